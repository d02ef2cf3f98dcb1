package view

import (
	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Period is when something was so.
type Period struct {
	Start *PartialDate
	End   *PartialDate
	Basis PeriodBasis
}

// PeriodBasis tells what tells a period: STATEMENT, EVENT,
// PUBLICATION or REPORT.
type PeriodBasis string

// shown makes what the API shows of a period, nil where nothing tells.
func shown(p graph.Period, ok bool) *Period {
	if !ok {
		return nil
	}
	basis := map[graph.Basis]PeriodBasis{graph.OfStatement: "STATEMENT", graph.OfEvent: "EVENT", graph.OfPublication: "PUBLICATION", graph.OfReport: "REPORT"}
	return &Period{Start: &PartialDate{Iso: Date(p.From)}, End: &PartialDate{Iso: Date(p.To)}, Basis: basis[p.Basis]}
}

// Period tells when it was so, nil where nothing does.
func (c claim) Period() *Period { return shown(c.list.root.graph.Period(c.edge())) }

// Period tells when it was so, nil where nothing does.
func (f *Fact) Period() *Period { return shown(f.root.graph.StatementPeriod(f.statement)) }

// Sources lists the documents that say so.
func (c claim) Sources(first *int32) ([]*Document, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	list := []*Document{}
	for _, id := range sources(c.edge()) {
		if len(list) < n {
			list = append(list, c.list.root.document(id))
		}
	}
	return list, nil
}

// sources lists the ids of the documents that say what an edge says, in order.
func sources(e *graph.Edge) (ids []string) {
	for _, s := range e.Statements {
		if len(ids) == 0 || ids[len(ids)-1] != s.Document {
			ids = append(ids, s.Document)
		}
	}
	return ids
}

// edgePeriod and periodOf are when something was so, the zero value where nothing
// tells.
func (r *Root) edgePeriod(e *graph.Edge) graph.Period {
	p, _ := r.graph.Period(e)
	return p
}

func (r *Root) periodOf(n *graph.Node) graph.Period {
	switch n.Class {
	case schema.ClassMeeting, schema.ClassSession:
		p, _ := r.graph.EventPeriod(n.ID)
		return p
	case schema.ClassDocument:
		if info, ok := r.graph.Document(n.ID); ok {
			return graph.Period{From: info.Published, To: info.Published, Basis: graph.OfPublication}
		}
	}
	return graph.Period{}
}

// DateRange is the days between two dates.
type DateRange struct {
	From *Date
	To   *Date
}

// admits tells whether the period may have a day in common with the range. What
// has no period has none with a range that has an end.
func (d *DateRange) admits(p graph.Period) bool {
	if d == nil || d.From == nil && d.To == nil {
		return true
	}
	return p.From != "" && p.Overlaps(string(value(d.From)), string(value(d.To)))
}

// value gives what a pointer leads to, the zero value if it is nil.
func value[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}
