package rule

import (
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// names runs the rules of kind name over the meetings and sessions: what the
// name itself says, its ordinal, its series, the states that it couples.
func (r *run) names() {
	for i := range r.a.Mentions {
		m := &r.a.Mentions[i]
		if m.Ref == nil || !m.Named() {
			continue
		}
		text := m.Type.Is(schema.ClassInstrument)
		if !text && !m.Type.Is(schema.ClassMeeting) && !m.Type.Is(schema.ClassSession) {
			continue
		}
		for _, rule := range r.rules {
			if rule.Kind == Name && text == (rule.From == fromSubject) {
				r.name(rule, m)
			}
		}
	}
	r.agendaItems()
}

// fromSubject is what a text's name says that it is about: "Convention on Cybercrime".
const fromSubject = "subject"

// subjectOf is what stands behind the first "on" of a text's name.
func (r *run) subjectOf(m *mention.Mention) clause.Span {
	for i := m.First + 1; i+1 < m.End; i++ {
		switch r.tokens[i].Fold {
		case "on", "concerning", "regarding", "against":
			return clause.Span{First: i + 1, End: m.End}
		case "of", "between", "\"":
			return clause.Span{}
		}
	}
	return clause.Span{}
}

// met runs the rules about the parties of a meeting's name for those who the text says
// met each other, where that is its meeting.
func (r *run) met() {
	var parties []End
	for _, ref := range r.a.Met() {
		parties = append(parties, End{Class: ref.Class, Ref: ref})
	}
	if len(parties) == 0 {
		return
	}
	s := r.a.Text.Sentences[r.a.SentenceOf(r.a.Context.Meeting.First)]
	for _, rule := range r.rules {
		if rule.Kind == Name && rule.From == "parties" {
			r.emit(rule, parties, r.constant("meeting"), nil, rule.Modality, clause.Span{First: s.First, End: s.End})
		}
	}
	r.ownVisit()
}

func (r *run) name(rule *Rule, m *mention.Mention) {
	self := []End{{Class: m.Ref.Class, Ref: m.Ref}}
	evidence := clause.Span{First: m.First, End: m.End}
	switch rule.From {
	case "ordinal":
		if m.Ref.Ordinal > 0 && m.Ordinal() == m.Ref.Ordinal && !m.IsDay() && (!m.IsItem() || m.HeadsItem()) {
			r.emit(rule, self, []End{{Literal: &schema.Literal{Value: strconv.Itoa(m.Ref.Ordinal), Type: schema.Integer}}}, nil, rule.Modality, evidence)
		}
	case fromSubject:
		if span := r.subjectOf(m); !span.Empty() {
			r.emit(rule, self, []End{{Class: schema.ClassTopic, Text: span}}, nil, rule.Modality, evidence)
		}
	case "series":
		if m.Ref.Series != nil && r.ownSeries(m) {
			r.emit(rule, self, []End{{Class: m.Ref.Series.Class, Ref: m.Ref.Series}}, nil, r.toCome(rule, m), evidence)
		}
	case "city":
		if city := r.a.City(m); city != nil {
			r.emit(rule, self, []End{{Class: city.Class, Ref: city}}, nil, rule.Modality, evidence)
		}
	case "year":
		if m.Listed() {
			r.emit(rule, self, []End{{Literal: &schema.Literal{Value: m.Ref.Year(), Type: schema.Date}}}, nil, rule.Modality, r.quote(m))
		}
	case "meeting":
		if m.Ref.Class == schema.ClassSession && !m.IsDay() && (!m.IsItem() || m.HeadsItem()) && !formality(m.Name) {
			r.emit(rule, self, r.constant("meeting"), nil, rule.Modality, evidence)
		}
	case "next":
		if r.a.Follows(m.Ref, r.a.Context.Meeting) {
			r.emit(rule, self, r.constant("meeting"), nil, rule.Modality, r.quote(m))
		}
	case "title":
		if m.IsItem() && !m.HeadsItem() {
			self = r.constant("meeting")
		}
		if title := r.sessionTitle(m); !title.Empty() && !r.procedural(title) {
			r.emit(rule, self, []End{{Class: schema.ClassTopic, Text: title}}, nil, rule.Modality, evidence)
		}
	case "matter":
		r.matters(rule, m)
	case "previous":
		for _, after := range r.a.Successors(m.Ref) {
			modality := rule.Modality
			if after.Planned || m.Ref == r.a.Context.Meeting {
				modality = schema.Planned
			}
			r.emit(rule, []End{{Class: after.Class, Ref: after}}, self, nil, modality, r.quote(m))
		}
	case fromDays, fromLast, fromTown:
		r.calendar(rule, m, self)
	case fromVisitor, fromVisited:
		r.visit(rule, m, self)
	case "parties":
		var parties []End
		for _, ref := range r.a.Parties(m) {
			parties = append(parties, End{Class: ref.Class, Ref: ref})
		}
		modality := rule.Modality
		if m.Ref.Planned {
			modality = schema.Planned
		}
		if m.IsEncounter() {
			evidence = r.quote(m)
		}
		r.emit(rule, parties, self, nil, modality, evidence)
	}
}

// toCome is the modality of what a meeting's name says of its series: so, even of one to come,
// unless that may not come about.
func (r *run) toCome(rule *Rule, m *mention.Mention) schema.Modality {
	if m.Ref.Tentative && m.Ref != r.a.Context.Meeting {
		return schema.Possible
	}
	return rule.Modality
}

// formality tells whether a part of a meeting is none that anything is said of: its
// welcome, its closing remarks.
func formality(name string) bool {
	for _, word := range strings.Fields(strings.ToLower(name)) {
		switch word {
		case "remarks", "address", "last", "segment", "welcome", "closing":
			return true
		}
	}
	return false
}

// weekday tells whether a token is the name of a day.
func (r *run) weekday(i int) bool {
	switch r.tokens[i].Fold {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// ownSeries tells whether the series of a meeting is more than the meeting's name
// without its number: it is known, the name says "of the", or the text speaks of
// it by itself.
func (r *run) ownSeries(m *mention.Mention) bool {
	series := m.Ref.Series
	if series.Name == m.Ref.Name {
		return false
	}
	own := m.Ref == r.a.Context.Meeting || series == r.a.Context.Series
	if own && (series.Entry != nil || m.Ref.Ordinal > 0) || !own && series.Entry != nil && m.Ref.Ordinal > 0 {
		return true
	}
	for i := range r.a.Mentions {
		if other := &r.a.Mentions[i]; other.Ref == series && other.Named() {
			return true
		}
	}
	return strings.Contains(m.Name, " of the ")
}

// quote is the sentence that the mention stands in.
func (r *run) quote(m *mention.Mention) clause.Span {
	s := r.a.Text.Sentences[r.a.SentenceOf(m.First)]
	return clause.Span{First: s.First, End: s.End}
}

// profiles runs the rules of kind profile: the posts beside persons' names.
func (r *run) profiles() {
	for i := range r.a.Mentions {
		m := &r.a.Mentions[i]
		if !m.Type.Is(schema.ClassPerson) || m.Ref == nil {
			continue
		}
		for _, post := range m.Affiliations() {
			if post.Body == nil || post.Body.Ref == nil || post.Role == "" && !post.Body.IsActor() {
				continue
			}
			for _, rule := range r.rules {
				if rule.Kind == Profile {
					r.profile(rule, m, post)
				}
			}
		}
	}
}

func (r *run) profile(rule *Rule, m *mention.Mention, post mention.Affiliation) {
	object, ok := r.fit(post.Body.Ref, rule.relation.Range)
	if !ok {
		return
	}
	attrs := map[string]string{}
	if post.Role != "" {
		attrs["role"] = post.Role
	}
	span := clause.Span{First: min(m.Lead, m.First, post.First), End: max(m.End, post.End)}
	r.emit(rule, []End{{Class: m.Ref.Class, Ref: m.Ref}}, []End{object}, attrs, rule.Modality, span)
}
