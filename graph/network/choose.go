package network

import (
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// classes lists those of the nodes that actors of the sort are, or are made of.
func (a Actor) classes() []schema.Class {
	switch a {
	case Organizations:
		return []schema.Class{schema.ClassOrganization}
	case Persons:
		return []schema.Class{schema.ClassPerson}
	case Sectors:
		return []schema.Class{schema.ClassState, schema.ClassOrganization}
	}
	return []schema.Class{schema.ClassState}
}

// grouped tells whether actors of the sort are groups of nodes.
func (a Actor) grouped() bool { return a == Regions || a == Subregions || a == Sectors }

// classes lists those of what can be shared.
func (v Via) classes() []schema.Class {
	switch v {
	case ViaTopic:
		return []schema.Class{schema.ClassTopic}
	case ViaProposal:
		return []schema.Class{schema.ClassProposal, schema.ClassInstrument}
	case ViaPosition:
		return []schema.Class{schema.ClassPosition}
	case ViaSeries:
		return []schema.Class{schema.ClassSeries}
	}
	return []schema.Class{schema.ClassMeeting}
}

// byMeeting tells whether a filter of topics means the meetings, as what is shared
// has none of its own.
func (v Via) byMeeting() bool { return v != ViaTopic && v != ViaProposal }

// linkedBy is the relation by which meetings lead to what is shared, "" if none.
func (v Via) linkedBy() schema.Relation {
	switch v {
	case ViaTopic:
		return schema.RelDiscussed
	case ViaSeries:
		return schema.RelPartOf
	}
	return ""
}

// sign tells whether a fact is for (+1) or against (-1) what it is about, or
// neither (0).
func sign(f *schema.Fact) int8 {
	switch f.Predicate {
	case schema.RelSupported, schema.RelProposed, schema.RelSponsored, schema.RelSigned, schema.RelAdopted:
		return +1
	case schema.RelOpposed:
		return -1
	case schema.RelVotedOn:
		switch f.Attrs["vote"] {
		case "for":
			return +1
		case "against":
			return -1
		}
	case schema.RelExpressed:
		switch f.Attrs["stance"] {
		case "agree", "welcome", "support":
			return +1
		case "oppose", "condemn":
			return -1
		}
	}
	return 0
}

// selection is which nodes the filter leaves in by name.
type selection struct {
	actors, items map[string]bool // nil for all
	excluded      map[string]bool
}

func (c *selection) read(v *graph.View, s *Spec) error {
	c.excluded = make(map[string]bool)
	for _, id := range s.Filter.Exclude {
		if id, _, err := known(v, s, "exclude", id); err != nil {
			return err
		} else {
			c.excluded[id] = true
		}
	}
	for _, id := range s.Filter.Include {
		id, class, err := known(v, s, "include", id)
		if err != nil {
			return err
		}
		switch {
		case class == "" || !s.Actor.grouped() && slices.Contains(s.Actor.classes(), class):
			c.actors = put(c.actors, id)
		case slices.Contains(s.Via.classes(), class):
			c.items = put(c.items, id)
		default:
			return fmt.Errorf("network: include: %w: %s is a %s, and the network has none: name %s or %s nodes", graph.ErrUsage, id, class, s.Actor, s.Via)
		}
	}
	return nil
}

func put(m map[string]bool, id string) map[string]bool {
	if m == nil {
		m = make(map[string]bool)
	}
	m[id] = true
	return m
}

// known gives the id under which a view shows what bears an id, and its class, ""
// for a group.
func known(v *graph.View, s *Spec, argument, id string) (string, schema.Class, error) {
	if n, ok := v.Node(id); ok {
		return n.ID, n.Class, nil
	}
	if s.Actor.grouped() && isGroup(s.Actor, id) {
		return id, "", nil
	}
	return "", "", missing(argument, id)
}

func missing(argument, id string) error {
	return fmt.Errorf("network: %s: %s: %w", argument, id, graph.ErrNotFound)
}

func (c *selection) actor(id string) bool {
	return (c.actors == nil || c.actors[id]) && !c.excluded[id]
}

func (c *selection) item(id string) bool { return (c.items == nil || c.items[id]) && !c.excluded[id] }
