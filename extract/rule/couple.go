package rule

import (
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// couple is the two meetings of a sentence that share their noun: "The first and second
// rounds were held in Riga and Oslo"; fewer if there are none.
func (r *run) couple() []*mention.Mention {
	var two []*mention.Mention
	mentions := r.a.Between(r.sentence.First, r.sentence.End)
	for i := range mentions {
		if m := &mentions[i]; m.Coupled() && m.Ref != nil && len(two) < 2 {
			two = append(two, m)
		}
	}
	return two
}

// share runs a rule of kind event for a couple: the first place or date is that of the
// first meeting, the second of the second; a single place is that of both.
func (r *run) share(rule *Rule, two []*mention.Mention) {
	var values [][]End
	mentions := r.a.Between(two[1].End, r.sentence.End)
	for i := range mentions {
		m := &mentions[i]
		c := capture{mentions: []*mention.Mention{m}}
		switch {
		case rule.From == string(schema.ClassPlace) && m.Type.Is(schema.ClassPlace):
			values = append(values, r.endsOf(c.mentions, rule.relation.Range))
		case rule.From == string(mention.Date) && m.Type == mention.Date:
			values = append(values, r.values(c, schema.Date))
		case rule.From == "Until" && m.Type == mention.Date:
			values = append(values, r.until(c))
		}
	}
	if len(values) == 0 || len(values) == 1 && rule.From != string(schema.ClassPlace) {
		return
	}
	for i, m := range two {
		objects := values[min(i, len(values)-1)]
		r.emit(rule, []End{{Class: m.Ref.Class, Ref: m.Ref}}, objects, nil, rule.Modality, r.whole())
	}
}
