package main

import (
	"runtime"
	"testing"
)

// A server has threads enough for a collection to have one of its own, unless somebody
// said how many, and leaves as many as there were.
func TestSpread(t *testing.T) {
	before := runtime.GOMAXPROCS(2)
	defer runtime.GOMAXPROCS(before)
	for set, want := range map[string]int{"": leastThreads, "2": 2} {
		a := &app{stdio: stdio{getenv: func(string) string { return set }}}
		processors, stop := a.spread()
		if got := runtime.GOMAXPROCS(0); processors != 2 || got != want {
			t.Errorf("GOMAXPROCS=%q: %d processors, %d threads; want 2 and %d", set, processors, got, want)
		}
		if stop(); runtime.GOMAXPROCS(0) != 2 {
			t.Errorf("GOMAXPROCS=%q: %d threads afterwards, want 2", set, runtime.GOMAXPROCS(0))
		}
	}
}
