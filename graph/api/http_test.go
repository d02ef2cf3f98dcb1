package api_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/graph/api"
	"github.com/diplograph/diplograph/schema"
)

const jsonType = "application/json; charset=utf-8"

func TestHTTP(t *testing.T) {
	h := newHandler(t, func(c *api.Config) { c.MaxBody, c.MaxUpload = 1000, 1000 })
	good := `{"query":"{ stats { revision } }"}`
	get := func(query string) string { return "/graphql?query=" + url.QueryEscape(query) }
	for _, test := range []struct {
		name, method, target, body string
		headers                    []string
		status                     int
		media, contains            string
	}{
		{"post", "POST", "/graphql", good, nil, 200, jsonType, `{"data":{"stats":{"revision":2}}}`},
		{"post, new media type", "POST", "/graphql", good, []string{"Accept", "application/graphql-response+json"}, 200, "application/graphql-response+json; charset=utf-8", `"revision":2`},
		{"post, charset", "POST", "/graphql", good, []string{"Content-Type", "application/json; charset=UTF-8"}, 200, jsonType, `"revision":2`},
		{"get", "GET", get(`{ stats { revision } }`), "", nil, 200, jsonType, `"revision":2`},
		{"get, variables", "GET", get(`query($c: String!) { state(code: $c) { name } }`) + "&variables=" + url.QueryEscape(`{"c":"CN"}`), "", nil, 200, jsonType, `"China"`},
		{"get, no query", "GET", "/graphql", "", nil, 400, jsonType, "BAD_REQUEST"},
		{"get, wrong variables", "GET", get(`{ stats { revision } }`) + "&variables=[]", "", nil, 400, jsonType, "BAD_REQUEST"},
		{"get, mutation", "GET", get(`mutation { ingestDocument(input: {name: "a", text: "b"}) { revision } }`), "", nil, 405, jsonType, "BAD_REQUEST"},
		{"put", "PUT", "/graphql", good, nil, 405, jsonType, "BAD_REQUEST"},
		{"text", "POST", "/graphql", good, []string{"Content-Type", "text/plain"}, 415, jsonType, "BAD_REQUEST"},
		{"form", "POST", "/graphql", "query={}", []string{"Content-Type", "application/x-www-form-urlencoded"}, 415, jsonType, "BAD_REQUEST"},
		{"multipart", "POST", "/graphql", good, []string{"Content-Type", "multipart/form-data; boundary=x"}, 415, jsonType, "BAD_REQUEST"},
		{"no JSON", "POST", "/graphql", `{"query":`, nil, 400, jsonType, "BAD_REQUEST"},
		{"list", "POST", "/graphql", `[` + good + `]`, nil, 400, jsonType, "BAD_REQUEST"},
		{"no query", "POST", "/graphql", `{}`, nil, 400, jsonType, "BAD_REQUEST"},
		{"query is a number", "POST", "/graphql", `{"query":7}`, nil, 400, jsonType, "BAD_REQUEST"},
		{"trailing", "POST", "/graphql", good + "x", nil, 400, jsonType, "BAD_REQUEST"},
		{"not UTF-8", "POST", "/graphql", "{\"query\":\"{ stats { revision } } #\xff\"}", nil, 400, jsonType, "BAD_REQUEST"},
		{"large", "POST", "/graphql", `{"query":"` + strings.Repeat(" ", 1000) + `"}`, nil, 413, jsonType, "BAD_REQUEST"},
		{"invalid, old media type", "POST", "/graphql", `{"query":"{ nothing }"}`, nil, 200, jsonType, "GRAPHQL_VALIDATION_FAILED"},
		{"invalid, new media type", "POST", "/graphql", `{"query":"{ nothing }"}`, []string{"Accept", "application/graphql-response+json"}, 400, "application/graphql-response+json; charset=utf-8", "GRAPHQL_VALIDATION_FAILED"},
		{"unknown hash", "POST", "/graphql", hashed("", sum(`{ stats { facts } }`)), nil, 200, jsonType, `PersistedQueryNotFound`},
		{"wrong hash", "POST", "/graphql", hashed(`{ stats { facts } }`, sum("other")), nil, 400, jsonType, "BAD_REQUEST"},
		{"hash with query", "POST", "/graphql", hashed(`{ stats { facts } }`, sum(`{ stats { facts } }`)), nil, 200, jsonType, `"facts":19`},
		{"known hash", "POST", "/graphql", hashed("", sum(`{ stats { facts } }`)), nil, 200, jsonType, `"facts":19`},
		{"known hash, get", "GET", "/graphql?extensions=" + url.QueryEscape(`{"persistedQuery":{"version":1,"sha256Hash":"`+sum(`{ stats { facts } }`)+`"}}`), "", nil, 200, jsonType, `"facts":19`},
		{"page of the bundle", "GET", "/assets/explore.html", "", nil, 404, jsonType, "NOT_FOUND"},
		{"start", "GET", "/", "", nil, 200, "text/html; charset=utf-8", "/graphiql"},
		{"schema", "GET", "/schema.graphql", "", nil, 200, "application/graphql; charset=utf-8", schema.SDL()},
		{"health", "GET", "/healthz", "", nil, 200, jsonType, "ok"},
		{"ready", "GET", "/readyz", "", nil, 200, jsonType, `"revision":2`},
		{"entity", "GET", "/id/state/QA", "", nil, 200, "application/ld+json; charset=utf-8", `"prefLabel": "Qatar"`},
		{"document", "GET", "/id/document/report.txt", "", nil, 200, "application/ld+json; charset=utf-8", "Chairman"},
		{"no entity", "GET", "/id/state/XX", "", nil, 404, jsonType, "NOT_FOUND"},
		{"no page", "GET", "/nothing", "", nil, 404, jsonType, "NOT_FOUND"},
		{"no file", "GET", "/assets/nothing.js", "", nil, 404, jsonType, "NOT_FOUND"},
		{"folder", "GET", "/assets/.", "", nil, 404, jsonType, "NOT_FOUND"},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := send(t, h, test.method, test.target, test.body, test.headers...)
			if w.Code != test.status || w.Header().Get("Content-Type") != test.media || !strings.Contains(w.Body.String(), test.contains) {
				t.Errorf("status %d, %s: %.300s", w.Code, w.Header().Get("Content-Type"), w.Body)
			}
			if w.Code != 200 && strings.Contains(w.Body.String(), `"data"`) {
				t.Errorf("nothing was run, but the answer has data: %s", w.Body)
			}
			if w.Header().Get("X-Request-Id") == "" || w.Header().Get("X-Content-Type-Options") != "nosniff" {
				t.Errorf("headers: %v", w.Header())
			}
		})
	}
}

