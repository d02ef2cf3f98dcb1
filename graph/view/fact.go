package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Fact is one statement of one document.
type Fact struct {
	root      *Root
	statement *graph.Statement
}

// FactObject is what a fact relates its subject to: an entity or a value.
type FactObject interface{ isFactObject() }

// ID returns the statement's id.
func (f *Fact) ID() string { return f.statement.ID }

// Subject returns what the fact is about.
func (f *Fact) Subject() Entity { return f.root.end(f.statement.Fact.Subject) }

// Predicate returns what it says of it.
func (f *Fact) Predicate() Predicate { return predicateOf(f.statement.Fact.Predicate) }

// Object returns what it relates it to.
func (f *Fact) Object() FactObject { return f.root.object(f.statement.Fact.Object) }

// end returns the entity at an end of a fact in the type of its class.
func (r *Root) end(e schema.Entity) Entity {
	if e.Class == schema.ClassDocument {
		return r.document(e.ID)
	}
	return asEntity(r.entity(e))
}

// Attributes lists the fact's qualifiers in the order of their names.
func (f *Fact) Attributes() []*FactAttribute {
	attributes := make([]*FactAttribute, 0, len(f.statement.Fact.Attrs))
	for name, value := range f.statement.Fact.Attrs {
		attributes = append(attributes, &FactAttribute{Name: name, Value: value})
	}
	slices.SortFunc(attributes, func(a, b *FactAttribute) int { return strings.Compare(a.Name, b.Name) })
	return attributes
}

// Modality tells whether it is said to be so.
func (f *Fact) Modality() Modality { return modalityOf(f.statement.Fact.Modality) }

// Confidence returns the confidence in the fact.
func (f *Fact) Confidence() float64 { return f.statement.Fact.Confidence }

// Rule names the rule that read the fact.
func (f *Fact) Rule() string { return f.statement.Fact.Rule }

// Document returns the document that says it.
func (f *Fact) Document() *Document { return f.root.document(f.statement.Document) }

// Revision returns the revision that brought the fact.
func (f *Fact) Revision() int32 { return small(f.statement.Added) }

// Retired returns the revision that retired the fact, nil while it is live.
func (f *Fact) Retired() *int32 {
	if f.statement.Retired == 0 {
		return nil
	}
	revision := small(f.statement.Retired)
	return &revision
}

// Evidence lists the places that prove it.
func (f *Fact) Evidence(first *int32) ([]*Evidence, error) {
	return evidence(f.root, []*graph.Statement{f.statement}, first)
}

// FactAttribute is a qualifier of a fact.
type FactAttribute struct {
	Name  string
	Value string
}

// Value is a value in an object's place.
type Value struct {
	Text string
	Type ValueType
}

func (*Value) isFactObject() {}

// ValueType tells how to read a value: DATE, INTEGER, STRING or BOOLEAN.
type ValueType string

// Evidence is a place in a document that proves a fact.
type Evidence struct {
	root      *Root
	statement *graph.Statement
	place     *schema.Evidence // one of the statement's
}

// evidence lists the first places that prove the statements.
func evidence(r *Root, statements []*graph.Statement, first *int32) ([]*Evidence, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	all := []*Evidence{}
	for _, s := range statements {
		for i := range s.Fact.Evidence {
			if len(all) == n {
				return all, nil
			}
			all = append(all, &Evidence{root: r, statement: s, place: &s.Fact.Evidence[i]})
		}
	}
	return all, nil
}

// Document returns the document.
func (e *Evidence) Document() *Document { return e.root.document(e.statement.Document) }

// Quote returns the words.
func (e *Evidence) Quote() string { return e.place.Quote }

// Start tells where the quote begins, in code points.
func (e *Evidence) Start() int32 { return small(e.place.Start) }

// End tells where the quote ends, in code points.
func (e *Evidence) End() int32 { return small(e.place.End) }

// Confidence returns the confidence in the fact that it proves.
func (e *Evidence) Confidence() float64 { return e.statement.Fact.Confidence }

// Rule names the rule that read the fact here.
func (e *Evidence) Rule() string { return e.statement.Fact.Rule }

