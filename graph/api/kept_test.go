package api_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/api"
	"github.com/diplograph/diplograph/schema"
)

// TestKeptAnswers asks the same again while the graph changes: each answer is
// that of a server that keeps none.
func TestKeptAnswers(t *testing.T) {
	store := newStore(t)
	keeping := newHandler(t, func(c *api.Config) { c.Store, c.AnswerCache = store, 1<<20 })
	plain := newHandler(t, func(c *api.Config) { c.Store = store })
	const query = `query A($n: Int) { states(first: $n) { totalCount nodes { name } } } query B($n: Int) { stats { revision } states(first: $n) { nodes { id } } }`
	for revision := range 3 {
		for range 2 {
			for _, operation := range []string{"A", "B", "none"} {
				for n := range 3 {
					body := fmt.Sprintf(`{"query":%q,"operationName":%q,"variables":{"n":%d}}`, query, operation, n)
					want := send(t, plain, http.MethodPost, "/graphql", body)
					got := send(t, keeping, http.MethodPost, "/graphql", body)
					if got.Code != want.Code || got.Body.String() != want.Body.String() {
						t.Errorf("revision %d, operation %s of %d: %d %s, want %d %s", revision, operation, n, got.Code, got.Body, want.Code, want.Body)
					}
				}
			}
		}
		name := fmt.Sprintf("document/new-%d", revision)
		put(t, store, schema.Document{ID: name, Name: name, Text: "Peru came."}, []schema.Fact{
			said(name, "Peru came.", state("PE", fmt.Sprintf("Peru %d", revision)), schema.RelAttended, schema.EntityTerm(meeting()), "Peru came."),
		})
	}
}

// TestAnswersReadNothing asks for lists within lists of a store that is closed:
// however many items there are, none is looked up in the store, which is read for
// the texts of documents alone.
func TestAnswersReadNothing(t *testing.T) {
	store := newManyMeetings(t, 20)
	h := newHandler(t, func(c *api.Config) { c.Store = store })
	fields := ""
	for _, f := range []string{"attendees", "topicsDiscussed", "speakers", "places", "partOf"} {
		fields += f + `(first: 20) { totalCount edges { cursor evidence(first: 1) { quote } node { ... on Entity { id name } } } } `
	}
	body := bodyOf(t, `{ meetings(first: 20) { nodes { name startDate { iso } `+fields+`} } }`, nil)
	want := send(t, h, http.MethodPost, "/graphql", body).Body.String()
	if n := strings.Count(want, `"quote"`); n < 20*5 || strings.Contains(want, `"errors"`) {
		t.Fatalf("%d quotes: %.300s", n, want)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	if got := send(t, h, http.MethodPost, "/graphql", body).Body.String(); got != want {
		t.Errorf("without the store: %.300s", got)
	}
	text := bodyOf(t, `{ documents(first: 1) { nodes { text } } }`, nil)
	if got := send(t, h, http.MethodPost, "/graphql", text).Body.String(); !strings.Contains(got, `"errors"`) {
		t.Errorf("the store is open still: %.300s", got)
	}
}

// newManyMeetings returns a store with so many meetings, with something around
// each.
func newManyMeetings(t *testing.T, n int) *graph.Store {
	t.Helper()
	store, err := graph.Open(t.Context(), "mem:", graph.Options{Unindexed: true})
	if err != nil {
		t.Fatal(err)
	}
	const text = "They met."
	for i := range n {
		doc := fmt.Sprintf("document/d%d", i)
		m := entity(schema.ClassMeeting, fmt.Sprintf("meeting/m%d", i), fmt.Sprintf("Meeting %d", i))
		of := func(class schema.Class, id string) schema.Term {
			return schema.EntityTerm(entity(class, fmt.Sprintf("%s/x%d", id, i%7), fmt.Sprintf("Name %d", i%7)))
		}
		facts := []schema.Fact{
			said(doc, text, m, schema.RelDiscussed, of(schema.ClassTopic, "topic"), text),
			said(doc, text, m, schema.RelHeldIn, of(schema.ClassPlace, "place"), text),
			said(doc, text, m, schema.RelPartOf, of(schema.ClassSeries, "series"), text),
			said(doc, text, entity(schema.ClassPerson, fmt.Sprintf("person/p%d", i), "Person"), schema.RelSpokeAt, schema.EntityTerm(m), text),
			said(doc, text, m, schema.RelStartDate, schema.LiteralTerm("2020", schema.Date), text),
		}
		for j := range 3 {
			facts = append(facts, said(doc, text, state(fmt.Sprintf("A%c", 'A'+(i+j)%20), "State"), schema.RelAttended, schema.EntityTerm(m), text))
		}
		put(t, store, schema.Document{ID: doc, Name: doc, Text: text}, facts)
	}
	return store
}
