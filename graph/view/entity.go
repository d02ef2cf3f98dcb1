package view

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Entity is a thing that facts are about.
type Entity interface {
	Node
	Name(locale *string) string
	NameLocale(locale *string) string
	Aliases() []string
	Facts(filter *FactFilter, orderBy *FactOrder, first *int32, after *string, last *int32, before *string) (*FactConnection, error)
	Neighbours(ctx context.Context, filter *EntityFilter, orderBy *NeighbourOrder, depth int32, relations []Predicate, first *int32, after *string, last *int32, before *string) (*NeighbourConnection, error)
}

// entity is what the types of all classes share.
type entity struct {
	root *Root
	node *graph.Node
}

// ID returns the entity's id.
func (e entity) ID() string { return e.node.ID }

// Aliases returns its other names.
func (e entity) Aliases() []string {
	if e.node.Aliases == nil {
		return []string{}
	}
	return e.node.Aliases
}

func (entity) isFactObject() {}

// Code returns the state's ISO 3166-1 alpha-2 code.
func (s *State) Code() string {
	_, code, _ := strings.Cut(s.ID(), "/")
	return code
}

// EntityOrderField names what entities can be ordered by.
type EntityOrderField string

// EntityOrder is an order of entities.
type EntityOrder struct {
	Field     EntityOrderField
	Direction OrderDirection
}

// OrderDirection tells which end of an order comes first: ASC or DESC.
type OrderDirection string

func (d OrderDirection) apply(comparison int) int {
	if d == "DESC" {
		return -comparison
	}
	return comparison
}

func byID(a, b *graph.Node) int { return strings.Compare(a.ID, b.ID) }

func (o *EntityOrder) sort(nodes []*graph.Node) []*graph.Node {
	if o == nil {
		return nodes
	}
	return slices.SortedFunc(slices.Values(nodes), func(a, b *graph.Node) int {
		if o.Field == "ID" {
			return o.Direction.apply(byID(a, b))
		}
		return o.Direction.then(strings.Compare(a.Name, b.Name), a, b)
	})
}

// then puts two nodes in the order of a comparison, those that are equal in that
// of their ids.
func (d OrderDirection) then(comparison int, a, b *graph.Node) int {
	return cmp.Or(d.apply(comparison), byID(a, b))
}

// key gives the keys by which entities are in order; without an order they are as
// the graph lists them, by name.
func (o *EntityOrder) key(n *graph.Node) string {
	switch {
	case o == nil:
		return OrderDirection("ASC").text(n.Name) + n.ID
	case o.Field == "ID":
		return o.Direction.text(n.ID)
	}
	return o.Direction.text(n.Name) + n.ID
}

// nodeList is a page of a list of entities.
type nodeList struct {
	list[*graph.Node]
	root *Root
}

// nodeItem is an item of such a list.
type nodeItem struct {
	list *nodeList
	at   int
}

func (l *nodeList) item(i int) nodeItem { return nodeItem{list: l, at: i} }

func (i nodeItem) entity() entity { return entity{root: i.list.root, node: i.list.items[i.at]} }

// Cursor tells where the item stands in the list.
func (i nodeItem) Cursor() string { return i.list.cursor(i.at) }

// entities lists the entities of a class.
func (r *Root) entities(class schema.Class, filter any, order *EntityOrder, p page) (*nodeList, error) {
	from := origin{field: string(class), filter: filter, order: order}
	return r.nodePage(from, order.key, p, func() ([]*graph.Node, error) {
		test, err := r.nodeTest(filter)
		if err != nil {
			return nil, err
		}
		return order.sort(keep(r.graph.Nodes(class), test)), nil
	})
}

// nodePage cuts a page out of the entities that are chosen, which are in the
// order of their keys.
func (r *Root) nodePage(from origin, key func(*graph.Node) string, p page, choose func() ([]*graph.Node, error)) (*nodeList, error) {
	nodes, err := selected(r, from, choose)
	if err != nil {
		return nil, err
	}
	l, err := paginateByKey(nodes, from, key, p)
	if err != nil {
		return nil, err
	}
	return &nodeList{list: l, root: r}, nil
}
