package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
)

// leastRoom is by how many bytes the heap of a server may grow at least between two
// collections. A collection looks through all that stays, so beside a small graph,
// of which servingGC percent are little, most of the processor time of requests
// would be that of collections.
const leastRoom = 96 << 20

// keepRoom gives the heap room for what requests need, until it is told to stop:
// servingGC percent of what stays, at least leastRoom. What stays changes with the
// graph, so it is looked at after each collection.
func keepRoom() (stop func()) {
	r := &room{before: debug.SetGCPercent(servingGC), percent: servingGC}
	r.await()
	return func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.stopped = true
		debug.SetGCPercent(r.before)
	}
}

// room is what is known of the heap.
type room struct {
	before int

	mu      sync.Mutex
	percent int
	stopped bool
}

// await waits for the next collection, which finds that nobody holds a mark.
func (r *room) await() {
	type mark struct{ of *room }
	runtime.SetFinalizer(&mark{r}, func(*mark) {
		r.mu.Lock()
		defer r.mu.Unlock()
		if r.stopped {
			return
		}
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		if p := percentFor(live[0].Value.Uint64()); p != r.percent {
			r.percent = p
			debug.SetGCPercent(p)
		}
		r.await()
	})
}

// percentFor is by how many percent a heap may grow of which so many bytes stay.
func percentFor(live uint64) int {
	return max(servingGC, int(leastRoom*100/max(live, 1<<20)))
}
