package view

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// AttendanceMatrix tells who was at which meeting of a series.
type AttendanceMatrix struct {
	root   *Root
	series entity
	of     graph.Attendance
	from   origin
}

// AttendanceMatrix tells which actors of the classes were at which meetings of a
// series.
func (r *Root) AttendanceMatrix(series string, class []EntityClass, during *DateRange) (*AttendanceMatrix, bool, error) {
	found, ok, err := findOfClass[*Series](r, schema.ClassSeries, series)
	if !ok {
		return nil, false, err
	}
	for _, c := range class {
		if !slices.Contains(actorClasses(), classOf(c)) {
			return nil, false, badInput("class: a %s does not attend meetings", c)
		}
	}
	of, err := r.graph.Attendance(found.node.ID, classesOf(class), during.admits)
	from := origin{field: "attendanceRows", near: found.node.ID, filter: []any{class, during}}
	return &AttendanceMatrix{root: r, series: found.entity, of: of, from: from}, err == nil, err
}

// actorClasses lists the classes of what takes part in meetings.
func actorClasses() []schema.Class {
	set, _ := schema.Default().Set("Actor")
	return set.Classes
}

// Series returns the series.
func (m *AttendanceMatrix) Series() *Series { return &Series{m.series} }

// MeetingCount is how many meetings there are.
func (m *AttendanceMatrix) MeetingCount() int32 { return small(len(m.of.Meetings)) }

// Columns lists the meetings.
func (m *AttendanceMatrix) Columns(first *int32) ([]*AttendanceColumn, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	list := []*AttendanceColumn{}
	for i := range m.of.Meetings[:min(n, len(m.of.Meetings))] {
		list = append(list, &AttendanceColumn{matrix: m, at: i})
	}
	return list, nil
}

// AttendanceColumn is a meeting of a series and who was at it.
type AttendanceColumn struct {
	matrix *AttendanceMatrix
	at     int
}

func (m *AttendanceMatrix) meeting(i int) *Meeting {
	return &Meeting{entity{root: m.root, node: m.of.Meetings[i]}}
}

// Meeting returns the meeting.
func (c *AttendanceColumn) Meeting() *Meeting { return c.matrix.meeting(c.at) }

// PresentCount is how many actors attended it.
func (c *AttendanceColumn) PresentCount() int32 { return small(c.matrix.of.Present[c.at]) }

// Joined lists who attended it and not the meeting before.
func (c *AttendanceColumn) Joined(first *int32) ([]Actor, error) {
	return c.matrix.root.actors(c.matrix.of.Joined[c.at], first)
}

// Missing lists who attended the meeting before and not this one.
func (c *AttendanceColumn) Missing(first *int32) ([]Actor, error) {
	return c.matrix.root.actors(c.matrix.of.Missing[c.at], first)
}

func (r *Root) actors(nodes []*graph.Node, first *int32) ([]Actor, error) {
	n, err := size("first", first)
	if err != nil {
		return nil, err
	}
	list := []Actor{}
	for _, node := range nodes[:min(n, len(nodes))] {
		list = append(list, asActor(entity{root: r, node: node}))
	}
	return list, nil
}

// AttendanceRowOrderField names what actors can be ordered by.
type AttendanceRowOrderField string

// AttendanceRowOrder is an order of actors.
type AttendanceRowOrder struct {
	Field     AttendanceRowOrderField
	Direction OrderDirection
}

func (o *AttendanceRowOrder) sort(rows []graph.AttendanceRow) []graph.AttendanceRow {
	if o == nil {
		return rows
	}
	by := func(a, b graph.AttendanceRow) int { return a.Attended - b.Attended }
	if o.Field == "NAME" {
		by = func(a, b graph.AttendanceRow) int { return strings.Compare(a.Actor.Name, b.Actor.Name) }
	}
	return ordered(rows, o.Direction, by, attendingActor)
}

func attendingActor(row graph.AttendanceRow) string { return row.Actor.ID }

// Rows lists the actors with their attendance.
func (m *AttendanceMatrix) Rows(orderBy *AttendanceRowOrder, first *int32, after *string, last *int32, before *string) (*AttendanceRowConnection, error) {
	from := m.from
	from.order = orderBy
	l, err := paginate(orderBy.sort(m.of.Rows), from, attendingActor, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	show := func(row graph.AttendanceRow) Actor { return asActor(entity{root: m.root, node: row.Actor}) }
	tell := func(e edge[graph.AttendanceRow, Actor]) *AttendanceRowEdge { return &AttendanceRowEdge{e, m} }
	return &AttendanceRowConnection{connect(l, show, tell)}, nil
}

// AttendanceRowConnection is a page of actors.
type AttendanceRowConnection struct {
	connection[graph.AttendanceRow, Actor, *AttendanceRowEdge]
}

// AttendanceRowEdge is an actor and which meetings it attended.
type AttendanceRowEdge struct {
	edge[graph.AttendanceRow, Actor]
	matrix *AttendanceMatrix
}

// AttendedCount is how many of the meetings it attended.
func (e *AttendanceRowEdge) AttendedCount() int32 { return small(e.item().Attended) }

// MissedCount is how many meetings after its first it did not attend.
func (e *AttendanceRowEdge) MissedCount() int32 { return small(e.item().Missed) }

// Cells lists what is said for each meeting.
func (e *AttendanceRowEdge) Cells() []*AttendanceCell {
	cells := e.item().Cells
	list := make([]*AttendanceCell, len(cells))
	for i, edge := range cells {
		list[i] = &AttendanceCell{matrix: e.matrix, at: i, actor: e.item().Actor, edge: edge}
	}
	return list
}

// AttendanceCell is what is said of an actor and a meeting.
type AttendanceCell struct {
	matrix *AttendanceMatrix
	at     int
	actor  *graph.Node
	edge   *graph.Edge
}

// AttendanceStatus tells whether an actor attended: PRESENT, ABSENT, EXPECTED or
// NOT_NAMED.
type AttendanceStatus string

// Meeting returns the meeting.
func (c *AttendanceCell) Meeting() *Meeting { return c.matrix.meeting(c.at) }

// Status tells whether the actor attended it.
func (c *AttendanceCell) Status() AttendanceStatus {
	switch {
	case c.edge == nil:
		return "NOT_NAMED"
	case c.edge.Fact.Modality == schema.Plain:
		return "PRESENT"
	case c.edge.Fact.Modality == schema.Negated:
		return "ABSENT"
	}
	return "EXPECTED"
}

// Capacity tells in which capacity.
func (c *AttendanceCell) Capacity() *string {
	if c.edge == nil {
		return nil
	}
	return filled(c.edge.Fact.Attrs["capacity"])
}

// Attendance returns what is said.
func (c *AttendanceCell) Attendance() (*AttendanceEdge, bool) {
	if c.edge == nil {
		return nil, false
	}
	said, ok := c.matrix.root.claim(attendanceRoute(), c.edge.ID)
	return &AttendanceEdge{said}, ok
}
