// Package lang analyses English: sentences, tokens, parts of speech, lemmas,
// names and dependency trees.
//
// A [Pipeline] turns a text into a [Doc]. What it knows of the language is a
// model file that is part of the program (see the command in train for how it is
// made); what it knows of names is the lexicon. Nothing else is read or asked.
package lang

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/lang/token"
)

// NoHead is the head of a sentence's root.
const NoHead = -1

// Doc is an analysed text. All slices of tokens have the same length, and token
// i is at place i of each. A Doc that is analysed into again keeps its memory.
type Doc struct {
	Text string

	Start, End         []uint32 // byte offsets into Text
	RuneStart, RuneEnd []uint32 // the same in Unicode code points
	UPOS               []scheme.UPOS
	XPOS               []scheme.XPOS
	Lemma              []string
	Head               []int32 // the token that this one depends on; NoHead for a root
	Label              []scheme.Label

	Sentences []Sentence // cover all tokens, in order
	Names     []Name     // in order, not overlapping
}

// Sentence is the tokens [First, End) of a Doc. Each has one root.
type Sentence struct {
	First, End int
	Kind       token.Kind
}

// Name is a name: the tokens [First, End) of a Doc.
type Name struct {
	First, End int
	Type       scheme.NameType
}

// Len returns the number of tokens.
func (d *Doc) Len() int { return len(d.Start) }

// Form returns a token as it is written.
func (d *Doc) Form(i int) string { return d.Text[d.Start[i]:d.End[i]] }

// Span returns the text from the beginning of token first to the end of token
// end-1.
func (d *Doc) Span(first, end int) string {
	if first >= end {
		return ""
	}
	return d.Text[d.Start[first]:d.End[end-1]]
}

// reset empties the document and makes room for n tokens.
func (d *Doc) reset(text string, n int) {
	d.Text = text
	d.Start, d.End = resize(d.Start, n), resize(d.End, n)
	d.RuneStart, d.RuneEnd = resize(d.RuneStart, n), resize(d.RuneEnd, n)
	d.UPOS, d.XPOS, d.Lemma = resize(d.UPOS, n), resize(d.XPOS, n), resize(d.Lemma, n)
	d.Head, d.Label = resize(d.Head, n), resize(d.Label, n)
	d.Sentences, d.Names = d.Sentences[:0], d.Names[:0]
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
