package api_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/api"
	"github.com/diplograph/diplograph/schema"
)

// newOldStore returns a store of twelve revisions, an hour apart from noon on, each
// with one document more.
func newOldStore(t *testing.T) *graph.Store {
	t.Helper()
	now := time.Date(2026, 11, 23, 11, 0, 0, 0, time.UTC)
	clock := func() time.Time {
		now = now.Add(time.Hour)
		return now
	}
	store, err := graph.Open(t.Context(), "mem:", graph.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	for i := range 12 {
		name := fmt.Sprintf("%d.txt", i)
		put(t, store, schema.Document{ID: "document/" + name, Name: name, Text: "They came."}, nil)
	}
	return store
}

// TestAnswersAreOfTheRevisionThatIsAskedFor asks for older revisions, more of them
// than are kept ready, in turns.
func TestAnswersAreOfTheRevisionThatIsAskedFor(t *testing.T) {
	store := newOldStore(t)
	h := newHandler(t, func(c *api.Config) { c.Store = store })
	ask := func(directive string, variables any) string {
		return send(t, h, http.MethodPost, "/graphql", bodyOf(t, "query Q"+directive+" { stats { revision } documents { totalCount } }", variables)).Body.String()
	}
	answer := func(revision int) string {
		return fmt.Sprintf(`{"data":{"stats":{"revision":%d},"documents":{"totalCount":%d}}}`, revision, revision)
	}
	for range 2 {
		for revision := range 13 {
			if got := ask(fmt.Sprintf(" @asOf(revision: %d)", revision), nil); got != answer(revision) {
				t.Errorf("revision %d: %s", revision, got)
			}
		}
	}
	if got := ask("($r: Int) @asOf(revision: $r)", map[string]any{"r": 4}); got != answer(4) {
		t.Errorf("with a variable: %s", got)
	}
	if got := ask(` @asOf(time: "2026-11-23T15:30:00+01:00")`, nil); got != answer(3) {
		t.Errorf("at half past two: %s", got)
	}
	if got := ask("", nil); got != answer(12) {
		t.Errorf("now: %s", got)
	}
}

func TestRevisionsThatAreNotThere(t *testing.T) {
	store := newOldStore(t)
	h := newHandler(t, func(c *api.Config) { c.Store = store })
	for arguments, want := range map[string]string{
		"(revision: 13)":                 "the newest is 12",
		"(revision: -1)":                 "the newest is 12",
		`(time: "2026-11-23T11:00:00Z")`: "the first revision was made at 2026-11-23T12:00:00Z",
		`(time: "noon")`:                 "time is no moment",
		"":                               "give either a revision or a time",
		`(revision: 1, time: "2026-11-23T12:00:00Z")`: "give either a revision or a time",
	} {
		w := send(t, h, http.MethodPost, "/graphql", bodyOf(t, "query @asOf"+arguments+" { stats { revision } }", nil))
		var answer struct {
			Errors []struct {
				Message    string
				Extensions struct{ Code string }
			}
		}
		if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || len(answer.Errors) != 1 {
			t.Fatalf("@asOf%s: %s", arguments, w.Body)
		}
		if e := answer.Errors[0]; !strings.Contains(e.Message, want) || e.Extensions.Code != "BAD_USER_INPUT" {
			t.Errorf("@asOf%s: %+v", arguments, e)
		}
	}
}
