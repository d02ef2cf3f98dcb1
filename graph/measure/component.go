package measure

import (
	"cmp"
	"slices"
)

// Components are the connected parts of a graph: the number of its part for each
// node. The largest part is 0; of equal ones, that with the least node comes
// first.
func Components(g *Graph) []int {
	part := make([]int, g.Nodes())
	for v := range part {
		part[v] = -1
	}
	queue := make([]int32, 0, len(part))
	found := 0
	for v := range part {
		if part[v] >= 0 {
			continue
		}
		part[v] = found
		queue = append(queue[:0], int32(v))
		for at := 0; at < len(queue); at++ {
			to, _ := g.Neighbours(int(queue[at]))
			for _, w := range to {
				if part[w] < 0 {
					part[w] = found
					queue = append(queue, w)
				}
			}
		}
		found++
	}
	bySize(part, found)
	return part
}

// bySize numbers groups anew, the largest first, and of equal ones that with
// the least node; groups were numbered from 0.
func bySize(group []int, n int) {
	size, first, order := make([]int, n), make([]int, n), make([]int, n)
	for c := range order {
		order[c] = c
	}
	for v, c := range slices.Backward(group) {
		size[c]++
		first[c] = v
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(size[b]-size[a], first[a]-first[b]) })
	number := make([]int, n)
	for i, c := range order {
		number[c] = i
	}
	for v, c := range group {
		group[v] = number[c]
	}
}

// Bridges are the edges without which there would be more components, in
// ascending order, and cut tells of which nodes the same is true (Tarjan,
// "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1,
// 1972).
func Bridges(g *Graph) (edges []Edge, cut []bool) {
	n := g.Nodes()
	s := &descent{g: g, entered: make([]int32, n), low: make([]int32, n), next: slices.Clone(g.start), cut: make([]bool, n)}
	for v := range n {
		if s.entered[v] == 0 {
			s.from(int32(v))
		}
	}
	slices.SortFunc(s.edges, func(a, b Edge) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	return s.edges, s.cut
}

// descent is a search in depth. Low is the earliest node to be reached from
// below a node by one edge that the search did not take.
type descent struct {
	g            *Graph
	entered, low []int32 // when, from 1
	next         []int32 // edge to look at
	clock        int32
	trail        []int32
	edges        []Edge
	cut          []bool
}

func (s *descent) from(root int32) {
	below := 0 // how many times the search went down from the root
	s.enter(root)
	for len(s.trail) > 0 {
		v := s.trail[len(s.trail)-1]
		if s.next[v] < s.g.start[v+1] {
			w := s.g.to[s.next[v]]
			s.next[v]++
			switch {
			case s.entered[w] == 0:
				s.enter(w)
			case len(s.trail) < 2 || s.trail[len(s.trail)-2] != w:
				s.low[v] = min(s.low[v], s.entered[w])
			}
			continue
		}
		s.trail = s.trail[:len(s.trail)-1]
		if len(s.trail) > 0 {
			up := s.trail[len(s.trail)-1]
			s.leave(v, up, root)
			if up == root {
				below++
			}
		}
	}
	s.cut[root] = below > 1
}

func (s *descent) enter(v int32) {
	s.clock++
	s.entered[v], s.low[v] = s.clock, s.clock
	s.trail = append(s.trail, v)
}

// leave goes up from v.
func (s *descent) leave(v, up, root int32) {
	s.low[up] = min(s.low[up], s.low[v])
	if s.low[v] >= s.entered[up] && up != root {
		s.cut[up] = true
	}
	if s.low[v] > s.entered[up] {
		s.edges = append(s.edges, Edge{min(v, up), max(v, up), s.g.weight[s.next[up]-1]})
	}
}
