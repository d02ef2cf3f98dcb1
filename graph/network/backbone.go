package network

import "math"

// backbone keeps the edges that are significant at a level for one of their ends:
// those of which a weight so large would be less likely than alpha if a node's
// strength s were spread over its k edges at random, (1 - w/s)^(k-1) < alpha (M. Á.
// Serrano, M. Boguñá and A. Vespignani, Extracting the multiscale backbone of
// complex weighted networks, PNAS 106, 6483, 2009). A node with one edge has no say.
func backbone(edges []Edge, nodes int, alpha float64) []Edge {
	degree, strength := make([]int, nodes), make([]float64, nodes)
	for _, e := range edges {
		for _, end := range [...]int{e.From, e.To} {
			degree[end]++
			strength[end] += e.Weight
		}
	}
	significant := func(e *Edge, end int) bool {
		return degree[end] > 1 && math.Pow(1-e.Weight/strength[end], float64(degree[end]-1)) < alpha
	}
	kept := edges[:0]
	for _, e := range edges {
		if significant(&e, e.From) || significant(&e, e.To) {
			kept = append(kept, e)
		}
	}
	return kept
}
