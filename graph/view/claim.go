package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Claim is something that documents state: an edge between two entities, or a
// value of one.
type Claim interface {
	Node
	Modality() Modality
	Confidence() float64
	Evidence(first *int32) ([]*Evidence, error)
	Statements(first *int32) ([]*Fact, error)
}

// route is how a field follows a relation.
type route struct {
	stem      string // begins the ids of the field's statements
	relation  schema.Relation
	direction graph.Direction
	far       []schema.Class // what the far end must be; nil for any
}

// farEnd returns the entity that the edge leads to.
func (r route) farEnd(e *graph.Edge) schema.Entity {
	if r.direction == graph.Inverse {
		return e.Fact.Subject
	}
	return e.Fact.Object.Entity
}

// nearEnd returns the entity whose field the edge stands in.
func (r route) nearEnd(e *graph.Edge) schema.Entity {
	if r.direction == graph.Inverse {
		return e.Fact.Object.Entity
	}
	return e.Fact.Subject
}

func (r route) admits(e *graph.Edge) bool {
	return r.far == nil || slices.Contains(r.far, r.farEnd(e).Class)
}

// StatementFilter holds conditions on what is stated.
type StatementFilter struct {
	Modality      []Modality
	MinConfidence *float64
	Document      *string

	Given any      `json:",omitzero"` // instead of the above: the filter of a field
	test  edgeTest // which that makes
}

func (f *StatementFilter) admits(e *graph.Edge) bool {
	if f == nil {
		return e.Fact.Modality == schema.Plain
	}
	if f.test != nil {
		return f.test(e)
	}
	if !f.admitsModality(e.Fact.Modality) || f.MinConfidence != nil && e.Fact.Confidence < *f.MinConfidence {
		return false
	}
	return f.Document == nil || slices.ContainsFunc(e.Statements, func(s *graph.Statement) bool { return s.Document == *f.Document })
}

func (f *StatementFilter) admitsModality(m schema.Modality) bool {
	if f.Modality == nil {
		return m == schema.Plain
	}
	return slices.Contains(f.Modality, modalityOf(m))
}

// StatementOrderField names what statements can be ordered by.
type StatementOrderField string

// StatementOrder is an order of what is stated.
type StatementOrder struct {
	Field     StatementOrderField
	Direction OrderDirection
}

func (o *StatementOrder) sort(r *Root, edges []*graph.Edge, by route) []*graph.Edge {
	if o == nil {
		return edges
	}
	compare := func(a, b *graph.Edge) int {
		return o.Direction.apply(cmp.Compare(a.Fact.Confidence, b.Fact.Confidence))
	}
	switch o.Field {
	case "NAME":
		compare = func(a, b *graph.Edge) int {
			return o.Direction.apply(strings.Compare(by.farEnd(a).Name, by.farEnd(b).Name))
		}
	case "SOURCES":
		compare = func(a, b *graph.Edge) int {
			return o.Direction.apply(cmp.Compare(len(sources(a)), len(sources(b))))
		}
	case "DATE":
		dates := make(map[*graph.Edge]string, len(edges))
		for _, e := range edges {
			dates[e] = r.edgePeriod(e).From
		}
		compare = func(a, b *graph.Edge) int { return compareDates(dates[a], dates[b], o.Direction) }
	}
	return slices.SortedStableFunc(slices.Values(edges), compare)
}

// key gives the keys by which the statements are in order: what they are ordered
// by, then their place in the usual order.
func (o *StatementOrder) key(r *Root, by route) func(*graph.Edge) string {
	usual := func(e *graph.Edge) string { return r.graph.OrderKey(e, by.direction) }
	if o == nil {
		return usual
	}
	return func(e *graph.Edge) string {
		switch o.Field {
		case "NAME":
			return o.Direction.text(by.farEnd(e).Name) + usual(e)
		case "SOURCES":
			return o.Direction.text(number(float64(len(sources(e))))) + usual(e)
		case "DATE":
			return o.Direction.date(r.edgePeriod(e).From) + usual(e)
		}
		return o.Direction.text(number(e.Fact.Confidence)) + usual(e)
	}
}

// claimList is a page of the statements of one field of one entity.
type claimList struct {
	list[*graph.Edge]
	root  *Root
	route route
}

// follow lists the statements of a field.
func (e entity) follow(by route, filter *StatementFilter, order *StatementOrder, p page) (*claimList, error) {
	from := origin{field: by.stem, near: e.node.ID, filter: filter, order: order}
	edges, err := e.ordered(by, filter, order, from)
	if err != nil {
		return nil, err
	}
	l, err := paginateByKey(edges, from, order.key(e.root, by), p)
	if err != nil {
		return nil, err
	}
	return &claimList{list: l, root: e.root, route: by}, nil
}

// ordered gives the edges of a field in order.
func (e entity) ordered(by route, filter *StatementFilter, order *StatementOrder, from origin) ([]*graph.Edge, error) {
	all := e.root.graph.Edges(e.node.ID, by.relation, by.direction)
	choose := func() ([]*graph.Edge, error) { return order.sort(e.root, by.choose(all, filter), by), nil }
	if len(all) <= fewItems {
		return choose()
	}
	return selected(e.root, from, choose)
}

