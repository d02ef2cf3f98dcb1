package clause

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
)

// denies tells whether the sentence's tree takes a word that could be a verb for
// something else. It is asked only where no auxiliary settles the matter.
func (r *reader) denies(verb int) bool {
	switch r.a.Trees.UPOS[verb] {
	case scheme.Noun, scheme.Propn, scheme.Adj, scheme.Adp, scheme.Adv:
		return true
	}
	return false
}

// agent is the mention behind the "by" of a passive, as the tree has it; nil if
// it has none.
func (r *reader) agent(verb int) *mention.Mention {
	word := r.a.Trees.Agent(verb)
	if word < r.sentence.First || word >= r.sentence.End {
		return nil
	}
	return r.a.Covering(word)
}
