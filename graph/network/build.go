package network

import (
	"context"
	"slices"
	"strings"

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
		n.Nodes = t.nodes(Shared)
		n.Edges, err = project(ctx, &s, m.transposed())
	default:
		n.Nodes = t.nodes(Actors)
		n.Edges, err = project(ctx, &s, m)
	}
	if err != nil {
		return nil, err
	}
	if !s.Isolates {
		n.dropIsolates()
	}
	return n, nil
}

// cross makes the edges of a two-mode network.
func cross(s *Spec, m *matrix) []Edge {
	edges := make([]Edge, 0, len(m.cols))
	for row := range m.height() {
		for at := m.starts[row]; at < m.starts[row+1]; at++ {
			edges = append(edges, Edge{From: row, To: m.height() + int(m.cols[at]), Raw: m.values[at][0], Weight: m.values[at][0], Shared: 1})
		}
	}
	return edges
}

// nodes gives the nodes of a side.
func (t *ties) nodes(side Side) []Node {
	list, of := t.actors, func(t *tie) int32 { return t.actor }
	if side == Shared {
		list, of = t.items, func(t *tie) int32 { return t.item }
	}
	counts := t.counts(len(list), of)
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

// facts lists the statements behind an edge.
func (n *Network) facts(edge int) []*graph.Statement {
	e := n.Edges[edge]
	from, to := n.ties.of(n.Nodes[e.From]), n.ties.of(n.Nodes[e.To])
	var chosen []tie
	switch {
	case n.Spec.Mode == TwoMode:
		chosen = common(from, to, func(t tie) [2]int32 { return [2]int32{t.actor, t.item} })
	case n.Spec.Side == Shared:
		chosen = common(from, to, func(t tie) [2]int32 { return [2]int32{t.actor, 0} })
	default:
		chosen = common(from, to, func(t tie) [2]int32 { return [2]int32{t.item, 0} })
	}
	return n.ties.statements(chosen)
}

// of lists the ties of a node.
func (t *ties) of(n Node) (list []tie) {
	if n.Side == Actors {
		at, _ := slices.BinarySearchFunc(t.actors, n.ID, func(m member, id string) int { return strings.Compare(m.id, id) })
		return t.list[t.rows[at]:t.rows[at+1]]
	}
	at, _ := slices.BinarySearchFunc(t.items, n.ID, func(m member, id string) int { return strings.Compare(m.id, id) })
	for _, tie := range t.list {
		if tie.item == int32(at) {
			list = append(list, tie)
		}
	}
	return list
}

// common gives the ties of two nodes by what they have in common.
func common(a, b []tie, by func(tie) [2]int32) (list []tie) {
	has := func(list []tie) map[[2]int32]bool {
		keys := make(map[[2]int32]bool, len(list))
		for _, t := range list {
			keys[by(t)] = true
		}
		return keys
	}
	inA, inB := has(a), has(b)
	for _, t := range a {
		if inB[by(t)] {
			list = append(list, t)
		}
	}
	for _, t := range b {
		if inA[by(t)] {
			list = append(list, t)
		}
	}
	return list
}

// statements lists those that make ties, each once.
func (t *ties) statements(list []tie) (all []*graph.Statement) {
	seen := make(map[string]bool)
	add := func(st *graph.Statement) {
		if !seen[st.ID] {
			seen[st.ID] = true
			all = append(all, st)
		}
	}
	for _, tie := range list {
		add(tie.statement)
		if tie.link >= 0 {
			t.view.EachStatement(t.links[tie.link].said, add)
		}
	}
	slices.SortFunc(all, byPlace)
	return all
}
