package analysis

import (
	"context"
	"fmt"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/measure"
	"github.com/diplograph/diplograph/graph/network"
)

// Measure names a figure of each node.
type Measure string

// The measures of nodes, as package measure defines them.
const (
	Degree      Measure = "degree"
	Strength    Measure = "strength"
	Betweenness Measure = "betweenness" // as a share of the pairs of others
	Closeness   Measure = "closeness"   // comparable across components
	Eigenvector Measure = "eigenvector"
	PageRank    Measure = "pagerank"
	Core        Measure = "core"
	Clustering  Measure = "clustering"
	Constraint  Measure = "constraint"
	Community   Measure = "community" // the number of it, from 1 for the largest
)

// Measures lists all measures.
func Measures() []Measure {
	return []Measure{Degree, Strength, Betweenness, Closeness, Eigenvector, PageRank, Core, Clustering, Constraint, Community}
}

// Column is a measure of each node, in their order. It must not be changed.
func (a *Analysis) Column(ctx context.Context, m Measure) ([]float64, error) {
	column, ok := a.columns[m]
	if !ok {
		return nil, fmt.Errorf("%w: there is no measure %q", graph.ErrUsage, m)
	}
	return column.get(ctx, func() ([]float64, error) {
		switch m { // what more is known of than the figure itself
		case Clustering:
			c, err := a.clustered(ctx)
			if err != nil {
				return nil, err
			}
			return c.Local, nil
		case Community:
			return a.communityNumbers(ctx)
		}
		return of(ctx, a.graph, m, effort{exact: a.exact})
	})
}

// effort is how a measure is computed.
type effort struct {
	exact    bool // even if it takes long
	progress measure.Progress
}

// of measures the nodes of a graph.
func of(ctx context.Context, g *measure.Graph, m Measure, e effort) ([]float64, error) {
	switch m {
	case Degree:
		return floats(measure.Degree(g)), nil
	case Strength:
		return measure.Strength(g), nil
	case Betweenness:
		o := measure.BetweennessOptions{Normalised: true, Seed: 1, Progress: e.progress}
		if !e.exact {
			o.Sample = sampled(g)
		}
		return measure.Betweenness(ctx, g, o)
	case Closeness:
		return measure.Closeness(ctx, g, measure.ClosenessOptions{Progress: e.progress})
	case Eigenvector:
		return measure.Eigenvector(ctx, g)
	case PageRank:
		return measure.PageRank(ctx, g, measure.PageRankOptions{})
	case Core:
		return floats(measure.Core(g)), nil
	case Clustering:
		c, err := measure.Clustering(ctx, g)
		if err != nil {
			return nil, err
		}
		return c.Local, nil
	case Constraint:
		return measure.Constraint(ctx, g)
	}
	return nil, fmt.Errorf("%w: %q is no measure of which there is a range", graph.ErrUsage, m)
}

func floats(values []int) []float64 {
	list := make([]float64, len(values))
	for i, v := range values {
		list[i] = float64(v)
	}
	return list
}

// exactSteps bounds the work of betweenness, in edges that are looked at: some
// seconds. Beyond it, as many nodes are drawn to begin from as it allows.
const exactSteps = 200_000_000

// Sampled is from how many nodes betweenness is estimated, 0 if it is exact.
func (a *Analysis) Sampled() int {
	if a.exact {
		return 0
	}
	return sampled(a.graph)
}

func sampled(g *measure.Graph) int {
	each := g.Nodes() + 2*g.EdgeCount()
	if g.Nodes()*each <= exactSteps {
		return 0
	}
	return max(1, exactSteps/each)
}

// Add makes measures columns of the network, for what writes it.
func (a *Analysis) Add(ctx context.Context, list ...Measure) error {
	for _, m := range list {
		values, err := a.Column(ctx, m)
		if err != nil {
			return err
		}
		a.Network.Columns = append(a.Network.Columns, network.Column{Name: string(m), Values: values})
	}
	return nil
}

// thresholds are the least confidences of which ranges are made.
func thresholds() []float64 { return []float64{0.5, 0.6, 0.7, 0.8, 0.9} }

// Range tells between which values a measure of a node lies when only statements
// of at least 0.5, 0.6 and so on up to 0.9 of confidence count. A node that is
// then not in the network stands alone.
func (a *Analysis) Range(ctx context.Context, m Measure, node int) (measure.Range, error) {
	known, ok := a.ranges[m]
	if !ok {
		return measure.Range{}, fmt.Errorf("%w: there is no measure %q", graph.ErrUsage, m)
	}
	ranges, err := known.get(ctx, func() ([]measure.Range, error) {
		if m == Betweenness && a.exact && sampled(a.graph) > 0 {
			return nil, fmt.Errorf("%w: exact betweenness was measured without its range, which takes as long again: ask for ranges as well", graph.ErrUsage)
		}
		graphs, err := a.stricter.get(ctx, func() ([]*measure.Graph, error) { return a.surer(ctx) })
		if err != nil {
			return nil, err
		}
		return measure.Ranges(ctx, graphs, func(ctx context.Context, g *measure.Graph) ([]float64, error) {
			return of(ctx, g, m, effort{exact: a.exact})
		})
	})
	if err != nil {
		return measure.Range{}, err
	}
	return ranges[node], nil
}

// surer are the graphs of the same nodes by what is surer, the first by all.
func (a *Analysis) surer(ctx context.Context) ([]*measure.Graph, error) {
	graphs := []*measure.Graph{a.graph}
	for _, least := range thresholds() {
		s := a.Network.Spec
		if least <= s.Filter.MinConfidence {
			continue
		}
		s.Filter.MinConfidence = least
		n, err := network.Build(ctx, a.view, s)
		if err != nil {
			return nil, err
		}
		g, err := a.among(n)
		if err != nil {
			return nil, err
		}
		graphs = append(graphs, g)
	}
	return graphs, nil
}

// among is the graph of this network's nodes by the edges of another.
func (a *Analysis) among(other *network.Network) (*measure.Graph, error) {
	at := make(map[string]int32, len(a.Network.Nodes))
	for i, n := range a.Network.Nodes {
		at[n.ID] = int32(i)
	}
	var edges []measure.Edge
	for _, e := range other.Edges {
		v, knownV := at[other.Nodes[e.From].ID]
		w, knownW := at[other.Nodes[e.To].ID]
		if knownV && knownW && e.Weight > 0 {
			edges = append(edges, measure.Edge{From: v, To: w, Weight: e.Weight})
		}
	}
	return measure.New(len(a.Network.Nodes), edges)
}
