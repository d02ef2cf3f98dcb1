package parse

import (
	"github.com/diplograph/diplograph/extract/lang/feature"
)

// none is the place that stands for a missing word. Words are 1 to n.
const none = 0

// state is how far the parse of a sentence has come: words next to n are in the
// buffer, stack holds those that were shifted and have no head yet.
type state struct {
	n     int
	next  int
	stack []int
	head  []int   // none until it is known
	label []uint8 // of the arc to the head
	kids  []kids

	// Atoms by word, with a place for none.
	word, lemma, shape []uint32
	tag, super         []uint32
	between            []uint32 // running counts of verbs, commas and conjunctions
}

// kids tells what a word's dependents are so far, those nearest and farthest on
// each side.
type kids struct {
	left, right   [2]int // outermost first
	nLeft, nRight uint8
	setLeft       uint64 // labels, as bits
	setRight      uint64
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	s = s[:n]
	clear(s)
	return s
}

// outside is the atom of a missing word.
const outside = 3

// reset begins the parse of a sentence.
func (st *state) reset(s *feature.Sentence) {
	n := s.Len()
	st.n, st.next, st.stack = n, 1, st.stack[:0]
	st.head, st.label, st.kids = resize(st.head, n+1), resize(st.label, n+1), resize(st.kids, n+1)
	for _, atoms := range []*[]uint32{&st.word, &st.lemma, &st.shape, &st.tag, &st.super, &st.between} {
		*atoms = resize(*atoms, n+1)
		(*atoms)[none] = outside
	}
	st.between[none] = 0
	for i := 1; i <= n; i++ {
		p := i - 1 + feature.Pad
		st.word[i], st.shape[i] = s.Lower[p], s.Shape[p]
		st.tag[i], st.super[i] = uint32(s.Tag[p])+4, uint32(s.Super[p])+4
		st.lemma[i] = s.Suffix[2][p] ^ uint32(s.Pos[p])*0x9e3779b1
		st.between[i] = st.between[i-1] + landmark(s, p)
	}
}

// peek returns the word at a depth of the stack, 0 the top.
func (st *state) peek(depth int) int {
	if i := len(st.stack) - 1 - depth; i >= 0 {
		return st.stack[i]
	}
	return none
}

// ahead returns a word of the buffer, 0 the first.
func (st *state) ahead(i int) int {
	if st.next+i <= st.n {
		return st.next + i
	}
	return none
}

// done tells whether all words but the root have a head.
func (st *state) done() bool { return st.next > st.n && len(st.stack) <= 1 }

func (st *state) shift() {
	st.stack = append(st.stack, st.next)
	st.next++
}

// attach pops the top of the stack and hangs it on a head.
func (st *state) attach(head int, label uint8) {
	dep := st.peek(0)
	st.stack = st.stack[:len(st.stack)-1]
	st.head[dep], st.label[dep] = head, label
	k := &st.kids[head]
	if dep < head {
		k.left[0], k.left[1] = dep, k.left[0]
		k.nLeft++
		k.setLeft |= 1 << (label & 63)
		return
	}
	k.right[0], k.right[1] = dep, k.right[0]
	k.nRight++
	k.setRight |= 1 << (label & 63)
}
