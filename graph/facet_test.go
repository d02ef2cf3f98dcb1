package graph_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// TestFacetsAgainstLists holds facets and counts against what the lists of the
// same statements have, after all that can happen to a store.
func TestFacetsAgainstLists(t *testing.T) {
	t.Parallel()
	s := open(t, "mem:")
	defer closeStore(t, s)
	eventful(t, s)
	rapid.Check(t, func(t *rapid.T) {
		v, err := s.At(rapid.Int64Range(0, s.View().Revision()).Draw(t, "revision"))
		if err != nil {
			t.Fatal(err)
		}
		f := drawFilter(t)
		list := v.Facts(f)
		demand(t, "count", v.Count(f), len(list))
		for by, key := range keys(v) {
			counts := make(map[string]int)
			for _, st := range list {
				if k := key(st); k != "" {
					counts[k]++
				}
			}
			want := []graph.Bucket{}
			for k, n := range counts {
				want = append(want, graph.Bucket{Key: k, Count: n})
			}
			slices.SortFunc(want, func(a, b graph.Bucket) int { return cmp.Or(b.Count-a.Count, strings.Compare(a.Key, b.Key)) })
			demand(t, "facet", v.Facet(f, by), want)
		}
	})
}

func drawFilter(t *rapid.T) (f graph.Filter) {
	if rapid.Bool().Draw(t, "by subject") {
		f.Subject = rapid.SampledFrom([]string{"state/AA", "state/BA", "person/person-3", "person/person-4", "meeting/series-2-0"}).Draw(t, "subject")
	}
	if rapid.Bool().Draw(t, "by class") {
		f.Subjects = []schema.Class{schema.ClassPerson, schema.ClassMeeting}
		f.Objects = []schema.Class{schema.ClassMeeting, schema.ClassTopic}
	}
	if rapid.Bool().Draw(t, "by relation") {
		f.Predicates = []schema.Relation{schema.RelAttended, schema.RelSpokeAt}
	}
	return f
}

// keys tell by what a statement is counted.
func keys(v *graph.View) map[graph.Dimension]func(*graph.Statement) string {
	return map[graph.Dimension]func(*graph.Statement) string{
		graph.ByRelation:     func(st *graph.Statement) string { return string(st.Fact.Predicate) },
		graph.ByModality:     func(st *graph.Statement) string { return cmp.Or(string(st.Fact.Modality), "plain") },
		graph.BySubject:      func(st *graph.Statement) string { return st.Fact.Subject.ID },
		graph.BySubjectClass: func(st *graph.Statement) string { return string(st.Fact.Subject.Class) },
		graph.ByObjectClass:  func(st *graph.Statement) string { return string(st.Fact.Object.Class) },
		graph.ByDocument:     func(st *graph.Statement) string { return st.Document },
		graph.ByRule:         func(st *graph.Statement) string { return st.Fact.Rule },
		graph.ByObject: func(st *graph.Statement) string {
			if l := st.Fact.Object.Literal; l != nil {
				return l.Value
			}
			return st.Fact.Object.ID
		},
		graph.ByYear: func(st *graph.Statement) string {
			for _, e := range []schema.Entity{st.Fact.Subject, st.Fact.Object.Entity} {
				if e.Class != schema.ClassMeeting {
					continue
				}
				for _, e := range v.Edges(e.ID, schema.RelStartDate, graph.Forward) {
					return e.Fact.Object.Literal.Value[:4]
				}
				return ""
			}
			return ""
		},
	}
}
