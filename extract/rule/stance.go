package rule

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// A verb such as "said" does not tell how somebody feels about what he says; the words said
// may: "said that it could not accept paragraph 7" opposes.

// stanceReach is how many tokens of what is said may tell the stance.
const stanceReach = 30

// stanceOf is the stance that the words said tell; "note" where they tell none.
func (r *run) stanceOf(speaker *mention.Referent, said clause.Span) string {
	said.End = min(said.End, said.First+stanceReach)
	stance := "note"
	for i := said.First; i < said.End; i++ {
		switch {
		case r.opposes(i):
			return "oppose"
		case stance == "note" && r.stresses(i):
			stance = "stress"
		case stance == "note" && r.sidesWith(i):
			stance = "support"
		case stance == "note" && r.blames(i):
			stance = "condemn"
		}
	}
	if r.promises(speaker, said) {
		return "commit"
	}
	return stance
}

// opposes tells whether a word, or one that is denied before it, turns something down.
func (r *run) opposes(i int) bool {
	word := r.tokens[i].Fold
	for _, stem := range [...]string{"oppos", "reject", "politici", "dissociat", "disassociat", "fabricat"} {
		if strings.HasPrefix(word, stem) {
			return !strings.HasPrefix(word, "opposit")
		}
	}
	switch word {
	case "unacceptable", "baseless", "unfounded":
		return true
	case "place":
		return r.word(i-1) == "no"
	case "accept", "support", "agree", "join", "endorse", "recognise", "recognize", "share", "subscribe":
		return r.deniedBefore(i)
	}
	return false
}

// deniedBefore tells whether the verb is denied: "cannot accept", "does not fully support".
func (r *run) deniedBefore(verb int) bool {
	for i := verb - 1; i >= max(r.sentence.First, verb-3); i-- {
		switch r.tokens[i].Fold {
		case "not", "cannot", "never", "n't":
			return true
		}
	}
	return false
}

// stresses tells whether a word says that something is called for.
func (r *run) stresses(i int) bool {
	switch r.tokens[i].Fold {
	case "must", "should", "ought", "essential", "crucial", "vital", "imperative", "indispensable", "paramount":
		return true
	case "need", "needs", "needed":
		return r.word(i+1) == "to" && r.a.Trees.UPOS[i] == scheme.Verb
	}
	return false
}

// sidesWith tells whether a word is a verb of support.
func (r *run) sidesWith(i int) bool {
	switch r.tokens[i].Fold {
	case "supports", "supported", "support", "backs", "backed":
		return r.a.Trees.UPOS[i] == scheme.Verb
	case "supportive":
		return true
	case "favour", "favor":
		return r.word(i-1) == "in" && r.word(i+1) == "of"
	}
	return false
}

// blames tells whether a word condemns.
func (r *run) blames(i int) bool {
	switch r.tokens[i].Fold {
	case "irresponsible", "reprehensible", "deplorable", "inexcusable":
		return true
	}
	return false
}

// promises tells whether what is said begins with the speaker, or those whom he speaks for,
// and goes on with what they are going to do: "that it would host the next round".
func (r *run) promises(speaker *mention.Referent, said clause.Span) bool {
	first := said.First
	for first < said.End && (r.tokens[first].Fold == "that" || article(r.tokens[first].Fold)) {
		first++
	}
	at := first + 1
	switch m := r.a.At(first); {
	case m != nil && (firstPerson(m) || m.Type == mention.Party || m.Type == mention.Pronoun || r.speaksFor(speaker, m)):
		at = max(m.End, m.Extent)
	case m != nil || r.word(first) != "it" && r.word(first) != "they":
		return false
	}
	if at < said.End && softens(r.tokens[at].Fold) {
		at++
	}
	next := r.word(at + 1)
	switch r.word(at) {
	case "will", "would", "shall", "'ll":
		return !r.deniedBefore(at+2) && !mild(next)
	case "intends", "intended", "intend", "plans", "planned", "undertakes", "undertook":
		return next == "to"
	case "stands", "stood", "stand", "remains", "remained", "remain", "is", "was", "are", "were":
		return next == "ready" || next == "committed" || next == "willing" || next == "prepared" || next == "open" && r.word(at+2) == "to"
	}
	return false
}

// softens tells whether a word may stand between a subject and its verb.
func softens(word string) bool { return adverbial(word) || word == "now" || word == "still" }

// mild lists the verbs that make of "would" a wish or a view, and no promise.
func mild(verb string) bool {
	switch verb {
	case "have", "like", "welcome", "prefer", "support", "be", "need", "not", "appreciate", "oppose", "vote":
		return true
	}
	return false
}

// speaksFor tells whether a mention is the speaker, or the state or body of his post.
func (r *run) speaksFor(speaker *mention.Referent, m *mention.Mention) bool {
	if speaker == nil || m.Ref == nil {
		return false
	}
	return m.Ref == speaker || slices.ContainsFunc(speaker.Affils, func(a mention.Affiliation) bool {
		return a.Body != nil && (a.Body.Ref == m.Ref || a.Body.Ref != nil && m.Type.Is(schema.ClassState) && a.Body.Ref.Country != "" && m.Ref.Entry != nil && m.Ref.Entry.Country == a.Body.Ref.Country)
	})
}
