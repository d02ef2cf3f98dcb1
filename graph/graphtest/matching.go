package graphtest

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

func chen() schema.Entity  { return Entity(schema.ClassPerson, "chen-liang", "Chen Liang") }
func liang() schema.Entity { return Entity(schema.ClassPerson, "liang-chen", "Liang Chen") }
func third() schema.Entity { return Entity(schema.ClassPerson, "l-chen", "L. Chen") }

// match records judgements of pairs by the curator, which must succeed.
func (f *fixture) match(matches ...graph.Match) graph.Receipt {
	f.Helper()
	receipt, err := f.store.Match(context.Background(), graph.By{Author: "curator"}, matches...)
	if err != nil {
		f.Fatal(err)
	}
	return receipt
}

func same(keep, other schema.Entity) graph.Match {
	return graph.Match{A: keep.ID, B: other.ID, Verdict: graph.Same, Keep: keep.ID}
}

func takenBack(a, b schema.Entity) graph.Match {
	return graph.Match{A: a.ID, B: b.ID, Verdict: graph.TakenBack}
}

// people says of each where they speak.
func (f *fixture) people() {
	f.Helper()
	f.put(NewWriter("a.txt").Say(Link(chen(), schema.RelSpokeAt, fourth())).Say(Link(chen(), schema.RelAffiliatedWith, iraq())), graph.Added)
	f.put(NewWriter("b.txt").Say(Link(liang(), schema.RelSpokeAt, fourth())).Say(Link(liang(), schema.RelSpokeAt, fifth())), graph.Added)
	f.put(NewWriter("c.txt").Say(Link(third(), schema.RelAffiliatedWith, japan())), graph.Added)
}

func testMerge(t *testing.T, f *fixture) {
	f.people()
	apart := Everything(t, f.store.View())
	old := f.store.View()

	Equal(t, "receipt", f.match(same(liang(), chen())), graph.Receipt{Revision: 4, Outcome: graph.Judged, Changed: 2})
	f.everyWay(func() {
		v := f.store.View()
		n, ok := v.Node(chen().ID)
		if again, _ := v.Node(liang().ID); !ok || n.ID != liang().ID || again != n {
			t.Fatalf("the one node is %+v", n)
		}
		Equal(t, "names", append([]string{n.Name}, n.Aliases...), []string{"Chen Liang", "Liang Chen"})
		Equal(t, "persons", len(v.Nodes(schema.ClassPerson)), 2)
		Equal(t, "nodes", v.Stats().Nodes, len(v.Nodes(schema.ClassPerson))+7)
		for _, id := range []string{chen().ID, liang().ID} {
			edges := v.Edges(id, schema.RelSpokeAt, graph.Forward)
			Equal(t, "edges", len(edges), 2)
			Equal(t, "the other edges", len(v.Edges(id, schema.RelAffiliatedWith, graph.Forward)), 1)
			Equal(t, "facts", len(v.Facts(graph.Filter{Subject: id})), 4)
			for _, e := range edges {
				if e.Fact.Object.ID == fourth().ID {
					Equal(t, "statements of what both say", len(e.Statements), 2)
				}
			}
		}
		Equal(t, "edges from the other side", len(v.Edges(fourth().ID, schema.RelSpokeAt, graph.Inverse)), 1)
		Equal(t, "members", v.Members(chen().ID), []string{chen().ID, liang().ID})
		var sources []string
		for _, a := range v.Aliases(chen().ID) {
			sources = append(sources, a.Name+" of "+a.ID)
			Equal(t, "statements of an alias", len(a.Statements), 2)
		}
		Equal(t, "aliases", sources, []string{"Chen Liang of " + chen().ID, "Liang Chen of " + liang().ID})
		Equal(t, "match", v.Matches("")[0].Keep, liang().ID)
	})

	// What is said afterwards goes to the one node, and what is no longer said
	// leaves it.
	f.put(NewWriter("a.txt").Say(Link(chen(), schema.RelSpokeAt, fifth())), graph.Replaced)
	Equal(t, "facts after more", len(f.store.View().Facts(graph.Filter{Subject: chen().ID})), 3)
	f.put(NewWriter("a.txt").Say(Link(chen(), schema.RelSpokeAt, fourth())).Say(Link(chen(), schema.RelAffiliatedWith, iraq())), graph.Replaced)

	f.match(takenBack(chen(), liang()))
	f.everyWay(func() {
		after := Everything(t, f.store.View())
		Equal(t, "nodes after it was taken back", after.Nodes, apart.Nodes)
		Equal(t, "members", f.store.View().Members(chen().ID), []string{chen().ID})
		for key, edges := range apart.Edges {
			Equal(t, "edges of "+key, len(after.Edges[key]), len(edges))
		}
	})
	if n, ok := old.Node(chen().ID); !ok || n.ID != chen().ID {
		t.Errorf("a view from before the merge shows %+v", n)
	}
	Equal(t, "merged as of then", f.at(4).Preferred(chen().ID), liang().ID)
	Equal(t, "apart as of before", f.at(3).Preferred(chen().ID), chen().ID)
}

