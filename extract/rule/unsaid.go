package rule

import (
	"slices"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
)

// unsaid tells whether a complement is none of a text's kind: it leads into a list, or
// its noun is one that the rule leaves out, as in "asked for the floor".
func (r *run) unsaid(rule *Rule, span clause.Span) bool {
	if span.End == r.sentence.End-1 && r.tokens[span.End].Text == ":" {
		return true
	}
	for i := span.First; i < min(span.End, span.First+4); i++ {
		switch word := r.tokens[i].Fold; {
		case slices.Contains(rule.Except, word):
			return true
		case !article(word) && !possessive(word) && word != "some" && !r.tokens[i].Is(segment.Numeric) && !r.colours(i):
			return false
		}
	}
	return false
}

// colours tells whether a word is an adjective or the like, which stands before the noun.
func (r *run) colours(i int) bool {
	return r.a.Trees.UPOS[i] == scheme.Adj || r.a.Trees.Label[i] == scheme.Amod || r.a.Trees.Label[i] == scheme.Compound || r.a.Trees.Label[i] == scheme.NumMod || adverbial(r.tokens[i].Fold) || r.tokens[i].Fold == "all"
}

// would tells whether a verb is only softened by "would": "Fiji would prefer May".
func (r *run) would(c clause.Clause) bool {
	switch c.Lemma {
	case "prefer", "favour", "favor", "welcome", "appreciate", "caution", "argue", "note", "stress", "emphasise", "underline", "say", "recommend", "like":
	default:
		return false // "they would push for sanctions" is to come
	}
	for i := c.First; i < c.Verb; i++ {
		if r.word(i) == "would" {
			return true
		}
	}
	return false
}
