package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// Attendance is who attended which meeting of a series.
type Attendance struct {
	Meetings []*Node // the earliest first, those without a date by their ordinals or last
	Rows     []AttendanceRow
	Missing  [][]*Node // by meeting: who attended the one before of which attendance is known and not this one, by name
	Joined   [][]*Node // by meeting: who attended it and not that one before, by name
	Present  []int     // by meeting: how many attended it
}

// AttendanceRow is what is said of the attendance of one actor.
type AttendanceRow struct {
	Actor    *Node
	Cells    []*Edge // by meeting: what tells most, nil where nothing is said
	Attended int     // meetings
	Missed   int     // meetings of known attendance after its first that it is not said to have attended
}

// MaxMeetings is how many meetings of a series an Attendance has at most; of more
// the last are taken.
const MaxMeetings = 100

// Attendance tells which actors of the classes attended which of the meetings
// that are part of a series and that the caller chooses, by the period in which
// they took place (its zero value where none tells). Rows are by how many meetings
// the actors attended, the most first, then by name and id. The error wraps
// ErrNotFound for a node that the view does not show.
func (v *View) Attendance(series string, classes []schema.Class, chooses func(Period) bool) (Attendance, error) {
	if _, ok := v.Node(series); !ok {
		return Attendance{}, fmt.Errorf("attendance: %s: %w", series, ErrNotFound)
	}
	a := Attendance{Meetings: v.meetingsOf(series, chooses)}
	rows := make(map[string]*AttendanceRow)
	for i, m := range a.Meetings {
		for _, e := range v.Edges(m.ID, schema.RelAttended, Inverse) {
			if !slices.Contains(classes, e.Fact.Subject.Class) {
				continue
			}
			row := rows[e.Fact.Subject.ID]
			if row == nil {
				row = &AttendanceRow{Actor: v.named(e.Fact.Subject), Cells: make([]*Edge, len(a.Meetings))}
				rows[e.Fact.Subject.ID] = row
			}
			if row.Cells[i] == nil || tellsMore(e, row.Cells[i]) {
				row.Cells[i] = e
			}
		}
	}
	for _, row := range rows {
		a.Rows = append(a.Rows, *row)
	}
	a.compare()
	slices.SortFunc(a.Rows, func(x, y AttendanceRow) int {
		return cmp.Or(y.Attended-x.Attended, strings.Compare(x.Actor.Name, y.Actor.Name), strings.Compare(x.Actor.ID, y.Actor.ID))
	})
	return a, nil
}

// meetingsOf lists the newest meetings of a series, the earliest first.
func (v *View) meetingsOf(series string, chooses func(Period) bool) []*Node {
	var list []*Node
	dates := make(map[string]string)
	for _, e := range v.Edges(series, schema.RelPartOf, Inverse) {
		id := e.Fact.Subject.ID
		if _, seen := dates[id]; seen || e.Fact.Modality != schema.Plain || e.Fact.Subject.Class != schema.ClassMeeting {
			continue
		}
		period, _ := v.EventPeriod(id)
		dates[id] = period.From
		if chooses(period) {
			list = append(list, v.named(e.Fact.Subject))
		}
	}
	slices.SortFunc(list, func(a, b *Node) int {
		return cmp.Or(byPeriod(Period{From: dates[a.ID]}, Period{From: dates[b.ID]}), strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID))
	})
	list = v.byOrdinal(list, dates)
	return list[max(0, len(list)-MaxMeetings):]
}

// byOrdinal puts meetings without a date, which come last, before the first one of
// a greater ordinal.
func (v *View) byOrdinal(list []*Node, dates map[string]string) []*Node {
	ordinals := make(map[string]int)
	for _, n := range list {
		for _, e := range v.Edges(n.ID, schema.RelOrdinal, Forward) {
			if number, err := strconv.Atoi(e.Fact.Object.Literal.Value); err == nil && e.Fact.Modality == schema.Plain && ordinals[n.ID] == 0 {
				ordinals[n.ID] = number
			}
		}
	}
	var placed []*Node
	for _, n := range list {
		at := -1
		if own := ordinals[n.ID]; dates[n.ID] == "" && own > 0 {
			at = slices.IndexFunc(placed, func(other *Node) bool { return ordinals[other.ID] > own })
		}
		if at < 0 {
			at = len(placed)
		}
		placed = slices.Insert(placed, at, n)
	}
	return placed
}

// named gives the node of an end of a fact.
func (v *View) named(e schema.Entity) *Node {
	if n, ok := v.Node(e.ID); ok {
		return n
	}
	return &Node{Entity: e}
}

// tellsMore tells whether one statement of an attendance counts before another:
// that an actor was there before that it was not, and that before what was only
// planned or possible; of equals the surer.
func tellsMore(a, b *Edge) bool {
	rank := func(e *Edge) int {
		switch e.Fact.Modality {
		case schema.Plain:
			return 2
		case schema.Negated:
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Fact.Confidence, b.Fact.Confidence), strings.Compare(b.ID, a.ID)) > 0
}

// present tells whether the actor attended the meeting.
func (r *AttendanceRow) present(meeting int) bool {
	return r.Cells[meeting] != nil && r.Cells[meeting].Fact.Modality == schema.Plain
}

// compare counts, and tells of each meeting who is other than at the one before.
// Meetings of which nobody is said to have attended them are passed over: nothing
// is known of who was missing there.
func (a *Attendance) compare() {
	n := len(a.Meetings)
	a.Missing, a.Joined, a.Present = make([][]*Node, n), make([][]*Node, n), make([]int, n)
	for m := range n {
		for i := range a.Rows {
			if a.Rows[i].present(m) {
				a.Present[m]++
			}
		}
	}
	before := -1
	for m := range n {
		if a.Present[m] == 0 {
			continue
		}
		for i := range a.Rows {
			a.compareRow(&a.Rows[i], m, before)
		}
		before = m
	}
	for m := range n {
		for _, list := range [][]*Node{a.Missing[m], a.Joined[m]} {
			slices.SortFunc(list, func(x, y *Node) int { return cmp.Or(strings.Compare(x.Name, y.Name), strings.Compare(x.ID, y.ID)) })
		}
	}
}

// compareRow takes in whether an actor attended a meeting, and the one before if
// that is not -1.
func (a *Attendance) compareRow(row *AttendanceRow, meeting, before int) {
	was, is := before >= 0 && row.present(before), row.present(meeting)
	switch {
	case is:
		row.Attended++
	case row.Attended > 0:
		row.Missed++
	}
	switch {
	case was && !is:
		a.Missing[meeting] = append(a.Missing[meeting], row.Actor)
	case is && !was:
		a.Joined[meeting] = append(a.Joined[meeting], row.Actor)
	}
}
