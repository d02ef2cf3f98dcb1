package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// maxRivals is how many texts, or lines of drafts, can be compared at once.
const maxRivals = 10

// Stand names where an actor stands on a text.
type Stand string

func standNamed(s graph.Stand) Stand {
	return map[graph.Stand]Stand{
		graph.For: "FOR", graph.Against: "AGAINST", graph.Abstaining: "ABSTAINING", graph.Both: "BOTH", graph.Silent: "SILENT",
	}[s]
}

// StandTable tells where actors stand on some texts.
type StandTable struct {
	root  *Root
	texts []Entity
	rows  []graph.StandRow
	from  origin
}

// Stands tells where actors stand on rival texts.
func (r *Root) Stands(proposals []string, class []EntityClass, minConfidence *float64, during *DateRange) (*StandTable, error) {
	if len(proposals) == 0 || len(proposals) > maxRivals {
		return nil, badInput("proposals: give 1 to %d, not %d", maxRivals, len(proposals))
	}
	texts, err := r.texts("proposals", proposals)
	if err != nil {
		return nil, err
	}
	rows, err := r.standRows(proposals, graph.StandRelations(), class, minConfidence, during)
	if err != nil {
		return nil, err
	}
	from := origin{field: "stands", near: strings.Join(proposals, "\x00"), filter: []any{class, minConfidence, during}}
	return &StandTable{root: r, texts: texts, rows: rows, from: from}, nil
}

// texts finds proposals and instruments by their ids.
func (r *Root) texts(argument string, ids []string) ([]Entity, error) {
	list := make([]Entity, 0, len(ids))
	for _, id := range ids {
		found, ok := r.Entity(id)
		if class, _ := schema.Default().ClassOf(id); !ok || class != schema.ClassProposal && class != schema.ClassInstrument {
			return nil, badInput("%s: %q is not the id of a proposal or instrument of this graph", argument, shorten(id))
		}
		list = append(list, found)
	}
	return list, nil
}

// standRows tells where actors of the classes stand on texts.
func (r *Root) standRows(texts []string, relations []schema.Relation, class []EntityClass, minConfidence *float64, during *DateRange) ([]graph.StandRow, error) {
	if err := checkActors(class); err != nil {
		return nil, err
	}
	classes := classesOf(class)
	return r.graph.Stands(texts, relations, func(e *graph.Edge) bool {
		return slices.Contains(classes, e.Fact.Subject.Class) && e.Fact.Confidence >= value(minConfidence) && during.admits(r.edgePeriod(e))
	})
}

// checkActors refuses classes of what does not act.
func checkActors(class []EntityClass) error {
	for _, c := range class {
		if !slices.Contains(actorClasses(), classOf(c)) {
			return badInput("class: a %s is no actor; choose among STATE, ORGANIZATION, PERSON and GROUP", c)
		}
	}
	return nil
}

// claims gives what edges say as the fields of one end show it, the first few.
func (r *Root) claims(edges []*graph.Edge, d graph.Direction, first *int32) ([]Claim, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	list := []Claim{}
	for _, e := range edges[:min(n, len(edges))] {
		if c, ok := r.claimOf(e, d); ok {
			list = append(list, c)
		}
	}
	return list, nil
}

// Proposals returns the texts.
func (t *StandTable) Proposals() []Entity { return t.texts }

// ActorCount is how many actors take a stand.
func (t *StandTable) ActorCount() int32 { return small(len(t.rows)) }

// SwingCount is how many actors are on both sides.
func (t *StandTable) SwingCount() int32 {
	swings := true
	return small(len(t.chosen(&swings)))
}

// chosen gives the rows that are on both sides, or the others; all for nil.
func (t *StandTable) chosen(swing *bool) []graph.StandRow {
	return keep(t.rows, func(row graph.StandRow) bool { return swing == nil || row.Swing() == *swing })
}

