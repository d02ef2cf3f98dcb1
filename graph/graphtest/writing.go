package graphtest

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// The cast of the tests.
func iraq() schema.Entity  { return Entity(schema.ClassState, "IQ", "Iraq") }
func japan() schema.Entity { return Entity(schema.ClassState, "JP", "Japan") }

func fourth() schema.Entity {
	return Entity(schema.ClassMeeting, "delta-group-4", "Fourth Meeting of the Working Group")
}

func fifth() schema.Entity {
	return Entity(schema.ClassMeeting, "delta-group-5", "Fifth Meeting of the Working Group")
}

func testEmpty(t *testing.T, f *fixture) {
	v := f.store.View()
	if v.Revision() != 0 || !v.Time().IsZero() {
		t.Errorf("an empty store shows revision %d of %v", v.Revision(), v.Time())
	}
	Equal(t, "stats", f.store.Stats(), graph.Stats{})
	Equal(t, "quads", len(f.quads()), 0)
	if _, ok := v.Node("state/IQ"); ok {
		t.Error("an empty store shows a node")
	}
	if _, err := v.Text(context.Background(), "document/x"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("text of a missing document: %v", err)
	}
}

func testPutAndRead(t *testing.T, f *fixture) {
	attended := Link(iraq(), schema.RelAttended, fourth())
	attended.Attrs = map[string]string{"capacity": "member"}
	w := NewWriter("a.txt").Say(attended).Say(Value(fourth(), schema.RelStartDate, "2019-09-02", schema.Date)).
		Say(Value(fourth(), schema.RelFormat, "virtual", schema.String)).Say(Value(fourth(), schema.RelOrdinal, "4", schema.Integer))
	receipt := f.put(w, graph.Added)
	Equal(t, "receipt", receipt, graph.Receipt{Revision: 1, Outcome: graph.Added, Added: 4})

	doc, facts := w.Done()
	v := f.store.View()
	Equal(t, "facts", f.facts(graph.Filter{}), facts)
	Equal(t, "time", v.Time(), f.clock)
	Equal(t, "revisions", v.Revisions(), []graph.Revision{{Number: 1, Time: f.clock, Author: "test", Outcome: graph.Added, Cause: doc.ID, Added: 4}})
	text, err := v.Text(context.Background(), doc.ID)
	if err != nil {
		t.Fatal(err)
	}
	Equal(t, "text", text, doc.Text)
	info, ok := v.Document(doc.ID)
	if !ok {
		t.Fatal("the document is missing")
	}
	doc.Text = ""
	Equal(t, "document", *info, graph.DocumentInfo{Document: doc, Revision: 1, Ingested: f.clock, Statements: 4})
	Equal(t, "stats", f.store.Stats().Nodes, 3)
	for _, st := range v.Facts(graph.Filter{}) {
		again, ok := v.Statement(st.ID)
		if !ok || again != st || st.Added != 1 || st.Retired != 0 || st.Document != doc.ID {
			t.Errorf("statement %s is %+v", st.ID, again)
		}
	}
	edge := v.Edges("state/IQ", schema.RelAttended, graph.Forward)[0]
	if again, ok := v.Edge(edge.ID); !ok || again != edge {
		t.Errorf("edge %s is %+v", edge.ID, again)
	}
}

func testIdempotence(t *testing.T, f *fixture) {
	w := NewWriter("a.txt").Say(Link(iraq(), schema.RelAttended, fourth()))
	f.put(w, graph.Added)
	f.put(NewWriter("b.txt").Say(Link(japan(), schema.RelAttended, fourth())), graph.Added)
	before, quads := Everything(t, f.store.View()), f.store.Stats().Quads
	receipt := f.put(w, graph.Unchanged)
	Equal(t, "receipt", receipt, graph.Receipt{Revision: 1, Outcome: graph.Unchanged, Kept: 1})
	Equal(t, "view", Everything(t, f.store.View()), before)
	Equal(t, "number of quads", f.store.Stats().Quads, quads)
}

