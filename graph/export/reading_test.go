package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// held is what a reader found in a dump.
type held struct{ Nodes, Edges, Values, Evidence int }

// readers count what files of a format hold, by means that share nothing with
// what wrote them.
func readers() map[string]func(failer, map[string]string) held {
	return map[string]func(failer, map[string]string) held{
		"nquads":  heldByQuads,
		"jsonl":   heldByLines,
		"jsonld":  heldByJSON,
		"graphml": heldByXML,
		"gexf":    heldByXML,
		"csv":     heldByTables,
		"neo4j":   heldByNeo4j,
		"cypher":  heldByCypher,
		"parquet": heldByParquet, "parquet-by-year": heldByParquet,
		"turtle": heldByTurtle, "trig": heldByTurtle, "turtle12": heldByTurtle,
	}
}

// TestReadBack holds the counts of random graphs, whole and in part, against what
// readers find in each format.
func TestReadBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		v := graphtest.DrawStore(t, false).View()
		o := drawOptions(t)
		counts, err := export.Count(t.Context(), v, o)
		if err != nil {
			t.Fatal(err)
		}
		checkCounts(t, v, o, counts)
		for _, f := range export.Formats() {
			read := readers()[f.Name]
			if read == nil {
				t.Fatalf("nothing reads %s", f.Name)
			}
			want := held{counts.Nodes, counts.Edges, counts.Values, counts.Evidence}
			got := read(t, files(t, v, f, o))
			switch f.Name {
			case "jsonl": // which has no nodes of their own
				want.Nodes = 0
			case "graphml", "gexf", "neo4j", "cypher": // where values and quotes are attributes
				want.Evidence = 0
				if strings.HasPrefix(f.Name, "g") {
					want.Values = 0
				}
			}
			if o.NoEvidence && f.Name == "nquads" {
				got.Evidence = 0 // there is no payload
			}
			if got != want {
				t.Fatalf("%s holds %+v, want %+v, of %+v", f.Name, got, want, o)
			}
		}
	})
}

// checkCounts holds counts against plain lists.
func checkCounts(t *rapid.T, v *graph.View, o export.Options, got export.Counts) {
	var want held
	nodes := make(map[string]bool)
	for _, st := range v.Facts(graph.Filter{MinConfidence: o.Filter.MinConfidence, Predicates: o.Filter.Relations}) {
		f := st.Fact
		if o.Filter.From != "" {
			p, ok := v.StatementPeriod(st)
			if !ok || p.To < o.Filter.From[:min(len(p.To), len(o.Filter.From))] {
				continue
			}
		}
		if r, _ := v.Review(st.ID); o.Filter.Reviewed && r.Judgement == nil {
			continue
		}
		if len(o.Filter.Classes) > 0 && (!slices.Contains(o.Filter.Classes, f.Subject.Class) || !f.Object.IsLiteral() && !slices.Contains(o.Filter.Classes, f.Object.Class)) {
			continue
		}
		nodes[st.Document], nodes[f.Subject.ID] = true, true
		if f.Object.IsLiteral() {
			want.Values++
		} else {
			want.Edges++
			nodes[f.Object.ID] = true
		}
		if !o.NoEvidence {
			want.Evidence += len(f.Evidence)
		}
	}
	if want.Nodes = len(nodes); o.Filter.IsZero() {
		want.Nodes = v.Stats().Nodes
	}
	if diff := cmp.Diff(want, held{got.Nodes, got.Edges, got.Values, got.Evidence}); diff != "" {
		t.Fatalf("counts of %+v (-want +got):\n%s", o, diff)
	}
}

func drawOptions(t *rapid.T) export.Options {
	o := export.Options{NoEvidence: rapid.IntRange(0, 3).Draw(t, "evidence") == 0}
	switch rapid.IntRange(0, 6).Draw(t, "filter") {
	case 0:
		o.Filter.MinConfidence = 0.8
	case 1:
		o.Filter.Relations = []schema.Relation{schema.RelAttended, schema.RelStartDate}
	case 2:
		o.Filter.Classes = []schema.Class{schema.ClassState, schema.ClassMeeting}
	case 3:
		o.Filter.Reviewed = true
	case 4:
		o.Filter.From = "2020"
	}
	return o
}