// Patterns lists which stands occur together.
func (t *StandTable) Patterns(swing *bool, first *int32) ([]*StandPattern, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	var list []*StandPattern
	for _, row := range t.chosen(swing) {
		i := slices.IndexFunc(list, func(p *StandPattern) bool { return slices.Equal(p.of, row.Stands) })
		if i < 0 {
			i = len(list)
			list = append(list, &StandPattern{root: t.root, of: row.Stands})
		}
		list[i].actors = append(list[i].actors, row.Actor)
	}
	slices.SortFunc(list, func(a, b *StandPattern) int {
		return cmp.Or(len(b.actors)-len(a.actors), slices.Compare(a.of, b.of))
	})
	return append([]*StandPattern{}, list[:min(n, len(list))]...), nil
}

// StandPattern is stands that some actors take alike.
type StandPattern struct {
	root   *Root
	of     []graph.Stand
	actors []*graph.Node
}

// Stands returns the stand on each text.
func (p *StandPattern) Stands() []Stand {
	list := make([]Stand, len(p.of))
	for i, s := range p.of {
		list[i] = standNamed(s)
	}
	return list
}

// Swing tells whether the stands are on both sides.
func (p *StandPattern) Swing() bool { return graph.Swings(p.of) }

// ActorCount is how many actors take these stands.
func (p *StandPattern) ActorCount() int32 { return small(len(p.actors)) }

// Actors lists them.
func (p *StandPattern) Actors(first *int32) ([]Actor, error) { return p.root.actors(p.actors, first) }

// StandOrderField names what actors with their stands can be ordered by.
type StandOrderField string

// StandOrder is an order of actors with their stands.
type StandOrder struct {
	Field     StandOrderField
	Direction OrderDirection
}

func (o *StandOrder) sort(rows []graph.StandRow) []graph.StandRow {
	if o == nil {
		return rows
	}
	by := func(a, b graph.StandRow) int { return strings.Compare(a.Actor.Name, b.Actor.Name) }
	switch o.Field {
	case "STANDS":
		by = func(a, b graph.StandRow) int { return taken(a) - taken(b) }
	case "STATEMENTS":
		by = func(a, b graph.StandRow) int { return said(a) - said(b) }
	}
	return ordered(rows, o.Direction, by, standActor)
}

func standActor(row graph.StandRow) string { return row.Actor.ID }

// taken is on how many texts somebody takes a stand.
func taken(row graph.StandRow) (n int) {
	for _, s := range row.Stands {
		if s != graph.Silent {
			n++
		}
	}
	return n
}

// said is how many statements tell of somebody's stands.
func said(row graph.StandRow) (n int) {
	for _, edges := range row.Said {
		n += len(edges)
	}
	return n
}

// Rows lists the actors with their stands.
func (t *StandTable) Rows(swing *bool, orderBy *StandOrder, first *int32, after *string, last *int32, before *string) (*StandConnection, error) {
	from := t.from
	from.order = []any{swing, orderBy}
	l, err := paginate(orderBy.sort(t.chosen(swing)), from, standActor, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	show := func(row graph.StandRow) Actor { return asActor(entity{root: t.root, node: row.Actor}) }
	return &StandConnection{connect(l, show, func(e edge[graph.StandRow, Actor]) *StandEdge { return &StandEdge{e, t} })}, nil
}

// StandConnection is a page of actors and their stands.
type StandConnection struct {
	connection[graph.StandRow, Actor, *StandEdge]
}

// StandEdge is an actor and its stands.
type StandEdge struct {
	edge[graph.StandRow, Actor]
	table *StandTable
}

// Swing tells whether the actor is on both sides.
func (e *StandEdge) Swing() bool { return graph.Swings(e.item().Stands) }

// Cells lists the stand on each text.
func (e *StandEdge) Cells() []*StandCell {
	row := e.item()
	list := make([]*StandCell, len(row.Stands))
	for i := range row.Stands {
		list[i] = &StandCell{table: e.table, at: i, stand: row.Stands[i], said: row.Said[i]}
	}
	return list
}

// StandCell is what is said of an actor and a text.
type StandCell struct {
	table *StandTable
	at    int
	stand graph.Stand
	said  []*graph.Edge
}

// Proposal returns the text.
func (c *StandCell) Proposal() Entity { return c.table.texts[c.at] }

// Stand tells where the actor stands on it.
func (c *StandCell) Stand() Stand { return standNamed(c.stand) }

// Claims lists what is said.
func (c *StandCell) Claims(first *int32) ([]Claim, error) {
	return c.table.root.claims(c.said, graph.Forward, first)
}
