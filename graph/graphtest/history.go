package graphtest

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// DrawHistory makes a store of up to most changes of few documents, in any order:
// they are put, replaced and withdrawn, their statements judged, also while nobody
// makes them, and their entities merged and parted again.
func DrawHistory(t *rapid.T, most int) *graph.Store {
	s, err := graph.Open(t.Context(), "mem:", graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	h := history{store: s, said: make(map[string]bool)}
	for range rapid.IntRange(1, most).Draw(t, "changes") {
		change := rapid.SampledFrom([]func(*rapid.T) error{h.put, h.put, h.put, h.withdraw, h.judge, h.judge, h.match}).Draw(t, "change")
		err := change(t)
		// What makes no sense then is refused, and part of no history.
		if err != nil && !errors.Is(err, graph.ErrNotFound) && !errors.Is(err, graph.ErrUsage) && !errors.Is(err, graph.ErrConflict) && !errors.Is(err, schema.ErrInvalid) {
			t.Fatal(err)
		}
	}
	return s
}

type history struct {
	store *graph.Store
	said  map[string]bool // ids of statements that were ever said
}

func (h *history) by(t *rapid.T) graph.By {
	return graph.By{Author: rapid.SampledFrom([]string{"", "ada", "eve"}).Draw(t, "author"), Note: rapid.SampledFrom([]string{"", "seen \"twice\""}).Draw(t, "note")}
}

func (h *history) put(t *rapid.T) error {
	w := NewWriter(rapid.SampledFrom([]string{"z.txt", "b & c.txt", "d\t\"e\".txt"}).Draw(t, "document"))
	for i := range rapid.IntRange(0, 4).Draw(t, "facts") {
		if rapid.Bool().Draw(t, "elsewhere") {
			w.Write(fmt.Sprintf("Line %d. ", i))
		}
		w.Say(drawFact(t))
	}
	doc, facts := w.Done()
	_, err := h.store.PutBy(t.Context(), h.by(t), doc, facts)
	for _, st := range h.store.View().Facts(graph.Filter{}) {
		h.said[st.ID] = true
	}
	return err
}

func (h *history) withdraw(t *rapid.T) error {
	docs := h.store.View().Documents()
	if len(docs) == 0 {
		return nil
	}
	_, err := h.store.Withdraw(t.Context(), rapid.SampledFrom(docs).Draw(t, "withdrawn").ID, h.by(t))
	return err
}

func (h *history) judge(t *rapid.T) error {
	if len(h.said) == 0 {
		return nil
	}
	var list []graph.Judgement
	ids := slices.Sorted(maps.Keys(h.said))
	for _, id := range rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 1, min(3, len(ids)), rapid.ID[string]).Draw(t, "statements") {
		j := graph.Judgement{Statement: id, Verdict: rapid.SampledFrom([]graph.Verdict{graph.Accepted, graph.Rejected, graph.Corrected, graph.TakenBack}).Draw(t, "verdict")}
		if j.Verdict == graph.Corrected {
			modality := rapid.SampledFrom([]schema.Modality{schema.Plain, schema.Negated}).Draw(t, "modality")
			j.Correction = &graph.Correction{Modality: &modality}
			if r, ok := h.store.View().Review(id); ok && !r.Said.Object.IsLiteral() && rapid.Bool().Draw(t, "of the object") {
				object := schema.EntityTerm(Entity(schema.ClassMeeting, "6", "Sixth"))
				j.Correction.Object = &object
			}
		}
		list = append(list, j)
	}
	_, err := h.store.Judge(t.Context(), h.by(t), list...)
	return err
}

func (h *history) match(t *rapid.T) error {
	ids := rapid.SampledFrom([][]string{{"state/CN", "state/KE", "state/<PE>"}, {"meeting/4", "meeting/5", "meeting/6"}}).Draw(t, "entities")
	m := graph.Match{A: rapid.SampledFrom(ids).Draw(t, "one"), B: rapid.SampledFrom(ids).Draw(t, "other")}
	m.Verdict = rapid.SampledFrom([]graph.Verdict{graph.Same, graph.Same, graph.NotSame, graph.Maybe, graph.TakenBack}).Draw(t, "verdict")
	if m.Verdict == graph.Same {
		m.Keep = rapid.SampledFrom([]string{"", m.A, m.B}).Draw(t, "keep")
	}
	_, err := h.store.Match(t.Context(), h.by(t), m)
	return err
}
