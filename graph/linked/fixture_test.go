package linked_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/linked"
	"github.com/diplograph/diplograph/schema"
)

// store holds each relation with all of its attributes, odd names, what is
// denied, corrected, merged and rejected, and a state with statements for
// several pages.
func store(t *testing.T) *graph.Store {
	t.Helper()
	ctx := context.Background()
	now := time.Date(2026, 1, 31, 12, 0, 0, 5000, time.UTC)
	s, err := graph.Open(ctx, "mem:", graph.Options{Author: "ada", Now: func() time.Time { now = now.Add(time.Second); return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	put := func(w *graphtest.Writer, with func(*schema.Document)) {
		t.Helper()
		doc, facts := w.Done()
		with(&doc)
		if _, err := s.Put(ctx, doc, facts); err != nil {
			t.Fatal(err)
		}
	}
	germany := graphtest.Entity(schema.ClassState, "DE", "Germany")
	odd := graphtest.Entity(schema.ClassMeeting, "odd <1>#?", "Name \"quoted\" \\ \n\t\x01 é 中 🕊")
	put(everyRelation(), func(d *schema.Document) {
		d.Title, d.MediaType, d.Published, d.Hash = "A <title>", "text/html", "2019-09", "abc"
	})
	denied := graphtest.Link(germany, schema.RelAttended, odd)
	denied.Modality = schema.Negated
	put(graphtest.NewWriter("odd \n.txt").
		Say(graphtest.Value(odd, schema.RelStartDate, "2019-09", schema.Date)).
		Say(graphtest.Value(odd, schema.RelEndDate, "2019", schema.Date)).
		Say(denied), func(*schema.Document) {})
	many := graphtest.NewWriter("many")
	for i := range linked.PageSize + 10 {
		many.Say(graphtest.Link(germany, schema.RelAttended, graphtest.Entity(schema.ClassMeeting, fmt.Sprint(i), fmt.Sprintf("Meeting %d", i))))
	}
	put(many, func(*schema.Document) {})
	a, b := graphtest.Entity(schema.ClassPerson, "a", "A"), graphtest.Entity(schema.ClassPerson, "b", "B")
	put(graphtest.NewWriter("people").
		Say(graphtest.Link(a, schema.RelSpokeAt, odd)).
		Say(graphtest.Link(b, schema.RelSpokeAt, odd)).
		Say(graphtest.Link(b, schema.RelChaired, odd)), func(*schema.Document) {})
	of := func(r schema.Relation, subject string) string {
		return s.View().Facts(graph.Filter{Subject: subject, Predicates: []schema.Relation{r}, Document: graphtest.DocumentID("people")})[0].ID
	}
	meeting := schema.EntityTerm(graphtest.Entity(schema.ClassMeeting, "7", "Meeting 7"))
	for _, j := range []graph.Judgement{
		{Statement: of(schema.RelSpokeAt, a.ID), Verdict: graph.Corrected, Correction: &graph.Correction{Object: &meeting}},
		{Statement: of(schema.RelSpokeAt, b.ID), Verdict: graph.Accepted},
		{Statement: of(schema.RelChaired, b.ID), Verdict: graph.Rejected},
	} {
		if _, err := s.Judge(ctx, graph.By{Author: "ada", Note: "looked"}, j); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Match(ctx, graph.By{}, graph.Match{A: a.ID, B: b.ID, Verdict: graph.Same, Keep: a.ID}); err != nil {
		t.Fatal(err)
	}
	return s
}

// everyRelation states each relation of the ontology with all attributes.
func everyRelation() *graphtest.Writer {
	w := graphtest.NewWriter("every")
	for _, r := range schema.Default().Relations {
		subject := graphtest.Entity(r.Domain[0], slug(r.Domain[0], "FR"), "Subject of "+string(r.Name))
		var f schema.Fact
		if r.Literal == "" {
			f = graphtest.Link(subject, r.Name, graphtest.Entity(r.Range[0], slug(r.Range[0], "IT"), "Object of "+string(r.Name)))
		} else {
			f = graphtest.Value(subject, r.Name, value(r.Literal, r.Enum), r.Literal)
		}
		f.Attrs = map[string]string{}
		for _, a := range r.Attributes {
			f.Attrs[a.Name] = value(a.Type, a.Enum)
		}
		w.Say(f)
	}
	return w
}

// slug is the last part of an id, after the name of a state.
func slug(class schema.Class, code string) string {
	if class == schema.ClassState {
		return code
	}
	return "like-" + code
}

func value(kind schema.LiteralType, enum string) string {
	for _, e := range schema.Default().Enums {
		if e.Name == enum {
			return e.Values[0]
		}
	}
	switch kind {
	case schema.Date:
		return "2020-02-29"
	case schema.Integer:
		return "7"
	case schema.Boolean:
		return "true"
	}
	return "some <text>"
}
