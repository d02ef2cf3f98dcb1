package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// What rules of kind name take from a visit, which has no name: who made it, the places to
// which it led, its first and last day.
const (
	fromVisitor = "visitor"
	fromVisited = "visited"
	fromArrival = "arrival"
	fromReturn  = "return"
)

// visit emits what a visit that is told in passing says by its own words: "during President
// X's visit to Riga".
func (r *run) visit(rule *Rule, m *mention.Mention, self []End) {
	if !m.Ref.IsVisit() {
		return
	}
	switch visitor := r.a.Visitor(m); {
	case rule.From == fromVisitor && visitor != nil:
		r.emit(rule, []End{{Class: visitor.Class, Ref: visitor}}, self, nil, rule.Modality, r.quote(m))
	case rule.From == fromVisited:
		r.emit(rule, self, r.placesOf(r.a.Visited(m), rule), nil, rule.Modality, r.quote(m))
	}
}

// ownVisit emits where and when the visit was of which the whole text tells.
func (r *run) ownVisit() {
	places, days := r.a.OwnVisit()
	if len(places) == 0 {
		return
	}
	s := r.a.Text.Sentences[r.a.SentenceOf(r.a.Context.Meeting.First)]
	evidence := clause.Span{First: s.First, End: s.End}
	for _, rule := range r.rules {
		if rule.Kind != Name {
			continue
		}
		var objects []End
		switch {
		case rule.From == fromVisited:
			objects = r.placesOf(places, rule)
		case rule.From == fromArrival && days != nil:
			objects = []End{{Literal: &schema.Literal{Value: days.Value, Type: schema.Date}}}
		case rule.From == fromReturn && days != nil && days.Until != "":
			objects = []End{{Literal: &schema.Literal{Value: days.Until, Type: schema.Date}}}
		}
		r.emit(rule, r.constant("meeting"), objects, nil, rule.Modality, evidence)
	}
}

// placesOf makes ends of places, and of states as places.
func (r *run) placesOf(refs []*mention.Referent, rule *Rule) []End {
	var ends []End
	for _, ref := range refs {
		if end, ok := r.fit(ref, rule.relation.Range); ok {
			ends = append(ends, end)
		}
	}
	return ends
}

// noTalks tells whether no talk is given where the text tells of: that is a visit, or the text
// a news item, in which who "outlined a plan" spoke to the press.
func (r *run) noTalks() bool { return r.a.Context.Meeting.IsVisit() || r.a.Reported() }
