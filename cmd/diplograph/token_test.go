package main

import (
	"bytes"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// post sends a GraphQL request and returns the status and the answer.
func post(t *testing.T, url, token, body string) (int, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url+"graphql", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(text)
}

const addNote = `{"query":"mutation { ingestDocument(input: {name: \"note.txt\", text: \"Kenya attended the Fourth Meeting of the Working Group on Cyber Law.\"}) { outcome } }"}`

// A server that runs sees tokens that are made and revoked.
func TestServeTokens(t *testing.T) {
	store := "bolt:" + filepath.Join(t.TempDir(), "graph.db")
	url, stop := served(t, io.Discard, "--store", store)
	if status, answer := post(t, url, "", addNote); status != http.StatusUnauthorized || !strings.Contains(answer, "UNAUTHENTICATED") {
		t.Errorf("without a token: %d %s", status, answer)
	}
	var out, log bytes.Buffer
	if code := runIn(t.Context(), &out, &log, "token", "create", "--store", store, "--scope", "ingest", "--name", "crawler"); code != exitDone {
		t.Fatalf("token create: code %d, %s", code, &log)
	}
	token := strings.TrimSpace(out.String())
	if status, answer := post(t, url, token, addNote); status != http.StatusOK || !strings.Contains(answer, "ADDED") {
		t.Errorf("with a token: %d %s", status, answer)
	}
	if code := runIn(t.Context(), &out, &log, "token", "revoke", "--store", store, "crawler"); code != exitDone {
		t.Errorf("token revoke: code %d, %s", code, &log)
	}
	if status, answer := post(t, url, token, addNote); status != http.StatusUnauthorized {
		t.Errorf("with a revoked token: %d %s", status, answer)
	}
	http.DefaultClient.CloseIdleConnections()
	if code := stop(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

// What may be done without a token is what --anonymous says.
func TestServeAnonymous(t *testing.T) {
	const query = `{"query":"{ stats { facts } }"}`
	for anonymous, want := range map[string][2]int{"none": {401, 401}, "read": {200, 401}, "read,ingest": {200, 200}} {
		t.Run(anonymous, func(t *testing.T) {
			url, stop := served(t, io.Discard, "--store", "mem:", "--anonymous", anonymous)
			reads, _ := post(t, url, "", query)
			writes, _ := post(t, url, "", addNote)
			if diff := cmp.Diff(want, [2]int{reads, writes}); diff != "" {
				t.Errorf("reading and writing (-want +got):\n%s", diff)
			}
			http.DefaultClient.CloseIdleConnections()
			stop()
		})
	}
}

func TestServeTrustedDocuments(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "stats.graphql"), []byte("{ stats { facts } }"), 0o644); err != nil {
		t.Fatal(err)
	}
	url, stop := served(t, io.Discard, "--store", "mem:", "--trusted-documents", dir)
	if status, answer := post(t, url, "", `{"documentId":"stats"}`); status != http.StatusOK || !strings.Contains(answer, `"facts":0`) {
		t.Errorf("by its id: %d %s", status, answer)
	}
	if status, answer := post(t, url, "", `{"query":"{ states { totalCount } }"}`); status != http.StatusBadRequest || !strings.Contains(answer, "NOT_IN_LIST") {
		t.Errorf("another one: %d %s", status, answer)
	}
	http.DefaultClient.CloseIdleConnections()
	stop()
}

func TestReadDocuments(t *testing.T) {
	const a, b = "query A { a }", "query B { b }"
	for name, files := range map[string]map[string]string{
		"folder":  {"docs/one.graphql": a, "docs/sub/two.graphql": b, "docs/note.txt": "no query"},
		"codegen": {"docs": `{"one":"` + a + `","sub/two":"` + b + `"}`},
		"Apollo":  {"docs": `{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"one","name":"A","type":"query","body":"` + a + `"},{"id":"sub/two","body":"` + b + `"}]}`},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for file, text := range files {
				path := filepath.Join(dir, filepath.FromSlash(file))
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			got, err := readDocuments(filepath.Join(dir, "docs"))
			if diff := cmp.Diff(map[string]string{"one": a, "sub/two": b}, got); diff != "" || err != nil {
				t.Errorf("%v (-want +got):\n%s", err, diff)
			}
		})
	}
	if _, err := readDocuments(t.TempDir()); err == nil {
		t.Error("an empty folder is no error")
	}
}

func TestByteCount(t *testing.T) {
	for text, want := range map[string]int64{"1000": 1000, "64KiB": 64 << 10, "16MiB": 16 << 20, "1 GiB": 1 << 30} {
		var b byteCount
		if err := b.Set(text); err != nil || int64(b) != want {
			t.Errorf("%s: %d, %v", text, b, err)
		}
		var again byteCount
		if err := again.Set(b.String()); err != nil || again != b {
			t.Errorf("%s is shown as %s", text, &b)
		}
	}
	for _, text := range []string{"", "x", "1TB", "-1MB", "1.5MiB"} {
		if err := new(byteCount).Set(text); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
}

func TestExpiry(t *testing.T) {
	now := time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC)
	for text, want := range map[string]time.Time{
		"90d":                       now.AddDate(0, 0, 90),
		"12h":                       now.Add(12 * time.Hour),
		"2027-01-31":                time.Date(2027, 1, 31, 0, 0, 0, 0, time.UTC),
		"2027-01-31T12:00:00+02:00": time.Date(2027, 1, 31, 10, 0, 0, 0, time.UTC),
		"":                          {},
	} {
		if got, err := expiry(text, now); err != nil || !got.Equal(want) {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"-1d", "0h", "yesterday", "2026-11-28", "d"} {
		if got, err := expiry(text, now); err == nil {
			t.Errorf("%q is taken as %v", text, got)
		}
	}
}
