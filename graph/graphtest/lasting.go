package graphtest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

func testPinned(t *testing.T, f *fixture) {
	views, contents := []*graph.View{f.store.View()}, []Contents{Everything(t, f.store.View())}
	for i := range 12 {
		w := NewWriter(fmt.Sprintf("%d.txt", i%4))
		for j := range 5 {
			if (i+j)%3 != 0 {
				fact := Link(state(j), schema.RelAttended, fourth())
				fact.Confidence = 0.5 + float64(i%5)/10
				w.Say(fact).Say(Value(fourth(), schema.RelStartDate, fmt.Sprint(2000+i+j), schema.Date))
			}
		}
		doc, facts := w.Done()
		if _, err := f.store.Put(context.Background(), doc, facts); err != nil {
			t.Fatal(err)
		}
		views, contents = append(views, f.store.View()), append(contents, Everything(t, f.store.View()))
	}
	for i, v := range views {
		Equal(t, fmt.Sprintf("view %d later on", i), Everything(t, v), contents[i])
	}
}

// testReaders lets readers check that each view holds together while documents
// come in and change: all meetings of one revision agree on their number.
func testReaders(t *testing.T, f *fixture) {
	const rounds, meetings = 40, 8
	write := func(round int) {
		w := NewWriter("numbers.txt")
		for m := range meetings {
			meeting := Entity(schema.ClassMeeting, fmt.Sprintf("m-%d", m), fmt.Sprintf("Meeting %d of round %d", m, round))
			w.Say(Value(meeting, schema.RelOrdinal, fmt.Sprint(round), schema.Integer)).Say(Link(iraq(), schema.RelAttended, meeting))
		}
		doc, facts := w.Done()
		if _, err := f.store.Put(context.Background(), doc, facts); err != nil {
			t.Errorf("round %d: %v", round, err)
		}
	}
	write(0)
	done := make(chan struct{})
	var readers sync.WaitGroup
	for range 3 {
		readers.Go(func() {
			for {
				checkRound(t, f.store.View(), meetings)
				select {
				case <-done:
					return
				default:
				}
			}
		})
	}
	for round := 1; round < rounds; round++ {
		write(round)
	}
	close(done)
	readers.Wait()
	if v := f.store.View(); v.Revision() != rounds {
		t.Errorf("after %d rounds the view shows revision %d", rounds, v.Revision())
	}
}

func checkRound(t *testing.T, v *graph.View, meetings int) {
	round := fmt.Sprint(v.Revision() - 1)
	list := v.Nodes(schema.ClassMeeting)
	if len(list) != meetings {
		t.Errorf("round %s shows %d meetings", round, len(list))
	}
	for i, n := range list {
		if want := fmt.Sprintf("Meeting %d of round %s", i, round); n.Name != want || len(n.Aliases) > 0 {
			t.Errorf("round %s calls it %q and %q", round, n.Name, n.Aliases)
		}
		numbers := v.Edges(n.ID, schema.RelOrdinal, graph.Forward)
		if len(numbers) != 1 || numbers[0].Fact.Object.Literal.Value != round {
			t.Errorf("round %s shows %d numbers", round, len(numbers))
		}
	}
	if facts := v.Facts(graph.Filter{}); len(facts) != 2*meetings {
		t.Errorf("round %s shows %d statements", round, len(facts))
	}
	if edges := v.Edges("state/IQ", schema.RelAttended, graph.Forward); len(edges) != meetings {
		t.Errorf("round %s shows %d edges", round, len(edges))
	}
	if _, err := v.Text(context.Background(), "document/numbers.txt"); err != nil {
		t.Errorf("round %s: %v", round, err)
	}
}

