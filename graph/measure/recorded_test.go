package measure_test

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph/measure"
)

// tolerance is by how much a value may differ from what igraph and networkx say.
const tolerance = 1e-9

// recorded is a file of bench/network/record.py.
type recorded struct {
	Graph struct {
		Nodes  int          `json:"nodes"`
		Edges  [][3]float64 `json:"edges"`
		Groups []int        `json:"groups"`
	} `json:"graph"`
	Values map[string]json.RawMessage `json:"values"`
}

func (r *recorded) graph(t testing.TB) *measure.Graph {
	t.Helper()
	var edges []measure.Edge
	for _, e := range r.Graph.Edges {
		edges = append(edges, measure.Edge{From: int32(e[0]), To: int32(e[1]), Weight: e[2]})
	}
	g, err := measure.New(r.Graph.Nodes, edges)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// TestRecorded compares all values with those that igraph and networkx were
// recorded to give.
func TestRecorded(t *testing.T) {
	files, err := filepath.Glob("testdata/*.json")
	if err != nil || len(files) < 6 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var r recorded
			if err := json.Unmarshal(text, &r); err != nil {
				t.Fatal(err)
			}
			g := r.graph(t)
			for name, want := range r.Values {
				check := checks[name]
				if check == nil {
					t.Errorf("nothing compares with %q", name)
					continue
				}
				got, err := check(context.Background(), g, r.Graph.Groups, want)
				if err != nil {
					t.Errorf("%s: %v", name, err)
					continue
				}
				compare(t, name, got, want)
			}
			for name := range checks {
				if r.Values[name] == nil && name != "networkx eigenvector" { // of connected graphs only
					t.Errorf("%q was not recorded", name)
				}
			}
		})
	}
}

// compare takes what is no number there, as closeness of who reaches nobody, for 0
// or for what is none here.
func compare(t *testing.T, name string, got []float64, raw json.RawMessage) {
	t.Helper()
	if name == "networkx paths" || name == "best communities" {
		return // compared by what checks them
	}
	want := numbers(raw)
	if len(got) != len(want) {
		t.Errorf("%s: %d values, recorded are %d", name, len(got), len(want))
		return
	}
	for i, w := range want {
		none := math.IsNaN(w) && (got[i] == 0 || math.IsNaN(got[i]))
		if !none && !(math.Abs(got[i]-w) <= tolerance*max(1, math.Abs(w))) {
			t.Errorf("%s: value %d is %v, recorded is %v", name, i, got[i], w)
			return
		}
	}
}

// numbers are those of a list, or of a list of lists, one after the other.
func numbers(raw json.RawMessage) []float64 {
	var parts []json.RawMessage
	if json.Unmarshal(raw, &parts) != nil || len(raw) > 0 && raw[0] != '[' {
		var x float64
		if string(raw) == "null" || json.Unmarshal(raw, &x) != nil {
			return []float64{math.NaN()}
		}
		return []float64{x}
	}
	var all []float64
	for _, p := range parts {
		all = append(all, numbers(p)...)
	}
	return all
}

// check is what we say of a graph; it may look at what was recorded.
type check func(ctx context.Context, g *measure.Graph, groups []int, recorded json.RawMessage) ([]float64, error)

var checks = map[string]check{
	"igraph degree":                    plain(func(g *measure.Graph) []float64 { return floats(measure.Degree(g)) }),
	"igraph strength":                  plain(measure.Strength),
	"igraph density":                   plain(func(g *measure.Graph) []float64 { return []float64{measure.Density(g)} }),
	"igraph component size":            plain(componentSizes),
	"igraph bridges":                   plain(bridges),
	"igraph cut":                       plain(cuts),
	"igraph core":                      plain(func(g *measure.Graph) []float64 { return floats(measure.Core(g)) }),
	"igraph closeness":                 closeness(measure.Component, measure.Hops),
	"igraph closeness, inverse":        closeness(measure.Component, measure.Inverse),
	"igraph harmonic":                  closeness(measure.Harmonic, measure.Hops),
	"igraph harmonic, inverse":         closeness(measure.Harmonic, measure.Inverse),
	"networkx closeness":               closeness(measure.Improved, measure.Hops),
	"networkx closeness, inverse":      closeness(measure.Improved, measure.Inverse),
	"igraph betweenness":               betweenness(measure.BetweennessOptions{}),
	"igraph betweenness, inverse":      betweenness(measure.BetweennessOptions{Lengths: measure.Inverse}),
	"networkx betweenness":             betweenness(measure.BetweennessOptions{Normalised: true}),
	"igraph eigenvector":               eigenvector(false),
	"networkx eigenvector":             eigenvector(true),
	"igraph PageRank":                  pageRank(0),
	"igraph PageRank, 0.5":             pageRank(0.5),
	"networkx PageRank":                pageRank(0.85),
	"igraph clustering":                clustering(func(c *measure.Clustered) []float64 { return c.Local }),
	"igraph clustering, weighted":      clustering(func(c *measure.Clustered) []float64 { return c.Weighted }),
	"igraph transitivity":              clustering(func(c *measure.Clustered) []float64 { return []float64{c.Global} }),
	"networkx transitivity":            clustering(func(c *measure.Clustered) []float64 { return []float64{c.Global} }),
	"networkx average clustering":      clustering(func(c *measure.Clustered) []float64 { return []float64{c.Average} }),
	"igraph constraint":                constraint,
	"networkx constraint":              constraint,
	"igraph assortativity":             plain(func(g *measure.Graph) []float64 { return []float64{measure.Assortativity(g)} }),
	"networkx assortativity":           plain(func(g *measure.Graph) []float64 { return []float64{measure.Assortativity(g)} }),
	"igraph assortativity of groups":   groupAssortativity,
	"networkx assortativity of groups": groupAssortativity,
	"igraph modularity":                modularity(1),
	"igraph modularity, 0.5":           modularity(0.5),
	"igraph agreement":                 agreement,
	"best communities":                 communities,
	"networkx paths":                   paths,
}

