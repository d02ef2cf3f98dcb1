package linked_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
	"github.com/google/go-cmp/cmp"
	"github.com/piprate/json-gold/ld"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/linked"
	"github.com/diplograph/diplograph/schema"
)

// TestFormats writes all that a graph has in each format and reads it with
// parsers that others wrote: every format says the same.
func TestFormats(t *testing.T) {
	t.Parallel()
	v := store(t).View()
	for id, pages := range descriptions(t, v) {
		for _, d := range pages {
			var want []string
			for _, q := range d.Triples() {
				want = append(want, line(q))
			}
			slices.Sort(want)
			for name, read := range map[string]func(*testing.T, *linked.Description) []quad.Quad{
				"N-Triples": func(t *testing.T, d *linked.Description) []quad.Quad { return parse(t, write(t, d.NTriples)) },
				"Turtle":    func(t *testing.T, d *linked.Description) []quad.Quad { return parse(t, unfolded(write(t, d.Turtle))) },
				"JSON-LD":   readJSON,
			} {
				var got []string
				for _, q := range read(t, d) {
					got = append(got, line(q))
				}
				slices.Sort(got)
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s of %s (-want +got):\n%s", name, id, diff)
				}
			}
		}
	}
}

// TestDump holds the descriptions against the dump: the quads of a thing, on all
// of its pages, are those that the dump has of it and of its statements, and the
// triples have them all and no other of diplograph's own.
func TestDump(t *testing.T) {
	t.Parallel()
	v := store(t).View()
	var dump []quad.Quad
	if err := v.Quads(context.Background(), func(q quad.Quad) error { dump = append(dump, q); return nil }); err != nil {
		t.Fatal(err)
	}
	for id, pages := range descriptions(t, v) {
		var want, wantOwn, got, own []string
		statements := make(map[string]bool)
		for _, st := range v.About(id) {
			statements[v.IRI(st.ID)] = true
		}
		for _, q := range dump {
			if concerns(v, q, id, statements) {
				want = append(want, line(q))
				q.Label = nil
				wantOwn = append(wantOwn, line(q))
			}
		}
		for _, d := range pages {
			for _, q := range parse(t, write(t, d.NQuads)) {
				got = append(got, line(q))
			}
			for _, q := range d.Triples() {
				if isOwn(q) {
					own = append(own, line(q))
				}
			}
		}
		for what, x := range map[string][2][]string{"quads": {want, got}, "own triples": {wantOwn, own}} {
			slices.Sort(x[0])
			slices.Sort(x[1])
			if diff := cmp.Diff(slices.Compact(x[0]), slices.Compact(x[1])); diff != "" {
				t.Errorf("%s of %s (-dump +description):\n%s", what, id, diff)
			}
		}
	}
}

// concerns tells whether a quad of the dump is about a thing, or is said by or
// about a statement about it.
func concerns(v *graph.View, q quad.Quad, id string, statements map[string]bool) bool {
	subject, predicate, label := string(q.Subject.(quad.IRI)), string(q.Predicate.(quad.IRI)), ""
	if l, ok := q.Label.(quad.IRI); ok {
		label = string(l)
	}
	switch {
	case statements[subject] || statements[label]:
		return true
	case strings.HasSuffix(predicate, "#sameAs") || strings.HasSuffix(predicate, "#preferredTo"):
		return slices.ContainsFunc(v.Members(id), func(member string) bool {
			return v.IRI(member) == subject || quad.IRI(v.IRI(member)) == q.Object
		})
	}
	return subject == v.IRI(id) && !strings.Contains(label, "/statement/")
}

// isOwn tells whether a triple is one that dumps may have.
func isOwn(q quad.Quad) bool {
	predicate := string(q.Predicate.(quad.IRI))
	const ns = "https://w3id.org/diplograph/ns#"
	if object, ok := q.Object.(quad.IRI); ok && strings.HasSuffix(predicate, "#type") {
		return strings.HasPrefix(string(object), ns)
	}
	name, ours := strings.CutPrefix(predicate, ns)
	return strings.HasSuffix(predicate, "rdf-schema#label") || ours && name != "modality" && name != "confidence" && name != "rule"
}

func TestTerms(t *testing.T) {
	t.Parallel()
	var context struct {
		Terms map[string]any `json:"@context"`
	}
	if err := json.Unmarshal(contextText(t), &context); err != nil {
		t.Fatal(err)
	}
	for _, r := range schema.Default().Relations {
		if d, ok := context.Terms[string(r.Name)].(map[string]any); !ok || d["@id"] != "dg:"+string(r.Name) {
			t.Errorf("%s is %v", r.Name, context.Terms[string(r.Name)])
		}
	}
	if names := strings.Count(string(contextText(t)), "\n    \""); names != len(context.Terms) {
		t.Errorf("%d names are given to %d terms: some name has two meanings", names, len(context.Terms))
	}
	// What descriptions say is described.
	vocabulary := linked.Vocabulary()
	for _, pages := range descriptions(t, store(t).View()) {
		for _, q := range pages[0].Triples() {
			term, ours := strings.CutPrefix(string(q.Predicate.(quad.IRI)), "https://w3id.org/diplograph/")
			term = strings.NewReplacer("ns#", "dg:", "qualifier#", "q:").Replace(term)
			if ours && !strings.Contains(vocabulary, "\n"+term+" a ") {
				t.Errorf("the vocabulary does not describe %s", term)
			}
		}
	}
}

