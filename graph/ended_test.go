package graph_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// What is chosen among many statements ends soon once nobody waits for it.
func TestChoiceEnds(t *testing.T) {
	const text, persons = "They came.", 5_000
	store, err := graph.Open(t.Context(), "mem:", graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	m := schema.Entity{Class: schema.ClassMeeting, ID: "meeting/m", Name: "Meeting"}
	var facts []schema.Fact
	for i := range persons {
		facts = append(facts, schema.Fact{
			Subject:   schema.Entity{Class: schema.ClassPerson, ID: fmt.Sprintf("person/%d", i), Name: fmt.Sprint("Person ", i)},
			Predicate: schema.RelAttended, Object: schema.EntityTerm(m), Attrs: map[string]string{}, Confidence: 1, Rule: "test",
			Evidence: []schema.Evidence{{Document: "document/d", Start: 0, End: len(text), Quote: text}},
		})
	}
	if _, err := store.Put(t.Context(), schema.Document{ID: "document/d", Name: "d", Text: text}, facts); err != nil {
		t.Fatal(err)
	}
	v := store.View()
	asked := 0
	ended := func(after int) func() error {
		asked = 0
		return func() error {
			if asked++; asked > after {
				return context.Canceled
			}
			return nil
		}
	}
	if got := v.Facts(graph.Filter{Ended: ended(0)}); got != nil || asked != 1 {
		t.Errorf("%d facts after the end, which was asked for %d times", len(got), asked)
	}
	if n := v.Count(graph.Filter{Ended: ended(1)}); n == 0 || n >= persons/2 || asked != 2 {
		t.Errorf("%d are counted although nobody waited from the second look on, of %d", n, asked)
	}
	if buckets := v.Facet(graph.Filter{Ended: ended(1)}, graph.ByRelation); len(buckets) != 1 || buckets[0].Count >= persons/2 {
		t.Errorf("counts %v after the end", buckets)
	}
	if got := v.Facts(graph.Filter{Ended: ended(persons)}); len(got) != persons || asked < 2 {
		t.Errorf("%d of %d facts while somebody waits, who was asked %d times", len(got), persons, asked)
	}
}
