package search

import (
	"math/bits"
	"slices"
)

// places tell where the texts of candidates stand in a list: a hash table with linear
// probing (Knuth, The Art of Computer Programming 3, 6.4) that is half full at most.
// The zero value is for few candidates, which are looked through.
type places struct {
	slots []uint32 // places, from 1 on; 0 is none
	shift int      // of hashes, to leave the number of a slot
}

// few is how many candidates are looked through.
const few = 16

// places makes room for at most so many candidates, where the last ones had theirs.
func (n *notes) places(most int) places {
	if most <= few {
		return places{}
	}
	size := bits.Len(uint(2 * most))
	n.slots = slices.Grow(n.slots[:0], 1<<size)[:1<<size]
	clear(n.slots)
	return places{slots: n.slots, shift: 32 - size}
}

// placesOf tells where all of a list stand.
func (n *notes) placesOf(list []candidate) places {
	p := n.places(len(list))
	for i, c := range list {
		_, slot := p.find(list[:i], c.text)
		p.note(slot, i)
	}
	return p
}

// find tells where the text stands in the list, -1 if it does not, and the slot in
// which to note where it will.
func (p *places) find(list []candidate, text uint32) (at int, slot uint32) {
	if p.slots == nil {
		return slices.IndexFunc(list, func(c candidate) bool { return c.text == text }), 0
	}
	for slot = text * 2_654_435_769 >> p.shift; p.slots[slot] != 0; slot = (slot + 1) & uint32(len(p.slots)-1) { // Fibonacci hashing
		if at := int(p.slots[slot]) - 1; list[at].text == text {
			return at, slot
		}
	}
	return -1, slot
}

// note notes where the text stands for which the slot was found.
func (p *places) note(slot uint32, at int) {
	if p.slots != nil {
		p.slots[slot] = uint32(at) + 1
	}
}
