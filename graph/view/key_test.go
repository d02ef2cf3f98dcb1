package view

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// In each order of statements, the keys that cursors hold rise from one to the
// next, or a page would not go on where the one before it ended.
func TestKeysOfStatements(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s, err := graph.Open(t.Context(), "mem:", graph.Options{Unindexed: true})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = s.Close() })
		for d := range rapid.IntRange(1, 3).Draw(t, "documents") {
			w := graphtest.NewWriter(fmt.Sprintf("%d.txt", d))
			for range rapid.IntRange(1, 8).Draw(t, "facts") {
				m := rapid.IntRange(0, 9).Draw(t, "meeting")
				meeting := graphtest.Entity(schema.ClassMeeting, fmt.Sprint(m), fmt.Sprintf("Meeting %d", m%4))
				f := graphtest.Link(graphtest.Entity(schema.ClassState, "AA", "A"), schema.RelAttended, meeting)
				f.Confidence = float64(rapid.IntRange(0, 4).Draw(t, "confidence")) / 4
				w.Say(f)
				if date := []string{"", "2019", "2019-09", "2019-09-02", "2021"}[m%5]; date != "" {
					w.Say(graphtest.Value(meeting, schema.RelStartDate, date, schema.Date))
				}
			}
			document, facts := w.Done()
			if _, err := s.Put(t.Context(), document, facts); err != nil {
				t.Fatal(err)
			}
		}
		r, by := New(s.View()), attendedMeetingRoute()
		for _, field := range []StatementOrderField{"", "NAME", "CONFIDENCE", "DATE", "SOURCES"} {
			for _, direction := range []OrderDirection{"ASC", "DESC"} {
				order := &StatementOrder{Field: field, Direction: direction}
				if field == "" {
					order = nil
				}
				key, last := order.key(r, by), ""
				for i, e := range order.sort(r, r.graph.Edges("state/AA", by.relation, by.direction), by) {
					if k := key(e); i > 0 && k <= last {
						t.Fatalf("%s %s: the key %q of the item %d is not behind %q", field, direction, k, i, last)
					} else {
						last = k
					}
				}
			}
		}
	})
}
