package api

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// Each text is counted for itself, as long as not too many others come between, and
// counted anew afterwards.
func TestSightings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newSightings()
		met := map[string]int{}
		for _, text := range rapid.SliceOfN(rapid.SampledFrom([]string{"", "a", "b", "ab"}), 0, 30).Draw(t, "texts") {
			if got := s.before(text); got > met[text] {
				t.Fatalf("%q was met %d times before, not %d", text, met[text], got)
			}
			met[text]++
		}
	})
	s := newSightings()
	for want := range 3 {
		if got := s.before("asked for"); got != want {
			t.Errorf("met %d times before, want %d", got, want)
		}
	}
	for n := range 100 * sightingsKept {
		s.before(fmt.Sprint(n))
	}
	if got := s.before("asked for"); got != 0 {
		t.Errorf("met %d times before, long ago", got)
	}
}

// What is larger must have come more often to be kept.
func TestWorth(t *testing.T) {
	for bytes, want := range map[int]int{0: 0, keptAtOnce: 0, keptAtOnce + 1: 1, 2 * keptAtOnce: 1, 2*keptAtOnce + 1: 2, 4*keptAtOnce + 1: 3, 128*keptAtOnce + 1: 8} {
		if got := worth(bytes); got != want {
			t.Errorf("%d bytes are kept when they were met %d times before, want %d", bytes, got, want)
		}
	}
}

// A parsed query is kept when its text comes for the second time.
func TestRecurring(t *testing.T) {
	r := newRecurring[int](100)
	for n := range 2 {
		r.Add(t.Context(), "query", n)
		if got, ok := r.Get(t.Context(), "query"); ok != (n == 1) || got != n {
			t.Errorf("after %d times: %d, %v", n+1, got, ok)
		}
	}
}
