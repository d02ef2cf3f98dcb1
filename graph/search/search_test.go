package search_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/search"
)

const (
	name search.Field = iota
	quote
)

func fill(texts ...string) *search.Index {
	x := search.New(2, 1)
	for i, text := range texts {
		x.Add(uint32(i), name, 0, text)
	}
	return x
}

// failing is what tests of both kinds have.
type failing interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

// find gives all that is found.
func find(t failing, x *search.Index, query string, o search.Options) []search.Hit {
	t.Helper()
	hits, err := x.Search(context.Background(), query, o)
	if err != nil {
		t.Fatal(err)
	}
	all := hits.All()
	if hits.Len() != len(all) {
		t.Fatalf("%q finds %d, but counts %d", query, len(all), hits.Len())
	}
	return all
}

func owners(hits []search.Hit) []uint32 {
	list := []uint32{}
	for _, h := range hits {
		list = append(list, h.Owner)
	}
	return list
}

func TestSearch(t *testing.T) {
	x := fill(
		"Côte d’Ivoire",                      // 0
		"Geneva Dialogue",                    // 1
		"Geneva",                             // 2
		"General Assembly",                   // 3
		"Cybersecurity Agency of Singapore",  // 4
		"Agencies for cyber security",        // 5
		"Łukasz Søndergård",                  // 6
		"外交部",                                // 7
		"People's Republic of China",         // 8
		"Second Geneva Dialogue on Security", // 9
	)
	for query, want := range map[string][]uint32{
		"cote d'ivoire":     {0},
		"COTE DIVOIRE":      {0},
		"ivoire":            {0},
		"geneva":            {2, 1, 9},
		"gene":              {2, 1, 3, 9},
		"gene ":             {},
		"dialogue geneva":   {1, 9},
		"agency":            {4, 5},
		"lukasz sonder":     {6},
		"外交":                {7},
		"peoples":           {8},
		"geneva singapore":  {},
		"":                  {},
		" – ":               {},
		"geneva dialogue x": {},
	} {
		got := owners(find(t, x, query, search.Options{}))
		if query == "gene" { // who is in counts, not how beginnings compare
			slices.Sort(got)
			slices.Sort(want)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", query, got, want)
		}
	}
}

func TestBestText(t *testing.T) {
	x := search.New(3, 1)
	x.Add(7, quote, 0, "The Geneva meeting heard of Geneva and of Geneva again.")
	full := x.Add(7, name, 1, "Geneva")
	x.Add(8, name, 2, "Geneva Dialogue on Responsible Behaviour")
	hits := find(t, x, "geneva", search.Options{})
	if len(hits) != 2 || hits[0].Owner != 7 || hits[0].Text != full || hits[0].Score <= hits[1].Score {
		t.Errorf("the name that is the query is not best: %+v", hits)
	}
	only := find(t, x, "geneva", search.Options{Fields: search.Fields(0).With(quote)})
	if diff := cmp.Diff([]uint32{7}, owners(only)); diff != "" {
		t.Errorf("quotes only (-want +got):\n%s", diff)
	}
	hidden := find(t, x, "geneva", search.Options{Filter: without(full)})
	if len(hidden) != 2 || slices.ContainsFunc(hidden, func(h search.Hit) bool { return h.Text == full }) {
		t.Errorf("a hidden text is found: %+v", hidden)
	}
}

// without keeps all but a text.
type without uint32

func (w without) Keep(hits []search.Hit) []search.Hit {
	return slices.DeleteFunc(hits, func(h search.Hit) bool { return h.Text == uint32(w) })
}

func TestHighlight(t *testing.T) {
	text := "Delegates in GENÈVE discussed agencies’ work; the agency replied."
	var got []string
	for _, s := range search.Highlight("geneve agenc", text) {
		got = append(got, text[s.Start:s.End])
	}
	if diff := cmp.Diff([]string{"GENÈVE", "agencies’", "agency"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// What is found is what a look at each text finds, whatever was added when.
func TestAgainstScan(t *testing.T) {
	letters := []string{"a", "b", "ab", "ba", "aab", "Bab", "á", "abba", "ing", "abing"}
	rapid.Check(t, func(t *rapid.T) {
		x := search.New(1, 1)
		draw := func(label string, longest int) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom(letters), 0, longest).Draw(t, label), " ")
		}
		var texts []string
		for range rapid.IntRange(0, 30).Draw(t, "texts") {
			text := draw("text", 5)
			x.Add(uint32(len(texts)), name, 0, text)
			texts = append(texts, text)
		}
		query := draw("query", 3)
		var want []uint32
		for i, text := range texts {
			if query != "" && fits(query, text) {
				want = append(want, uint32(i))
			}
		}
		got := owners(find(t, x, query, search.Options{}))
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("%q finds %v in %q, want %v", query, got, texts, want)
		}
	})
}

// fits tells whether each word of the query alone lights something up.
func fits(query, text string) bool {
	words := strings.Fields(query)
	for i, w := range words {
		if i < len(words)-1 {
			w += " "
		}
		if len(search.Highlight(w, text)) == 0 {
			return false
		}
	}
	return true
}

func TestBesideAWriter(t *testing.T) {
	x := search.New(1)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for i := range uint32(2000) {
			x.Add(i, name, 0, fmt.Sprintf("Meeting %d of the group g%d", i, i%7))
		}
	}()
	for seen := 0; ; {
		hits := find(t, x, "meeting gr", search.Options{})
		if len(hits) < seen {
			t.Fatalf("%d texts became %d", seen, len(hits))
		}
		seen = len(hits)
		select {
		case <-done:
			if n := len(find(t, x, "meeting g", search.Options{})); n != 2000 {
				t.Errorf("%d texts of 2000 are found", n)
			}
			return
		default:
		}
	}
}

func BenchmarkSearch(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 1))
	x := search.New(1)
	for i := range uint32(90_000) {
		x.Add(i, name, 0, fmt.Sprintf("%s %s %d", syllables(random, 2), syllables(random, 3), i%1000))
	}
	for _, query := range []string{"kalo", "mi", "tarika su", "12"} {
		b.Run(query, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				hits, err := x.Search(b.Context(), query, search.Options{})
				if err != nil {
					b.Fatal(err)
				}
				hits.First(10)
			}
		})
	}
}

func BenchmarkAdd(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 1))
	x := search.New(1)
	b.ReportAllocs()
	for i := uint32(0); b.Loop(); i++ {
		x.Add(i, name, 0, fmt.Sprintf("%s %s %d", syllables(random, 2), syllables(random, 3), i%1000))
	}
}

func syllables(random *rand.Rand, n int) string {
	var out strings.Builder
	for range n {
		out.WriteByte("bdfgklmnprstvz"[random.IntN(14)])
		out.WriteByte("aeiou"[random.IntN(5)])
	}
	return out.String()
}
