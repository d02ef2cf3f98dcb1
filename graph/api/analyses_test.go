package api_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/analysis"
	"github.com/diplograph/diplograph/graph/api"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/jobs"
	"github.com/diplograph/diplograph/schema"
)

// analyst serves the fixture with analyses.
func analyst(t *testing.T, options ...func(*api.Config)) (http.Handler, *graph.Store) {
	t.Helper()
	store := newStore(t)
	q, err := jobs.Open(t.TempDir(), jobs.Options{Work: analysis.Work(store, nil)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := q.Close(); err != nil {
			t.Error(err)
		}
	})
	return newHandler(t, append(options, func(c *api.Config) { c.Store, c.Analyses, c.AnswerCache = store, q, 1<<20 })...), store
}

// The result is of the revision for which it was asked, whatever is put afterwards.
func TestAnalysis(t *testing.T) {
	h, store := analyst(t)
	answer := mutate(t, h, `startAnalysis(input: {of: {}, measures: [BETWEENNESS, DEGREE], ranges: true, communities: {runs: 200}}) { job { id revision } userErrors { message } }`)
	var payload struct{ Job struct{ ID string } }
	if err := json.Unmarshal([]byte(answer), &payload); err != nil || !strings.HasPrefix(payload.Job.ID, "analysis/") {
		t.Fatalf("answer %s, %v", answer, err)
	}
	id := payload.Job.ID
	query := func() string {
		return send(t, h, http.MethodPost, "/graphql", bodyOf(t, fmt.Sprintf(`{
			analysisJob(id: %q) { state progress network { nodeCount communities(runs: 200) { communityCount } } }
			node(id: %q) { __typename } network(of: {}) { nodeCount }
		}`, id, id), nil)).Body.String()
	}
	before := query() // whatever it is then, it is not what it is later
	events := stream(t, h, fmt.Sprintf(`subscription { analysisProgressed(id: %q) { state progress error network { nodeCount
		nodes(first: 1) { nodes { key degree range(measure: DEGREE) { min max } } pageInfo { hasNextPage endCursor } } } } }`, id))
	last := events[len(events)-2]
	if !strings.Contains(last, `{"state":"DONE","progress":1,"error":null,"network":{"nodeCount":3,"nodes":{"nodes":[{"key":"state/CN","degree":2,"range":{"min":2,"max":2}}],"pageInfo":{"hasNextPage":true,"endCursor":"`) {
		t.Errorf("last event %s", last)
	}
	w := graphtest.NewWriter("later.txt")
	w.Say(graphtest.Link(graphtest.Entity(schema.ClassState, "FR", "France"), schema.RelAttended, meeting()))
	doc, facts := w.Done()
	if _, err := store.Put(t.Context(), doc, facts); err != nil {
		t.Fatal(err)
	}
	want := `"analysisJob":{"state":"DONE","progress":1,"network":{"nodeCount":3,"communities":{"communityCount":1}}},"node":{"__typename":"AnalysisJob"},"network":{"nodeCount":4}`
	if after := query(); !strings.Contains(after, want) {
		t.Errorf("afterwards %s, before %s", after, before)
	}
}

func TestAnalysisRefusals(t *testing.T) {
	h, _ := analyst(t)
	demand(t, h, [][2]string{
		{`startAnalysis(input: {of: {}}) { job { id } userErrors { code message } }`, `{"job":null,"userErrors":[{"code":"INVALID","message":"nothing is asked for: name measures, or ask for communities"}]}`},
		{`startAnalysis(input: {of: {}, communities: {runs: 2000}}) { userErrors { message } }`, `{"userErrors":[{"message":"runs: 2000 is not from 1 to 1000"}]}`},
		{`startAnalysis(input: {of: {filter: {series: ["series/none"]}}, measures: [CORE]}) { userErrors { code } }`, `{"userErrors":[{"code":"INVALID"}]}`},
		{`startAnalysis(input: {of: {}, measures: [CORE], revision: 9}) { userErrors { code } }`, `{"userErrors":[{"code":"INVALID"}]}`},
		{`cancelAnalysis(input: {id: "analysis/none"}) { job { id } userErrors { code path } }`, `{"job":null,"userErrors":[{"code":"NOT_FOUND","path":["input","id"]}]}`},
	})
	without := newHandler(t)
	demand(t, without, [][2]string{{`startAnalysis(input: {of: {}, measures: [CORE]}) { userErrors { code } }`, `{"userErrors":[{"code":"NO_ANALYSES"}]}`}})
	if events := stream(t, without, `subscription { analysisProgressed(id: "analysis/none") { state } }`); !strings.Contains(strings.Join(events, ""), "there is no such analysis") {
		t.Errorf("events %v", events)
	}
}

