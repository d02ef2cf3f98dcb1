// Package token cuts a text into sentences and tokens.
//
// Tokens follow the English treebanks: punctuation and hyphens between words
// stand alone, as do possessives and contracted verbs; abbreviations keep their
// full stop. Each byte that is not white space belongs to exactly one token.
//
// Sentences end with a mark, and with a block: a heading, a list item, a row of a
// table, a paragraph. Lines that were broken by their width are one block. What
// introduces an item ("1.", "•") is a sentence of its own, so that nothing takes
// it for a word.
package token

import (
	"unicode"
	"unicode/utf8"
)

// Span is the bytes [Start, End) of a text.
type Span struct{ Start, End uint32 }

// Sentence is the tokens [First, End) of a buffer.
type Sentence struct {
	First, End uint32
	Kind       Kind
}

// Kind says what a sentence is part of.
type Kind uint8

// The kinds of sentences.
const (
	Prose   Kind = iota
	Heading      // a line without a final mark, on its own
	Item         // an item of a list
	Row          // a row of a table
	Marker       // the number or bullet of an item, or a line of decoration
)

// String returns the kind's name in small letters.
func (k Kind) String() string {
	switch k {
	case Heading:
		return "heading"
	case Item:
		return "item"
	case Row:
		return "row"
	case Marker:
		return "marker"
	}
	return "prose"
}

// Buffer holds the tokens and sentences of a text. It is made for reuse: once it
// is large enough, nothing is allocated.
type Buffer struct {
	Tokens    []Span
	Sentences []Sentence
	lines     []line
}

// Reset empties the buffer.
func (b *Buffer) Reset() {
	b.Tokens, b.Sentences, b.lines = b.Tokens[:0], b.Sentences[:0], b.lines[:0]
}

// longest is the number of bytes that a token has at most.
const longest = 256

// Tokenise appends the tokens of text[start:end].
func (b *Buffer) Tokenise(text string, start, end int) {
	for at := start; at < end; {
		r, size := decode(text[at:end])
		if unicode.IsSpace(r) {
			at += size
			continue
		}
		stop := at
		for stop < end && stop-at < longest {
			r, size = decode(text[stop:end])
			if unicode.IsSpace(r) {
				break
			}
			stop += size
		}
		b.chunk(text[:end], at, stop)
		at = stop
	}
}

func decode(s string) (rune, int) {
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return utf8.DecodeRuneInString(s)
}

func (b *Buffer) add(start, end int) {
	if start < end {
		b.Tokens = append(b.Tokens, Span{uint32(start), uint32(end)})
	}
}

// chunk cuts what stands between two white spaces. The text goes on behind it.
func (b *Buffer) chunk(text string, start, end int) {
	if isFace(text[start:end]) {
		b.add(start, end)
		return
	}
	if isLink(text[start:end]) {
		b.link(text, start, end)
		return
	}
	start = b.openers(text, start, end)
	inner := end
	for inner > start {
		before := closer(text, start, inner)
		if before == inner {
			break
		}
		inner = before
	}
	b.middle(text, start, inner)
	b.closers(text, inner, end)
}

// openers adds the marks that a chunk begins with.
func (b *Buffer) openers(text string, start, end int) int {
	for start < end {
		r, size := decode(text[start:end])
		switch {
		case isWord(r), isApostrophe(r) && elided(text[start:end]) > 0:
			return start
		case r == '.' && digitAt(text, start+1, end), r == '@' && letterAt(text, start+1, end):
			return start
		case r == '-' && start+1 < end && digitAt(text, start+1, end):
			return start
		}
		stop := start + size
		if size == 1 && (r == '.' || r == '-' || r == '*' || r == '=' || r == '_' || r == '!' || r == '?' || r == '<' || r == '>' || r == '$') || isSymbol(r) {
			stop = run(text, start, end)
		}
		b.add(start, stop)
		start = stop
	}
	return start
}

// run returns the end of a run of one mark, or of symbols.
func run(text string, start, end int) int {
	first, size := decode(text[start:end])
	at := start + size
	for at < end {
		r, n := decode(text[at:end])
		if r != first && !(isSymbol(first) && isSymbol(r)) {
			break
		}
		at += n
	}
	return at
}

// closer returns where the last mark of text[start:end] begins, end if it ends
// in a word.
func closer(text string, start, end int) int {
	r, size := utf8.DecodeLastRuneInString(text[start:end])
	switch {
	case isWord(r):
		return end
	case r == '.':
		if keepsStop(text, start, end) {
			return end
		}
	case r == '$' || r == '+' || r == '#' || r == '&':
		return end
	}
	at := end - size
	for at > start && (r == '.' || r == '-' || r == '!' || r == '?' || r == '*' || r == '=' || r == '_' || r == '>' || isSymbol(r)) {
		before, n := utf8.DecodeLastRuneInString(text[start:at])
		if before != r && !(isSymbol(r) && isSymbol(before)) && !(before == '?' && r == '!' || before == '!' && r == '?') {
			break
		}
		at -= n
	}
	return at
}

// closers adds the marks that a chunk ends with, each as closer found it.
func (b *Buffer) closers(text string, start, end int) {
	first := len(b.Tokens)
	for at := end; at > start; {
		before := closer(text, start, at)
		if before == at {
			before = start
		}
		b.add(before, at)
		at = before
	}
	marks := b.Tokens[first:]
	for i, j := 0, len(marks)-1; i < j; i, j = i+1, j-1 {
		marks[i], marks[j] = marks[j], marks[i]
	}
}

// middle cuts what is left of a chunk: at dashes, hyphens, slashes and marks
// between words.
func (b *Buffer) middle(text string, start, end int) {
	if symbolOfText(text[start:end]) {
		b.add(start, end)
		return
	}
	first := start
	for at := start; at < end; {
		_, size := decode(text[at:end])
		n := infix(text, first, at, end)
		if n == 0 {
			at += size
			continue
		}
		b.word(text, first, at)
		b.add(at, at+n)
		at += n
		first = at
	}
	b.word(text, first, end)
}
