// Package network makes networks of what a graph says: of actors and what they
// share, or of either side by the other, weighted, over time, and compared with
// chance. Each edge opens to the statements that it is made of.
package network

import (
	"context"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Network is made by Build. It must not be changed, but for its Columns.
type Network struct {
	Spec     Spec  // with nothing left open
	Revision int64 // that it shows
	Nodes    []Node
	Edges    []Edge   // by From, then To
	Columns  []Column // what else is known of the nodes, such as measures

	ties *ties
}

// Node is an actor or what actors share. In a two-mode network actors come first;
// each side is in the order of ids.
type Node struct {
	ID         string // in the graph, or the code of an area or a sector
	Name       string
	Class      schema.Class // "" for an area or a sector
	Side       Side
	Meetings   int // at which it is tied
	Statements int // that tie it
}

// Edge ties two nodes. In a one-mode network From is less than To; in a two-mode
// one From is an actor.
type Edge struct {
	From, To int // places in Nodes
	Weight   float64
	Raw      float64 // the weight before it is normalised
	Shared   int     // how many meetings, topics and so on make it; 1 in a two-mode network

	// If expected values were asked for: how many would be shared by chance, and by
	// how many standard deviations Shared differs from that.
	Expected, Deviation float64
}

// Column is a figure for each node.
type Column struct {
	Name   string
	Values []float64 // by node; NaN where there is none
}

// Windowed is the network of a stretch of time.
type Windowed struct {
	From, To string // the first and the last day, ISO 8601
	Network  *Network
}

// Build makes the network that is wanted of what a view plainly says. The error
// wraps graph.ErrUsage if that makes no sense, and graph.ErrNotFound if the filter
// names what the view does not show.
func Build(ctx context.Context, v *graph.View, s Spec) (*Network, error) {
	s, err := s.settled()
	if err != nil {
		return nil, err
	}
	return build(ctx, v, s)
}
