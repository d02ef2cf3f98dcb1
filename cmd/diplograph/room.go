package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
)

// leastRoom is by how many bytes the heap of an export may grow at least between two
// collections. A collection looks through all that stays, so beside a small graph,
// of which servingGC percent are little, most of the processor time of requests
// would be that of collections.
const leastRoom = 96 << 20

// dumpRoom is by how many bytes the heap may grow between two collections while a
// dump is made, which throws away what it made of one thing when it comes to the
// next; but for heaps of which it is less than leastDumping percent, so that
// collections do not take over.
const (
	dumpRoom     = 128 << 20
	leastDumping = 3
)

// servingRoom is likewise for a server while it answers, and while it opens its store:
// requests that come during a collection wait several times as long as others, so there are
// to be few, and nearly all that opening makes stays.
const servingRoom = 160 << 20

// importingGC is by how many percent the heap may grow between two collections, and
// importingRoom by how many bytes at least, while a dump is taken in, which throws away
// much of what it makes.
const (
	importingGC   = 100
	importingRoom = 256 << 20
)

// keepRoom gives the heap room until it is told to stop: so many percent of what
// stays, at least so many bytes. What stays changes with the graph, so it is looked
// at after each collection.
func keepRoom(percent int, bytes uint64) *room {
	r := &room{before: debug.SetGCPercent(percent), least: percent, bytes: bytes, percent: percent}
	r.adapt()
	r.await()
	return r
}

// room is what is known of the heap. A nil one does nothing.
type room struct {
	before int
	least  int    // percent
	bytes  uint64 // at least

	mu      sync.Mutex
	percent int
	dumps   int // that are made now
	stopped bool
}

// stop lets the heap grow as it did before.
func (r *room) stop() {
	if r == nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.stopped = true
	debug.SetGCPercent(r.before)
}

// dump narrows the room to dumpRoom until the dump is done.
func (r *room) dump() (done func()) {
	if r == nil {
		return func() {}
	}
	count := func(n int) {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.dumps += n
		r.adapt()
	}
	count(+1)
	return func() { count(-1) }
}

// await waits for the next collection, which finds that nobody holds a mark.
func (r *room) await() {
	type mark struct{ of *room }
	runtime.SetFinalizer(&mark{r}, func(*mark) {
		r.mu.Lock()
		defer r.mu.Unlock()
		if r.adapt(); !r.stopped {
			r.await()
		}
	})
}

// adapt gives the heap the room for what stays of it now.
func (r *room) adapt() {
	if r.stopped {
		return
	}
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	percent := percentFor(r.least, r.bytes, live[0].Value.Uint64(), r.dumps > 0)
	if percent != r.percent {
		r.percent = percent
		debug.SetGCPercent(percent)
	}
}

// percentFor is by how many percent a heap may grow of which so many bytes stay,
// while a dump is made or not; at least so many percent, or bytes, are what it may
// without one.
func percentFor(least int, bytes, live uint64, dumping bool) int {
	const leastHeap = 4 << 20 // as which the runtime counts one that is less
	share := func(room uint64) int { return int(room * 100 / max(live, leastHeap)) }
	percent := max(least, share(bytes))
	if dumping {
		percent = min(percent, max(leastDumping, share(dumpRoom)))
	}
	return percent
}
