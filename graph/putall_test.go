package graph_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// TestPutAll checks that many documents in one transaction come to the same as
// one after the other, whatever of them was there before.
func TestPutAll(t *testing.T) {
	t.Parallel()
	single, together := open(t, "mem:"), open(t, "mem:")
	defer closeStore(t, single)
	defer closeStore(t, together)
	for _, span := range [][2]int{{0, 5}, {3, 12}, {3, 12}} {
		var list []graph.Submission
		var want []graph.Receipt
		for i := span[0]; i < span[1]; i++ {
			doc, facts := graphtest.Report(i)
			if i == 4 {
				facts = facts[:len(facts)-span[1]] // it says other things each time
			}
			list = append(list, graph.Submission{Document: doc, Facts: facts})
			receipt, err := single.Put(t.Context(), doc, facts)
			if err != nil {
				t.Fatal(err)
			}
			want = append(want, receipt)
		}
		got, err := together.PutAll(t.Context(), list)
		if err != nil {
			t.Fatal(err)
		}
		demand(t, "receipts", got, want)
	}
	got, want := graphtest.Everything(t, together.View()), graphtest.Everything(t, single.View())
	if diff := cmp.Diff(want.Statements, got.Statements); diff != "" {
		t.Errorf("statements (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want.Nodes, got.Nodes); diff != "" {
		t.Errorf("nodes (-want +got):\n%s", diff)
	}
	demand(t, "revision", together.Stats().Revision, single.Stats().Revision)
	demand(t, "quads", together.Stats().Quads, single.Stats().Quads)
}

func TestPutAllRefuses(t *testing.T) {
	t.Parallel()
	s := open(t, "mem:")
	defer closeStore(t, s)
	doc, facts := graphtest.Report(1)
	broken, said := graphtest.Report(2)
	said[3].Evidence[0].Quote = "something else"
	for name, c := range map[string]struct {
		second graph.Submission
		want   error
	}{
		"invalid": {graph.Submission{Document: broken, Facts: said}, schema.ErrInvalid},
		"twice":   {graph.Submission{Document: doc}, graph.ErrUsage},
	} {
		_, err := s.PutAll(t.Context(), []graph.Submission{{Document: doc, Facts: facts}, c.second})
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
		demand(t, name, s.Stats().Documents, 0)
	}
}
