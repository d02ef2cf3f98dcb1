package feature

import "unicode"

// Pad is the number of places before the first and behind the last token that
// may be read. They hold Before and After.
const Pad = 4

// The atoms of places outside the sentence.
const (
	Before = 1
	After  = 2
)

// Affixes is the number of characters of the longest affix.
const Affixes = 5

// Sentence is a sentence as the models see it. Token i is at place i+Pad of
// each slice. It is made for reuse: once its slices are long enough, nothing is
// allocated.
type Sentence struct {
	n int

	Raw    []uint32 // the form
	Word   []uint32 // the form, digits made equal
	Lower  []uint32 // the form in lower case, digits made equal
	Shape  []uint32 // capitals, small letters, digits and marks, runs made short
	Prefix [Affixes][]uint32
	Suffix [Affixes][]uint32
	Look   []Look
	// Shouted tells that the sentence has no small letters.
	Shouted bool

	Known      []uint32 // the set of tags that the word had in training, 0 if unknown
	KnownLower []uint32 // that of the word in lower case
	Gaz        []uint8  // what the gazetteer says
	Group      []uint8  // the word's distributional class, 0 if none
	Tag        []uint8  // class of the tagger
	Pos        []uint8  // universal part of speech
	Super      []uint8  // class of the supertagger
}

// Look is what a token looks like, as flags.
type Look uint8

// The flags.
const (
	Capital   Look = 1 << iota // begins with a capital letter
	Capitals                   // two or more letters, all capitals
	HasDigit                   // has a digit
	HasLetter                  // has a letter
)

// Len returns the number of tokens.
func (s *Sentence) Len() int { return s.n }

// Reset makes room for n tokens and marks what lies outside.
func (s *Sentence) Reset(n int) {
	s.n = n
	total := n + 2*Pad
	for _, atoms := range s.atoms() {
		*atoms = resize(*atoms, total)
		for i := range Pad {
			(*atoms)[i], (*atoms)[total-1-i] = Before, After
		}
	}
	for _, classes := range []*[]uint8{&s.Gaz, &s.Group, &s.Tag, &s.Pos, &s.Super} {
		*classes = resize(*classes, total)
		clear(*classes)
	}
	s.Look = resize(s.Look, total)
	clear(s.Look)
	s.Shouted = true
}

func (s *Sentence) atoms() [6 + 2*Affixes]*[]uint32 {
	all := [6 + 2*Affixes]*[]uint32{&s.Raw, &s.Word, &s.Lower, &s.Shape, &s.Known, &s.KnownLower}
	for i := range Affixes {
		all[6+2*i], all[7+2*i] = &s.Prefix[i], &s.Suffix[i]
	}
	return all
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// longest is the number of characters of a token that are looked at: the first
// half of them from its beginning, the others from its end.
const longest = 64

// Set computes the atoms of token i from its form.
func (s *Sentence) Set(i int, form string) {
	var buffer [longest]rune
	lower := fold(form, &buffer)
	p := i + Pad
	s.Raw[p], s.Word[p], s.Shape[p], s.Look[p] = outline(form)
	s.Shouted = s.Shouted && s.Look[p]&(HasLetter|Capitals) != HasLetter
	h := uint32(offset32)
	for k, r := range lower {
		h = step(h, r)
		if k < Affixes {
			s.Prefix[k][p] = h
		}
	}
	s.Lower[p] = h
	for k := len(lower); k < Affixes; k++ {
		s.Prefix[k][p] = h
	}
	h = offset32
	for k := range Affixes {
		if k < len(lower) {
			h = step(h, lower[len(lower)-1-k])
		}
		s.Suffix[k][p] = h
	}
}

// fold writes a form in lower case into the buffer and returns what was written.
func fold(form string, buffer *[longest]rune) []rune {
	n := 0
	for _, r := range form {
		if n == longest { // a very long token: its end moves through the second half
			copy(buffer[longest/2:], buffer[longest/2+1:])
			n--
		}
		buffer[n] = unicode.ToLower(Normal(r))
		n++
	}
	return buffer[:n]
}

// Normal makes digits equal and the forms of the apostrophe.
func Normal(r rune) rune {
	switch {
	case r >= '0' && r <= '9':
		return '0'
	case r == '’' || r == 'ʼ' || r == '‘':
		return '\''
	}
	return r
}

// outline hashes a form and its shape and tells its look.
func outline(form string) (raw, word, shape uint32, look Look) {
	raw, word, shape = offset32, offset32, offset32
	last, run, letters, capitals := rune(-1), 0, 0, 0
	first := true
	for _, r := range form {
		raw = step(raw, r)
		r = Normal(r)
		word = step(word, r)
		class := r
		switch {
		case r == '0':
			look |= HasDigit
		case unicode.IsUpper(r):
			class = 'X'
			letters++
			capitals++
			if first {
				look |= Capital
			}
		case unicode.IsLetter(r):
			class = 'x'
			letters++
		}
		first = false
		if class == last {
			run++
		} else {
			last, run = class, 1
		}
		if run <= 2 {
			shape = step(shape, class)
		}
	}
	if letters > 0 {
		look |= HasLetter
	}
	if capitals > 1 && capitals == letters {
		look |= Capitals
	}
	return raw, word, shape, look
}
