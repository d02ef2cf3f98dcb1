package search

import (
	"math"
	"slices"
	"sync"
)

// Hit is something that was found.
type Hit struct {
	Owner uint32
	Text  uint32 // its text that fits best
	Score float64
}

// Hits are what a search found, each owner once, the best first. They are put in
// order as far as they are asked for, which goes on with the search: it takes
// longer the more there are. Hits are safe for concurrent use.
type Hits struct {
	filter Filter // nil if it would keep all

	mu     sync.Mutex
	left   []Hit               // a heap, the best on top
	found  []Hit               // which are before what is left
	owners map[uint32]struct{} // of what was found, once that is much
	total  int                 // -1 while nobody asked
	rest   *plan               // finds all; nil if that was done
	bound  float64             // what those score at most that only it finds

	roomLeft, roomFound [usualHits]Hit
}

// usualHits is how many hits there is room for at once. Most searches find few.
const usualHits = 3

// page is how many hits are looked for at once.
const page = 16

// scanned is how many hits are looked through for an owner.
const scanned = 32

// newHits are the candidates of a plan.
func newHits(p *plan, list []candidate) *Hits {
	h := &Hits{filter: p.options.Filter, total: -1}
	h.found = h.roomFound[:0]
	h.leave(p.finished(h.roomLeft[:0], list))
	return h
}

// leave makes a heap of what is left.
func (h *Hits) leave(list []Hit) {
	h.left = list
	for i := len(list)/2 - 1; i >= 0; i-- {
		h.sink(i)
	}
}

// wait leaves it to a plan to find what scores no more than the bound.
func (h *Hits) wait(p *plan, bound float64) {
	rest := *p
	rest.notes, rest.words, rest.sought = nil, slices.Clone(p.words), slices.Clone(p.sought)
	for i := range rest.sought {
		rest.sought[i].terms, rest.sought[i].grades = nil, nil // which are memory that others use
	}
	h.rest, h.bound = &rest, bound
}

// complete finds all that is left, if that was not done.
func (h *Hits) complete() {
	if h.rest != nil {
		h.leave(h.rest.complete())
		h.rest = nil
	}
}

// ready tells whether there is something left that is better than all that was not
// found yet.
func (h *Hits) ready() bool {
	return len(h.left) > 0 && (h.rest == nil || h.left[0].Score > h.bound)
}

// Len tells how many there are. Of those that nobody asked for it looks only
// whether they may be found.
func (h *Hits) Len() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.total < 0 {
		h.complete()
		h.total = len(h.found) + h.others()
	}
	return h.total
}

// others counts the owners of what is left that were not found yet.
func (h *Hits) others() (n int) {
	if kept := h.keep(h.left); len(kept) < len(h.left) {
		h.leave(kept)
	}
	h.filter = nil // as it was asked about all
	seen := make([]uint64, h.mostOwner()/64+1)
	for _, hit := range h.left {
		if !h.knows(hit.Owner) && seen[hit.Owner/64]>>(hit.Owner%64)&1 == 0 {
			seen[hit.Owner/64] |= 1 << (hit.Owner % 64)
			n++
		}
	}
	return n
}

// mostOwner is the highest owner of what is left.
func (h *Hits) mostOwner() (most uint32) {
	for _, hit := range h.left {
		most = max(most, hit.Owner)
	}
	return most
}

func (h *Hits) keep(list []Hit) []Hit {
	if h.filter == nil {
		return list
	}
	return h.filter.Keep(list)
}

// First gives the best, at most n of them. They must not be changed.
func (h *Hits) First(n int) []Hit {
	h.mu.Lock()
	defer h.mu.Unlock()
	for len(h.found) < n && (h.ready() || h.rest != nil) {
		if h.next(n-len(h.found)) == 0 {
			h.complete()
		}
	}
	return h.found[:min(max(n, 0), len(h.found))]
}

// All gives all.
func (h *Hits) All() []Hit { return h.First(math.MaxInt) }

// next takes the n best of what is left, but no more than a page, and tells how many
// it took. They are the next to be found but for those whose owner was found before or
// that may not be found.
func (h *Hits) next(n int) (taken int) {
	before, n := len(h.found), min(n, page)
	h.found = slices.Grow(h.found, min(n, len(h.left)))
	for taken < n && h.ready() {
		h.found = append(h.found, h.pop())
		taken++
	}
	kept := h.keep(h.found[before:])
	h.found = h.found[:before]
	for _, hit := range kept {
		if !h.knows(hit.Owner) {
			h.add(hit)
		}
	}
	return taken
}

// add makes something found.
func (h *Hits) add(hit Hit) {
	h.found = append(h.found, hit)
	switch {
	case h.owners != nil:
		h.owners[hit.Owner] = struct{}{}
	case len(h.found) > scanned:
		h.owners = make(map[uint32]struct{}, 2*len(h.found))
		for _, found := range h.found {
			h.owners[found.Owner] = struct{}{}
		}
	}
}

// knows tells whether the owner was found.
func (h *Hits) knows(owner uint32) bool {
	if h.owners != nil {
		_, known := h.owners[owner]
		return known
	}
	return slices.ContainsFunc(h.found, func(hit Hit) bool { return hit.Owner == owner })
}

// pop takes the best of what is left.
func (h *Hits) pop() Hit {
	best, last := h.left[0], len(h.left)-1
	h.left[0] = h.left[last]
	h.left = h.left[:last]
	h.sink(0)
	return best
}

// sink lets an item of the heap sink until none below it is before it.
func (h *Hits) sink(i int) {
	for {
		first := 2*i + 1
		if first >= len(h.left) {
			return
		}
		if next := first + 1; next < len(h.left) && h.left[next].before(h.left[first]) {
			first = next
		}
		if !h.left[first].before(h.left[i]) {
			return
		}
		h.left[i], h.left[first] = h.left[first], h.left[i]
		i = first
	}
}

// before tells whether a hit is better than another, or its text was added first.
func (h Hit) before(other Hit) bool {
	return h.Score > other.Score || h.Score == other.Score && h.Text < other.Text
}
