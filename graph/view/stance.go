package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// StanceFilter holds conditions on what an actor has said or done.
type StanceFilter struct {
	Predicate     []Predicate
	Modality      []Modality
	MinConfidence *float64
	During        *DateRange
	Series        *string
}

// test makes the test of the conditions.
func (f *StanceFilter) test(r *Root) edgeTest {
	if f == nil {
		f = &StanceFilter{}
	}
	said := &StatementFilter{Modality: f.Modality, MinConfidence: f.MinConfidence}
	var documents map[string]bool
	if f.Series != nil {
		documents = r.tellingOf(*f.Series)
	}
	return func(e *graph.Edge) bool {
		return said.admits(e) && f.During.admits(r.edgePeriod(e)) &&
			(f.Predicate == nil || slices.Contains(f.Predicate, predicateOf(e.Fact.Predicate))) &&
			(documents == nil || slices.ContainsFunc(sources(e), func(id string) bool { return documents[id] }))
	}
}

// tellingOf lists the documents that say something of a series or of one of its
// meetings.
func (r *Root) tellingOf(series string) map[string]bool {
	documents := map[string]bool{}
	for _, id := range append(r.graph.Plainly(series, schema.RelPartOf, graph.Inverse), series) {
		for _, f := range []graph.Filter{{Subject: id}, {Object: id}} {
			for _, s := range r.graph.Facts(f) {
				documents[s.Document] = true
			}
		}
	}
	return documents
}

// StanceOrderField names what stances can be ordered by.
type StanceOrderField string

// StanceOrder is an order of stances.
type StanceOrder struct {
	Field     StanceOrderField
	Direction OrderDirection
}

func (o *StanceOrder) sort(r *Root, edges []*graph.Edge) []*graph.Edge {
	if o == nil {
		return edges
	}
	dates := make(map[*graph.Edge]string, len(edges))
	for _, e := range edges {
		dates[e] = r.edgePeriod(e).From
	}
	return slices.SortedFunc(slices.Values(edges), func(a, b *graph.Edge) int {
		comparison := compareDates(dates[a], dates[b], o.Direction)
		if o.Field == "CONFIDENCE" {
			comparison = o.Direction.apply(cmp.Compare(a.Fact.Confidence, b.Fact.Confidence))
		}
		return cmp.Or(comparison, strings.Compare(a.ID, b.ID))
	})
}

// Stances lists what an actor has said or done, about a topic if one is given.
func (r *Root) Stances(actor string, topic *string, filter *StanceFilter, orderBy *StanceOrder, first *int32, after *string, last *int32, before *string) (*StanceConnection, error) {
	if err := r.mustKnow("actor", actor); err != nil {
		return nil, err
	}
	if topic != nil {
		if _, ok, err := findOfClass[*Topic](r, schema.ClassTopic, *topic); !ok {
			return nil, cmp.Or(err, badInput("topic: %q is not the id of a topic of this graph", shorten(*topic)))
		}
	}
	edges, err := r.graph.Stances(actor, value(topic))
	if err != nil {
		return nil, err
	}
	edges = keep(edges, filter.test(r))
	from := origin{field: "stances", near: actor + "\x00" + value(topic), filter: filter, order: orderBy}
	l, err := paginate(orderBy.sort(r, edges), from, func(e *graph.Edge) string { return e.ID }, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	return &StanceConnection{list: l, root: r}, nil
}

// StanceConnection is a page of stances.
type StanceConnection struct {
	list[*graph.Edge]
	root *Root
}

// Edges returns the page's items with their dates and words.
func (c *StanceConnection) Edges() []*StanceEdge {
	return each(c.list, func(i int) *StanceEdge { return &StanceEdge{list: c, at: i} })
}

// Nodes returns the page's items.
func (c *StanceConnection) Nodes() []Claim {
	return each(c.list, func(i int) Claim { return (&StanceEdge{list: c, at: i}).Node() })
}

// StanceEdge is something that an actor has said or done.
type StanceEdge struct {
	list *StanceConnection
	at   int
}

func (e *StanceEdge) edge() *graph.Edge { return e.list.items[e.at] }

// Cursor tells where the item stands in the list.
func (e *StanceEdge) Cursor() string { return e.list.cursor(e.at) }

// Node returns what is said.
func (e *StanceEdge) Node() Claim {
	c, _ := e.list.root.claimOf(e.edge(), graph.Forward)
	return c
}

// Predicate tells in which way.
func (e *StanceEdge) Predicate() Predicate { return predicateOf(e.edge().Fact.Predicate) }

// Object returns what it is about.
func (e *StanceEdge) Object() Entity { return e.list.root.end(e.edge().Fact.Object.Entity) }

// Qualifier returns the attitude, vote or strength.
func (e *StanceEdge) Qualifier() *string {
	for _, name := range []string{"stance", "vote", "strength", "kind", "act"} {
		if v := e.edge().Fact.Attrs[name]; v != "" {
			return &v
		}
	}
	return nil
}

// Period tells when.
func (e *StanceEdge) Period() *Period { return shown(e.list.root.graph.Period(e.edge())) }

// surest returns the statement that is made with most confidence.
func (e *StanceEdge) surest() *graph.Statement {
	return slices.MaxFunc(e.edge().Statements, func(a, b *graph.Statement) int { return cmp.Compare(a.Fact.Confidence, b.Fact.Confidence) })
}

// Quote returns the words of the surest evidence.
func (e *StanceEdge) Quote() string { return e.surest().Fact.Evidence[0].Quote }

// Document returns the document that has these words.
func (e *StanceEdge) Document() *Document { return e.list.root.document(e.surest().Document) }
