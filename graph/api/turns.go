package api

import (
	"container/heap"
	"context"
	"errors"
	"hash/maphash"
	"runtime"
	"sync"
	"time"
)

// Requests take turns, in lanes. As many cheap ones run at once as there are
// processors to run them: of those that wait, the one is next whose arrival and a
// multiple of the time that it is expected to take come to the least, so that cheaper
// ones overtake, and every one has its turn in the end. Dear ones run beside them, half
// as many, and rest again and again while cheap ones come, so none waits for them; they
// rest for no more than mostRest in all. Changes wait for the disk. What a query takes is
// learned from how long it took before, and else guessed from its cost, which is often
// many times too high.

// lane is a kind of requests.
type lane int

const (
	cheap lane = iota
	dear
	change
	lanes // how many there are
)

// What the time that an operation is expected to take makes of it.
const (
	short      = 2 * time.Millisecond  // what takes no longer need not wait again
	long       = 5 * time.Millisecond  // from which on an operation is dear
	patience   = 20                    // how many times as long others may overtake it
	perField   = time.Microsecond      // what is guessed for each field of the cost
	perByte    = 100 * time.Nanosecond // likewise for each byte that is to be parsed
	mostWaits  = 1_000                 // operations that may wait; more are turned away
	retryAfter = "1"                   // seconds after which it makes sense to come again
)

// A dear request works for a stint and takes a nap, if a cheap one ran lately, and some
// more while one runs. It is not enough that it lets others of this process go first: what
// is busy all the time is what the operating system makes everything else wait for, be it a
// thread that is to read from the network or the client itself, and that for milliseconds.
const (
	stint    = 100 * time.Microsecond
	nap      = 200 * time.Microsecond
	mostNaps = 4 // after one stint, so it has a ninth of the time however many cheap ones come
	lately   = 50 * time.Millisecond
	mostRest = 2 * time.Second // of one request in all, far less than the time that one is given
)

// Why an operation gets no turn.
var (
	errBusy    = errors.New("the server has too much to do")
	errTooMany = errors.New("the client has too many requests under way")
)

// turns says who may run.
type turns struct {
	slots [lanes]int // how many of a lane may run
	most  int        // operations of one client

	mu      sync.Mutex
	running [lanes]int
	waits   [lanes]queue
	clients map[string]int // operations by client
	met     time.Time      // when one began last that is no part of a dear one
}

func newTurns(slots, most int) *turns {
	half := max(1, slots/2)
	return &turns{slots: [lanes]int{slots, half, half}, most: most, clients: map[string]int{}}
}

// turn is what one request is counted by, and its right to run. It is given back by end.
type turn struct {
	of     *turns
	client string
	lane   lane
	runs   bool
	rose   time.Time     // from its last rest
	rested time.Duration // in all
}

// admit counts a request of a client, until it is ended, unless the client has too
// many under way.
func (t *turns) admit(client string) (*turn, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.clients[client] >= t.most {
		return nil, errTooMany
	}
	t.clients[client]++
	return &turn{of: t, client: client}, nil
}

// take admits a request of a client, and waits until it may be parsed.
func (t *turns) take(ctx context.Context, client string, bytes int) (*turn, error) {
	u, err := t.admit(client)
	if err != nil {
		return nil, err
	}
	if err := u.begin(ctx, bytes); err != nil {
		u.end()
		return nil, err
	}
	return u, nil
}

// begin waits until the request, which has that many bytes, may be parsed.
func (u *turn) begin(ctx context.Context, bytes int) error {
	return u.enter(ctx, cheap, time.Duration(bytes)*perByte*patience)
}

// weigh tells how long the request is expected to run, or that it is a change. If
// others should go first, it waits again.
func (u *turn) weigh(ctx context.Context, expected time.Duration, changes bool) error {
	switch {
	case changes:
		return u.move(ctx, change, 0)
	case expected >= long:
		return u.move(ctx, dear, expected*patience)
	}
	u.of.meet()
	if expected > short {
		return u.move(ctx, cheap, expected*patience)
	}
	return nil
}

// meet remembers that a cheap request came.
func (t *turns) meet() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.met = time.Now()
}

// pressed tells whether cheap requests came lately, and whether any is there.
func (t *turns) pressed() (came, there bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return time.Since(t.met) < lately, t.running[cheap]+len(t.waits[cheap]) > 0
}

