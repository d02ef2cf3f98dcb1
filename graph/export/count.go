package export

import (
	"context"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Counts tell what a dump holds.
type Counts struct {
	Revisions  int                     `json:"revisions"`
	Documents  int                     `json:"documents"`
	Nodes      int                     `json:"nodes"`
	Edges      int                     `json:"edges"`    // statements that lead from an entity to another
	Values     int                     `json:"values"`   // other statements
	Evidence   int                     `json:"evidence"` // quotes
	ByClass    map[schema.Class]int    `json:"byClass"`
	ByRelation map[schema.Relation]int `json:"byRelation"`
}

// Statements is how many there are.
func (c Counts) Statements() int { return c.Edges + c.Values }

// Count counts what the options choose of a view.
func Count(ctx context.Context, v *graph.View, o Options) (Counts, error) {
	c := Counts{ByClass: map[schema.Class]int{}, ByRelation: map[schema.Relation]int{}}
	w, err := newWalk(v, o)
	if err != nil {
		return c, err
	}
	if err := w.revisions(ctx, func(graph.Revision) error { c.Revisions++; return nil }); err != nil {
		return c, err
	}
	if err := w.documents(ctx, func(*graph.DocumentInfo) error { c.Documents++; return nil }); err != nil {
		return c, err
	}
	err = w.nodes(ctx, func(n *graph.Node) error {
		c.Nodes++
		c.ByClass[n.Class]++
		return nil
	})
	if err != nil {
		return c, err
	}
	return c, w.statements(ctx, func(st *graph.Statement) error {
		if st.Fact.Object.IsLiteral() {
			c.Values++
		} else {
			c.Edges++
		}
		if c.ByRelation[st.Fact.Predicate]++; !o.NoEvidence {
			c.Evidence += len(st.Fact.Evidence)
		}
		return nil
	})
}
