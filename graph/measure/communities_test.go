package measure_test

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/measure"
)

func TestModularityOfAnyGraph(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m := drawTable(r, 9)
		groups := drawGroups(r, len(m), 0)
		resolution := rapid.Float64Range(0, 3).Draw(r, "resolution")
		got, err := measure.Modularity(m.graph(t), groups, resolution)
		if err != nil {
			t.Fatal(err)
		}
		near(r, "modularity", got, m.modularity(groups, resolution))
	})
}

// TestCommunitiesOfSmallGraphs compares with the best of all groupings, which no
// algorithm is sure to find that does not try them all.
func TestCommunitiesOfSmallGraphs(t *testing.T) {
	const graphs = 300
	r := rand.New(rand.NewPCG(1, 0))
	missed := 0
	for range graphs {
		m := make(table, 4+r.IntN(4))
		for v := range m {
			m[v] = make([]float64, len(m))
			for w := range v {
				m[v][w] = []float64{0, 0, 0.5, 1, 1, 2, 4}[r.IntN(7)]
				m[w][v] = m[v][w]
			}
		}
		c, err := measure.FindCommunities(context.Background(), m.graph(t), measure.CommunityOptions{})
		if err != nil {
			t.Fatal(err)
		}
		switch best := m.greatestModularity(); {
		case c.Modularity > best+1e-9:
			t.Fatalf("modularity %v, but %v is the greatest there is", c.Modularity, best)
		case c.Modularity < best-1e-9:
			missed++
		}
	}
	if missed > graphs*3/100 {
		t.Errorf("in %d of %d graphs there are better communities", missed, graphs)
	}
}

func (m table) greatestModularity() (best float64) {
	groups := make([]int, len(m))
	var try func(v, used int)
	try = func(v, used int) {
		if v == len(m) {
			best = max(best, m.modularity(groups, 1))
			return
		}
		for c := range used + 1 {
			groups[v] = c
			try(v+1, max(used, c+1))
		}
	}
	try(0, 0)
	return best
}

func TestCommunitiesOfAnyGraph(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m := drawTable(r, 30)
		g := m.graph(t)
		resolution := rapid.SampledFrom([]float64{0.3, 1, 2}).Draw(r, "resolution")
		c := findCommunities(r, g, measure.CommunityOptions{Resolution: resolution, Runs: rapid.IntRange(1, 4).Draw(r, "runs")})
		near(r, "modularity", c.Modularity, m.modularity(c.Member, resolution))
		checkNumbered(r, c.Member)
		if len(m) > 0 && slices.Max(c.Member)+1 != c.Count {
			r.Fatalf("%d communities: %v", c.Count, c.Member)
		}
		// Each is connected: there are as many parts without the edges between them.
		if parts := m.components(func(v, w int) bool { return c.Member[v] != c.Member[w] }); parts != c.Count {
			r.Fatalf("%d communities of %d connected parts", c.Count, parts)
		}
		// No node gains by going elsewhere.
		for v, own := range slices.Clone(c.Member) {
			for to := range c.Count + 1 {
				c.Member[v] = to
				if q := m.modularity(c.Member, resolution); q > c.Modularity+1e-9 {
					r.Fatalf("node %d gains by going to %d: %v, not %v", v, to, q, c.Modularity)
				}
			}
			c.Member[v] = own
		}
		if c.NMI < 0 || c.NMI > 1+1e-12 || c.ARI > 1+1e-12 {
			r.Fatalf("agreement %v and %v", c.NMI, c.ARI)
		}
	})
}

