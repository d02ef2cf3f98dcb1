package search

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// library draws an index, and keeps the texts beside it.
type library struct {
	index    *Index
	contents []string
	hidden   []bool
}

func drawLibrary(t *rapid.T) *library {
	l := &library{index: New(2, 1, 3)}
	l.index.sparing = sparing{many: rapid.IntRange(1, 20).Draw(t, "many"), enough: rapid.IntRange(1, 10).Draw(t, "enough")}
	for range rapid.IntRange(0, 120).Draw(t, "texts") {
		l.contents = append(l.contents, drawWords(t, 6))
		l.hidden = append(l.hidden, rapid.IntRange(0, 4).Draw(t, "hidden") == 0)
		l.index.Add(uint32(rapid.IntRange(0, 60).Draw(t, "owner")), Field(rapid.IntRange(0, 2).Draw(t, "field")), Kind(rapid.IntRange(0, 3).Draw(t, "kind")), l.contents[len(l.contents)-1])
		if rapid.IntRange(0, 9).Draw(t, "catch up") == 0 {
			l.index.CatchUp(context.Background())
		}
	}
	return l
}

func drawWords(t *rapid.T, most int) string {
	words := []string{"a", "ab", "abb", "Abba", "b", "ba", "bab", "meeting", "meetings", "meet", "mé", "d'ab", "\u0301", "1", "12", "123"}
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, most).Draw(t, "words"), " ")
}

// Keep keeps what is not hidden.
func (l *library) Keep(hits []Hit) []Hit {
	return slices.DeleteFunc(hits, func(h Hit) bool { return l.hidden[h.Text] })
}

// scores looks at each text, and gives what those that fit score.
func (l *library) scores(query string, o Options) map[uint32]float64 {
	asked := parse(query)
	fitting := make([]float64, len(asked)) // how often terms that fit are in texts
	length := 0
	words := make([]map[string]int, len(l.contents))
	for i, content := range l.contents {
		words[i] = map[string]int{}
		for _, w := range wordsOf(content) {
			words[i][w.folded]++
			length++
		}
		for w := range words[i] {
			for a := range asked {
				if asked[a].quality(w, stem(w) == stem(asked[a].folded)) > 0 {
					fitting[a]++
				}
			}
		}
	}
	all := float64(len(l.contents))
	scores := map[uint32]float64{}
	for i := range l.contents {
		at := l.index.texts[i]
		if len(asked) == 0 || l.hidden[i] || !o.Fields.has(at.field) || !o.Kinds.has(at.kind) {
			continue
		}
		sum, met, missed := 0.0, 0, false
		for a := range asked {
			n := min(fitting[a], all)
			rarity := math.Log1p((all - n + 0.5) / (n + 0.5))
			best, own := 0.0, 0
			for w, count := range words[i] {
				c, q := float64(count), asked[a].quality(w, stem(w) == stem(asked[a].folded))
				long := 0.25 + 0.75*float64(len(wordsOf(l.contents[i])))/(float64(length)/all)
				if score := rarity * q * c * 2.2 / (c + 1.2*long); q > 0 && score > best {
					if best, own = score, 0; q == same {
						own = 1
					}
				}
			}
			sum, met, missed = sum+best, met+own, missed || best == 0
		}
		if missed {
			continue
		}
		if met == len(asked) && len(wordsOf(l.contents[i])) == len(asked) {
			sum *= 2
		}
		scores[uint32(i)] = sum * l.index.weights[at.field]
	}
	return scores
}

// Hits are those that a look at each text finds, with the same scores, in order,
// however they are asked for.
func TestScores(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := drawLibrary(t)
		o := Options{Filter: l}
		if rapid.Bool().Draw(t, "some fields") {
			for range rapid.IntRange(1, 2).Draw(t, "fields") {
				o.Fields = o.Fields.With(Field(rapid.IntRange(0, 2).Draw(t, "field")))
			}
		}
		for range rapid.IntRange(0, 2).Draw(t, "some kinds") {
			o.Kinds = o.Kinds.With(Kind(rapid.IntRange(0, 3).Draw(t, "kind")))
		}
		query := drawWords(t, 3)
		want := l.scores(query, o)
		hits, err := l.index.Search(context.Background(), query, o)
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(0, 5).Draw(t, "added meanwhile") {
			l.index.Add(0, 0, 0, drawWords(t, 6))
		}
		l.index.CatchUp(context.Background())
		owners := map[uint32]float64{}
		for text, score := range want {
			owner := l.index.texts[text].owner
			owners[owner] = max(owners[owner], score)
		}
		if first := rapid.IntRange(0, 9).Draw(t, "first"); len(hits.First(first)) != min(first, len(owners)) {
			t.Fatalf("the first %d of %d are %d", first, len(owners), len(hits.First(first)))
		}
		if hits.Len() != len(owners) || hits.Len() != len(hits.All()) {
			t.Fatalf("there are %d, of %d, not %d", hits.Len(), len(hits.All()), len(owners))
		}
		for i, h := range hits.All() {
			score, ok := want[h.Text]
			switch {
			case !ok, l.index.texts[h.Text].owner != h.Owner, !near(score, h.Score), !near(owners[h.Owner], h.Score):
				t.Fatalf("%q finds %+v, whose text %q scores %v", query, h, l.contents[h.Text], score)
			case i > 0 && !hits.found[i-1].before(h):
				t.Fatalf("%+v is before %+v", hits.found[i-1], h)
			}
		}
	})
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(a, b) }

// A search whose time is up finds nothing.
func TestEndedContext(t *testing.T) {
	x := New(1)
	x.Add(1, 0, 0, "Geneva")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if hits, err := x.Search(ctx, "geneva", Options{}); err == nil {
		t.Errorf("%v is found", hits.All())
	}
	if hits, err := x.Search(t.Context(), "geneva", Options{}); err != nil || hits.Len() != 1 {
		t.Errorf("later: %v", err)
	}
}
