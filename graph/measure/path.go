package measure

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
)

// ErrNoPath tells that no path leads from one node to the other.
var ErrNoPath = errors.New("there is no path")

// Path leads from one node to another.
type Path struct {
	Nodes  []int // from the first to the last; one node if these are the same
	Length float64
}

// ShortestPath is the shortest between two nodes; of equally short ones, the first
// in the order of its nodes. It fails with ErrNoPath if there is none.
func ShortestPath(ctx context.Context, g *Graph, from, to int, l Lengths) (Path, error) {
	s, err := newSearch(g, from, to, l)
	if err != nil {
		return Path{}, err
	}
	if err := ctx.Err(); err != nil {
		return Path{}, err
	}
	path, ok := s.best(from, nil)
	if !ok {
		return Path{}, fmt.Errorf("%w from node %d to node %d", ErrNoPath, from, to)
	}
	return path, nil
}

// KShortestPaths are the k shortest paths between two nodes that meet no node
// twice, or as many as there are, at least one: the shortest first, equally short
// ones in the order of their nodes (Yen, "Finding the k shortest loopless paths in
// a network", Management Science 17, 1971). It fails with ErrNoPath if there is
// none.
func KShortestPaths(ctx context.Context, g *Graph, from, to, k int, l Lengths) ([]Path, error) {
	if k < 1 {
		return nil, fmt.Errorf("%w: %d shortest paths", ErrArgument, k)
	}
	shortest, err := ShortestPath(ctx, g, from, to, l)
	if err != nil {
		return nil, err
	}
	s, err := newSearch(g, from, to, l)
	if err != nil {
		return nil, err
	}
	paths := []Path{shortest}
	branched := 0 // where the last path left those before it
	var candidates []candidate
	for len(paths) < k {
		last := paths[len(paths)-1]
		for i := branched; i < len(last.Nodes)-1; i++ {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			if path, ok := s.branch(paths, last.Nodes[:i+1]); ok {
				candidates = append(candidates, candidate{path, i})
			}
		}
		if len(candidates) == 0 {
			break
		}
		next := 0
		for i, c := range candidates {
			if c.before(candidates[next].Path) {
				next = i
			}
		}
		paths = append(paths, candidates[next].Path)
		branched = candidates[next].at
		candidates = slices.Delete(candidates, next, next+1)
	}
	return paths, nil
}

// candidate is a path that leaves those found before at a place.
type candidate struct {
	Path
	at int
}

func (p Path) before(q Path) bool {
	if same(p.Length, q.Length) {
		return slices.Compare(p.Nodes, q.Nodes) < 0
	}
	return p.Length < q.Length
}

// search looks for paths to a node.
type search struct {
	far    *lengths // from the node where paths end
	to     int
	closed []bool
}

func newSearch(g *Graph, from, to int, l Lengths) (*search, error) {
	if err := l.check(); err != nil {
		return nil, err
	}
	for _, v := range []int{from, to} {
		if v < 0 || v >= g.Nodes() {
			return nil, fmt.Errorf("%w: there is no node %d, nodes are numbered from 0 to %d", ErrArgument, v, g.Nodes()-1)
		}
	}
	return &search{far: newLengths(g, l), to: to, closed: make([]bool, g.Nodes())}, nil
}

// branch is the best path that begins like root, and then leaves all of the paths.
func (s *search) branch(paths []Path, root []int) (Path, bool) {
	last := len(root) - 1
	var taken []int // where paths go that begin so
	for _, p := range paths {
		if len(p.Nodes) > len(root) && slices.Equal(p.Nodes[:len(root)], root) {
			taken = append(taken, p.Nodes[len(root)])
		}
	}
	s.close(root[:last], true)
	tail, ok := s.best(root[last], taken)
	s.close(root[:last], false)
	if !ok {
		return Path{}, false
	}
	nodes := append(slices.Clone(root[:last]), tail.Nodes...)
	return Path{nodes, s.length(nodes)}, true
}

func (s *search) close(nodes []int, closed bool) {
	for _, v := range nodes {
		s.closed[v] = closed
	}
}

// best is the shortest path from a node that goes on to none of the nodes taken,
// and meets none that is closed.
func (s *search) best(from int, taken []int) (Path, bool) {
	s.far.from(int32(s.to), limits{closed: s.closed, ends: true, goal: int32(from), taken: taken})
	if math.IsInf(s.far.of[from], 1) {
		return Path{}, false
	}
	nodes := []int{from}
	for v := from; v != s.to; taken = nil {
		v = s.next(v, taken)
		nodes = append(nodes, v)
	}
	return Path{nodes, s.length(nodes)}, true
}

// next is the least of the nodes by which a shortest path goes on.
func (s *search) next(v int, taken []int) int {
	g := s.far.g
	for i := g.start[v]; i < g.start[v+1]; i++ {
		if w := int(g.to[i]); !slices.Contains(taken, w) && s.far.precedes(i, int32(v)) {
			return w
		}
	}
	panic("a node was reached from none") // impossible: its distance came from one
}

// length is that of the edges between nodes.
func (s *search) length(nodes []int) float64 {
	sum := 0.0
	for i, v := range nodes[1:] {
		g := s.far.g
		to, _ := g.Neighbours(nodes[i])
		at, _ := slices.BinarySearch(to, int32(v))
		sum += s.far.each[g.start[nodes[i]]+int32(at)]
	}
	return sum
}
