package graph_test

import (
	"maps"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// What stories are made of at random: few things, so that they meet.

func drawnRelations() []schema.Relation {
	return []schema.Relation{schema.RelAttended, schema.RelHosted, schema.RelStartDate, schema.RelParticipantCount}
}

func drawMeeting(t *rapid.T) schema.Entity {
	if rapid.Bool().Draw(t, "fifth") {
		return graphtest.Entity(schema.ClassMeeting, "5", "Fifth")
	}
	return graphtest.Entity(schema.ClassMeeting, "4", rapid.SampledFrom([]string{"Fourth", "4th meeting"}).Draw(t, "meeting"))
}

func drawState(t *rapid.T) schema.Entity {
	code := rapid.SampledFrom([]string{"CN", "JP", "KE", "PE"}).Draw(t, "state")
	names := map[string][]string{"CN": {"China", "PRC"}, "JP": {"Japan"}, "KE": {"Kenya"}, "PE": {"Peru", "China"}}
	return graphtest.Entity(schema.ClassState, code, rapid.SampledFrom(names[code]).Draw(t, "name"))
}

func drawFact(t *rapid.T) schema.Fact {
	meeting, actor := drawMeeting(t), drawState(t)
	var f schema.Fact
	switch r := rapid.SampledFrom(drawnRelations()).Draw(t, "relation"); r {
	case schema.RelStartDate:
		f = graphtest.Value(meeting, r, rapid.SampledFrom([]string{"2019", "2019-09"}).Draw(t, "date"), schema.Date)
	case schema.RelParticipantCount:
		f = graphtest.Value(meeting, r, "10", schema.Integer)
		f.Attrs = map[string]string{"unit": rapid.SampledFrom([]string{"States", "people"}).Draw(t, "unit")}
	case schema.RelAttended:
		f = graphtest.Link(actor, r, meeting)
		f.Attrs = map[string]string{"capacity": rapid.SampledFrom([]string{"member", "observer"}).Draw(t, "capacity")}
	default:
		f = graphtest.Link(actor, r, meeting)
	}
	f.Modality = rapid.SampledFrom([]schema.Modality{schema.Plain, schema.Plain, schema.Planned}).Draw(t, "modality")
	f.Confidence = rapid.SampledFrom([]float64{0.5, 0.9}).Draw(t, "confidence")
	return f
}

// drawCorrection draws one that the ontology allows.
func drawCorrection(t *rapid.T, said schema.Fact) graph.Correction {
	var c graph.Correction
	if rapid.Bool().Draw(t, "of the modality") {
		modality := rapid.SampledFrom([]schema.Modality{schema.Plain, schema.Planned, schema.Negated}).Draw(t, "right modality")
		c.Modality = &modality
	}
	attribute := map[schema.Relation]string{schema.RelAttended: "capacity", schema.RelParticipantCount: "unit"}[said.Predicate]
	if values := map[string][]string{"capacity": {"", "member", "observer"}, "unit": {"States", "people"}}[attribute]; values != nil {
		c.Attrs = map[string]string{attribute: rapid.SampledFrom(values).Draw(t, "right "+attribute)}
	}
	object := schema.EntityTerm(drawMeeting(t))
	switch {
	case rapid.Bool().Draw(t, "but the object"):
		return c
	case said.Predicate == schema.RelStartDate:
		object = schema.LiteralTerm(rapid.SampledFrom([]string{"2019", "2020"}).Draw(t, "right date"), schema.Date)
	case said.Predicate == schema.RelParticipantCount:
		object = schema.LiteralTerm("11", schema.Integer)
	case rapid.Bool().Draw(t, "a new one"):
		object = schema.EntityTerm(graphtest.Entity(schema.ClassMeeting, "6", "Sixth"))
	}
	c.Object = &object
	return c
}

// drawPair draws two entities of one class, mostly two that are known.
func drawPair(t *rapid.T, known map[string]bool) graph.Match {
	path, ids := "state/", []string{"state/PE", "state/JP"}
	if rapid.IntRange(0, 2).Draw(t, "meetings") == 0 {
		path, ids = "meeting/", []string{"meeting/6"}
	}
	for _, id := range slices.Sorted(maps.Keys(known)) {
		if strings.HasPrefix(id, path) {
			ids = append(ids, id, id)
		}
	}
	return graph.Match{A: rapid.SampledFrom(ids).Draw(t, "one"), B: rapid.SampledFrom(ids).Draw(t, "other")}
}

// viewOf is a view of a store with a document that says up to most facts.
func viewOf(t *rapid.T, draw func(*rapid.T) schema.Fact, most int) *graph.View {
	s, err := graph.Open(t.Context(), "mem:", graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	w := graphtest.NewWriter("a.txt")
	for range rapid.IntRange(1, most).Draw(t, "facts") {
		w.Say(draw(t))
	}
	doc, facts := w.Done()
	if _, err := s.Put(t.Context(), doc, facts); err != nil {
		t.Fatal(err)
	}
	return s.View()
}
