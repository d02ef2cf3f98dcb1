package network_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/network"
	"github.com/diplograph/diplograph/schema"
)

// weightOf builds a network and gives the weight of the edge between two nodes.
func weightOf(t *testing.T, s *graph.Store, spec network.Spec, from, to string) float64 {
	t.Helper()
	n, err := network.Build(t.Context(), s.View(), spec)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range n.Edges {
		if n.Nodes[e.From].ID == from && n.Nodes[e.To].ID == to {
			return e.Weight
		}
	}
	return 0
}

// Kenya was at three meetings and Peru at two, of which they share two; one was
// attended by three, the other by two.
func TestNormalisations(t *testing.T) {
	s := stored(t, attended("one", "KE", "PE", "SE"), attended("two", "KE", "PE"), attended("three", "KE"))
	for norm, want := range map[network.Normalisation]float64{
		network.Unnormalised:    2,
		network.AverageActivity: 2 / 2.5,
		network.Jaccard:         2. / 3,
		network.Cosine:          2 / math.Sqrt(3*2),
		network.Newman:          1./2 + 1./1,
	} {
		if got := weightOf(t, s, network.Spec{Normalisation: norm}, "state/KE", "state/PE"); math.Abs(got-want) > 1e-15 {
			t.Errorf("%s: %g, not %g", norm, got, want)
		}
	}
	for norm, want := range map[network.Normalisation]float64{network.AverageActivity: 1. / 3, network.Prominence: 1. / 2} {
		if got := weightOf(t, s, network.Spec{Mode: network.TwoMode, Normalisation: norm}, "state/KE", "meeting/two"); got != want {
			t.Errorf("two-mode, %s: %g, not %g", norm, got, want)
		}
	}
}

// Both are for one topic, and of two minds on another.
func TestQualifiers(t *testing.T) {
	topic := func(slug string) schema.Entity { return graphtest.Entity(schema.ClassTopic, slug, slug) }
	s := stored(t, []schema.Fact{
		graphtest.Link(state("KE"), schema.RelSupported, topic("a")), graphtest.Link(state("PE"), schema.RelSupported, topic("a")),
		graphtest.Link(state("KE"), schema.RelSupported, topic("b")), graphtest.Link(state("PE"), schema.RelOpposed, topic("b")),
		graphtest.Link(state("KE"), schema.RelSupported, topic("c")), graphtest.Link(state("PE"), schema.RelOpposed, topic("c")),
	})
	for q, want := range map[network.Qualifier]float64{network.Ignore: 3, network.Congruence: 1, network.Conflict: 2, network.Subtract: -1} {
		if got := weightOf(t, s, network.Spec{Via: network.ViaTopic, Qualifier: q}, "state/KE", "state/PE"); got != want {
			t.Errorf("%s: %g, not %g", q, got, want)
		}
	}
	for q, want := range map[network.Qualifier]float64{network.Subtract: -1, network.Combine: 2} {
		if got := weightOf(t, s, network.Spec{Mode: network.TwoMode, Via: network.ViaTopic, Qualifier: q}, "state/PE", "topic/b"); got != want {
			t.Errorf("two-mode, %s: %g, not %g", q, got, want)
		}
	}
}

// Of three edges of weights 8, 1 and 1 at one node, only the first is significant:
// (1 - 0.8)² = 0.04, (1 - 0.1)² = 0.81.
func TestBackbone(t *testing.T) {
	var documents [][]schema.Fact
	for _, m := range strings.Split("abcdefgh", "") {
		documents = append(documents, attended(m, "KE", "PE"))
	}
	documents = append(documents, attended("i", "KE", "SE"), attended("j", "KE", "FR"))
	n, err := network.Build(t.Context(), stored(t, documents...).View(), network.Spec{Backbone: 0.05})
	if err != nil {
		t.Fatal(err)
	}
	if len(n.Edges) != 1 || len(n.Nodes) != 2 || n.Edges[0].Weight != 8 {
		t.Errorf("%+v", n.Edges)
	}
}

