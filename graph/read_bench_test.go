package graph_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// BenchmarkReads asks what readers ask most, of a view that was asked before and
// of one that was made by the last writing, and beside them of slices in memory
// that hold nothing but what is asked for. Of the processor time that an answer takes
// it tells how many times that of the slices it is, and how much more it is in a graph
// of ten times the documents: for the slices, too, since memory that is farther away
// costs both. Behind each figure stands what it should be at most.
func BenchmarkReads(b *testing.B) {
	smaller := make(map[string][3]float64)
	for _, documents := range []int{1_000, 10_000} {
		s := benchStore(b, "mem", documents)
		s.PrepareSearch(context.Background())
		limit := graphtest.NewSlices(s.View())
		for _, q := range questions(documents) {
			b.Run(fmt.Sprintf("%s/%d", q.name, documents), func(b *testing.B) {
				v := s.View()
				took := askInTurn(b, documents, [3]func(i int){
					func(i int) { q.limit(limit, i) },
					func(i int) { q.own(b, v, i) },
					func(i int) { q.own(b, s.FreshView(), i) }, // as after each writing
				})
				report(b, q, took, smaller[q.name])
				smaller[q.name] = took
			})
		}
	}
}

// inTurn is how many questions one who answers is asked before the next is.
const inTurn = 500

// askInTurn asks all about the same things, in turn, so that what else the machine
// does meanwhile slows all of them, and gives how many nanoseconds of processor time an
// answer of each took: wall times say little on a busy machine. Before, it asks about
// all things once, which does not count.
func askInTurn(b *testing.B, all int, who [3]func(i int)) (took [3]float64) {
	for _, ask := range who {
		for i := range all {
			ask(i)
		}
	}
	var spent [3]time.Duration
	rounds := 0
	for ; b.Loop(); rounds++ {
		for w, ask := range who {
			before := processorTime(b)
			for i := range inTurn {
				ask(rounds*inTurn + i)
			}
			spent[w] += processorTime(b) - before
		}
	}
	for w := range who {
		took[w] = float64(spent[w]) / float64(rounds*inTurn)
	}
	return took
}

// mostGrowth is how many times as long an answer should take in a graph of ten
// times the documents.
const mostGrowth = 1.3

// report tells what answers took: from slices, from a view, and from a new one.
func report(b *testing.B, q question, took, smaller [3]float64) {
	b.ReportMetric(0, "ns/op") // is of rounds
	b.ReportMetric(took[0], "limit-ns")
	b.ReportMetric(took[1], "own-ns")
	b.ReportMetric(took[2], "new-view-ns")
	b.ReportMetric(took[1]/took[0], fmt.Sprintf("x-limit(≤%v)", q.most))
	b.ReportMetric(took[2]/took[0], fmt.Sprintf("x-limit-new-view(≤%v)", q.most))
	if smaller[0] > 0 && q.flat {
		b.ReportMetric(took[0]/smaller[0], "x-growth-of-limit")
		b.ReportMetric(took[1]/smaller[1], fmt.Sprintf("x-growth(≤%v)", mostGrowth))
	}
}

// question is asked about the i-th of many things.
type question struct {
	name  string
	most  float64 // times the time of slices that an answer should take
	flat  bool    // it asks for as much in any graph
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
	var everything []schema.Class
	for _, c := range schema.Default().Classes {
		everything = append(everything, c.Name)
	}
	return []question{
		{"a meeting", 3, true, func(b *testing.B, v *graph.View, i int) { ownFields(b, v, meeting(i)) }, func(s *graphtest.Slices, i int) { limitFields(s, meeting(i)) }},
		{"a meeting with names around it", 5, true, func(_ *testing.B, v *graph.View, i int) {
			for _, a := range around {
				near := v.Around(meeting(i), a.Relation, a.Direction)
				for i := range near.Len() {
					near.At(i)
				}
			}
		}, func(s *graphtest.Slices, i int) {
			for _, a := range around {
				s.Around(meeting(i), a)
			}
		}},
		{"a state's newest meetings", 5, true, func(_ *testing.B, v *graph.View, i int) {
			newest := v.Around(state(i), schema.RelAttended, graph.Forward)
			for i := range min(20, newest.Len()) {
				newest.At(i)
			}
		}, func(s *graphtest.Slices, i int) { limitNewest(s, state(i)) }},
		{"whom a state meets", 3, false, func(b *testing.B, v *graph.View, i int) {
			if _, _, err := v.Together(state(i), schema.RelAttended, graph.Forward, 20); err != nil {
				b.Fatal(err)
			}
		}, func(s *graphtest.Slices, i int) { s.Together(state(i)) }},
		{"a path between persons", 5, false, func(b *testing.B, v *graph.View, i int) {
			o := graph.PathOptions{Relations: []schema.Relation{schema.RelSpokeAt}}
			if _, err := v.Paths(context.Background(), person(i, 0), person(i, 11), o); err != nil {
				b.Fatal(err)
			}
		}, func(s *graphtest.Slices, i int) { shortest(s, person(i, 0), person(i, 11)) }},
		{"a name", 3, true, func(b *testing.B, v *graph.View, i int) {
			found, err := v.Search(context.Background(), fmt.Sprintf("Person %d", i*7919%(documents*3)), everything, false)
			if err != nil {
				b.Fatal(err)
			}
			for i := range found.Reach(10) {
				found.At(i)
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
