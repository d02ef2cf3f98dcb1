package api_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
	"github.com/piprate/json-gold/ld"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/api"
	"github.com/diplograph/diplograph/schema"
)

// Whoever asks for a thing gets the format that they like best of those that
// there are.
func TestThingFormats(t *testing.T) {
	h := newHandler(t)
	const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
	for _, test := range []struct {
		accept, query string
		status        int
		media         string
	}{
		{"", "", 200, "application/ld+json"},
		{"*/*", "", 200, "application/ld+json"},
		{browser, "", 200, "text/html"},
		{"text/turtle", "", 200, "text/turtle"},
		{"text/*", "", 200, "text/html"},
		{"text/*;q=0.5, text/turtle;q=0.6", "", 200, "text/turtle"},
		{"text/html;q=0, text/*", "", 200, "text/turtle"},
		{"application/json", "", 200, "application/json"},
		{"application/json;q=0.2, application/n-triples;q=0.3", "", 200, "application/n-triples"},
		{"application/n-quads", "", 200, "application/n-quads"},
		{`application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted,x";q=0.9, text/turtle;q=0.8`, "", 200, "application/ld+json"},
		{"*/*;q=0.1, application/ld+json;q=0, application/json;q=0", "", 200, "text/html"},
		{"nonsense", "", 200, "application/ld+json"},
		{"text/turtle;q=x, text/html;q=0.1", "", 200, "text/html"},
		{"image/png", "", 406, "application/json"},
		{"*/*;q=0", "", 406, "application/json"},
		{browser, "?format=turtle", 200, "text/turtle"},
		{"image/png", "?format=nquads", 200, "application/n-quads"},
		{"", "?format=xml", 400, "application/json"},
		{"", "?page=0", 400, "application/json"},
		{"", "?page=x", 400, "application/json"},
		{"", "?page=2", 404, "application/json"},
	} {
		t.Run(test.accept+test.query, func(t *testing.T) {
			w := send(t, h, http.MethodGet, "/id/state/QA"+test.query, "", accepting(test.accept)...)
			if w.Code != test.status || w.Header().Get("Content-Type") != test.media+"; charset=utf-8" {
				t.Errorf("status %d, %s: %.300s", w.Code, w.Header().Get("Content-Type"), w.Body)
			}
			if vary := w.Header().Values("Vary"); !slices.Contains(vary, "Accept") {
				t.Errorf("Vary is %q", vary)
			}
			if test.status != 200 && !strings.Contains(w.Body.String(), `"code":`) {
				t.Errorf("the error has no code: %s", w.Body)
			}
		})
	}
}

func accepting(media string) []string {
	if media == "" {
		return nil
	}
	return []string{"Accept", media}
}

// What is served of every thing can be read by others' parsers, and says what
// the dump says.
func TestThings(t *testing.T) {
	store := newStore(t)
	h := newHandler(t, func(c *api.Config) { c.Store = store })
	v := store.View()
	ids := []string{"revision/1", "revision/2"}
	for _, class := range schema.Default().Classes {
		for _, n := range v.Nodes(class.Name) {
			ids = append(ids, n.ID)
		}
	}
	for _, st := range v.Facts(graph.Filter{}) {
		ids = append(ids, st.ID)
	}
	served := make(map[string]bool)
	for _, id := range ids {
		get := func(media string) string {
			w := send(t, h, http.MethodGet, "/id/"+id, "", "Accept", media)
			if w.Code != http.StatusOK {
				t.Fatalf("%s as %s: status %d", id, media, w.Code)
			}
			return w.Body.String()
		}
		for _, q := range readQuads(t, get("application/n-quads")) {
			served[q.NQuad()] = true
		}
		lines := readQuads(t, get("application/n-triples"))
		if linked := len(readQuads(t, fromJSON(t, h, get("application/ld+json")))); linked != len(lines) || linked == 0 {
			t.Errorf("%s has %d triples as JSON-LD, %d as N-Triples", id, linked, len(lines))
		}
		if page := get("text/html"); !strings.Contains(page, v.IRI(id)) || strings.Contains(page, "ZgotmplZ") {
			t.Errorf("page of %s: %s", id, page)
		}
	}
	err := v.Quads(t.Context(), func(q quad.Quad) error {
		if !served[q.NQuad()] {
			t.Errorf("%v is in the dump, and served nowhere", q)
		}
		delete(served, q.NQuad())
		return nil
	})
	if err != nil || len(served) > 0 {
		t.Errorf("%v; served, and not in the dump: %v", err, served)
	}
}

func readQuads(t *testing.T, lines string) []quad.Quad {
	t.Helper()
	quads, err := quad.ReadAll(nquads.NewReader(strings.NewReader(lines), true))
	if err != nil {
		t.Fatal(err)
	}
	return quads
}

