package view

import (
	"context"
	"slices"

	"github.com/diplograph/diplograph/graph/analysis"
	"github.com/diplograph/diplograph/graph/measure"
)

// NetworkWindow is a network in a part of the time.
type NetworkWindow struct {
	From, To Date
	Network  *Network
}

// Windows lists the network in each window.
func (n *Network) Windows(ctx context.Context, first *int32) ([]*NetworkWindow, error) {
	limit, err := size("first", first)
	if err != nil {
		return nil, err
	}
	windows, err := n.of.Windows(ctx)
	if err != nil {
		return nil, asInput(err)
	}
	list := []*NetworkWindow{}
	for _, w := range windows[:min(limit, len(windows))] {
		from := n.from
		from.field += " from " + w.From
		list = append(list, &NetworkWindow{Date(w.From), Date(w.To), &Network{n.root, w.Analysis, from}})
	}
	return list, nil
}

// NetworkPartition is the nodes of a network in communities.
type NetworkPartition struct {
	network *Network
	of      *analysis.Partition
}

// Communities divides the nodes in communities.
func (n *Network) Communities(ctx context.Context, seed int32, resolution float64, runs int32) (*NetworkPartition, error) {
	p, err := n.of.Partition(ctx, analysis.PartitionOptions{Seed: uint64(seed), Resolution: resolution, Runs: int(runs)})
	if err != nil {
		return nil, asInput(err)
	}
	return &NetworkPartition{n, p}, nil
}

// Modularity tells how much more there is within communities than by chance.
func (p *NetworkPartition) Modularity() float64 { return p.of.Modularity }

// Stability tells how much runs agree.
func (p *NetworkPartition) Stability() float64 { return p.of.NMI }

// CommunityCount is how many communities there are.
func (p *NetworkPartition) CommunityCount() int32 { return small(p.of.Count) }

// Communities lists the largest communities.
func (p *NetworkPartition) Communities(first *int32) ([]*NetworkCommunity, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	list := []*NetworkCommunity{}
	for c := range min(n, p.of.Count) {
		list = append(list, &NetworkCommunity{network: p.network, number: c, members: members(p.of.Member, c), ei: p.of.EI[c]})
	}
	return list, nil
}

// members are the places of the nodes of a group.
func members(groups []int, group int) []int {
	var list []int
	for v, g := range groups {
		if g == group {
			list = append(list, v)
		}
	}
	return list
}

// NetworkCommunity is a community of nodes.
type NetworkCommunity struct {
	network *Network
	number  int
	members []int
	ei      float64
}

// Number is the community's number, from 1 for the largest.
func (c *NetworkCommunity) Number() int32 { return small(c.number + 1) }

// NodeCount is how many nodes it has.
func (c *NetworkCommunity) NodeCount() int32 { return small(len(c.members)) }

// ExternalInternal tells how far edges lead out of it.
func (c *NetworkCommunity) ExternalInternal() *float64 { return finite(c.ei) }

// Nodes lists the nodes, those with the greatest strength first.
func (c *NetworkCommunity) Nodes(ctx context.Context, first *int32) ([]*NetworkNode, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	strengths, err := c.network.of.Column(ctx, analysis.Strength)
	if err != nil {
		return nil, asInput(err)
	}
	order := OrderDirection("DESC")
	places := slices.DeleteFunc(c.network.places(strengths, order), func(at int) bool {
		_, ok := slices.BinarySearch(c.members, at)
		return !ok
	})
	list := []*NetworkNode{}
	for _, at := range places[:min(n, len(places))] {
		list = append(list, &NetworkNode{c.network, at})
	}
	return list, nil
}

// NetworkPath is a way over edges of a network.
type NetworkPath struct {
	network *Network
	of      measure.Path
}

// Paths lists the shortest ways from one node to another.
func (n *Network) Paths(ctx context.Context, from, to string, first *int32) ([]*NetworkPath, error) {
	limit, err := size("first", first)
	if err != nil || limit == 0 {
		return []*NetworkPath{}, err
	}
	ends := [2]int{n.of.Node(from), n.of.Node(to)}
	for i, key := range []string{from, to} {
		if ends[i] < 0 {
			return nil, badInput("%s: %q is no node of this network", []string{"from", "to"}[i], shorten(key))
		}
	}
	paths, err := n.of.Paths(ctx, ends[0], ends[1], limit)
	if err != nil {
		return nil, asInput(err)
	}
	list := []*NetworkPath{}
	for _, p := range paths {
		list = append(list, &NetworkPath{n, p})
	}
	return list, nil
}

// Length is how many edges the way has.
func (p *NetworkPath) Length() int32 { return small(len(p.of.Nodes) - 1) }

// Nodes lists the nodes.
func (p *NetworkPath) Nodes() []*NetworkNode {
	list := make([]*NetworkNode, 0, len(p.of.Nodes))
	for _, at := range p.of.Nodes {
		list = append(list, &NetworkNode{p.network, at})
	}
	return list
}

// Edges lists the edges.
func (p *NetworkPath) Edges() []*NetworkEdge {
	list := []*NetworkEdge{}
	for i := 1; i < len(p.of.Nodes); i++ {
		list = append(list, &NetworkEdge{p.network, p.network.of.Edge(p.of.Nodes[i-1], p.of.Nodes[i])})
	}
	return list
}

// PolarisationPoint tells how far actors stand in two camps in a part of the time.
type PolarisationPoint struct {
	network *Network
	of      analysis.Camps
}

// Polarisation tells how far the actors of a network stand in two camps.
func (r *Root) Polarisation(ctx context.Context, of NetworkInput, first *int32) ([]*PolarisationPoint, error) {
	limit, err := size("first", first)
	if err != nil {
		return nil, err
	}
	if err := of.check(); err != nil {
		return nil, err
	}
	from := origin{field: "polarisation", filter: of}
	camps, err := selected(r, from, func() ([]analysis.Camps, error) {
		s := of.spec()
		s.Kind = r.kind
		return analysis.Polarisation(ctx, r.graph, s)
	})
	if err != nil {
		return nil, asInput(err)
	}
	list := []*PolarisationPoint{}
	for _, c := range camps[:min(limit, len(camps))] {
		from := from
		from.field += " from " + c.From
		list = append(list, &PolarisationPoint{&Network{r, c.Agreement, from}, c})
	}
	return list, nil
}

// From is the first day.
func (p *PolarisationPoint) From() *Date { return dateOrNil(p.of.From) }

// To is the last day.
func (p *PolarisationPoint) To() *Date { return dateOrNil(p.of.To) }

func dateOrNil(text string) *Date {
	if text == "" {
		return nil
	}
	d := Date(text)
	return &d
}

// Modularity is that of the best division in two.
func (p *PolarisationPoint) Modularity() float64 { return p.of.Modularity }

// ExternalInternal tells how far agreement leads across.
func (p *PolarisationPoint) ExternalInternal() *float64 { return finite(p.of.EI) }

// Frustration is which part of the weight does not fit two camps.
func (p *PolarisationPoint) Frustration() *float64 { return finite(p.of.Frustrated) }

// Camps lists the two camps.
func (p *PolarisationPoint) Camps() []*NetworkCommunity {
	list := []*NetworkCommunity{}
	for side := range 2 {
		if in := members(p.of.Side, side); len(in) > 0 {
			list = append(list, &NetworkCommunity{network: p.network, number: side, members: in, ei: p.of.EI})
		}
	}
	return list
}
