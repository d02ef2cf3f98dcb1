package clause

import (
	"slices"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
)

// denies tells whether the sentence's tree takes a word that could be a verb for
// something else. It is asked only where no auxiliary settles the matter.
func (r *reader) denies(verb int) bool {
	if verb == r.sentence.First && r.tokens[verb].Is(segment.AllUpper) {
		return false // "ADOPTED the declaration;"
	}
	switch r.a.Trees.UPOS[verb] {
	case scheme.Noun, scheme.Propn, scheme.Adj, scheme.Adp, scheme.Adv:
		return true
	}
	return false
}

// onlyVerb tells whether a word can be nothing but a verb, whatever the tree takes it for: a
// present tense that is no plural of a noun, right behind an actor, "Norway condemns".
func (r *reader) onlyVerb(c Clause) bool {
	at := r.unadverbed(c.Verb)
	if c.Form&Third != 0 && at == r.sentence.First && r.ordersOrJudges(c.Lemma) {
		return true
	}
	if c.Form&Third == 0 || !hasNoNoun(c.Lemma) {
		return false
	}
	if m := r.a.Before(at); m != nil {
		return m.IsActor()
	}
	n := len(r.clauses)
	return r.fold(at-1) == "and" && n > 0 && r.clauses[n-1].Form&Third != 0 && r.clauses[n-1].Rest >= at-1
}

// hasNoNoun lists verbs whose present tense is no plural of a noun as well.
func hasNoNoun(lemma string) bool {
	switch lemma {
	case "condemn", "oppose", "reaffirm", "reiterate", "recognise", "recognize", "emphasise", "emphasize", "underline", "believe", "deplore", "denounce",
		"encourage", "acknowledge", "commend", "applaud", "affirm", "insist", "argue", "agree", "consider", "criticise", "criticize", "accuse", "deny",
		"adopt", "endorse", "propose", "commit", "urge", "reject", "regret", "welcome", "appreciate", "express":
		return true
	}
	return false
}

// isSubject tells whether a verb is itself what another verb is said of: "Tackling
// threats requires will".
func (r *reader) isSubject(verb int) bool {
	label := r.a.Trees.Label(verb)
	return label == scheme.Csubj || label == scheme.CsubjPass
}

// treeSubject is the mention that the tree has for a verb's subject, or for that
// of the verb it is joined to or describes a noun for; nil if it has none.
func (r *reader) treeSubject(verb int) *mention.Mention {
	trees := r.a.Trees
	for at, steps := verb, 0; steps < 4; steps++ {
		if word := trees.Dependent(at, scheme.Nsubj, scheme.NsubjPass); word >= r.sentence.First && word < r.sentence.End {
			return r.a.Covering(word)
		}
		head := int(trees.Head(at))
		if label := trees.Label(at); label != scheme.Conj && label != scheme.Xcomp || head < r.sentence.First || head >= r.sentence.End {
			return nil
		}
		at = head
	}
	return nil
}

// weWho is the "we" that a verb is said of and behind which the text tells who that is, so that
// these speak with one voice: "we, the Ministers of Latvia and Norway, welcome"; nil if the
// verb's subject is another, or the verb is a participle, as in "having met".
func (r *reader) weWho(c Clause) *mention.Mention {
	if c.Form&Gerund != 0 || r.fold(c.First) == "having" {
		return nil
	}
	m := r.treeSubject(c.Verb)
	if m == nil || m.Type != mention.Party || m.End != m.First+1 || r.fold(m.First) != "we" {
		return nil
	}
	if who := r.a.Trees.Dependent(m.First, scheme.Appos); who == syntax.None || who > c.Verb {
		return nil
	}
	return m
}

