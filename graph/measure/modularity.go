package measure

import (
	"fmt"
	"math"
)

// Modularity tells how much of the weight of edges is within groups, beyond what
// the strengths of nodes let expect: Σ(w(c)/m − γ·(s(c)/2m)²), with w(c) the weight
// within a group, s(c) the strength of its nodes, m the weight of all edges and γ
// the resolution, usually 1 (Newman and Girvan, "Finding and evaluating community
// structure in networks", Physical Review E 69, 2004; Reichardt and Bornholdt,
// "Statistical mechanics of community detection", Physical Review E 74, 2006). It
// is 0 without edges. Groups are numbered from 0, one for each node.
func Modularity(g *Graph, groups []int, resolution float64) (float64, error) {
	count, err := checkGroups(g, groups, 0)
	if err != nil {
		return 0, err
	}
	if err := checkResolution(resolution); err != nil {
		return 0, err
	}
	return modularity(g, groups, count, resolution), nil
}

func checkResolution(r float64) error {
	if !(r >= 0) || math.IsInf(r, 1) {
		return fmt.Errorf("%w: resolution %v is not 0 or more", ErrArgument, r)
	}
	return nil
}

func modularity(g *Graph, groups []int, count int, resolution float64) float64 {
	if g.total == 0 {
		return 0
	}
	within, strength := make([]float64, count), make([]float64, count)
	for v, c := range groups {
		to, weights := g.Neighbours(v)
		for i, w := range to {
			strength[c] += weights[i]
			if groups[w] == c {
				within[c] += weights[i]
			}
		}
	}
	q, ends := 0.0, 2*g.total
	for c := range count {
		q += within[c]/ends - resolution*(strength[c]/ends)*(strength[c]/ends)
	}
	return q
}