func testMergeChains(t *testing.T, f *fixture) {
	f.people()
	preferred := func(what string, want schema.Entity, of ...schema.Entity) {
		t.Helper()
		f.everyWay(func() {
			t.Helper()
			for _, e := range of {
				Equal(t, what, f.store.View().Preferred(e.ID), want.ID)
			}
		})
	}
	f.match(graph.Match{A: liang().ID, B: chen().ID, Verdict: graph.Same})
	preferred("none is kept, so the least", chen(), chen(), liang())
	f.match(same(liang(), third()))
	preferred("the newest that keeps one", liang(), chen(), liang(), third())
	f.match(same(third(), chen())) // a cycle
	preferred("the newest of a cycle", third(), chen(), liang(), third())
	Equal(t, "one node", len(f.store.View().Nodes(schema.ClassPerson)), 1)
	Equal(t, "all edges", len(f.store.View().Facts(graph.Filter{Subject: liang().ID})), 5)
	f.match(takenBack(chen(), liang()))
	preferred("a cycle that is opened is a chain", third(), chen(), liang(), third())
	f.match(takenBack(third(), chen()))
	preferred("what is left", liang(), liang(), third())
	preferred("the other", chen(), chen())
	f.match(same(chen(), third()))
	preferred("chained again", chen(), chen(), liang(), third())
	f.match(takenBack(liang(), third()))
	preferred("the chain without its middle", chen(), chen(), third())
	preferred("the one that is alone", liang(), liang())
	f.match(takenBack(chen(), third()))
	for _, e := range []schema.Entity{chen(), liang(), third()} {
		preferred("all apart", e, e)
	}
	Equal(t, "persons", len(f.store.View().Nodes(schema.ClassPerson)), 3)
}

