package measure_test

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/measure"
)

func drawLengths(t *rapid.T) measure.Lengths {
	return rapid.SampledFrom([]measure.Lengths{measure.Hops, measure.Inverse}).Draw(t, "lengths")
}

func TestBetweennessOfAnyGraph(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m, l := drawTable(r, 9), drawLengths(r)
		far, paths := m.distances(l)
		want := make([]float64, len(m))
		for q := range m {
			for v := range m {
				for w := range v {
					if q != v && q != w && paths[v][w] > 0 && far[v][q]+far[q][w] == far[v][w] {
						want[q] += paths[v][q] * paths[q][w] / paths[v][w]
					}
				}
			}
		}
		got, err := measure.Betweenness(context.Background(), m.graph(t), measure.BetweennessOptions{Lengths: l})
		if err != nil {
			t.Fatal(err)
		}
		nearAll(r, "betweenness", got, want)
	})
}

func TestClosenessOfAnyGraph(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m, l := drawTable(r, 9), drawLengths(r)
		far, _ := m.distances(l)
		kinds := map[measure.ClosenessKind]func(reached, sum, inverse float64) float64{
			measure.Improved: func(reached, sum, _ float64) float64 {
				return reached / float64(len(m)-1) * reached / sum
			},
			measure.Component: func(reached, sum, _ float64) float64 { return reached / sum },
			measure.Harmonic:  func(_, _, inverse float64) float64 { return inverse / float64(len(m)-1) },
		}
		for kind, of := range kinds {
			want := make([]float64, len(m))
			for v := range m {
				reached, sum, inverse := 0.0, 0.0, 0.0
				for w, d := range far[v] {
					if w != v && !math.IsInf(d, 1) {
						reached, sum, inverse = reached+1, sum+d, inverse+1/d
					}
				}
				if reached > 0 {
					want[v] = of(reached, sum, inverse)
				}
			}
			got, err := measure.Closeness(context.Background(), m.graph(t), measure.ClosenessOptions{Kind: kind, Lengths: l})
			if err != nil {
				t.Fatal(err)
			}
			nearAll(r, "closeness", got, want)
		}
	})
}

// TestBetweennessOfSample takes a ring, where all nodes see the same: what any of
// them sees, scaled up, sums up to the whole.
func TestBetweennessOfSample(t *testing.T) {
	const n = 30
	var edges []measure.Edge
	for v := range int32(n) {
		edges = append(edges, measure.Edge{From: v, To: (v + 1) % n, Weight: 1})
	}
	g := newGraph(t, n, edges)
	sum := func(o measure.BetweennessOptions) (s float64, values []float64) {
		values, err := measure.Betweenness(context.Background(), g, o)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range values {
			s += x
		}
		return s, values
	}
	whole, _ := sum(measure.BetweennessOptions{})
	one, values := sum(measure.BetweennessOptions{Sample: 4, Seed: 1})
	if math.Abs(whole-one) > 1e-9 {
		t.Errorf("a sample sums up to %v, all to %v", one, whole)
	}
	if _, again := sum(measure.BetweennessOptions{Sample: 4, Seed: 1}); !slices.Equal(values, again) {
		t.Error("the same seed gives other values")
	}
	if _, other := sum(measure.BetweennessOptions{Sample: 4, Seed: 2}); slices.Equal(values, other) {
		t.Error("another seed gives the same values")
	}
	if normalised, _ := sum(measure.BetweennessOptions{Normalised: true}); math.Abs(normalised-whole/(29*28/2)) > 1e-9 {
		t.Errorf("normalised values sum up to %v", normalised)
	}
}

// TestPathsOfAnyGraph compares with all paths there are, sorted.
func TestPathsOfAnyGraph(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m, l := drawTable(r, 6), drawLengths(r)
		if len(m) == 0 {
			return
		}
		from := rapid.IntRange(0, len(m)-1).Draw(r, "from")
		to := rapid.IntRange(0, len(m)-1).Draw(r, "to")
		k := rapid.IntRange(1, 12).Draw(r, "k")
		want := m.allPaths(from, to, l)
		g := m.graph(t)
		got, err := measure.KShortestPaths(context.Background(), g, from, to, k, l)
		first, errFirst := measure.ShortestPath(context.Background(), g, from, to, l)
		if len(want) == 0 {
			if !errors.Is(err, measure.ErrNoPath) || !errors.Is(errFirst, measure.ErrNoPath) {
				r.Fatalf("no path, but %v and %v", err, errFirst)
			}
			return
		}
		if err != nil || errFirst != nil {
			r.Fatal(err, errFirst)
		}
		same := func(a, b measure.Path) bool { return a.Length == b.Length && slices.Equal(a.Nodes, b.Nodes) }
		if want = want[:min(k, len(want))]; !slices.EqualFunc(got, want, same) {
			r.Fatalf("paths %v, want %v", got, want)
		}
		if !same(first, want[0]) {
			r.Fatalf("shortest path %v, want %v", first, want[0])
		}
	})
}

func (m table) allPaths(from, to int, l measure.Lengths) (paths []measure.Path) {
	var extend func(nodes []int, length float64)
	extend = func(nodes []int, length float64) {
		v := nodes[len(nodes)-1]
		if v == to {
			paths = append(paths, measure.Path{Nodes: slices.Clone(nodes), Length: length})
			return
		}
		for w, weight := range m[v] {
			if weight > 0 && !slices.Contains(nodes, w) {
				far := 1.0
				if l == measure.Inverse {
					far = 1 / weight
				}
				extend(append(nodes, w), length+far)
			}
		}
	}
	extend([]int{from}, 0)
	slices.SortFunc(paths, func(a, b measure.Path) int {
		return cmp.Or(cmp.Compare(a.Length, b.Length), slices.Compare(a.Nodes, b.Nodes))
	})
	return paths
}

// TestThirds holds that one way of three edges of length 1/3 is as short as one of
// one edge, which sums of binary fractions hide.
func TestThirds(t *testing.T) {
	g := newGraph(t, 4, []measure.Edge{{0, 1, 3}, {1, 2, 3}, {2, 3, 3}, {0, 3, 1}})
	between, err := measure.Betweenness(context.Background(), g, measure.BetweennessOptions{Lengths: measure.Inverse})
	if err != nil {
		t.Fatal(err)
	}
	if want := []float64{0, 1.5, 1.5, 0}; !slices.Equal(between, want) {
		t.Errorf("betweenness %v, want %v", between, want)
	}
	paths, err := measure.KShortestPaths(context.Background(), g, 0, 3, 2, measure.Inverse)
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) != 2 || !slices.Equal(paths[0].Nodes, []int{0, 1, 2, 3}) {
		t.Errorf("paths %v, want the longer list of nodes first, as both are as long", paths)
	}
}
