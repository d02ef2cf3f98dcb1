package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph/api"
)

// answer is a response as clients read it.
type answer struct {
	Data   map[string]json.RawMessage
	Errors []struct {
		Message    string
		Path       []any
		Extensions struct{ Code string }
	}
}

func ask(t testing.TB, h http.Handler, query string, variables any) answer {
	t.Helper()
	w := send(t, h, http.MethodPost, "/graphql", bodyOf(t, query, variables))
	return read(t, w.Body.Bytes())
}

func read(t testing.TB, body []byte) answer {
	t.Helper()
	var a answer
	if err := json.Unmarshal(body, &a); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	return a
}

// codes lists the codes of the answer's errors, each once.
func (a answer) codes() []string {
	var codes []string
	for _, e := range a.Errors {
		if len(codes) == 0 || codes[len(codes)-1] != e.Extensions.Code {
			codes = append(codes, e.Extensions.Code)
		}
	}
	return codes
}

// doubling makes a query of nested fragments, each of which spreads the next twice.
func doubling(n int) string {
	var q strings.Builder
	q.WriteString("{ state(code: \"CN\") { ...F0 } }\n")
	for i := range n {
		fmt.Fprintf(&q, "fragment F%d on State { ...F%d ...F%d }\n", i, i+1, i+1)
	}
	fmt.Fprintf(&q, "fragment F%d on State { name }\n", n)
	return q.String()
}

func TestErrorCodes(t *testing.T) {
	foreign := cursorOf(t, newHandler(t), `{ states { pageInfo { endCursor } } }`)
	for _, test := range []struct {
		name, query string
		variables   any
		want        string
	}{
		{"syntax", `{ state(`, nil, "GRAPHQL_PARSE_FAILED"},
		{"unknown field", `{ stat }`, nil, "GRAPHQL_VALIDATION_FAILED"},
		{"unknown operation argument", `{ state(name: "x") { id } }`, nil, "GRAPHQL_VALIDATION_FAILED"},
		{"unset variable", `query($c: String!) { state(code: $c) { id } }`, nil, "GRAPHQL_VALIDATION_FAILED"},
		{"first over cap", `{ states(first: 101) { totalCount } }`, nil, "BAD_USER_INPUT"},
		{"last over cap", `{ states(last: 101) { totalCount } }`, nil, "BAD_USER_INPUT"},
		{"first and last", `{ states(first: 1, last: 1) { totalCount } }`, nil, "BAD_USER_INPUT"},
		{"negative first", `{ states(first: -1) { totalCount } }`, nil, "BAD_USER_INPUT"},
		{"nested over cap", `{ states { nodes { meetingsAttended(first: 500) { totalCount } } } }`, nil, "BAD_USER_INPUT"},
		{"evidence over cap", `{ facts(first: 1) { nodes { evidence(first: 1000) { quote } } } }`, nil, "BAD_USER_INPUT"},
		{"33 bits", `query($n: Int) { states(first: $n) { totalCount } }`, map[string]any{"n": 1 << 32}, "BAD_USER_INPUT"},
		{"no cursor", `{ states(after: "rubbish") { totalCount } }`, nil, "BAD_USER_INPUT"},
		{"cursor of another list", `query($c: String) { persons(after: $c) { totalCount } }`, map[string]any{"c": foreign}, "BAD_USER_INPUT"},
		{"cursor of another filter", `query($c: String) { states(before: $c, filter: {name: {contains: "a"}}) { totalCount } }`, map[string]any{"c": foreign}, "BAD_USER_INPUT"},
		{"cursor of another order", `query($c: String) { states(after: $c, orderBy: {field: NAME}) { totalCount } }`, map[string]any{"c": foreign}, "BAD_USER_INPUT"},
		{"malformed id", `{ node(id: "<x>") { id } }`, nil, "BAD_USER_INPUT"},
		{"id of another class", `{ meeting(id: "state/CN") { id } }`, nil, "BAD_USER_INPUT"},
		{"malformed code", `{ state(code: "China") { id } }`, nil, "BAD_USER_INPUT"},
		{"malformed date", `{ meetings(filter: {startDate: {from: "soon"}}) { totalCount } }`, nil, "BAD_USER_INPUT"},
		{"too many ids", `query($ids: [ID!]!) { nodes(ids: $ids) { id } }`, map[string]any{"ids": strings.Split(strings.Repeat("state/CN ", 101), " ")}, "BAD_USER_INPUT"},
		{"too deep", nested(`meetingsAttended { nodes { attendees { nodes { ... on State {`, `} } } } }`, 6), nil, "QUERY_TOO_DEEP"},
		{"too costly", `{ meetings(first: 100) { nodes { attendees(first: 100) { nodes { facts(first: 100) { nodes { id } } } } } } }`, nil, "QUERY_TOO_COSTLY"},
		{"too many tokens", "{ " + strings.Repeat("__typename ", 3000) + "}", nil, "GRAPHQL_PARSE_FAILED"},
		{"panic", `mutation { ingestDocument(input: {name: "x", text: "panic"}) { revision } }`, nil, "INTERNAL_SERVER_ERROR"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := ask(t, newHandler(t), test.query, test.variables)
			if diff := cmp.Diff([]string{test.want}, a.codes()); diff != "" {
				t.Errorf("codes (-want +got):\n%s\n%+v", diff, a.Errors)
			}
			for _, e := range a.Errors {
				if strings.Contains(e.Message, "secret") {
					t.Errorf("the message tells too much: %s", e.Message)
				}
			}
		})
	}
}

