package network_test

import (
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/network"
	"github.com/diplograph/diplograph/schema"
)

// reports gives a store of so many made-up reports.
func reports(b *testing.B, n int) *graph.Store {
	b.Helper()
	s := stored(b)
	for first := 0; first < n; first += 500 {
		var list []graph.Submission
		for i := first; i < min(first+500, n); i++ {
			doc, facts := graphtest.Report(i)
			list = append(list, graph.Submission{Document: doc, Facts: facts})
		}
		if _, err := s.PutAll(b.Context(), list); err != nil {
			b.Fatal(err)
		}
	}
	return s
}

// BenchmarkBuild makes networks of 10,000 reports.
func BenchmarkBuild(b *testing.B) {
	s := reports(b, 10_000)
	for _, c := range []struct {
		name string
		spec network.Spec
	}{
		{"states by meetings", network.Spec{}},
		{"states and meetings", network.Spec{Mode: network.TwoMode}},
		{"states by meetings, Jaccard", network.Spec{Normalisation: network.Jaccard}},
		{"states by meetings, beside chance", network.Spec{Expected: true}},
		{"states by topics of meetings", network.Spec{Via: network.ViaTopic, Roles: []schema.Relation{schema.RelAttended}}},
		{"persons by meetings", network.Spec{Actor: network.Persons, Roles: []schema.Relation{schema.RelSpokeAt}}},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			var n *network.Network
			for b.Loop() {
				var err error
				if n, err = network.Build(b.Context(), s.View(), c.spec); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(n.Nodes)), "nodes")
			b.ReportMetric(float64(len(n.Edges)), "edges")
		})
	}
	b.Run("windows of a year", func(b *testing.B) {
		for b.Loop() {
			if _, err := network.Windows(b.Context(), s.View(), network.Spec{Window: &network.Window{Size: 12, Step: 6}}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
