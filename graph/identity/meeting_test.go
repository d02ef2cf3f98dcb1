package identity_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/identity"
	"github.com/diplograph/diplograph/schema"
)

// told is what a document tells of a meeting.
type told struct {
	slug, name, series, ordinal, start, end, place string
	actors                                         []string
}

// write makes the document.
func (m told) write(document string) *graphtest.Writer {
	w := graphtest.NewWriter(document)
	meeting := graphtest.Entity(schema.ClassMeeting, m.slug, m.name)
	w.Say(graphtest.Link(meeting, schema.RelDiscussed, graphtest.Entity(schema.ClassTopic, "cables", "cables")))
	if m.series != "" {
		w.Say(graphtest.Link(meeting, schema.RelPartOf, graphtest.Entity(schema.ClassSeries, m.series, m.series)))
	}
	if m.ordinal != "" {
		w.Say(graphtest.Value(meeting, schema.RelOrdinal, m.ordinal, schema.Integer))
	}
	if m.start != "" {
		w.Say(graphtest.Value(meeting, schema.RelStartDate, m.start, schema.Date))
	}
	if m.end != "" {
		w.Say(graphtest.Value(meeting, schema.RelEndDate, m.end, schema.Date))
	}
	if m.place != "" {
		w.Say(graphtest.Link(meeting, schema.RelHeldIn, graphtest.Entity(schema.ClassPlace, m.place, "Place "+m.place)))
	}
	for _, code := range m.actors {
		w.Say(graphtest.Link(state(code), schema.RelAttended, meeting))
	}
	return w
}

func TestMeetings(t *testing.T) {
	fourth := told{slug: "delta-4", name: "Fourth Meeting of the Delta Group", series: "delta", ordinal: "4", start: "2019-09-02", end: "2019-09-04", place: "1261481", actors: []string{"CN", "KE", "IN", "JP"}}
	for name, test := range map[string]struct {
		other   told
		score   float64
		certain bool
	}{
		"series, day and place": {told{slug: "delta-2019", name: "Delta Group Meeting 2019", series: "delta", start: "2019-09-02", place: "1261481"}, 0.9, true},
		"series and day":        {told{slug: "delta-2019-09-02", name: "Meeting of the Delta Group", series: "delta", start: "2019-09-02"}, 0.9, true},
		"series, year and place": {
			told{slug: "delta-2019", name: "Delta Group Meeting 2019", series: "delta", place: "1261481"}, 0.8, false,
		},
		"series and month":              {told{slug: "delta-2019-09", name: "Meeting of the Delta Group", series: "delta", start: "2019-09", place: "1261481"}, 0.8, false},
		"series and the second day":     {told{slug: "delta-2019-09-03", name: "Meeting of the Delta Group", series: "delta", start: "2019-09-03", place: "1261481"}, 0.8, false},
		"series alone":                  {told{slug: "b-delta", name: "Meeting of the Delta Group", series: "delta"}, 0.3, false},
		"the third":                     {told{slug: "delta-3", name: "Third Meeting of the Delta Group", series: "delta", ordinal: "3", start: "2019-09-02", place: "1261481"}, -1, false},
		"the fourth of another series":  {told{slug: "gamma-4", name: "Fourth Meeting of the Gamma Group", series: "gamma", ordinal: "4", start: "2019-09-02", place: "1261481"}, 0.4, false},
		"another year":                  {told{slug: "delta-2020", name: "Delta Group Meeting 2020", series: "delta", place: "1261481"}, -1, false},
		"another month":                 {told{slug: "delta-2019-03-02", name: "Meeting of the Delta Group", series: "delta", start: "2019-03-02"}, -1, false},
		"another place":                 {told{slug: "delta-2019", name: "Delta Group Meeting 2019", series: "delta", place: "703448"}, 0.4, false},
		"another name, same guests":     {told{slug: "talks", name: "New Delhi Talks", start: "2019-09-02", place: "1261481", actors: []string{"CN", "KE", "IN", "JP"}}, 0.4, false},
		"a state that the city lies in": {told{slug: "delta-2019-09-02", name: "Meeting of the Delta Group", series: "delta", start: "2019-09-02", place: "in"}, 0.9, false},
	} {
		t.Run(name, func(t *testing.T) {
			list := find(t, store(t, fourth.write("a.txt"), test.other.write("b.txt")), schema.ClassMeeting)
			checkScore(t, list, test.score)
			if certain := len(list) > 0 && list[0].Verdict == identity.Certain; certain != test.certain {
				t.Errorf("certain is %t, want %t: %+v", certain, test.certain, list)
			}
		})
	}
}

// What could be either of two meetings is certainly neither.
func TestRivals(t *testing.T) {
	v := store(t,
		told{slug: "delta-4", name: "Fourth Meeting of the Delta Group", series: "delta", ordinal: "4", start: "2019-09-02"}.write("a.txt"),
		told{slug: "delta-5", name: "Fifth Meeting of the Delta Group", series: "delta", ordinal: "5", start: "2019-09-02"}.write("b.txt"),
		told{slug: "delta-2019-09-02", name: "Meeting of the Delta Group", series: "delta", start: "2019-09-02"}.write("c.txt"),
	)
	list := find(t, v, schema.ClassMeeting)
	if len(list) != 2 {
		t.Fatalf("%d candidates, want 2: %+v", len(list), list)
	}
	for _, c := range list {
		if c.Verdict != identity.Maybe {
			t.Errorf("%s and %s are %s", c.A.ID, c.B.ID, c.Verdict)
		}
	}
}

// What is found does not depend on chance, and a context that is done ends it.
func TestFind(t *testing.T) {
	v := speakers(t, "Chen Liang", "XA", "Liang Chen", "XA")
	first := find(t, v, schema.ClassPerson)
	for range 5 {
		if diff := cmp.Diff(first, find(t, v, schema.ClassPerson)); diff != "" {
			t.Fatalf("another time (-first +now)\n%s", diff)
		}
	}
	if c := first[0]; c.A.ID != "person/chen-liang" || len(c.Statements) != 2 || len(c.Reasons) < 3 {
		t.Errorf("%+v", c)
	}
	done, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := identity.Find(done, v, identity.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want that it was cancelled", err)
	}
	if _, err := identity.Find(context.Background(), v, identity.Options{Classes: []schema.Class{schema.ClassTopic}}); err == nil {
		t.Error("topics are compared")
	}
}
