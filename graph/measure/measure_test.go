package measure_test

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/measure"
)

// TestNew holds that edges are added up in whatever order and direction they come.
func TestNew(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		n := rapid.IntRange(2, 6).Draw(r, "nodes")
		m := make(table, n)
		for v := range m {
			m[v] = make([]float64, n)
		}
		var edges []measure.Edge
		for range rapid.IntRange(0, 30).Draw(r, "edges") {
			v := rapid.IntRange(0, n-1).Draw(r, "from")
			w := (v + rapid.IntRange(1, n-1).Draw(r, "to")) % n
			weight := float64(rapid.IntRange(0, 3).Draw(r, "weight"))
			edges = append(edges, measure.Edge{From: int32(v), To: int32(w), Weight: weight})
			m[v][w] += weight
			m[w][v] += weight
		}
		g := newGraph(t, n, edges)
		for v := range m {
			to, weights := g.Neighbours(v)
			if !slices.IsSorted(to) || len(to) != m.degree(v) {
				r.Fatalf("neighbours of %d are %v", v, to)
			}
			for i, w := range to {
				near(r, "weight", weights[i], m[v][w])
			}
		}
		near(r, "weight of all", g.Weight(), m.total())
	})
}

func TestRefusals(t *testing.T) {
	ctx := context.Background()
	g := newGraph(t, 3, []measure.Edge{{0, 1, 1}})
	edge := func(e measure.Edge) func() error {
		return func() error { _, err := measure.New(3, []measure.Edge{{0, 1, 1}, e}); return err }
	}
	for name, c := range map[string]struct {
		do   func() error
		says string
	}{
		"nodes":      {func() error { _, err := measure.New(-1, nil); return err }, "-1 nodes"},
		"loop":       {edge(measure.Edge{From: 2, To: 2, Weight: 1}), "edge 1: joins node 2 to itself"},
		"far":        {edge(measure.Edge{From: 0, To: 3, Weight: 1}), "numbered from 0 to 2"},
		"negative":   {edge(measure.Edge{From: 0, To: 2, Weight: -1}), "weight -1"},
		"no number":  {edge(measure.Edge{From: 0, To: 2, Weight: math.NaN()}), "weight NaN"},
		"infinite":   {edge(measure.Edge{From: 0, To: 2, Weight: math.Inf(1)}), "weight +Inf"},
		"groups":     {func() error { _, err := measure.EI(g, []int{0}, false); return err }, "groups of 1 nodes"},
		"no group":   {func() error { _, err := measure.Modularity(g, []int{0, -1, 0}, 1); return err }, "node 1 is in group -1"},
		"gap":        {func() error { _, err := measure.Brokerage(ctx, g, []int{0, 1 << 30, 0}); return err }, "great gaps"},
		"resolution": {func() error { _, err := measure.Modularity(g, []int{0, 0, 0}, -1); return err }, "resolution -1"},
		"damping": {func() error {
			_, err := measure.PageRank(ctx, g, measure.PageRankOptions{Damping: 1})
			return err
		}, "damping 1"},
		"sample": {func() error {
			_, err := measure.Betweenness(ctx, g, measure.BetweennessOptions{Sample: -1})
			return err
		}, "sample of -1"},
		"lengths": {func() error {
			_, err := measure.Closeness(ctx, g, measure.ClosenessOptions{Lengths: 7})
			return err
		}, "no lengths 7"},
		"kind": {func() error {
			_, err := measure.Closeness(ctx, g, measure.ClosenessOptions{Kind: 7})
			return err
		}, "kind of closeness 7"},
		"runs": {func() error {
			_, err := measure.FindCommunities(ctx, g, measure.CommunityOptions{Runs: -2})
			return err
		}, "-2 runs"},
		"no node": {func() error { _, err := measure.ShortestPath(ctx, g, 0, 9, measure.Hops); return err }, "no node 9"},
		"no path": {func() error { _, err := measure.KShortestPaths(ctx, g, 0, 1, 0, measure.Hops); return err }, "0 shortest paths"},
		"camps": {func() error {
			_, err := measure.Polarisation(ctx, g, newGraph(t, 2, nil), measure.PolarisationOptions{})
			return err
		}, "conflict of 2"},
		"ranges":    {func() error { _, err := measure.Ranges(ctx, nil, nil); return err }, "no graph"},
		"agreement": {func() error { _, _, err := measure.Agreement([]int{0}, nil); return err }, "1 and 0 nodes"},
	} {
		if err := c.do(); !errors.Is(err, measure.ErrArgument) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want an error that says %q", name, err, c.says)
		}
	}
}

// TestAnyWeights holds that what comes out are numbers, however unlike the weights
// are.
func TestAnyWeights(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m := drawTable(r, 9)
		for v := range m {
			for w := range v {
				if m[v][w] > 0 {
					m[v][w] = math.Pow(10, rapid.Float64Range(-99, 99).Draw(r, "exponent"))
					m[w][v] = m[v][w]
				}
			}
		}
		ctx, g := context.Background(), m.graph(t)
		values := map[string][]float64{}
		var errs [6]error
		values["eigenvector"], errs[0] = measure.Eigenvector(ctx, g)
		values["PageRank"], errs[1] = measure.PageRank(ctx, g, measure.PageRankOptions{})
		values["betweenness"], errs[2] = measure.Betweenness(ctx, g, measure.BetweennessOptions{Lengths: measure.Inverse})
		values["closeness"], errs[3] = measure.Closeness(ctx, g, measure.ClosenessOptions{Lengths: measure.Inverse})
		values["constraint"], errs[4] = measure.Constraint(ctx, g)
		camps, err := measure.Polarisation(ctx, g, g, measure.PolarisationOptions{})
		errs[5] = err
		if err := errors.Join(errs[:]...); err != nil {
			r.Fatal(err)
		}
		values["modularity"] = []float64{findCommunities(r, g, measure.CommunityOptions{}).Modularity, camps.Modularity}
		for v := range m {
			path, err := measure.ShortestPath(ctx, g, 0, v, measure.Inverse)
			if !errors.Is(err, measure.ErrNoPath) {
				values["paths"] = append(values["paths"], path.Length)
			}
		}
		for name, list := range values {
			for _, x := range list {
				if math.IsNaN(x) || math.IsInf(x, 0) {
					r.Fatalf("%s: %v", name, list)
				}
			}
		}
	})
}

