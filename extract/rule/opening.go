package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
)

// beforeMain gives a participle that opens the sentence the subject of the main clause
// where no rule knows the verb of that, and ends its complement there: "Adding that cables
// are dear, he showed a chart".
func (r *run) beforeMain(c clause.Clause) clause.Clause {
	if c.Passive || c.Form&clause.Gerund == 0 || c.Verb != r.sentence.First || len(c.Subjects) > 0 || len(r.mainSubjects(c)) > 0 {
		return c
	}
	for i := c.Rest + 1; i < r.sentence.End; i++ {
		if r.word(i-1) != "," {
			continue
		}
		first := i
		for article(r.word(first)) {
			first++
		}
		m := r.a.At(first)
		if m == nil || !m.IsActor() && m.Type != mention.Party {
			continue
		}
		if pos := r.verbAt(max(m.End, m.Extent)); pos {
			c.Subjects, c.End = []*mention.Mention{m}, min(c.End, i-1)
			return c
		}
	}
	return c
}

// verbAt tells whether a verb stands at the token, or behind one adverb.
func (r *run) verbAt(i int) bool {
	if i < r.sentence.End && r.a.Trees.UPOS[i] == scheme.Adv {
		i++
	}
	return i < r.sentence.End && (r.a.Trees.UPOS[i] == scheme.Verb || r.a.Trees.UPOS[i] == scheme.AuxVerb)
}
