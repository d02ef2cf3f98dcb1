package api_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/api"
)

const getStats = "/graphql?query=%7B%20stats%20%7B%20facts%20%7D%20%7D"

// A GET is answered with a tag, and 304 without a body to who has that answer,
// until the graph or the question is another one.
func TestETag(t *testing.T) {
	h := newHandler(t)
	tagOf := func(target string, headers ...string) string {
		t.Helper()
		w := send(t, h, http.MethodGet, target, "", headers...)
		if w.Code != http.StatusOK || !strings.HasPrefix(w.Header().Get("ETag"), `W/"`) {
			t.Fatalf("%s: status %d, tag %q", target, w.Code, w.Header().Get("ETag"))
		}
		return w.Header().Get("ETag")
	}
	tag := tagOf(getStats)
	for name, given := range map[string]string{"the same": tag, "strong": strings.TrimPrefix(tag, "W/"), "one of several": `"x", ` + tag} {
		w := send(t, h, http.MethodGet, getStats, "", "If-None-Match", given)
		if w.Code != http.StatusNotModified || w.Body.Len() > 0 || w.Header().Get("ETag") != tag {
			t.Errorf("%s: status %d, tag %q, %q", name, w.Code, w.Header().Get("ETag"), w.Body)
		}
	}
	vary := send(t, h, http.MethodGet, getStats, "").Header().Values("Vary")
	if diff := cmp.Diff([]string{"Origin", "Accept-Encoding", "Accept"}, vary); diff != "" {
		t.Errorf("Vary (-want +got):\n%s", diff)
	}
	const query = "/graphql?query=query(%24n%3AInt)%7Bstates(first%3A%24n)%7BtotalCount%7D%7D&variables="
	tags := map[string]string{
		"query": tag, "media type": tagOf(getStats, "Accept", "application/graphql-response+json"),
		"variables": tagOf(query + `{"n":1}`), "other variables": tagOf(query + `{"n":2}`),
	}
	ingestText(t, h, "note.txt", "France came.", "")
	tags["revision"] = tagOf(getStats)
	seen := map[string]string{}
	for name, tag := range tags {
		if other, twice := seen[tag]; twice {
			t.Errorf("%s and %s have one tag", name, other)
		}
		seen[tag] = name
	}
	if w := send(t, h, http.MethodGet, getStats, "", "If-None-Match", tag); w.Code != http.StatusOK {
		t.Errorf("after a change: status %d", w.Code)
	}
}

func TestNoTag(t *testing.T) {
	h := newHandler(t)
	for name, w := range map[string]*httptest.ResponseRecorder{
		"error": send(t, h, http.MethodGet, "/graphql?query="+url.QueryEscape(`{ states(first: 1000) { totalCount } }`), ""),
		"post":  send(t, h, http.MethodPost, "/graphql", `{"query":"{ stats { facts } }"}`),
	} {
		if tag := w.Header().Get("ETag"); tag != "" {
			t.Errorf("%s: %s", name, tag)
		}
	}
	private := newHandler(t, func(c *api.Config) { c.Private, c.Anonymous = true, nil })
	tag := send(t, h, http.MethodGet, getStats, "").Header().Get("ETag")
	if w := send(t, private, http.MethodGet, getStats, "", "If-None-Match", tag); w.Code != http.StatusUnauthorized {
		t.Errorf("private: who may not read is answered %d", w.Code)
	}
}

func TestCompression(t *testing.T) {
	h := newHandler(t)
	const large = `{"query":"{ __schema { types { name description } } }"}`
	plain := send(t, h, http.MethodPost, "/graphql", large)
	for _, test := range []struct {
		name, method, target, body, accepts string
		packed                              bool
	}{
		{"large answer", http.MethodPost, "/graphql", large, "gzip, deflate, br", true},
		{"large answer, in capitals", http.MethodPost, "/graphql", large, "br;q=1, GZIP;q=0.5", true},
		{"large answer, not taken", http.MethodPost, "/graphql", large, "br, gzip;q=0", false},
		{"large answer, not named", http.MethodPost, "/graphql", large, "", false},
		{"small answer", http.MethodPost, "/graphql", `{"query":"{ stats { facts } }"}`, "gzip", false},
		{"schema", http.MethodGet, "/schema.graphql", "", "gzip", true},
		{"small page", http.MethodGet, "/healthz", "", "gzip", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := send(t, h, test.method, test.target, test.body, "Accept-Encoding", test.accepts)
			if packed := w.Header().Get("Content-Encoding") == "gzip"; packed != test.packed || w.Code != http.StatusOK || w.Body.Len() == 0 {
				t.Fatalf("status %d, packed %v, %d bytes", w.Code, packed, w.Body.Len())
			}
			if !test.packed || test.body != large {
				return
			}
			z, err := gzip.NewReader(w.Body)
			if err != nil {
				t.Fatal(err)
			}
			text, err := io.ReadAll(z)
			if diff := cmp.Diff(plain.Body.String(), string(text)); diff != "" || err != nil {
				t.Errorf("%v, unpacked (-want +got):\n%s", err, diff)
			}
		})
	}
}

