package api

import (
	"fmt"
	"testing"
	"time"
)

func TestRefusals(t *testing.T) {
	now := time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC)
	r := newRefusals(10)
	for n := range refusalBurst + 1 {
		if wait := r.count("mallory", now); wait > 0 {
			t.Errorf("refusal %d is held back for %v", n, wait)
		}
	}
	if wait := r.count("mallory", now); wait != 100*time.Millisecond {
		t.Errorf("one more is held back for %v", wait)
	}
	if wait := r.count("ada", now); wait > 0 {
		t.Errorf("that of another client is held back for %v", wait)
	}
	for range 1000 {
		if wait := r.count("mallory", now); wait > longestHold {
			t.Fatalf("one is held back for %v", wait)
		}
	}
	if wait := r.count("mallory", now.Add(time.Hour)); wait > 0 {
		t.Errorf("after an hour one is held back for %v", wait)
	}
	for n := range 2 * refusersWatched {
		r.count(fmt.Sprint(n), now)
	}
	if len(r.clients) > refusersWatched {
		t.Errorf("%d clients are watched", len(r.clients))
	}
}
