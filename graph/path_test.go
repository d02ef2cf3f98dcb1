package graph_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// TestPathsAgainstAll compares the paths that are found with all there are, in
// random graphs of a few persons, states and meetings.
func TestPathsAgainstAll(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		v := viewOf(t, drawTie, 14)
		o := graph.PathOptions{Limit: rapid.IntRange(0, 9).Draw(t, "limit"), MaxLength: rapid.IntRange(0, 5).Draw(t, "longest")}
		if rapid.Bool().Draw(t, "some relations") {
			o.Relations = []schema.Relation{schema.RelSpokeAt}
		}
		if rapid.Bool().Draw(t, "some classes") {
			o.Through = []schema.Class{schema.ClassMeeting}
		}
		from, to := tied(t, "from").ID, tied(t, "to").ID
		got, err := v.Paths(context.Background(), from, to, o)
		_, a := v.Node(from)
		_, b := v.Node(to)
		if !a || !b {
			demandError(t, err, graph.ErrNotFound)
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		demand(t, "paths", spelled(t, got), allPaths(v, from, to, o))
	})
}

func tied(t *rapid.T, what string) schema.Entity {
	n := rapid.IntRange(0, 3).Draw(t, what)
	switch rapid.IntRange(0, 2).Draw(t, what+" class") {
	case 0:
		return graphtest.Entity(schema.ClassPerson, fmt.Sprintf("p%d", n), fmt.Sprintf("Person %d", n))
	case 1:
		return graphtest.Entity(schema.ClassState, fmt.Sprintf("A%c", 'A'+n), fmt.Sprintf("State %d", n))
	}
	return graphtest.Entity(schema.ClassMeeting, fmt.Sprintf("m%d", n), fmt.Sprintf("Meeting %d", n))
}

// drawTie says that a person spoke somewhere or is of a state, or that a state
// attended; some of that is denied.
func drawTie(t *rapid.T) schema.Fact {
	n, k := rapid.IntRange(0, 3).Draw(t, "n"), rapid.IntRange(0, 3).Draw(t, "k")
	person := graphtest.Entity(schema.ClassPerson, fmt.Sprintf("p%d", n), fmt.Sprintf("Person %d", n))
	state := graphtest.Entity(schema.ClassState, fmt.Sprintf("A%c", 'A'+n), fmt.Sprintf("State %d", n))
	meeting := graphtest.Entity(schema.ClassMeeting, fmt.Sprintf("m%d", k), fmt.Sprintf("Meeting %d", k))
	f := graphtest.Link(person, schema.RelSpokeAt, meeting)
	switch rapid.IntRange(0, 2).Draw(t, "tie") {
	case 0:
		f = graphtest.Link(state, schema.RelAttended, meeting)
	case 1:
		f = graphtest.Link(graphtest.Entity(schema.ClassPerson, fmt.Sprintf("p%d", k), fmt.Sprintf("Person %d", k)), schema.RelAffiliatedWith, state)
	}
	if rapid.IntRange(0, 5).Draw(t, "denied") == 0 {
		f.Modality = schema.Negated
	}
	return f
}

// spelled gives the ids on the paths, and checks that each edge is between its
// neighbours.
func spelled(t *rapid.T, paths []graph.Path) (list []string) {
	for _, p := range paths {
		if len(p.Nodes) != len(p.Edges)+1 {
			t.Fatalf("a path of %d nodes and %d edges", len(p.Nodes), len(p.Edges))
		}
		var ids []string
		for i, n := range p.Nodes {
			ids = append(ids, n.ID)
			if i == 0 {
				continue
			}
			ends := []string{p.Edges[i-1].Fact.Subject.ID, p.Edges[i-1].Fact.Object.ID}
			if !slices.Contains(ends, n.ID) || !slices.Contains(ends, p.Nodes[i-1].ID) {
				t.Fatalf("%v is not between %s and %s", ends, p.Nodes[i-1].ID, n.ID)
			}
		}
		list = append(list, strings.Join(ids, " "))
	}
	return list
}

// allPaths tries all ways, and keeps the shortest in the order of their ids.
func allPaths(v *graph.View, from, to string, o graph.PathOptions) []string {
	near := make(map[string][]string)
	for _, st := range v.Facts(graph.Filter{Modalities: []schema.Modality{schema.Plain}}) {
		f := st.Fact
		if f.Object.IsLiteral() || o.Relations != nil && !slices.Contains(o.Relations, f.Predicate) {
			continue
		}
		near[f.Subject.ID] = append(near[f.Subject.ID], f.Object.ID)
		near[f.Object.ID] = append(near[f.Object.ID], f.Subject.ID)
	}
	var found [][]string
	var walk func(way []string)
	walk = func(way []string) {
		last := way[len(way)-1]
		if last == to {
			found = append(found, slices.Clone(way))
			return
		}
		if class, _ := schema.Default().ClassOf(last); len(way) > 1 && o.Through != nil && !slices.Contains(o.Through, class) {
			return
		}
		for _, next := range near[last] {
			if !slices.Contains(way, next) {
				walk(append(slices.Clone(way), next))
			}
		}
	}
	walk([]string{from})
	var list []string
	slices.SortFunc(found, func(a, b []string) int {
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return slices.Compare(a, b)
	})
	for _, way := range found {
		if len(way) == len(found[0]) && (o.MaxLength == 0 || len(way)-1 <= o.MaxLength) {
			list = append(list, strings.Join(way, " "))
		}
	}
	list = slices.Compact(list)
	return list[:min(len(list), max(o.Limit, 1))]
}

func TestPathOfNobody(t *testing.T) {
	t.Parallel()
	s := open(t, "mem:")
	defer closeStore(t, s)
	fill(t, s, 1)
	if _, err := s.View().Paths(context.Background(), "state/AA", "state/none", graph.PathOptions{}); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("a path to nobody: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.View().Paths(ctx, "person/person-0", "person/person-1", graph.PathOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v", err)
	}
}
