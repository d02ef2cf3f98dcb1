package graph

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// Rounds is when a series met, and with whom.
type Rounds struct {
	Series  *Node
	Parties []*Node // by name
	List    []Round // the earliest first
	Undated int     // meetings without a date
}

// Round is a meeting of a series that took place.
type Round struct {
	Meeting *Node
	Start   string // ISO 8601, as precise as the text
	Hosts   []*Edge
	Gap     int // whole months since the round before, by the months of both; -1 where one is not known
}

// Rounds tells when a series met up to a day, by the meetings that are plainly part
// of it and of which a document plainly tells when they began or ended, unless it
// says that they were postponed or cancelled. A party is who may be one, and is a
// member of the series or attended or hosted half of the meetings of which documents
// tell who did. The error wraps ErrNotFound for a node that the view does not show.
func (v *View) Rounds(series, day string, mayBeParty func(schema.Entity) bool) (Rounds, error) {
	n, ok := v.Node(series)
	if !ok {
		return Rounds{}, fmt.Errorf("rounds: %s: %w", series, ErrNotFound)
	}
	r := Rounds{Series: n}
	var meetings []*node
	for _, m := range v.around(n.ID, schema.RelPartOf, Inverse) {
		if m.entity.Class != schema.ClassMeeting || v.calledOff(m.entity.ID) {
			continue
		}
		start := v.tookPlace(m.entity.ID)
		switch {
		case start == "":
			r.Undated++
		case firstDay(start) > lastDay(day):
			continue
		default:
			r.List = append(r.List, Round{Meeting: v.named(m.entity), Start: start})
		}
		meetings = append(meetings, m)
	}
	slices.SortFunc(r.List, func(a, b Round) int {
		if c := strings.Compare(a.Start, b.Start); c != 0 {
			return c
		}
		return strings.Compare(a.Meeting.ID, b.Meeting.ID)
	})
	for i := range r.List {
		r.List[i].Hosts = v.plainEdges(r.List[i].Meeting.ID, schema.RelHosted, Inverse)
		r.List[i].Gap = -1
		if i > 0 {
			r.List[i].Gap = MonthsBetween(r.List[i-1].Start, r.List[i].Start)
		}
	}
	r.Parties = v.partiesOf(n.ID, meetings, mayBeParty)
	return r, nil
}

// calledOff tells whether a document plainly says that a meeting was postponed or
// cancelled, and none that it was held.
func (v *View) calledOff(meeting string) bool {
	off := false
	for _, e := range v.plainEdges(meeting, schema.RelStatus, Forward) {
		switch e.Fact.Object.Literal.Value {
		case "held":
			return false
		case "postponed", "cancelled":
			off = true
		}
	}
	return off
}

// tookPlace is when a meeting began, or "" if that is not plainly told: what was
// only planned need not have come about.
func (v *View) tookPlace(meeting string) string {
	if len(v.plainEdges(meeting, schema.RelStartDate, Forward)) == 0 && len(v.plainEdges(meeting, schema.RelEndDate, Forward)) == 0 {
		return ""
	}
	p, _ := v.EventPeriod(meeting)
	return p.From
}

// partiesOf lists who takes part in a series of meetings.
func (v *View) partiesOf(series string, meetings []*node, mayBeParty func(schema.Entity) bool) []*Node {
	parties := make(map[*node]bool)
	for _, n := range v.around(series, schema.RelMemberOf, Inverse) {
		if mayBeParty(n.entity) {
			parties[n] = true
		}
	}
	times, known := make(map[*node]int), 0
	for _, m := range meetings {
		there := v.partiesAt(m, mayBeParty)
		if len(there) > 0 {
			known++
		}
		for n := range there {
			times[n]++
		}
	}
	for n, count := range times {
		if 2*count >= known {
			parties[n] = true
		}
	}
	list := make([]*Node, 0, len(parties))
	for n := range parties {
		list = append(list, v.named(n.entity))
	}
	slices.SortFunc(list, compareNodes)
	return list
}

// partiesAt tells who of those that may be parties attended or hosted a meeting.
func (v *View) partiesAt(meeting *node, mayBeParty func(schema.Entity) bool) map[*node]bool {
	there := make(map[*node]bool)
	for _, relation := range []schema.Relation{schema.RelAttended, schema.RelHosted} {
		for _, n := range v.around(meeting.entity.ID, relation, Inverse) {
			if mayBeParty(n.entity) {
				there[n] = true
			}
		}
	}
	return there
}

// around lists the nodes, each once, to which what is plainly said leads, in the
// order in which that was first said.
func (v *View) around(id string, rel schema.Relation, dir Direction) (list []*node) {
	a := v.arc(id, rel, dir)
	if a == nil {
		return nil
	}
	seen := make(map[*node]bool)
	for _, s := range v.near(a).steps {
		if !seen[s.far] {
			seen[s.far] = true
			list = append(list, s.far)
		}
	}
	return list
}

// plainEdges lists what is plainly said with a relation of a node, in the order of
// Edges.
func (v *View) plainEdges(id string, rel schema.Relation, dir Direction) (list []*Edge) {
	for _, e := range v.Edges(id, rel, dir) {
		if e.Fact.Modality == schema.Plain {
			list = append(list, e)
		}
	}
	return list
}

// MonthsBetween counts the months from the month of a date to that of another, both
// ISO 8601; -1 if one is not known to the month, or the other lies before it.
func MonthsBetween(from, to string) int {
	a, ok := monthOf(from)
	b, known := monthOf(to)
	if !ok || !known || b < a {
		return -1
	}
	return b - a
}

// monthOf counts the months of a date from the year 0 on.
func monthOf(date string) (int, bool) {
	if len(date) < len("2006-01") {
		return 0, false
	}
	year, err := strconv.Atoi(date[:4])
	month, wrong := strconv.Atoi(date[5:7])
	return 12*year + month, err == nil && wrong == nil
}
