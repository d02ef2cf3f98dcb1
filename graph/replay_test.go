package graph_test

import (
	"context"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// replay follows from the beginning, or from what is left of it, and demands that
// what the revisions changed comes to what is shown.
func (m *machine) replay(t *rapid.T) {
	revisions, err := m.store.Follow(context.Background(), 0)
	if err != nil {
		t.Fatal(err)
	}
	newest := m.store.View()
	shown := make(map[string]schema.Fact)
	for v, err := range revisions {
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range v.Changes(v.Revision()) {
			if delete(shown, d.Statement().ID); d.After != nil {
				shown[d.After.ID] = d.After.Fact
			}
		}
		if v.Revision() == newest.Revision() {
			break
		}
	}
	want := make(map[string]schema.Fact)
	for _, st := range newest.Facts(graph.Filter{}) {
		want[st.ID] = st.Fact
	}
	demand(t, "replayed", shown, want)
}
