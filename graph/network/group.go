package network

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/area"
)

// grouping finds the places of actors, which may stand for many nodes.
type grouping struct {
	of     func(*graph.Node) member
	places map[string]int32
}

func newGrouping(s *Spec) grouping {
	g := grouping{places: make(map[string]int32)}
	switch s.Actor {
	case Regions, Subregions:
		g.of = func(n *graph.Node) member {
			code := area.Of(strings.TrimPrefix(n.ID, "state/"), s.Actor == Subregions)
			return member{id: code, name: code}
		}
	case Sectors:
		g.of = func(n *graph.Node) member {
			kind := ""
			if s.Kind != nil {
				kind = s.Kind(n.ID)
			}
			sector := area.Sector(n.Class, kind)
			return member{id: sector, name: sector}
		}
	default:
		g.of = func(n *graph.Node) member { return member{n.ID, n.Name, n.Class} }
	}
	return g
}

// isGroup tells whether there is such an area or sector.
func isGroup(a Actor, id string) bool {
	if a == Sectors {
		return slices.Contains(area.Sectors(), id)
	}
	return slices.Contains(area.Codes(a == Subregions), id)
}

// place gives the place of an actor, or of the group that it belongs to, or left.
// A node that is excluded counts for no group.
func (g *grouping) place(to *gatherer, n *graph.Node) int32 {
	m := g.of(n)
	if m.id == "" || to.chosen.excluded[n.ID] || !to.chosen.actor(m.id) {
		return left
	}
	at, ok := g.places[m.id]
	if !ok {
		at = int32(len(to.ties.actors))
		if m.class == "" && to.spec.Actor != Sectors {
			m.name = area.Name(m.id)
		}
		g.places[m.id] = at
		to.ties.actors = append(to.ties.actors, m)
	}
	return at
}
