package view

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// PairInput is two parties.
type PairInput struct{ A, B string }

// CoverageTable tells which topics pairs of parties have covered.
type CoverageTable struct {
	root   *Root
	topics []*CoverageColumn
	rows   []*coverageRow
	from   origin
}

// coverageRow is a pair and what its dialogues covered.
type coverageRow struct {
	graph.Dialogue
	covered graph.Coverage
	count   int // of the table's topics
}

// CoverageColumn is a topic of a coverage.
type CoverageColumn struct {
	PairCount int32
	root      *Root
	node      *graph.Node
}

// Topic returns the topic.
func (c *CoverageColumn) Topic() *Topic { return &Topic{entity{root: c.root, node: c.node}} }

// Coverage tells which topics the dialogues between two parties have covered.
func (r *Root) Coverage(topics []string, pairs []*PairInput, during *DateRange) (*CoverageTable, error) {
	if len(topics) > MaxPage || len(pairs) > MaxPage {
		return nil, badInput("topics, pairs: at most %d can be asked for at once", MaxPage)
	}
	text, err := json.Marshal([]any{topics, pairs})
	if err != nil {
		return nil, err // impossible: ids always marshal
	}
	t := &CoverageTable{root: r, from: origin{field: "coverage", near: string(text), filter: during}}
	for _, d := range r.graph.Dialogues(r.mayBeParty, during.admits) {
		t.rows = append(t.rows, &coverageRow{Dialogue: *d, covered: r.graph.Covered(d, during == nil)})
	}
	if pairs != nil {
		if err := t.choose(pairs); err != nil {
			return nil, err
		}
	}
	if err := t.setTopics(topics); err != nil {
		return nil, err
	}
	for _, row := range t.rows {
		for _, c := range t.topics {
			if row.covered[c.node.ID] != nil {
				row.count++
				c.PairCount++
			}
		}
	}
	if pairs == nil {
		slices.SortStableFunc(t.rows, func(a, b *coverageRow) int { return b.count - a.count })
	}
	return t, nil
}

// choose keeps the rows of the pairs, in their order; a pair without a dialogue has
// an empty one.
func (t *CoverageTable) choose(pairs []*PairInput) error {
	var rows []*coverageRow
	for _, p := range pairs {
		for _, id := range []string{p.A, p.B} {
			n, ok := t.root.graph.Node(id)
			if !ok || !slices.Contains(actorClasses(), n.Class) {
				return badInput("pairs: %q is not the id of an actor of this graph", shorten(id))
			}
		}
		a, _ := t.root.graph.Node(p.A)
		b, _ := t.root.graph.Node(p.B)
		if b.ID < a.ID {
			a, b = b, a
		}
		same := func(row *coverageRow) bool { return row.Parties[0].ID == a.ID && row.Parties[1].ID == b.ID }
		switch i := slices.IndexFunc(t.rows, same); {
		case slices.ContainsFunc(rows, same):
			return badInput("pairs: %s and %s are given twice", a.ID, b.ID)
		case i >= 0:
			rows = append(rows, t.rows[i])
		default:
			rows = append(rows, &coverageRow{Dialogue: graph.Dialogue{Parties: [2]*graph.Node{a, b}}})
		}
	}
	t.rows = rows
	return nil
}

// setTopics sets the topics that are wanted, by default those that most pairs
// covered.
func (t *CoverageTable) setTopics(wanted []string) error {
	for _, id := range wanted {
		n, ok := t.root.graph.Node(id)
		if !ok || n.Class != schema.ClassTopic {
			return badInput("topics: %q is not the id of a topic of this graph", shorten(id))
		}
		t.topics = append(t.topics, &CoverageColumn{root: t.root, node: n})
	}
	if wanted != nil {
		return nil
	}
	pairs := map[string]int{}
	for _, row := range t.rows {
		for id := range row.covered {
			pairs[id]++
		}
	}
	for id := range pairs {
		t.topics = append(t.topics, &CoverageColumn{root: t.root, node: t.root.entity(schema.Entity{ID: id}).node})
	}
	slices.SortFunc(t.topics, func(a, b *CoverageColumn) int {
		return cmp.Or(pairs[b.node.ID]-pairs[a.node.ID], strings.Compare(a.node.Name, b.node.Name), byID(a.node, b.node))
	})
	t.topics = t.topics[:min(DefaultPage, len(t.topics))]
	return nil
}

// Topics lists the topics.
func (t *CoverageTable) Topics() []*CoverageColumn {
	return append([]*CoverageColumn{}, t.topics...)
}

