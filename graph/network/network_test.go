package network_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/network"
	"github.com/diplograph/diplograph/schema"
)

// stored gives a store of documents in which the facts are said.
func stored(t testing.TB, documents ...[]schema.Fact) *graph.Store {
	t.Helper()
	s, err := graph.Open(t.Context(), "mem:", graph.Options{Unindexed: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	for i, facts := range documents {
		w := graphtest.NewWriter(string(rune('a'+i)) + ".txt")
		for _, f := range facts {
			w.Say(f)
		}
		doc, said := w.Done()
		if _, err := s.Put(t.Context(), doc, said); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func state(code string) schema.Entity {
	return graphtest.Entity(schema.ClassState, code, "State "+code)
}

func meeting(slug string) schema.Entity {
	return graphtest.Entity(schema.ClassMeeting, slug, "Meeting "+slug)
}

// attended says who attended a meeting.
func attended(m string, states ...string) (facts []schema.Fact) {
	for _, s := range states {
		facts = append(facts, graphtest.Link(state(s), schema.RelAttended, meeting(m)))
	}
	return facts
}

type edge struct {
	From, To string
	Weight   float64
}

func edges(n *network.Network) (list []edge) {
	for _, e := range n.Edges {
		list = append(list, edge{n.Nodes[e.From].ID, n.Nodes[e.To].ID, e.Weight})
	}
	return list
}

func TestStatesBySharedMeetings(t *testing.T) {
	s := stored(t, attended("one", "KE", "PE", "SE"), attended("two", "KE", "PE"), attended("one", "PE"), attended("three", "FR"))
	n, err := network.Build(t.Context(), s.View(), network.Spec{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]edge{{"state/KE", "state/PE", 2}, {"state/KE", "state/SE", 1}, {"state/PE", "state/SE", 1}}, edges(n)); diff != "" {
		t.Error(diff)
	}
	want := network.Node{ID: "state/PE", Name: "State PE", Class: schema.ClassState, Side: network.Actors, Meetings: 2, Statements: 3}
	if diff := cmp.Diff(want, n.Nodes[1]); diff != "" {
		t.Error(diff)
	}
	if got := len(n.Facts(0)); got != 5 {
		t.Errorf("the first edge has %d facts, not 5", got)
	}
}

func TestActorsAndMeetings(t *testing.T) {
	s := stored(t, attended("one", "KE", "PE"), attended("two", "KE"), attended("one", "PE"))
	n, err := network.Build(t.Context(), s.View(), network.Spec{Mode: network.TwoMode})
	if err != nil {
		t.Fatal(err)
	}
	want := []edge{{"state/KE", "meeting/one", 1}, {"state/KE", "meeting/two", 1}, {"state/PE", "meeting/one", 1}}
	if diff := cmp.Diff(want, edges(n)); diff != "" {
		t.Error(diff)
	}
	if got := len(n.Facts(2)); got != 2 {
		t.Errorf("two documents say that Peru was at the first meeting, and %d are told", got)
	}
}

func TestUnknownSeries(t *testing.T) {
	s := stored(t, attended("one", "KE", "PE"))
	_, err := network.Build(context.Background(), s.View(), network.Spec{Filter: network.Filter{Series: []string{"series/none"}}})
	if !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("a series that is not there: %v", err)
	}
}
