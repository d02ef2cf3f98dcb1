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

// What is small is kept at once, and what takes more when its text has come more often.
func TestRecurring(t *testing.T) {
	for size, after := range map[int]int{keptAtOnce: 1, 2 * keptAtOnce: 2, 4 * keptAtOnce: 3} {
		r := newRecurring[int](8*keptAtOnce, func(string) int { return size })
		for n := range 4 {
			if _, known := r.Get(t.Context(), "query"); known != (n >= after) {
				t.Errorf("of %d bytes, kept after %d times: %v", size, n, known)
			}
			if n < after {
				r.Add(t.Context(), "query", n+1)
			}
		}
		if got, _ := r.Get(t.Context(), "query"); got != after {
			t.Errorf("of %d bytes, what is kept is that of time %d, want %d", size, got, after)
		}
	}
}

// What is kept takes no more room than there is.
func TestRecurringHasBounds(t *testing.T) {
	r := newRecurring[int](3*keptAtOnce, func(string) int { return keptAtOnce })
	for n := range 10 {
		r.Add(t.Context(), fmt.Sprint(n), n)
	}
	for n := range 10 {
		if _, known := r.Get(t.Context(), fmt.Sprint(n)); known != (n >= 7) {
			t.Errorf("query %d: %v", n, known)
		}
	}
}
