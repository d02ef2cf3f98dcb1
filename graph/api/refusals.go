package api

import (
	"context"
	"sync"
	"time"
)

// Whoever sends one request after another that is refused, be it to find a limit,
// to guess a token or to keep the server busy, is told so later and later. What is
// served is never held back, so others at the same address are not in it.

const (
	refusalBurst    = 50                     // refusals of one client before any is held back
	longestHold     = 500 * time.Millisecond // for which one is held back
	refusersWatched = 10_000                 // clients of which is known how many refusals they had
)

// refusals counts those of each client.
type refusals struct {
	each time.Duration // how long it takes until one is forgotten

	mu      sync.Mutex
	clients map[string]time.Time // when all that a client had will be forgotten
}

func newRefusals(perSecond int) *refusals {
	return &refusals{each: time.Second / time.Duration(perSecond), clients: map[string]time.Time{}}
}

// hold counts a refusal, and waits if the client had too many of late.
func (r *refusals) hold(ctx context.Context, client string) {
	wait := r.count(client, time.Now())
	if wait <= 0 {
		return
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

// count tells how long the answer is to be held back.
func (r *refusals) count(client string, now time.Time) time.Duration {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.clients) >= refusersWatched {
		r.forget(now)
	}
	forgotten := r.clients[client]
	if forgotten.Before(now) {
		forgotten = now
	}
	r.clients[client] = forgotten.Add(r.each)
	return min(longestHold, forgotten.Sub(now)-refusalBurst*r.each)
}

// forget leaves out whom nothing is held against any more; if that leaves too
// many, all.
func (r *refusals) forget(now time.Time) {
	for client, forgotten := range r.clients {
		if forgotten.Before(now) {
			delete(r.clients, client)
		}
	}
	if len(r.clients) >= refusersWatched {
		clear(r.clients)
	}
}
