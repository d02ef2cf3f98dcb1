package view

import (
	"cmp"
	"slices"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// calendar knows when the meetings of a revision began.
type calendar struct {
	start  map[string]Date // by the meeting's id; missing where no text tells
	newest []*graph.Node   // all meetings, the latest start first
}

func newCalendar(v *graph.View) *calendar {
	meetings := v.Nodes(schema.ClassMeeting)
	c := &calendar{start: make(map[string]Date, len(meetings))}
	for _, m := range meetings {
		if start, ok := startOf(v, m.ID); ok {
			c.start[m.ID] = start
		}
	}
	c.newest = (&MeetingOrder{Field: "START_DATE", Direction: "DESC"}).sort(meetings, c)
	return c
}

// startOf returns the surest start of a meeting: as it was or, where no text
// tells that, as it was planned.
func startOf(v *graph.View, id string) (Date, bool) {
	edges := v.Edges(id, schema.RelStartDate, graph.Forward)
	for _, m := range []schema.Modality{schema.Plain, schema.Planned} {
		said := keep(edges, func(e *graph.Edge) bool { return e.Fact.Modality == m })
		if len(said) > 0 {
			return Date(said[surest(said)].Fact.Object.Literal.Value), true
		}
	}
	return "", false
}

// MeetingFilter holds conditions on a meeting.
type MeetingFilter struct {
	Name            *TextFilter
	AttendedBy      *string
	AttendedByState *string
	Series          *string
	Topic           *string
	From            *Date
	To              *Date
}

// MeetingOrderField names what meetings can be ordered by.
type MeetingOrderField string

// MeetingOrder is an order of meetings.
type MeetingOrder struct {
	Field     MeetingOrderField
	Direction OrderDirection
}

func (o *MeetingOrder) sort(meetings []*graph.Node, c *calendar) []*graph.Node {
	if o == nil {
		return meetings
	}
	return slices.SortedFunc(slices.Values(meetings), func(a, b *graph.Node) int {
		if o.Field == "NAME" {
			return o.Direction.apply(byName(a, b))
		}
		return cmp.Or(compareDates(string(c.start[a.ID]), string(c.start[b.ID]), o.Direction), byID(a, b))
	})
}

// key gives the keys by which meetings are in order.
func (o *MeetingOrder) key(c *calendar) func(*graph.Node) string {
	if o == nil {
		o = &MeetingOrder{Field: "START_DATE", Direction: "DESC"}
	}
	return func(n *graph.Node) string {
		if o.Field == "NAME" {
			return o.Direction.text(n.Name) + o.Direction.text(n.ID)
		}
		return o.Direction.date(string(c.start[n.ID])) + n.ID
	}
}

// Meetings lists meetings, the newest first unless ordered otherwise.
func (r *Root) Meetings(filter *MeetingFilter, orderBy *MeetingOrder, first *int32, after *string, last *int32, before *string) (*MeetingConnection, error) {
	c := r.calendar()
	from := origin{field: "meetings", filter: filter, order: orderBy}
	list, err := r.nodePage(from, orderBy.key(c), page{first, after, last, before}, func() ([]*graph.Node, error) {
		return orderBy.sort(keep(c.newest, r.meetingTest(filter, c)), c), nil
	})
	if err != nil {
		return nil, err
	}
	return &MeetingConnection{list}, nil
}

// meetingTest makes one test of the filter's conditions.
func (r *Root) meetingTest(f *MeetingFilter, c *calendar) func(*graph.Node) bool {
	if f == nil {
		return func(*graph.Node) bool { return true }
	}
	var related []map[string]bool
	near := func(id *string, relation schema.Relation, d graph.Direction) {
		if id != nil {
			related = append(related, r.neighbours(*id, relation, d))
		}
	}
	near(f.AttendedBy, schema.RelAttended, graph.Forward)
	near(convert(f.AttendedByState, stateID), schema.RelAttended, graph.Forward)
	near(f.Series, schema.RelPartOf, graph.Inverse)
	near(f.Topic, schema.RelDiscussed, graph.Inverse)
	name := &EntityFilter{Name: f.Name}
	return func(m *graph.Node) bool {
		lacking := func(ids map[string]bool) bool { return !ids[m.ID] }
		return !slices.ContainsFunc(related, lacking) && f.admitsDate(c.start[m.ID]) && name.admits(m)
	}
}

// neighbours returns the ids at the other ends of what is plainly stated.
func (r *Root) neighbours(id string, relation schema.Relation, d graph.Direction) map[string]bool {
	by := route{relation: relation, direction: d}
	ids := map[string]bool{}
	for _, e := range r.graph.Edges(id, relation, d) {
		if e.Fact.Modality == schema.Plain {
			ids[by.farEnd(e).ID] = true
		}
	}
	return ids
}

// admitsDate tells whether a meeting may have begun between the filter's dates.
func (f *MeetingFilter) admitsDate(start Date) bool {
	if start == "" {
		return f.From == nil && f.To == nil
	}
	return (f.From == nil || start.to() >= f.From.from()) && (f.To == nil || start.from() <= f.To.to())
}
