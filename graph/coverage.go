package graph

import (
	"cmp"
	"slices"

	"github.com/diplograph/diplograph/schema"
)

// Dialogue is how two parties talk with each other.
type Dialogue struct {
	Parties  [2]*Node // by their ids
	Series   []*Node  // of the two, by name
	Meetings []*Node  // of these series, and those of the two alone that are part of none
}

// Dialogues lists the pairs of parties that have series of their own (see Rounds), or
// met alone outside of any series, by the names of the parties. Of meetings it takes
// those that the caller chooses by their periods, the zero value where none is known.
func (v *View) Dialogues(mayBeParty func(schema.Entity) bool, chooses func(Period) bool) []*Dialogue {
	pairs := make(map[[2]string]*Dialogue)
	of := func(a, b *Node) *Dialogue {
		if b.ID < a.ID {
			a, b = b, a
		}
		key := [2]string{a.ID, b.ID}
		if pairs[key] == nil {
			pairs[key] = &Dialogue{Parties: [2]*Node{a, b}}
		}
		return pairs[key]
	}
	chosen := func(n *node) bool {
		p, _ := v.EventPeriod(n.entity.ID)
		return n.entity.Class == schema.ClassMeeting && chooses(p) && !v.calledOff(n.entity.ID)
	}
	for _, s := range v.Nodes(schema.ClassSeries) {
		meetings := v.around(s.ID, schema.RelPartOf, Inverse)
		meetings = slices.DeleteFunc(meetings, func(n *node) bool { return n.entity.Class != schema.ClassMeeting })
		parties := v.partiesOf(s.ID, meetings, mayBeParty)
		if len(parties) != 2 {
			continue
		}
		d := of(parties[0], parties[1])
		d.Series = append(d.Series, s)
		for _, m := range meetings {
			if chosen(m) {
				d.Meetings = append(d.Meetings, v.named(m.entity))
			}
		}
	}
	for _, m := range v.Nodes(schema.ClassMeeting) {
		n := v.find(m.ID)
		if v.inSeries(m.ID) || !chosen(n) {
			continue
		}
		if there := v.partiesAt(n, mayBeParty); len(there) == 2 {
			var two []*Node
			for n := range there {
				two = append(two, v.named(n.entity))
			}
			d := of(two[0], two[1])
			d.Meetings = append(d.Meetings, m)
		}
	}
	list := make([]*Dialogue, 0, len(pairs))
	for _, d := range pairs {
		list = append(list, d)
	}
	slices.SortFunc(list, func(a, b *Dialogue) int {
		return cmp.Or(compareNodes(a.Parties[0], b.Parties[0]), compareNodes(a.Parties[1], b.Parties[1]))
	})
	return list
}

// inSeries tells whether a meeting is plainly part of a series.
func (v *View) inSeries(meeting string) bool {
	return slices.ContainsFunc(v.around(meeting, schema.RelPartOf, Forward), func(n *node) bool { return n.entity.Class == schema.ClassSeries })
}

// Coverage is what is plainly said of the topics of a dialogue, by their ids.
type Coverage map[string]*Covered

// Covered is what is said of one topic.
type Covered struct {
	Said     []*Edge // from what discussed it, the earliest first
	Meetings int
}

// Covered tells which topics the meetings of a dialogue and their sessions discussed
// and, if whole is set, its series.
func (v *View) Covered(d *Dialogue, whole bool) Coverage {
	c := make(Coverage)
	take := func(id string, said map[string]bool) {
		for _, e := range v.plainEdges(id, schema.RelDiscussed, Forward) {
			topic := e.Fact.Object.ID
			if c[topic] == nil {
				c[topic] = &Covered{}
			}
			c[topic].Said = append(c[topic].Said, e)
			if said != nil && !said[topic] {
				said[topic] = true
				c[topic].Meetings++
			}
		}
	}
	for _, m := range d.Meetings {
		said := make(map[string]bool)
		take(m.ID, said)
		for _, s := range v.around(m.ID, schema.RelPartOf, Inverse) {
			if s.entity.Class == schema.ClassSession {
				take(s.entity.ID, said)
			}
		}
	}
	if whole {
		for _, s := range d.Series {
			take(s.ID, nil)
		}
	}
	for _, covered := range c {
		covered.Said = v.InTime(covered.Said)
	}
	return c
}
