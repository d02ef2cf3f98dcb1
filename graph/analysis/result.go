package analysis

import (
	"encoding/json"
	"fmt"
	"math"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/measure"
)

// Result is what came of an Order. It is kept as JSON, in which figures are exact.
type Result struct {
	Nodes    int                  `json:"nodes"` // of the network, by which a result is told that does not fit it
	Edges    int                  `json:"edges"`
	Measures map[Measure][]Figure `json:"measures"`           // by node
	Least    map[Measure][]Figure `json:"least,omitempty"`    // likewise: where the range begins
	Most     map[Measure][]Figure `json:"most,omitempty"`     // and where it ends
	EI       []Figure             `json:"external,omitempty"` // the external-internal index of each community

	Communities *measure.Communities `json:"communities,omitempty"`
	Options     PartitionOptions     `json:"options,omitzero"` // of the communities
}

// Figure is a number that may be none, which is null in JSON.
type Figure float64

// MarshalJSON writes the number.
func (f Figure) MarshalJSON() ([]byte, error) {
	if math.IsNaN(float64(f)) {
		return []byte("null"), nil
	}
	return json.Marshal(float64(f))
}

// UnmarshalJSON reads it.
func (f *Figure) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		*f = Figure(math.NaN())
		return nil
	}
	return json.Unmarshal(text, (*float64)(f))
}

// put adds a measure with its ranges, if these were asked for.
func (r *Result) put(m Measure, ranges []measure.Range, whole bool) {
	r.Measures[m] = figures(ranges, func(x measure.Range) float64 { return x.Value })
	if !whole {
		return
	}
	if r.Least == nil {
		r.Least, r.Most = map[Measure][]Figure{}, map[Measure][]Figure{}
	}
	r.Least[m] = figures(ranges, func(x measure.Range) float64 { return x.Least })
	r.Most[m] = figures(ranges, func(x measure.Range) float64 { return x.Greatest })
}

func figures[T any](list []T, of func(T) float64) []Figure {
	figures := make([]Figure, len(list))
	for i, x := range list {
		figures[i] = Figure(of(x))
	}
	return figures
}

// Measured is the analysis of the network of another, of which a result is known
// already; what that does not have is measured when it is asked for. The error
// tells that the result is of another network.
func (a *Analysis) Measured(r *Result) (*Analysis, error) {
	nodes := len(a.Network.Nodes)
	if r.Nodes != nodes || r.Edges != len(a.Network.Edges) {
		return nil, fmt.Errorf("%w: the result is of %d nodes and %d edges, and the network has %d and %d: measure it anew", graph.ErrUsage, r.Nodes, r.Edges, nodes, len(a.Network.Edges))
	}
	known, err := Measuring(a.view, a.Network)
	if err != nil {
		return nil, err
	}
	for m, values := range r.Measures {
		if _, ok := known.columns[m]; !ok || !r.fits(m) {
			return nil, fmt.Errorf("%w: the result's %s is of another network: measure it anew", graph.ErrUsage, m)
		}
		known.columns[m] = knownMemo(floatsOf(values))
		if r.Least != nil {
			known.ranges[m] = knownMemo(r.rangesOf(m))
		}
	}
	_, known.exact = r.Measures[Betweenness]
	if r.Communities != nil {
		known.partitions = map[PartitionOptions]*Partition{r.Options: {r.Communities, floatsOf(r.EI)}}
	}
	return known, nil
}

// fits tells whether there are as many figures of a measure as there are nodes.
func (r *Result) fits(m Measure) bool {
	return len(r.Measures[m]) == r.Nodes && (r.Least == nil || len(r.Least[m]) == r.Nodes && len(r.Most[m]) == r.Nodes)
}

func (r *Result) rangesOf(m Measure) []measure.Range {
	ranges := make([]measure.Range, r.Nodes)
	for i, x := range r.Measures[m] {
		ranges[i] = measure.Range{Value: float64(x), Least: float64(r.Least[m][i]), Greatest: float64(r.Most[m][i])}
	}
	return ranges
}

func floatsOf(list []Figure) []float64 {
	values := make([]float64, len(list))
	for i, f := range list {
		values[i] = float64(f)
	}
	return values
}