func testRefusedMatches(t *testing.T, f *fixture) {
	f.people()
	f.match(graph.Match{A: chen().ID, B: liang().ID, Verdict: graph.NotSame}, graph.Match{A: liang().ID, B: third().ID, Verdict: graph.Same})
	revision := f.store.View().Revision()
	for name, c := range map[string]struct {
		match graph.Match
		want  error
	}{
		"unknown":              {graph.Match{A: chen().ID, B: "person/none", Verdict: graph.Same}, graph.ErrNotFound},
		"itself":               {graph.Match{A: chen().ID, B: chen().ID, Verdict: graph.Same}, graph.ErrUsage},
		"of two classes":       {graph.Match{A: chen().ID, B: "state/IQ", Verdict: graph.Same}, graph.ErrUsage},
		"documents":            {graph.Match{A: "document/a.txt", B: "document/b.txt", Verdict: graph.Same}, graph.ErrUsage},
		"another is kept":      {graph.Match{A: chen().ID, B: liang().ID, Verdict: graph.Same, Keep: third().ID}, graph.ErrUsage},
		"no verdict":           {graph.Match{A: chen().ID, B: liang().ID, Verdict: graph.Rejected}, graph.ErrUsage},
		"nothing to take back": {graph.Match{A: chen().ID, B: third().ID, Verdict: graph.TakenBack}, graph.ErrNotFound},
		"the same over others": {graph.Match{A: chen().ID, B: third().ID, Verdict: graph.Same}, graph.ErrUsage},
		"not the same":         {graph.Match{A: liang().ID, B: liang().ID, Verdict: graph.NotSame}, graph.ErrUsage},
	} {
		if _, err := f.store.Match(context.Background(), graph.By{}, c.match); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
	Equal(t, "revision", f.store.View().Revision(), revision)
	// What was judged of one holds for all that are the same as it.
	x, ok := f.store.View().Matched(third().ID, chen().ID)
	if !ok || x.Verdict != graph.NotSame {
		t.Errorf("of the two was judged %+v", x)
	}
	// A judgement of the pair itself replaces what was judged of it.
	f.match(same(chen(), liang()))
	Equal(t, "all are one", f.store.View().Members(third().ID), []string{chen().ID, third().ID, liang().ID})
	if _, err := f.store.Match(context.Background(), graph.By{}, graph.Match{A: chen().ID, B: third().ID, Verdict: graph.NotSame}); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("not the same, and the same over another: %v", err)
	}
}

func testJudgedDump(t *testing.T, f *fixture) {
	f.people()
	f.put(NewWriter("d.txt").Say(Link(iraq(), schema.RelHosted, fourth())), graph.Added)
	f.put(NewWriter("e.txt").Say(Link(Entity(schema.ClassPerson, "liang-chen", chen().Name), schema.RelSpokeAt, fifth())), graph.Added)
	f.judge(graph.Judgement{Statement: f.idOf("document/d.txt", "state/IQ"), Verdict: graph.Rejected})
	f.match(same(chen(), liang()))
	now := f.quads()
	Equal(t, "edges of the one that is kept", len(containing(now, chen().ID+"> <", "#spokeAt>")), 4)
	Equal(t, "edges of the other", len(containing(now, liang().ID+"> <", "#spokeAt>")), 0)
	Equal(t, "names of the one", len(containing(now, chen().ID+"> <", "#label>")), 2)
	Equal(t, "types of the other", len(containing(now, liang().ID+"> <", "#type>")), 0)
	Equal(t, "edges that were rejected", len(containing(now, "#hosted>")), 0)
	Equal(t, "verdicts", len(containing(now, "#verdict>", `"rejected"`, "revision/6> .")), 1)
	Equal(t, "matches", len(containing(now, chen().ID+"> <", "#sameAs> ", "revision/7> .")), 1)
	Equal(t, "what is kept", len(containing(now, chen().ID+"> <", "#preferredTo> ", "revision/7> .")), 1)
	seen := make(map[string]bool)
	for _, line := range now {
		if seen[line] {
			t.Errorf("twice: %s", line)
		}
		seen[line] = true
	}
	f.match(takenBack(chen(), liang()))
	history := dump(t, f.store.View().History)
	for _, part := range []string{"#verdict> \"rejected\"", "#sameAs>", "#unjudgedWith>", "#preferredTo>"} {
		Equal(t, "history of "+part, len(containing(history, part)), 1)
	}
	Equal(t, "matches that count", len(containing(f.quads(), "#sameAs>"))+len(containing(f.quads(), "#unjudgedWith>")), 0)
	Equal(t, "quads ever written", len(history), f.store.Stats().Quads)
	if !strings.Contains(strings.Join(history, "\n"), liang().ID) {
		t.Error("history forgets who was merged")
	}
}
