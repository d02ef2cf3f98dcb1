package analysis_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/analysis"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/measure"
	"github.com/diplograph/diplograph/graph/network"
	"github.com/diplograph/diplograph/schema"
)

// stored gives a view of a document that says the facts.
func stored(t testing.TB, facts ...schema.Fact) *graph.View {
	t.Helper()
	s, err := graph.Open(t.Context(), "mem:", graph.Options{Unindexed: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	w := graphtest.NewWriter("a.txt")
	for _, f := range facts {
		w.Say(f)
	}
	doc, said := w.Done()
	if _, err := s.Put(t.Context(), doc, said); err != nil {
		t.Fatal(err)
	}
	return s.View()
}

func state(code string) schema.Entity {
	return graphtest.Entity(schema.ClassState, code, "State "+code)
}

func link(code string, r schema.Relation, class schema.Class, slug string, confidence float64) schema.Fact {
	f := graphtest.Link(state(code), r, graphtest.Entity(class, slug, string(class)+" "+slug))
	f.Confidence = confidence
	return f
}

// two says of two meetings with one state in common who attended, the less surely
// the later in the alphabet.
func two() []schema.Fact {
	var facts []schema.Fact
	for i, codes := range [][]string{{"AU", "BR", "CL", "DK"}, {"DK", "EE", "FR"}} {
		for _, code := range codes {
			facts = append(facts, link(code, schema.RelAttended, schema.ClassMeeting, fmt.Sprint("m-", i), 1-float64(code[0]-'A')/10))
		}
	}
	return facts
}

func of(t *testing.T, v *graph.View, s network.Spec) *analysis.Analysis {
	t.Helper()
	a, err := analysis.Of(t.Context(), v, s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func column(t *testing.T, a *analysis.Analysis, m analysis.Measure) []float64 {
	t.Helper()
	values, err := a.Column(t.Context(), m)
	if err != nil {
		t.Fatal(err)
	}
	return values
}

func TestColumns(t *testing.T) {
	a := of(t, stored(t, two()...), network.Spec{}) // AU BR CL DK EE FR
	want := map[analysis.Measure][]float64{
		analysis.Degree:      {3, 3, 3, 5, 2, 2},
		analysis.Strength:    {3, 3, 3, 5, 2, 2},
		analysis.Betweenness: {0, 0, 0, 0.6, 0, 0}, // 6 of the 10 pairs of others
		analysis.Core:        {3, 3, 3, 3, 2, 2},
		analysis.Clustering:  {1, 1, 1, 0.4, 1, 1},
		analysis.Closeness:   {5.0 / 7, 5.0 / 7, 5.0 / 7, 1, 5.0 / 8, 5.0 / 8},
		analysis.Community:   {1, 1, 1, 2, 2, 2},
	}
	for m, values := range want {
		if diff := cmp.Diff(values, column(t, a, m), near()); diff != "" {
			t.Errorf("%s: %s", m, diff)
		}
	}
	for _, m := range analysis.Measures() {
		if values := column(t, a, m); len(values) != 6 || slices.ContainsFunc(values, math.IsNaN) {
			t.Errorf("%s: %v", m, values)
		}
	}
	if _, err := a.Column(t.Context(), "fame"); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("no such measure: %v", err)
	}
	if a.Components() != 1 || math.Abs(a.Density()-0.6) > 1e-12 || a.Sampled() != 0 {
		t.Errorf("components %d, density %v, sampled %d", a.Components(), a.Density(), a.Sampled())
	}
}

func near() cmp.Option {
	return cmp.Comparer(func(a, b float64) bool { return math.Abs(a-b) < 1e-9 })
}

func TestEdge(t *testing.T) {
	a := of(t, stored(t, two()...), network.Spec{})
	for v := range a.Network.Nodes {
		for w := range a.Network.Nodes {
			want := slices.IndexFunc(a.Network.Edges, func(e network.Edge) bool {
				return e.From == v && e.To == w || e.From == w && e.To == v
			})
			if got := a.Edge(v, w); got != want {
				t.Errorf("edge of %d and %d: %d, want %d", v, w, got, want)
			}
		}
	}
	if a.Node("state/DK") != 3 || a.Node("state/XX") != -1 {
		t.Error("nodes are not found by their ids")
	}
}

// Attendance is the less sure the later in the alphabet: 1, 0.9, … 0.5.
func TestRange(t *testing.T) {
	a := of(t, stored(t, two()...), network.Spec{})
	tests := []struct {
		measure analysis.Measure
		node    string
		want    measure.Range
	}{
		{analysis.Degree, "state/AU", measure.Range{Value: 3, Least: 1, Greatest: 3}},
		{analysis.Degree, "state/DK", measure.Range{Value: 5, Least: 0, Greatest: 5}},
		{analysis.Degree, "state/FR", measure.Range{Value: 2, Least: 0, Greatest: 2}},
		{analysis.Core, "state/CL", measure.Range{Value: 3, Least: 0, Greatest: 3}},
		{analysis.Betweenness, "state/DK", measure.Range{Value: 0.6, Least: 0, Greatest: 0.6}},
		{analysis.Clustering, "state/DK", measure.Range{Value: 0.4, Least: 0, Greatest: 1}},
	}
	for _, test := range tests {
		got, err := a.Range(t.Context(), test.measure, a.Node(test.node))
		if diff := cmp.Diff(test.want, got, near()); diff != "" || err != nil {
			t.Errorf("%s of %s: %s %v", test.measure, test.node, diff, err)
		}
	}
	sure := of(t, stored(t, two()...), network.Spec{Filter: network.Filter{MinConfidence: 0.75}})
	if got, err := sure.Range(t.Context(), analysis.Degree, sure.Node("state/AU")); err != nil || got != (measure.Range{Value: 2, Least: 1, Greatest: 2}) {
		t.Errorf("of what is sure: %+v, %v", got, err)
	}
	if _, err := a.Range(t.Context(), analysis.Community, 0); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("numbers of communities have no range: %v", err)
	}
}

func TestPartition(t *testing.T) {
	a := of(t, stored(t, two()...), network.Spec{})
	p, err := a.Partition(t.Context(), analysis.PartitionOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]int{0, 0, 0, 1, 1, 1}, p.Member); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]float64{0, 0}, p.EI, near()); diff != "" { // three edges within each, and three between
		t.Error(diff)
	}
	one, err := a.Partition(t.Context(), analysis.PartitionOptions{Resolution: 0.01})
	if err != nil || one.Count != 1 {
		t.Errorf("large communities: %+v, %v", one, err)
	}
	if _, err := a.Partition(t.Context(), analysis.PartitionOptions{Runs: 101}); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("too many runs: %v", err)
	}
}

