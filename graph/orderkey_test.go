package graph_test

import (
	"cmp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// TestOrderKeys compares keys with the order in which edges are listed.
func TestOrderKeys(t *testing.T) {
	s, err := graph.Open(t.Context(), "mem:", graph.Options{Unindexed: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for n := range 300 {
		doc, facts := graphtest.Report(n)
		if _, err := s.Put(t.Context(), doc, facts); err != nil {
			t.Fatal(err)
		}
	}
	v, compared := s.View(), 0
	for _, class := range schema.Default().Classes {
		for _, n := range v.Nodes(class.Name) {
			for _, r := range schema.Default().Relations {
				for _, d := range []graph.Direction{graph.Forward, graph.Inverse} {
					list := v.Edges(n.ID, r.Name, d)
					for i := 1; i < len(list); i++ {
						if compared++; v.OrderKey(list[i-1], d) >= v.OrderKey(list[i], d) {
							t.Fatalf("%s %s: %s does not come before %s", n.ID, r.Name, list[i-1].ID, list[i].ID)
						}
					}
				}
			}
		}
	}
	if compared == 0 {
		t.Error("no list was long enough")
	}
}

// TestKeysOfTexts compares keys of pairs of texts with the texts.
func TestKeysOfTexts(t *testing.T) {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{"", "a", "b", "ab", "a\x00", "\x00", "\x00\x01", "\xff", "é"}), 2, 2)
	rapid.Check(t, func(t *rapid.T) {
		a, b := words.Draw(t, "a"), words.Draw(t, "b")
		key := func(w []string) string {
			return string(graph.AppendAscending(graph.AppendDescending(nil, w[0]), w[1]))
		}
		want := cmp.Or(strings.Compare(b[0], a[0]), strings.Compare(a[1], b[1]))
		if got := strings.Compare(key(a), key(b)); got != want {
			t.Fatalf("%q and %q: %d, want %d", a, b, got, want)
		}
	})
}
