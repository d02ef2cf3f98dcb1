package clause

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// longestIt is how many sentences of a paragraph may go on with "it".
const longestIt = 3

// it is the state or body for which the "it" stands that a verb is said of: the one that the
// sentence before in the paragraph says something of as its subject; nil if the verb's subject
// is another word, or that sentence was about anything else. "The Union met. It supports the plan."
func (r *reader) it(verb int) *mention.Mention {
	subject := r.a.Trees.Dependent(verb, scheme.Nsubj)
	if subject == syntax.None || r.fold(subject) != "it" || !r.opensWith(subject) {
		return nil
	}
	sentences := r.a.Text.Sentences
	for n := r.a.SentenceOf(verb) - 1; n >= max(0, r.a.SentenceOf(verb)-longestIt) && sentences[n].Block == r.sentence.Block; n-- {
		before := SubjectOf(r.a.Trees, sentences[n])
		switch m := r.a.Covering(before); {
		case before == syntax.None:
			return nil
		case m != nil && m.Ref != nil && m.Named() && (m.Type.Is(schema.ClassOrganization) || m.Type.Is(schema.ClassState)):
			return m
		case r.tokens[before].Fold != "it":
			return nil
		}
	}
	return nil
}

// opensWith tells whether a token is the first of the sentence, or stands behind an opener that
// a comma ends: "In addition, it".
func (r *reader) opensWith(token int) bool {
	return token == r.sentence.First || token <= r.sentence.First+openerReach && r.fold(token-1) == ","
}

// SubjectOf is the subject of a sentence's main verb; None if it has none.
func SubjectOf(trees *syntax.Trees, s segment.Sentence) int {
	for i := s.First; i < s.End; i++ {
		if trees.Label(i) == scheme.Root {
			return trees.Dependent(i, scheme.Nsubj, scheme.NsubjPass)
		}
	}
	return syntax.None
}
