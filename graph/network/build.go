package network

import (
	"context"

	"github.com/diplograph/diplograph/graph"
)

func build(ctx context.Context, v *graph.View, s Spec) (*Network, error) {
	t, err := gather(ctx, v, &s)
	if err != nil {
		return nil, err
	}
	return t.network(ctx, s, func(*tie) float64 { return 1 })
}

// network makes the network of ties, each by its weight.
func (t *ties) network(ctx context.Context, s Spec, weight func(*tie) float64) (*Network, error) {
	n := &Network{Spec: s, Revision: t.view.Revision(), ties: t}
	m := t.matrix(&s, weight)
	var err error
	switch {
	case s.Mode == TwoMode:
		n.Nodes = append(t.nodes(Actors), t.nodes(Shared)...)
		n.Edges = cross(&s, m)
	case s.Side == Shared:
		m = m.transposed()
		n.Nodes = t.nodes(Shared)
		n.Edges, err = project(ctx, &s, m)
	default:
		n.Nodes = t.nodes(Actors)
		n.Edges, err = project(ctx, &s, m)
	}
	if err == nil && s.Expected {
		err = n.expect(ctx, m)
	}
	if err != nil {
		return nil, err
	}
	if s.Backbone > 0 {
		n.Edges = backbone(n.Edges, len(n.Nodes), s.Backbone)
	}
	if !s.Isolates {
		n.dropIsolates()
	}
	return n, nil
}

// expect compares the edges, whose ends are still places in the matrix, with what
// chance would make of them.
func (n *Network) expect(ctx context.Context, m *matrix) error {
	c, err := newChance(ctx, m)
	if err != nil {
		return err
	}
	if n.Spec.Mode == TwoMode {
		c.compare(n.Edges, func(from, to int) (float64, float64) { return c.tied(from, to-m.height()) })
	} else {
		c.compare(n.Edges, c.shared)
	}
	return nil
}

// nodes gives the nodes of a side.
func (t *ties) nodes(side Side) []Node {
	list, counts := t.actors, t.tally(Actors)
	if side == Shared {
		list, counts = t.items, t.tally(Shared)
	}
	nodes := make([]Node, len(list))
	for i, m := range list {
		nodes[i] = Node{ID: m.id, Name: m.name, Class: m.class, Side: side, Meetings: counts[i].meetings, Statements: counts[i].statements}
	}
	return nodes
}

// dropIsolates leaves out the nodes that no edge ties.
func (n *Network) dropIsolates() {
	places := make([]int, len(n.Nodes))
	for _, e := range n.Edges {
		places[e.From], places[e.To] = 1, 1
	}
	kept := 0
	for i, tied := range places {
		if tied == 1 {
			n.Nodes[kept] = n.Nodes[i]
			places[i] = kept
			kept++
		}
	}
	n.Nodes = n.Nodes[:kept]
	for i := range n.Edges {
		e := &n.Edges[i]
		e.From, e.To = places[e.From], places[e.To]
	}
}
