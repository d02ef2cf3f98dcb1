package view

import (
	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Stats tells how much the graph holds.
type Stats struct {
	Revision   int32
	Documents  int32
	Facts      int32
	Entities   int32
	Predicates []*PredicateCount
}

// PredicateCount tells how many facts say something.
type PredicateCount struct {
	Predicate Predicate
	Count     int32
}

// Stats counts what the graph holds.
func (r *Root) Stats() *Stats { return r.stats() }

func newStats(v *graph.View) *Stats {
	facts := v.Facts(graph.Filter{})
	counts := map[schema.Relation]int{}
	for _, s := range facts {
		counts[s.Fact.Predicate]++
	}
	stats := &Stats{Revision: small(v.Revision()), Documents: small(len(v.Documents())), Facts: small(len(facts)), Predicates: []*PredicateCount{}}
	for _, def := range schema.Default().Relations {
		if n := counts[def.Name]; n > 0 {
			stats.Predicates = append(stats.Predicates, &PredicateCount{Predicate: predicateOf(def.Name), Count: small(n)})
		}
	}
	for _, def := range schema.Default().Classes {
		if def.Name != schema.ClassDocument {
			stats.Entities += small(len(v.Nodes(def.Name)))
		}
	}
	return stats
}
