package graph

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// What stands in a text at a place is what its characters spell there, and no
// quote is taken for another.
func TestPassages(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		letters := rapid.SampledFrom([]string{"ab ", "aé", "a中\uFFFD🕊"}).Draw(t, "letters")
		text := rapid.StringOfN(rapid.RuneFrom([]rune(letters)), 1, 20, -1).Draw(t, "text")
		p, runes := newPassages(text), []rune(text)
		if p.length() != len(runes) {
			t.Fatalf("%q has %d characters, not %d", text, p.length(), len(runes))
		}
		from := rapid.IntRange(0, len(runes)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(runes)).Draw(t, "to")
		want := string(runes[from:to])
		if got := p.between(from, to); got != want {
			t.Fatalf("%q has %q at %d-%d, not %q", text, got, from, to, want)
		}
		at := rapid.IntRange(0, len(want)).Draw(t, "place of the damage")
		damaged := want[:at] + string(rapid.SliceOfN(rapid.Byte(), 0, 2).Draw(t, "damage")) + want[rapid.IntRange(at, len(want)).Draw(t, "its end"):]
		for _, quote := range []string{want, damaged, want + "a", ""} {
			if p.is(quote, from, to) != (quote == want) {
				t.Fatalf("%q has %q at %d-%d: %q (in UTF-8: %v) is taken for it: %v", text, want, from, to, quote, utf8.ValidString(quote), quote != want)
			}
		}
	})
}
