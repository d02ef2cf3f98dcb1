package measure

import "context"

// Clustered tells how often neighbours of a node are neighbours of each other.
type Clustered struct {
	// Local is the share of pairs of a node's neighbours that are joined; 0 with
	// fewer than two neighbours (Watts and Strogatz, "Collective dynamics of
	// 'small-world' networks", Nature 393, 1998).
	Local []float64
	// Weighted is the same with each pair counted by the weights of the two edges
	// that lead to it (Barrat et al., "The architecture of complex weighted
	// networks", PNAS 101, 2004, equation 5). networkx's weighted one is another,
	// that of Onnela et al.
	Weighted []float64
	// Average is that of Local over all nodes.
	Average float64
	// Global is the share of pairs of neighbours, of whatever node, that are joined:
	// three times the triangles by the connected triples ("transitivity"); 0 without
	// any (Newman, "The structure and function of complex networks", SIAM Review 45, 2003).
	Global float64
}

// Clustering tells how often neighbours are joined.
func Clustering(ctx context.Context, g *Graph) (*Clustered, error) {
	n := g.Nodes()
	c := &Clustered{Local: make([]float64, n), Weighted: make([]float64, n)}
	closed := make([]int, n)
	err := each(ctx, n, nil, func() func(int) {
		near := make([]bool, n)
		return func(v int) { closed[v] = c.around(g, v, near) }
	})
	if err != nil {
		return nil, err
	}
	pairs, joined := 0, 0
	for v := range n {
		d := g.degree(v)
		pairs += d * (d - 1)
		joined += closed[v]
		c.Average += c.Local[v] / float64(n)
	}
	if pairs > 0 {
		c.Global = float64(joined) / float64(pairs)
	}
	return c, nil
}

// around measures one node, and returns how many of its neighbours' pairs are
// joined, each counted twice. Near is false for all, before and after.
func (c *Clustered) around(g *Graph, v int, near []bool) int {
	to, weights := g.Neighbours(v)
	if len(to) < 2 {
		return 0
	}
	for _, w := range to {
		near[w] = true
	}
	closed, weighted, strength := 0, 0.0, 0.0
	for i, w := range to {
		common := 0
		next, _ := g.Neighbours(int(w))
		for _, x := range next {
			if near[x] {
				common++
			}
		}
		closed += common
		weighted += weights[i] * float64(common)
		strength += weights[i]
	}
	for _, w := range to {
		near[w] = false
	}
	d := float64(len(to))
	c.Local[v] = float64(closed) / (d * (d - 1))
	c.Weighted[v] = weighted / (strength * (d - 1))
	return closed
}

// Constraint tells how much a node's ties lead to nodes that are tied to each
// other, so that it has little to broker: with p(v,w) the share of v's strength
// that goes to w,
//
//	c(v) = Σ (p(v,w) + Σ p(v,q)·p(q,w))²
//
// over v's neighbours w, and neighbours q of both (Burt, Structural Holes, 1992,
// equation 2.4). It is 0 without neighbours.
func Constraint(ctx context.Context, g *Graph) ([]float64, error) {
	n := g.Nodes()
	strength, constraint := Strength(g), make([]float64, n)
	err := each(ctx, n, nil, func() func(int) {
		spent := make([]float64, n) // 0 for who is no neighbour
		return func(v int) {
			to, weights := g.Neighbours(v)
			for i, w := range to {
				spent[w] = weights[i] / strength[v]
			}
			for _, w := range to {
				all := spent[w]
				between, onward := g.Neighbours(int(w))
				for i, q := range between {
					if spent[q] > 0 {
						all += spent[q] * onward[i] / strength[q]
					}
				}
				constraint[v] += all * all
			}
			for _, w := range to {
				spent[w] = 0
			}
		}
	})
	if err != nil {
		return nil, err
	}
	return constraint, nil
}
