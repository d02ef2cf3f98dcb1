// Package lemma finds the lemma of an English word from its form and its Penn
// tag: by a table of words, and for others by their endings. Both are learned
// from treebanks, for words as they are written: in small letters, with a capital,
// in capitals.
package lemma

import (
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// Model finds lemmas. It is safe for concurrent use.
type Model struct {
	edits []edit
	keys  []uint32 // hashes of words and endings with their tag, sorted
	edit  []uint16 // of the key at the same place
	table []uint32 // open addressing: places of keys, from 1
}

// Append appends the lemma of a form to dst. Names keep their capitals; other
// lemmas are in lower case, but for those that the treebanks write otherwise
// (I, French, NGO). Numbers in digits are their own lemmas. Any form and tag are taken.
func (m *Model) Append(dst []byte, form string, tag scheme.XPOS) []byte {
	if isNumber(form) {
		return appendCased(dst, form, same)
	}
	start := len(dst)
	dst = appendCased(dst, form, small)
	e := m.choose(dst[start:], tag, shapeOf(form))
	return e.append(dst[:start], form, tag)
}

// anyTag stands for a word whose lemma does not depend on its tag.
const anyTag = scheme.XPOS(255)

// choose finds the edit of a word in lower case: its own, else that of its
// longest ending. What is known of words of its shape comes first.
func (m *Model) choose(word []byte, tag scheme.XPOS, s shape) edit {
	if i := m.find(wordKey(word, tag, s)); i >= 0 {
		return m.edits[i]
	}
	if i := m.find(wordKey(word, tag, anyShape)); i >= 0 {
		return m.edits[i]
	}
	if !isName(tag) {
		if i := m.find(wordKey(word, anyTag, anyShape)); i >= 0 {
			return m.edits[i]
		}
	}
	return m.byEnding(word, tag, s)
}

func (m *Model) byEnding(word []byte, tag scheme.XPOS, s shape) edit {
	var shaped, plain keys
	endings(word, tag, s, &shaped)
	for n := endings(word, tag, anyShape, &plain); n >= 0; n-- {
		if i := m.find(shaped[n]); i >= 0 && m.edits[i].fits(word) {
			return m.edits[i]
		}
		if i := m.find(plain[n]); i >= 0 && m.edits[i].fits(word) {
			return m.edits[i]
		}
	}
	return edit{}
}

// find returns the edit of a key, -1 if it has none.
func (m *Model) find(key uint32) int {
	mask := len(m.table) - 1
	if mask < 0 {
		return -1
	}
	for i := int(key) & mask; m.table[i] != 0; i = (i + 1) & mask {
		if place := m.table[i] - 1; m.keys[place] == key {
			return int(m.edit[place])
		}
	}
	return -1
}

// index makes the table.
func (m *Model) index() {
	size := 16
	for size < 2*len(m.keys) {
		size *= 2
	}
	m.table = make([]uint32, size)
	for place, key := range m.keys {
		i := int(key) & (size - 1)
		for m.table[i] != 0 {
			i = (i + 1) & (size - 1)
		}
		m.table[i] = uint32(place + 1)
	}
}

func isName(tag scheme.XPOS) bool { return tag == scheme.NNP || tag == scheme.NNPS }

// longestEnding is the number of characters of the longest ending that is looked
// at.
const longestEnding = 6

// keys are the keys of a word's endings, by their length.
type keys [longestEnding + 1]uint32

const (
	seedWord   = 2166136261
	seedEnding = 3339675911
	prime      = 16777619
)

func mix(h uint32, r rune) uint32 {
	h = (h ^ uint32(r)) * prime
	return h ^ h>>15
}

func seed(from uint32, tag scheme.XPOS, s shape) uint32 { return mix(from, rune(tag)|rune(s)<<8) }

// wordKey is the key of a whole word.
func wordKey(word []byte, tag scheme.XPOS, s shape) uint32 {
	h := seed(seedWord, tag, s)
	for _, b := range word {
		h = mix(h, rune(b))
	}
	return h
}

// endings fills in the keys of the endings of 0, 1, … characters and returns
// the length of the longest.
func endings(word []byte, tag scheme.XPOS, s shape, k *keys) int {
	h := seed(seedEnding, tag, s)
	k[0] = h
	n := 0
	for len(word) > 0 && n < longestEnding {
		r, size := utf8.DecodeLastRune(word)
		word = word[:len(word)-size]
		h = mix(h, r)
		n++
		k[n] = h
	}
	return n
}
