package view

import (
	"math"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// PartnerOrderField names what partners can be ordered by.
type PartnerOrderField string

// PartnerOrder is an order of partners.
type PartnerOrder struct {
	Field     PartnerOrderField
	Direction OrderDirection
}

// partner is who took part in the same meetings as another.
type partner struct {
	node   *graph.Node
	shared int
}

// Partners lists who took part in the same meetings as the actor.
func (e entity) Partners(orderBy *PartnerOrder, role Predicate, first *int32, after *string, last *int32, before *string) (*PartnerConnection, error) {
	if err := checkRoles([]Predicate{role}); err != nil {
		return nil, err
	}
	if role.relation() == schema.RelOrganized {
		return nil, badInput("role: series organize meetings as well, so %s makes no partners", role)
	}
	p := page{first, after, last, before}
	limit, fromEnd, err := p.limit()
	if err != nil {
		return nil, err
	}
	if fromEnd || after != nil || before != nil || orderBy != nil && *orderBy != (PartnerOrder{"SHARED", "DESC"}) {
		limit = math.MaxInt // the first page in the usual order does without the others
	}
	buckets, total, err := e.root.graph.Together(e.node.ID, role.relation(), graph.Forward, limit)
	if err != nil {
		return nil, err
	}
	all := make([]partner, 0, len(buckets))
	for _, b := range buckets {
		all = append(all, partner{e.root.entity(schema.Entity{ID: b.Key}).node, b.Count})
	}
	l, err := paginate(orderBy.sort(all), origin{field: "partners", near: e.node.ID, filter: role, order: orderBy}, func(p partner) string { return p.node.ID }, p)
	if err != nil {
		return nil, err
	}
	return &PartnerConnection{list: l, root: e.root, total: total}, nil
}

// checkRoles refuses relations by which nobody takes part in meetings.
func checkRoles(roles []Predicate) error {
	for _, role := range roles {
		if !slices.Contains(graph.ParticipationRoles(), role.relation()) {
			return badInput("role: %s is none of ATTENDED, SPOKE_AT, CHAIRED, HOSTED and ORGANIZED", role)
		}
	}
	return nil
}

func (o *PartnerOrder) sort(all []partner) []partner {
	if o == nil {
		return all
	}
	return slices.SortedFunc(slices.Values(all), func(a, b partner) int {
		comparison := a.shared - b.shared
		if o.Field == "NAME" {
			comparison = strings.Compare(a.node.Name, b.node.Name)
		}
		return o.Direction.then(comparison, a.node, b.node)
	})
}

// PartnerConnection is a page of partners.
type PartnerConnection struct {
	list[partner]
	root  *Root
	total int
}

// TotalCount returns the number of partners on all pages.
func (c *PartnerConnection) TotalCount() int32 { return small(c.total) }

// PageInfo tells what lies before and after the page.
func (c *PartnerConnection) PageInfo() *PageInfo {
	info := c.list.PageInfo()
	info.HasNextPage = c.to < c.total
	return info
}

// Edges returns the page's items with how often they took part.
func (c *PartnerConnection) Edges() []*PartnerEdge {
	return each(c.list, func(i int) *PartnerEdge { return &PartnerEdge{list: c, at: i} })
}

// Nodes returns the page's items.
func (c *PartnerConnection) Nodes() []Actor {
	return each(c.list, func(i int) Actor { return (&PartnerEdge{list: c, at: i}).Node() })
}

// PartnerEdge is somebody who took part in the same meetings.
type PartnerEdge struct {
	list *PartnerConnection
	at   int
}

// Cursor tells where the item stands in the list.
func (e *PartnerEdge) Cursor() string { return e.list.cursor(e.at) }

// Node returns the other actor.
func (e *PartnerEdge) Node() Actor {
	return asActor(entity{root: e.list.root, node: e.list.items[e.at].node})
}

// SharedCount is how many meetings both took part in.
func (e *PartnerEdge) SharedCount() int32 { return small(e.list.items[e.at].shared) }
