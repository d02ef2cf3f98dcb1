package graph_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/rdf"
	"github.com/diplograph/diplograph/schema"
)

// compareDescribed holds the descriptions of all that the view shows against its
// dump: together they are the dump, but for judgements of what is not shown.
func compareDescribed(t demander, v *graph.View) {
	t.Helper()
	shown := func(q quad.Quad) bool {
		id, err := graph.ID(v.Base(), string(q.Subject.(quad.IRI)))
		if err != nil {
			t.Fatalf("%v: %v", q, err)
		}
		fate, _ := v.Fate(id)
		return fate == graph.Shown || fate == graph.Merged
	}
	var want, lines []string
	err := v.Quads(context.Background(), func(q quad.Quad) error {
		if shown(q) {
			want = append(want, q.String())
		}
		line, err := rdf.AppendQuad(nil, q)
		lines = append(lines, fmt.Sprintf("%v %s", strings.HasSuffix(string(q.Predicate.(quad.IRI)), "#number"), line))
		return err
	})
	if err != nil {
		t.Fatalf("dump: %v", err)
	}
	var spelled []string
	err = v.Lines(context.Background(), func(line []byte, begins bool) error {
		spelled = append(spelled, fmt.Sprintf("%v %s", begins, line))
		return nil
	})
	if err != nil {
		t.Fatalf("lines of the dump: %v", err)
	}
	demand(t, "lines", spelled, lines)
	var got []string
	add := func(quads []quad.Quad, err error) {
		if err != nil {
			t.Fatalf("description: %v", err)
		}
		for _, q := range quads {
			if shown(q) {
				got = append(got, q.String())
			}
		}
	}
	for _, class := range schema.Default().Classes {
		for _, n := range v.Nodes(class.Name) {
			add(v.Described(context.Background(), n.ID))
		}
	}
	for _, r := range v.Revisions() {
		add(v.Described(context.Background(), fmt.Sprintf("revision/%d", r.Number)))
	}
	for _, st := range v.Facts(graph.Filter{}) {
		add(v.DescribedStatement(st.ID))
	}
	slices.Sort(want)
	slices.Sort(got)
	// What was judged of two entities is told of both, and what two documents say
	// of the same is an edge for each.
	demand(t, "descriptions", slices.Compact(got), slices.Compact(want))
}

// TestFate follows ids from their first revision to the last.
func TestFate(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	s, err := graph.Open(ctx, "mem:", graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer closeStore(t, s)
	a, b := graphtest.Entity(schema.ClassPerson, "a", "A"), graphtest.Entity(schema.ClassPerson, "b", "B")
	meeting := graphtest.Entity(schema.ClassMeeting, "y", "Meeting Y")
	put := func(name string, facts ...schema.Fact) string {
		w := graphtest.NewWriter(name)
		for _, f := range facts {
			w.Say(f)
		}
		doc, said := w.Done()
		if _, err := s.Put(ctx, doc, said); err != nil {
			t.Fatal(err)
		}
		return doc.ID
	}
	doc := put("x.txt", graphtest.Link(a, schema.RelAttended, meeting), graphtest.Link(b, schema.RelHosted, meeting))
	said := s.View().Facts(graph.Filter{Subject: b.ID})[0].ID
	demandFates := func(want map[string]string) {
		t.Helper()
		got := make(map[string]string)
		for id := range want {
			fate, shown := s.View().Fate(id)
			got[id] = []string{"unknown", "shown", "merged", "gone"}[fate] + " " + shown
		}
		demand(t, "fates", got, want)
	}
	demandFates(map[string]string{
		a.ID: "shown " + a.ID, doc: "shown " + doc, said: "shown " + said, "revision/1": "shown revision/1",
		"revision/2": "unknown revision/2", "revision/01": "unknown revision/01", "revision/x": "unknown revision/x",
		"person/z": "unknown person/z", "statement/z": "unknown statement/z", "z": "unknown z", "": "unknown ",
	})
	if _, err := s.Match(ctx, graph.By{}, graph.Match{A: a.ID, B: b.ID, Verdict: graph.Same, Keep: b.ID}); err != nil {
		t.Fatal(err)
	}
	demandFates(map[string]string{a.ID: "merged " + b.ID, b.ID: "shown " + b.ID})
	if _, err := s.Judge(ctx, graph.By{}, graph.Judgement{Statement: said, Verdict: graph.Rejected}); err != nil {
		t.Fatal(err)
	}
	demandFates(map[string]string{said: "gone " + said, meeting.ID: "shown " + meeting.ID})
	if _, err := s.Withdraw(ctx, doc, graph.By{}); err != nil {
		t.Fatal(err)
	}
	demandFates(map[string]string{said: "gone " + said, meeting.ID: "gone " + meeting.ID, doc: "gone " + doc, "revision/1": "shown revision/1"})
	before, err := s.At(0)
	if err != nil {
		t.Fatal(err)
	}
	if fate, _ := before.Fate(doc); fate != graph.Unknown {
		t.Errorf("before the first revision the document has fate %d", fate)
	}
}
