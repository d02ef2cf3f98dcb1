package rule

import (
	"slices"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// fromAssertion is what a rule of kind turn takes: how speakers say that things are, where it
// is not what others should do.
const fromAssertion = "assertion"

// asserts emits a sentence of a speech that says how things are or will be, without a verb of
// saying: "Attacks on hospitals are becoming more frequent". The matches from first on are the
// sentence's; where one of them is a position, the sentence has been read.
func (r *run) asserts(first int) {
	if !r.isSpeech || len(r.turn) == 0 || !slices.Equal(r.turn, r.orator) || slices.ContainsFunc(r.matches[first:], func(m Match) bool { return m.Rule.relation.Name == schema.RelExpressed }) {
		return
	}
	span, ok := r.assertion()
	if !ok {
		return
	}
	for _, rule := range r.rules {
		if rule.Kind == Turn && rule.From == fromAssertion {
			r.emit(rule, r.speaking(rule), r.texts(span, rule.relation.Range), nil, rule.Modality, r.whole())
		}
	}
}

// assertion is the sentence without its period and the name of who speaks, if its main verb
// says in the present, the future or the perfect how something other than the speaker is.
func (r *run) assertion() (clause.Span, bool) {
	first := r.behindAddress(r.behindTurn())
	if r.isHeading() || r.tokens[r.sentence.End-1].Text != "." || r.sentence.End-first < shortestAssertion || r.a.Text.InTitle(r.sentence.Block) {
		return clause.Span{}, false
	}
	if r.isPolite(first) || r.reports(first) {
		return clause.Span{}, false
	}
	root := r.rootOf(first)
	if root == syntax.None || !r.saysHowItIs(root) {
		return clause.Span{}, false
	}
	subject := r.a.Trees.Dependent(root, scheme.Nsubj, scheme.NsubjPass)
	if subject < first || subject >= root || speaksOfSelf(r.tokens[subject].Fold) {
		return clause.Span{}, false
	}
	if m := r.a.Covering(subject); m != nil && m.Type.Is(schema.ClassPerson) || m != nil && m.Type == mention.Pronoun {
		return clause.Span{}, false
	}
	return clause.Span{First: first, End: r.sentence.End - 1}, true
}

// behindAddress is the token behind those whom a sentence from a token on addresses: "Mr.
// President, attacks are".
func (r *run) behindAddress(first int) int {
	for i := first; i+1 < min(r.sentence.End, first+longestVocative); i++ {
		if r.tokens[i+1].Text == "," && addressed(r.tokens[i].Fold) {
			return i + 2
		}
	}
	return first
}

// longestVocative is how many tokens an address at the head of a sentence has at most, with its
// comma: "Mr. Chair,".
const longestVocative = 4

// addressed lists whom speakers address.
func addressed(word string) bool {
	switch word {
	case "president", "chair", "chairperson", "chairman", "excellencies", "colleagues", "friends", "gentlemen", "delegates", "moderator", "co-chairs", "facilitators", "co-facilitators":
		return true
	}
	return false
}

// isPolite tells whether a speaker thanks, welcomes or apologises in the sentence from a token on.
func (r *run) isPolite(first int) bool {
	return slices.ContainsFunc(r.tokens[first:r.sentence.End], func(t segment.Token) bool { return courtesy(t.Fold) })
}

// reports tells whether a sentence from a token on tells of an event rather than of how things
// are: with a day, a figure or a person.
func (r *run) reports(first int) bool {
	return slices.ContainsFunc(r.tokens[first:r.sentence.End], func(t segment.Token) bool { return t.Is(segment.Numeric) || t.Fold == "\"" }) ||
		slices.ContainsFunc(r.a.Between(first, r.sentence.End), func(m mention.Mention) bool {
			return m.Type == mention.Date || m.Type.Is(schema.ClassPerson) && m.Named()
		})
}

// shortestAssertion is how many tokens a sentence has at least that says how things are.
const shortestAssertion = 8

// rootOf is the verb that the sentence from a token on hangs on; syntax.None if that is none.
func (r *run) rootOf(first int) int {
	for i := first; i < r.sentence.End; i++ {
		if pos := r.a.Trees.UPOS[i]; pos != scheme.Verb && pos != scheme.AuxVerb {
			continue
		}
		if head := int(r.a.Trees.Head(i)); head < r.sentence.First || head >= r.sentence.End {
			return i
		}
	}
	return syntax.None
}

// saysHowItIs tells whether a verb or its first auxiliary stands in the present tense, or with
// "will", "can" and the like.
func (r *run) saysHowItIs(verb int) bool {
	trees := r.a.Trees
	for i := range trees.Dependents(verb) {
		if label := trees.Label(i); i < verb && (label == scheme.Aux || label == scheme.AuxPass) {
			return presentTense(trees.XPOS[i]) || trees.XPOS[i] == scheme.MD
		}
	}
	return presentTense(trees.XPOS[verb])
}

func presentTense(tag scheme.XPOS) bool { return tag == scheme.VBZ || tag == scheme.VBP }

// speaksOfSelf lists subjects of which a speaker tells what happens in the room, or nothing.
func speaksOfSelf(word string) bool {
	switch word {
	case "i", "we", "you", "one", "there", "that", "which", "who", "what":
		return true
	}
	return false
}

// courtesy lists words of thanks, welcome and apology.
func courtesy(word string) bool {
	switch word {
	case "thank", "thanks", "pleasure", "honour", "honor", "privilege", "delighted", "congratulate", "gratitude", "grateful", "apologise", "apologize", "floor", "wonderful":
		return true
	}
	return false
}
