package measure

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
)

// BetweennessOptions say what is measured.
type BetweennessOptions struct {
	Lengths    Lengths
	Normalised bool   // divide by the number of pairs of other nodes, (n−1)(n−2)/2, as networkx does unless told otherwise
	Sample     int    // take only the paths that begin at so many nodes, drawn at random; 0 for all
	Seed       uint64 // of the draw
	Progress   Progress
}

// Betweenness is the number of shortest paths between two other nodes that lead
// over a node; of several shortest paths between two nodes, each counts for its
// share (Freeman, "A set of measures of centrality based on betweenness",
// Sociometry 40, 1977; Brandes, "A faster algorithm for betweenness centrality",
// Journal of Mathematical Sociology 25, 2001). With a sample, the sum is that of
// the nodes drawn times n by their number (Brandes and Pich, "Centrality estimation
// in large networks", International Journal of Bifurcation and Chaos 17, 2007).
func Betweenness(ctx context.Context, g *Graph, o BetweennessOptions) ([]float64, error) {
	if err := o.Lengths.check(); err != nil {
		return nil, err
	}
	if o.Sample < 0 {
		return nil, fmt.Errorf("%w: a sample of %d nodes", ErrArgument, o.Sample)
	}
	n := g.Nodes()
	sources := draw(n, o.Sample, o.Seed)
	between := make([]float64, n)
	parts := min(len(sources), blocks)
	err := share(ctx, parts, o.Progress, func() func(int) []float64 {
		b := newBrandes(g, o.Lengths)
		return func(part int) []float64 {
			b.sum = make([]float64, n)
			for _, v := range sources[part*len(sources)/parts : (part+1)*len(sources)/parts] {
				if ctx.Err() != nil {
					break
				}
				b.from(v)
			}
			return b.sum
		}
	}, func(sum []float64) {
		for v, x := range sum {
			between[v] += x
		}
	})
	if err != nil {
		return nil, err
	}
	scale := 0.5 // each path was found from both ends
	if len(sources) > 0 {
		scale *= float64(n) / float64(len(sources))
	}
	if o.Normalised && n > 2 {
		scale *= 2 / (float64(n-1) * float64(n-2))
	}
	for v := range between {
		between[v] *= scale
	}
	return between, nil
}

// draw is all nodes, or a sample of them in ascending order.
func draw(n, sample int, seed uint64) []int32 {
	nodes := make([]int32, n)
	for v := range nodes {
		nodes[v] = int32(v)
	}
	if sample == 0 || sample >= n {
		return nodes
	}
	r := rand.New(rand.NewPCG(seed, 0))
	for i := range sample {
		j := i + r.IntN(n-i)
		nodes[i], nodes[j] = nodes[j], nodes[i]
	}
	slices.Sort(nodes[:sample])
	return nodes[:sample]
}

// brandes adds up, source by source, which part of the shortest paths leads over
// each node.
type brandes struct {
	g     *Graph
	sum   []float64 // what is found
	paths []float64 // how many shortest paths lead from the source to a node, 0 before and after
	owed  []float64 // what a node's successors owe to it, 0 before and after
	hops  *levels
	far   *lengths
}

func newBrandes(g *Graph, l Lengths) *brandes {
	n := g.Nodes()
	b := &brandes{g: g, paths: make([]float64, n), owed: make([]float64, n)}
	if l == Hops {
		b.hops = newLevels(g)
	} else {
		b.far = newLengths(g, l)
	}
	return b
}

// from adds what is owed to nodes on the paths of a source.
func (b *brandes) from(source int32) {
	var order []int32
	if b.hops != nil {
		order = b.forward(source)
		b.backward(order)
		b.hops.forget()
	} else {
		order = b.forwardFar(source)
		b.backwardFar(order)
	}
	for _, v := range order {
		b.paths[v], b.owed[v] = 0, 0
	}
}

// forward counts shortest paths in edges, level by level. Either the nodes of a
// level look for those of the next, or, if these have fewer edges, the nodes that
// are not reached yet look back (Beamer, Asanović and Patterson,
// "Direction-optimizing breadth-first search", 2012). All nodes of the component
// are in sight early in dense graphs, and most edges are never looked at.
func (b *brandes) forward(source int32) []int32 {
	g, s := b.g, b.hops
	s.of[source], b.paths[source] = 0, 1
	s.order = append(s.order, source)
	unseen := len(g.to) - g.degree(int(source)) // half edges of nodes that are not reached
	for first, d := 0, level(1); first < len(s.order) && unseen > 0; d++ {
		last, edges := len(s.order), 0
		for _, v := range s.order[first:last] {
			edges += g.degree(int(v))
		}
		if edges > unseen && edges > g.Nodes() {
			b.lookBack(d)
		} else {
			b.lookAhead(s.order[first:last], d)
		}
		for _, v := range s.order[last:] {
			unseen -= g.degree(int(v))
		}
		first = last
	}
	return s.order
}

func (b *brandes) lookAhead(front []int32, d level) {
	g, of, paths, order := b.g, b.hops.of, b.paths, b.hops.order
	for _, v := range front {
		n := paths[v]
		for _, w := range g.to[g.start[v]:g.start[v+1]] {
			if of[w] < d {
				continue
			}
			if of[w] > d {
				of[w] = d
				order = append(order, w)
			}
			paths[w] += n
		}
	}
	b.hops.order = order
}

func (b *brandes) lookBack(d level) {
	g, of, paths := b.g, b.hops.of, b.paths
	for v := range of {
		if of[v] != unreached {
			continue
		}
		n := 0.0
		for _, w := range g.to[g.start[v]:g.start[v+1]] {
			if of[w] == d-1 {
				n += paths[w]
			}
		}
		if n > 0 {
			of[v], paths[v] = d, n
			b.hops.order = append(b.hops.order, int32(v))
		}
	}
}

// backward goes from the farthest nodes to the source. Those of the first level
// owe to the source only, which is not between.
func (b *brandes) backward(order []int32) {
	g, of, paths, owed := b.g, b.hops.of, b.paths, b.owed
	for _, w := range slices.Backward(order) {
		d := of[w]
		if d == 0 {
			continue
		}
		b.sum[w] += owed[w]
		if d == 1 {
			continue
		}
		share := (1 + owed[w]) / paths[w]
		for _, v := range g.to[g.start[w]:g.start[w+1]] {
			if of[v] == d-1 {
				owed[v] += paths[v] * share
			}
		}
	}
}

// forwardFar counts shortest paths in sums of lengths.
func (b *brandes) forwardFar(source int32) []int32 {
	b.far.from(source, limits{})
	order := b.far.order
	b.paths[source] = 1
	for _, w := range order[1:] {
		for i := b.g.start[w]; i < b.g.start[w+1]; i++ {
			if b.far.precedes(i, w) {
				b.paths[w] += b.paths[b.g.to[i]]
			}
		}
	}
	return order
}

func (b *brandes) backwardFar(order []int32) {
	for _, w := range slices.Backward(order[1:]) {
		b.sum[w] += b.owed[w]
		share := (1 + b.owed[w]) / b.paths[w]
		for i := b.g.start[w]; i < b.g.start[w+1]; i++ {
			if b.far.precedes(i, w) {
				b.owed[b.g.to[i]] += b.paths[b.g.to[i]] * share
			}
		}
	}
}
