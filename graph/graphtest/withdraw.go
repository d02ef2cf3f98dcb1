package graphtest

import (
	"context"
	"errors"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

func testWithdraw(t *testing.T, f *fixture) {
	var r recall
	r.note(f)
	shared := Link(iraq(), schema.RelAttended, fourth())
	gone := NewWriter("a.txt").Say(shared).Say(Link(japan(), schema.RelAttended, fourth()))
	f.put(gone, graph.Added)
	r.note(f)
	f.put(NewWriter("b.txt").Say(shared), graph.Added)
	r.note(f)
	before := Everything(t, f.store.View())

	receipt, err := f.store.Withdraw(context.Background(), "document/a.txt", graph.By{Author: "curator", Note: "not official"})
	if err != nil {
		t.Fatal(err)
	}
	Equal(t, "receipt", receipt, graph.Receipt{Revision: 3, Outcome: graph.Withdrawn, Retired: 2})
	r.note(f)
	v := f.store.View()
	Equal(t, "revision", v.Revisions()[2], graph.Revision{
		Number: 3, Time: f.clock, Author: "curator", Outcome: graph.Withdrawn, Cause: "document/a.txt", Note: "not official", Retired: 2,
	})
	edges := v.Edges("state/IQ", schema.RelAttended, graph.Forward)
	if len(edges) != 1 || len(edges[0].Statements) != 1 || edges[0].Statements[0].Document != "document/b.txt" {
		t.Errorf("what another document says as well became %+v", edges)
	}
	Equal(t, "documents", len(v.Documents()), 1)
	Equal(t, "figures", v.Stats(), graph.Stats{Revision: 3, Documents: 1, Statements: 1, Nodes: 3, Quads: v.Stats().Quads})
	if _, ok := v.Document("document/a.txt"); ok {
		t.Error("a document shows that was withdrawn")
	}
	for _, id := range []string{"state/JP", "document/a.txt"} {
		if _, ok := v.Node(id); ok {
			t.Errorf("%s shows, which only the document named", id)
		}
		Equal(t, "quads of what is gone", containing(f.quads(), id+"> <", "#type>"), []string(nil))
	}
	if _, err := v.Text(context.Background(), "document/a.txt"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("its text: %v", err)
	}
	Equal(t, "its name", v.DocumentName("document/a.txt"), "a.txt")

	for _, id := range []string{"document/a.txt", "document/none", "state/IQ"} {
		if _, err := f.store.Withdraw(context.Background(), id, graph.By{}); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("withdraw %s: %v", id, err)
		}
	}
	Equal(t, "revision after refusals", f.store.View().Revision(), int64(3))

	if f.kind.Lasting {
		f.again()
	}
	Equal(t, "receipt of the same again", f.put(gone, graph.Added), graph.Receipt{Revision: 4, Outcome: graph.Added, Added: 2})
	r.note(f)
	after := Everything(t, f.store.View())
	Equal(t, "nodes of the same again", after.Nodes, before.Nodes)
	Equal(t, "texts of the same again", after.Texts, before.Texts)
	for i, st := range after.Statements {
		Equal(t, "id", st.ID, before.Statements[i].ID)
	}
	Equal(t, "put once more", f.put(gone, graph.Unchanged).Kept, 2)
	r.compare(f)
	if f.kind.Lasting {
		f.again()
		r.compare(f)
	}
}