func heldByQuads(t failer, files map[string]string) (h held) {
	r := nquads.NewReader(strings.NewReader(files[""]), true)
	nodes, values, said := map[string]bool{}, 0, 0
	for {
		q, err := r.ReadQuad()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch p := q.Predicate.String(); {
		case strings.HasSuffix(p, "#type>"):
			nodes[q.Subject.String()] = true
		case strings.HasSuffix(p, "#saidIn>"):
			said++
		case strings.HasSuffix(p, "#startDate>"), strings.HasSuffix(p, "#participantCount>"):
			values++ // what is plainly said
		case strings.HasSuffix(p, "#payload>"):
			var payload struct {
				Evidence   []any
				Unasserted *struct{ Literal any }
			}
			if err := json.Unmarshal([]byte(literalOf(q.Object)), &payload); err != nil {
				t.Fatal(err)
			}
			h.Evidence += len(payload.Evidence)
			if payload.Unasserted != nil && payload.Unasserted.Literal != nil {
				values++
			}
		}
	}
	h.Nodes, h.Values, h.Edges = len(nodes), values, said-values
	return h
}

func literalOf(v quad.Value) string {
	if typed, ok := v.(quad.TypedString); ok {
		return string(typed.Value)
	}
	return ""
}

func heldByLines(t failer, files map[string]string) (h held) {
	for line := range strings.Lines(files[""]) {
		var f schema.Fact
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatal(err)
		}
		switch {
		case f.Predicate == "":
		case f.Object.IsLiteral():
			h.Values++
		default:
			h.Edges++
		}
		h.Evidence += len(f.Evidence)
	}
	return h
}

