package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/syntax"
)

// fromJudgement marks the rule for what a speaker judges, without a verb of saying.
const fromJudgement = "judgement"

// judgement is the main clause of a sentence that says how much something matters or what is wrong
// with it, and the stance that it tells: "Trust is the foundation of trade", "Such thefts pose a
// threat to ports"; ok is false if it judges nothing.
func (r *run) judgement() (span clause.Span, stance string, ok bool) {
	trees := r.a.Trees
	if r.tokens[r.sentence.End-1].Text != "." {
		return span, "", false
	}
	first := r.behindTurn()
	root := r.rootVerb(first)
	if root == syntax.None || r.past(root) {
		return span, "", false
	}
	subject := trees.Dependent(root, scheme.Nsubj)
	if subject == syntax.None || subject < first || subject > root || selfOrThing(r.word(subject)) {
		return span, "", false
	}
	if stance = r.judged(root); stance == "" {
		return span, "", false
	}
	start := subject
	for at := first; at < subject; at++ {
		if int(trees.Head(at)) == subject {
			start = min(start, at)
		}
	}
	return clause.Span{First: start, End: r.sentence.End - 1}, stance, true
}

// rootVerb is the verb that the tree makes the sentence's head, from a token on.
func (r *run) rootVerb(first int) int {
	for i := first; i < r.sentence.End; i++ {
		if r.a.Trees.Label(i) == scheme.Root {
			if pos := r.a.Trees.UPOS[i]; pos == scheme.Verb || pos == scheme.AuxVerb {
				return i
			}
			break
		}
	}
	return syntax.None
}

// judged is the stance that a verb and its complement tell.
func (r *run) judged(verb int) string {
	trees := r.a.Trees
	switch trees.Lemma[verb] {
	case "be", "remain", "become":
		if stance := r.weighed(trees.Dependent(verb, scheme.Attr, scheme.Acomp)); stance != "" {
			return stance
		}
		if subject := trees.Dependent(verb, scheme.Nsubj); trees.Lemma[verb] == "be" && (trees.Dependent(verb, scheme.Ccomp) != syntax.None || trees.Dependent(verb, scheme.Xcomp) != syntax.None) {
			return weight(trees.Lemma[subject]) // "The first priority is to mend cables"
		}
	case "require", "enable":
		if subject := trees.Dependent(verb, scheme.Nsubj); r.a.Covering(subject) == nil || !r.a.Covering(subject).IsActor() {
			return "stress"
		}
	case "pose", "present", "represent", "constitute":
		if object := trees.Dependent(verb, scheme.Dobj); object != syntax.None && weight(trees.Lemma[object]) == "concern" {
			return "concern"
		}
	case "prove", "demonstrate", "underline", "highlight", "illustrate", "show":
		if object := trees.Dependent(verb, scheme.Dobj); object != syntax.None && ofWorth(trees.Lemma[object]) {
			return "stress"
		}
	}
	return ""
}

// weighed is the stance of a complement of "be", or of an adjective that stands before it.
func (r *run) weighed(complement int) string {
	if complement == syntax.None {
		return ""
	}
	if stance := weight(r.a.Trees.Lemma[complement]); stance != "" {
		return stance
	}
	for i := range r.a.Trees.Dependents(complement) {
		if r.a.Trees.Label(i) == scheme.Amod {
			if stance := weight(r.a.Trees.Lemma[i]); stance != "" {
				return stance
			}
		}
	}
	return ""
}

// weight is the stance of a word that says how much something matters or what it does.
func weight(word string) string {
	switch word {
	case "key", "essential", "fundamental", "crucial", "vital", "critical", "paramount", "indispensable", "imperative", "necessary", "urgent",
		"bedrock", "cornerstone", "foundation", "priority", "prerequisite", "precondition", "ingredient", "pillar", "backbone", "duty", "responsibility", "blueprint", "task":
		return "stress"
	case "success", "window", "milestone", "achievement", "breakthrough":
		return "welcome"
	case "challenge", "threat", "risk", "concern", "danger":
		return "concern"
	case "attack", "violation", "breach", "unacceptable", "irresponsible":
		return "condemn"
	}
	return ""
}

// ofWorth lists nouns for how much something matters.
func ofWorth(noun string) bool {
	switch noun {
	case "importance", "value", "merit", "need", "urgency", "relevance", "necessity":
		return true
	}
	return false
}
