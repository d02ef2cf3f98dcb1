package api_test

import (
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/api"
)

func TestAdmission(t *testing.T) {
	book, err := access.Open(t.Context(), filepath.Join(t.TempDir(), "tokens"))
	if err != nil {
		t.Fatal(err)
	}
	token := func(name string, expires time.Time, scopes ...access.Scope) string {
		secret, _, err := book.Create(t.Context(), name, scopes, expires)
		if err != nil {
			t.Fatal(err)
		}
		return "Bearer " + secret
	}
	reader, crawler := token("reader", time.Time{}, access.Read), token("crawler", time.Time{}, access.Ingest)
	curator, root := token("curator", time.Time{}, access.Curate), token("root", time.Time{}, access.Admin)
	late, gone := token("late", time.Now().Add(-time.Hour), access.Admin), token("gone", time.Time{}, access.Admin)
	if _, err := book.Revoke(t.Context(), "gone"); err != nil {
		t.Fatal(err)
	}
	public := newHandler(t, func(c *api.Config) { c.Tokens, c.Anonymous = book, nil })
	private := newHandler(t, func(c *api.Config) { c.Tokens, c.Anonymous, c.Private = book, nil, true })
	without := newHandler(t, func(c *api.Config) { c.Anonymous = nil })
	const query, change = `{"query":"{ stats { revision } }"}`, `{"query":"mutation { ingestDocument(input: {name: \"a\", text: \"b\"}) { outcome } }"}`
	const hidden = `{"query":"mutation { ... on Mutation { ...F } } fragment F on Mutation { a: ingestDocument(input: {name: \"a\", text: \"b\"}) { outcome } }"}`
	for _, test := range []struct {
		name      string
		h         http.Handler
		token     string
		body      string
		status    int
		code      string // "" if it is served
		challenge string // the end of WWW-Authenticate
	}{
		{"public, anonymous reads", public, "", query, 200, "", ""},
		{"public, anonymous writes", public, "", change, 401, "UNAUTHENTICATED", `realm="diplograph"`},
		{"public, anonymous writes in a fragment", public, "", hidden, 401, "UNAUTHENTICATED", `realm="diplograph"`},
		{"public, reader reads", public, reader, query, 200, "", ""},
		{"public, reader writes", public, reader, change, 403, "FORBIDDEN", `error="insufficient_scope", scope="ingest"`},
		{"public, curator writes", public, curator, change, 403, "FORBIDDEN", `error="insufficient_scope", scope="ingest"`},
		{"public, crawler writes", public, crawler, change, 200, "", ""},
		{"public, crawler writes in a fragment", public, crawler, hidden, 200, "", ""},
		{"public, scheme in lower case", public, strings.ToLower(crawler), change, 200, "", ""},
		{"public, root writes", public, root, change, 200, "", ""},
		{"private, anonymous reads", private, "", query, 401, "UNAUTHENTICATED", `realm="diplograph"`},
		{"private, anonymous asks for the schema", private, "", `{"query":"{ __schema { types { name } } }"}`, 401, "UNAUTHENTICATED", `realm="diplograph"`},
		{"private, reader reads", private, reader, query, 200, "", ""},
		{"private, crawler reads", private, crawler, query, 200, "", ""},
		{"expired", public, late, query, 401, "UNAUTHENTICATED", `error="invalid_token"`},
		{"revoked", public, gone, query, 401, "UNAUTHENTICATED", `error="invalid_token"`},
		{"another scheme", public, "Basic YTpi", query, 401, "UNAUTHENTICATED", `error="invalid_token"`},
		{"no token", public, "Bearer", query, 401, "UNAUTHENTICATED", `error="invalid_token"`},
		{"no book", without, reader, query, 401, "UNAUTHENTICATED", `error="invalid_token"`},
		{"no book, anonymous writes", without, "", change, 401, "UNAUTHENTICATED", `realm="diplograph"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			var headers []string
			if test.token != "" {
				headers = []string{"Authorization", test.token}
			}
			w := send(t, test.h, http.MethodPost, "/graphql", test.body, headers...)
			a := read(t, w.Body.Bytes())
			if w.Code != test.status || test.code == "" != (len(a.Errors) == 0) || test.code != "" && a.codes()[0] != test.code {
				t.Errorf("status %d: %s", w.Code, w.Body)
			}
			if got := w.Header().Get("WWW-Authenticate"); !strings.HasSuffix(got, test.challenge) || (got == "") != (test.challenge == "") {
				t.Errorf("WWW-Authenticate %q", got)
			}
			if strings.Contains(w.Body.String(), "dgt_") {
				t.Errorf("the answer has a token: %s", w.Body)
			}
		})
	}
}

// Pages of entities are for readers only; what tells nothing of the graph is for all.
func TestPagesOfPrivateServer(t *testing.T) {
	h := newHandler(t, func(c *api.Config) { c.Anonymous, c.Private = nil, true })
	for page, want := range map[string]int{"/id/state/QA": 401, "/healthz": 200, "/readyz": 200, "/schema.graphql": 200, "/": 200} {
		if w := send(t, h, http.MethodGet, page, ""); w.Code != want {
			t.Errorf("%s: %d %s", page, w.Code, w.Body)
		}
	}
}

// A book that cannot be read lets nobody in who shows a token.
func TestTokensThatCannotBeLookedUp(t *testing.T) {
	place := t.TempDir() // a folder is no file
	book, err := access.Open(t.Context(), place)
	if err != nil {
		t.Fatal(err)
	}
	h := newHandler(t, func(c *api.Config) { c.Tokens = book })
	w := send(t, h, http.MethodPost, "/graphql", `{"query":"{ __typename }"}`, "Authorization", "Bearer dgt_a_b")
	if w.Code != http.StatusServiceUnavailable || !strings.Contains(w.Body.String(), "UNAVAILABLE") || strings.Contains(w.Body.String(), place) {
		t.Errorf("status %d: %s", w.Code, w.Body)
	}
}

// A mutation without the directive would be for administrators only, which is
// safe and surely not meant; and the directive is obeyed at root fields only.
func TestScopesAreSaid(t *testing.T) {
	s := loadSDL(t)
	for _, f := range s.Mutation.Fields {
		if f.Directives.ForName("requires") == nil {
			t.Errorf("Mutation.%s does not say which scope it needs", f.Name)
		}
	}
	for _, d := range s.Types {
		root := d == s.Mutation || d == s.Query || d == s.Subscription
		for _, f := range d.Fields {
			if !root && f.Directives.ForName("requires") != nil {
				t.Errorf("%s.%s is no root field, so @requires says nothing there", d.Name, f.Name)
			}
		}
	}
	values := s.Types["Scope"].EnumValues
	if len(values) != len(access.All()) {
		t.Errorf("the schema has %d scopes", len(values))
	}
	for _, scope := range access.All() {
		if values.ForName(strings.ToUpper(string(scope))) == nil {
			t.Errorf("the schema lacks the scope %s", scope)
		}
	}
}
