package clause

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
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
