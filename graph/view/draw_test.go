package view_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Graphs that are drawn are small and dense, so that filters let some through.

func drawState(t *rapid.T) schema.Entity {
	code := rapid.SampledFrom([]string{"CN", "JP", "QA"}).Draw(t, "state")
	name := rapid.SampledFrom([]string{"State " + code, "The State"}).Draw(t, "name")
	return schema.Entity{Class: schema.ClassState, ID: "state/" + code, Name: name}
}

func drawActor(t *rapid.T) schema.Entity {
	if rapid.Bool().Draw(t, "person") {
		name := rapid.SampledFrom([]string{"Ana", "Bo"}).Draw(t, "person")
		return schema.Entity{Class: schema.ClassPerson, ID: "person/" + name, Name: name}
	}
	return drawState(t)
}

func drawNumbered(t *rapid.T, class schema.Class, path string, most int) schema.Entity {
	n := rapid.IntRange(1, most).Draw(t, path)
	return schema.Entity{Class: class, ID: fmt.Sprintf("%s/%d", path, n), Name: fmt.Sprintf("%s %d", class, n%3)}
}

func drawMeeting(t *rapid.T) schema.Entity { return drawNumbered(t, schema.ClassMeeting, "meeting", 4) }

var dates = []string{"2018", "2019", "2019-03", "2019-09", "2019-09-02", "2019-09-03", "2020-01-01"}

func drawDate(t *rapid.T) string { return rapid.SampledFrom(dates).Draw(t, "date") }

// drawFact draws a fact of the document.
func drawFact(t *rapid.T, doc string) schema.Fact {
	f := schema.Fact{
		Attrs: map[string]string{}, Rule: rapid.SampledFrom([]string{"one", "two"}).Draw(t, "rule"),
		Confidence: rapid.SampledFrom([]float64{0.25, 0.5, 0.75}).Draw(t, "confidence"),
		Modality:   rapid.SampledFrom([]schema.Modality{schema.Plain, schema.Plain, schema.Plain, schema.Negated, schema.Planned}).Draw(t, "modality"),
		Evidence:   []schema.Evidence{{Document: doc, Start: 0, End: len(text), Quote: text}},
	}
	date := func() schema.Term { return schema.LiteralTerm(drawDate(t), schema.Date) }
	switch rapid.IntRange(0, 9).Draw(t, "kind") {
	case 0, 1, 2:
		f.Subject, f.Predicate, f.Object = drawActor(t), schema.RelAttended, schema.EntityTerm(drawMeeting(t))
		if capacity := rapid.SampledFrom([]string{"", "member", "observer"}).Draw(t, "capacity"); capacity != "" {
			f.Attrs["capacity"] = capacity
		}
	case 3:
		f.Subject, f.Predicate, f.Object = drawMeeting(t), schema.RelStartDate, date()
	case 4:
		f.Subject, f.Predicate, f.Object = drawMeeting(t), schema.RelEndDate, date()
	case 5:
		f.Subject, f.Predicate, f.Object = drawMeeting(t), schema.RelPartOf, schema.EntityTerm(drawNumbered(t, schema.ClassSeries, "series", 2))
	case 6:
		f.Subject, f.Predicate, f.Object = drawMeeting(t), schema.RelDiscussed, schema.EntityTerm(drawNumbered(t, schema.ClassTopic, "topic", 2))
	case 7:
		value := rapid.SampledFrom([]string{"in-person", "virtual"}).Draw(t, "format")
		f.Subject, f.Predicate, f.Object = drawMeeting(t), schema.RelFormat, schema.LiteralTerm(value, schema.String)
	case 8:
		f.Subject, f.Predicate, f.Object = drawMeeting(t), schema.RelOrdinal, schema.LiteralTerm(fmt.Sprint(rapid.IntRange(1, 3).Draw(t, "ordinal")), schema.Integer)
	case 9:
		f.Subject, f.Predicate, f.Object = drawActor(t), schema.RelSigned, schema.EntityTerm(drawNumbered(t, schema.ClassInstrument, "instrument", 2))
		if rapid.Bool().Draw(t, "dated") {
			f.Attrs["date"] = drawDate(t)
		}
	}
	return f
}

// drawStore draws a store of a few documents.
func drawStore(t *rapid.T, tb testing.TB) *graph.Store {
	store, err := graph.Open(tb.Context(), "mem:", graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	for i := range rapid.IntRange(1, 3).Draw(t, "documents") {
		doc := schema.Document{ID: fmt.Sprintf("document/%d", i), Name: fmt.Sprint(i), Text: text}
		if rapid.Bool().Draw(t, "published") {
			doc.Published = drawDate(t)
		}
		facts := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) schema.Fact { return drawFact(t, doc.ID) }), 0, 14).Draw(t, "facts")
		if _, err := store.Put(tb.Context(), doc, schema.Merge(facts)); err != nil {
			t.Fatal(err)
		}
	}
	return store
}