func TestNothingToDescribe(t *testing.T) {
	t.Parallel()
	v := store(t).View()
	for _, x := range []struct {
		id   string
		page int
	}{{"state/XX", 1}, {"state/DE", 0}, {"state/DE", 99}, {"person/b", 1}, {"revision/999", 1}, {"", 1}} {
		if _, err := linked.Describe(context.Background(), v, x.id, x.page); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("page %d of %q: %v", x.page, x.id, err)
		}
	}
}

// descriptions describes all that a view shows, on all pages.
func descriptions(t *testing.T, v *graph.View) map[string][]*linked.Description {
	t.Helper()
	var ids []string
	for _, class := range schema.Default().Classes {
		for _, n := range v.Nodes(class.Name) {
			if n.ID < "meeting/1" || n.ID > "meeting/6" { // which are like others
				ids = append(ids, n.ID)
			}
		}
	}
	for _, st := range v.Facts(graph.Filter{}) {
		if !strings.HasPrefix(st.Document, "document/many") {
			ids = append(ids, st.ID)
		}
	}
	for _, r := range v.Revisions() {
		ids = append(ids, fmt.Sprintf("revision/%d", r.Number))
	}
	all := make(map[string][]*linked.Description)
	for _, id := range ids {
		for page := 1; page == 1 || page <= all[id][0].Pages; page++ {
			d, err := linked.Describe(context.Background(), v, id, page)
			if err != nil {
				t.Fatal(err)
			}
			all[id] = append(all[id], d)
		}
	}
	return all
}

// line is a quad as text. JSON literals are compared by what they say.
func line(q quad.Quad) string {
	if s, ok := q.Object.(quad.TypedString); ok && strings.HasSuffix(string(s.Type), "#JSON") {
		var value any
		if err := json.Unmarshal([]byte(s.Value), &value); err == nil {
			q.Object = quad.String(fmt.Sprintf("JSON %v", value))
		}
	}
	return q.String()
}

func write(t *testing.T, format func(io.Writer) error) string {
	t.Helper()
	var out bytes.Buffer
	if err := format(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func parse(t *testing.T, lines string) []quad.Quad {
	t.Helper()
	quads, err := quad.ReadAll(nquads.NewReader(strings.NewReader(lines), true))
	if err != nil {
		t.Fatalf("%v: %s", err, lines)
	}
	return quads
}

// readJSON makes triples of JSON-LD, with the context as the server has it.
func readJSON(t *testing.T, d *linked.Description) []quad.Quad {
	t.Helper()
	document, err := ld.DocumentFromReader(strings.NewReader(write(t, d.JSONLD)))
	if err != nil {
		t.Fatal(err)
	}
	options := ld.NewJsonLdOptions("http://localhost/id/" + strings.TrimPrefix(d.IRI, "https://w3id.org/diplograph/"))
	options.DocumentLoader = loader{}
	options.Format = "application/n-quads"
	lines, err := ld.NewJsonLdProcessor().ToRDF(document, options)
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, lines.(string))
}

func contextText(t *testing.T) []byte {
	t.Helper()
	text, err := linked.Context()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// loader knows the context and nothing else.
type loader struct{}

func (loader) LoadDocument(url string) (*ld.RemoteDocument, error) {
	if url != "http://localhost"+linked.ContextPath {
		return nil, fmt.Errorf("%s is not there", url)
	}
	text, err := linked.Context()
	if err != nil {
		return nil, err
	}
	document, err := ld.DocumentFromReader(bytes.NewReader(text))
	return &ld.RemoteDocument{DocumentURL: url, Document: document}, err
}

// unfolded writes each triple of Turtle, as descriptions have it, on a line of
// its own without prefixes.
func unfolded(turtle string) string {
	full := make(map[string]string)
	term := func(s string) string {
		if name, local, ok := strings.Cut(s, ":"); ok && full[name] != "" {
			return "<" + full[name] + local + ">"
		}
		return s
	}
	var out strings.Builder
	subject := ""
	for text := range strings.Lines(turtle) {
		text = strings.TrimSuffix(text, "\n")
		rest, indented := strings.CutPrefix(text, "    ")
		switch {
		case strings.HasPrefix(text, "@prefix "):
			parts := strings.Fields(text)
			full[strings.TrimSuffix(parts[1], ":")] = strings.Trim(parts[2], "<>")
		case !indented:
			subject = term(text)
		default:
			predicate, object, _ := strings.Cut(rest[:len(rest)-2], " ")
			if predicate == "a" {
				predicate = "rdf:type"
			}
			if literal, kind, ok := strings.Cut(object, `"^^`); ok {
				object = literal + `"^^` + term(kind)
			} else if object[0] != '"' {
				object = term(object)
			}
			fmt.Fprintln(&out, subject, term(predicate), object, ".")
		}
	}
	return out.String()
}
