package graphtest

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// recall remembers what each revision showed while it was the newest.
type recall struct {
	contents []Contents
	stats    []graph.Stats
	history  [][]string
}

func (r *recall) note(f *fixture) {
	f.Helper()
	v := f.store.View()
	r.contents = append(r.contents, Everything(f.T, v))
	r.stats = append(r.stats, v.Stats())
	r.history = append(r.history, dump(f.T, v.History))
}

// compare demands that each revision shows what it showed then.
func (r *recall) compare(f *fixture) {
	f.Helper()
	for i, want := range r.contents {
		v := f.at(int64(i))
		Equal(f.T, fmt.Sprintf("revision %d", i), Everything(f.T, v), want)
		Equal(f.T, fmt.Sprintf("figures of revision %d", i), v.Stats(), r.stats[i])
		Equal(f.T, fmt.Sprintf("history until revision %d", i), dump(f.T, v.History), r.history[i])
	}
}

func testAsOf(t *testing.T, f *fixture) {
	var r recall
	r.note(f)
	for i, names := range [][]string{{"Iraq"}, {"Iraq", "Republic of Iraq"}, {}, {"Republic of Iraq"}} {
		w := NewWriter("a.txt").Write(fmt.Sprintf("Edition %d. ", i))
		for n, name := range names {
			w.Say(Link(Entity(schema.ClassState, "IQ", name), schema.RelAttended, Entity(schema.ClassMeeting, fmt.Sprint(n), fmt.Sprint("Meeting ", n))))
		}
		doc, facts := w.Done()
		if _, err := f.store.Put(context.Background(), doc, facts); err != nil {
			t.Fatal(err)
		}
		r.note(f)
		f.put(NewWriter(fmt.Sprintf("%d.txt", i)).Say(Value(fourth(), schema.RelOrdinal, fmt.Sprint(i), schema.Integer)), graph.Added)
		r.note(f)
	}
	r.compare(f)
	if f.kind.Lasting {
		f.again()
		r.compare(f)
	}
	for _, revision := range []int64{-1, 9} {
		if _, err := f.store.At(revision); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("revision %d: %v", revision, err)
		}
	}
}

func testAtTime(t *testing.T, f *fixture) {
	if _, err := f.store.AtTime(time.Now()); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("a time in an empty store: %v", err)
	}
	for i := range 3 {
		f.put(NewWriter(fmt.Sprint(i)).Say(Link(iraq(), schema.RelAttended, fourth())), graph.Added)
	}
	second := f.clock.Add(-time.Second)
	for at, want := range map[time.Time]int64{
		second: 2, second.Add(time.Millisecond): 2, second.Add(-time.Millisecond): 1, second.Add(time.Hour): 3,
	} {
		v, err := f.store.AtTime(at)
		if err != nil {
			t.Fatal(err)
		}
		Equal(t, at.String(), v.Revision(), want)
	}
	if _, err := f.store.AtTime(second.Add(-time.Hour)); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("a time before the first revision: %v", err)
	}
}

// again closes the store and opens it once more.
func (f *fixture) again() {
	f.Helper()
	if err := f.store.Close(); err != nil {
		f.Fatal(err)
	}
	f.open()
}

func testDiff(t *testing.T, f *fixture) {
	f.history()
	all := f.store.View().Revisions()
	for i := range all {
		from, to := f.at(int64(i)), f.at(int64(i+1))
		var added, retired, changed int
		for _, d := range graph.Diff(from, to) {
			switch {
			case d.Before == nil:
				added++
			case d.After == nil:
				retired++
			default:
				changed++
			}
		}
		Equal(t, fmt.Sprintf("counts of revision %d", i+1), [3]int{added, retired, changed}, [3]int{all[i].Added, all[i].Retired, all[i].Changed})
		back := graph.Diff(to, from)
		for j, d := range graph.Diff(from, to) {
			Equal(t, "the other way round", back[j], graph.Difference{Before: d.After, After: d.Before})
		}
	}
	first, last := f.at(0), f.store.View()
	Equal(t, "all there is", len(graph.Diff(first, last)), last.Stats().Statements)
	Equal(t, "nothing", len(graph.Diff(last, last)), 0)
}

// at shows a revision.
func (f *fixture) at(revision int64) *graph.View {
	f.Helper()
	v, err := f.store.At(revision)
	if err != nil {
		f.Fatal(err)
	}
	return v
}
