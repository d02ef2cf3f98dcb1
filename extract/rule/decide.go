package rule

import (
	"slices"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// saidOfIt tells whether the subject of a clause is "it": the body that meets.
func (r *run) saidOfIt(c clause.Clause) bool {
	at := c.First - 1
	for r.word(at) == "next" || r.word(at) == "then" || r.word(at) == "also" {
		at--
	}
	return r.word(at) == "it"
}

// occasion is the meeting that the sentence says something happened at: "At the 68th
// Session, the resolution was adopted"; nil if it names none.
func (r *run) occasion() *mention.Mention {
	mentions := r.a.Between(r.sentence.First, r.sentence.End)
	for i := range mentions {
		m := &mentions[i]
		if !m.Type.Is(schema.ClassMeeting) || !m.Named() || m.Ref == nil {
			continue
		}
		at := min(m.Lead, m.First) - 1
		if article(r.word(at)) {
			at--
		}
		if r.word(at) == "at" || r.word(at) == "during" {
			return m
		}
	}
	return nil
}

// isNew tells whether a text that is named by its kind only is a new one: "a mock
// decision that sets up a hotline".
func (r *run) isNew(m *mention.Mention) bool {
	if m.Named() || !m.Type.Is(schema.ClassInstrument) || m.Ref != nil && m.Ref.First > m.First {
		return false
	}
	for at := m.First - 1; at >= max(r.sentence.First, m.First-2); at-- {
		if word := r.word(at); word == "a" || word == "an" {
			return true
		}
	}
	return false
}

// decides tells whether a rule says what became of something that was put forward.
func decides(rule *Rule) bool {
	return slices.Contains(rule.relation.Range, schema.ClassProposal) && saying(rule)
}
