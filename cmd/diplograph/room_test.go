package main

import "testing"

// A small heap may grow by leastRoom, a large one by its share, or by dumpRoom while
// a dump is made unless that is next to nothing.
func TestPercentFor(t *testing.T) {
	for live, want := range map[uint64]struct{ serving, dumping int }{
		0:              {leastRoom / (4 << 20) * 100, leastRoom / (4 << 20) * 100},
		leastRoom / 4:  {400, 400},
		leastRoom:      {100, 100},
		4 * leastRoom:  {servingGC, dumpRoom * 100 / (4 * leastRoom)},
		20 * leastRoom: {servingGC, dumpRoom * 100 / (20 * leastRoom)},
		99 * leastRoom: {servingGC, leastDumping},
	} {
		for dumping, want := range map[bool]int{false: want.serving, true: want.dumping} {
			if got := percentFor(servingGC, leastRoom, live, dumping); got != want {
				t.Errorf("of %d bytes it may grow by %d %%, not %d %% (dumping %v)", live, got, want, dumping)
			}
		}
	}
}

// The room is narrow until the last of several dumps is done.
func TestRoomForDumps(t *testing.T) {
	r := keepRoom(servingGC, leastRoom)
	defer r.stop()
	first, second := r.dump(), r.dump()
	if first(); r.dumps != 1 {
		t.Errorf("%d dumps are made, want 1", r.dumps)
	}
	if second(); r.dumps != 0 {
		t.Errorf("%d dumps are made, want 0", r.dumps)
	}
	var none *room // where the heap is not ours to bound
	none.dump()()
	none.stop()
}