// describedBy is the actor that the tree has for a verb's subject where the mention nearest to
// the verb stands in a clause that only describes that actor: "Riganet, which serves Latvia's
// ships, opposed"; nil if it does not.
func (r *reader) describedBy(nearest *mention.Mention, c Clause) *mention.Mention {
	subject := r.treeSubject(c.Verb)
	if subject == nil || subject == nearest || !subject.IsActor() || subject.End > nearest.First {
		return nil
	}
	trees := r.a.Trees
	for at, steps := nearest.First, 0; steps < 12; steps++ {
		head := int(trees.Head(at))
		if head < subject.First {
			return nil
		}
		if head < max(subject.End, subject.Extent) {
			if trees.Label(at) == scheme.Relcl && at != c.Verb {
				return subject
			}
			return nil
		}
		at = head
	}
	return nil
}

// within tells whether a verb is part of what another one says: the tree has it
// in that verb's complement, and not joined to the verb itself.
func (r *reader) within(verb, above int) bool {
	trees := r.a.Trees
	for at, steps := verb, 0; steps < 12; steps++ {
		head := int(trees.Head(at))
		if head < r.sentence.First || head >= r.sentence.End {
			return false
		}
		if head == above {
			return trees.Label(at) == scheme.Ccomp || trees.Label(at) == scheme.Xcomp
		}
		at = head
	}
	return false
}

// finiteBehindInfinitive tells whether the tree joins a verb that is past to an infinitive, to
// which it cannot belong: "agreed to launch a fund and instructed the Group".
func (r *reader) finiteBehindInfinitive(verb int) bool {
	trees := r.a.Trees
	head := int(trees.Head(verb))
	return trees.Label(verb) == scheme.Conj && trees.XPOS[verb] == scheme.VBD && head >= r.sentence.First && trees.XPOS[head] == scheme.VB &&
		r.fold(head-1) == "to" && r.fold(verb-1) != ","
}

// agent is the mention behind the "by" of a passive, as the tree has it; nil if
// it has none.
func (r *reader) agent(verb int) *mention.Mention {
	if !r.hasBy() {
		return nil // no need to look at the tree
	}
	word := r.a.Trees.Agent(verb)
	if word < r.sentence.First || word >= r.sentence.End {
		return nil
	}
	return r.a.Covering(word)
}

// hasBy tells whether the sentence has the word that agents stand behind.
func (r *reader) hasBy() bool {
	return slices.ContainsFunc(r.tokens[r.sentence.First:r.sentence.End], func(t segment.Token) bool { return t.Fold == "by" })
}

// leaves is where a clause's complement ends because ", and" or the like joins a verb
// with a subject of its own to the clause's verb: "X welcomed the plan, and Y left".
func (r *reader) leaves(c *Clause) int {
	trees := r.a.Trees
	for i := c.Rest + 1; i+2 < c.End; i++ {
		if r.joinsVerb(i, c.Verb) {
			return i
		}
		if r.fold(i) != "," || !joins(r.fold(i+1)) {
			continue
		}
		for at := i + 2; at < min(c.End, i+2+reach); at++ {
			if label := trees.Label(at); label != scheme.Nsubj && label != scheme.NsubjPass {
				continue
			}
			if verb := int(trees.Head(at)); verb > at && r.sideBySide(verb, c.Verb) {
				return i
			}
			break
		}
	}
	return c.End
}

// joinsVerb tells whether "and" at the token joins to the clause's verb another one in the
// past tense: "condemned the attack and left".
func (r *reader) joinsVerb(and, verb int) bool {
	if r.fold(and) != "and" && r.fold(and) != "but" {
		return false
	}
	at := and + 1
	for adverb(r.fold(at)) {
		at++
	}
	if at >= r.sentence.End {
		return false
	}
	trees := r.a.Trees
	return trees.XPOS[at] == scheme.VBD && trees.Label(at) == scheme.Conj && int(trees.Head(at)) == verb
}

func joins(word string) bool {
	return word == "and" || word == "but" || word == "while" || word == "whereas" || word == "although" || word == "though"
}

// sideBySide tells whether the tree joins a verb to another one directly.
func (r *reader) sideBySide(verb, other int) bool {
	label := r.a.Trees.Label(verb)
	return int(r.a.Trees.Head(verb)) == other && (label == scheme.Conj || label == scheme.Advcl || label == scheme.Parataxis)
}
