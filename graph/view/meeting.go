package view

import (
	"cmp"
	"slices"
	"strings"

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
		if start := v.StartDate(m.ID); start != "" {
			c.start[m.ID] = Date(start)
		}
	}
	c.newest = (&MeetingOrder{Field: "START_DATE", Direction: "DESC"}).sort(meetings, c)
	return c
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
			return o.Direction.then(strings.Compare(a.Name, b.Name), a, b)
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
			return o.Direction.text(n.Name) + n.ID
		}
		return o.Direction.date(string(c.start[n.ID])) + n.ID
	}
}

// Meetings lists meetings, the newest first unless ordered otherwise.
func (r *Root) Meetings(filter *MeetingFilter, orderBy *MeetingOrder, first *int32, after *string, last *int32, before *string) (*MeetingConnection, error) {
	c := r.calendar()
	from := origin{field: "meetings", filter: filter, order: orderBy}
	list, err := r.nodePage(from, orderBy.key(c), page{first, after, last, before}, func() ([]*graph.Node, error) {
		test, err := r.nodeTest(filter)
		if err != nil {
			return nil, err
		}
		return orderBy.sort(keep(c.newest, test), c), nil
	})
	if err != nil {
		return nil, err
	}
	return &MeetingConnection{list}, nil
}
