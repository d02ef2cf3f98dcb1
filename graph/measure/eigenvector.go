package measure

import (
	"context"
	"fmt"
	"math"
)

// nothing is what rounding leaves where there is nothing.
const nothing = 1e-15

// Eigenvector is the centrality of a node that has central neighbours: the
// eigenvector of the matrix of weights for its greatest eigenvalue, with the
// greatest value 1, as in igraph; networkx divides by the length of the vector
// (Bonacich, "Power and centrality", American Journal of Sociology 92, 1987). Only
// the component with the greatest eigenvalue has values other than 0; if there is
// no edge, all have 1. It fails with ErrUnsettled if components or parts of the
// graph are too much alike to tell which is the greatest.
func Eigenvector(ctx context.Context, g *Graph) ([]float64, error) {
	n := g.Nodes()
	start := Strength(g)
	if g.EdgeCount() == 0 {
		for v := range start {
			start[v] = 1
		}
		return start, ctx.Err()
	}
	values, err := leading(ctx, g.times, start)
	if err != nil {
		return nil, fmt.Errorf("eigenvector centrality of %d nodes: %w", n, err)
	}
	most := 0.0
	for v, x := range values {
		values[v] = math.Abs(x)
		most = max(most, values[v])
	}
	for v, x := range values {
		values[v] = x / most
		if values[v] < nothing {
			values[v] = 0
		}
	}
	return values, nil
}

// PageRankOptions say what is measured.
type PageRankOptions struct {
	Damping float64 // how likely a walk goes on along an edge; 0 for 0.85
}

// PageRank is how often a node is met on a walk along edges, each chosen by its
// weight, that begins anew at any node with the probability 1 − damping, and where
// there is no edge (Brin and Page, "The anatomy of a large-scale hypertextual Web
// search engine", 1998). The values sum up to 1.
//
// With S the strengths on a diagonal and W the weights, what is wanted are the
// solutions y of (S − d·W)·y = 1, times S. As edges have no direction, the matrix
// is symmetric and positive definite, so the method of conjugate gradients finds
// them in few steps (Hestenes and Stiefel, 1952), preconditioned by S.
func PageRank(ctx context.Context, g *Graph, o PageRankOptions) ([]float64, error) {
	d := o.Damping
	if d == 0 {
		d = 0.85
	}
	if !(d > 0 && d < 1) {
		return nil, fmt.Errorf("%w: damping %v is not between 0 and 1", ErrArgument, o.Damping)
	}
	strength := Strength(g)
	rank := make([]float64, g.Nodes())
	y, err := walks(ctx, g, strength, d)
	if err != nil {
		return nil, fmt.Errorf("PageRank of %d nodes: %w", g.Nodes(), err)
	}
	sum := 0.0
	for v, s := range strength {
		rank[v] = s * y[v]
		if s == 0 {
			rank[v] = 1 // walks only begin here
		}
		sum += rank[v]
	}
	scale(rank, 1/sum)
	return rank, nil
}

// When conjugate gradients stop.
const (
	settled = 1e-13 // what is left, relative to what there was
	steps   = 10000 // that are given up then
)

// walks solves (S − d·W)·y = 1 for nodes that have edges.
func walks(ctx context.Context, g *Graph, strength []float64, d float64) ([]float64, error) {
	n := len(strength)
	y, left, ahead, image := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	inverse := make([]float64, n) // of S
	size := 0.0
	for v, s := range strength {
		if s > 0 {
			inverse[v] = 1 / s
			left[v] = 1
			ahead[v] = inverse[v]
			size += inverse[v]
		}
	}
	least := settled * settled * size
	for step := 0; size > least; step++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if step == steps {
			return nil, ErrUnsettled
		}
		curve := 0.0
		for v, p := range ahead {
			image[v] = strength[v]*p - d*g.around(v, ahead)
			curve += p * image[v]
		}
		length, before := size/curve, size
		size = 0
		for v := range y {
			y[v] += length * ahead[v]
			left[v] -= length * image[v]
			size += left[v] * left[v] * inverse[v]
		}
		turn := size / before
		for v := range ahead {
			ahead[v] = left[v]*inverse[v] + turn*ahead[v]
		}
	}
	return y, nil
}
