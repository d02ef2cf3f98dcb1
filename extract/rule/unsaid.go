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

// unsaid tells whether a complement is none of a text's kind: it leads into a list, or
// its noun is one that the rule leaves out, as in "asked for the floor".
func (r *run) unsaid(rule *Rule, span clause.Span) bool {
	if span.End == r.sentence.End-1 && r.tokens[span.End].Text == ":" {
		return true
	}
	if r.greets(rule, span) || r.pointsBack(span) {
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

// pointsBack tells whether a complement is only a pronoun, with where or how behind it:
// "distanced itself from it in the room".
func (r *run) pointsBack(span clause.Span) bool {
	switch r.word(span.First) {
	case "it", "them", "him":
	default:
		return false
	}
	switch r.word(span.First + 1) {
	case "in", "at", "on", "with", "during", "as", "by", ",", ".", ";":
		return true
	}
	return span.First+1 >= span.End
}

// colours tells whether a word is an adjective or the like, which stands before the noun.
func (r *run) colours(i int) bool {
	return r.a.Trees.UPOS[i] == scheme.Adj || r.a.Trees.Label(i) == scheme.Amod || r.a.Trees.Label(i) == scheme.Compound || r.a.Trees.Label(i) == scheme.NumMod || adverbial(r.tokens[i].Fold) || r.tokens[i].Fold == "all"
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

// cited tells whether a clause stands in quoted words whose speaker is named behind them,
// or has no actor of its own who is named: what "we" agreed there, the speaker says.
func (r *run) cited(c clause.Clause) bool {
	open := false
	for i := r.sentence.First; i < c.Verb; i++ {
		if r.tokens[i].Fold == "\"" {
			open = !open
		}
	}
	if !open || r.turn != nil || len(c.Subjects) == 0 {
		return false
	}
	for i := c.Verb; i < r.sentence.End; i++ {
		if r.tokens[i].Fold == "\"" {
			named := c.Subjects[0].Type != mention.Pronoun && c.Subjects[0].Type != mention.Party
			return !named || r.word(i-1) == "," && i+1 < r.sentence.End
		}
	}
	return false
}

// attributes tells whether a verb of saying only names the speaker of the quotation that
// ends before it: nothing behind it is said, "“No,” X said at the forum, later that day".
func (r *run) attributes(c clause.Clause) bool {
	if r.citing == nil || c.Passive {
		return false
	}
	if _, ok := r.citing.Verbs[c.Lemma]; !ok {
		return false
	}
	for _, one := range r.voice.found {
		if one.closes && one.span.End-one.span.First >= shortestQuote && c.Verb >= one.behind && c.Verb <= one.behind+speakerReach && comma(r.word(one.span.End-1)) {
			if m := r.citedBy(one, c); m != nil {
				return r.word(max(c.Rest, m.End)) != "that"
			}
		}
	}
	return false
}

// asks tells whether the sentence only asks whether something is so: "Will China attend the
// meeting?"
func (r *run) asks() bool {
	if r.sentence.End == r.sentence.First || r.tokens[r.sentence.End-1].Text != "?" {
		return false
	}
	switch r.tokens[r.sentence.First].Fold {
	case "do", "does", "did", "will", "would", "can", "could", "is", "are", "was", "were", "has", "have", "had", "shall", "should", "may", "might":
		return true
	}
	return false
}

// comma tells whether a mark ends quoted words whose speaker comes next.
func comma(mark string) bool { return mark == "," || mark == "?" || mark == "!" }

// noneOf tells whether a "no" before a verb's subject or object denies what it says: "No
// declaration was adopted".
func (r *run) noneOf(verb int) bool {
	trees := r.a.Trees
	for _, label := range []scheme.Label{scheme.NsubjPass, scheme.Dobj, scheme.Nsubj} {
		noun := trees.Dependent(verb, label)
		if noun == syntax.None {
			continue
		}
		for i := range trees.Dependents(noun) {
			if r.tokens[i].Fold == "no" && i < noun && i >= r.sentence.First {
				return true
			}
		}
	}
	return false
}

// visits tells whether somebody only goes to see another person: "called on the Minister".
func (r *run) visits(c clause.Clause) bool {
	if c.Lemma != "call" || r.word(c.Rest) != "on" && r.word(c.Rest) != "upon" {
		return false
	}
	for i := c.Rest + 1; i < c.End; i++ {
		if r.word(i) == "to" || r.word(i) == "for" {
			return false
		}
	}
	return true
}

// greets tells whether a complement is only a person or people who are made welcome or thanked.
func (r *run) greets(rule *Rule, span clause.Span) bool {
	if _, ok := rule.Verbs["thank"]; ok {
		for i := span.First; i < span.End && r.word(i) != "for"; i++ {
			if m := r.a.At(i); m != nil && m.Type.Is(schema.ClassPerson) && m.Named() {
				return true
			}
		}
		return false
	}
	if _, ok := rule.Verbs["welcome"]; !ok {
		return false
	}
	if article(r.word(span.First)) {
		span.First++
	}
	m := r.a.At(span.First)
	return m != nil && m.Type.Is(schema.ClassPerson) && !r.a.Possessive(m) && m.Named()
}

// speaking is whose turn it is to speak, as the subject of a verb that has none.
func (r *run) speaking(rule *Rule) []End {
	if end, ok := r.fit(r.turn, r.agentClasses(rule)); ok {
		return []End{end}
	}
	return nil
}
