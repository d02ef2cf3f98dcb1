package search

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// What is sought is found where going through the list finds it, however even the
// list is.
func TestSeek(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var list []posting
		last := uint32(0)
		for range rapid.IntRange(0, 200).Draw(t, "length") {
			last += uint32(1 << rapid.IntRange(0, 20).Draw(t, "step"))
			list = append(list, posting{text: last})
		}
		from := rapid.IntRange(0, len(list)).Draw(t, "from")
		text := uint32(rapid.IntRange(0, int(last)+2).Draw(t, "text"))
		if len(list) > 0 && rapid.Bool().Draw(t, "near one") {
			text = list[rapid.IntRange(0, len(list)-1).Draw(t, "of")].text + uint32(rapid.IntRange(0, 2).Draw(t, "past")) - 1
		}
		want := len(list)
		if i := slices.IndexFunc(list[from:], func(p posting) bool { return p.text >= text }); i >= 0 {
			want = from + i
		}
		if got := seek(list, from, text); got != want {
			t.Fatalf("%d is at %d of %v from %d, not at %d", text, got, list, from, want)
		}
	})
}

// Terms that begin alike are those whose words do.
func TestBeginning(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := New(1)
		words := rapid.SliceOfN(rapid.StringMatching(`[ab]{0,12}|[aß外]{1,4}`), 0, 60).Draw(t, "words")
		for i, w := range words {
			x.Add(uint32(i), 0, 0, w)
		}
		x.indexSome()
		prefix := rapid.StringMatching(`[ab]{0,12}|[ass外]{1,4}`).Draw(t, "prefix")
		var want, got []string
		for word := range x.known {
			if len(word) >= len(prefix) && word[:len(prefix)] == prefix {
				want = append(want, word)
			}
		}
		for _, e := range slices.Concat(x.beginning(x.order, prefix), x.beginning(x.fresh, prefix)) {
			got = append(got, x.terms[e.term].word)
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("%q begins %q, not %q", prefix, want, got)
		}
	})
}
