package api

import (
	"context"
	"hash/maphash"
	"math/bits"
	"sync"
)

// sightings count how often texts were met, roughly. Most of what one client sends to
// keep a server busy hardly ever comes again, so what is kept for its next use is kept
// from then on that it has come again: else it would push out what others ask again
// and again, and take memory that each collection looks through. They are a table of
// hashes, in which a newer text takes the place of an older one, so they take the same
// little memory however much is met; what was met long ago counts anew.
type sightings struct {
	seed maphash.Seed

	mu    sync.Mutex
	table [sightingsKept]sighting
}

// sighting is how often something was met, of which the hash is known.
type sighting struct {
	hash  uint64
	times int
}

// sightingsKept is how many texts are remembered at most.
const sightingsKept = 4096

func newSightings() *sightings { return &sightings{seed: maphash.MakeSeed()} }

// before tells how often the text was met before, and counts it.
func (s *sightings) before(text string) int {
	hash := maphash.String(s.seed, text)
	s.mu.Lock()
	defer s.mu.Unlock()
	at := &s.table[hash%sightingsKept]
	if at.hash != hash {
		*at = sighting{hash: hash}
	}
	at.times++
	return at.times - 1
}

// keptAtOnce is how many bytes may be kept that were never met before.
const keptAtOnce = 4 << 10

// worth tells how often what takes so many bytes must have been met to be kept: once
// more for each doubling beyond keptAtOnce, as it takes the room of many small ones.
func worth(bytes int) int { return bits.Len(uint(max(bytes-1, 0) / keptAtOnce)) }

// recurring keeps values as recent does, by how much memory each takes, but only of
// texts that were met often enough for that. It is what executor.SetQueryCache takes.
type recurring[V any] struct {
	*recent[V]
	met   *sightings
	bytes func(text string) int // that the value for a text takes
}

// newRecurring keeps values that together take at most so many bytes.
func newRecurring[V any](most int, bytes func(text string) int) recurring[V] {
	return recurring[V]{newRecent[V](most), newSightings(), bytes}
}

// Add keeps the value for the text if that was met often enough before.
func (r recurring[V]) Add(_ context.Context, text string, value V) {
	if size := r.bytes(text); r.met.before(text) >= worth(size) {
		r.add(text, value, size)
	}
}
