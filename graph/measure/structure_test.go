package measure_test

import (
	"context"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/measure"
)

func TestDegreesOfAnyGraph(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m := drawTable(r, 9)
		g := m.graph(t)
		core, pairs := make([]float64, len(m)), 0.0
		for v := range m {
			core[v] = float64(m.core(v))
			near(r, "degree", float64(measure.Degree(g)[v]), float64(m.degree(v)))
			near(r, "strength", measure.Strength(g)[v], m.strength(v))
			pairs += float64(m.degree(v))
		}
		nearAll(r, "core", floats(measure.Core(g)), core)
		if n := float64(len(m)); n > 1 {
			near(r, "density", measure.Density(g), pairs/(n*(n-1)))
		}
		near(r, "weight", g.Weight(), m.total())
		near(r, "edges", float64(g.EdgeCount()), pairs/2)
	})
}

// core tries all k.
func (m table) core(v int) int {
	for k := len(m); ; k-- {
		in := slices.Repeat([]bool{true}, len(m))
		for changed := true; changed; {
			changed = false
			for w := range m {
				d := 0
				for x := range m {
					if in[x] && m[w][x] > 0 {
						d++
					}
				}
				if in[w] && d < k {
					in[w], changed = false, true
				}
			}
		}
		if in[v] {
			return k
		}
	}
}

func TestComponentsOfAnyGraph(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m := drawTable(r, 8)
		g := m.graph(t)
		part := measure.Components(g)
		far, _ := m.distances(measure.Hops)
		for v := range m {
			for w := range m {
				if (part[v] == part[w]) == math.IsInf(far[v][w], 1) {
					r.Fatalf("nodes %d and %d are in components %d and %d", v, w, part[v], part[w])
				}
			}
		}
		checkNumbered(r, part)

		whole := m.components(func(int, int) bool { return false })
		edges, cut := measure.Bridges(g)
		for v := range m {
			for w := v + 1; w < len(m); w++ {
				is := m[v][w] > 0 && m.components(func(a, b int) bool { return min(a, b) == v && max(a, b) == w }) > whole
				if said := slices.Contains(edges, measure.Edge{From: int32(v), To: int32(w), Weight: m[v][w]}); said != is {
					r.Fatalf("edge %d–%d: bridge %v, want %v", v, w, said, is)
				}
			}
			alone := m.components(func(a, b int) bool { return a == v || b == v }) - 1 // without the node itself
			if cut[v] != (alone > whole) {
				r.Fatalf("node %d: cut %v, but there are %d components without it, and %d with it", v, cut[v], alone, whole)
			}
		}
	})
}

// checkNumbered holds that groups are numbered by size, and then by their least node.
func checkNumbered(t *rapid.T, group []int) {
	t.Helper()
	size, first := map[int]int{}, map[int]int{}
	for v, c := range group {
		if size[c]++; size[c] == 1 {
			first[c] = v
		}
	}
	for c := range len(size) - 1 {
		if size[c] < size[c+1] || size[c] == size[c+1] && first[c] > first[c+1] || size[c+1] == 0 {
			t.Fatalf("groups are not numbered by size: %v", group)
		}
	}
}

func TestClusteringOfAnyGraph(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m := drawTable(r, 8)
		got, err := measure.Clustering(context.Background(), m.graph(t))
		if err != nil {
			t.Fatal(err)
		}
		closed, triples, average := 0.0, 0.0, 0.0
		for v := range m {
			pairs, joined, weighted := 0.0, 0.0, 0.0
			for a := range m {
				for b := range m {
					if a != b && m[v][a] > 0 && m[v][b] > 0 {
						pairs++
						if m[a][b] > 0 {
							joined++
							weighted += (m[v][a] + m[v][b]) / 2
						}
					}
				}
			}
			closed, triples = closed+joined, triples+pairs
			if pairs > 0 {
				near(r, "clustering", got.Local[v], joined/pairs)
				near(r, "weighted clustering", got.Weighted[v], weighted/(m.strength(v)*float64(m.degree(v)-1)))
				average += joined / pairs / float64(len(m))
			} else {
				near(r, "clustering", got.Local[v]+got.Weighted[v], 0)
			}
		}
		near(r, "average clustering", got.Average, average)
		if triples > 0 {
			near(r, "transitivity", got.Global, closed/triples)
		}
	})
}