// fromJSON makes N-Quads of JSON-LD, with the context that the server has.
func fromJSON(t *testing.T, h http.Handler, text string) string {
	t.Helper()
	document, err := ld.DocumentFromReader(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	options := ld.NewJsonLdOptions("http://localhost/id/x")
	options.DocumentLoader = loader(func(u string) ([]byte, error) {
		at, err := url.Parse(u)
		if err != nil {
			return nil, err
		}
		return send(t, h, http.MethodGet, at.Path, "").Body.Bytes(), nil
	})
	options.Format = "application/n-quads"
	lines, err := ld.NewJsonLdProcessor().ToRDF(document, options)
	if err != nil {
		t.Fatal(err)
	}
	return lines.(string)
}

type loader func(url string) ([]byte, error)

func (l loader) LoadDocument(u string) (*ld.RemoteDocument, error) {
	text, err := l(u)
	if err != nil {
		return nil, err
	}
	document, err := ld.DocumentFromReader(bytes.NewReader(text))
	return &ld.RemoteDocument{DocumentURL: u, Document: document}, err
}

// The ids of what was merged lead on, those of what was withdrawn say so.
func TestThingFates(t *testing.T) {
	store := newStore(t)
	h := newHandler(t, func(c *api.Config) { c.Store = store })
	dong, chair := "person/dong-hanfei", "person/chair-wg-4"
	said := store.View().Facts(graph.Filter{Subject: "state/KR"})[0].ID
	if _, err := store.Match(t.Context(), graph.By{}, graph.Match{A: dong, B: chair, Verdict: graph.Same, Keep: dong}); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Withdraw(t.Context(), "document/release.txt", graph.By{}); err != nil {
		t.Fatal(err)
	}
	for target, want := range map[string]struct {
		status   int
		location string
	}{
		"/id/" + dong:                       {200, ""},
		"/id/" + chair:                      {301, "/id/" + dong},
		"/id/" + chair + "?format=ntriples": {301, "/id/" + dong + "?format=ntriples"},
		"/id/document/release.txt":          {410, ""},
		"/id/" + said:                       {410, ""},
		"/id/state/KR":                      {410, ""},
		"/id/state/XX":                      {404, ""},
		"/id/statement/x":                   {404, ""},
		"/id/revision/99":                   {404, ""},
		"/id/revision/4":                    {200, ""},
		"/id/ns":                            {200, ""},
		"/id/qualifier":                     {200, ""},
		"/id/":                              {404, ""},
		"/context.jsonld":                   {200, ""},
	} {
		for _, method := range []string{http.MethodGet, http.MethodHead} {
			w := send(t, h, method, target, "")
			if w.Code != want.status || w.Header().Get("Location") != want.location {
				t.Errorf("%s %s: status %d, location %q", method, target, w.Code, w.Header().Get("Location"))
			}
		}
	}
	if w := send(t, h, http.MethodPost, "/id/"+dong, ""); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST has status %d", w.Code)
	}
	if w := send(t, h, http.MethodGet, "/id/ns", "", "Accept", "text/html"); w.Code != http.StatusNotAcceptable {
		t.Errorf("the vocabulary as a page has status %d", w.Code)
	}
	var context map[string]any
	if err := json.Unmarshal(send(t, h, http.MethodGet, "/context.jsonld", "").Body.Bytes(), &context); err != nil || context["@context"] == nil {
		t.Errorf("context: %v, %v", context, err)
	}
}

// Who has a description is told so until there is another revision.
func TestThingTags(t *testing.T) {
	store := newStore(t)
	h := newHandler(t, func(c *api.Config) { c.Store = store })
	tag := func(media string) string {
		return send(t, h, http.MethodGet, "/id/state/CN", "", "Accept", media).Header().Get("ETag")
	}
	turtle := tag("text/turtle")
	if turtle == "" || turtle == tag("text/html") {
		t.Errorf("tags %q and %q of two formats", turtle, tag("text/html"))
	}
	ask := func(tags string) (int, int) {
		w := send(t, h, http.MethodGet, "/id/state/CN", "", "Accept", "text/turtle", "If-None-Match", tags)
		return w.Code, w.Body.Len()
	}
	for _, tags := range []string{turtle, `"other", ` + turtle, strings.TrimPrefix(turtle, "W/")} {
		if code, bytes := ask(tags); code != http.StatusNotModified || bytes > 0 {
			t.Errorf("with %s: status %d and %d bytes", tags, code, bytes)
		}
	}
	if code, _ := ask(`"other"`); code != http.StatusOK {
		t.Errorf("with another tag: status %d", code)
	}
	put(t, store, schema.Document{ID: "document/more.txt", Name: "more.txt", Text: "Nothing."}, nil)
	if code, _ := ask(turtle); code != http.StatusOK {
		t.Errorf("after another revision: status %d", code)
	}
}

// Names cannot put markup into a page, nor break out of the line that leads on.
func TestThingPagesEscape(t *testing.T) {
	const name = `<script>alert(1)</script>"'&`
	store := newStore(t)
	text := name + " attended."
	person := entity(schema.ClassPerson, "person/<b>\"é\r\nX: y", name)
	put(t, store, schema.Document{ID: "document/odd", Name: "odd", Text: text}, []schema.Fact{
		said("document/odd", text, person, schema.RelAttended, schema.EntityTerm(meeting()), name),
	})
	h := newHandler(t, func(c *api.Config) { c.Store = store })
	for _, target := range []string{"/id/" + url.PathEscape(person.ID), "/id/meeting/wg-4", "/id/document/odd"} {
		w := send(t, h, http.MethodGet, target, "", "Accept", "text/html")
		if page := w.Body.String(); w.Code != 200 || strings.Contains(page, "<script") || !strings.Contains(page, "&lt;script&gt;") {
			t.Errorf("%s: status %d: %s", target, w.Code, page)
		}
	}
	if _, err := store.Match(t.Context(), graph.By{}, graph.Match{A: person.ID, B: "person/dong-hanfei", Verdict: graph.Same, Keep: person.ID}); err != nil {
		t.Fatal(err)
	}
	w := send(t, h, http.MethodGet, "/id/person/dong-hanfei", "")
	location := w.Header().Get("Location")
	if followed := send(t, h, http.MethodGet, location, ""); w.Code != 301 || followed.Code != 200 || strings.ContainsAny(location, "\r\n<>\" é") {
		t.Errorf("status %d, location %q, where the status is %d", w.Code, location, followed.Code)
	}
}