func plain(of func(*measure.Graph) []float64) check {
	return func(_ context.Context, g *measure.Graph, _ []int, _ json.RawMessage) ([]float64, error) {
		return of(g), nil
	}
}

func floats(whole []int) (all []float64) {
	for _, x := range whole {
		all = append(all, float64(x))
	}
	return all
}

func componentSizes(g *measure.Graph) []float64 {
	part := measure.Components(g)
	size := make([]int, g.Nodes())
	for _, c := range part {
		size[c]++
	}
	for v, c := range slices.Clone(part) {
		part[v] = size[c]
	}
	return floats(part)
}

func bridges(g *measure.Graph) (ends []float64) {
	edges, _ := measure.Bridges(g)
	for _, e := range edges {
		ends = append(ends, float64(e.From), float64(e.To))
	}
	return ends
}

func cuts(g *measure.Graph) (nodes []float64) {
	_, cut := measure.Bridges(g)
	for v, c := range cut {
		if c {
			nodes = append(nodes, float64(v))
		}
	}
	return nodes
}

func closeness(k measure.ClosenessKind, l measure.Lengths) check {
	return func(ctx context.Context, g *measure.Graph, _ []int, _ json.RawMessage) ([]float64, error) {
		return measure.Closeness(ctx, g, measure.ClosenessOptions{Kind: k, Lengths: l})
	}
}

func betweenness(o measure.BetweennessOptions) check {
	return func(ctx context.Context, g *measure.Graph, _ []int, _ json.RawMessage) ([]float64, error) {
		return measure.Betweenness(ctx, g, o)
	}
}

// eigenvector has the greatest value 1, or the length 1.
func eigenvector(length bool) check {
	return func(ctx context.Context, g *measure.Graph, _ []int, _ json.RawMessage) ([]float64, error) {
		values, err := measure.Eigenvector(ctx, g)
		sum := 0.0
		for _, x := range values {
			sum += x * x
		}
		for v := range values {
			if length {
				values[v] /= math.Sqrt(sum)
			}
		}
		return values, err
	}
}

func pageRank(damping float64) check {
	return func(ctx context.Context, g *measure.Graph, _ []int, _ json.RawMessage) ([]float64, error) {
		return measure.PageRank(ctx, g, measure.PageRankOptions{Damping: damping})
	}
}

func clustering(of func(*measure.Clustered) []float64) check {
	return func(ctx context.Context, g *measure.Graph, _ []int, _ json.RawMessage) ([]float64, error) {
		c, err := measure.Clustering(ctx, g)
		if err != nil {
			return nil, err
		}
		return of(c), nil
	}
}

func constraint(ctx context.Context, g *measure.Graph, _ []int, _ json.RawMessage) ([]float64, error) {
	return measure.Constraint(ctx, g)
}

func groupAssortativity(_ context.Context, g *measure.Graph, groups []int, _ json.RawMessage) ([]float64, error) {
	a, err := measure.GroupAssortativity(g, groups)
	return []float64{a}, err
}

func modularity(resolution float64) check {
	return func(_ context.Context, g *measure.Graph, groups []int, _ json.RawMessage) ([]float64, error) {
		q, err := measure.Modularity(g, groups, resolution)
		return []float64{q}, err
	}
}

func agreement(_ context.Context, _ *measure.Graph, groups []int, _ json.RawMessage) ([]float64, error) {
	other := make([]int, len(groups))
	for v := range other {
		other[v] = v * 7 % 5
	}
	nmi, ari, err := measure.Agreement(groups, other)
	return []float64{nmi, ari}, err
}

// communities may be less modular than the best of three programs by 0.005.
func communities(ctx context.Context, g *measure.Graph, _ []int, recorded json.RawMessage) ([]float64, error) {
	c, err := measure.FindCommunities(ctx, g, measure.CommunityOptions{Seed: 1})
	if err != nil {
		return nil, err
	}
	if best := numbers(recorded)[0]; c.Modularity < best-0.005 {
		return nil, errors.New("communities are less modular than those of others")
	}
	return nil, nil
}

// paths compares the lengths of the shortest paths between pairs of nodes.
func paths(ctx context.Context, g *measure.Graph, _ []int, recorded json.RawMessage) ([]float64, error) {
	var rows [][]float64
	if err := json.Unmarshal(recorded, &rows); err != nil {
		return nil, err
	}
	for _, row := range rows {
		found, err := measure.KShortestPaths(ctx, g, int(row[0]), int(row[1]), 8, measure.Lengths(row[2]))
		if len(row) == 3 && errors.Is(err, measure.ErrNoPath) {
			continue
		}
		if err != nil {
			return nil, err
		}
		lengths := make([]float64, len(found))
		for i, p := range found {
			lengths[i] = p.Length
		}
		if !slices.EqualFunc(lengths, row[3:], func(a, b float64) bool { return math.Abs(a-b) <= tolerance }) {
			return nil, errors.New("paths of other lengths")
		}
	}
	return nil, nil
}
