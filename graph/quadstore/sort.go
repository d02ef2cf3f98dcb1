package quadstore

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// fewQuads is how many quads are put in order by comparing them at most; of more, it
// is quicker to sort by their digits.
const fewQuads = 1 << 10

// Digits of the numbers by which quads are sorted.
const (
	digitBits = 11
	digits    = 1 << digitBits
)

// sorted lists the places of the quads in the order of the index. It sorts by each
// digit of each part, from the last to the first (Knuth, The Art of Computer
// Programming 3, 5.2.5, algorithm R).
func (x index) sorted(quads []parts) []uint32 {
	order := make([]uint32, len(quads))
	widest := uint64(0)
	for i, q := range quads {
		order[i] = uint32(i)
		widest |= q[0] | q[1] | q[2] | q[3]
	}
	if len(quads) <= fewQuads || widest > math.MaxUint32 {
		slices.SortFunc(order, func(a, b uint32) int { return x.compare(quads[a], quads[b]) })
		return order
	}
	column, other := make([]uint32, len(quads)), make([]uint32, len(quads))
	for _, place := range slices.Backward(x.order[:]) {
		widest := uint32(0)
		for i := range quads {
			column[i] = uint32(quads[i][place])
			widest |= column[i]
		}
		for shift := 0; shift < bits.Len32(widest); shift += digitBits {
			byDigit(other, order, column, shift)
			order, other = other, order
		}
	}
	return order
}

// byDigit puts places in the order of the digit that a column has there above so
// many bits. Those with equal ones stay in the order that they have.
func byDigit(dst, order, column []uint32, shift int) {
	var next [digits]uint32 // where the next place with each digit goes
	for _, number := range column {
		next[number>>shift%digits]++
	}
	before := uint32(0)
	for i, n := range next {
		next[i] = before
		before += n
	}
	for _, place := range order {
		digit := column[place] >> shift % digits
		dst[next[digit]] = place
		next[digit]++
	}
}

// sortedTerms puts terms in the order of the dictionary, and may use the list for
// that. Since they are hashes, their first bits spread them evenly over buckets of a
// few.
func sortedTerms(list []Quad) []Quad {
	x := dictionary()
	if len(list) <= fewQuads {
		x.sort(list)
		return list
	}
	shift := 64 - bits.Len(uint(len(list)/2))
	starts := make([]uint32, 1<<(64-shift)+1)
	for _, q := range list {
		starts[q.parts[0]>>shift+1]++
	}
	for i := 1; i < len(starts); i++ {
		starts[i] += starts[i-1]
	}
	sorted, next := make([]Quad, len(list)), slices.Clone(starts)
	for _, q := range list {
		bucket := q.parts[0] >> shift
		sorted[next[bucket]] = q
		next[bucket]++
	}
	for i := range len(starts) - 1 {
		if few := sorted[starts[i]:starts[i+1]]; len(few) > 1 {
			slices.SortFunc(few, func(a, b Quad) int {
				return cmp.Or(cmp.Compare(a.parts[0], b.parts[0]), cmp.Compare(a.parts[1], b.parts[1]))
			})
		}
	}
	return sorted
}
