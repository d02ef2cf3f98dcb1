package view

import (
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Diffusion tells how a topic came from forum to forum.
type Diffusion struct {
	root *Root
	of   graph.Diffusion
	from origin
}

// Diffusion tells where a topic was first discussed, and how it came from forum to
// forum.
func (r *Root) Diffusion(topic string, during *DateRange) (*Diffusion, bool, error) {
	found, ok, err := findOfClass[*Topic](r, schema.ClassTopic, topic)
	if !ok {
		return nil, false, err
	}
	of, err := r.graph.Diffusion(found.node.ID, during.admits)
	from := origin{field: "diffusion", near: found.node.ID, filter: during}
	return &Diffusion{root: r, of: of, from: from}, err == nil, err
}

// Topic returns the topic.
func (d *Diffusion) Topic() *Topic { return &Topic{entity{root: d.root, node: d.of.Topic}} }

// FirstMention returns the first of all discussions.
func (d *Diffusion) FirstMention() *DiffusionMention {
	if len(d.of.Steps) == 0 {
		return nil
	}
	return &DiffusionMention{root: d.root, step: &d.of.Steps[0]}
}

// ForumCount is how many forums discussed it.
func (d *Diffusion) ForumCount() int32 { return small(len(d.of.Steps)) }

// UndatedCount is how many statements are on no path.
func (d *Diffusion) UndatedCount() int32 { return small(d.of.Undated) }

// DiffusionMention is a discussion of a topic.
type DiffusionMention struct {
	root *Root
	step *graph.DiffusionStep
}

// Forum returns the series, or the meeting that is part of none.
func (m *DiffusionMention) Forum() Entity {
	return asEntity(entity{root: m.root, node: m.step.Forum})
}

// Meeting returns the meeting.
func (m *DiffusionMention) Meeting() *Meeting {
	return &Meeting{entity{root: m.root, node: m.step.Meeting}}
}

// Period tells when.
func (m *DiffusionMention) Period() *Period { return shown(m.step.Period, true) }

// Claim returns what is said; false is never given for what the graph shows.
func (m *DiffusionMention) Claim() (Claim, bool) { return m.root.claimOf(m.step.Said, graph.Forward) }

// DiffusionOrderField names what forums can be ordered by.
type DiffusionOrderField string

// DiffusionOrder is an order of the forums that discussed a topic.
type DiffusionOrder struct {
	Field     DiffusionOrderField
	Direction OrderDirection
}

func (o *DiffusionOrder) sort(steps []graph.DiffusionStep) []graph.DiffusionStep {
	if o == nil {
		return steps
	}
	by := func(a, b graph.DiffusionStep) int { return strings.Compare(a.Period.From, b.Period.From) }
	switch o.Field {
	case "MEETINGS":
		by = func(a, b graph.DiffusionStep) int { return a.Meetings - b.Meetings }
	case "CARRIERS":
		by = func(a, b graph.DiffusionStep) int { return len(a.Carriers) - len(b.Carriers) }
	case "NAME":
		by = func(a, b graph.DiffusionStep) int { return strings.Compare(a.Forum.Name, b.Forum.Name) }
	}
	return ordered(steps, o.Direction, by, diffusionForum)
}

func diffusionForum(s graph.DiffusionStep) string { return s.Forum.ID }

// Path lists the forums.
func (d *Diffusion) Path(orderBy *DiffusionOrder, first *int32, after *string, last *int32, before *string) (*DiffusionConnection, error) {
	from := d.from
	from.order = orderBy
	l, err := paginate(orderBy.sort(d.of.Steps), from, diffusionForum, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	show := func(s graph.DiffusionStep) Entity { return asEntity(entity{root: d.root, node: s.Forum}) }
	tell := func(e edge[graph.DiffusionStep, Entity]) *DiffusionEdge { return &DiffusionEdge{e, d} }
	return &DiffusionConnection{connect(l, show, tell)}, nil
}

// DiffusionConnection is a page of forums.
type DiffusionConnection struct {
	connection[graph.DiffusionStep, Entity, *DiffusionEdge]
}

// DiffusionEdge is a forum and how a topic came to it.
type DiffusionEdge struct {
	edge[graph.DiffusionStep, Entity]
	diffusion *Diffusion
}

func (e *DiffusionEdge) step() *graph.DiffusionStep { return &e.list.items[e.at] }

// Mention returns the first time that it discussed the topic.
func (e *DiffusionEdge) Mention() *DiffusionMention {
	return &DiffusionMention{root: e.diffusion.root, step: e.step()}
}

// MonthsAfter is how many months after the first of all that was.
func (e *DiffusionEdge) MonthsAfter() *int32 {
	return counted(graph.MonthsBetween(e.diffusion.of.Steps[0].Period.From, e.step().Period.From))
}

// MeetingCount is how many meetings of the forum discussed the topic.
func (e *DiffusionEdge) MeetingCount() int32 { return small(e.step().Meetings) }

// From returns the forum that the topic most likely came from.
func (e *DiffusionEdge) From() (Entity, bool) {
	if e.step().From == nil {
		return nil, false
	}
	return asEntity(entity{root: e.diffusion.root, node: e.step().From}), true
}

// CarrierCount is how many carriers came from there.
func (e *DiffusionEdge) CarrierCount() int32 { return small(len(e.step().Carriers)) }

// Carriers lists them.
func (e *DiffusionEdge) Carriers(first *int32) ([]*DiffusionCarrier, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	list := []*DiffusionCarrier{}
	for _, c := range e.step().Carriers[:min(n, len(e.step().Carriers))] {
		before, was := e.diffusion.root.claim(attendedMeetingRoute(), c.Before.ID)
		after, is := e.diffusion.root.claim(attendedMeetingRoute(), c.After.ID)
		if was && is {
			list = append(list, &DiffusionCarrier{root: e.diffusion.root, actor: c.Actor, Before: &AttendedMeetingEdge{before}, After: &AttendedMeetingEdge{after}})
		}
	}
	return list, nil
}

// DiffusionCarrier is somebody who was at two forums when they discussed a topic.
type DiffusionCarrier struct {
	Before, After *AttendedMeetingEdge
	root          *Root
	actor         *graph.Node
}

// Actor returns who.
func (c *DiffusionCarrier) Actor() Actor { return asActor(entity{root: c.root, node: c.actor}) }
