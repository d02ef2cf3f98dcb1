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
		values, err := a.compute(ctx, m)
		if err != nil {
			return nil, fmt.Errorf("measure %s: %w", m, err)
		}
		return values, nil
	})
}

func (a *Analysis) compute(ctx context.Context, m Measure) ([]float64, error) {
	switch m {
	case Degree:
		return floats(measure.Degree(a.graph)), nil
	case Strength:
		return measure.Strength(a.graph), nil
	case Betweenness:
		return measure.Betweenness(ctx, a.graph, measure.BetweennessOptions{Normalised: true, Sample: a.Sampled(), Seed: 1})
	case Closeness:
		return measure.Closeness(ctx, a.graph, measure.ClosenessOptions{})
	case Eigenvector:
		return measure.Eigenvector(ctx, a.graph)
	case PageRank:
		return measure.PageRank(ctx, a.graph, measure.PageRankOptions{})
	case Core:
		return floats(measure.Core(a.graph)), nil
	case Constraint:
		return measure.Constraint(ctx, a.graph)
	case Clustering:
		c, err := a.clustered(ctx)
		if err != nil {
			return nil, err
		}
		return c.Local, nil
	}
	return a.communityNumbers(ctx)
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
	nodes := a.graph.Nodes()
	each := nodes + 2*a.graph.EdgeCount()
	if nodes*each <= exactSteps {
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

// Range is what a measure of a node comes to, least and most, when statements are
// dropped that are less sure.
type Range struct{ Value, Min, Max float64 }

// thresholds are the least confidences of which ranges are made.
func thresholds() []float64 { return []float64{0.5, 0.6, 0.7, 0.8, 0.9} }

// Range tells between which values a measure of a node lies when only statements
// of at least 0.5, 0.6 and so on up to 0.9 of confidence count. A node that is
// then not there has 0.
func (a *Analysis) Range(ctx context.Context, m Measure, node int) (Range, error) {
	column, err := a.Column(ctx, m)
	if err != nil {
		return Range{}, err
	}
	r := Range{column[node], column[node], column[node]}
	others, err := a.less(ctx)
	if err != nil {
		return r, err
	}
	for _, other := range others {
		value := 0.0
		if at := other.Node(a.Network.Nodes[node].ID); at >= 0 {
			column, err := other.Column(ctx, m)
			if err != nil {
				return r, err
			}
			value = column[at]
		}
		r.Min, r.Max = min(r.Min, value), max(r.Max, value)
	}
	return r, nil
}

// less are the networks of what is surer.
func (a *Analysis) less(ctx context.Context) ([]*Analysis, error) {
	return a.stricter.get(ctx, func() ([]*Analysis, error) {
		var list []*Analysis
		for _, least := range thresholds() {
			s := a.Network.Spec
			if least <= s.Filter.MinConfidence {
				continue
			}
			s.Filter.MinConfidence = least
			of, err := Of(ctx, a.view, s)
			if err != nil {
				return nil, err
			}
			list = append(list, of)
		}
		return list, nil
	})
}