// FactFilter holds conditions on a fact.
type FactFilter struct {
	And           []*FactFilter
	Or            []*FactFilter
	Not           *FactFilter
	Subject       *string
	Object        *string
	Predicate     []Predicate
	Document      *string
	Modality      []Modality
	MinConfidence *float64
	SubjectClass  []EntityClass
	ObjectClass   []EntityClass
	Rule          []string
	During        *DateRange
}

// narrow adds the filter's conditions to those of the store; ok is false where
// both cannot hold.
func (f *FactFilter) narrow(base graph.Filter) (_ graph.Filter, ok bool) {
	if f == nil {
		return base, true
	}
	ok = set(&base.Subject, f.Subject) && set(&base.Object, f.Object) && set(&base.Document, f.Document)
	for _, p := range f.Predicate {
		base.Predicates = append(base.Predicates, p.relation())
	}
	for _, m := range f.Modality {
		base.Modalities = append(base.Modalities, m.schema())
	}
	if f.MinConfidence != nil {
		base.MinConfidence = *f.MinConfidence
	}
	base.Subjects, base.Objects = classesOf(f.SubjectClass), classesOf(f.ObjectClass)
	none := f.Predicate != nil && len(f.Predicate) == 0 || f.Modality != nil && len(f.Modality) == 0
	return base, ok && !none
}

// classesOf gives the classes by their names in the API, nil for nil.
func classesOf(names []EntityClass) []schema.Class {
	if names == nil {
		return nil
	}
	list := make([]schema.Class, len(names))
	for i, name := range names {
		list[i] = classOf(name)
	}
	return list
}

// check tells whether a filter has more conditions than are taken.
func (f *FactFilter) check() error {
	if f.size() > maxConditions {
		return badInput("filter: it has more than %d filters in and, or and not", maxConditions)
	}
	return nil
}

func (f *FactFilter) size() int {
	if f == nil {
		return 0
	}
	n := 1 + f.Not.size()
	for _, inner := range slices.Concat(f.And, f.Or) {
		n += inner.size()
	}
	return n
}

// admits tells whether a fact passes the conditions that the store does not know.
func (f *FactFilter) admits(r *Root, s *graph.Statement) bool {
	passes := func(inner *FactFilter) bool { return inner.holds(r, s) }
	switch {
	case f == nil:
		return true
	case f.Rule != nil && !slices.Contains(f.Rule, s.Fact.Rule),
		f.Not != nil && passes(f.Not),
		f.Or != nil && !slices.ContainsFunc(f.Or, passes),
		slices.ContainsFunc(f.And, func(inner *FactFilter) bool { return !passes(inner) }):
		return false
	case f.During != nil:
		p, _ := r.graph.StatementPeriod(s)
		return f.During.admits(p)
	}
	return true
}

// holds tells whether a fact passes all conditions.
func (f *FactFilter) holds(r *Root, s *graph.Statement) bool {
	wanted, ok := f.narrow(graph.Filter{})
	wanted.Subject, wanted.Object = r.graph.Preferred(wanted.Subject), r.graph.Preferred(wanted.Object)
	return ok && wanted.Chooses(s) && f.admits(r, s)
}

// set gives the condition the wanted value, unless it has another one already.
func set(condition, wanted *string) bool {
	if wanted == nil {
		return true
	}
	if *wanted == "" || *condition != "" && *condition != *wanted {
		return false
	}
	*condition = *wanted
	return true
}

// FactOrderField names what facts can be ordered by.
type FactOrderField string

// FactOrder is an order of facts.
type FactOrder struct {
	Field     FactOrderField
	Direction OrderDirection
}

