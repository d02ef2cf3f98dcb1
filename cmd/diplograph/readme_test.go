package main

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/api"
)

// What README.md shows of the API is true: each docs/queries/*.graphql is in it
// word by word, and so is the answer beside the query, which the seeds give, but
// for what it cost.
// With -update the answers are written anew, here and in README.md.
func TestReadmeQueries(t *testing.T) {
	t.Chdir(moduleRoot)
	queries, err := filepath.Glob("docs/queries/*.graphql")
	if err != nil || len(queries) == 0 {
		t.Fatalf("no queries: %v", err)
	}
	h := seedHandler(t)
	for _, name := range queries {
		t.Run(filepath.Base(name), func(t *testing.T) {
			file := strings.TrimSuffix(name, ".graphql") + ".json"
			query, want := readText(t, name), readText(t, file)
			got := answer(t, h, query)
			if *update {
				writeText(t, "README.md", strings.ReplaceAll(readText(t, "README.md"), block("json", want), block("json", got)))
				writeText(t, file, got)
				want = got
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("the answer has changed; if it is meant, run go test ./cmd/diplograph -run TestReadmeQueries -update (-want +got):\n%s", diff)
			}
			readme := readText(t, "README.md")
			if !strings.Contains(readme, block("graphql", query)) {
				t.Errorf("README.md does not show %s as it is", name)
			}
			if !strings.Contains(readme, block("json", want)) {
				t.Errorf("README.md does not show %s as it is", file)
			}
		})
	}
}

// block is how Markdown shows code.
func block(language, code string) string { return "```" + language + "\n" + code + "```\n" }

// seedHandler serves the seeds, as "make run" does.
func seedHandler(t *testing.T) http.Handler {
	t.Helper()
	a := &app{stdio: stdio{out: io.Discard, err: io.Discard}, store: "mem:", log: slog.New(slog.DiscardHandler)}
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	store, err := a.openStore(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	if _, err := a.ingest(t.Context(), x, store, 1, []string{"seeds"}); err != nil {
		t.Fatal(err)
	}
	h, err := api.New(api.Config{Store: store, NoCost: true, Anonymous: access.All()})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// answer asks a query, and lays the answer out to be read.
func answer(t *testing.T, h http.Handler, query string) string {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	var out bytes.Buffer
	if err := json.Indent(&out, w.Body.Bytes(), "", "  "); err != nil || w.Code != http.StatusOK {
		t.Fatalf("status %d, %v: %s", w.Code, err, w.Body)
	}
	return out.String() + "\n"
}

func readText(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func writeText(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
