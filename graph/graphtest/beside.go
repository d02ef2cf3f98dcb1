package graphtest

import (
	"sync"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// testJudgingReaders lets readers check that each view holds together while two
// persons are merged and parted, and what one said is rejected and taken back.
func testJudgingReaders(t *testing.T, f *fixture) {
	w := NewWriter("a.txt")
	for _, e := range []schema.Entity{chen(), liang()} {
		for _, meeting := range []schema.Entity{fourth(), fifth()} {
			w.Say(Link(e, schema.RelSpokeAt, meeting))
		}
	}
	w.Say(Link(chen(), schema.RelAffiliatedWith, iraq()))
	f.put(w, graph.Added)
	wrong := f.store.View().Edges(chen().ID, schema.RelAffiliatedWith, graph.Forward)[0].Statements[0].ID
	done := make(chan struct{})
	var readers sync.WaitGroup
	for range 3 {
		readers.Go(func() {
			for {
				checkJudged(t, f.store.View(), wrong)
				select {
				case <-done:
					return
				default:
				}
			}
		})
	}
	for range 15 {
		f.match(same(liang(), chen()))
		f.judge(graph.Judgement{Statement: wrong, Verdict: graph.Rejected})
		f.match(takenBack(liang(), chen()))
		f.judge(graph.Judgement{Statement: wrong, Verdict: graph.TakenBack})
	}
	close(done)
	readers.Wait()
}

// checkJudged checks a view by its revision, which tells what was judged last.
func checkJudged(t *testing.T, v *graph.View, wrong string) {
	step := (v.Revision() - 1) % 4 // 1 merged, 2 rejected, 3 parted, 0 taken back
	merged, rejected := step == 1 || step == 2, step == 2 || step == 3
	persons, statements, edges := 2, 2, 2
	if merged {
		persons, statements = 1, 4
	}
	if n := len(v.Nodes(schema.ClassPerson)); n != persons {
		t.Errorf("revision %d shows %d persons", v.Revision(), n)
	}
	list := v.Edges(chen().ID, schema.RelSpokeAt, graph.Forward)
	count := 0
	for _, e := range list {
		count += len(e.Statements)
	}
	if len(list) != edges || count != statements {
		t.Errorf("revision %d shows %d edges of %d statements", v.Revision(), len(list), count)
	}
	if n := len(v.Edges(chen().ID, schema.RelAffiliatedWith, graph.Forward)); (n == 0) != rejected {
		t.Errorf("revision %d shows %d edges of what was judged", v.Revision(), n)
	}
	if _, ok := v.Statement(wrong); ok == rejected {
		t.Errorf("revision %d finds what was judged: %v", v.Revision(), ok)
	}
	if n := len(v.Aliases(chen().ID)); n != 3-persons {
		t.Errorf("revision %d shows %d aliases", v.Revision(), n)
	}
}
