package analysis

import (
	"context"
	"slices"

	"github.com/diplograph/diplograph/graph/measure"
	"github.com/diplograph/diplograph/graph/network"
)

// Brokerage counts how often each node stands between two others, by groups; "" is
// none. Without a function the groups are the communities. The name tells one way
// to group from another.
func (a *Analysis) Brokerage(ctx context.Context, name string, group func(network.Node) string) ([]measure.Roles, error) {
	a.mu.Lock()
	known, ok := a.brokerage[name]
	if !ok {
		known = newMemo[[]measure.Roles]()
		a.brokerage[name] = known
	}
	a.mu.Unlock()
	return known.get(ctx, func() ([]measure.Roles, error) {
		groups, err := a.groups(ctx, group)
		if err != nil {
			return nil, err
		}
		return measure.Brokerage(ctx, a.graph, groups)
	})
}

// groups numbers the groups of the nodes from 0; -1 is none.
func (a *Analysis) groups(ctx context.Context, group func(network.Node) string) ([]int, error) {
	if group == nil {
		p, err := a.Partition(ctx, PartitionOptions{})
		if err != nil {
			return nil, err
		}
		return p.Member, nil
	}
	var names []string
	for _, n := range a.Network.Nodes {
		names = append(names, group(n))
	}
	sorted := slices.Sorted(slices.Values(names))
	sorted = slices.DeleteFunc(slices.Compact(sorted), func(name string) bool { return name == "" })
	numbers := make([]int, len(names))
	for i, name := range names {
		at, ok := slices.BinarySearch(sorted, name)
		if !ok {
			at = -1
		}
		numbers[i] = at
	}
	return numbers, nil
}
