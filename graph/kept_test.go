package graph_test

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// arranged spells what a view shows of nodes, in what order it lists edges, and
// who meets whom.
func arranged(t *rapid.T, v *graph.View) (lines []string) {
	for _, class := range schema.Default().Classes {
		for _, n := range v.Nodes(class.Name) {
			lines = append(lines, fmt.Sprint(n.ID, n.Name, n.Aliases))
			for _, r := range drawnRelations() {
				for _, dir := range []graph.Direction{graph.Forward, graph.Inverse} {
					for _, e := range v.Edges(n.ID, r, dir) {
						lines = append(lines, fmt.Sprint(n.ID, r, dir, e.ID, len(e.Statements)))
					}
					most, total, err := v.Together(n.ID, r, dir, 3)
					if err != nil {
						t.Fatal(err)
					}
					lines = append(lines, fmt.Sprint(n.ID, r, dir, most, total), fmt.Sprint(said(t, v, n.ID, r, dir)))
				}
			}
		}
	}
	return lines
}

// said spells the statements of a relation of a node, which must be those of its
// ties.
func said(t *rapid.T, v *graph.View, id string, r schema.Relation, dir graph.Direction) (list []string) {
	n, ok := v.NumberOf(id)
	if !ok {
		t.Fatalf("%s has no number", id)
	}
	var each []string
	far, statements := v.Said(n, r, dir)
	for i, st := range statements {
		list = append(list, fmt.Sprint(far[i], st.ID, st.Fact.Confidence))
	}
	v.EachTie(n, r, dir, func(tie graph.Tie) {
		v.EachStatement(tie, func(st *graph.Statement) { each = append(each, fmt.Sprint(tie.Far, st.ID, st.Fact.Confidence)) })
	})
	demand(t, "statements of ties", list, each)
	return list
}

// checkKept demands that what was kept when other revisions were asked is what
// would be made anew.
func (m *machine) checkKept(t *rapid.T) {
	for _, v := range append(slices.Clone(m.pinned), m.store.View()) {
		kept := arranged(t, v)
		m.store.Forget()
		demand(t, "what was kept", kept, arranged(t, v))
	}
}

// TestTogetherAgainstAll compares who meets whom with what follows from the
// statements.
func TestTogetherAgainstAll(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		v := viewOf(t, drawFact, 20)
		limit := rapid.IntRange(0, 4).Draw(t, "limit")
		for _, n := range v.Nodes(schema.ClassState) {
			most, total, err := v.Together(n.ID, schema.RelAttended, graph.Forward, limit)
			if err != nil {
				t.Fatal(err)
			}
			want := allTogether(v, n.ID)
			demand(t, "how many meet "+n.ID, total, len(want))
			demand(t, "who meets "+n.ID, most, want[:min(limit, len(want))])
		}
	})
}

func allTogether(v *graph.View, id string) []graph.Bucket {
	meetings := make(map[string]map[string]bool) // by who was there
	for _, st := range v.Facts(graph.Filter{Predicates: []schema.Relation{schema.RelAttended}, Modalities: []schema.Modality{schema.Plain}}) {
		who := st.Fact.Subject.ID
		if meetings[who] == nil {
			meetings[who] = make(map[string]bool)
		}
		meetings[who][st.Fact.Object.ID] = true
	}
	list := []graph.Bucket{}
	for who, there := range meetings {
		shared := 0
		for m := range there {
			if meetings[id][m] {
				shared++
			}
		}
		if who != id && shared > 0 {
			list = append(list, graph.Bucket{Key: who, Count: shared})
		}
	}
	slices.SortFunc(list, func(a, b graph.Bucket) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Key, b.Key)) })
	return list
}

func TestTogetherOfNobody(t *testing.T) {
	t.Parallel()
	s := open(t, "mem:")
	defer closeStore(t, s)
	if _, _, err := s.View().Together("state/XX", schema.RelAttended, graph.Forward, 10); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("the error is %v", err)
	}
}
