// Package measure computes what network analysis says of the nodes of an
// undirected, weighted graph, and of the graph as a whole. It knows nothing of
// what the nodes are.
//
// Nodes are numbered from 0, and results that speak of nodes are slices by
// number. Weights tell how strong an edge is, never how long: Strength,
// Eigenvector, PageRank, Modularity and Communities take them so. Distances
// count edges, unless Inverse lengths are asked for. The conventions are
// igraph's, and values agree with it; where it differs from networkx or can be
// asked for two things, the comment of the function says so.
//
// Results do not depend on how many processors there are, and what is drawn at
// random follows from a seed. Nothing changes a graph once it is made, so any
// number of goroutines may measure it.
package measure

import (
	"errors"
	"fmt"
	"iter"
	"math"
	"slices"
)

// ErrArgument is what errors wrap that tell of an argument which cannot be.
// Other errors are those of a context that ended, and ErrNoPath.
var ErrArgument = errors.New("invalid argument")

// Edge joins two nodes.
type Edge struct {
	From, To int32
	Weight   float64
}

// Graph is undirected and weighted, has no loops and at most one edge between
// two nodes.
type Graph struct {
	start  []int32   // where the neighbours of a node begin, and after the last one where they end
	to     []int32   // the neighbours, ascending for each node
	weight []float64 // of the edge to each of these
	total  float64   // of the weights of all edges
}

// maxHalves is how many nodes or half edges a graph holds at most, since numbers
// have 32 bits.
const maxHalves = math.MaxInt32

// Weights are from leastWeight to mostWeight, so that sums of them, of their inverses and of
// squares of both stay finite.
const (
	leastWeight = 1e-100
	mostWeight  = 1e100
)

// New makes a graph of n nodes. Weights of edges that join the same two nodes,
// in whatever direction, are added up in the order in which they come; an edge that
// weighs nothing, or less than 1e-100, is left out. It is an error if an edge joins
// a node to itself or one that is not there, or if a weight is negative, more than
// 1e100 or no number: see Polarisation for networks of agreement and conflict.
func New(n int, edges []Edge) (*Graph, error) {
	if n < 0 || n > maxHalves {
		return nil, fmt.Errorf("%w: a graph of %d nodes", ErrArgument, n)
	}
	if len(edges) > maxHalves/2 {
		return nil, fmt.Errorf("%w: %d edges are too many, at most %d can be measured", ErrArgument, len(edges), maxHalves/2)
	}
	start := make([]int32, n+1)
	for i, e := range edges {
		if err := check(n, e); err != nil {
			return nil, fmt.Errorf("%w: edge %d: %w", ErrArgument, i, err)
		}
		if e.Weight >= leastWeight {
			start[e.From]++
			start[e.To]++
		}
	}
	return build(edges, start), nil
}

func check(n int, e Edge) error {
	switch {
	case e.From < 0 || int(e.From) >= n || e.To < 0 || int(e.To) >= n:
		return fmt.Errorf("joins %d and %d, but nodes are numbered from 0 to %d", e.From, e.To, n-1)
	case e.From == e.To:
		return fmt.Errorf("joins node %d to itself: leave loops out", e.From)
	case !(e.Weight >= 0 && e.Weight <= mostWeight):
		return fmt.Errorf("has the weight %v: weights are from 0 to %v", e.Weight, mostWeight)
	}
	return nil
}

// build takes how many half edges there are of each node. Half edges are sorted
// by counting: listed by their far end first, they come out in its order.
func build(edges []Edge, degree []int32) *Graph {
	n := len(degree) - 1
	begin := make([]int32, n+1)
	for v := range n {
		begin[v+1] = begin[v] + degree[v]
	}
	halves := begin[n]
	type half struct {
		near, far int32
		weight    float64
	}
	byFar := make([]half, halves)
	next := slices.Clone(begin)
	for _, e := range edges {
		if e.Weight >= leastWeight {
			byFar[next[e.To]] = half{e.From, e.To, e.Weight}
			next[e.To]++
			byFar[next[e.From]] = half{e.To, e.From, e.Weight}
			next[e.From]++
		}
	}
	g := &Graph{start: make([]int32, n+1), to: make([]int32, halves), weight: make([]float64, halves)}
	copy(next, begin)
	for _, h := range byFar {
		if at := next[h.near]; at > begin[h.near] && g.to[at-1] == h.far {
			g.weight[at-1] += h.weight
			continue
		}
		g.to[next[h.near]], g.weight[next[h.near]] = h.far, h.weight
		next[h.near]++
	}
	g.close(begin, next)
	return g
}

// close moves lists of neighbours together that were left apart where edges were
// added up.
func (g *Graph) close(begin, end []int32) {
	at := int32(0)
	for v := range len(begin) - 1 {
		g.start[v] = at
		copy(g.to[at:], g.to[begin[v]:end[v]])
		copy(g.weight[at:], g.weight[begin[v]:end[v]])
		at += end[v] - begin[v]
	}
	g.start[len(begin)-1] = at
	g.to, g.weight = g.to[:at], g.weight[:at]
	for e := range g.Edges() {
		g.total += e.Weight
	}
}

// Nodes is how many nodes there are.
func (g *Graph) Nodes() int { return len(g.start) - 1 }

// EdgeCount is how many edges there are, each counted once.
func (g *Graph) EdgeCount() int { return len(g.to) / 2 }

// Weight is that of all edges together.
func (g *Graph) Weight() float64 { return g.total }

// Neighbours are those of a node, ascending, and the weights of the edges that
// lead there. They are not to be changed.
func (g *Graph) Neighbours(v int) (to []int32, weights []float64) {
	return g.to[g.start[v]:g.start[v+1]], g.weight[g.start[v]:g.start[v+1]]
}

// Edges gives each edge once, From being the lesser node, in ascending order.
func (g *Graph) Edges() iter.Seq[Edge] {
	return func(yield func(Edge) bool) {
		for v := range g.Nodes() {
			to, weights := g.Neighbours(v)
			for i, w := range to {
				if int(w) > v && !yield(Edge{int32(v), w, weights[i]}) {
					return
				}
			}
		}
	}
}

// degree is how many neighbours a node has.
func (g *Graph) degree(v int) int { return int(g.start[v+1] - g.start[v]) }

// Lengths say how long an edge is where distances are measured.
type Lengths int

// How long edges are.
const (
	Hops    Lengths = iota // 1, whatever the weight
	Inverse                // 1/weight, so that strong ties are short (Newman, "Scientific collaboration networks. II", Physical Review E 64, 2001)
)

func (l Lengths) check() error {
	if l != Hops && l != Inverse {
		return fmt.Errorf("%w: there are no lengths %d", ErrArgument, l)
	}
	return nil
}

// Progress is told how much of long work is done, of how much. It is called by
// one goroutine at a time, with numbers that ascend; it may be nil.
type Progress func(done, total int)