func (o *FactOrder) sort(r *Root, facts []*graph.Statement) []*graph.Statement {
	if o == nil {
		return facts
	}
	compare := func(a, b *graph.Statement) int { return o.Direction.apply(byPlace(a, b)) }
	switch o.Field {
	case "CONFIDENCE":
		compare = func(a, b *graph.Statement) int {
			return o.Direction.apply(cmp.Compare(a.Fact.Confidence, b.Fact.Confidence))
		}
	case "REVISION":
		compare = func(a, b *graph.Statement) int { return o.Direction.apply(cmp.Compare(a.Added, b.Added)) }
	case "DATE":
		dates := make(map[*graph.Statement]string, len(facts))
		for _, s := range facts {
			p, _ := r.graph.StatementPeriod(s)
			dates[s] = p.From
		}
		compare = func(a, b *graph.Statement) int { return compareDates(dates[a], dates[b], o.Direction) }
	}
	return slices.SortedStableFunc(slices.Values(facts), compare)
}

func byPlace(a, b *graph.Statement) int {
	start := func(s *graph.Statement) int {
		if len(s.Fact.Evidence) == 0 {
			return 0
		}
		return s.Fact.Evidence[0].Start
	}
	return cmp.Or(strings.Compare(a.Document, b.Document), cmp.Compare(start(a), start(b)))
}

// FactConnection is a page of a list of facts.
type FactConnection struct {
	list[*graph.Statement]
	root *Root
}

// FactEdge is an item of a list of facts.
type FactEdge struct {
	list *FactConnection
	at   int
}

// Edges returns the page's facts with their cursors.
func (c *FactConnection) Edges() []*FactEdge {
	return each(c.list, func(i int) *FactEdge { return &FactEdge{list: c, at: i} })
}

// Nodes returns the page's facts.
func (c *FactConnection) Nodes() []*Fact {
	return each(c.list, func(i int) *Fact { return &Fact{root: c.root, statement: c.items[i]} })
}

// Cursor tells where the fact stands in the list.
func (e *FactEdge) Cursor() string { return e.list.cursor(e.at) }

// Node returns the fact.
func (e *FactEdge) Node() *Fact { return &Fact{root: e.list.root, statement: e.list.items[e.at]} }

// Facts lists the facts of the graph.
func (r *Root) Facts(filter *FactFilter, orderBy *FactOrder, first *int32, after *string, last *int32, before *string) (*FactConnection, error) {
	from := origin{field: "facts", filter: filter, order: orderBy}
	return r.factPage(from, orderBy, page{first, after, last, before}, func() ([]*graph.Statement, error) {
		return r.facts(graph.Filter{}, filter), nil
	})
}

// Facts lists the facts of which the entity is an end.
func (e entity) Facts(filter *FactFilter, orderBy *FactOrder, first *int32, after *string, last *int32, before *string) (*FactConnection, error) {
	from := origin{field: "entity.facts", near: e.node.ID, filter: filter, order: orderBy}
	return e.root.factPage(from, orderBy, page{first, after, last, before}, func() ([]*graph.Statement, error) {
		facts := slices.Clone(e.root.facts(graph.Filter{Subject: e.node.ID}, filter))
		for _, s := range e.root.facts(graph.Filter{Object: e.node.ID}, filter) {
			if s.Fact.Subject.ID != e.node.ID {
				facts = append(facts, s)
			}
		}
		return facts, nil
	})
}

func (r *Root) facts(base graph.Filter, filter *FactFilter) []*graph.Statement {
	wanted, ok := filter.narrow(base)
	if !ok || filter.check() != nil {
		return nil
	}
	wanted.Ended = r.late
	return keep(r.graph.Facts(wanted), inTime(&clock{root: r}, func(s *graph.Statement) bool { return filter.admits(r, s) }))
}

// factPage cuts a page out of the facts that are chosen, once they are in order.
func (r *Root) factPage(from origin, order *FactOrder, p page, choose func() ([]*graph.Statement, error)) (*FactConnection, error) {
	if filter, ok := from.filter.(*FactFilter); ok && filter.check() != nil {
		return nil, filter.check()
	}
	facts, err := selected(r, from, func() ([]*graph.Statement, error) {
		facts, err := choose()
		return order.sort(r, facts), err
	})
	if err != nil {
		return nil, err
	}
	l, err := paginate(facts, from, func(s *graph.Statement) string { return s.ID }, p)
	if err != nil {
		return nil, err
	}
	return &FactConnection{list: l, root: r}, nil
}
