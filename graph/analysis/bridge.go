package analysis

import (
	"cmp"
	"context"
	"slices"

	"github.com/diplograph/diplograph/graph/network"
)

// Bridge is a node that stands between groups.
type Bridge struct {
	Node   int
	Pairs  int   // of neighbours of different groups that are not neighbours, between which it stands
	Groups int   // of which it and its neighbours are
	Edges  []int // that lead to other groups than its own, the greatest weight first
}

// Bridges are the nodes that stand between most pairs, at most so many: as
// gatekeepers, whose own group is that of one end, or as liaisons. Groups are those
// of Brokerage.
func (a *Analysis) Bridges(ctx context.Context, name string, group func(network.Node) string, most int) ([]Bridge, error) {
	roles, err := a.Brokerage(ctx, name, group)
	if err != nil {
		return nil, err
	}
	groups, err := a.groups(ctx, group)
	if err != nil {
		return nil, err
	}
	pairs := func(v int) int { return roles[v].Gatekeeper + roles[v].Liaison }
	var nodes []int
	for v := range roles {
		if pairs(v) > 0 {
			nodes = append(nodes, v)
		}
	}
	slices.SortFunc(nodes, func(v, w int) int { return cmp.Or(pairs(w)-pairs(v), v-w) })
	list := make([]Bridge, 0, min(most, len(nodes)))
	for _, v := range nodes[:min(most, len(nodes))] {
		b := a.bridge(v, groups)
		b.Pairs = pairs(v)
		list = append(list, b)
	}
	return list, nil
}

// bridge tells what a node joins.
func (a *Analysis) bridge(v int, groups []int) Bridge {
	b := Bridge{Node: v}
	joined := map[int]bool{groups[v]: true}
	near, _ := a.graph.Neighbours(v)
	for _, w := range near {
		if g := groups[w]; g >= 0 && g != groups[v] {
			joined[g] = true
			b.Edges = append(b.Edges, a.Edge(v, int(w)))
		}
	}
	b.Groups = len(joined)
	edges := a.Network.Edges
	slices.SortFunc(b.Edges, func(i, j int) int { return cmp.Or(cmp.Compare(edges[j].Weight, edges[i].Weight), i-j) })
	return b
}
