package view_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/view"
	"github.com/diplograph/diplograph/schema"
)

// TestClaimsAreFoundByID fetches each end's statement again by its id, and gets
// the cursor that it has in its list.
func TestClaimsAreFoundByID(t *testing.T) {
	root := view.New(newStore(t, 3).View())
	m, _, err := root.Meeting("meeting/m")
	if err != nil {
		t.Fatal(err)
	}
	list, err := m.Attendees(nil, nil, nil, nil, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range list.Edges() {
		n, ok, err := root.Node(want.ID())
		got, is := n.(*view.AttendanceEdge)
		if err != nil || !ok || !is {
			t.Fatalf("%s: %v, %v, %v", want.ID(), n, ok, err)
		}
		if got.Cursor() != want.Cursor() || got.Node().ID() != want.Node().ID() {
			t.Errorf("%s: another statement", want.ID())
		}
	}
	if _, ok, _ := root.Node("attendedMeeting:" + list.Edges()[0].ID()[len("attendance:"):]); !ok {
		t.Error("the statement is not found from its other end")
	}
	if _, ok, _ := root.Node("hosting:" + list.Edges()[0].ID()[len("attendance:"):]); ok {
		t.Error("a statement is found under another relation")
	}
}

func TestUnknownAndMalformedIDs(t *testing.T) {
	root := view.New(newStore(t, 1).View())
	for id, malformed := range map[string]bool{
		"state/ZZ": false, "statement/aaaa": false, "attendance:edge/a": false, "": true, "state": true, "nothing/x": true, "x": true,
	} {
		_, ok, err := root.Node(id)
		var input *view.InputError
		if ok || errors.As(err, &input) != malformed {
			t.Errorf("%q: %v, %v", id, ok, err)
		}
	}
}

func TestModalitiesHaveNames(t *testing.T) {
	store := newStore(t, 0)
	for i, m := range schema.Modalities() {
		f := came("document/m", i)
		f.Modality = m
		if _, err := store.Put(t.Context(), schema.Document{ID: "document/m", Name: "m", Text: text}, []schema.Fact{f}); err != nil {
			t.Fatal(err)
		}
		root := view.New(store.View())
		for _, name := range []view.Modality{"PLAIN", "NEGATED", "POSSIBLE", "PLANNED"} {
			facts, err := root.Facts(&view.FactFilter{Modality: []view.Modality{name}}, nil, nil, nil, nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			if n := facts.TotalCount(); n == 1 && facts.Nodes()[0].Modality() != name || n > 1 {
				t.Errorf("%q is listed as %s", m, name)
			}
		}
		all := []view.Modality{"PLAIN", "NEGATED", "POSSIBLE", "PLANNED"}
		facts, err := root.Facts(&view.FactFilter{Modality: all}, nil, nil, nil, nil, nil)
		if err != nil || facts.TotalCount() != 1 || !slices.Contains(all, facts.Nodes()[0].Modality()) {
			t.Errorf("%q has no name: %v", m, err)
		}
	}
}

func TestMeetingDates(t *testing.T) {
	store, err := graph.Open(t.Context(), "mem:", graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = store.Close() }()
	fact := came("document/d", 0)
	fact.Subject, fact.Predicate, fact.Object = meeting(), schema.RelStartDate, schema.LiteralTerm("2019-09", schema.Date)
	if _, err := store.Put(t.Context(), schema.Document{ID: "document/d", Name: "d", Text: text}, []schema.Fact{fact}); err != nil {
		t.Fatal(err)
	}
	root := view.New(store.View())
	for _, test := range []struct {
		from, to view.Date
		want     int32
	}{
		{"2019", "2019", 1},
		{"2019-09-15", "", 1},
		{"2019-10", "", 0},
		{"", "2019-08-31", 0},
		{"", "2019-09-01", 1},
		{"2018", "2018-12", 0},
		{"2020", "2021", 0},
		{"2019-09-30", "2019-09-30", 1},
		{"", "2020", 1},
	} {
		days := &view.DateRange{}
		filter := &view.MeetingFilter{StartDate: days}
		if test.from != "" {
			days.From = &test.from
		}
		if test.to != "" {
			days.To = &test.to
		}
		got, err := root.Meetings(filter, nil, nil, nil, nil, nil)
		if err != nil || got.TotalCount() != test.want {
			t.Errorf("from %q to %q: %d meetings, %v", test.from, test.to, got.TotalCount(), err)
		}
	}
}

// TestJudgedGraph shows what was judged: one entity under all its ids, with one
// statement of what both said, and nothing of what was rejected.
func TestJudgedGraph(t *testing.T) {
	store := newStore(t, 3)
	ids := attendees(t, view.New(store.View()))
	wrong := store.View().Edges(ids[2], schema.RelAttended, graph.Forward)[0].Statements[0].ID
	_, judged := store.Judge(t.Context(), graph.By{}, graph.Judgement{Statement: wrong, Verdict: graph.Rejected})
	_, merged := store.Match(t.Context(), graph.By{}, graph.Match{A: ids[0], B: ids[1], Verdict: graph.Same, Keep: ids[1]})
	if err := errors.Join(judged, merged); err != nil {
		t.Fatal(err)
	}
	root := view.New(store.View())
	if got := attendees(t, root); !slices.Equal(got, ids[1:2]) {
		t.Errorf("attendees are %q, want %q", got, ids[1:2])
	}
	for _, id := range ids[:2] {
		e, ok := root.Entity(id)
		if !ok || e.ID() != ids[1] || len(e.Aliases()) == 0 {
			t.Errorf("%s leads to %v", id, e)
		}
	}
	if _, ok, _ := root.Node(wrong); ok {
		t.Error("a fact shows that was rejected")
	}
}

func attendees(t *testing.T, root *view.Root) (ids []string) {
	t.Helper()
	m, _, err := root.Meeting("meeting/m")
	if err != nil {
		t.Fatal(err)
	}
	list, err := m.Attendees(nil, nil, nil, nil, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list.Edges() {
		ids = append(ids, e.Node().ID())
	}
	return ids
}
