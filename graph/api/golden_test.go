package api_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the answers into testdata")

// TestGolden asks each testdata/*.graphql and compares the answer with the file
// of the same name that ends in .json.
func TestGolden(t *testing.T) {
	queries, err := filepath.Glob("testdata/*.graphql")
	if err != nil || len(queries) == 0 {
		t.Fatalf("no queries: %v", err)
	}
	h := newHandler(t)
	for _, name := range queries {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".graphql"), func(t *testing.T) {
			stem := strings.TrimSuffix(name, ".graphql")
			w := send(t, h, http.MethodPost, "/graphql", requestOf(t, stem))
			if w.Code != http.StatusOK {
				t.Errorf("status %d", w.Code)
			}
			var got bytes.Buffer
			if err := json.Indent(&got, w.Body.Bytes(), "", "  "); err != nil {
				t.Fatal(err)
			}
			got.WriteByte('\n')
			if *update {
				if err := os.WriteFile(stem+".json", got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(stem + ".json")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("answer changed (-want +got):\n%s", diff)
			}
		})
	}
}

// requestOf makes the body that asks testdata's query with its variables, if it
// has any.
func requestOf(t testing.TB, stem string) string {
	t.Helper()
	query, err := os.ReadFile(stem + ".graphql")
	if err != nil {
		t.Fatal(err)
	}
	variables, err := os.ReadFile(stem + ".variables.json")
	if err != nil {
		variables = []byte("null")
	}
	return bodyOf(t, string(query), json.RawMessage(variables))
}

// bodyOf makes the body that asks a query.
func bodyOf(t testing.TB, query string, variables any) string {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}
