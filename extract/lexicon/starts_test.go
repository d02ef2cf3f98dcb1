package lexicon

import (
	"testing"

	"pgregory.net/rapid"
)

// TestStartsLeaveNoWordOut compares with a list that is searched for every word.
func TestStartsLeaveNoWordOut(t *testing.T) {
	lex, err := Load(split)
	if err != nil {
		t.Fatal(err)
	}
	for name, list := range lex.lists {
		if len(list.all) == 0 {
			continue
		}
		plain := *list
		plain.starts.others = true
		rapid.Check(t, func(t *rapid.T) {
			word := rapid.OneOf(rapid.SampledFrom(list.all), rapid.StringMatching(`[A-Ea-eéÉ.' -]{0,3}`)).Draw(t, "word")
			if got, want := list.find(word), plain.find(word); got != want {
				t.Fatalf("%s: %q is entry %d, want %d", name, word, got, want)
			}
		})
	}
}
