package quadstore

import (
	"cmp"
	"slices"
	"sync"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/storage"
)

// index is an order of quads: that of the numbers of their parts, taken in turn.
type index struct {
	table storage.Table
	order [4]int // places in parts
}

// The places of the parts of a quad.
const (
	subject = iota
	predicate
	object
	label
)

// indexes are the orders that are kept. With any one or two of subject,
// predicate and object bound, or a label, there is one that begins with these.
func indexes() [4]index {
	return [4]index{
		{storage.SPO, [4]int{subject, predicate, object, label}},
		{storage.POS, [4]int{predicate, object, subject, label}},
		{storage.OSP, [4]int{object, subject, predicate, label}},
		{storage.Label, [4]int{label, subject, predicate, object}},
	}
}

func place(d quad.Direction) (int, bool) {
	switch d {
	case quad.Subject:
		return subject, true
	case quad.Predicate:
		return predicate, true
	case quad.Object:
		return object, true
	case quad.Label:
		return label, true
	}
	return 0, false
}

// bound tells which parts of a quad are asked for; 0 stands for any.
type bound parts

func (b bound) fits(q parts) bool {
	for i, n := range b {
		if n != 0 && q[i] != n {
			return false
		}
	}
	return true
}

// best finds the index of which the most parts are bound from the beginning.
func (b bound) best() (best index, prefix int) {
	for i, x := range indexes() {
		n := 0
		for n < len(x.order) && b[x.order[n]] != 0 {
			n++
		}
		if i == 0 || n > prefix {
			best, prefix = x, n
		}
	}
	return best, prefix
}

// tail is what came after the indexes were last brought up to date. Its lists
// only grow, so whoever holds a part of one may go on reading it.
type tail struct {
	first uint64 // number of the first quad
	quads []parts
	known quadTable // of quads; the writer's
	terms numbering

	sorted [4]sortedTail
}

// sortedTail is the order of the first n quads of a tail in an index.
type sortedTail struct {
	sorting sync.Mutex

	n     int
	order []uint32
}

func (t *tail) add(q parts) {
	t.quads = append(t.quads, q)
	t.known.add(t.quads)
}

// in lists which of the quads fit, given all that were there at some time.
func (t *tail) in(quads []parts, b bound) []Quad {
	x, prefix := b.best()
	order := t.order(quads, x)
	low, _ := slices.BinarySearchFunc(order, b, func(i uint32, b bound) int {
		for _, place := range x.order[:prefix] {
			if c := cmp.Compare(quads[i][place], b[place]); c != 0 {
				return c
			}
		}
		return 0
	})
	var list []Quad
	for _, i := range order[low:] {
		q := quads[i]
		for _, place := range x.order[:prefix] {
			if q[place] != b[place] {
				return list
			}
		}
		if b.fits(q) {
			list = append(list, Quad{parts: q, number: t.first + uint64(i)})
		}
	}
	return list
}

// order gives the order of the quads, which is kept until there are more.
func (t *tail) order(quads []parts, x index) []uint32 {
	kept := &t.sorted[x.table-storage.SPO]
	kept.sorting.Lock()
	defer kept.sorting.Unlock()
	if kept.n == len(quads) {
		return kept.order
	}
	order := x.sorted(quads)
	if len(quads) > kept.n {
		kept.n, kept.order = len(quads), order
	}
	return order
}
