package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/api"
	"github.com/diplograph/diplograph/graph/dumps"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/jobs"
)

// exporter serves the fixture with dumps.
func exporter(t *testing.T, options ...func(*api.Config)) (http.Handler, *graph.Store) {
	t.Helper()
	store := newStore(t)
	q, err := jobs.Open(t.TempDir(), jobs.Options{Work: dumps.Work(store, "diplograph test")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := q.Close(); err != nil {
			t.Error(err)
		}
	})
	return newHandler(t, append(options, func(c *api.Config) { c.Store, c.Exports, c.AnswerCache = store, q, 1<<20 })...), store
}

// startExport asks for a dump, and returns its id.
func startExport(t *testing.T, h http.Handler, input string) string {
	t.Helper()
	answer := mutate(t, h, "startExport(input: {"+input+"}) { job { id } userErrors { message } }")
	var payload struct{ Job struct{ ID string } }
	if err := json.Unmarshal([]byte(answer), &payload); err != nil || payload.Job.ID == "" {
		t.Fatalf("answer %s, %v", answer, err)
	}
	return payload.Job.ID
}

// ended waits for the last event of a dump, and returns it.
func ended(t *testing.T, h http.Handler, id, fields string) string {
	t.Helper()
	events := stream(t, h, fmt.Sprintf("subscription { exportProgressed(id: %q) { %s } }", id, fields))
	if len(events) < 2 {
		t.Fatalf("events %v", events)
	}
	return events[len(events)-2] // what follows says that it is complete
}

func TestExport(t *testing.T) {
	h, store := exporter(t)
	var want bytes.Buffer
	if err := export.JSONLines(t.Context(), &want, store.View()); err != nil {
		t.Fatal(err)
	}
	query := func(id string) string {
		return send(t, h, http.MethodPost, "/graphql", bodyOf(t, fmt.Sprintf("{ exportJob(id: %q) { state } node(id: %q) { id } nodes(ids: [%q]) { __typename } }", id, id, id), nil)).Body.String()
	}
	id := startExport(t, h, `format: "jsonl"`)
	before := query(id) // whatever it is then, it is not what it is later
	last := ended(t, h, id, "state format { name patches } revision since files { name bytes url } error")
	if !strings.Contains(last, `"state":"DONE","format":{"name":"jsonl","patches":true},"revision":2,"since":null,"files":[{"name":"graph.jsonl","bytes":`) {
		t.Errorf("last event %s", last)
	}
	if after := query(id); !strings.Contains(after, fmt.Sprintf(`{"exportJob":{"state":"DONE"},"node":{"id":%q},"nodes":[{"__typename":"ExportJob"}]}`, id)) {
		t.Errorf("afterwards %s, before %s", after, before)
	}
	url := "/" + id + "/graph.jsonl"
	whole := send(t, h, http.MethodGet, url, "")
	if whole.Body.String() != want.String() || whole.Header().Get("Accept-Ranges") != "bytes" {
		t.Errorf("%d bytes, headers %v", whole.Body.Len(), whole.Header())
	}
	part := send(t, h, http.MethodGet, url, "", "Range", "bytes=10-", "If-Range", whole.Header().Get("ETag"))
	if part.Code != http.StatusPartialContent || part.Body.String() != want.String()[10:] {
		t.Errorf("part: %d, %d bytes", part.Code, part.Body.Len())
	}
	if same := send(t, h, http.MethodGet, url, "", "If-None-Match", whole.Header().Get("ETag")); same.Code != http.StatusNotModified {
		t.Errorf("known already: %d", same.Code)
	}
	for _, wrong := range []string{"/" + id + "/job.json", "/" + id + "/../job.json", "/export/none/graph.jsonl"} {
		if got := send(t, h, http.MethodGet, wrong, ""); got.Code != http.StatusNotFound {
			t.Errorf("%s: %d", wrong, got.Code)
		}
	}
}

