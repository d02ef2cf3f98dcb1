package measure

import (
	"context"
	"fmt"
	"math"
)

// Range is a value, and the least and the greatest that it takes elsewhere.
type Range struct {
	Value, Least, Greatest float64
}

// Measure makes values of a graph: one for each node, or as many as it likes of
// the whole.
type Measure func(context.Context, *Graph) ([]float64, error)

// Ranges tells how far values depend on what is uncertain. The first graph holds
// all that is known, the others what is left of it when edges are dropped that are
// less sure than some threshold, or weigh less without the statements that are; all
// have the same nodes. A value is that of the first graph, and its range goes from
// the least to the greatest in any of them, the first among these. Where a measure
// is no number, that graph says nothing of the range.
func Ranges(ctx context.Context, graphs []*Graph, of Measure) ([]Range, error) {
	if len(graphs) == 0 {
		return nil, fmt.Errorf("%w: ranges over no graph", ErrArgument)
	}
	var ranges []Range
	for i, g := range graphs {
		if g.Nodes() != graphs[0].Nodes() {
			return nil, fmt.Errorf("%w: graph %d has %d nodes, the first has %d", ErrArgument, i, g.Nodes(), graphs[0].Nodes())
		}
		values, err := of(ctx, g)
		if err != nil {
			return nil, err
		}
		if i == 0 {
			ranges = make([]Range, len(values))
			for j, x := range values {
				ranges[j] = Range{x, x, x}
			}
			continue
		}
		if len(values) != len(ranges) {
			return nil, fmt.Errorf("%w: %d values of graph %d, and %d of the first", ErrArgument, len(values), i, len(ranges))
		}
		for j, x := range values {
			ranges[j].take(x)
		}
	}
	return ranges, nil
}

func (r *Range) take(x float64) {
	switch {
	case math.IsNaN(x):
	case math.IsNaN(r.Least):
		r.Least, r.Greatest = x, x
	default:
		r.Least, r.Greatest = min(r.Least, x), max(r.Greatest, x)
	}
}