func TestOrigins(t *testing.T) {
	const listed, evil = "https://app.example.org", "https://evil.test"
	some := newHandler(t, func(c *api.Config) { c.Origins = []string{listed} })
	all := newHandler(t, func(c *api.Config) { c.Origins = []string{"*"} })
	none := newHandler(t)
	for _, test := range []struct {
		name   string
		h      http.Handler
		origin string
		allow  string // Access-Control-Allow-Origin
		asked  int    // status of a request that asks first
	}{
		{"listed", some, listed, listed, 204},
		{"not listed", some, evil, "", 403},
		{"listed with another scheme", some, "http://app.example.org", "", 403},
		{"listed as a part", some, listed + ".evil.test", "", 403},
		{"null", some, "null", "", 403},
		{"all", all, evil, "*", 204},
		{"none", none, listed, "", 403},
	} {
		t.Run(test.name, func(t *testing.T) {
			asks := send(t, test.h, http.MethodOptions, "/graphql", "", "Origin", test.origin, "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type,authorization")
			served := send(t, test.h, http.MethodPost, "/graphql", `{"query":"{ __typename }"}`, "Origin", test.origin)
			if asks.Code != test.asked || served.Code != http.StatusOK {
				t.Errorf("status %d when asked, %d when served", asks.Code, served.Code)
			}
			for _, w := range []*httptest.ResponseRecorder{asks, served} {
				if got := w.Header().Get("Access-Control-Allow-Origin"); got != test.allow || w.Header().Get("Access-Control-Allow-Credentials") != "" {
					t.Errorf("headers %v", w.Header())
				}
			}
			if headers := asks.Header().Get("Access-Control-Allow-Headers"); strings.Contains(headers, "Content-Type") != (test.allow != "") {
				t.Errorf("allowed headers %q", headers)
			}
		})
	}
}

