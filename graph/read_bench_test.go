package graph_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// BenchmarkReads asks what readers ask most, of a view that was asked before and
// of one that was made by the last writing, and beside them of slices in memory
// that hold nothing but what is asked for.
func BenchmarkReads(b *testing.B) {
	for _, documents := range []int{1_000, 10_000} {
		s := benchStore(b, "mem", documents)
		s.PrepareSearch(context.Background())
		limit := graphtest.NewSlices(s.View())
		for _, q := range questions(documents) {
			name := fmt.Sprintf("%s/%d", q.name, documents)
			b.Run(name+"/own", func(b *testing.B) {
				v := s.View()
				askAll(b, func(i int) { q.own(b, v, i) })
			})
			b.Run(name+"/own, new view", func(b *testing.B) { // as after each writing
				askAll(b, func(i int) { q.own(b, s.FreshView(), i) })
			})
			b.Run(name+"/limit", func(b *testing.B) { askAll(b, func(i int) { q.limit(limit, i) }) })
		}
	}
}

// askAll asks about many things, after some that do not count, and tells how much
// processor time an answer took, since wall times say little on a busy machine.
func askAll(b *testing.B, ask func(i int)) {
	for i := range 200 {
		ask(i)
	}
	before := processorTime(b)
	i := 0
	for ; b.Loop(); i++ {
		ask(i)
	}
	b.ReportMetric(float64(processorTime(b)-before)/float64(i), "cpu-ns/op")
}

// question is asked about the i-th of many things.
type question struct {
	name  string
	own   func(b *testing.B, v *graph.View, i int)
	limit func(s *graphtest.Slices, i int)
}

func questions(documents int) []question {
	meeting := func(i int) string {
		n := i * 7919 % documents
		return fmt.Sprintf("meeting/series-%d-%d", n%40, n/40)
	}
	state := func(i int) string { return fmt.Sprintf("state/%c%c", 'A'+i%7, 'A'+i*5%26) }
	person := func(i, off int) string { return fmt.Sprintf("person/person-%d", i*7919%(documents-4)*3+off) }
	around := []graphtest.Arc{
		{Relation: schema.RelAttended, Direction: graph.Inverse},
		{Relation: schema.RelSpokeAt, Direction: graph.Inverse},
		{Relation: schema.RelDiscussed, Direction: graph.Forward},
		{Relation: schema.RelExpressed, Direction: graph.Forward},
	}
	return []question{
		{"a meeting", func(b *testing.B, v *graph.View, i int) { ownFields(b, v, meeting(i)) }, func(s *graphtest.Slices, i int) { limitFields(s, meeting(i)) }},
		{"a meeting with names around it", func(_ *testing.B, v *graph.View, i int) {
			for _, a := range around {
				for _, e := range v.Edges(meeting(i), a.Relation, a.Direction) {
					far := e.Fact.Subject.ID
					if a.Direction == graph.Forward {
						far = e.Fact.Object.ID
					}
					v.Node(far)
				}
			}
		}, func(s *graphtest.Slices, i int) {
			for _, a := range around {
				s.Around(meeting(i), a)
			}
		}},
		{"a state's newest meetings", func(_ *testing.B, v *graph.View, i int) {
			newest := v.Edges(state(i), schema.RelAttended, graph.Forward)
			for _, e := range newest[:min(20, len(newest))] {
				v.Node(e.Fact.Object.ID)
			}
		}, func(s *graphtest.Slices, i int) { limitNewest(s, state(i)) }},
		{"whom a state meets", func(b *testing.B, v *graph.View, i int) {
			if _, _, err := v.Together(state(i), schema.RelAttended, graph.Forward, 20); err != nil {
				b.Fatal(err)
			}
		}, func(s *graphtest.Slices, i int) { s.Together(state(i)) }},
		{"a path between persons", func(b *testing.B, v *graph.View, i int) {
			o := graph.PathOptions{Relations: []schema.Relation{schema.RelSpokeAt}}
			if _, err := v.Paths(context.Background(), person(i, 0), person(i, 11), o); err != nil {
				b.Fatal(err)
			}
		}, func(s *graphtest.Slices, i int) { shortest(s, person(i, 0), person(i, 11)) }},
		{"a name", func(b *testing.B, v *graph.View, i int) {
			if _, _, err := v.FindNodes(context.Background(), fmt.Sprintf("person %d", i*7919%(documents*3)), 10); err != nil {
				b.Fatal(err)
			}
		}, func(s *graphtest.Slices, i int) { s.Find(fmt.Sprintf("Person %d", i*7919%(documents*3))) }},
	}
}

func ownFields(b *testing.B, v *graph.View, id string) {
	if _, ok := v.Node(id); !ok {
		b.Fatalf("there is no %s", id)
	}
	for _, r := range []schema.Relation{schema.RelStartDate, schema.RelOrdinal, schema.RelPartOf, schema.RelHeldIn} {
		v.Edges(id, r, graph.Forward)
	}
}

func limitFields(s *graphtest.Slices, id string) (string, map[schema.Relation]string, [2][]graphtest.Named) {
	return s.Names[s.Number[id]], s.Values[id], [2][]graphtest.Named{
		s.Around(id, graphtest.Arc{Relation: schema.RelPartOf}), s.Around(id, graphtest.Arc{Relation: schema.RelHeldIn}),
	}
}

func limitNewest(s *graphtest.Slices, id string) (list []graphtest.Named, total int) {
	meetings, total := s.Newest(id)
	for _, n := range meetings {
		list = append(list, graphtest.Named{ID: s.IDs[n], Name: s.Names[n]})
	}
	return list, total
}

// shortest searches from both ends, the smaller side first, as far as it takes to
// meet.
func shortest(s *graphtest.Slices, from, to string) int {
	forth, back := graphtest.Arc{Relation: schema.RelSpokeAt, Direction: graph.Forward}, graphtest.Arc{Relation: schema.RelSpokeAt, Direction: graph.Inverse}
	seen := [2]map[int32]bool{{s.Number[from]: true}, {s.Number[to]: true}}
	fronts := [2][]int32{{s.Number[from]}, {s.Number[to]}}
	for hops := 0; len(fronts[0]) > 0 && len(fronts[1]) > 0; hops++ {
		side := 0
		if len(fronts[1]) < len(fronts[0]) {
			side = 1
		}
		var next []int32
		for _, n := range fronts[side] {
			for _, m := range slices.Concat(s.Near(forth, n), s.Near(back, n)) {
				if seen[1-side][m] {
					return hops + 1
				}
				if !seen[side][m] {
					seen[side][m] = true
					next = append(next, m)
				}
			}
		}
		fronts[side] = next
	}
	return -1
}
