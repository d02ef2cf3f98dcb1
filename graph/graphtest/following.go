package graphtest

import (
	"context"
	"errors"
	"sync"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// testFollow lets several follow while others write, each from somewhere else:
// all see each revision after theirs once, in order, as it left the store.
func testFollow(t *testing.T, f *fixture) {
	const writers, reports = 2, 10
	f.put(NewWriter("first.txt"), graph.Added)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var followers, all sync.WaitGroup
	follow := func(since int64) {
		revisions, err := f.store.Follow(ctx, since)
		if err != nil {
			t.Errorf("follow: %v", err)
			return
		}
		followers.Go(func() {
			want := since
			for v, err := range revisions {
				if want++; err != nil || v.Revision() != want {
					t.Errorf("after %d: %v, %v", want-1, v, err)
					return
				}
				if n := v.Stats().Documents; n != int(want) {
					t.Errorf("revision %d shows %d documents", want, n)
				}
				if want == reports+1 {
					return
				}
			}
			t.Errorf("it ended after revision %d", want)
		})
	}
	follow(0)
	follow(1)
	for w := range writers {
		all.Go(func() {
			for n := w; n < reports; n += writers {
				doc, facts := Report(n)
				if _, err := f.store.Put(ctx, doc, facts); err != nil {
					t.Errorf("put: %v", err)
				}
			}
		})
	}
	all.Wait()
	follow(5)
	followers.Wait()
}

// testFollowOn ends following in each way, and refuses what cannot be followed.
func testFollowOn(t *testing.T, f *fixture) {
	w := NewWriter("a.txt")
	w.Say(Link(chen(), schema.RelSpokeAt, fourth()))
	f.put(w, graph.Added)
	for _, since := range []int64{-1, 2} {
		if _, err := f.store.Follow(context.Background(), since); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("after %d: %v", since, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	var ends []error
	for _, end := range []func(){cancel, func() { _ = f.store.Close() }} {
		revisions, err := f.store.Follow(ctx, 0)
		if err != nil {
			t.Fatal(err)
		}
		seen := 0
		for v, err := range revisions {
			if err != nil {
				ends = append(ends, err)
				break
			}
			seen++
			if changes := v.Changes(v.Revision()); len(changes) != 1 || changes[0].After == nil {
				t.Errorf("revision %d changed %v", v.Revision(), changes)
			}
			end()
		}
		if seen != 1 {
			t.Errorf("it saw %d revisions", seen)
		}
		ctx = context.Background()
	}
	if len(ends) != 2 || !errors.Is(ends[0], context.Canceled) || !errors.Is(ends[1], graph.ErrUsage) {
		t.Errorf("it ended with %v", ends)
	}
	f.open()
}

// testStale refuses changes of what has changed since their authors looked.
func testStale(t *testing.T, f *fixture) {
	ctx := context.Background()
	say := func(persons ...schema.Entity) *Writer {
		w := NewWriter("a.txt")
		for _, p := range persons {
			w.Say(Link(p, schema.RelSpokeAt, fourth()))
		}
		return w
	}
	f.put(say(chen(), liang()), graph.Added)
	statement := f.store.View().Edges(chen().ID, schema.RelSpokeAt, graph.Forward)[0].Statements[0]
	seen := graph.By{Seen: 1}
	demand := func(what string, stale bool, err error) {
		t.Helper()
		if errors.Is(err, graph.ErrStale) != stale || !stale && err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	judge := func(by graph.By, v graph.Verdict) error {
		_, err := f.store.Judge(ctx, by, graph.Judgement{Statement: statement.ID, Verdict: v})
		return err
	}
	match := func(by graph.By, v graph.Verdict) error {
		_, err := f.store.Match(ctx, by, graph.Match{A: chen().ID, B: liang().ID, Verdict: v})
		return err
	}
	demand("judge", false, judge(seen, graph.Accepted))
	demand("judge again", true, judge(seen, graph.Rejected))
	demand("judge with open eyes", false, judge(graph.By{Seen: 2}, graph.Rejected))
	demand("match", false, match(seen, graph.Maybe))
	demand("match again", true, match(seen, graph.Same))
	demand("match with open eyes", false, match(graph.By{Seen: 4}, graph.Same))
	put := func(by graph.By, w *Writer) error {
		doc, facts := w.Done()
		_, err := f.store.PutBy(ctx, by, doc, facts)
		return err
	}
	withdraw := func(by graph.By) error {
		_, err := f.store.Withdraw(ctx, statement.Document, by)
		return err
	}
	demand("put", true, put(seen, say(chen())))
	demand("withdraw", true, withdraw(seen))
	now := graph.By{Seen: f.store.View().Revision()}
	demand("put with open eyes", false, put(now, say(chen())))
	demand("withdraw what was put", true, withdraw(now))
	demand("withdraw with open eyes", false, withdraw(graph.By{Seen: f.store.View().Revision()}))
	demand("put what was withdrawn", true, put(now, say(chen())))
	demand("put what is new", false, put(seen, NewWriter("b.txt")))
	demand("put what is new, and was looked for before all", false, put(graph.By{Seen: -1}, NewWriter("c.txt")))
	demand("put what is there, and was looked for before all", true, put(graph.By{Seen: -1}, NewWriter("c.txt")))
	demand("judge with a revision to come", true, judge(graph.By{Seen: 100}, graph.Accepted))
}