// What may be done without a token is for this machine, not for a page whose
// name was made to lead to it.
func TestAnonymousScopesAreForThisMachine(t *testing.T) {
	h := newHandler(t)
	for host, want := range map[string]int{"localhost:8080": 200, "127.0.0.1:8080": 200, "[::1]:8080": 200, "localhost": 200, "evil.test:8080": 401, "localhost.evil.test": 401} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", strings.NewReader(`{"query":"mutation { ingestDocument(input: {name: \"a\", text: \"b\"}) { outcome } }"}`))
		r.Header.Set("Content-Type", "application/json")
		r.Host = host
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != want {
			t.Errorf("%s: status %d, want %d", host, w.Code, want)
		}
	}
}

func TestTrustedDocuments(t *testing.T) {
	const stats = "query Stats { stats { facts } }"
	h := newHandler(t, func(c *api.Config) {
		c.Documents = map[string]string{"stats": stats, "list": "query List($n: Int) { states(first: $n) { nodes { name } } }"}
	})
	for _, test := range []struct {
		name, body string
		code       string // "" if it is served
	}{
		{"text", bodyOf(t, stats, nil), ""},
		{"text, written otherwise", bodyOf(t, "# how many\nquery Stats { __typename stats { facts, __typename } }", nil), ""},
		{"id", `{"documentId":"stats"}`, ""},
		{"hash", `{"documentId":"sha256:` + sum(stats) + `"}`, ""},
		{"hash of a persisted query", hashed("", sum(stats)), ""},
		{"id and variables", `{"documentId":"list","variables":{"n":2}}`, ""},
		{"id and variables that are too large", `{"documentId":"list","variables":{"n":2000}}`, "BAD_USER_INPUT"},
		{"health", `{"query":"{ __typename }"}`, ""},
		{"another text", bodyOf(t, "query Stats { stats { documents } }", nil), "PERSISTED_QUERY_NOT_IN_LIST"},
		{"another alias", bodyOf(t, "query Stats { stats { facts x: __typename } }", nil), "PERSISTED_QUERY_NOT_IN_LIST"},
		{"another id", `{"documentId":"nothing"}`, "PERSISTED_QUERY_NOT_IN_LIST"},
		{"introspection", `{"query":"{ __schema { types { name } } }"}`, "PERSISTED_QUERY_NOT_IN_LIST"},
		{"no GraphQL", `{"query":"{"}`, "PERSISTED_QUERY_NOT_IN_LIST"},
		{"text with another's id", `{"documentId":"stats","query":"{ stats { documents } }"}`, "PERSISTED_QUERY_NOT_IN_LIST"},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := send(t, h, http.MethodPost, "/graphql", test.body)
			a := read(t, w.Body.Bytes())
			if (test.code == "") != (len(a.Errors) == 0) || test.code != "" && a.codes()[0] != test.code {
				t.Errorf("status %d: %s", w.Code, w.Body)
			}
		})
	}
	if w := send(t, h, http.MethodGet, "/graphql?documentId=stats", ""); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), `"facts":19`) {
		t.Errorf("by GET: %d %s", w.Code, w.Body)
	}
}

func TestTrustedDocumentsMustFitTheSchema(t *testing.T) {
	store := newStore(t)
	_, err := api.New(api.Config{Store: store, Documents: map[string]string{"good": "{ stats { facts } }", "old": "{ stats { gone } }", "torn": "{ stats {"}})
	if err == nil || !strings.Contains(err.Error(), "document old:") || !strings.Contains(err.Error(), "document torn:") || strings.Contains(err.Error(), "document good:") {
		t.Errorf("got %v", err)
	}
	if _, err := api.New(api.Config{Store: store, Documents: map[string]string{"variables": "query($c: String!) { state(code: $c) { name } }"}}); err != nil {
		t.Errorf("a document with variables: %v", err)
	}
}

// Clients are told what a query costs, and what is left.
func TestCostIsTold(t *testing.T) {
	h := newHandler(t, func(c *api.Config) {
		c.NoCost, c.MaxCost, c.MaxDepth, c.MaxAliases, c.MaxRootFields = false, 1000, 10, 5, 4
	})
	told := func(query string) string {
		var answer struct {
			Extensions struct{ Cost json.RawMessage }
		}
		if err := json.Unmarshal(send(t, h, http.MethodPost, "/graphql", bodyOf(t, query, nil)).Body.Bytes(), &answer); err != nil {
			t.Fatal(err)
		}
		return string(answer.Extensions.Cost)
	}
	want := `{"cost":34,"depth":3,"aliases":1,"rootFields":2,"left":{"cost":966,"depth":7,"aliases":4,"rootFields":2}}`
	// Two fields of stats, the list, and ten items with two fields each.
	if diff := cmp.Diff(want, told(`{ s: stats { facts } states(first: 10) { ...F } } fragment F on StateConnection { totalCount nodes { name code } }`)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := told(`{ states(first: 100) { nodes { meetingsAttended { nodes { name } } } } }`); !strings.Contains(got, `"left":{"cost":0,`) {
		t.Errorf("of what is refused: %s", got)
	}
}

func TestWideQueriesAreRefused(t *testing.T) {
	h := newHandler(t, func(c *api.Config) { c.MaxAliases, c.MaxRootFields = 3, 3 })
	for _, test := range []struct{ name, query, want string }{
		{"three aliases", `{ a: __typename b: __typename c: __typename }`, ""},
		{"four aliases", `{ stats { a: facts b: facts c: facts d: facts } }`, "QUERY_TOO_COSTLY"},
		{"three root fields", `{ __typename ...F } fragment F on Query { __typename ... on Query { __typename } }`, ""},
		{"four root fields", `{ __typename ...F ...F } fragment F on Query { __typename ... on Query { __typename } }`, "QUERY_TOO_COSTLY"},
		{"a field that is its own alias", `{ stats { facts: facts facts: facts facts: facts facts: facts } }`, ""},
		{"a long name", `{ ` + strings.Repeat("a", 201) + ` }`, "GRAPHQL_PARSE_FAILED"},
		{"a long number", `{ states(first: ` + strings.Repeat("1", 201) + `) { totalCount } }`, "GRAPHQL_PARSE_FAILED"},
		{"a long string", `{ states(filter: {name: {contains: "` + strings.Repeat("a", 201) + `\" # \\"}}) { totalCount } }`, ""},
		{"a long name after a string", `{ states(filter: {name: {contains: "\\"}}) { ` + strings.Repeat("a", 201) + ` } }`, "GRAPHQL_PARSE_FAILED"},
		{"a long block", `{ states(filter: {name: {contains: """` + strings.Repeat("a", 201) + `\""" " """}}) { totalCount } }`, ""},
		{"far too deep", strings.Repeat("{ a ", 50) + strings.Repeat("}", 50), "QUERY_TOO_DEEP"},
		{"braces in a string", `{ states(filter: {name: {contains: "` + strings.Repeat("{", 50) + `"}}) { totalCount } }`, ""},
		{"braces in a comment", "{ __typename } # " + strings.Repeat("{", 50), ""},
		{"fragments at each level", `{ ` + strings.Repeat(`... on Query { `, 20) + `__typename` + strings.Repeat(`}`, 20) + ` }`, ""},
		{"a long comment", `{ __typename } # ` + strings.Repeat("a", 201), ""},
		{"a long name after a comment", "{ __typename # \"\n" + strings.Repeat("a", 201) + ` }`, "GRAPHQL_PARSE_FAILED"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var want []string
			if test.want != "" {
				want = []string{test.want}
			}
			a := ask(t, h, test.query, nil)
			if diff := cmp.Diff(want, a.codes()); diff != "" {
				t.Errorf("codes (-want +got):\n%s%+v", diff, a.Errors)
			}
		})
	}
}

// Texts of documents are the only large values, and count by their bytes.
func TestTextOfAnAnswerIsBounded(t *testing.T) {
	const query = `{ documents { nodes { name text } } }`
	if a := ask(t, newHandler(t, func(c *api.Config) { c.MaxAnswer = int64(len(report)) }), query, nil); len(a.Errors) == 0 || a.codes()[0] != "QUERY_TOO_COSTLY" {
		t.Errorf("more than the limit: %+v", a.Errors)
	}
	if a := ask(t, newHandler(t, func(c *api.Config) { c.MaxAnswer = int64(len(report) + len(release)) }), query, nil); len(a.Errors) > 0 {
		t.Errorf("as much as the limit: %+v", a.Errors)
	}
}

// Who may ingest may send more.
func TestUploads(t *testing.T) {
	h := newHandler(t, func(c *api.Config) { c.MaxBody, c.MaxUpload = 200, 1000 })
	reader := newHandler(t, func(c *api.Config) { c.MaxBody, c.MaxUpload, c.Anonymous = 200, 1000, access.Scopes{access.Curate} })
	body := func(n int) string { return `{"query":"{ __typename }` + strings.Repeat(" ", n) + `"}` }
	for _, test := range []struct {
		name string
		h    http.Handler
		body string
		want int
	}{
		{"small", reader, body(100), 200},
		{"large", reader, body(500), 413},
		{"large, of who may ingest", h, body(500), 200},
		{"too large", h, body(2000), 413},
	} {
		if w := send(t, test.h, http.MethodPost, "/graphql", test.body); w.Code != test.want {
			t.Errorf("%s: status %d", test.name, w.Code)
		}
	}
	if w := send(t, h, http.MethodPost, "/graphql", body(1), "Content-Encoding", "gzip"); w.Code != http.StatusUnsupportedMediaType {
		t.Errorf("packed: status %d", w.Code)
	}
}

// A client that stops in the middle of a body is told so, and its connection is
// closed.
func TestSlowBody(t *testing.T) {
	server := httptest.NewServer(newHandler(t, func(c *api.Config) { c.ReadTimeout = time.Millisecond }))
	defer server.Close()
	client, err := net.Dial("tcp", server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	fmt.Fprintf(client, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
	answer, err := http.ReadResponse(bufio.NewReader(client), nil)
	if err != nil {
		t.Fatal(err)
	}
	if answer.StatusCode != http.StatusRequestTimeout || !answer.Close {
		t.Errorf("status %s, closed %v", answer.Status, answer.Close)
	}
	if err := answer.Body.Close(); err != nil {
		t.Error(err)
	}
}
