package api

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

// crowd lets requests ask for turns, and notes the order in which they run.
type crowd struct {
	t     *testing.T
	turns *turns
	order []string
	runs  map[string]*turn
}

func newCrowd(t *testing.T, slots, most int) *crowd {
	return &crowd{t: t, turns: newTurns(slots, most), runs: map[string]*turn{}}
}

// ask asks for a turn for what is expected to take so long, to be parsed and then to
// run, and returns when the request runs or waits.
func (c *crowd) ask(name string, expected time.Duration, changes bool) {
	c.t.Helper()
	go func() {
		u, err := c.turns.take(c.t.Context(), name, int(expected/perByte))
		if err == nil {
			err = u.weigh(c.t.Context(), expected, changes)
		}
		if err != nil {
			c.t.Errorf("%s: %v", name, err)
			return
		}
		c.turns.mu.Lock()
		defer c.turns.mu.Unlock()
		c.order = append(c.order, name)
		c.runs[name] = u
	}()
	synctest.Wait()
}

// end ends requests that run.
func (c *crowd) end(names ...string) {
	for _, name := range names {
		c.runs[name].end()
		synctest.Wait()
	}
}

func (c *crowd) ran(want ...string) {
	c.t.Helper()
	if diff := cmp.Diff(want, c.order); diff != "" {
		c.t.Errorf("order (-want +got):\n%s", diff)
	}
}

func TestTurns(t *testing.T) {
	const quick, quicker, slow = 4 * time.Millisecond, 3 * time.Millisecond, 100 * time.Millisecond
	for name, test := range map[string]func(*crowd){
		"as many run as there are slots": func(c *crowd) {
			c.ask("a", quick, false)
			c.ask("b", quick, false)
			c.ask("c", quick, false)
			c.ran("a", "b")
			c.end("b")
			c.ran("a", "b", "c")
			c.end("a", "c")
		},
		"a quicker one overtakes": func(c *crowd) {
			c.ask("a", quick, false)
			c.ask("b", quick, false)
			c.ask("quick", quick, false)
			c.ask("quicker", quicker, false)
			c.ran("a", "b")
			c.end("a")
			c.ran("a", "b", "quicker")
			c.end("b", "quicker", "quick")
		},
		"nobody is overtaken for ever": func(c *crowd) {
			c.ask("a", quick, false)
			c.ask("b", quick, false)
			c.ask("quick", quick, false)
			time.Sleep(quick * patience)
			c.ask("quicker", quicker, false)
			c.end("a")
			c.ran("a", "b", "quick")
			c.end("quick", "b", "quicker")
		},
		"quick ones do not wait for slow ones, nor these for them": func(c *crowd) {
			c.ask("slow", slow, false)
			c.ask("slower", slow, false)
			c.ran("slow")
			c.ask("a", quick, false)
			c.ask("b", quick, false)
			c.ask("c", quick, false)
			c.ran("slow", "a", "b")
			c.end("slow")
			c.ran("slow", "a", "b", "slower")
			c.end("a", "b", "c", "slower")
		},
		"changes and questions do not wait for each other": func(c *crowd) {
			c.ask("change", 0, true)
			c.ask("another", 0, true)
			c.ask("a", quick, false)
			c.ask("b", quick, false)
			c.ran("change", "a", "b")
			c.end("a")
			c.ran("change", "a", "b")
			c.end("change", "another", "b")
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				c := newCrowd(t, 2, 100)
				test(c)
				if c.turns.running != [lanes]int{} || len(c.turns.clients) > 0 {
					t.Errorf("%v run and %v are there after all have ended", c.turns.running, c.turns.clients)
				}
			})
		})
	}
}

// Who gives up waits no longer, and holds up nobody.
func TestTurnsGivenUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		turns := newTurns(1, 2)
		first, err := turns.take(t.Context(), "ada", 0)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, err := turns.take(ctx, "ada", 0); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("who waits in vain: %v", err)
		}
		first.end()
		if len(turns.waits[cheap]) > 0 || len(turns.clients) > 0 {
			t.Errorf("%d wait and %v are there after all have gone", len(turns.waits[cheap]), turns.clients)
		}
	})
}

// One client has so many requests under way, and not one more.
func TestTurnsOfOneClient(t *testing.T) {
	turns := newTurns(10, 2)
	for range 2 {
		if _, err := turns.take(t.Context(), "ada", 0); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := turns.take(t.Context(), "ada", 0); !errors.Is(err, errTooMany) {
		t.Errorf("the third: %v", err)
	}
	if _, err := turns.take(t.Context(), "bob", 0); err != nil {
		t.Errorf("another client: %v", err)
	}
}

func TestDurations(t *testing.T) {
	d := newDurations()
	query := d.of("{ states { nodes { name } } }", 1000)
	if got := d.expected(query, 1000); got != time.Millisecond {
		t.Errorf("guessed %v", got)
	}
	d.learn(query, 100*time.Microsecond)
	d.learn(query, 500*time.Microsecond)
	if got := d.expected(query, 1000); got != 200*time.Microsecond {
		t.Errorf("learned %v", got)
	}
	if other := d.of("{ states { nodes { name } } }", 2000); d.expected(other, 2000) != 2*time.Millisecond {
		t.Error("what is learned of small pages is taken to hold for large ones")
	}
	for i := range 2 * durationsKept {
		d.learn(uint64(i), time.Second)
	}
	if len(d.known) > durationsKept {
		t.Errorf("%d durations are kept", len(d.known))
	}
}

func TestBudget(t *testing.T) {
	b := budget{most: 10 * smallBytes}
	first, ok := b.take(6 * smallBytes)
	if !ok {
		t.Fatal("no room in an empty budget")
	}
	if _, ok := b.take(5 * smallBytes); ok {
		t.Error("more was taken than there is")
	}
	if _, ok := b.take(smallBytes); !ok {
		t.Error("what is small needs no room")
	}
	first()
	if again, ok := b.take(10 * smallBytes); !ok {
		t.Error("what was given back is not there")
	} else if again(); b.used.Load() != 0 {
		t.Errorf("%d bytes are counted at the end", b.used.Load())
	}
}

// What is dear rests while cheap requests come, the longer if one is there, and not for
// what is as dear.
func TestTurnsRest(t *testing.T) {
	for name, test := range map[string]struct {
		other time.Duration // that another request is expected to take
		stays bool
		wait  time.Duration // from then on
		had   time.Duration // of rest before
		naps  time.Duration
	}{
		"a cheap one came":           {other: short, naps: 1},
		"one that waits again":       {other: long - 1, naps: 1},
		"one that is there":          {other: short, stays: true, naps: mostNaps},
		"a cheap one came before":    {other: short, wait: lately},
		"it rested for long before":  {other: short, stays: true, had: mostRest},
		"another dear one":           {other: long},
		"another dear one that runs": {other: long, stays: true},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				c := newCrowd(t, 4, 100)
				c.ask("export", 10*long, false)
				c.ask("other", test.other, false)
				if !test.stays {
					c.end("other")
				}
				time.Sleep(test.wait)
				u, begun := c.runs["export"], time.Now()
				u.rested = test.had
				u.rest()
				u.rest() // too early for another
				if took := time.Since(begun); took != test.naps*nap || u.rested != test.had+took {
					t.Errorf("it rested for %v of %v, not for %v", u.rested, took, test.naps*nap)
				}
				c.end("export")
				if test.stays {
					c.end("other")
				}
			})
		})
	}
}
