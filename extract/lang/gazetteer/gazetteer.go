// Package gazetteer finds known names in a sentence by the hashes of its words.
package gazetteer

import (
	"unicode"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract/lang/feature"
)

// Class says what is known of a name.
type Class uint8

// The classes, the more telling first: of two that have a name in common, the
// first counts.
const (
	None Class = iota
	State
	Nationality
	Organization
	Law  // treaties, laws, resolutions
	Text // other instruments
	Series
	Region
	City
	GivenName
	classes
)

// Place tells where in a name a token stands.
type Place uint8

// The places.
const (
	First Place = iota
	Inside
	Last
	Only
)

// Atom packs class and place into what feature.Sentence.Gaz holds; it is 0 for
// tokens of no name.
func Atom(c Class, p Place) uint8 { return uint8(c)<<2 | uint8(p) }

// Split takes apart what Atom made.
func Split(atom uint8) (Class, Place) { return Class(atom >> 2), Place(atom & 3) }

// Gazetteer is a set of names, ready to be found. It is safe for concurrent use
// once all names are added.
type Gazetteer struct {
	nodes   map[uint64]node  // by the hash of the words so far, in lower case
	scratch feature.Sentence // of Add
}

// node is reached by some words.
type node struct {
	class Class
	exact uint64 // hash of the words as written, if only these count
	lower bool   // the name begins with a small letter
}

// New makes an empty gazetteer; size is about the number of names to come.
func New(size int) *Gazetteer { return &Gazetteer{nodes: make(map[uint64]node, size)} }

// Add adds a name, given by its tokens. An exact name is found only as it is
// written; any other in any case, but with a capital at its beginning. A name
// that is there already keeps its class.
func (g *Gazetteer) Add(tokens []string, class Class, exact bool) {
	var lower, word uint64
	s := &g.scratch
	s.Reset(len(tokens))
	for i, t := range tokens {
		s.Set(i, t)
		lower, word = follow(s, i+feature.Pad, lower, word)
		if _, ok := g.nodes[lower]; !ok {
			g.nodes[lower] = node{}
		}
	}
	if len(tokens) == 0 || g.nodes[lower].class != None {
		return
	}
	first, _ := utf8.DecodeRuneInString(tokens[0])
	n := node{class: class, lower: !unicode.IsUpper(first)}
	if exact {
		n.exact = word
	}
	g.nodes[lower] = n
}

// follow adds the word at a place to the hashes of a name. Numbers count as they
// are: "Article 19" is not "Article 33".
func follow(s *feature.Sentence, p int, lower, word uint64) (uint64, uint64) {
	if s.Look[p]&feature.HasDigit != 0 {
		return chain(lower, s.Raw[p]), chain(word, s.Raw[p])
	}
	return chain(lower, s.Lower[p]), chain(word, s.Word[p])
}

func chain(h uint64, word uint32) uint64 { return feature.Hash3(77, uint32(h), uint32(h>>32), word) }

// Mark fills s.Gaz with the longest names, from left to right.
func (g *Gazetteer) Mark(s *feature.Sentence) {
	for i := 0; i < s.Len(); {
		n, class := g.Longest(s, i)
		p := i + feature.Pad
		switch n {
		case 0:
			s.Gaz[p] = 0
			i++
			continue
		case 1:
			s.Gaz[p] = Atom(class, Only)
		default:
			for k := range n {
				s.Gaz[p+k] = Atom(class, Inside)
			}
			s.Gaz[p], s.Gaz[p+n-1] = Atom(class, First), Atom(class, Last)
		}
		i += n
	}
}

// Longest returns the number of tokens of the longest name that begins at a
// token, and its class; 0 if there is none.
func (g *Gazetteer) Longest(s *feature.Sentence, at int) (n int, class Class) {
	var lower, word uint64
	for i := at; i < s.Len(); i++ {
		p := i + feature.Pad
		lower, word = follow(s, p, lower, word)
		found, ok := g.nodes[lower]
		if !ok {
			break
		}
		capital := s.Look[at+feature.Pad]&feature.Capital != 0
		if found.class != None && (found.exact == word || found.exact == 0 && (capital || found.lower)) {
			n, class = i-at+1, found.class
		}
	}
	return n, class
}
