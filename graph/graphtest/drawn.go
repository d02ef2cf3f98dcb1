package graphtest

import (
	"errors"
	"strings"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// DrawStore draws a store of some documents, some of them judged and, unless each
// is to be written once, replaced or withdrawn, with words that formats must
// escape.
func DrawStore(t *rapid.T, once bool) *graph.Store {
	s, err := graph.Open(t.Context(), "mem:", graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	names := []string{"z.txt", "b & c.txt", "d\t\"e\".txt"}
	for i := range rapid.IntRange(1, 5).Draw(t, "documents") {
		name := rapid.SampledFrom(names).Draw(t, "document")
		if once {
			name = names[i%len(names)] + strings.Repeat("+", i)
		}
		w := NewWriter(name)
		for range rapid.IntRange(0, 4).Draw(t, "facts") {
			w.Say(drawFact(t))
		}
		doc, facts := w.Done()
		if _, err := s.Put(t.Context(), doc, facts); err != nil {
			t.Fatal(err)
		}
	}
	for _, st := range s.View().Facts(graph.Filter{}) {
		verdict := rapid.SampledFrom([]graph.Verdict{"", "", graph.Accepted, graph.Rejected, graph.Corrected}).Draw(t, "verdict")
		j := graph.Judgement{Statement: st.ID, Verdict: verdict}
		switch {
		case verdict == "":
			continue
		case verdict == graph.Corrected:
			modality := schema.Negated
			j.Correction = &graph.Correction{Modality: &modality}
		}
		if _, err := s.Judge(t.Context(), graph.By{Author: "ada", Note: "seen"}, j); err != nil {
			t.Fatal(err)
		}
	}
	if docs := s.View().Documents(); len(docs) > 1 && !once && rapid.IntRange(0, 3).Draw(t, "withdraw") == 0 {
		if _, err := s.Withdraw(t.Context(), docs[0].ID, graph.By{}); err != nil {
			t.Fatal(err)
		}
	}
	if rapid.Bool().Draw(t, "merge") {
		_, err := s.Match(t.Context(), graph.By{Author: "eve"}, graph.Match{A: "state/KE", B: "state/<PE>", Verdict: graph.Same})
		if err != nil && !errors.Is(err, graph.ErrNotFound) {
			t.Fatal(err)
		}
	}
	return s
}

// drawFact draws what one document says.
func drawFact(t *rapid.T) schema.Fact {
	meeting := Entity(schema.ClassMeeting, rapid.SampledFrom([]string{"4", "5"}).Draw(t, "meeting"), "The \"N-th\" <meeting>; it's, 🕊")
	code := rapid.SampledFrom([]string{"CN", "KE", "<PE>"}).Draw(t, "state")
	actor := Entity(schema.ClassState, code, rapid.SampledFrom([]string{"State " + code, "\\ odd \x01 ' name\n" + code}).Draw(t, "name"))
	var f schema.Fact
	switch rapid.IntRange(0, 4).Draw(t, "relation") {
	case 0:
		f = Value(meeting, schema.RelStartDate, rapid.SampledFrom([]string{"2019", "2020-02", "2021-03-04"}).Draw(t, "date"), schema.Date)
	case 1:
		f = Link(Entity(schema.ClassPerson, "p", "P"), schema.RelSpokeAt, meeting)
	case 2:
		f = Value(meeting, schema.RelParticipantCount, "10", schema.Integer)
		f.Attrs = map[string]string{"unit": rapid.SampledFrom([]string{"States; all", "people"}).Draw(t, "unit")}
	default:
		f = Link(actor, schema.RelAttended, meeting)
		f.Attrs = map[string]string{"capacity": "mem,ber\n'"}
	}
	f.Modality = rapid.SampledFrom([]schema.Modality{schema.Plain, schema.Plain, schema.Planned}).Draw(t, "modality")
	f.Confidence = rapid.SampledFrom([]float64{0.5, 0.9, 1}).Draw(t, "confidence")
	return f
}
