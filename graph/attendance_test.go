package graph_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// rounds tells of a series of four meetings: the second has no date, but an
// ordinal; of the fourth nothing is known but that China was not there.
func rounds(t *testing.T) *graph.Store {
	t.Helper()
	s := open(t, "mem:")
	talks := graphtest.Entity(schema.ClassSeries, "talks", "Talks")
	china, japan := graphtest.Entity(schema.ClassState, "CN", "China"), graphtest.Entity(schema.ClassState, "JP", "Japan")
	ana := graphtest.Entity(schema.ClassPerson, "ana", "Ana")
	with := func(f schema.Fact, m schema.Modality, attrs map[string]string) schema.Fact {
		f.Modality, f.Attrs = m, attrs
		return f
	}
	w := graphtest.NewWriter("talks.txt")
	for n, date := range []string{"2018-05", "", "2020-01-15", ""} {
		m := graphtest.Entity(schema.ClassMeeting, fmt.Sprint("talks-", n+1), fmt.Sprintf("Round %d", n+1))
		w.Say(graphtest.Link(m, schema.RelPartOf, talks))
		w.Say(graphtest.Value(m, schema.RelOrdinal, fmt.Sprint(n+1), schema.Integer))
		if date != "" {
			w.Say(graphtest.Value(m, schema.RelStartDate, date, schema.Date))
		}
		if n < 3 {
			w.Say(with(graphtest.Link(china, schema.RelAttended, m), schema.Plain, map[string]string{"capacity": "member"}))
		}
		if n == 0 || n == 2 {
			w.Say(graphtest.Link(japan, schema.RelAttended, m))
		}
		if n == 3 {
			w.Say(with(graphtest.Link(china, schema.RelAttended, m), schema.Negated, nil))
			w.Say(with(graphtest.Link(japan, schema.RelAttended, m), schema.Planned, nil))
			w.Say(graphtest.Link(ana, schema.RelAttended, m))
		}
	}
	doc, facts := w.Done()
	if _, err := s.Put(context.Background(), doc, facts); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAttendance(t *testing.T) {
	t.Parallel()
	s := rounds(t)
	defer closeStore(t, s)
	all := func(graph.Period) bool { return true }
	a, err := s.View().Attendance("series/talks", []schema.Class{schema.ClassState}, all)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, row := range a.Rows {
		line := fmt.Sprintf("%s %d-%d", row.Actor.Name, row.Attended, row.Missed)
		for _, e := range row.Cells {
			switch {
			case e == nil:
				line += " ?"
			default:
				line += " " + string(e.Fact.Modality) + e.Fact.Attrs["capacity"]
			}
		}
		lines = append(lines, line)
	}
	for i, m := range a.Meetings {
		line := fmt.Sprintf("%s %d", m.Name, a.Present[i])
		for _, n := range a.Joined[i] {
			line += " +" + n.Name
		}
		for _, n := range a.Missing[i] {
			line += " -" + n.Name
		}
		lines = append(lines, line)
	}
	want := `China 3-0 member member member negated
Japan 2-1  ?  planned
Round 1 2 +China +Japan
Round 2 1 -Japan
Round 3 2 +Japan
Round 4 0`
	demand(t, "attendance", strings.Join(lines, "\n"), want)

	late := func(p graph.Period) bool { return p.From != "" && p.Overlaps("2019", "") }
	if a, err = s.View().Attendance("series/talks", []schema.Class{schema.ClassPerson, schema.ClassState}, late); err != nil || len(a.Meetings) != 1 || len(a.Rows) != 2 {
		t.Errorf("since 2019: %d meetings, %d actors, %v", len(a.Meetings), len(a.Rows), err)
	}
	_, err = s.View().Attendance("series/none", nil, all)
	demandError(t, err, graph.ErrNotFound)
}

func TestParticipation(t *testing.T) {
	t.Parallel()
	s := rounds(t)
	defer closeStore(t, s)
	since := func(p graph.Period) bool { return p.From != "" && p.Overlaps("2019", "") }
	for name, test := range map[string]struct {
		filter graph.ParticipationFilter
		want   int
	}{
		"all":           {graph.ParticipationFilter{}, 6},
		"of states":     {graph.ParticipationFilter{Classes: []schema.Class{schema.ClassState}}, 5},
		"of the series": {graph.ParticipationFilter{Series: "series/talks"}, 6},
		"of another":    {graph.ParticipationFilter{Series: "series/none"}, 0},
		"on a topic":    {graph.ParticipationFilter{Topic: "topic/none"}, 0},
		"late":          {graph.ParticipationFilter{Chooses: since}, 2},
		"as hosts":      {graph.ParticipationFilter{Roles: []schema.Relation{schema.RelHosted}}, 0},
		"sure":          {graph.ParticipationFilter{MinConfidence: 2}, 0},
	} {
		if got := s.View().Participation(test.filter); len(got) != test.want {
			t.Errorf("%s: %d statements, not %d", name, len(got), test.want)
		}
	}
}
