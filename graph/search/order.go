package search

import (
	"cmp"
	"math/bits"
	"slices"
)

// seek finds the first posting from a place on that is of the text or a later one.
// It begins where that would be if the list were even, and goes on from there in
// steps that grow: it takes longer the less even the list is.
func seek(list []posting, from int, text uint32) int {
	last := len(list) - 1
	if from > last || list[from].text >= text {
		return from
	}
	if list[last].text < text {
		return len(list)
	}
	before, after := from, last // list[before] is before it, and list[after] is not
	near, far := list[from].text, list[last].text
	at := before + int(uint64(text-near)*uint64(after-before)/uint64(far-near))
	if list[at].text < text {
		before = at
		for step := 1; before+step < after; step *= 2 {
			if list[before+step].text >= text {
				after = before + step
				break
			}
			before += step
		}
	} else {
		after = at
		for step := 1; after-step > before; step *= 2 {
			if list[after-step].text < text {
				before = after - step
				break
			}
			after -= step
		}
	}
	for before+1 < after {
		if middle := int(uint(before+after) / 2); list[middle].text < text {
			before = middle
		} else {
			after = middle
		}
	}
	return after
}

const (
	digit = 11 // bits of a number that are looked at at once
	few   = 64 // candidates that are put in order by comparing them
)

// inOrder puts candidates in the order of their texts, whose numbers are below a
// bound: digit by digit, the lowest first, each time into as many heaps as a digit
// has values (Knuth, The Art of Computer Programming 3, 5.2.5).
func inOrder(list []candidate, bound int) []candidate {
	byText := func(a, b candidate) int { return cmp.Compare(a.text, b.text) }
	if len(list) <= few || slices.IsSortedFunc(list, byText) {
		slices.SortStableFunc(list, byText)
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