func TestExportRefusals(t *testing.T) {
	h, _ := exporter(t)
	demand(t, h, [][2]string{
		{`startExport(input: {format: "word"}) { job { id } userErrors { code path } }`, `{"job":null,"userErrors":[{"code":"INVALID","path":["input","format"]}]}`},
		{`startExport(input: {format: "csv", since: 1}) { userErrors { message } }`, `{"userErrors":[{"message":"csv has no patches: use nquads or jsonl"}]}`},
		{`startExport(input: {format: "jsonl", revision: 9}) { userErrors { code } }`, `{"userErrors":[{"code":"INVALID"}]}`},
		{`startExport(input: {format: "jsonl", filter: {series: ["series/none"]}}) { userErrors { message } }`, `{"userErrors":[{"message":"\"series/none\" is no series in the store"}]}`},
		{`cancelExport(input: {id: "export/none"}) { job { id } userErrors { code path } }`, `{"job":null,"userErrors":[{"code":"NOT_FOUND","path":["input","id"]}]}`},
	})
	without := newHandler(t)
	demand(t, without, [][2]string{{`startExport(input: {format: "jsonl"}) { userErrors { code } }`, `{"userErrors":[{"code":"NO_EXPORTS"}]}`}})
	if events := stream(t, without, `subscription { exportProgressed(id: "export/none") { state } }`); !strings.Contains(strings.Join(events, ""), "there is no such dump") {
		t.Errorf("events %v", events)
	}
}

// A dump is its asker's: others neither see it in their lists nor end it.
func TestOwnExports(t *testing.T) {
	h, _ := exporter(t, func(c *api.Config) { c.Anonymous, c.Proxies = nil, []string{"192.0.2.1"} })
	ask := func(from, query string) string {
		return send(t, h, http.MethodPost, "/graphql", bodyOf(t, query, nil), "X-Forwarded-For", from).Body.String()
	}
	started := ask("198.51.100.1", `mutation { startExport(input: {format: "jsonl"}) { job { id } } }`)
	id := started[strings.Index(started, "export/"):][:len("export/")+26]
	ended(t, h, id, "state")
	if own := ask("198.51.100.1", "{ exportJobs { totalCount nodes { state } } }"); !strings.Contains(own, `{"totalCount":1,"nodes":[{"state":"DONE"}]}`) {
		t.Errorf("own: %s", own)
	}
	if other := ask("198.51.100.2", "{ exportJobs { totalCount } }"); !strings.Contains(other, `{"totalCount":0}`) {
		t.Errorf("of another: %s", other)
	}
	if other := ask("198.51.100.2", fmt.Sprintf("mutation { cancelExport(input: {id: %q}) { userErrors { code } } }", id)); !strings.Contains(other, "NOT_FOUND") {
		t.Errorf("ended by another: %s", other)
	}
}

func TestNetworkFile(t *testing.T) {
	h := newHandler(t)
	got := send(t, h, http.MethodGet, "/network.json?measures=degree,community&window=12&step=12", "")
	var drawn struct {
		Revision int
		Nodes    []struct {
			ID       string
			Measures map[string]float64
		}
		Edges   []struct{ Source, Target, Shared int }
		Windows []struct {
			From  string
			Edges [][2]float64
		}
	}
	if err := json.Unmarshal(got.Body.Bytes(), &drawn); err != nil {
		t.Fatalf("%s: %v", got.Body, err)
	}
	if drawn.Revision != 2 || len(drawn.Nodes) != 3 || drawn.Nodes[0].ID != "state/CN" || drawn.Nodes[0].Measures["degree"] != 2 || len(drawn.Edges) != 3 || len(drawn.Windows) != 1 || len(drawn.Windows[0].Edges) != 3 {
		t.Errorf("drawn %s", got.Body)
	}
	if same := send(t, h, http.MethodGet, "/network.json?measures=degree", "", "If-None-Match", got.Header().Get("ETag")); same.Code != http.StatusNotModified {
		t.Errorf("known already: %d", same.Code)
	}
	for target, want := range map[string]string{
		"?actor=cat":                "network: actor",
		"?window=x":                 "window: \\\"x\\\" is not a whole number",
		"?colour=red":               "colour: there is no such parameter",
		"?measures=fame":            "measures: there is no measure \\\"fame\\\"",
		"?isolates=maybe":           "isolates: write true or false",
		"?mode=one&mode=two":        "mode: it is given more than once",
		"?series=series/none":       "series/none",
		"?minConfidence=very":       "minConfidence: \\\"very\\\" is not a number",
		"?via=topic&backbone=1.5":   "backbone",
		"?normalisation=prominence": "prominence",
	} {
		if got := send(t, h, http.MethodGet, "/network.json"+target, ""); got.Code != http.StatusBadRequest || !strings.Contains(got.Body.String(), want) {
			t.Errorf("%s: %d %s", target, got.Code, got.Body)
		}
	}
}