func testWriters(t *testing.T, f *fixture) {
	var writers sync.WaitGroup
	for w := range 3 {
		writers.Go(func() {
			for i := range 4 {
				doc, facts := Report(w*4 + i)
				if _, err := f.store.Put(context.Background(), doc, facts); err != nil {
					t.Errorf("put: %v", err)
				}
			}
		})
	}
	writers.Wait()
	stats := f.store.Stats()
	if stats.Revision != 12 || stats.Documents != 12 || stats.Statements != 12*35 {
		t.Errorf("12 reports make %+v", stats)
	}
}

func testDeterminism(t *testing.T, f *fixture) {
	other := &fixture{T: t, kind: f.kind, connect: f.kind.Fresh(t)}
	other.open()
	f.history()
	other.history()
	Equal(t, "history", dump(t, other.store.View().History), dump(t, f.store.View().History))
	Equal(t, "view", Everything(t, other.store.View()), Everything(t, f.store.View()))
}

// history makes a store with everything in it: documents that are new,
// changed, emptied and restored.
func (f *fixture) history() {
	f.Helper()
	for _, step := range []struct{ report, from int }{{0, 0}, {40, 0}, {80, 0}, {0, 20}, {40, 35}, {40, 0}, {1, 0}, {0, 10}} {
		doc, facts := Report(step.report)
		doc.Hash = fmt.Sprint(step.from)
		if _, err := f.store.Put(context.Background(), doc, facts[step.from:]); err != nil {
			f.Fatal(err)
		}
	}
}

func testDump(t *testing.T, f *fixture) {
	f.history()
	now, history := f.quads(), dump(t, f.store.View().History)
	Equal(t, "quads ever written", len(history), f.store.Stats().Quads)
	written := make(map[string]int)
	for _, line := range history {
		written[line]++
		if written[line] > 1 {
			t.Errorf("written twice: %s", line)
		}
	}
	for _, line := range now {
		if written[line] == 0 {
			t.Errorf("never written: %s", line)
		}
	}
	Equal(t, "statements", len(containing(now, "#saidIn>")), f.store.Stats().Statements)
	Equal(t, "texts", len(containing(now, "#text>")), f.store.Stats().Documents)
	Equal(t, "retired", len(containing(now, "#retiredIn>")), 0)

	stop := errors.New("enough")
	if err := f.store.View().Quads(context.Background(), func(quad.Quad) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("the dump goes on after an error: %v", err)
	}
}

func testReopen(t *testing.T, f *fixture) {
	if !f.kind.Lasting {
		t.Skip("this kind of store does not last")
	}
	f.history()
	before, stats := Everything(t, f.store.View()), f.store.Stats()
	if err := f.store.Close(); err != nil {
		t.Fatal(err)
	}
	f.open()
	Equal(t, "view", Everything(t, f.store.View()), before)
	Equal(t, "stats", f.store.Stats(), stats)
	// What is written afterwards fits to what was there.
	f.history()
	before = Everything(t, f.store.View())
	if err := f.store.Close(); err != nil {
		t.Fatal(err)
	}
	f.open()
	Equal(t, "view after more", Everything(t, f.store.View()), before)
}

func testClosed(t *testing.T, f *fixture) {
	f.put(NewWriter("a.txt").Say(Link(iraq(), schema.RelAttended, fourth())), graph.Added)
	for range 2 {
		if err := f.store.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if _, ok := f.store.View().Node("state/IQ"); !ok {
		t.Error("a view forgets when the store is closed")
	}
	if _, err := f.store.View().Text(context.Background(), "document/a.txt"); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("text of a closed store: %v", err)
	}
	doc, facts := NewWriter("b.txt").Say(Link(iraq(), schema.RelAttended, fourth())).Done()
	if _, err := f.store.Put(context.Background(), doc, facts); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("put into a closed store: %v", err)
	}
	if _, err := f.store.Withdraw(context.Background(), "document/a.txt", graph.By{}); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("withdraw from a closed store: %v", err)
	}
	v, err := f.store.At(0)
	if err != nil || len(v.Documents()) != 0 {
		t.Errorf("a closed store forgets what was before: %v", err)
	}
}