func sum(query string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(query))) }

func hashed(query, hash string) string {
	if query != "" {
		query = `"query":"` + query + `",`
	}
	return `{` + query + `"extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + hash + `"}}}`
}

func TestPagesLoadNothingFromElsewhere(t *testing.T) {
	h := newHandler(t)
	for _, address := range []string{"/explore", "/graphiql"} {
		w := send(t, h, http.MethodGet, address, "")
		if body := w.Body.String(); w.Code != 200 || strings.Contains(body, "//") {
			t.Errorf("%s: status %d; it may not name another server: %s", address, w.Code, body)
		}
		if policy := w.Header().Get("Content-Security-Policy"); !strings.HasPrefix(policy, "default-src 'self'") {
			t.Errorf("%s: policy %q", address, policy)
		}
		for _, asset := range regexp.MustCompile(`(?:src|href)="(/[^"]+)"`).FindAllStringSubmatch(w.Body.String(), -1) {
			if w := send(t, h, http.MethodGet, asset[1], ""); w.Code != 200 {
				t.Errorf("%s: status %d of %s", address, w.Code, asset[1])
			}
		}
	}
}

func TestBundleIsKeptUntilItChanges(t *testing.T) {
	h := newHandler(t)
	first := send(t, h, http.MethodGet, "/assets/explore.js", "")
	if kind := first.Header().Get("Content-Type"); !strings.HasPrefix(kind, "text/javascript") {
		t.Errorf("type %q", kind)
	}
	again := send(t, h, http.MethodGet, "/assets/explore.js", "", "If-None-Match", first.Header().Get("ETag"))
	if again.Code != http.StatusNotModified || again.Body.Len() > 0 {
		t.Errorf("status %d, %d bytes; want 304 and none", again.Code, again.Body.Len())
	}
}

func TestNewNeedsAStore(t *testing.T) {
	if _, err := api.New(api.Config{}); err == nil {
		t.Error("no error")
	}
}

func TestServeEndsWithItsContext(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- api.Serve(ctx, listener, newHandler(t), slog.New(slog.DiscardHandler)) }()
	response, err := http.Get("http://" + listener.Addr().String() + "/healthz")
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(response.Body)
	if err != nil || response.Body.Close() != nil || !strings.Contains(string(body), "ok") {
		t.Errorf("%s, %v", body, err)
	}
	stop()
	select {
	case err := <-done:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Error("it still serves")
	}
}
