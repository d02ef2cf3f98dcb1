package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const guide = "docs/graphql.md"

// guideExample matches a query of the guide, the variables that may follow it,
// and the answer.
var guideExample = regexp.MustCompile("(?s)```graphql\n(.*?)```\n\n(?:```json variables\n(.*?)```\n\n)?(?:```json\n(.*?)```\n)?")

// before stands for the cursor at the end of the page before.
const before = "the endCursor of the page before"

var endCursor = regexp.MustCompile(`"endCursor": "([^"]+)"`)

// What docs/graphql.md shows is true: the seeds give the answer that follows each
// query. With -update the answers are written anew.
func TestGuide(t *testing.T) {
	t.Chdir(moduleRoot)
	h, text := seedHandler(t), readText(t, guide)
	examples := guideExample.FindAllStringSubmatch(text, -1)
	if n := strings.Count(text, "```graphql\n"); n != len(examples) || n == 0 {
		t.Fatalf("%s has %d queries, of which %d can be run", guide, n, len(examples))
	}
	cursor := ""
	for _, example := range examples {
		query, want := example[1], example[3]
		var variables any
		if sent := strings.Replace(example[2], before, cursor, 1); sent != "" {
			if err := json.Unmarshal([]byte(sent), &variables); err != nil {
				t.Fatalf("variables of %s: %v", query, err)
			}
		}
		got := ask(t, h, query, variables)
		if at := endCursor.FindStringSubmatch(got); at != nil {
			cursor = at[1]
		}
		if *update {
			if !strings.Contains(example[0], block("json", want)) {
				t.Fatalf("no answer stands below %s", query)
			}
			text = strings.Replace(text, example[0], strings.Replace(example[0], block("json", want), block("json", got), 1), 1)
			continue
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\nthe answer has changed; if it is meant, run go test ./cmd/diplograph -run TestGuide -update (-want +got):\n%s", query, diff)
		}
	}
	if *update {
		writeText(t, guide, text)
	}
}

// ask sends a query with its variables, and lays the answer out to be read; of a
// subscription, all events until it is complete.
func ask(t *testing.T, h http.Handler, query string, variables any) string {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Host = "localhost" // where changes need no token
	streamed := regexp.MustCompile(`(?m)^subscription\b`).MatchString(query)
	if streamed {
		r.Header.Set("Accept", "text/event-stream")
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	answers := []string{w.Body.String()}
	if streamed {
		answers = eventData(t, w.Body.String())
	}
	var out bytes.Buffer
	for _, answer := range answers {
		if err := json.Indent(&out, []byte(answer), "", "  "); err != nil || w.Code != http.StatusOK {
			t.Fatalf("%s\nstatus %d, %v: %s", query, w.Code, err, w.Body)
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// eventData lists the data of server-sent events.
func eventData(t *testing.T, stream string) (list []string) {
	t.Helper()
	for line := range strings.Lines(stream) {
		if data, ok := strings.CutPrefix(line, "data: {"); ok {
			list = append(list, "{"+data)
		}
	}
	if !strings.Contains(stream, "event: complete") {
		t.Errorf("the stream is not complete: %s", stream)
	}
	return list
}