func TestConstraintOfAnyGraph(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m := drawTable(r, 8)
		got, err := measure.Constraint(context.Background(), m.graph(t))
		if err != nil {
			t.Fatal(err)
		}
		for v := range m {
			want := 0.0
			for w := range m {
				if m[v][w] > 0 {
					share := m[v][w] / m.strength(v)
					for q := range m {
						if m[v][q] > 0 && m[q][w] > 0 {
							share += m[v][q] / m.strength(v) * m[q][w] / m.strength(q)
						}
					}
					want += share * share
				}
			}
			near(r, "constraint", got[v], want)
		}
	})
}

func TestEigenvectorOfAnyGraph(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m := drawTable(r, 9)
		g := m.graph(t)
		got, err := measure.Eigenvector(context.Background(), g)
		if err != nil {
			t.Fatal(err)
		}
		if len(m) == 0 {
			return
		}
		near(r, "the greatest value", slices.Max(got), 1)
		image := func(x []float64) []float64 {
			y := make([]float64, len(m))
			for v := range m {
				for w := range m {
					y[v] += m[v][w] * x[w]
				}
			}
			return y
		}
		// The eigenvalue is the greatest there is: no vector of positive numbers grows more
		// in all its parts (Collatz and Wielandt).
		y := image(got)
		at := slices.Index(got, 1)
		value := 0.0
		if at >= 0 {
			value = y[at]
		}
		for v := range m {
			if got[v] < 0 {
				r.Fatalf("node %d has %v", v, got[v])
			}
			if g.EdgeCount() > 0 {
				near(r, "the image of the vector", y[v], value*got[v])
			}
		}
		x := slices.Repeat([]float64{1}, len(m))
		for range 300 { // of A+1, so that it settles where −λ is an eigenvalue, too
			y := image(x)
			for v := range x {
				x[v] += y[v]
			}
			most := slices.Max(x)
			for v := range x {
				x[v] /= most
			}
		}
		if grown := image(x)[slices.Index(x, 1)]; grown > value+0.05 {
			r.Fatalf("the eigenvalue is %v, but a vector grows by %v", value, grown)
		}
	})
}

// TestEigenvectorOfPath takes a graph where the two greatest eigenvalues differ by
// a ten thousandth, and the vector is known: sin(πi/(n+1)) for i from 1 to n.
func TestEigenvectorOfPath(t *testing.T) {
	const n = 501
	var edges []measure.Edge
	for v := range int32(n - 1) {
		edges = append(edges, measure.Edge{From: v, To: v + 1, Weight: 1})
	}
	got, err := measure.Eigenvector(context.Background(), newGraph(t, n, edges))
	if err != nil {
		t.Fatal(err)
	}
	for v, x := range got {
		if want := math.Sin(math.Pi * float64(v+1) / (n + 1)); math.Abs(x-want) > tolerance {
			t.Fatalf("node %d has %v, want %v", v, x, want)
		}
	}
}

func TestPageRankOfAnyGraph(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m := drawTable(r, 9)
		if len(m) == 0 {
			return
		}
		damping := rapid.Float64Range(0.05, 0.95).Draw(r, "damping")
		got, err := measure.PageRank(context.Background(), m.graph(t), measure.PageRankOptions{Damping: damping})
		if err != nil {
			t.Fatal(err)
		}
		n := float64(len(m))
		next := slices.Repeat([]float64{(1 - damping) / n}, len(m))
		for v := range m {
			for w := range m {
				if s := m.strength(v); s > 0 {
					next[w] += damping * got[v] * m[v][w] / s
				} else {
					next[w] += damping * got[v] / n
				}
			}
		}
		nearAll(r, "PageRank after a step", next, got)
	})
}
