package graph_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/cayleygraph/cayley/graph/path"
	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// traverse lists what Cayley's own paths find in the store: whom the meetings
// that each entity attended or that are part of it lead to.
func traverse(t *testing.T, s *graph.Store) []string {
	t.Helper()
	var found []string
	for _, class := range []schema.Class{schema.ClassState, schema.ClassMeeting, schema.ClassPerson} {
		for _, n := range s.View().Nodes(class) {
			for _, r := range []schema.Relation{schema.RelAttended, schema.RelPartOf, schema.RelSpokeAt, schema.RelOrdinal, schema.RelPrecededBy} {
				found = append(found, out(t, s, n.ID, r)...)
			}
		}
	}
	return found
}

func out(t *testing.T, s *graph.Store, id string, r schema.Relation) []string {
	t.Helper()
	base := schema.Default().Base
	from, by := quad.IRI(graph.IRI(base, id)), quad.IRI(base+"ns#"+string(r))
	var found []string
	err := path.StartPath(s.Cayley(), from).Out(by).Iterate(context.Background()).EachValue(nil, func(v quad.Value) {
		found = append(found, fmt.Sprintf("%s %s %s", id, r, v))
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// TestCayley checks that Cayley finds the plain edges, and no others.
func TestCayley(t *testing.T) {
	t.Parallel()
	for _, uri := range []string{"mem:", "bolt:" + t.TempDir() + "/graph.db"} {
		s := open(t, uri)
		fill(t, s, 50)
		var want []string
		for _, f := range s.View().Facts(graph.Filter{Predicates: []schema.Relation{schema.RelAttended}, Subject: "state/BA"}) {
			want = append(want, fmt.Sprintf("state/BA attended <%s>", graph.IRI(schema.Default().Base, f.Fact.Object.ID)))
		}
		slices.Sort(want)
		demand(t, "attended", out(t, s, "state/BA", schema.RelAttended), want)
		if len(want) == 0 {
			t.Error("nothing to find")
		}
		planned := s.View().Facts(graph.Filter{Modalities: []schema.Modality{schema.Planned}})
		for _, st := range planned {
			demand(t, "planned", len(out(t, s, st.Fact.Subject.ID, schema.RelPrecededBy)), 0)
		}
		if len(planned) == 0 {
			t.Error("nothing planned")
		}
		closeStore(t, s)
	}
}
