package rule

import (
	"slices"

	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// columnSpeakers emits the persons with whom a column of a programme's line begins that names
// a session before them and no role: "11:15 | Panel: Cables | Jane Roe (Peru), Karl Tamm".
func (r *run) columnSpeakers(rule *Rule, object []End) {
	if !rule.Slots || r.session == nil || r.opened != r.sentence.Block || !r.lists() {
		return
	}
	for at := r.sentence.First + 1; at < r.sentence.End; at++ {
		if r.tokens[at-1].Text != "|" || at <= r.session.First {
			continue
		}
		if m := r.personFrom(at); m != nil {
			r.emit(rule, r.personsIn(at, r.roleAhead(at)), object, nil, rule.Modality, r.whole())
			return
		}
	}
}

// personFrom is the named person whose mention, with what leads up to it, begins at a token.
func (r *run) personFrom(at int) *mention.Mention {
	for i := at; i <= min(at+labelGap, r.sentence.End-1); i++ {
		if m := r.a.At(i); m != nil {
			if m.Type.Is(schema.ClassPerson) && m.Named() && m.Lead <= at {
				return m
			}
			return nil
		}
	}
	return nil
}

// roleAhead is where the next role begins that a rule knows by its label, "moderated by", or
// the next column; the end of the sentence if there is neither.
func (r *run) roleAhead(from int) int {
	for at := from + 1; at < r.sentence.End; at++ {
		if r.tokens[at].Text == "|" || slices.ContainsFunc(r.rules, func(rule *Rule) bool { return rule.Kind == Label && r.labelEnd(at, rule.Labels) > 0 }) {
			return at
		}
	}
	return r.sentence.End
}