// TestRanges drops edges that are less sure.
func TestRanges(t *testing.T) {
	all := []measure.Edge{{0, 1, 3}, {1, 2, 1}, {0, 2, 2}}
	graphs := []*measure.Graph{newGraph(t, 3, all), newGraph(t, 3, all[:2]), newGraph(t, 3, all[:1])}
	strengths, err := measure.Ranges(context.Background(), graphs, func(_ context.Context, g *measure.Graph) ([]float64, error) {
		return measure.Strength(g), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]measure.Range{{5, 3, 5}, {4, 3, 4}, {3, 0, 3}}, strengths); diff != "" {
		t.Error(diff)
	}
	assortativity, err := measure.Ranges(context.Background(), graphs, func(_ context.Context, g *measure.Graph) ([]float64, error) {
		return []float64{measure.Assortativity(g)}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if r := assortativity[0]; !math.IsNaN(r.Value) || r.Least != -1 || r.Greatest != -1 {
		t.Errorf("assortativity %v: it is defined for the path only", r)
	}
}

// mixed is a graph of some size, in several components.
func mixed(t *testing.T) *measure.Graph {
	t.Helper()
	r := rand.New(rand.NewPCG(3, 0))
	var edges []measure.Edge
	for range 900 {
		v, w := r.Int32N(300), r.Int32N(300)
		if v != w && v%3 == w%3 {
			edges = append(edges, measure.Edge{From: v, To: w, Weight: 0.1 + r.Float64()})
		}
	}
	return newGraph(t, 310, edges)
}

// long is all that takes a context.
func long(g *measure.Graph, p measure.Progress) map[string]func(context.Context) (any, error) {
	groups := measure.Components(g)
	first := slices.Index(groups, 0)
	ends := [2]int{first, first + 1 + slices.Index(groups[first+1:], 0)}
	return map[string]func(context.Context) (any, error){
		"closeness": func(ctx context.Context) (any, error) {
			return measure.Closeness(ctx, g, measure.ClosenessOptions{Progress: p})
		},
		"closeness, inverse": func(ctx context.Context) (any, error) {
			return measure.Closeness(ctx, g, measure.ClosenessOptions{Lengths: measure.Inverse, Progress: p})
		},
		"betweenness": func(ctx context.Context) (any, error) {
			return measure.Betweenness(ctx, g, measure.BetweennessOptions{Progress: p})
		},
		"betweenness, inverse": func(ctx context.Context) (any, error) {
			return measure.Betweenness(ctx, g, measure.BetweennessOptions{Lengths: measure.Inverse, Sample: 100, Progress: p})
		},
		"eigenvector": func(ctx context.Context) (any, error) { return measure.Eigenvector(ctx, g) },
		"PageRank":    func(ctx context.Context) (any, error) { return measure.PageRank(ctx, g, measure.PageRankOptions{}) },
		"clustering":  func(ctx context.Context) (any, error) { return measure.Clustering(ctx, g) },
		"constraint":  func(ctx context.Context) (any, error) { return measure.Constraint(ctx, g) },
		"brokerage":   func(ctx context.Context) (any, error) { return measure.Brokerage(ctx, g, groups) },
		"communities": func(ctx context.Context) (any, error) {
			return measure.FindCommunities(ctx, g, measure.CommunityOptions{Progress: p})
		},
		"camps": func(ctx context.Context) (any, error) {
			return measure.Polarisation(ctx, g, nil, measure.PolarisationOptions{Progress: p})
		},
		"paths": func(ctx context.Context) (any, error) {
			return measure.KShortestPaths(ctx, g, ends[0], ends[1], 5, measure.Inverse)
		},
	}
}

// TestProcessors holds that the same comes out, to the last bit, however many
// processors there are.
func TestProcessors(t *testing.T) {
	g := mixed(t)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one := map[string]any{}
	for name, of := range long(g, nil) {
		value, err := of(context.Background())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		one[name] = value
	}
	runtime.GOMAXPROCS(7)
	for name, of := range long(g, nil) {
		value, err := of(context.Background())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := cmp.Diff(one[name], value); diff != "" {
			t.Errorf("%s: with one processor and with seven: %s", name, diff)
		}
	}
}

func TestEndedContext(t *testing.T) {
	g := mixed(t)
	ctx, end := context.WithCancel(context.Background())
	end()
	for name, of := range long(g, nil) {
		if _, err := of(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestProgress(t *testing.T) {
	g := mixed(t)
	var told []int
	total := 0
	heard := map[string]bool{}
	for name, of := range long(g, func(done, of int) { told, total = append(told, done), of }) {
		told, total = nil, 0
		if _, err := of(context.Background()); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		heard[strings.Split(name, ",")[0]] = len(told) > 0
		if len(told) > 0 && (!slices.IsSorted(told) || told[len(told)-1] != total || len(told) != total) {
			t.Errorf("%s: progress %v of %d", name, told, total)
		}
	}
	for _, name := range []string{"closeness", "betweenness", "communities", "camps"} {
		if !heard[name] {
			t.Errorf("%s tells no progress", name)
		}
	}
}
