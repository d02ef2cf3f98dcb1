package view

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/diplograph/diplograph/graph/analysis"
	"github.com/diplograph/diplograph/graph/network"
)

// Network is a network of participation with its measures.
type Network struct {
	root *Root
	of   *analysis.Analysis
	from origin
}

// Network makes a network of who takes part in what.
func (r *Root) Network(ctx context.Context, of NetworkInput) (*Network, error) {
	if err := of.check(); err != nil {
		return nil, err
	}
	made, err := r.Analysis(ctx, of.spec())
	if err != nil {
		return nil, err
	}
	return &Network{r, made, origin{field: "network", filter: of}}, nil
}

// Analysis makes a network with what is measured of it, or finds the one that was
// made before.
func (r *Root) Analysis(ctx context.Context, s network.Spec) (*analysis.Analysis, error) {
	text := origin{field: "analysis", filter: s}.text()
	if known, ok := r.selections.find(text).(*analysis.Analysis); ok {
		return known, nil
	}
	s.Kind = r.kind
	made, err := analysis.Of(ctx, r.graph, s)
	if err != nil {
		return nil, asInput(err)
	}
	r.selections.keep(text, made, networkItems*(len(made.Network.Nodes)+len(made.Network.Edges)))
	return made, nil
}

// networkItems is what a node or an edge takes of what is kept, in items of lists.
const networkItems = 32

// NodeCount is how many nodes there are.
func (n *Network) NodeCount() int32 { return small(len(n.of.Network.Nodes)) }

// EdgeCount is how many edges there are.
func (n *Network) EdgeCount() int32 { return small(len(n.of.Network.Edges)) }

// Density is which part of the possible edges there are.
func (n *Network) Density() float64 { return n.of.Density() }

// ComponentCount is in how many parts the network falls.
func (n *Network) ComponentCount() int32 { return small(n.of.Components()) }

// DegreeAssortativity is how much the degrees at both ends of edges go together.
func (n *Network) DegreeAssortativity() *float64 { return finite(n.of.Assortativity()) }

// Transitivity is how often two neighbours of a node are neighbours.
func (n *Network) Transitivity(ctx context.Context) (float64, error) { return n.of.Transitivity(ctx) }

// SampledNodeCount is from how many nodes betweenness is estimated.
func (n *Network) SampledNodeCount() *int32 {
	if drawn := n.of.Sampled(); drawn > 0 {
		count := small(drawn)
		return &count
	}
	return nil
}

// finite is nil for what is no number.
func finite(f float64) *float64 {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return nil
	}
	return &f
}

// Node finds a node by its key.
func (n *Network) Node(key string) (*NetworkNode, bool) {
	at := n.of.Node(key)
	return &NetworkNode{n, at}, at >= 0
}

// Edge finds the edge between two nodes by their keys.
func (n *Network) Edge(from, to string) (*NetworkEdge, bool) {
	v, w := n.of.Node(from), n.of.Node(to)
	if v < 0 || w < 0 {
		return nil, false
	}
	at := n.of.Edge(v, w)
	return &NetworkEdge{n, at}, at >= 0
}

// NetworkNodeOrder is an order of the nodes of a network.
type NetworkNodeOrder struct {
	Field     NetworkMeasure
	Direction OrderDirection
}

