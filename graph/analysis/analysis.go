// Package analysis is a participation network with what can be measured of it,
// each measure computed when it is first asked for, and never twice.
package analysis

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/measure"
	"github.com/diplograph/diplograph/graph/network"
)

// Analysis is a network as of one revision with its measures. It is safe for
// concurrent use.
type Analysis struct {
	Network *network.Network

	view  *graph.View
	graph *measure.Graph

	exact      bool                            // betweenness is by all shortest paths, as a job found it
	partitions map[PartitionOptions]*Partition // likewise

	columns    map[Measure]memo[[]float64]
	clustering memo[*measure.Clustered]
	standard   memo[*Partition]
	windows    memo[[]Window]
	stricter   memo[[]*measure.Graph]
	ranges     map[Measure]memo[[]measure.Range]

	mu        sync.Mutex
	brokerage map[string]memo[[]measure.Roles] // by the name of the grouping
}

// Window is the analysis of a stretch of time.
type Window struct {
	From, To string // the first and the last day, ISO 8601
	*Analysis
}

// Of makes the network that is wanted of what a view says. Errors are those of
// network.Build.
func Of(ctx context.Context, v *graph.View, s network.Spec) (*Analysis, error) {
	n, err := network.Build(ctx, v, s)
	if err != nil {
		return nil, err
	}
	return Measuring(v, n)
}

// Measuring is the analysis of a network that was made of a view.
func Measuring(v *graph.View, n *network.Network) (*Analysis, error) {
	g, err := graphOf(n)
	if err != nil {
		return nil, fmt.Errorf("measure a network: %w", err)
	}
	a := &Analysis{
		Network: n, view: v, graph: g,
		columns: map[Measure]memo[[]float64]{}, clustering: newMemo[*measure.Clustered](),
		standard: newMemo[*Partition](), windows: newMemo[[]Window](), stricter: newMemo[[]*measure.Graph](),
		ranges:    map[Measure]memo[[]measure.Range]{},
		brokerage: map[string]memo[[]measure.Roles]{},
	}
	for _, m := range Measures() {
		a.columns[m], a.ranges[m] = newMemo[[]float64](), newMemo[[]measure.Range]()
	}
	return a, nil
}

// graphOf is the graph to measure. Where conflict is set off against agreement,
// only edges on which agreement prevails are in it.
func graphOf(n *network.Network) (*measure.Graph, error) {
	edges := make([]measure.Edge, 0, len(n.Edges))
	for _, e := range n.Edges {
		if e.Weight > 0 {
			edges = append(edges, measure.Edge{From: int32(e.From), To: int32(e.To), Weight: e.Weight})
		}
	}
	return measure.New(len(n.Nodes), edges)
}

// Node is the place of a node in the network, -1 if there is none.
func (a *Analysis) Node(id string) int {
	return slices.IndexFunc(a.Network.Nodes, func(n network.Node) bool { return n.ID == id })
}

// Edge is the place of the edge between two nodes, -1 if there is none.
func (a *Analysis) Edge(v, w int) int {
	for _, ends := range [2][2]int{{v, w}, {w, v}} {
		i, ok := slices.BinarySearchFunc(a.Network.Edges, ends, func(e network.Edge, ends [2]int) int {
			return slices.Compare([]int{e.From, e.To}, ends[:])
		})
		if ok {
			return i
		}
	}
	return -1
}

// Density is the share of pairs of nodes that an edge joins.
func (a *Analysis) Density() float64 { return measure.Density(a.graph) }

// Components is in how many parts the network falls.
func (a *Analysis) Components() int {
	parts := measure.Components(a.graph)
	if len(parts) == 0 {
		return 0
	}
	return slices.Max(parts) + 1
}

// Assortativity is how much the degrees at both ends of edges go together; it is
// no number where all are the same.
func (a *Analysis) Assortativity() float64 { return measure.Assortativity(a.graph) }

// Transitivity is how often two neighbours of a node are neighbours.
func (a *Analysis) Transitivity(ctx context.Context) (float64, error) {
	c, err := a.clustered(ctx)
	if err != nil {
		return 0, err
	}
	return c.Global, nil
}

func (a *Analysis) clustered(ctx context.Context) (*measure.Clustered, error) {
	return a.clustering.get(ctx, func() (*measure.Clustered, error) { return measure.Clustering(ctx, a.graph) })
}

// Windows are the networks of each stretch of time that the network's Spec asks
// for, the earliest first; none if it asks for none.
func (a *Analysis) Windows(ctx context.Context) ([]Window, error) {
	if a.Network.Spec.Window == nil {
		return nil, nil
	}
	return a.windows.get(ctx, func() ([]Window, error) {
		moved, err := network.Windows(ctx, a.view, a.Network.Spec)
		if err != nil {
			return nil, err
		}
		windows := make([]Window, 0, len(moved))
		for _, w := range moved {
			of, err := Measuring(a.view, w.Network)
			if err != nil {
				return nil, err
			}
			windows = append(windows, Window{w.From, w.To, of})
		}
		return windows, nil
	})
}