func findCommunities(t *rapid.T, g *measure.Graph, o measure.CommunityOptions) *measure.Communities {
	t.Helper()
	c, err := measure.FindCommunities(context.Background(), g, o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestAgreement has values that are counted by hand: of six pairs, the groupings
// keep two together each, and none of these the same.
func TestAgreement(t *testing.T) {
	nmi, ari, err := measure.Agreement([]int{0, 0, 1, 1}, []int{0, 1, 0, 1})
	if err != nil {
		t.Fatal(err)
	}
	// Chance lets expect 2·2/6 pairs, and 2 are the most there can be.
	if want := (0 - 2.0/3) / (2 - 2.0/3); nmi != 0 || math.Abs(ari-want) > 1e-12 {
		t.Errorf("agreement %v and %v, want 0 and %v", nmi, ari, want)
	}
	nmi, ari, err = measure.Agreement([]int{0, 0, 1, 2}, []int{1, 1, 0, 7})
	if err != nil || nmi != 1 || ari != 1 {
		t.Errorf("agreement of the same grouping %v and %v, %v", nmi, ari, err)
	}
}

// TestCamps compares with the best of all ways to make two camps.
func TestCamps(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		agreement := drawTable(r, 8)
		conflict := make(table, len(agreement))
		for v := range conflict {
			conflict[v] = make([]float64, len(agreement))
			for w := range v {
				conflict[v][w] = rapid.SampledFrom([]float64{0, 0, 1, 2}).Draw(r, "conflict")
				conflict[w][v] = conflict[v][w]
			}
		}
		camps, err := measure.Polarisation(context.Background(), agreement.graph(t), conflict.graph(t), measure.PolarisationOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if agreement.total()+conflict.total() == 0 {
			near(r, "modularity without ties", camps.Modularity, 0)
			return
		}
		best := -1.0
		side := make([]int, len(agreement))
		for choice := range 1 << len(agreement) {
			for v := range side {
				side[v] = choice >> v & 1
			}
			best = max(best, signedModularity(agreement, conflict, side))
		}
		near(r, "the greatest modularity", camps.Modularity, best)
		near(r, "modularity", camps.Modularity, signedModularity(agreement, conflict, camps.Side))
		frustrated := 0.0
		for v := range side {
			if tied := agreement.strength(v)+conflict.strength(v) > 0; tied != (camps.Side[v] >= 0) {
				r.Fatalf("node %d is on side %d", v, camps.Side[v])
			}
			for w := range v {
				if camps.Side[v] == camps.Side[w] {
					frustrated += conflict[v][w]
				} else {
					frustrated += agreement[v][w]
				}
			}
		}
		near(r, "frustration", camps.Frustrated, frustrated/(agreement.total()+conflict.total()))
		if camps.Modularity > 0.5+1e-12 {
			r.Fatalf("modularity %v of two camps", camps.Modularity)
		}
	})
}

func signedModularity(agreement, conflict table, side []int) float64 {
	a, c := agreement.total(), conflict.total()
	return (a*agreement.modularity(side, 1) - c*conflict.modularity(side, 1)) / (a + c)
}

// TestTwoCamps has the extremes: camps that agree within and clash with each other
// only, and all of one mind.
func TestTwoCamps(t *testing.T) {
	var agree, clash []measure.Edge
	for v := range int32(8) {
		for w := range v {
			if v%2 == w%2 {
				agree = append(agree, measure.Edge{From: v, To: w, Weight: 1})
			} else {
				clash = append(clash, measure.Edge{From: v, To: w, Weight: 1})
			}
		}
	}
	camps, err := measure.Polarisation(context.Background(), newGraph(t, 9, agree), newGraph(t, 9, clash), measure.PolarisationOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if want := []int{0, 1, 0, 1, 0, 1, 0, 1, -1}; !slices.Equal(camps.Side, want) || camps.Modularity != 0.5 || camps.EI != -1 || camps.Frustrated != 0 {
		t.Errorf("camps %+v", camps)
	}
	one, err := measure.Polarisation(context.Background(), newGraph(t, 8, append(agree, clash...)), nil, measure.PolarisationOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if one.Modularity > 1e-9 {
		t.Errorf("modularity %v where all are of one mind", one.Modularity)
	}
}
