package mention_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// Territories act where they stand in a list with states, and are places elsewhere.
func TestTerritories(t *testing.T) {
	for text, want := range map[string]int{
		"The talks were attended by Fiji, New Caledonia and Tonga.": 3,
		"The talks were held in Fiji and New Caledonia.":            1,
		"The talks were held in New Caledonia.":                     1,
	} {
		a := find(t, text)
		longest := 0
		for i := range a.Mentions {
			m := &a.Mentions[i]
			if list := a.List(m); m.IsActor() || m.Type.Is(schema.ClassPlace) {
				longest = max(longest, len(list))
			}
		}
		if longest != want {
			t.Errorf("%q: the longest list has %d members, want %d", text, longest, want)
		}
	}
}

// A count that figures in brackets tell once more belongs to the group.
func TestCountedTwice(t *testing.T) {
	a := find(t, "The talks were attended by thirteen (13) Pacific Island Countries and Territories.")
	if diff := cmp.Diff([]string{"thirteen (13) Pacific Island Countries and Territories"}, written(a, schema.ClassGroup)); diff != "" {
		t.Error(diff)
	}
	if got := len(of(a, mention.Type(schema.ClassPlace))); got > 0 {
		t.Errorf("%d places were found", got)
	}
}
