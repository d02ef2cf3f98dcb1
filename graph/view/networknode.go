package view

import (
	"context"
	"strings"

	"github.com/diplograph/diplograph/graph/analysis"
	"github.com/diplograph/diplograph/graph/area"
	"github.com/diplograph/diplograph/graph/network"
	"github.com/diplograph/diplograph/schema"
)

// NetworkMeasure names a measure of the nodes of a network.
type NetworkMeasure string

// of gives the measure as package analysis has it.
func (m NetworkMeasure) of() analysis.Measure {
	if m == "PAGE_RANK" {
		return analysis.PageRank
	}
	for _, known := range analysis.Measures() {
		if constant(string(known)) == string(m) {
			return known
		}
	}
	return analysis.Measure(m)
}

// NetworkNode is a node of a network with its measures.
type NetworkNode struct {
	network *Network
	at      int
}

func (n *NetworkNode) node() network.Node { return n.network.of.Network.Nodes[n.at] }

// Key is the id of an entity, or what a group is called by.
func (n *NetworkNode) Key() string { return n.node().ID }

// Label is its name for people.
func (n *NetworkNode) Label() string { return n.node().Name }

// Entity is the entity that the node is.
func (n *NetworkNode) Entity() (Entity, bool) {
	if n.node().Class == "" {
		return nil, false
	}
	return n.network.root.Entity(n.node().ID)
}

// MeetingCount is how many meetings it is of.
func (n *NetworkNode) MeetingCount() int32 { return small(n.node().Meetings) }

// StatementCount is how many statements it is made of.
func (n *NetworkNode) StatementCount() int32 { return small(n.node().Statements) }

func (n *NetworkNode) measure(ctx context.Context, m analysis.Measure) (float64, error) {
	column, err := n.network.of.Column(ctx, m)
	if err != nil {
		return 0, asInput(err)
	}
	return column[n.at], nil
}

// Degree is how many neighbours it has.
func (n *NetworkNode) Degree(ctx context.Context) (int32, error) {
	return n.whole(ctx, analysis.Degree)
}

func (n *NetworkNode) whole(ctx context.Context, m analysis.Measure) (int32, error) {
	value, err := n.measure(ctx, m)
	return small(int(value)), err
}

// Strength is the sum of the weights of its edges.
func (n *NetworkNode) Strength(ctx context.Context) (float64, error) {
	return n.measure(ctx, analysis.Strength)
}

// Betweenness is which part of the shortest ways between others go through it.
func (n *NetworkNode) Betweenness(ctx context.Context) (float64, error) {
	return n.measure(ctx, analysis.Betweenness)
}

// Closeness is how near it is to the others.
func (n *NetworkNode) Closeness(ctx context.Context) (float64, error) {
	return n.measure(ctx, analysis.Closeness)
}

// Eigenvector is how well it is joined with those that are well joined.
func (n *NetworkNode) Eigenvector(ctx context.Context) (float64, error) {
	return n.measure(ctx, analysis.Eigenvector)
}

// PageRank is how likely a walk is there.
func (n *NetworkNode) PageRank(ctx context.Context) (float64, error) {
	return n.measure(ctx, analysis.PageRank)
}

// Core is in which core it is.
func (n *NetworkNode) Core(ctx context.Context) (int32, error) { return n.whole(ctx, analysis.Core) }

// Clustering is how many of the pairs of its neighbours are neighbours.
func (n *NetworkNode) Clustering(ctx context.Context) (float64, error) {
	return n.measure(ctx, analysis.Clustering)
}

// Constraint is how much its edges lead to nodes that are joined with each other.
func (n *NetworkNode) Constraint(ctx context.Context) (float64, error) {
	return n.measure(ctx, analysis.Constraint)
}

// Community is the number of its community.
func (n *NetworkNode) Community(ctx context.Context) (int32, error) {
	return n.whole(ctx, analysis.Community)
}

// MeasureRange is a value with what it may be as well.
type MeasureRange struct{ Value, Min, Max float64 }

// Range tells what a measure comes to when less sure statements are dropped.
func (n *NetworkNode) Range(ctx context.Context, measure NetworkMeasure) (*MeasureRange, error) {
	r, err := n.network.of.Range(ctx, measure.of(), n.at)
	if err != nil {
		return nil, asInput(err)
	}
	return &MeasureRange{r.Value, r.Least, r.Greatest}, nil
}

// NetworkGroup names what nodes of a network can be grouped by.
type NetworkGroup string

// Brokerage is how often a node stands between two others, in each role.
type Brokerage struct {
	Coordinator, Itinerant, Gatekeeper, Liaison int32
}

// Total is all of it.
func (b *Brokerage) Total() int32 { return b.Coordinator + b.Itinerant + b.Gatekeeper + b.Liaison }

// Brokerage tells how often the node stands between two that are not neighbours.
func (n *NetworkNode) Brokerage(ctx context.Context, groupBy NetworkGroup) (*Brokerage, error) {
	roles, err := n.network.of.Brokerage(ctx, string(groupBy), n.network.grouping(groupBy))
	if err != nil {
		return nil, asInput(err)
	}
	r := roles[n.at]
	return &Brokerage{Coordinator: small(r.Coordinator), Itinerant: small(r.Consultant), Gatekeeper: small(r.Gatekeeper), Liaison: small(r.Liaison)}, nil
}

// grouping gives the group of a node, "" for none; nil stands for communities.
func (n *Network) grouping(by NetworkGroup) func(network.Node) string {
	switch by {
	case "CLASS":
		return func(n network.Node) string { return string(n.Class) }
	case "REGION":
		return func(n network.Node) string {
			if n.Class != schema.ClassState {
				return ""
			}
			return area.Of(strings.TrimPrefix(n.ID, "state/"), false)
		}
	case "SECTOR":
		return func(node network.Node) string { return n.root.sector(node.Class, node.ID) }
	}
	return nil
}
