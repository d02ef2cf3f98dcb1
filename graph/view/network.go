package view

import (
	"context"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Partner is an actor that attended the same meetings as another.
type Partner struct {
	root     *Root
	id       string
	Meetings int32
}

// Actor returns the actor.
func (p *Partner) Actor() Actor {
	of, _ := schema.Default().ClassOf(p.id)
	return asActor(p.root.entity(schema.Entity{Class: of, ID: p.id}))
}

// Partners lists other actors that were at meetings that the state attended.
func (s *State) Partners(first *int32) ([]*Partner, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	most, _, err := s.root.graph.Together(s.node.ID, schema.RelAttended, graph.Forward, n)
	if err != nil {
		return nil, err
	}
	partners := make([]*Partner, len(most))
	for i, b := range most {
		partners[i] = &Partner{root: s.root, id: b.Key, Meetings: small(b.Count)}
	}
	return partners, nil
}

// Path is a way from one entity to another.
type Path struct {
	root *Root
	path graph.Path
}

// Length tells how many statements it follows.
func (p *Path) Length() int32 { return small(len(p.path.Edges)) }

// Nodes lists the entities on it.
func (p *Path) Nodes() []Entity {
	list := make([]Entity, len(p.path.Nodes))
	for i, n := range p.path.Nodes {
		list[i] = asEntity(entity{root: p.root, node: n})
	}
	return list
}

// ShortestPath finds a shortest way between two entities, nil if there is none.
func (r *Root) ShortestPath(ctx context.Context, from, to string, predicates []Predicate) (*Path, error) {
	var o graph.PathOptions
	for _, p := range predicates {
		o.Relations = append(o.Relations, p.relation())
	}
	paths, err := r.graph.Paths(ctx, from, to, o)
	if err != nil || len(paths) == 0 {
		return nil, err
	}
	return &Path{root: r, path: paths[0]}, nil
}

// Search finds entities by words of their names.
func (r *Root) Search(query string, first *int32) ([]Entity, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	found, _ := r.graph.FindNodes(query, n)
	list := make([]Entity, len(found))
	for i, f := range found {
		list[i] = asEntity(entity{root: r, node: f.Node})
	}
	return list, nil
}