// An analysis is its asker's to end.
func TestOwnAnalyses(t *testing.T) {
	h, _ := analyst(t, func(c *api.Config) { c.Anonymous, c.Proxies = nil, []string{"192.0.2.1"} })
	ask := func(from, query string) string {
		return send(t, h, http.MethodPost, "/graphql", bodyOf(t, query, nil), "X-Forwarded-For", from).Body.String()
	}
	started := ask("198.51.100.1", `mutation { startAnalysis(input: {of: {}, measures: [CORE]}) { job { id } } }`)
	id := started[strings.Index(started, "analysis/"):][:len("analysis/")+26]
	cancel := fmt.Sprintf("mutation { cancelAnalysis(input: {id: %q}) { job { id } userErrors { code } } }", id)
	if other := ask("198.51.100.2", cancel); !strings.Contains(other, "NOT_FOUND") {
		t.Errorf("ended by another: %s", other)
	}
	if own := ask("198.51.100.1", cancel); !strings.Contains(own, fmt.Sprintf(`{"job":{"id":%q},"userErrors":[]}`, id)) {
		t.Errorf("own: %s", own)
	}
}

// Analyses are listed for whom they are, by what they are of.
func TestAnalysisJobs(t *testing.T) {
	h, _ := analyst(t, func(c *api.Config) { c.Anonymous, c.Proxies = nil, []string{"192.0.2.1"} })
	ask := func(from, query string) string {
		return send(t, h, http.MethodPost, "/graphql", bodyOf(t, query, nil), "X-Forwarded-For", from).Body.String()
	}
	const count = "{ analysisJobs { totalCount nodes { mode actor via measures author revision } } }"
	if none := ask("198.51.100.1", count); !strings.Contains(none, `{"totalCount":0,"nodes":[]}`) {
		t.Errorf("before: %s", none)
	}
	ask("198.51.100.1", `mutation { startAnalysis(input: {of: {actor: PERSON, roles: [SPOKE_AT]}, measures: [CORE, PAGE_RANK]}) { job { id } } }`)
	if own := ask("198.51.100.1", count); !strings.Contains(own, `{"totalCount":1,"nodes":[{"mode":"ONE_MODE","actor":"PERSON","via":"MEETING","measures":["CORE","PAGE_RANK"],"author":null,"revision":2}]}`) {
		t.Errorf("own: %s", own) // which was not kept from before
	}
	if other := ask("198.51.100.2", count); !strings.Contains(other, `{"totalCount":0,"nodes":[]}`) {
		t.Errorf("of another: %s", other)
	}
	for filter, want := range map[string]int{"actor: [PERSON], measure: [CORE, DEGREE]": 1, "actor: [STATE]": 0, "measure: [DEGREE]": 0, `created: {from: "2100-01-01T00:00:00Z"}`: 0, `author: "198.51.100.1"`: 0} {
		if got := ask("198.51.100.1", "{ analysisJobs(filter: {"+filter+"}, orderBy: {field: ENDED_AT, direction: DESC}) { totalCount } }"); !strings.Contains(got, fmt.Sprintf(`{"totalCount":%d}`, want)) {
			t.Errorf("%s: %s", filter, got)
		}
	}
	if without := send(t, newHandler(t), http.MethodPost, "/graphql", bodyOf(t, count, nil)).Body.String(); !strings.Contains(without, `{"totalCount":0,"nodes":[]}`) {
		t.Errorf("without analyses: %s", without)
	}
}
