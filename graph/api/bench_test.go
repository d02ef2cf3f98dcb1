package api_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/api"
	"github.com/diplograph/diplograph/schema"
)

// BenchmarkRequest measures requests through the handler, one after the other,
// on a graph of 200 meetings with 20 attendees each.
func BenchmarkRequest(b *testing.B) {
	h := newHandler(b, func(c *api.Config) { c.Store = newLargeStore(b) })
	for _, query := range []struct{ name, text string }{
		{"attendees", `{ meeting(id: "meeting/m7") { name attendees { edges { capacity node { name } evidence { quote document { name } } } } } }`},
		{"topics", `{ persons { nodes { name topicsPresented { nodes { name } } } } }`},
		{"proposals", `{ meeting(id: "meeting/m7") { adoptedProposals { edges { manner node { name proposers { nodes { name } } } } } } }`},
	} {
		body := bodyOf(b, query.text, nil)
		b.Run(query.name, func(b *testing.B) {
			b.ReportAllocs()
			size := 0
			for b.Loop() {
				r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
				r.Header.Set("Content-Type", "application/json")
				w := httptest.NewRecorder()
				h.ServeHTTP(w, r)
				if w.Code != http.StatusOK || strings.Contains(w.Body.String(), `"errors"`) {
					b.Fatalf("%d: %.200s", w.Code, w.Body)
				}
				size = w.Body.Len()
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "requests/s")
			b.ReportMetric(float64(size), "bytes/answer")
		})
	}
}

// newLargeStore returns a store with many meetings of one pattern.
func newLargeStore(b *testing.B) *graph.Store {
	b.Helper()
	store, err := graph.Open(b.Context(), "mem:", graph.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close() })
	const text = "They came and adopted it."
	for i := range 200 {
		doc := fmt.Sprintf("document/d%d", i)
		m := entity(schema.ClassMeeting, fmt.Sprintf("meeting/m%d", i), fmt.Sprintf("Meeting %d", i))
		draft := entity(schema.ClassProposal, fmt.Sprintf("proposal/p%d", i), fmt.Sprintf("Proposal %d", i))
		speaker := entity(schema.ClassPerson, fmt.Sprintf("person/s%d", i), fmt.Sprintf("Speaker %d", i))
		topic := entity(schema.ClassTopic, fmt.Sprintf("topic/t%d", i%40), fmt.Sprintf("Topic %d", i%40))
		facts := []schema.Fact{
			said(doc, text, m, schema.RelAdopted, schema.EntityTerm(draft), "adopted it", "manner", "consensus"),
			said(doc, text, speaker, schema.RelProposed, schema.EntityTerm(draft), text),
			said(doc, text, speaker, schema.RelPresented, schema.EntityTerm(topic), text),
		}
		for j := range 20 {
			n := (i*7 + j) % 190
			s := state(fmt.Sprintf("%c%c", 'A'+n/26, 'A'+n%26), fmt.Sprintf("State %d", n))
			facts = append(facts, said(doc, text, s, schema.RelAttended, schema.EntityTerm(m), "They came", "capacity", "member"))
		}
		put(b, store, schema.Document{ID: doc, Name: doc, Text: text}, facts)
	}
	return store
}