func testReplace(t *testing.T, f *fixture) {
	said := []schema.Fact{
		Link(iraq(), schema.RelAttended, fourth()),
		Link(japan(), schema.RelAttended, fourth()),
		Link(iraq(), schema.RelAttended, fifth()),
	}
	f.put(NewWriter("other.txt").Say(said[1]), graph.Added)
	f.put(NewWriter("a.txt").Say(said[0]).Say(said[1]), graph.Added)
	kept := f.store.View().Facts(graph.Filter{Document: "document/a.txt", Subject: "state/IQ"})[0]
	gone := f.store.View().Facts(graph.Filter{Document: "document/a.txt", Subject: "state/JP"})[0]

	receipt := f.put(NewWriter("a.txt").Say(said[0]).Say(said[2]), graph.Replaced)
	Equal(t, "receipt", receipt, graph.Receipt{Revision: 3, Outcome: graph.Replaced, Added: 1, Retired: 1, Kept: 1})
	v := f.store.View()
	if again, ok := v.Statement(kept.ID); !ok || again.Added != 2 || again.Retired != 0 {
		t.Errorf("what is still said became %+v", again)
	}
	if again, ok := v.Statement(gone.ID); !ok || again.Added != 2 || again.Retired != 3 {
		t.Errorf("what is no longer said became %+v", again)
	}
	edges := v.Edges("state/JP", schema.RelAttended, graph.Forward)
	if len(edges) != 1 || len(edges[0].Statements) != 1 || edges[0].Statements[0].Document != "document/other.txt" {
		t.Errorf("the other document's statement became %+v", edges)
	}

	f.put(NewWriter("other.txt").Write("Nothing more."), graph.Replaced)
	if _, ok := f.store.View().Node("state/JP"); ok {
		t.Error("a node shows that no live statement names")
	}
	Equal(t, "edges of what is gone", len(f.store.View().Edges("state/JP", schema.RelAttended, graph.Forward)), 0)
	if _, ok := f.store.View().Edge(edges[0].ID); ok {
		t.Error("an edge shows that no live statement says")
	}
	Equal(t, "quads of what is gone", containing(f.quads(), "state/JP"), []string(nil))
	Equal(t, "live nodes", f.store.Stats().Nodes, 5)
}

func testChangedDetails(t *testing.T, f *fixture) {
	fact := Link(iraq(), schema.RelAttended, fourth())
	f.put(NewWriter("a.txt").Say(fact).Say(Link(japan(), schema.RelAttended, fourth())), graph.Added)
	old := f.store.View()
	before := old.Facts(graph.Filter{Subject: "state/IQ"})[0]
	fact.Attrs, fact.Confidence = map[string]string{"capacity": "observer"}, 0.5
	receipt := f.put(NewWriter("a.txt").Say(fact).Say(Link(japan(), schema.RelAttended, fourth())), graph.Replaced)
	Equal(t, "receipt", receipt, graph.Receipt{Revision: 2, Outcome: graph.Replaced, Changed: 1, Kept: 1})
	after := f.store.View().Facts(graph.Filter{Subject: "state/IQ"})[0]
	Equal(t, "id", after.ID, before.ID)
	Equal(t, "first revision", after.Added, before.Added)
	Equal(t, "attributes", after.Fact.Attrs, fact.Attrs)
	Equal(t, "confidence", after.Fact.Confidence, 0.5)
	Equal(t, "attributes seen before", old.Edges("state/IQ", schema.RelAttended, graph.Forward)[0].Fact.Confidence, 0.75)
	Equal(t, "payloads", len(containing(f.quads(), "#payload>")), 2)
	Equal(t, "live statements", f.store.Stats().Statements, 2)
}

func testSaidAgain(t *testing.T, f *fixture) {
	full := NewWriter("a.txt").Say(Link(iraq(), schema.RelAttended, fourth()))
	f.put(full, graph.Added)
	id := f.store.View().Facts(graph.Filter{})[0].ID
	f.put(NewWriter("a.txt").Write("Nothing."), graph.Replaced)
	between := f.store.View()
	Equal(t, "receipt", f.put(full, graph.Replaced), graph.Receipt{Revision: 3, Outcome: graph.Replaced, Added: 1})
	if st, ok := f.store.View().Statement(id); !ok || st.Added != 3 || st.Retired != 0 {
		t.Errorf("what is said again became %+v", st)
	}
	if st, ok := between.Statement(id); !ok || st.Added != 1 || st.Retired != 2 {
		t.Errorf("while it was not said it was %+v", st)
	}
	history := dump(t, f.store.View().History)
	Equal(t, "edges ever written", len(containing(history, "#attended>")), 1)
	Equal(t, "times added", len(containing(history, "#addedIn>")), 2)
	Equal(t, "times added as it is", len(containing(f.quads(), "#addedIn>")), 1)
}