// nested repeats a selection within itself.
func nested(open, closing string, n int) string {
	return `{ state(code: "CN") { ` + strings.Repeat(open, n) + " name " + strings.Repeat(closing, n) + ` } }`
}

func cursorOf(t testing.TB, h http.Handler, query string) string {
	t.Helper()
	var list struct{ PageInfo struct{ EndCursor string } }
	for _, data := range ask(t, h, query, nil).Data {
		if err := json.Unmarshal(data, &list); err != nil {
			t.Fatal(err)
		}
	}
	return list.PageInfo.EndCursor
}

// TestHonestQueriesAreAnswered asks for as much as an export would, and for the
// schema as clients do.
func TestHonestQueriesAreAnswered(t *testing.T) {
	h := newHandler(t)
	for _, query := range []string{
		`{ meetings(first: 100) { nodes { name attendees(first: 100) { edges { capacity node { name } evidence(first: 1) { quote document { name } } } } } } }`,
		`{ __schema { types { name fields { name args { name type { ...T } } type { ...T } } } } } fragment T on __Type { name ofType { name ofType { name ofType { name ofType { name ofType { name } } } } } }`,
		`query($n: Int) { states(first: $n) { nodes { name } } }`,
		`{ states(last: 2, first: null) { nodes { name } } }`,
	} {
		if a := ask(t, h, query, nil); len(a.Errors) > 0 {
			t.Errorf("%.60s…: %+v", query, a.Errors)
		}
	}
}

func TestDoublingFragmentsAreWeighedOnce(t *testing.T) {
	start := time.Now()
	h := newHandler(t, func(c *api.Config) { c.MaxDepth = 100 })
	if a := ask(t, h, doubling(60), nil); len(a.Errors) == 0 {
		t.Error("a query of 2^60 fields was run")
	}
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("it took %v to refuse it", took)
	}
}

func TestTimeout(t *testing.T) {
	h := newHandler(t, func(c *api.Config) { c.QueryTimeout = time.Nanosecond })
	a := ask(t, h, `{ states { nodes { name } } persons { nodes { name } } }`, nil)
	if diff := cmp.Diff([]string{"TIMEOUT"}, a.codes()); diff != "" || len(a.Errors) != 1 {
		t.Errorf("codes (-want +got):\n%s\n%+v", diff, a.Errors)
	}
}

func TestClosedIntrospection(t *testing.T) {
	const query = `{ __schema { types { name } } }`
	if a := ask(t, newHandler(t), query, nil); len(a.Errors) > 0 {
		t.Errorf("open: %+v", a.Errors)
	}
	closed := newHandler(t, func(c *api.Config) { c.NoIntrospection = true })
	if diff := cmp.Diff([]string{"INTROSPECTION_DISABLED"}, ask(t, closed, query, nil).codes()); diff != "" {
		t.Errorf("closed (-want +got):\n%s", diff)
	}
}

func TestInternalErrorsAreLoggedUnderTheRequest(t *testing.T) {
	var log bytes.Buffer
	h := newHandler(t, func(c *api.Config) { c.Logger = slog.New(slog.NewTextHandler(&log, nil)) })
	body := bodyOf(t, `mutation { ingestDocument(input: {name: "x", text: "panic"}) { revision } }`, nil)
	w := send(t, h, http.MethodPost, "/graphql", body, "X-Request-Id", "mine-1")
	if strings.Contains(w.Body.String(), "secret") || !strings.Contains(w.Body.String(), "mine-1") {
		t.Errorf("the client is told %s", w.Body)
	}
	if got := w.Header().Get("X-Request-Id"); got != "mine-1" {
		t.Errorf("request id %q", got)
	}
	if !strings.Contains(log.String(), "secret reason") || !strings.Contains(log.String(), "request=mine-1") {
		t.Errorf("the log has %s", &log)
	}
}
