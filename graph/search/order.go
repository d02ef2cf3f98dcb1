package search

import (
	"math/bits"
	"slices"
)

// numbered is what belongs to a text.
type numbered interface{ number() uint32 }

// common hands on the places of what belongs to the same text, in two lists that
// are in order. It takes the longer the more there is of the first; that of the
// second counts little.
func common[A, B numbered](a []A, b []B, take func(i, j int)) {
	from := 0
	for i := range a {
		wanted := a[i].number()
		if from = seek(b, from, wanted); from == len(b) {
			return
		}
		if b[from].number() == wanted {
			take(i, from)
		}
	}
}

// seek finds the first item from a place on that is of the text or a later one. It
// takes longer the farther that is.
func seek[T numbered](list []T, from int, text uint32) int {
	if from == len(list) || list[from].number() >= text {
		return from
	}
	step := 1
	for from+step < len(list) && list[from+step].number() < text { // list[from] is always before it
		from += step
		step *= 2
	}
	low, high := from+1, min(from+step, len(list))
	for low < high {
		if middle := int(uint(low+high) / 2); list[middle].number() < text {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

const (
	digit = 11 // bits of a number that are looked at at once
	few   = 64 // candidates that are put in order by comparing them
)

// inOrder puts candidates in the order of their texts, whose numbers are below a
// bound: digit by digit, the lowest first, each time into as many heaps as a digit
// has values (Knuth, The Art of Computer Programming 3, 5.2.5).
func inOrder(list []candidate, bound int) []candidate {
	if len(list) <= few {
		slices.SortStableFunc(list, func(a, b candidate) int { return int(a.text) - int(b.text) })
		return list
	}
	other := make([]candidate, len(list))
	for shift := 0; shift < bits.Len(uint(bound)); shift += digit {
		var ends [1 << digit]int
		value := func(c candidate) uint32 { return c.text >> shift & (1<<digit - 1) }
		for _, c := range list {
			ends[value(c)]++
		}
		sum := 0
		for v, n := range ends {
			ends[v] = sum
			sum += n
		}
		for _, c := range list {
			v := value(c)
			other[ends[v]] = c
			ends[v]++
		}
		list, other = other, list
	}
	return list
}