// PairCount is how many pairs there are.
func (t *CoverageTable) PairCount() int32 { return small(len(t.rows)) }

// CoverageOrderField names what pairs can be ordered by.
type CoverageOrderField string

// CoverageOrder is an order of pairs.
type CoverageOrder struct {
	Field     CoverageOrderField
	Direction OrderDirection
}

func (o *CoverageOrder) sort(rows []*coverageRow) []*coverageRow {
	if o == nil {
		return rows
	}
	by := func(a, b *coverageRow) int {
		return cmp.Or(strings.Compare(a.Parties[0].Name, b.Parties[0].Name), strings.Compare(a.Parties[1].Name, b.Parties[1].Name))
	}
	switch o.Field {
	case "COVERED":
		by = func(a, b *coverageRow) int { return a.count - b.count }
	case "MEETINGS":
		by = func(a, b *coverageRow) int { return len(a.Meetings) - len(b.Meetings) }
	}
	return ordered(rows, o.Direction, by, (*coverageRow).id)
}

func (row *coverageRow) id() string { return row.Parties[0].ID + "\x00" + row.Parties[1].ID }

// Rows lists the pairs.
func (t *CoverageTable) Rows(orderBy *CoverageOrder, first *int32, after *string, last *int32, before *string) (*CoverageConnection, error) {
	from := t.from
	from.order = orderBy
	l, err := paginate(orderBy.sort(t.rows), from, (*coverageRow).id, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	show := func(row *coverageRow) Actor { return asActor(entity{root: t.root, node: row.Parties[0]}) }
	tell := func(e edge[*coverageRow, Actor]) *CoverageEdge { return &CoverageEdge{e, t} }
	return &CoverageConnection{connect(l, show, tell)}, nil
}

// CoverageConnection is a page of pairs, each as its first party.
type CoverageConnection struct {
	connection[*coverageRow, Actor, *CoverageEdge]
}

// CoverageEdge is a pair and what its dialogues covered.
type CoverageEdge struct {
	edge[*coverageRow, Actor]
	table *CoverageTable
}

// Other returns the other party.
func (e *CoverageEdge) Other() Actor {
	return asActor(entity{root: e.table.root, node: e.item().Parties[1]})
}

// Series lists the series of the two.
func (e *CoverageEdge) Series(first *int32) ([]*Series, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	all := e.item().Dialogue.Series
	list := []*Series{}
	for _, s := range all[:min(n, len(all))] {
		list = append(list, &Series{entity{root: e.table.root, node: s}})
	}
	return list, nil
}

// MeetingCount is how many meetings of the two there are.
func (e *CoverageEdge) MeetingCount() int32 { return small(len(e.item().Meetings)) }

// CoveredCount is how many of the topics they covered.
func (e *CoverageEdge) CoveredCount() int32 { return small(e.item().count) }

// Cells lists what is said of each topic.
func (e *CoverageEdge) Cells() []*CoverageCell {
	list := []*CoverageCell{}
	for _, c := range e.table.topics {
		cell := &CoverageCell{column: c}
		if covered := e.item().covered[c.node.ID]; covered != nil {
			cell.of = *covered
		}
		list = append(list, cell)
	}
	return list
}

// Missing lists the topics that they have not covered.
func (e *CoverageEdge) Missing(first *int32) ([]*Topic, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	list := []*Topic{}
	for _, c := range e.table.topics {
		if e.item().covered[c.node.ID] == nil && len(list) < n {
			list = append(list, c.Topic())
		}
	}
	return list, nil
}

// CoverageCell is what is said of a pair and a topic.
type CoverageCell struct {
	column *CoverageColumn
	of     graph.Covered
}

// Topic returns the topic.
func (c *CoverageCell) Topic() *Topic { return c.column.Topic() }

// Covered tells whether they covered it.
func (c *CoverageCell) Covered() bool { return len(c.of.Said) > 0 }

// MeetingCount is at how many of their meetings they did.
func (c *CoverageCell) MeetingCount() int32 { return small(c.of.Meetings) }

// Since tells when they first did.
func (c *CoverageCell) Since() *PartialDate {
	if len(c.of.Said) == 0 {
		return nil
	}
	p := c.column.root.edgePeriod(c.of.Said[0])
	if p.From == "" {
		return nil
	}
	return &PartialDate{Iso: Date(p.From)}
}

// Claims lists what is said.
func (c *CoverageCell) Claims(first *int32) ([]Claim, error) {
	return c.column.root.claims(c.of.Said, graph.Forward, first)
}
