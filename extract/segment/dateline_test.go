package segment_test

import (
	"testing"

	"github.com/diplograph/diplograph/extract/segment"
)

// A dateline is a sentence of its own, and stands before those of its paragraph.
func TestDateline(t *testing.T) {
	for text, want := range map[string]string{
		"RIGA, 19 June 2019 – Officials of nine states met to talk of cables.":        "RIGA, 19 June 2019 –",
		"Tashkent, 22 September 2017 - A conference on cables began today.":           "Tashkent, 22 September 2017 -",
		"HÀ NỘI — Viet Nam and Chile will go on to mend their cables together.":       "HÀ NỘI —",
		"On October 31 – November 1, 2023, the Second Cable Summit was held in Riga.": "",
		"Session 1, Riga – The protection of cables was what all of them spoke of.":   "",
		"Cables – the veins of the sea – were what all of them spoke of that day.":    "",
	} {
		s := segment.New(text)
		got := ""
		if b := s.Blocks[0]; b.First > 0 {
			first := s.Sentences[b.First-1]
			got = s.Line(first.First, first.End)
		}
		if got != want {
			t.Errorf("%q: the dateline is %q, want %q", text, got, want)
		}
	}
}
