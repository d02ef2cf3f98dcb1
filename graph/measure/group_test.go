package measure_test

import (
	"context"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/measure"
)

func TestBrokerageOfAnyGraph(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m := drawTable(r, 8)
		groups := drawGroups(r, len(m), -1)
		got, err := measure.Brokerage(context.Background(), m.graph(t), groups)
		if err != nil {
			t.Fatal(err)
		}
		want := make([]measure.Roles, len(m))
		for v := range m {
			for a := range m {
				for b := range a {
					if m[v][a] == 0 || m[v][b] == 0 || m[a][b] > 0 || min(groups[v], groups[a], groups[b]) < 0 {
						continue
					}
					different := map[int]bool{groups[v]: true, groups[a]: true, groups[b]: true}
					switch {
					case len(different) == 1:
						want[v].Coordinator++
					case len(different) == 3:
						want[v].Liaison++
					case groups[a] == groups[b]:
						want[v].Consultant++
					default:
						want[v].Gatekeeper++
					}
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			r.Fatal(diff)
		}
	})
}

func TestEIOfAnyGraph(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m := drawTable(r, 8)
		groups := drawGroups(r, len(m), -1)
		weighted := rapid.Bool().Draw(r, "weighted")
		got, err := measure.EI(m.graph(t), groups, weighted)
		if err != nil {
			t.Fatal(err)
		}
		index := func(counts func(v, w int) bool) float64 {
			external, internal := 0.0, 0.0
			for v := range m {
				for w := range v {
					x := m[v][w]
					if x > 0 && !weighted {
						x = 1
					}
					switch {
					case min(groups[v], groups[w]) < 0 || !counts(v, w):
					case groups[v] == groups[w]:
						internal += x
					default:
						external += x
					}
				}
			}
			if external+internal == 0 {
				return 0
			}
			return (external - internal) / (external + internal)
		}
		near(r, "E-I of the network", got.Network, index(func(int, int) bool { return true }))
		for v := range m {
			near(r, "E-I of a node", got.Nodes[v], index(func(a, b int) bool { return a == v || b == v }))
		}
		for c, x := range got.Groups {
			near(r, "E-I of a group", x, index(func(a, b int) bool { return groups[a] == c || groups[b] == c }))
		}
	})
}

// TestAssortativityOfAnyGraph correlates the values at both ends of all edges, in
// both directions.
func TestAssortativityOfAnyGraph(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m := drawTable(r, 8)
		groups := drawGroups(r, len(m), 0)
		g := m.graph(t)
		ends, sum, squares, products := 0.0, 0.0, 0.0, 0.0
		within, share := 0.0, map[int]float64{}
		for v := range m {
			for w := range m {
				if m[v][w] > 0 {
					d := float64(m.degree(v))
					ends, sum, squares, products = ends+1, sum+d, squares+d*d, products+d*float64(m.degree(w))
					share[groups[v]]++
					if groups[v] == groups[w] {
						within++
					}
				}
			}
		}
		want, expected := math.NaN(), 0.0
		if variance := squares/ends - sum/ends*sum/ends; variance > 1e-9 {
			want = (products/ends - sum/ends*sum/ends) / variance
		}
		near(r, "assortativity", measure.Assortativity(g), want)
		for _, a := range share {
			expected += a / ends * a / ends
		}
		want = math.NaN()
		if len(share) > 1 {
			want = (within/ends - expected) / (1 - expected)
		}
		got, err := measure.GroupAssortativity(g, groups)
		if err != nil {
			t.Fatal(err)
		}
		near(r, "assortativity of groups", got, want)
	})
}
