package graphtest

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Arc is a relation followed one way.
type Arc struct {
	Relation  schema.Relation
	Direction graph.Direction
}

// Slices is what a view plainly says as slices of numbers, with nothing but what
// the answers to a few questions need: the least that such answers can take, for
// measuring beside it. Nodes are called by their numbers from 0 on.
type Slices struct {
	Number map[string]int32 // by id
	IDs    []string
	Names  []string
	Dates  []string // on which they began; "" where none tells
	Values map[string]map[schema.Relation]string

	near  map[Arc][][]int32
	words map[string][]int32
}

// Named is a node with its name.
type Named struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// NewSlices copies a view. Meetings that a node attended are in the order of their
// dates, the newest first.
func NewSlices(v *graph.View) *Slices {
	s := &Slices{
		Number: map[string]int32{}, Values: map[string]map[schema.Relation]string{},
		near: map[Arc][][]int32{}, words: map[string][]int32{},
	}
	for _, class := range schema.Default().Classes {
		for _, n := range v.Nodes(class.Name) {
			at := int32(len(s.IDs))
			s.Number[n.ID] = at
			s.IDs, s.Names, s.Dates = append(s.IDs, n.ID), append(s.Names, n.Name), append(s.Dates, "")
			for _, w := range strings.Fields(n.Name) {
				s.words[w] = append(s.words[w], at)
			}
		}
	}
	for _, st := range v.Facts(graph.Filter{Modalities: []schema.Modality{schema.Plain}}) {
		s.add(st.Fact)
	}
	for _, list := range s.near[Arc{schema.RelAttended, graph.Forward}] {
		slices.SortFunc(list, func(a, b int32) int { return cmp.Or(strings.Compare(s.Dates[b], s.Dates[a]), cmp.Compare(a, b)) })
	}
	return s
}

func (s *Slices) add(f schema.Fact) {
	if f.Object.IsLiteral() {
		if s.Values[f.Subject.ID] == nil {
			s.Values[f.Subject.ID] = map[schema.Relation]string{}
		}
		s.Values[f.Subject.ID][f.Predicate] = f.Object.Literal.Value
		if f.Predicate == schema.RelStartDate {
			s.Dates[s.Number[f.Subject.ID]] = f.Object.Literal.Value
		}
		return
	}
	link := func(a Arc, from, to int32) {
		if s.near[a] == nil {
			s.near[a] = make([][]int32, len(s.IDs))
		}
		s.near[a][from] = append(s.near[a][from], to)
	}
	from, to := s.Number[f.Subject.ID], s.Number[f.Object.ID]
	link(Arc{f.Predicate, graph.Forward}, from, to)
	link(Arc{f.Predicate, graph.Inverse}, to, from)
}

// Near lists where an arc leads from a node. It must not be changed.
func (s *Slices) Near(a Arc, n int32) []int32 {
	if s.near[a] == nil {
		return nil
	}
	return s.near[a][n]
}

// Around lists with their names where an arc leads from what bears the id.
func (s *Slices) Around(id string, a Arc) (list []Named) {
	for _, n := range s.Near(a, s.Number[id]) {
		list = append(list, Named{s.IDs[n], s.Names[n]})
	}
	return list
}

// Newest lists the latest 20 meetings that a node attended, and counts all.
func (s *Slices) Newest(id string) (list []int32, total int) {
	all := s.Near(Arc{schema.RelAttended, graph.Forward}, s.Number[id])
	return all[:min(20, len(all))], len(all)
}

// Together counts the meetings that others attended as well as the node, and
// lists those who attended most of them, the node itself among the 21.
func (s *Slices) Together(id string) (list []graph.Bucket) {
	counts := make([]int32, len(s.IDs))
	var seen []int32
	for _, m := range s.Near(Arc{schema.RelAttended, graph.Forward}, s.Number[id]) {
		for _, n := range s.Near(Arc{schema.RelAttended, graph.Inverse}, m) {
			if counts[n] == 0 {
				seen = append(seen, n)
			}
			counts[n]++
		}
	}
	slices.SortFunc(seen, func(a, b int32) int { return cmp.Compare(counts[b], counts[a]) })
	for _, n := range seen[:min(21, len(seen))] {
		list = append(list, graph.Bucket{Key: s.IDs[n], Count: int(counts[n])})
	}
	return list
}

// Find lists up to 10 nodes whose names have the words in them, as they stand,
// among those that have the rarest of them.
func (s *Slices) Find(name string) (list []Named) {
	words := strings.Fields(name)
	slices.SortFunc(words, func(a, b string) int { return len(s.words[a]) - len(s.words[b]) })
	for _, n := range s.words[words[0]] {
		if strings.Contains(s.Names[n], name) {
			if list = append(list, Named{s.IDs[n], s.Names[n]}); len(list) == 10 {
				break
			}
		}
	}
	return list
}
