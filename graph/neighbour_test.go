package graph_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// TestNeighboursAgainstStatements compares what is near a node with what the list
// of all statements tells.
func TestNeighboursAgainstStatements(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		v := viewOf(t, drawTie, 14)
		var relations []schema.Relation
		if rapid.Bool().Draw(t, "some relations") {
			relations = []schema.Relation{schema.RelSpokeAt, schema.RelAttended}
		}
		from, depth := tied(t, "from").ID, rapid.IntRange(0, 3).Draw(t, "depth")
		list, err := v.Neighbours(context.Background(), from, depth, relations...)
		if _, ok := v.Node(from); !ok {
			demandError(t, err, graph.ErrNotFound)
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, n := range list {
			got = append(got, fmt.Sprint(n.Distance, n.Node.ID, n.Edges))
			way := spelled(t, []graph.Path{n.Path})[0]
			if len(n.Path.Edges) != n.Distance || n.Path.Nodes[0].ID != from || n.Path.Nodes[n.Distance].ID != n.Node.ID {
				t.Fatalf("%s is no way to %s", way, n.Node.ID)
			}
		}
		slices.Sort(got)
		demand(t, "neighbours", got, nearBy(v, from, depth, relations))
	})
}

// nearBy finds what is near a node from the list of statements.
func nearBy(v *graph.View, from string, depth int, relations []schema.Relation) (list []string) {
	distance := map[string]int{from: 0}
	for at := range depth {
		edges := map[string]int{}
		for _, st := range v.Facts(graph.Filter{Modalities: []schema.Modality{schema.Plain}, Predicates: relations}) {
			for _, way := range [][2]string{{st.Fact.Subject.ID, st.Fact.Object.ID}, {st.Fact.Object.ID, st.Fact.Subject.ID}} {
				d, known := distance[way[0]]
				if _, other := distance[way[1]]; known && d == at && !other && way[1] != "" {
					edges[way[1]]++
				}
			}
		}
		for id, n := range edges {
			distance[id] = at + 1
			list = append(list, fmt.Sprint(at+1, id, n))
		}
	}
	slices.Sort(list)
	return list
}

func TestNeighboursGivenUp(t *testing.T) {
	t.Parallel()
	s := open(t, "mem:")
	defer closeStore(t, s)
	fill(t, s, 1)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.View().Neighbours(ctx, "state/AA", 2); !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v", err)
	}
}
