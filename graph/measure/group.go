package measure

import (
	"context"
	"fmt"
	"math"
)

// maxGroup is the greatest number of a group where there are fewer nodes.
const maxGroup = 1 << 16

// checkGroups tells how many groups there are. A group is a number from 0, one
// for each node; -1 is none where that may be.
func checkGroups(g *Graph, groups []int, least int) (int, error) {
	if len(groups) != g.Nodes() {
		return 0, fmt.Errorf("%w: groups of %d nodes, but the graph has %d", ErrArgument, len(groups), g.Nodes())
	}
	most := -1
	for v, c := range groups {
		if c < least || c > max(maxGroup, len(groups)) {
			return 0, fmt.Errorf("%w: node %d is in group %d: number groups from 0, without great gaps", ErrArgument, v, c)
		}
		most = max(most, c)
	}
	return most + 1, nil
}

// Roles counts how often a node is a broker of each kind.
type Roles struct {
	Coordinator int // all three are of one group
	Consultant  int // the two others are of one group, the broker is not ("itinerant broker")
	Gatekeeper  int // one of the others is of the broker's group; without direction, "representative" is the same
	Liaison     int // all three are of different groups
}

// Brokerage counts, for each node, the pairs of its neighbours that are not
// joined, by the groups of the three (Gould and Fernandez, "Structures of
// mediation", Sociological Methodology 19, 1989). As edges have no direction,
// each pair counts once. Groups are numbered from 0, and -1 is none: whoever is
// in none brokers nothing and is brokered to nobody.
func Brokerage(ctx context.Context, g *Graph, groups []int) ([]Roles, error) {
	if _, err := checkGroups(g, groups, -1); err != nil {
		return nil, err
	}
	n := g.Nodes()
	roles := make([]Roles, n)
	err := each(ctx, n, nil, func() func(int) {
		near := make([]bool, n)
		return func(v int) {
			if groups[v] >= 0 {
				roles[v] = brokered(g, v, groups, near)
			}
		}
	})
	if err != nil {
		return nil, err
	}
	return roles, nil
}

// brokered counts the roles of a node. Near is false for all, before and after.
func brokered(g *Graph, v int, groups []int, near []bool) Roles {
	to, _ := g.Neighbours(v)
	var r Roles
	for i, a := range to {
		if groups[a] < 0 {
			continue
		}
		next, _ := g.Neighbours(int(a))
		for _, x := range next {
			near[x] = true
		}
		for _, b := range to[i+1:] {
			if groups[b] >= 0 && !near[b] {
				r.count(groups[v], groups[a], groups[b])
			}
		}
		for _, x := range next {
			near[x] = false
		}
	}
	return r
}

func (r *Roles) count(broker, a, b int) {
	switch {
	case broker == a && a == b:
		r.Coordinator++
	case a == b:
		r.Consultant++
	case broker == a || broker == b:
		r.Gatekeeper++
	default:
		r.Liaison++
	}
}

// EIIndex tells how far ties lead out of groups: (E−I)/(E+I), with E the ties to
// other groups and I those within. -1 says that all are within, 1 that none is; it
// is 0 without ties.
type EIIndex struct {
	Network float64
	Nodes   []float64
	Groups  []float64 // by group
}

// EI is Krackhardt and Stern's index ("Informal networks and organizational
// crises", Social Psychology Quarterly 51, 1988), of the number of edges or of
// their weights. Groups are numbered from 0, and -1 is none: edges of whoever is
// in none do not count.
func EI(g *Graph, groups []int, weighted bool) (*EIIndex, error) {
	count, err := checkGroups(g, groups, -1)
	if err != nil {
		return nil, err
	}
	var network ties
	nodes, each := make([]ties, g.Nodes()), make([]ties, count)
	for e := range g.Edges() {
		a, b, w := groups[e.From], groups[e.To], 1.0
		if a < 0 || b < 0 {
			continue
		}
		if weighted {
			w = e.Weight
		}
		network.add(a == b, w)
		nodes[e.From].add(a == b, w)
		nodes[e.To].add(a == b, w)
		each[a].add(a == b, w)
		if a != b {
			each[b].add(false, w)
		}
	}
	index := func(all []ties) (indexes []float64) {
		for _, t := range all {
			indexes = append(indexes, t.index())
		}
		return indexes
	}
	return &EIIndex{Network: network.index(), Nodes: index(nodes), Groups: index(each)}, nil
}

type ties struct{ external, internal float64 }

func (t *ties) add(within bool, w float64) {
	if within {
		t.internal += w
	} else {
		t.external += w
	}
}

func (t ties) index() float64 {
	if t.external+t.internal == 0 {
		return 0
	}
	return (t.external - t.internal) / (t.external + t.internal)
}

// Assortativity is the correlation of the degrees at both ends of edges (Newman,
// "Assortative mixing in networks", Physical Review Letters 89, 2002). It is no
// number if there are no edges, or if all ends have the same degree.
func Assortativity(g *Graph) float64 {
	sum, squares, products, ends := 0.0, 0.0, 0.0, 0.0
	for v := range g.Nodes() {
		d := float64(g.degree(v))
		to, _ := g.Neighbours(v)
		for _, w := range to {
			products += d * float64(g.degree(int(w)))
		}
		ends += d
		sum += d * d
		squares += d * d * d
	}
	// All are whole numbers, so that what has no variance is seen to have none.
	variance := squares*ends - sum*sum
	if variance == 0 {
		return math.NaN()
	}
	return (products*ends - sum*sum) / variance
}

// GroupAssortativity tells how far edges stay within groups, beyond what the
// groups' shares of ends let expect: (Σe(c,c) − Σa(c)²)/(1 − Σa(c)²), with e the
// share of edges within a group and a that of ends (Newman, "Mixing patterns in
// networks", Physical Review E 67, 2003, equation 2). It is no number if there are
// no edges, or if all ends are in one group. Groups are numbered from 0, one for
// each node.
func GroupAssortativity(g *Graph, groups []int) (float64, error) {
	count, err := checkGroups(g, groups, 0)
	if err != nil {
		return 0, err
	}
	within, ends := 0.0, make([]float64, count)
	for e := range g.Edges() {
		ends[groups[e.From]]++
		ends[groups[e.To]]++
		if groups[e.From] == groups[e.To] {
			within++
		}
	}
	m, expected := float64(g.EdgeCount()), 0.0
	for _, a := range ends {
		expected += a * a
	}
	expected /= 4 * m * m
	if m == 0 || expected == 1 {
		return math.NaN(), nil
	}
	return (within/m - expected) / (1 - expected), nil
}
