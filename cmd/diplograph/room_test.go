package main

import "testing"

// A small heap may grow by leastRoom, a large one by its share.
func TestPercentFor(t *testing.T) {
	for live, want := range map[uint64]int{
		0:              leastRoom / (1 << 20) * 100,
		leastRoom / 4:  400,
		leastRoom:      100,
		4 * leastRoom:  servingGC,
		40 * leastRoom: servingGC,
	} {
		if got := percentFor(live); got != want {
			t.Errorf("of %d bytes it may grow by %d %%, not %d %%", live, got, want)
		}
	}
}