func TestBrokerage(t *testing.T) {
	a := of(t, stored(t, two()...), network.Spec{})
	dk := a.Node("state/DK")
	for name, test := range map[string]struct {
		group func(network.Node) string
		want  measure.Roles
	}{
		"alone":   {func(n network.Node) string { return n.ID }, measure.Roles{Liaison: 6}},
		"same":    {func(network.Node) string { return "x" }, measure.Roles{Coordinator: 6}},
		"nobody":  {func(network.Node) string { return "" }, measure.Roles{}},
		"default": {nil, measure.Roles{Gatekeeper: 6}}, // between its own community and the other
	} {
		roles, err := a.Brokerage(t.Context(), name, test.group)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, roles[dk]); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestPaths(t *testing.T) {
	a := of(t, stored(t, append(two(), link("ZA", schema.RelAttended, schema.ClassMeeting, "alone", 1))...), network.Spec{Isolates: true})
	paths, err := a.Paths(t.Context(), a.Node("state/AU"), a.Node("state/FR"), 2)
	if err != nil {
		t.Fatal(err)
	}
	var nodes [][]int
	for _, p := range paths {
		nodes = append(nodes, p.Nodes)
	}
	if diff := cmp.Diff([][]int{{0, 3, 5}, {0, 1, 3, 5}}, nodes); diff != "" {
		t.Error(diff)
	}
	if paths, err := a.Paths(t.Context(), 0, a.Node("state/ZA"), 1); err != nil || len(paths) > 0 {
		t.Errorf("to nowhere: %v, %v", paths, err)
	}
}

// Those who support a proposal agree, and clash with those who oppose it.
func TestPolarisation(t *testing.T) {
	var facts []schema.Fact
	for i, proposal := range []string{"treaty", "programme"} {
		for _, code := range []string{"AU", "BR", "CL"} {
			facts = append(facts, link(code, []schema.Relation{schema.RelSupported, schema.RelOpposed}[i], schema.ClassProposal, proposal, 1))
		}
		for _, code := range []string{"DK", "EE"} {
			facts = append(facts, link(code, []schema.Relation{schema.RelOpposed, schema.RelSupported}[i], schema.ClassProposal, proposal, 1))
		}
	}
	v := stored(t, facts...)
	list, err := analysis.Polarisation(t.Context(), v, network.Spec{Via: network.ViaProposal})
	if err != nil || len(list) != 1 {
		t.Fatalf("camps %v, %v", list, err)
	}
	if diff := cmp.Diff([]int{0, 0, 0, 1, 1}, list[0].Side); diff != "" {
		t.Error(diff)
	}
	if list[0].Frustrated != 0 || list[0].EI != -1 || list[0].From != "" {
		t.Errorf("camps %+v", list[0].Camps)
	}
	if _, err := analysis.Polarisation(t.Context(), v, network.Spec{Mode: network.TwoMode, Via: network.ViaProposal}); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("camps of two modes: %v", err)
	}
}

// Who runs out of time leaves the measure to be computed by others.
func TestGivenUp(t *testing.T) {
	a := of(t, stored(t, two()...), network.Spec{})
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := a.Column(ended, analysis.Betweenness); !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v", err)
	}
	if values := column(t, a, analysis.Betweenness); math.Abs(values[3]-0.6) > 1e-9 {
		t.Errorf("afterwards: %v", values)
	}
}