func testNewHashOnly(t *testing.T, f *fixture) {
	w := NewWriter("a.txt").Say(Link(iraq(), schema.RelAttended, fourth()))
	f.put(w, graph.Added)
	doc, facts := w.Done()
	doc.Hash = strings.Repeat("0", 64)
	receipt, err := f.store.Put(context.Background(), doc, facts)
	if err != nil {
		t.Fatal(err)
	}
	Equal(t, "receipt", receipt, graph.Receipt{Revision: 2, Outcome: graph.Replaced, Kept: 1})
	info, _ := f.store.View().Document(doc.ID)
	Equal(t, "hash", info.Hash, doc.Hash)
	Equal(t, "hashes as it is", len(containing(f.quads(), "#sha256>")), 1)
}

func testEqualTexts(t *testing.T, f *fixture) {
	first := NewWriter("a.txt").Say(Link(iraq(), schema.RelAttended, fourth()))
	f.put(first, graph.Added)
	// The same bytes from another source: the same words, the same hash, and
	// even the same payload.
	f.put(NewWriter("b.txt").Say(Link(iraq(), schema.RelAttended, fourth())), graph.Added)
	v := f.store.View()
	Equal(t, "statements", len(v.Facts(graph.Filter{})), 2)
	Equal(t, "edges", len(v.Edges("state/IQ", schema.RelAttended, graph.Forward)), 1)
	f.put(NewWriter("a.txt").Write("Nothing."), graph.Replaced)
	text, err := f.store.View().Text(context.Background(), "document/b.txt")
	if err != nil {
		t.Fatal(err)
	}
	doc, _ := first.Done()
	Equal(t, "text of the other", text, doc.Text)
	Equal(t, "statements of the other", len(f.store.View().Facts(graph.Filter{})), 1)
}

func testRefusals(t *testing.T, f *fixture) {
	good := Link(iraq(), schema.RelAttended, fourth())
	f.put(NewWriter("a.txt").Say(good), graph.Added)
	before, quads := Everything(t, f.store.View()), f.store.Stats().Quads
	for name, spoil := range map[string]func(*schema.Document, []schema.Fact){
		"wrong quote":            func(_ *schema.Document, fs []schema.Fact) { fs[1].Evidence[0].Quote = "Something else" },
		"past the end":           func(d *schema.Document, fs []schema.Fact) { fs[1].Evidence[0].End += len(d.Text) },
		"of another document":    func(_ *schema.Document, fs []schema.Fact) { fs[1].Evidence[0].Document = "document/a.txt" },
		"no evidence":            func(_ *schema.Document, fs []schema.Fact) { fs[1].Evidence = nil },
		"no such relation":       func(_ *schema.Document, fs []schema.Fact) { fs[1].Predicate = "liked" },
		"document without name":  func(d *schema.Document, _ []schema.Fact) { d.Name = "" },
		"document with wrong id": func(d *schema.Document, _ []schema.Fact) { d.ID = "state/IQ" },
		"text not in UTF-8":      func(d *schema.Document, _ []schema.Fact) { d.Text += "\xff" },
		"name not in UTF-8":      func(_ *schema.Document, fs []schema.Fact) { fs[1].Subject.Name += "\xff" },
	} {
		doc, facts := NewWriter("b.txt").Say(good).Say(Link(japan(), schema.RelAttended, fourth())).Done()
		spoil(&doc, facts)
		_, err := f.store.Put(context.Background(), doc, facts)
		if !errors.Is(err, schema.ErrInvalid) {
			t.Errorf("%s: got %v, want %v", name, err, schema.ErrInvalid)
		}
	}
	Equal(t, "view", Everything(t, f.store.View()), before)
	Equal(t, "number of quads", f.store.Stats().Quads, quads)
}

func testGivenUp(t *testing.T, f *fixture) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	doc, facts := NewWriter("a.txt").Say(Link(iraq(), schema.RelAttended, fourth())).Done()
	if _, err := f.store.Put(ctx, doc, facts); !errors.Is(err, context.Canceled) {
		t.Errorf("put: %v", err)
	}
	Equal(t, "stats", f.store.Stats(), graph.Stats{})
	f.put(NewWriter("a.txt").Say(Link(iraq(), schema.RelAttended, fourth())), graph.Added)
}