func heldByJSON(t failer, files map[string]string) (h held) {
	var dump struct {
		Context map[string]any               `json:"@context"`
		Graph   []map[string]json.RawMessage `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(files[""]), &dump); err != nil {
		t.Fatal(err)
	}
	for _, o := range dump.Graph {
		id := string(o["id"])
		switch {
		case strings.Contains(id, "/revision/"):
		case !strings.Contains(id, "/statement/"):
			h.Nodes++
		default:
			if string(o["object"][:1]) == "{" && strings.Contains(string(o["object"]), `"id"`) {
				h.Edges++
			} else {
				h.Values++
			}
			var evidence []any
			if o["evidence"] != nil {
				if err := json.Unmarshal(o["evidence"], &evidence); err != nil {
					t.Fatal(err)
				}
			}
			h.Evidence += len(evidence)
		}
	}
	return h
}

// heldByTurtle counts what each line with a statement, a node or a quote begins.
func heldByTurtle(_ failer, files map[string]string) (h held) {
	nodes := map[string]bool{}
	subject, object := "", ""
	for line := range strings.Lines(files[""]) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "<") {
			subject, _, _ = strings.Cut(line, " ")
		}
		if at := strings.Index(line, "rdf:reifies <<( "); at >= 0 {
			parts := strings.SplitN(strings.TrimPrefix(line[at:], "rdf:reifies <<( "), " ", 3)
			object = parts[2]
		} else if rest, ok := strings.CutPrefix(line, "rdf:object "); ok {
			object = rest
		}
		if object != "" {
			if strings.HasPrefix(object, "<") {
				h.Edges++
			} else {
				h.Values++
			}
			object = ""
		}
		switch {
		case strings.HasPrefix(line, "a oa:Annotation"):
			h.Evidence++
		case strings.HasPrefix(line, "schema:identifier "):
			nodes[subject] = true
		}
	}
	h.Nodes = len(nodes)
	return h
}

func heldByXML(t failer, files map[string]string) (h held) {
	d := xml.NewDecoder(strings.NewReader(files[""]))
	ids := map[string]bool{}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return h
		}
		if err != nil {
			t.Fatal(err)
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		of := map[string]string{}
		for _, a := range e.Attr {
			of[a.Name.Local] = a.Value
		}
		switch e.Name.Local {
		case "node":
			h.Nodes++
			ids[of["id"]] = true
		case "edge":
			h.Edges++
			if !ids[of["source"]] || !ids[of["target"]] {
				t.Errorf("an edge leads from %q to %q, of which one is no node", of["source"], of["target"])
			}
		}
	}
}

func rowsOf(t failer, text string) [][]string {
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

func heldByTables(t failer, files map[string]string) (h held) {
	for name, text := range files {
		rows := rowsOf(t, text)
		relation, ok := strings.CutPrefix(name, "relation-")
		def, _ := schema.Default().Relation(schema.Relation(strings.TrimSuffix(relation, ".csv")))
		switch {
		case name == "nodes.csv":
			h.Nodes = len(rows)
		case name == "evidence.csv":
			h.Evidence = len(rows)
		case ok && def.Literal != "":
			h.Values += len(rows)
		case ok:
			h.Edges += len(rows)
		}
	}
	return h
}

func heldByNeo4j(t failer, files map[string]string) (h held) {
	ids := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(files)) { // nodes, relationships, values
		rows := rowsOf(t, files[name])
		switch {
		case strings.HasPrefix(name, "nodes-"):
			h.Nodes += len(rows)
		case name == "values.csv":
			h.Values = len(rows)
		default:
			h.Edges += len(rows)
			continue
		}
		for _, row := range rows {
			if ids[row[0]] {
				t.Errorf("%s is there twice", row[0])
			}
			ids[row[0]] = true
		}
	}
	for name, text := range files {
		if strings.HasPrefix(name, "relationships-") {
			for _, row := range rowsOf(t, text) {
				if !ids[row[0]] || !ids[row[1]] {
					t.Errorf("%s leads from %q to %q, of which one is no node", name, row[0], row[1])
				}
			}
		}
	}
	h.Edges -= h.Values
	return h
}

// heldByCypher counts rows of queries: each is a line that begins with a map.
func heldByCypher(_ failer, files map[string]string) (h held) {
	for line := range strings.Lines(files[""]) {
		switch {
		case strings.HasPrefix(line, "{`id`"):
			h.Nodes++
		case strings.HasPrefix(line, "{`subject`") && strings.Contains(line, ", `value`: "):
			h.Values++
		case strings.HasPrefix(line, "{`subject`"):
			h.Edges++
		}
	}
	return h
}

func heldByParquet(t failer, files map[string]string) (h held) {
	for name, text := range files {
		f, err := parquet.OpenFile(bytes.NewReader([]byte(text)), int64(len(text)))
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case name == "nodes.parquet":
			h.Nodes = int(f.NumRows())
		case name == "evidence.parquet":
			h.Evidence = int(f.NumRows())
		case strings.HasPrefix(name, "edges"):
			type edge struct {
				Object *string `parquet:"object,optional"`
			}
			rows, err := parquet.Read[edge](bytes.NewReader([]byte(text)), int64(len(text)))
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range rows {
				if e.Object == nil {
					h.Values++
				} else {
					h.Edges++
				}
			}
		}
	}
	return h
}

// TestSplit holds the parts of a dump against the whole.
func TestSplit(t *testing.T) {
	t.Parallel()
	v := store(t).View()
	for _, f := range export.Formats() {
		if !f.Splits {
			continue
		}
		whole := files(t, v, f, export.Options{})
		parts := make(memory)
		if err := f.Write(t.Context(), export.Split(export.Named(parts, "all.x"), 2000), v, export.Options{}); err != nil {
			t.Fatal(err)
		}
		if len(parts) <= len(whole) {
			t.Errorf("%s is cut into %d files", f.Name, len(parts))
		}
		read := readers()[f.Name]
		want := read(t, whole)
		var got held
		for _, name := range slices.Sorted(maps.Keys(parts)) {
			stem, extension, _ := strings.Cut(name, ".")
			one := map[string]string{"": parts[name].String(), stem[:len(stem)-len("-00001")] + "." + extension: parts[name].String()}
			h := read(t, one)
			got.Nodes, got.Edges, got.Values, got.Evidence = got.Nodes+h.Nodes, got.Edges+h.Edges, got.Values+h.Values, got.Evidence+h.Evidence
		}
		if f.Name == "nquads" { // where a node may stand in several
			got.Nodes, want.Nodes = 0, 0
		}
		if got != want {
			t.Errorf("the parts of %s hold %+v, want %+v", f.Name, got, want)
		}
	}
}