func (e entity) edges(by route, filter *StatementFilter) []*graph.Edge {
	return by.choose(e.root.graph.Edges(e.node.ID, by.relation, by.direction), filter)
}

// choose gives those of the edges that the field shows.
func (r route) choose(all []*graph.Edge, filter *StatementFilter) []*graph.Edge {
	return keep(all, func(e *graph.Edge) bool { return r.admits(e) && filter.admits(e) })
}

// top lists the first statements of a field.
func (e entity) top(by route, filter *StatementFilter, first *int32) (*claimList, error) {
	return e.follow(by, filter, nil, page{first: first})
}

// best returns the surest statement of a field, which expects one.
func (e entity) best(by route, filter *StatementFilter) (claim, bool) {
	edges := e.edges(by, filter)
	if len(edges) == 0 {
		return claim{}, false
	}
	from := origin{field: by.stem, near: e.node.ID, filter: filter}
	l := list[*graph.Edge]{items: edges, origin: from, key: (*StatementOrder)(nil).key(e.root, by)}
	return claim{list: &claimList{list: l, root: e.root, route: by}, at: surest(edges)}, true
}

// surest returns the index of the edge that is stated with most confidence and,
// among equals, by most documents.
func surest(edges []*graph.Edge) int {
	best := 0
	for i, e := range edges {
		if cmp.Or(cmp.Compare(e.Fact.Confidence, edges[best].Fact.Confidence), cmp.Compare(len(e.Statements), len(edges[best].Statements))) > 0 {
			best = i
		}
	}
	return best
}

// claim finds a statement of a field by the id of its edge.
func (r *Root) claim(by route, id string) (claim, bool) {
	edge, ok := r.graph.Edge(id)
	if !ok || edge.Fact.Predicate != by.relation || !by.admits(edge) {
		return claim{}, false
	}
	like := &StatementFilter{Modality: []Modality{modalityOf(edge.Fact.Modality)}}
	if edge.Fact.Modality == schema.Plain {
		like = nil // so that its cursor is one of the list that is shown by default
	}
	near := r.entity(by.nearEnd(edge))
	c, ok := near.best(by, like)
	if !ok {
		return claim{}, false
	}
	c.at = slices.IndexFunc(c.list.items, func(e *graph.Edge) bool { return e.ID == id })
	return c, c.at >= 0
}

func (l *claimList) claim(i int) claim { return claim{list: l, at: i} }

// claim is one statement of a field; it is what all their types share.
type claim struct {
	list *claimList
	at   int
}

func (c claim) edge() *graph.Edge { return c.list.items[c.at] }

// far returns the entity at the other end.
func (c claim) far() entity { return c.list.root.entity(c.list.route.farEnd(c.edge())) }

// others lists the statements of the same field but this one.
func (c claim) others(first *int32) (*claimList, error) {
	rest := keep(c.list.items, func(e *graph.Edge) bool { return e != c.edge() })
	l, err := paginateByKey(rest, c.list.origin, c.list.key, page{first: first})
	if err != nil {
		return nil, err
	}
	return &claimList{list: l, root: c.list.root, route: c.list.route}, nil
}

// ID returns the statement's id, which is that of the edge within the field.
func (c claim) ID() string { return c.list.route.stem + ":" + c.edge().ID }

// Cursor tells where the statement stands in its list.
func (c claim) Cursor() string { return c.list.cursor(c.at) }

// Modality tells whether it is said to be so.
func (c claim) Modality() Modality { return modalityOf(c.edge().Fact.Modality) }

// Confidence returns the confidence of the surest statement.
func (c claim) Confidence() float64 { return c.edge().Fact.Confidence }

// Evidence lists the places that prove it, in all documents.
func (c claim) Evidence(first *int32) ([]*Evidence, error) {
	return evidence(c.list.root, c.edge().Statements, first)
}

// Statements lists the facts that say so.
func (c claim) Statements(first *int32) ([]*Fact, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	statements := c.edge().Statements
	facts := make([]*Fact, 0, min(n, len(statements)))
	for _, s := range statements[:min(n, len(statements))] {
		facts = append(facts, &Fact{root: c.list.root, statement: s})
	}
	return facts, nil
}

// literal returns the value that is stated.
func (c claim) literal() string { return c.edge().Fact.Object.Literal.Value }

// text returns an attribute's value.
func (c claim) text(name string) *string {
	value, ok := c.edge().Fact.Attrs[name]
	if !ok {
		return nil
	}
	return &value
}

func (c claim) number(name string) *int32 { return convert(c.text(name), integer) }
func (c claim) truth(name string) *bool {
	return convert(c.text(name), func(s string) bool { return s == "true" })
}
func (c claim) symbol(name string) *string { return convert(c.text(name), constant) }
func (c claim) date(name string) *PartialDate {
	return convert(c.text(name), func(s string) PartialDate { return PartialDate{Iso: Date(s)} })
}

func convert[T any](s *string, f func(string) T) *T {
	if s == nil {
		return nil
	}
	v := f(*s)
	return &v
}