// Each of two states was at one of two meetings, by chance at either: they share
// each with probability 1/4, so half a meeting, of variance 2 · 1/4 · 3/4.
func TestExpected(t *testing.T) {
	s := stored(t, attended("one", "KE", "PE"), attended("two", "SE", "FR"))
	n, err := network.Build(t.Context(), s.View(), network.Spec{Expected: true})
	if err != nil {
		t.Fatal(err)
	}
	e := n.Edges[0]
	if math.Abs(e.Expected-0.5) > 1e-9 || math.Abs(e.Deviation-0.5/math.Sqrt(0.375)) > 1e-9 {
		t.Errorf("%g expected, deviation %g", e.Expected, e.Deviation)
	}
}

// TestMargins checks that the null model has the ties that there are, of each
// actor and each meeting, and tells apart what leaves nothing to chance.
func TestMargins(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		v := drawStore(rt, t).View()
		n, err := network.Build(t.Context(), v, network.Spec{Mode: network.TwoMode, Expected: true})
		if err != nil {
			rt.Fatal(err)
		}
		if err := network.CheckMargins(t.Context(), n); err != nil {
			rt.Fatal(err)
		}
	})
}

func TestSpecsThatMakeNoSense(t *testing.T) {
	v := stored(t, attended("one", "KE", "PE")).View()
	for want, spec := range map[string]network.Spec{
		"mode: ":        {Mode: "three"},
		"side: ":        {Mode: network.TwoMode, Side: network.Shared},
		"actor: ":       {Actor: network.Sectors},
		"roles: ":       {Roles: []schema.Relation{schema.RelHeldIn}},
		"qualifier: ":   {Qualifier: network.Congruence},
		"normalise: ":   {Normalisation: network.Prominence},
		"from: ":        {Filter: network.Filter{From: "2020", To: "2019"}},
		"to: ":          {Filter: network.Filter{To: "soon"}},
		"backbone: ":    {Backbone: 1},
		"expected: ":    {Expected: true, Via: network.ViaTopic, Qualifier: network.Conflict},
		"window: ":      {Window: &network.Window{}},
		"kernel: ":      {Window: &network.Window{Size: 1, Kernel: "round"}},
		"min-meetings:": {Filter: network.Filter{MinMeetings: -1}},
	} {
		if _, err := network.Build(t.Context(), v, spec); !errors.Is(err, graph.ErrUsage) || !strings.HasPrefix(err.Error(), "network: "+want) {
			t.Errorf("%s: %v", want, err)
		}
	}
}

// A window of three months weighs what was in its middle most.
func TestKernels(t *testing.T) {
	date := func(m, day string) schema.Fact {
		return graphtest.Value(meeting(m), schema.RelStartDate, day, schema.Date)
	}
	s := stored(t, append(attended("a", "KE", "PE"), date("a", "2021-01-01")), append(attended("b", "KE", "PE"), date("b", "2021-02-14")), append(attended("c", "KE", "PE"), date("c", "2021-03-31")))
	for kernel, want := range map[network.Kernel]float64{
		network.Uniform:      3,
		network.Triangular:   1./3 + 1 + 1./3,
		network.Epanechnikov: 5./9 + 1 + 5./9,
		network.Gaussian:     math.Exp(-8./9) + 1 + math.Exp(-8./9),
	} {
		list, err := network.Windows(t.Context(), s.View(), network.Spec{Window: &network.Window{Unit: network.Meetings, Size: 3, Kernel: kernel}})
		if err != nil {
			t.Fatal(err)
		}
		if len(list) != 1 || list[0].From != "2021-01-01" || list[0].To != "2021-03-31" || math.Abs(list[0].Network.Edges[0].Weight-want) > 1e-12 {
			t.Errorf("%s: %+v, not %g", kernel, list, want)
		}
	}
}
