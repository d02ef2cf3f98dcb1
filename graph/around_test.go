package graph_test

import (
	"slices"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
)

// compareAround holds the nodes around others against the edges that lead there.
func compareAround(t *rapid.T, v *graph.View, p *plain) {
	for id := range p.nodes() {
		for _, r := range drawnRelations() {
			for _, dir := range []graph.Direction{graph.Forward, graph.Inverse} {
				var want, got []graph.Node
				for _, far := range plainEnds(v.Edges(id, r, dir), dir) {
					n, _ := v.Node(far)
					want = append(want, *n)
				}
				around := v.Around(id, r, dir)
				for i := range around.Len() {
					got = append(got, *around.At(i))
				}
				demand(t, "nodes around "+id, got, want)
			}
		}
	}
}

// plainEnds lists the ids of what edges plainly lead to, each once.
func plainEnds(edges []*graph.Edge, dir graph.Direction) (ids []string) {
	for _, e := range edges {
		far := e.Fact.Object.ID
		if dir == graph.Inverse {
			far = e.Fact.Subject.ID
		}
		if far != "" && e.Fact.Modality == "" && !slices.Contains(ids, far) {
			ids = append(ids, far)
		}
	}
	return ids
}
