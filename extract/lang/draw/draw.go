// Package draw shows the trees of an analysed text, as characters for a terminal
// and as SVG.
package draw

import (
	"cmp"
	"slices"

	"github.com/diplograph/diplograph/extract/lang"
)

// arc leads from a head to a dependent, both counted from the sentence's first
// token. Its level is how far from the tokens it is drawn, from 1.
type arc struct {
	head, dependent int
	label           string
	level           int
}

func (a arc) from() int { return min(a.head, a.dependent) }
func (a arc) to() int   { return max(a.head, a.dependent) }

// arcs returns the arcs of a sentence, the short ones first, and the highest
// level. An arc is above those that it spans, and not on one level with another
// that ends where it begins, unless both leave from there.
func arcs(d *lang.Doc, s lang.Sentence) ([]arc, int) {
	var all []arc
	for i := s.First; i < s.End; i++ {
		if d.Head[i] != lang.NoHead {
			all = append(all, arc{head: int(d.Head[i]) - s.First, dependent: i - s.First, label: d.Label[i].String()})
		}
	}
	slices.SortStableFunc(all, func(a, b arc) int { return cmp.Compare(a.to()-a.from(), b.to()-b.from()) })
	below := make([]int, s.End-s.First)    // highest level over the gap behind a token
	ending := make([][]int, s.End-s.First) // arcs that end at a token, on either side
	highest := 0
	for k := range all {
		a := &all[k]
		a.level = 1 + slices.Max(below[a.from():a.to()])
		for touches(all, *a, ending[a.from()]) || touches(all, *a, ending[a.to()]) {
			a.level++
		}
		for i := a.from(); i < a.to(); i++ {
			below[i] = a.level
		}
		ending[a.from()], ending[a.to()] = append(ending[a.from()], k), append(ending[a.to()], k)
		highest = max(highest, a.level)
	}
	return all, highest
}

// touches tells whether one of the others is on the arc's level and has another
// head.
func touches(all []arc, a arc, others []int) bool {
	return slices.ContainsFunc(others, func(k int) bool { return all[k].level == a.level && all[k].head != a.head })
}

// nameOf tells for each token of a sentence the type of the name that it is part
// of, "" if of none.
func nameOf(d *lang.Doc, s lang.Sentence) []string {
	names := make([]string, s.End-s.First)
	for _, n := range d.Names {
		for i := max(n.First, s.First); i < min(n.End, s.End); i++ {
			names[i-s.First] = n.Type.String()
		}
	}
	return names
}
