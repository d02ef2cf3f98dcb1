package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/diplograph/diplograph/graph/network"
)

// showNetwork shows the nodes of the most ties and the strongest edges to people.
func (a *app) showNetwork(n *network.Network, limit int) error {
	var out strings.Builder
	fmt.Fprintf(&out, "%s, %s\n", plural(len(n.Nodes), "node", "nodes"), plural(len(n.Edges), "edge", "edges"))
	strength := make([]float64, len(n.Nodes))
	for _, e := range n.Edges {
		strength[e.From] += e.Weight
		strength[e.To] += e.Weight
	}
	order := strongest(len(n.Nodes), limit, func(a, b int) int { return cmp.Compare(strength[b], strength[a]) })
	t := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
	if len(order) > 0 {
		fmt.Fprint(t, "\nnode\tname\tmeetings\tstatements")
		for _, c := range n.Columns {
			fmt.Fprintf(t, "\t%s", c.Name)
		}
		fmt.Fprintln(t)
	}
	for _, i := range order {
		node := &n.Nodes[i]
		fmt.Fprintf(t, "%s\t%s\t%d\t%d", node.ID, node.Name, node.Meetings, node.Statements)
		for _, c := range n.Columns {
			fmt.Fprintf(t, "\t%.4g", c.Values[i])
		}
		fmt.Fprintln(t)
	}
	_ = t.Flush() // a strings.Builder takes all
	a.showEdges(&out, n, limit)
	return a.printed(&out)
}

func (a *app) showEdges(out *strings.Builder, n *network.Network, limit int) {
	order := strongest(len(n.Edges), limit, func(a, b int) int { return cmp.Compare(n.Edges[b].Weight, n.Edges[a].Weight) })
	if len(order) == 0 {
		return
	}
	t := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprint(t, "\nfrom\tto\tweight\tshared")
	if n.Spec.Expected {
		fmt.Fprint(t, "\texpected\tdeviation")
	}
	fmt.Fprintln(t)
	for _, i := range order {
		e := &n.Edges[i]
		fmt.Fprintf(t, "%s\t%s\t%.4g\t%d", n.Nodes[e.From].Name, n.Nodes[e.To].Name, e.Weight, e.Shared)
		if n.Spec.Expected {
			fmt.Fprintf(t, "\t%.2f\t%+.2f", e.Expected, e.Deviation)
		}
		fmt.Fprintln(t)
	}
	_ = t.Flush() // as above
}

// strongest lists the first of n things in an order, equals as they are.
func strongest(n, limit int, order func(a, b int) int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	slices.SortStableFunc(list, order)
	return list[:min(limit, n)]
}

// showWindows tells how the network changed.
func (a *app) showWindows(list []network.Windowed) error {
	var out strings.Builder
	t := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "from\tto\tnodes\tedges\tstrength")
	for _, w := range list {
		strength := 0.0
		for _, e := range w.Network.Edges {
			strength += e.Weight
		}
		fmt.Fprintf(t, "%s\t%s\t%d\t%d\t%.4g\n", w.From, w.To, len(w.Network.Nodes), len(w.Network.Edges), strength)
	}
	_ = t.Flush() // a strings.Builder takes all
	return a.printed(&out)
}
