package measure

import (
	"context"
	"fmt"
	"math/bits"
)

// ClosenessKind tells how distances become closeness. With r the number of other
// nodes that can be reached and d the distances to them:
type ClosenessKind int

// Kinds of closeness.
const (
	Improved  ClosenessKind = iota // (r/(n−1))·(r/Σd), networkx's, which can be compared across components (Wasserman and Faust, Social Network Analysis, 1994, chapter 5)
	Component                      // r/Σd, igraph's normalised one (Freeman, "Centrality in social networks", Social Networks 1, 1978)
	Harmonic                       // Σ(1/d)/(n−1) (Rochat, "Closeness centrality extended to unconnected graphs", 2009)
)

// ClosenessOptions say what is measured.
type ClosenessOptions struct {
	Kind     ClosenessKind
	Lengths  Lengths
	Progress Progress
}

// Closeness tells how near the other nodes are; 0 for a node without neighbours.
func Closeness(ctx context.Context, g *Graph, o ClosenessOptions) ([]float64, error) {
	if o.Kind < Improved || o.Kind > Harmonic {
		return nil, fmt.Errorf("%w: there is no kind of closeness %d", ErrArgument, o.Kind)
	}
	if err := o.Lengths.check(); err != nil {
		return nil, err
	}
	n := g.Nodes()
	reaches := make([]reach, n)
	var err error
	if o.Lengths == Hops {
		err = share(ctx, (n+lanes-1)/lanes, o.Progress, func() func(int) struct{} {
			s := newBundle(g)
			return func(part int) struct{} {
				s.search(ctx, reaches, part*lanes, min(n, (part+1)*lanes))
				return struct{}{}
			}
		}, func(struct{}) {})
	} else {
		err = each(ctx, n, o.Progress, func() func(int) {
			s := newLengths(g, o.Lengths)
			return func(v int) {
				s.from(int32(v), limits{})
				for _, w := range s.order[1:] {
					reaches[v].add(s.of[w], 1)
				}
			}
		})
	}
	if err != nil {
		return nil, err
	}
	closeness := make([]float64, n)
	for v, r := range reaches {
		closeness[v] = r.closeness(o.Kind, n)
	}
	return closeness, nil
}

// reach sums up the distances from a node.
type reach struct {
	nodes, sum, inverse float64
}

// add takes so many nodes at a distance.
func (r *reach) add(d, nodes float64) {
	r.nodes += nodes
	r.sum += nodes * d
	r.inverse += nodes / d
}

func (r reach) closeness(k ClosenessKind, n int) float64 {
	if r.nodes == 0 {
		return 0
	}
	switch k {
	case Component:
		return r.nodes / r.sum
	case Harmonic:
		return r.inverse / float64(n-1)
	default:
		return r.nodes / float64(n-1) * r.nodes / r.sum
	}
}

// lanes is how many searches run at once.
const lanes = 64

// bundle searches in breadth from up to 64 nodes at once, each of which is a bit
// (Then et al., "The more the merrier: efficient multi-source graph traversal",
// PVLDB 8, 2014).
type bundle struct {
	g                 *Graph
	seen, front, next []uint64 // who has reached a node, who did so last, and who does so now
}

func newBundle(g *Graph) *bundle {
	n := g.Nodes()
	return &bundle{g: g, seen: make([]uint64, n), front: make([]uint64, n), next: make([]uint64, n)}
}

// search sums up distances from the nodes first to last-1.
func (s *bundle) search(ctx context.Context, reaches []reach, first, last int) {
	clear(s.seen)
	clear(s.front)
	for v := first; v < last; v++ {
		s.seen[v] = 1 << (v - first)
		s.front[v] = s.seen[v]
	}
	for d := 1; ctx.Err() == nil; d++ {
		found := s.step(first, last)
		more := false
		for lane, n := range found[:last-first] {
			if n > 0 {
				reaches[first+lane].add(float64(d), float64(n))
				more = true
			}
		}
		if !more {
			return
		}
		s.front, s.next = s.next, s.front
	}
}

// step goes an edge further, and counts who is reached so.
func (s *bundle) step(first, last int) (found [lanes]int) {
	all := ^uint64(0) >> (lanes - (last - first))
	for v := range s.next {
		s.next[v] = 0
		left := all &^ s.seen[v]
		if left == 0 {
			continue
		}
		var come uint64
		for _, w := range s.g.to[s.g.start[v]:s.g.start[v+1]] {
			come |= s.front[w]
			if come&left == left {
				break
			}
		}
		come &= left
		s.next[v] = come
		s.seen[v] |= come
		for ; come != 0; come &= come - 1 {
			found[bits.TrailingZeros64(come)]++
		}
	}
	return found
}