// Nodes lists the nodes.
func (n *Network) Nodes(ctx context.Context, orderBy *NetworkNodeOrder, first *int32, after *string, last *int32, before *string) (*NetworkNodeConnection, error) {
	order := NetworkNodeOrder{Field: "STRENGTH", Direction: "DESC"}
	if orderBy != nil {
		order = *orderBy
	}
	values, err := n.of.Column(ctx, order.Field.of())
	if err != nil {
		return nil, asInput(err)
	}
	from := n.from
	from.near, from.order = "nodes", order
	places, err := selected(n.root, from, func() ([]int, error) { return n.places(values, order.Direction), nil })
	if err != nil {
		return nil, err
	}
	l, err := paginate(places, from, func(at int) string { return n.of.Network.Nodes[at].ID }, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	show := func(at int) *NetworkNode { return &NetworkNode{n, at} }
	return &NetworkNodeConnection{connect(l, show, func(e edge[int, *NetworkNode]) *NetworkNodeEdge { return &NetworkNodeEdge{e} })}, nil
}

// places are those of the nodes in the order of a figure, of equals in that of
// their keys.
func (n *Network) places(values []float64, d OrderDirection) []int {
	places := make([]int, len(values))
	for i := range places {
		places[i] = i
	}
	nodes := n.of.Network.Nodes
	slices.SortFunc(places, func(a, b int) int {
		return cmp.Or(d.apply(cmp.Compare(values[a], values[b])), cmp.Compare(nodes[a].ID, nodes[b].ID))
	})
	return places
}

// NetworkNodeConnection is a page of the nodes of a network.
type NetworkNodeConnection struct {
	connection[int, *NetworkNode, *NetworkNodeEdge]
}

// NetworkNodeEdge is a node in a list.
type NetworkNodeEdge struct{ edge[int, *NetworkNode] }

// NetworkEdgeOrderField names what edges of a network can be ordered by.
type NetworkEdgeOrderField string

// NetworkEdgeOrder is an order of the edges of a network.
type NetworkEdgeOrder struct {
	Field     NetworkEdgeOrderField
	Direction OrderDirection
}

// Edges lists the edges.
func (n *Network) Edges(orderBy *NetworkEdgeOrder, first *int32, after *string, last *int32, before *string) (*NetworkEdgeConnection, error) {
	order := NetworkEdgeOrder{Field: "WEIGHT", Direction: "DESC"}
	if orderBy != nil {
		order = *orderBy
	}
	from := n.from
	from.near, from.order = "edges", order
	places, err := selected(n.root, from, func() ([]int, error) { return n.edgePlaces(order), nil })
	if err != nil {
		return nil, err
	}
	edges := n.of.Network.Edges
	nodes := n.of.Network.Nodes
	id := func(at int) string { return nodes[edges[at].From].ID + " " + nodes[edges[at].To].ID }
	l, err := paginate(places, from, id, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	show := func(at int) *NetworkEdge { return &NetworkEdge{n, at} }
	return &NetworkEdgeConnection{connect(l, show, func(e edge[int, *NetworkEdge]) *NetworkEdgeEdge { return &NetworkEdgeEdge{e} })}, nil
}

// edgePlaces are those of the edges in an order, of equals in that of their ends.
func (n *Network) edgePlaces(order NetworkEdgeOrder) []int {
	edges := n.of.Network.Edges
	places := make([]int, len(edges))
	for i := range places {
		places[i] = i
	}
	figure := func(e *network.Edge) float64 { return e.Weight }
	if order.Field == "DEVIATION" {
		figure = func(e *network.Edge) float64 { return e.Deviation }
	}
	slices.SortFunc(places, func(a, b int) int {
		return cmp.Or(order.Direction.apply(cmp.Compare(figure(&edges[a]), figure(&edges[b]))), cmp.Compare(a, b))
	})
	return places
}

// NetworkEdgeConnection is a page of the edges of a network.
type NetworkEdgeConnection struct {
	connection[int, *NetworkEdge, *NetworkEdgeEdge]
}

// NetworkEdgeEdge is an edge of a network in a list.
type NetworkEdgeEdge struct{ edge[int, *NetworkEdge] }

// NetworkEdge is what joins two nodes of a network.
type NetworkEdge struct {
	network *Network
	at      int
}

func (e *NetworkEdge) edge() network.Edge { return e.network.of.Network.Edges[e.at] }

// From returns one end.
func (e *NetworkEdge) From() *NetworkNode { return &NetworkNode{e.network, e.edge().From} }

// To returns the other end.
func (e *NetworkEdge) To() *NetworkNode { return &NetworkNode{e.network, e.edge().To} }

// Weight is the weight, as normalised.
func (e *NetworkEdge) Weight() float64 { return e.edge().Weight }

// RawWeight is the weight before it was normalised.
func (e *NetworkEdge) RawWeight() float64 { return e.edge().Raw }

// SharedCount is how many things both ends share.
func (e *NetworkEdge) SharedCount() int32 { return small(e.edge().Shared) }

// Expected is how many chance would let them share.
func (e *NetworkEdge) Expected() *float64 { return e.byChance(e.edge().Expected) }

// Deviation is how far that is off.
func (e *NetworkEdge) Deviation() *float64 { return e.byChance(e.edge().Deviation) }

func (e *NetworkEdge) byChance(f float64) *float64 {
	if !comparesWithChance(e.network.of.Network.Spec) {
		return nil
	}
	return finite(f)
}

// FactCount is how many statements the edge is made of.
func (e *NetworkEdge) FactCount() int32 { return small(len(e.network.of.Network.Facts(e.at))) }

// Facts lists the statements that the edge is made of.
func (e *NetworkEdge) Facts(first *int32) ([]*Fact, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	statements := e.network.of.Network.Facts(e.at)
	list := []*Fact{}
	for _, s := range statements[:min(n, len(statements))] {
		list = append(list, &Fact{root: e.network.root, statement: s})
	}
	return list, nil
}
