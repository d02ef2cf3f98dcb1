package measure

// Degree is how many neighbours each node has.
func Degree(g *Graph) []int {
	degrees := make([]int, g.Nodes())
	for v := range degrees {
		degrees[v] = g.degree(v)
	}
	return degrees
}

// Strength is the weight of all edges of each node (Barrat et al., "The
// architecture of complex weighted networks", PNAS 101, 2004).
func Strength(g *Graph) []float64 {
	strengths := make([]float64, g.Nodes())
	for v := range strengths {
		_, weights := g.Neighbours(v)
		for _, w := range weights {
			strengths[v] += w
		}
	}
	return strengths
}

// Density is the share of pairs of nodes that an edge joins: 2m/(n(n−1)). It is
// 0 with fewer than two nodes.
func Density(g *Graph) float64 {
	n := float64(g.Nodes())
	if n < 2 {
		return 0
	}
	return 2 * float64(g.EdgeCount()) / (n * (n - 1))
}

// Core is the greatest k such that the node is in the k-core, the part of the
// graph that is left when nodes with fewer than k neighbours are taken away
// again and again. It takes time in proportion to the edges (Batagelj and
// Zaveršnik, "An O(m) algorithm for cores decomposition of networks", 2003).
func Core(g *Graph) []int {
	core := Degree(g)
	begin, order, at := byDegree(core)
	for i := range order {
		v := order[i]
		to, _ := g.Neighbours(int(v))
		for _, w := range to {
			if core[w] <= core[v] {
				continue
			}
			// w changes places with the first node of its degree, and these then begin after it.
			first, here := begin[core[w]], at[w]
			other := order[first]
			order[first], order[here] = w, other
			at[w], at[other] = first, here
			begin[core[w]]++
			core[w]--
		}
	}
	return core
}

// byDegree sorts nodes by degree. Begin tells where in the order those of a
// degree begin, and at where a node is.
func byDegree(degrees []int) (begin []int, order []int32, at []int) {
	most := 0
	for _, d := range degrees {
		most = max(most, d)
	}
	begin = make([]int, most+2)
	for _, d := range degrees {
		begin[d+1]++
	}
	for d := range most + 1 {
		begin[d+1] += begin[d]
	}
	order, at = make([]int32, len(degrees)), make([]int, len(degrees))
	next := append([]int(nil), begin...)
	for v, d := range degrees {
		order[next[d]], at[v] = int32(v), next[d]
		next[d]++
	}
	return begin, order, at
}
