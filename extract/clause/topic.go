package clause

import (
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// Topics that are no plain noun phrases: titles in quotation marks, questions; and what
// is none, such as how long something took.

// quoted is the title in quotation marks that a span opens with; empty if it opens with
// none of two words or more.
func (t topicReader) quoted(span Span) Span {
	for span.First < span.End && article(t.fold(span.First)) {
		span.First++
	}
	if span.Empty() || t.fold(span.First) != "\"" {
		return Span{}
	}
	for i := span.First + 1; i < span.End; i++ {
		if t.fold(i) != "\"" {
			continue
		}
		title := Span{span.First + 1, i}
		for !title.Empty() && t.tokens[title.End-1].Is(segment.Mark) && t.tokens[title.End-1].Text != ")" {
			title.End--
		}
		if title.End-title.First < 2 {
			return Span{}
		}
		return title
	}
	return Span{}
}

func question(word string) bool {
	return word == "whether" || word == "how" || word == "what" || word == "why" || word == "who" || word == "which"
}

// asks tells whether a span has a word that opens a question: "how states can respond".
func (t topicReader) asks(span Span) bool {
	for i := span.First; i < span.End; i++ {
		if word := t.fold(i); word == "how" || word == "whether" || word == "what" || word == "why" {
			return true
		}
	}
	return false
}

// answered tells whether a question has come to its verb: "how states, firms and users
// can respond" does so behind its list only.
func (t topicReader) answered(span Span) bool {
	for i := span.First; i < span.End; i++ {
		if pos := t.a.Trees.UPOS[i]; pos == scheme.Verb || pos == scheme.AuxVerb {
			return true
		}
	}
	return false
}

// lasts tells whether an item only says how long something took: "three and a half hours".
func (t topicReader) lasts(span Span) bool {
	switch t.fold(span.End - 1) {
	case "hours", "minutes", "hour":
		return true
	}
	return false
}

// unopened tells whether a bracket closes in a span that opens before it; that of "4)" does
// not count.
func (t topicReader) unopened(span Span) bool {
	for i := span.First; i < span.End; i++ {
		switch t.tokens[i].Text {
		case "(":
			return false
		case ")":
			return i > span.First+1
		}
	}
	return false
}

// members cuts a span at its semicolons. Where it has some, they part what is listed, and
// commas and "and" stand inside a member: "the work of A, B and C; cables; and ports".
func (t *topicReader) members(span Span) []Span {
	var found []Span
	first := span.First
	for i := span.First; i < span.End; i++ {
		if t.fold(i) != ";" || t.fold(i+1) == "also" || t.content(Span{i + 1, span.End}) == 0 || (positionReader{*t}).enclosed(Span{span.First, i}) {
			continue
		}
		if i+1 < span.End && t.a.Trees.UPOS[i+1] == scheme.Verb && !strings.HasSuffix(t.fold(i+1), "ing") {
			break // another clause, and no member
		}
		found, first = append(found, Span{first, i}), i+1
	}
	last := Span{first, span.End}
	t.whole = len(found) > 1 || len(found) == 1 && !t.listByCommas(last)
	return append(found, last)
}

// listByCommas tells whether what stands behind a lone semicolon goes on with the list by
// commas: "updates on policy; cables, ports, and masts".
func (t topicReader) listByCommas(span Span) bool {
	commas := 0
	for i := span.First; i < span.End; i++ {
		if t.fold(i) == "," {
			commas++
		}
	}
	return commas > 1 && t.serialComma(span) && t.fold(span.First) != "and"
}

// coloured tells whether "and" at the token only joins two adjectives of one noun: "secure
// and resilient networks".
func (t topicReader) coloured(left Span, and int) bool {
	upos := t.a.Trees.UPOS
	return left.End-left.First > 1 && and+2 < len(t.tokens) && upos[left.End-1] == scheme.Adj && upos[and+1] == scheme.Adj && upos[and+2] != scheme.Adj
}

// goesOn tells whether a token is the verb of the clause that a topic stands in, which is
// over before it: "the talks on cables revealed".
func (t topicReader) goesOn(span Span, i int) bool {
	trees := t.a.Trees
	if pos := trees.XPOS[i]; pos != scheme.VBD && pos != scheme.VBZ && pos != scheme.VBP || trees.UPOS[i] != scheme.Verb {
		return false
	}
	subject := trees.Dependent(i, scheme.Nsubj)
	return subject >= 0 && subject < span.First && trees.Label(i) == scheme.Root
}

// circumstance tells whether somebody and what he does meanwhile follow "with": ", with Latvia
// noting the law".
func (t topicReader) circumstance(first, end int) bool {
	for i := first + 1; i < min(end, first+circumstanceReach); i++ {
		switch pos := t.a.Trees.UPOS[i]; {
		case t.a.Trees.XPOS[i] == scheme.VBG && (t.a.Trees.UPOS[i-1] == scheme.Noun || t.a.Trees.UPOS[i-1] == scheme.Propn):
			return true
		case pos == scheme.Adp && t.fold(i) != "of" || t.tokens[i].Is(segment.Mark):
			return false
		}
	}
	return false
}

// circumstanceReach is how many tokens may stand between "with" and what somebody does.
const circumstanceReach = 6

// toAct tells whether "and" joins those who are to do something, for both of whom the verb
// follows: "the need for states | and firms to share charts".
func (t topicReader) toAct(item, right Span) bool {
	wanted := -1
	for i := item.First; i+1 < item.End; i++ {
		switch t.fold(i) {
		case "need", "needs", "opportunities", "opportunity", "ways", "call", "calls", "time", "conditions", "necessity":
			if t.fold(i+1) == "for" {
				wanted = i
			}
		case "to":
			wanted = -1
		}
	}
	if wanted < 0 {
		return false
	}
	for i := right.First; i+1 < right.End && t.fold(i) != "," && t.fold(i) != "and"; i++ {
		if t.fold(i) == "to" && t.a.Trees.XPOS[i+1] == scheme.VB {
			return true
		}
	}
	return false
}

// feeling tells whether an item is what somebody thinks of a thing and not the thing: "their
// condemnation of the attack".
func (t topicReader) feeling(span Span) bool {
	owned := false
	for i := span.First; i < min(span.End, span.First+feelingReach); i++ {
		switch t.fold(i) {
		case "their", "its", "our", "my", "his", "her":
			owned = true
		case "condemnation", "commitment", "resolve", "determination", "concern", "support", "opposition", "gratitude", "appreciation", "conviction", "rejection":
			return owned
		}
	}
	return false
}

// feelingReach is how many first words of an item may hold the noun of what is thought.
const feelingReach = 4

// beforeOccasion is where a topic ends before the meeting at which it was spoken of:
// "cables during the Second Dialogue".
func (t topicReader) beforeOccasion(span Span) int {
	for i := span.First + 1; i+1 < span.End; i++ {
		if t.occasionAt(i, span.End) {
			return i
		}
	}
	return span.End
}

// occasionAt tells whether words begin that tell when something was spoken of: "during the
// Second Dialogue", "in May 2021", but not the year of what was.
func (t topicReader) occasionAt(i, end int) bool {
	switch t.fold(i) {
	case "during":
		m := t.a.Covering(min(i+2, end-1))
		return m != nil && m.Type.Is(schema.ClassMeeting)
	case "in", "on":
		m := t.a.At(i + 1)
		return m != nil && m.Type == mention.Date && len(m.Value) > len("2006")
	}
	return false
}
