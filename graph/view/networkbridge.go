package view

import (
	"context"

	"github.com/diplograph/diplograph/graph/analysis"
)

// NetworkBridge is a node of a network that stands between groups.
type NetworkBridge struct {
	network *Network
	of      analysis.Bridge
}

// Bridges lists the nodes that stand most between groups.
func (n *Network) Bridges(ctx context.Context, groupBy NetworkGroup, first *int32) ([]*NetworkBridge, error) {
	limit, err := size("first", first)
	if err != nil {
		return nil, err
	}
	bridges, err := n.of.Bridges(ctx, string(groupBy), n.grouping(groupBy), limit)
	if err != nil {
		return nil, asInput(err)
	}
	list := []*NetworkBridge{}
	for _, b := range bridges {
		list = append(list, &NetworkBridge{n, b})
	}
	return list, nil
}

// Node returns the node.
func (b *NetworkBridge) Node() *NetworkNode { return &NetworkNode{b.network, b.of.Node} }

// PairCount is between how many pairs it stands.
func (b *NetworkBridge) PairCount() int32 { return small(b.of.Pairs) }

// GroupCount is how many groups it joins.
func (b *NetworkBridge) GroupCount() int32 { return small(b.of.Groups) }

// Edges lists its edges that lead to other groups.
func (b *NetworkBridge) Edges(first *int32) ([]*NetworkEdge, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	list := []*NetworkEdge{}
	for _, at := range b.of.Edges[:min(n, len(b.of.Edges))] {
		list = append(list, &NetworkEdge{b.network, at})
	}
	return list, nil
}
