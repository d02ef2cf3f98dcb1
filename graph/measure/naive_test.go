package measure_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/measure"
)

// table is a graph as a matrix of weights, for plain and slow references.
type table [][]float64

// drawTable draws a graph of at most so many nodes. Weights are powers of two, so
// that sums of their inverses are exact.
func drawTable(t *rapid.T, most int) table {
	n := rapid.IntRange(0, most).Draw(t, "nodes")
	weights := rapid.SampledFrom([]float64{0, 0, 0.5, 1, 1, 2, 4})
	m := make(table, n)
	for v := range m {
		m[v] = make([]float64, n)
		for w := range v {
			m[v][w] = weights.Draw(t, "weight")
			m[w][v] = m[v][w]
		}
	}
	return m
}

func (m table) graph(t testing.TB) *measure.Graph {
	t.Helper()
	var edges []measure.Edge
	for v := range m {
		for w := range v {
			edges = append(edges, measure.Edge{From: int32(v), To: int32(w), Weight: m[v][w]})
		}
	}
	return newGraph(t, len(m), edges)
}

func newGraph(t testing.TB, n int, edges []measure.Edge) *measure.Graph {
	t.Helper()
	g, err := measure.New(n, edges)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func drawGroups(t *rapid.T, n, least int) []int {
	return rapid.SliceOfN(rapid.IntRange(least, 2), n, n).Draw(t, "groups")
}

func (m table) degree(v int) (d int) {
	for _, w := range m[v] {
		if w > 0 {
			d++
		}
	}
	return d
}

func (m table) strength(v int) (s float64) {
	for _, w := range m[v] {
		s += w
	}
	return s
}

func (m table) total() (s float64) {
	for v := range m {
		s += m.strength(v) / 2
	}
	return s
}

// distances are those of all pairs (Floyd and Warshall), and how many shortest
// paths there are.
func (m table) distances(l measure.Lengths) (far, paths [][]float64) {
	n := len(m)
	length := func(v, w int) float64 {
		if l == measure.Hops && m[v][w] > 0 {
			return 1
		}
		return 1 / m[v][w]
	}
	far, paths = make([][]float64, n), make([][]float64, n)
	for v := range m {
		far[v], paths[v] = make([]float64, n), make([]float64, n)
		for w := range m {
			if v != w {
				far[v][w] = length(v, w)
			}
		}
	}
	for q := range m {
		for v := range m {
			for w := range m {
				far[v][w] = min(far[v][w], far[v][q]+far[q][w])
			}
		}
	}
	for v := range m {
		order := make([]int, n)
		for w := range order {
			order[w] = w
		}
		slices.SortFunc(order, func(a, b int) int { return int(math.Copysign(1, far[v][a]-far[v][b])) })
		paths[v][v] = 1
		for _, w := range order {
			for q := range m {
				if w != v && !math.IsInf(far[v][w], 1) && m[q][w] > 0 && far[v][q]+length(q, w) == far[v][w] {
					paths[v][w] += paths[v][q]
				}
			}
		}
	}
	return far, paths
}

// modularity is the sum over all pairs of nodes.
func (m table) modularity(groups []int, resolution float64) (q float64) {
	total := m.total()
	if total == 0 {
		return 0
	}
	for v := range m {
		for w := range m {
			if groups[v] == groups[w] {
				q += (m[v][w] - resolution*m.strength(v)*m.strength(w)/(2*total)) / (2 * total)
			}
		}
	}
	return q
}

// components is how many there are, after an edge or a node was taken away.
func (m table) components(without func(v, w int) bool) (n int) {
	seen := make([]bool, len(m))
	var visit func(v int)
	visit = func(v int) {
		seen[v] = true
		for w := range m {
			if m[v][w] > 0 && !seen[w] && !without(v, w) {
				visit(w)
			}
		}
	}
	for v := range m {
		if !seen[v] {
			visit(v)
			n++
		}
	}
	return n
}

func near(t *rapid.T, what string, got, want float64) {
	t.Helper()
	if math.IsNaN(got) != math.IsNaN(want) || math.Abs(got-want) > 1e-9*max(1, math.Abs(want)) {
		t.Fatalf("%s is %v, want %v", what, got, want)
	}
}

func nearAll(t *rapid.T, what string, got, want []float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %d values, want %d", what, len(got), len(want))
	}
	for v := range want {
		near(t, what, got[v], want[v])
	}
}
