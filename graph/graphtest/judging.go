package graphtest

import (
	"context"
	"errors"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// judge records judgements by the curator, which must succeed.
func (f *fixture) judge(judgements ...graph.Judgement) graph.Receipt {
	f.Helper()
	receipt, err := f.store.Judge(context.Background(), graph.By{Author: "curator"}, judgements...)
	if err != nil {
		f.Fatal(err)
	}
	return receipt
}

// idOf finds the one statement of the document with the subject.
func (f *fixture) idOf(document, subject string) string {
	f.Helper()
	list := f.store.View().Facts(graph.Filter{Document: document, Subject: subject})
	if len(list) != 1 {
		f.Fatalf("%d statements of %s in %s", len(list), subject, document)
	}
	return list[0].ID
}

// everyWay runs the check at once and, if the store lasts, once more after it
// was opened again.
func (f *fixture) everyWay(check func()) {
	f.Helper()
	check()
	if f.kind.Lasting {
		f.again()
		check()
	}
}

func testReject(t *testing.T, f *fixture) {
	var r recall
	r.note(f)
	shared, other := Link(iraq(), schema.RelAttended, fourth()), Link(japan(), schema.RelAttended, fourth())
	a := NewWriter("a.txt").Say(shared).Say(other)
	f.put(a, graph.Added)
	r.note(f)
	f.put(NewWriter("b.txt").Say(shared), graph.Added)
	r.note(f)
	old, before := f.store.View(), Everything(t, f.store.View())
	wrong, sharedID := f.idOf("document/a.txt", "state/JP"), f.idOf("document/a.txt", "state/IQ")

	Equal(t, "receipt", f.judge(graph.Judgement{Statement: wrong, Verdict: graph.Rejected}), graph.Receipt{Revision: 3, Outcome: graph.Judged, Retired: 1})
	r.note(f)
	gone := func() {
		t.Helper()
		v := f.store.View()
		_, node := v.Node("state/JP")
		_, statement := v.Statement(wrong)
		if node || statement || len(v.Facts(graph.Filter{Subject: "state/JP"})) > 0 || len(v.Edges("state/JP", schema.RelAttended, graph.Forward)) > 0 {
			t.Error("what was rejected shows")
		}
		reviewed, ok := v.Review(wrong)
		if !ok || reviewed.Statement.Retired != 0 || reviewed.Judgement == nil || reviewed.Judgement.Verdict != graph.Rejected || reviewed.Judgement.Author != "curator" {
			t.Errorf("the review of what was rejected is %+v", reviewed)
		}
		Equal(t, "its subject", reviewed.Said.Subject.ID, "state/JP")
		Equal(t, "figures", v.Stats().Nodes, 4)
		info, _ := v.Document("document/a.txt")
		Equal(t, "statements of the document", info.Statements, 1)
	}
	f.everyWay(gone)

	// It does not come back: not by the same again, not by a newer reading, not
	// after the document did not say it, or was withdrawn, for a while.
	Equal(t, "the same again", f.put(a, graph.Unchanged), graph.Receipt{Revision: 1, Outcome: graph.Unchanged, Kept: 2})
	sure := other
	sure.Confidence, sure.Rule = 0.99, "better.rule"
	f.put(NewWriter("a.txt").Say(shared).Say(sure), graph.Replaced)
	r.note(f)
	f.everyWay(gone)
	f.put(NewWriter("a.txt").Say(shared), graph.Replaced)
	r.note(f)
	f.put(a, graph.Replaced)
	r.note(f)
	f.everyWay(gone)
	if _, err := f.store.Withdraw(context.Background(), "document/a.txt", graph.By{}); err != nil {
		t.Fatal(err)
	}
	r.note(f)
	f.put(a, graph.Added)
	r.note(f)
	f.everyWay(gone)

	// Of what two documents say, the other's evidence stays.
	f.judge(graph.Judgement{Statement: sharedID, Verdict: graph.Rejected})
	r.note(f)
	edges := f.store.View().Edges("state/IQ", schema.RelAttended, graph.Forward)
	if len(edges) != 1 || len(edges[0].Statements) != 1 || edges[0].Statements[0].Document != "document/b.txt" {
		t.Errorf("what another document says as well became %+v", edges)
	}
	Equal(t, "taken back", f.judge(
		graph.Judgement{Statement: sharedID, Verdict: graph.TakenBack}, graph.Judgement{Statement: wrong, Verdict: graph.TakenBack},
	), graph.Receipt{Revision: 10, Outcome: graph.Judged, Added: 2})
	r.note(f)
	Equal(t, "nodes after it was taken back", Everything(t, f.store.View()).Nodes, before.Nodes)
	if _, ok := old.Node("state/JP"); !ok {
		t.Error("a view forgets what was rejected later")
	}
	f.everyWay(func() { r.compare(f) })
}

func testCorrect(t *testing.T, f *fixture) {
	var r recall
	r.note(f)
	said := Link(iraq(), schema.RelAttended, fourth())
	said.Attrs = map[string]string{"capacity": "member"}
	f.put(NewWriter("a.txt").Say(said).Say(Value(fourth(), schema.RelStartDate, "2019", schema.Date)), graph.Added)
	r.note(f)
	id, date := f.idOf("document/a.txt", "state/IQ"), f.idOf("document/a.txt", fourth().ID)
	planned, object := schema.Planned, schema.EntityTerm(fifth())
	value := schema.LiteralTerm("2020-01", schema.Date)
	receipt := f.judge(
		graph.Judgement{Statement: id, Verdict: graph.Corrected, Correction: &graph.Correction{Object: &object, Attrs: map[string]string{"capacity": "observer"}, Modality: &planned}},
		graph.Judgement{Statement: date, Verdict: graph.Corrected, Correction: &graph.Correction{Object: &value}},
	)
	Equal(t, "receipt", receipt, graph.Receipt{Revision: 2, Outcome: graph.Judged, Changed: 2})
	r.note(f)
	corrected := func(confidence float64) func() {
		return func() {
			t.Helper()
			v := f.store.View()
			st, ok := v.Statement(id)
			if !ok || st.Added != 1 || st.Fact.Object.ID != fifth().ID || st.Fact.Attrs["capacity"] != "observer" || st.Fact.Modality != schema.Planned || st.Fact.Confidence != confidence {
				t.Errorf("what was corrected is %+v", st)
			}
			Equal(t, "evidence", st.Fact.Evidence[0].Quote, "Iraq attended Fourth Meeting of the Working Group")
			reviewed, _ := v.Review(id)
			Equal(t, "what the document says", reviewed.Said.Object.ID, fourth().ID)
			Equal(t, "edges of what it said", len(v.Edges(fourth().ID, schema.RelAttended, graph.Inverse)), 0)
			Equal(t, "edges of what is right", len(v.Edges(fifth().ID, schema.RelAttended, graph.Inverse)), 1)
			Equal(t, "date", v.Edges(fourth().ID, schema.RelStartDate, graph.Forward)[0].Fact.Object.Literal.Value, "2020-01")
			n, ok := v.Node(fifth().ID)
			if !ok || n.Name != fifth().Name {
				t.Errorf("an entity of a correction is %+v", n)
			}
			Equal(t, "plain edges", len(containing(f.quads(), "#attended>")), 0)
			Equal(t, "payloads", len(containing(f.quads(), "#payload>", "observer", "planned")), 1)
		}
	}
	f.everyWay(corrected(0.75))
	// A newer reading keeps the correction and brings the rest.
	said.Confidence = 0.9
	f.put(NewWriter("a.txt").Say(said).Say(Value(fourth(), schema.RelStartDate, "2019", schema.Date)), graph.Replaced)
	r.note(f)
	f.everyWay(corrected(0.9))
	f.judge(graph.Judgement{Statement: id, Verdict: graph.TakenBack})
	r.note(f)
	f.everyWay(func() {
		st, _ := f.store.View().Statement(id)
		Equal(t, "what it says again", st.Fact.Object.ID, fourth().ID)
		Equal(t, "its attributes", st.Fact.Attrs, said.Attrs)
		if _, ok := f.store.View().Node(fifth().ID); ok {
			t.Error("an entity shows that only a correction named")
		}
	})
	f.judge(graph.Judgement{Statement: id, Verdict: graph.Corrected, Correction: &graph.Correction{Attrs: map[string]string{"capacity": ""}}})
	r.note(f)
	st, _ := f.store.View().Statement(id)
	if _, ok := st.Fact.Attrs["capacity"]; ok {
		t.Error("an attribute shows that was taken away")
	}
	f.everyWay(func() { r.compare(f) })
}

func testTakeBack(t *testing.T, f *fixture) {
	a := NewWriter("a.txt").Say(Link(iraq(), schema.RelAttended, fourth()))
	f.put(a, graph.Added)
	before := Everything(t, f.store.View())
	id := f.idOf("document/a.txt", "state/IQ")
	Equal(t, "accepted", f.judge(graph.Judgement{Statement: id, Verdict: graph.Accepted}), graph.Receipt{Revision: 2, Outcome: graph.Judged})
	Equal(t, "accepted again", f.judge(graph.Judgement{Statement: id, Verdict: graph.Accepted}), graph.Receipt{Revision: 2, Outcome: graph.Unchanged})
	Equal(t, "edges", Everything(t, f.store.View()).Edges, before.Edges)
	r := f.store.View().Revisions()[1]
	Equal(t, "revision", r, graph.Revision{
		Number: 2, Time: f.clock, Author: "curator", Outcome: graph.Judged, Cause: id,
		Judgements: []*graph.Judgement{{Statement: id, Verdict: graph.Accepted, Revision: 2, Time: f.clock, Author: "curator"}},
	})
	// A judgement is kept, and can be made, while the document does not say it.
	f.put(NewWriter("a.txt").Write("Nothing."), graph.Replaced)
	f.judge(graph.Judgement{Statement: id, Verdict: graph.Rejected})
	f.everyWay(func() { Equal(t, "judgements", len(f.store.View().Judgements()), 1) })
	f.put(a, graph.Replaced)
	Equal(t, "statements", len(f.store.View().Facts(graph.Filter{})), 0)
	f.judge(graph.Judgement{Statement: id, Verdict: graph.TakenBack})
	Equal(t, "judgements", len(f.store.View().Judgements()), 0)
	Equal(t, "edges at the end", len(f.store.View().Edges("state/IQ", schema.RelAttended, graph.Forward)), 1)
}

func testRefusedJudgements(t *testing.T, f *fixture) {
	f.put(NewWriter("a.txt").Say(Link(iraq(), schema.RelAttended, fourth())), graph.Added)
	id := f.idOf("document/a.txt", "state/IQ")
	before, quads := Everything(t, f.store.View()), f.store.Stats().Quads
	same, wrong, bad := schema.EntityTerm(fourth()), schema.EntityTerm(iraq()), schema.EntityTerm(Entity(schema.ClassMeeting, "x", "\xff"))
	for name, c := range map[string]struct {
		judgement graph.Judgement
		want      error
	}{
		"unknown statement":       {graph.Judgement{Statement: "statement/none", Verdict: graph.Rejected}, graph.ErrNotFound},
		"unknown verdict":         {graph.Judgement{Statement: id, Verdict: graph.Same}, graph.ErrUsage},
		"nothing to take back":    {graph.Judgement{Statement: id, Verdict: graph.TakenBack}, graph.ErrNotFound},
		"no correction":           {graph.Judgement{Statement: id, Verdict: graph.Corrected}, graph.ErrUsage},
		"empty correction":        {graph.Judgement{Statement: id, Verdict: graph.Corrected, Correction: &graph.Correction{}}, graph.ErrUsage},
		"what it says already":    {graph.Judgement{Statement: id, Verdict: graph.Corrected, Correction: &graph.Correction{Object: &same}}, graph.ErrUsage},
		"a correction too many":   {graph.Judgement{Statement: id, Verdict: graph.Rejected, Correction: &graph.Correction{Object: &wrong}}, graph.ErrUsage},
		"against the ontology":    {graph.Judgement{Statement: id, Verdict: graph.Corrected, Correction: &graph.Correction{Object: &wrong}}, schema.ErrInvalid},
		"no such attribute":       {graph.Judgement{Statement: id, Verdict: graph.Corrected, Correction: &graph.Correction{Attrs: map[string]string{"colour": "red"}}}, schema.ErrInvalid},
		"correction not in UTF-8": {graph.Judgement{Statement: id, Verdict: graph.Corrected, Correction: &graph.Correction{Object: &bad}}, schema.ErrInvalid},
	} {
		_, err := f.store.Judge(context.Background(), graph.By{}, c.judgement)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
	good := graph.Judgement{Statement: id, Verdict: graph.Rejected}
	if _, err := f.store.Judge(context.Background(), graph.By{}, good, good); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("twice: %v", err)
	}
	if _, err := f.store.Judge(context.Background(), graph.By{Note: "\xff"}, good); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("note not in UTF-8: %v", err)
	}
	Equal(t, "view", Everything(t, f.store.View()), before)
	Equal(t, "number of quads", f.store.Stats().Quads, quads)
}