// rest is called now and then by what takes long, and lets others have the processor.
func (u *turn) rest() {
	begun := time.Now()
	if u.lane == dear && begun.Sub(u.rose) < stint {
		return
	}
	came, there := u.of.pressed()
	if u.lane != dear || !came || u.rested >= mostRest {
		runtime.Gosched()
		u.rose = begun
		return
	}
	for n := 0; n == 0 || there && n < mostNaps; n++ {
		time.Sleep(nap)
		_, there = u.of.pressed()
	}
	u.rose = time.Now()
	u.rested += u.rose.Sub(begun)
}

func (u *turn) move(ctx context.Context, to lane, weight time.Duration) error {
	u.leave()
	return u.enter(ctx, to, weight)
}

// leave lets others run, while the answer is sent.
func (u *turn) leave() {
	u.of.mu.Lock()
	defer u.of.mu.Unlock()
	if u.runs {
		u.runs = false
		u.of.running[u.lane]--
		u.of.start(u.lane)
	}
}

// end gives the turn back.
func (u *turn) end() {
	u.leave()
	u.of.mu.Lock()
	defer u.of.mu.Unlock()
	if u.of.clients[u.client]--; u.of.clients[u.client] <= 0 {
		delete(u.of.clients, u.client)
	}
}

// enter waits until it is the turn's time.
func (u *turn) enter(ctx context.Context, in lane, weight time.Duration) error {
	t := u.of
	w := &wait{turn: u, due: time.Now().Add(weight), ready: make(chan struct{})}
	t.mu.Lock()
	if len(t.waits[in]) >= mostWaits {
		t.mu.Unlock()
		return errBusy
	}
	u.lane = in
	heap.Push(&t.waits[in], w)
	t.start(in)
	t.mu.Unlock()
	select {
	case <-w.ready:
		return nil
	case <-ctx.Done():
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if w.at >= 0 {
		heap.Remove(&t.waits[in], w.at)
		return ctx.Err()
	}
	return nil // it was started meanwhile, and sees itself that its time is up
}

// start lets those of a lane run that are next, as far as there are slots.
func (t *turns) start(l lane) {
	for t.running[l] < t.slots[l] && len(t.waits[l]) > 0 {
		w := heap.Pop(&t.waits[l]).(*wait)
		t.running[l]++
		w.turn.runs = true
		close(w.ready)
	}
}

// wait is a turn that has not begun.
type wait struct {
	turn  *turn
	due   time.Time // the earlier, the sooner it is its turn
	ready chan struct{}
	at    int // place in the queue; -1 if it is not in it
}

// queue orders waits by when they are due, for package heap.
type queue []*wait

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].due.Before(q[j].due) }
func (q queue) Swap(i, j int) {
	q[i], q[j] = q[j], q[i]
	q[i].at, q[j].at = i, j
}

// Push adds a wait at the end.
func (q *queue) Push(x any) {
	w := x.(*wait)
	w.at = len(*q)
	*q = append(*q, w)
}

// Pop takes the last wait out.
func (q *queue) Pop() any {
	last := len(*q) - 1
	w := (*q)[last]
	(*q)[last] = nil
	*q = (*q)[:last]
	w.at = -1
	return w
}

// durations remember how long queries took.
type durations struct {
	seed maphash.Seed

	mu    sync.Mutex
	known map[uint64]time.Duration
}

// durationsKept is for how many queries this is remembered.
const durationsKept = 10_000

func newDurations() *durations {
	return &durations{seed: maphash.MakeSeed(), known: map[uint64]time.Duration{}}
}

// of is by what a query is remembered: its text and its cost, which depends on
// the variables.
func (d *durations) of(query string, cost int) uint64 {
	return maphash.String(d.seed, query) + uint64(cost)
}

// expected is how long a query is expected to take.
func (d *durations) expected(query uint64, cost int) time.Duration {
	d.mu.Lock()
	defer d.mu.Unlock()
	if known, ok := d.known[query]; ok {
		return known
	}
	return time.Duration(cost) * perField
}

// learn takes in how long a query took.
func (d *durations) learn(query uint64, took time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	known, ok := d.known[query]
	switch {
	case ok:
		took = (3*known + took) / 4
	case len(d.known) >= durationsKept:
		clear(d.known)
	}
	d.known[query] = took
}
