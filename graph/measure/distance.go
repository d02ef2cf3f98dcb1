package measure

import (
	"math"
	"slices"
)

// sameLength is by how much two lengths may differ, relative to their sum, and
// be taken for equal, since 1/3 three times is not 1. It is igraph's.
const sameLength = 1e-10

func same(a, b float64) bool {
	return a == b || math.Abs(a-b) < sameLength*(a+b)
}

// level is a distance in edges, unreached that of who cannot be reached.
type level = int32

const unreached level = math.MaxInt32

// levels searches a graph in breadth, again and again.
type levels struct {
	g     *Graph
	of    []level // of each node, unreached before and after a search
	order []int32 // the nodes reached, nearest first
}

func newLevels(g *Graph) *levels {
	s := &levels{g: g, of: make([]level, g.Nodes()), order: make([]int32, 0, g.Nodes())}
	for v := range s.of {
		s.of[v] = unreached
	}
	return s
}

// forget makes ready for the next search.
func (s *levels) forget() {
	for _, v := range s.order {
		s.of[v] = unreached
	}
	s.order = s.order[:0]
}

// lengths measures distances in sums of lengths from one node after another
// (Dijkstra, "A note on two problems in connexion with graphs", Numerische
// Mathematik 1, 1959).
type lengths struct {
	g     *Graph
	each  []float64 // length of each half edge
	of    []float64 // of each node, infinite before a search and for who was not reached
	order []int32   // the nodes whose distance is known, nearest first
	place []int32   // of such a node in the order
	heap  []int32   // a heap of four branches, the nearest at its root
	at    []int32   // where a node is in the heap, -1 if it is not
}

func newLengths(g *Graph, l Lengths) *lengths {
	n := g.Nodes()
	s := &lengths{
		g: g, each: make([]float64, len(g.to)), of: make([]float64, n),
		order: make([]int32, 0, n), place: make([]int32, n), at: make([]int32, n),
	}
	for v := range s.of {
		s.of[v] = math.Inf(1)
		s.at[v] = -1
	}
	for i, w := range g.weight {
		s.each[i] = 1
		if l == Inverse {
			s.each[i] = 1 / w
		}
	}
	return s
}

// limits bound a search. The zero value does not.
type limits struct {
	closed []bool // nodes not to be met
	ends   bool   // where the goal is reached
	goal   int32
	taken  []int // nodes that are not to be next to the goal
}

// from measures the distances of a node.
func (s *lengths) from(v int32, l limits) {
	s.forget()
	s.of[v] = 0
	s.push(v)
	for len(s.heap) > 0 {
		v := s.pop()
		s.place[v] = int32(len(s.order))
		s.order = append(s.order, v)
		if l.ends && v == l.goal {
			return
		}
		for i := s.g.start[v]; i < s.g.start[v+1]; i++ {
			w := s.g.to[i]
			if l.closed != nil && l.closed[w] || l.ends && w == l.goal && slices.Contains(l.taken, int(v)) {
				continue
			}
			far := s.of[v] + s.each[i]
			switch {
			case math.IsInf(s.of[w], 1):
				s.of[w] = far
				s.push(w)
			case far < s.of[w] && s.at[w] >= 0:
				s.of[w] = far
				s.up(s.at[w])
			}
		}
	}
}

// forget makes ready for the next search.
func (s *lengths) forget() {
	for _, v := range s.order {
		s.of[v] = math.Inf(1)
	}
	for _, v := range s.heap {
		s.of[v], s.at[v] = math.Inf(1), -1
	}
	s.order, s.heap = s.order[:0], s.heap[:0]
}

// precedes tells whether a shortest path to w ends with a half edge of w, if all
// that is nearer than w is known.
func (s *lengths) precedes(half, w int32) bool {
	v := s.g.to[half]
	return s.place[v] < s.place[w] && same(s.of[v]+s.each[half], s.of[w]) && s.at[v] < 0
}

func (s *lengths) push(v int32) {
	s.at[v] = int32(len(s.heap))
	s.heap = append(s.heap, v)
	s.up(s.at[v])
}

func (s *lengths) pop() int32 {
	first, last := s.heap[0], s.heap[len(s.heap)-1]
	s.at[first] = -1
	s.heap = s.heap[:len(s.heap)-1]
	if len(s.heap) > 0 {
		s.heap[0], s.at[last] = last, 0
		s.down(0)
	}
	return first
}

// nearer orders the heap: of equally near nodes, the lesser comes first.
func (s *lengths) nearer(v, w int32) bool {
	return s.of[v] < s.of[w] || s.of[v] == s.of[w] && v < w
}

func (s *lengths) up(i int32) {
	v := s.heap[i]
	for i > 0 {
		parent := (i - 1) / 4
		p := s.heap[parent]
		if !s.nearer(v, p) {
			break
		}
		s.heap[i], s.at[p] = p, i
		i = parent
	}
	s.heap[i], s.at[v] = v, i
}

func (s *lengths) down(i int32) {
	v, n := s.heap[i], int32(len(s.heap))
	for {
		child := 4*i + 1
		if child >= n {
			break
		}
		for c := child + 1; c < min(4*i+5, n); c++ {
			if s.nearer(s.heap[c], s.heap[child]) {
				child = c
			}
		}
		c := s.heap[child]
		if !s.nearer(c, v) {
			break
		}
		s.heap[i], s.at[c] = c, i
		i = child
	}
	s.heap[i], s.at[v] = v, i
}
