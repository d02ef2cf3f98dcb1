package view

import (
	"context"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// maxLength is how many steps a path may have at most.
const maxLength = 12

// Path is a way from one entity to another.
type Path struct {
	root *Root
	path graph.Path
}

// Paths finds the shortest ways from one entity to another.
func (r *Root) Paths(ctx context.Context, from, to string, relations []Predicate, through []EntityClass, length int32, first *int32) ([]*Path, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	if length < 1 || length > maxLength {
		return nil, badInput("maxLength: %d is not from 1 to %d", length, maxLength)
	}
	for name, id := range map[string]string{"from": from, "to": to} {
		if err := r.mustKnow(name, id); err != nil {
			return nil, err
		}
	}
	list := []*Path{}
	if n == 0 {
		return list, nil
	}
	found, err := r.graph.Paths(ctx, from, to, graph.PathOptions{Relations: relationsOf(relations), Through: classesOf(through), MaxLength: int(length), Limit: n})
	for _, p := range found {
		list = append(list, &Path{root: r, path: p})
	}
	return list, err
}

// mustKnow refuses an id that no entity bears.
func (r *Root) mustKnow(argument, id string) error {
	if _, ok := r.graph.Node(id); !ok {
		return badInput("%s: %q is not the id of an entity of this graph", argument, shorten(id))
	}
	return nil
}

// relationsOf gives the relations by their names in the API, nil for nil.
func relationsOf(names []Predicate) []schema.Relation {
	if names == nil {
		return nil
	}
	list := make([]schema.Relation, len(names))
	for i, name := range names {
		list[i] = name.relation()
	}
	return list
}

// Length is how many steps it has.
func (p *Path) Length() int32 { return small(len(p.path.Edges)) }

// Nodes lists the entities on it.
func (p *Path) Nodes(first *int32) ([]Entity, error) { return p.root.nodeEntities(p.path.Nodes, first) }

// nodeEntities makes the first of some nodes entities of the API.
func (r *Root) nodeEntities(nodes []*graph.Node, first *int32) ([]Entity, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	list := make([]Entity, 0, min(n, len(nodes)))
	for _, node := range nodes[:min(n, len(nodes))] {
		list = append(list, asEntity(entity{root: r, node: node}))
	}
	return list, nil
}

// Steps lists its steps.
func (p *Path) Steps() []*PathStep {
	list := make([]*PathStep, 0, len(p.path.Edges))
	for i := range p.path.Edges {
		list = append(list, &PathStep{path: p, at: i})
	}
	return list
}

// PathStep is one step of a way.
type PathStep struct {
	path *Path
	at   int
}

func (s *PathStep) edge() *graph.Edge { return s.path.path.Edges[s.at] }

func (s *PathStep) end(i int) Entity {
	return asEntity(entity{root: s.path.root, node: s.path.path.Nodes[i]})
}

// From returns where it begins.
func (s *PathStep) From() Entity { return s.end(s.at) }

// To returns where it leads.
func (s *PathStep) To() Entity { return s.end(s.at + 1) }

// Predicate returns what is said of the two.
func (s *PathStep) Predicate() Predicate { return predicateOf(s.edge().Fact.Predicate) }

// Inverse tells whether it leads from object to subject.
func (s *PathStep) Inverse() bool {
	return s.edge().Fact.Subject.ID != s.path.path.Nodes[s.at].ID
}

// Claim returns what is said.
func (s *PathStep) Claim() (Claim, bool) {
	direction := graph.Forward
	if s.Inverse() {
		direction = graph.Inverse
	}
	return s.path.root.claimOf(s.edge(), direction)
}

// claimOf gives the statement of the field that follows an edge in a direction.
func (r *Root) claimOf(e *graph.Edge, d graph.Direction) (Claim, bool) {
	for _, by := range routes() {
		if by.relation == e.Fact.Predicate && by.direction == d && by.admits(e) {
			n, ok := r.findClaim(by.stem, e.ID)
			c, isClaim := n.(Claim)
			return c, ok && isClaim
		}
	}
	return nil, false
}

// NeighbourOrderField names what neighbours can be ordered by.
type NeighbourOrderField string

// NeighbourOrder is an order of what is connected with an entity.
type NeighbourOrder struct {
	Field     NeighbourOrderField
	Direction OrderDirection
}

// Neighbours lists what is connected with the entity.
func (e entity) Neighbours(ctx context.Context, filter *EntityFilter, orderBy *NeighbourOrder, depth int32, relations []Predicate, first *int32, after *string, last *int32, before *string) (*NeighbourConnection, error) {
	if depth < 1 || depth > 2 {
		return nil, badInput("depth: %d is neither 1 nor 2", depth)
	}
	test, err := e.root.nodeTest(filter)
	if err != nil {
		return nil, err
	}
	var all []graph.Neighbour
	if relations == nil || len(relations) > 0 {
		if all, err = e.root.graph.Neighbours(ctx, e.node.ID, int(depth), relationsOf(relations)...); err != nil {
			return nil, err
		}
	}
	all = keep(all, func(n graph.Neighbour) bool { return test(n.Node) })
	from := origin{field: "neighbours", near: e.node.ID, filter: []any{filter, depth, relations}, order: orderBy}
	l, err := paginate(orderBy.sort(all), from, func(n graph.Neighbour) string { return n.Node.ID }, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	show := func(n graph.Neighbour) Entity { return asEntity(entity{root: e.root, node: n.Node}) }
	tell := func(at edge[graph.Neighbour, Entity]) *NeighbourEdge { return &NeighbourEdge{at, e.root} }
	return &NeighbourConnection{connect(l, show, tell)}, nil
}

func (o *NeighbourOrder) sort(all []graph.Neighbour) []graph.Neighbour {
	if o == nil {
		return all
	}
	return slices.SortedFunc(slices.Values(all), func(a, b graph.Neighbour) int {
		switch o.Field {
		case "NAME":
			return o.Direction.then(strings.Compare(a.Node.Name, b.Node.Name), a.Node, b.Node)
		case "STATEMENTS":
			return o.Direction.then(a.Edges-b.Edges, a.Node, b.Node)
		}
		return o.Direction.then(a.Distance-b.Distance, a.Node, b.Node)
	})
}

// NeighbourConnection is a page of what is connected with an entity.
type NeighbourConnection struct {
	connection[graph.Neighbour, Entity, *NeighbourEdge]
}

// NeighbourEdge is an entity that is connected with another.
type NeighbourEdge struct {
	edge[graph.Neighbour, Entity]
	root *Root
}

// Distance is how many steps it is away.
func (e *NeighbourEdge) Distance() int32 { return small(e.item().Distance) }

// StatementCount is how many statements lead to it by the last step.
func (e *NeighbourEdge) StatementCount() int32 { return small(e.item().Edges) }

// Path returns one of the shortest ways to it.
func (e *NeighbourEdge) Path() *Path { return &Path{root: e.root, path: e.item().Path} }
