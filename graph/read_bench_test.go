package graph_test

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// BenchmarkReads asks what readers ask most, of a view that was asked before and
// of one that was made by the last writing, and beside them of slices in memory
// that hold nothing but what is asked for.
func BenchmarkReads(b *testing.B) {
	for _, documents := range []int{1_000, 10_000} {
		s := benchStore(b, "mem", documents)
		s.PrepareSearch(context.Background())
		limit := newSlices(s.View())
		for _, q := range questions(documents) {
			name := fmt.Sprintf("%s/%d", q.name, documents)
			b.Run(name+"/own", func(b *testing.B) {
				v := s.View()
				for i := 0; b.Loop(); i++ {
					q.own(b, v, i)
				}
			})
			b.Run(name+"/own, new view", func(b *testing.B) { // as after each writing
				for i := 0; b.Loop(); i++ {
					q.own(b, s.FreshView(), i)
				}
			})
			b.Run(name+"/limit", func(b *testing.B) {
				for i := 0; b.Loop(); i++ {
					q.limit(limit, i)
				}
			})
		}
	}
}

// question is asked about the i-th of many things.
type question struct {
	name  string
	own   func(b *testing.B, v *graph.View, i int)
	limit func(s *slicesOf, i int)
}

func questions(documents int) []question {
	meeting := func(i int) string {
		n := i * 7919 % documents
		return fmt.Sprintf("meeting/series-%d-%d", n%40, n/40)
	}
	state := func(i int) string { return fmt.Sprintf("state/%c%c", 'A'+i%7, 'A'+i*5%26) }
	person := func(i, off int) string { return fmt.Sprintf("person/person-%d", i*7919%(documents-4)*3+off) }
	around := []graphArc{{schema.RelAttended, graph.Inverse}, {schema.RelSpokeAt, graph.Inverse}, {schema.RelDiscussed, graph.Forward}, {schema.RelExpressed, graph.Forward}}
	return []question{
		{"a meeting", func(b *testing.B, v *graph.View, i int) { ownFields(b, v, meeting(i)) }, func(s *slicesOf, i int) { s.fields(meeting(i)) }},
		{"a meeting with names around it", func(_ *testing.B, v *graph.View, i int) {
			for _, a := range around {
				for _, e := range v.Edges(meeting(i), a.relation, a.direction) {
					far := e.Fact.Subject.ID
					if a.direction == graph.Forward {
						far = e.Fact.Object.ID
					}
					v.Node(far)
				}
			}
		}, func(s *slicesOf, i int) {
			for _, a := range around {
				s.named(meeting(i), a)
			}
		}},
		{"a state's newest meetings", func(_ *testing.B, v *graph.View, i int) {
			newest := v.Edges(state(i), schema.RelAttended, graph.Forward)
			for _, e := range newest[:min(20, len(newest))] {
				v.Node(e.Fact.Object.ID)
			}
		}, func(s *slicesOf, i int) { s.newest(state(i)) }},
		{"a path between persons", func(b *testing.B, v *graph.View, i int) {
			o := graph.PathOptions{Relations: []schema.Relation{schema.RelSpokeAt}}
			if _, err := v.Paths(context.Background(), person(i, 0), person(i, 11), o); err != nil {
				b.Fatal(err)
			}
		}, func(s *slicesOf, i int) { s.path(person(i, 0), person(i, 11)) }},
		{"a name", func(_ *testing.B, v *graph.View, i int) {
			v.FindNodes(fmt.Sprintf("person %d", i*7919%(documents*3)), 10)
		}, func(s *slicesOf, i int) { s.find(fmt.Sprintf("Person %d", i*7919%(documents*3))) }},
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

type graphArc struct {
	relation  schema.Relation
	direction graph.Direction
}

// slicesOf is the graph as slices of numbers.
type slicesOf struct {
	number map[string]int32
	ids    []string
	names  []string
	dates  []string
	near   map[graphArc][][]int32
	values map[string]map[schema.Relation]string
	words  map[string][]int32
}

func newSlices(v *graph.View) *slicesOf {
	s := &slicesOf{
		number: map[string]int32{}, near: map[graphArc][][]int32{},
		values: map[string]map[schema.Relation]string{}, words: map[string][]int32{},
	}
	for _, class := range schema.Default().Classes {
		for _, n := range v.Nodes(class.Name) {
			at := int32(len(s.ids))
			s.number[n.ID] = at
			s.ids, s.names, s.dates = append(s.ids, n.ID), append(s.names, n.Name), append(s.dates, "")
			for _, w := range strings.Fields(n.Name) {
				s.words[w] = append(s.words[w], at)
			}
		}
	}
	for _, st := range v.Facts(graph.Filter{Modalities: []schema.Modality{schema.Plain}}) {
		s.add(st.Fact)
	}
	for _, list := range s.near[graphArc{schema.RelAttended, graph.Forward}] {
		slices.SortFunc(list, func(a, b int32) int { return cmp.Or(strings.Compare(s.dates[b], s.dates[a]), cmp.Compare(a, b)) })
	}
	return s
}

func (s *slicesOf) add(f schema.Fact) {
	if f.Object.IsLiteral() {
		if s.values[f.Subject.ID] == nil {
			s.values[f.Subject.ID] = map[schema.Relation]string{}
		}
		s.values[f.Subject.ID][f.Predicate] = f.Object.Literal.Value
		if f.Predicate == schema.RelStartDate {
			s.dates[s.number[f.Subject.ID]] = f.Object.Literal.Value
		}
		return
	}
	link := func(a graphArc, from, to int32) {
		if s.near[a] == nil {
			s.near[a] = make([][]int32, len(s.ids))
		}
		s.near[a][from] = append(s.near[a][from], to)
	}
	from, to := s.number[f.Subject.ID], s.number[f.Object.ID]
	link(graphArc{f.Predicate, graph.Forward}, from, to)
	link(graphArc{f.Predicate, graph.Inverse}, to, from)
}

type named struct{ id, name string }

func (s *slicesOf) fields(id string) (named, map[schema.Relation]string, [][]named) {
	n := s.number[id]
	return named{id, s.names[n]}, s.values[id], [][]named{s.named(id, graphArc{schema.RelPartOf, graph.Forward}), s.named(id, graphArc{schema.RelHeldIn, graph.Forward})}
}

func (s *slicesOf) named(id string, a graphArc) (list []named) {
	for _, n := range s.near[a][s.number[id]] {
		list = append(list, named{s.ids[n], s.names[n]})
	}
	return list
}

func (s *slicesOf) newest(id string) (list []named, total int) {
	all := s.near[graphArc{schema.RelAttended, graph.Forward}][s.number[id]]
	for _, n := range all[:min(20, len(all))] {
		list = append(list, named{s.ids[n], s.names[n]})
	}
	return list, len(all)
}

func (s *slicesOf) find(name string) (list []named) {
	words := strings.Fields(name)
	slices.SortFunc(words, func(a, b string) int { return len(s.words[a]) - len(s.words[b]) })
	for _, n := range s.words[words[0]] {
		if strings.Contains(s.names[n], name) {
			if list = append(list, named{s.ids[n], s.names[n]}); len(list) == 10 {
				break
			}
		}
	}
	return list
}

// path searches from both ends, the smaller side first, as far as it takes to
// meet.
func (s *slicesOf) path(from, to string) int {
	forth, back := s.near[graphArc{schema.RelSpokeAt, graph.Forward}], s.near[graphArc{schema.RelSpokeAt, graph.Inverse}]
	seen := [2]map[int32]bool{{s.number[from]: true}, {s.number[to]: true}}
	fronts := [2][]int32{{s.number[from]}, {s.number[to]}}
	for hops := 0; len(fronts[0]) > 0 && len(fronts[1]) > 0; hops++ {
		side := 0
		if len(fronts[1]) < len(fronts[0]) {
			side = 1
		}
		var next []int32
		for _, n := range fronts[side] {
			for _, m := range slices.Concat(forth[n], back[n]) {
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
