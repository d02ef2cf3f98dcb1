package export

import (
	"context"
	"encoding/csv"
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// table is a file of comma-separated values (RFC 4180, in UTF-8, with a header).
type table struct {
	page *page
	rows *csv.Writer
}

// newTable opens a table whose parts begin with the header, if it has one.
func newTable(to Files, name string, header []string) (*table, error) {
	p, err := newPage(to, name)
	if err != nil {
		return nil, err
	}
	t := &table{page: p, rows: csv.NewWriter(p)}
	if header != nil {
		var line strings.Builder
		w := csv.NewWriter(&line)
		_ = w.Write(header) // to memory
		w.Flush()
		p.begin(line.String())
	}
	return t, nil
}

func (t *table) row(values ...string) error {
	if err := t.rows.Write(values); err != nil {
		return err
	}
	t.rows.Flush()
	return t.page.next()
}

// tables are files that are open at once, by name.
type tables struct {
	to     Files
	header func(name string) []string
	open   map[string]*table
}

func newTables(to Files, header func(string) []string) *tables {
	return &tables{to: to, header: header, open: make(map[string]*table)}
}

// table opens a table when it is first asked for.
func (t *tables) table(name string) (*table, error) {
	if at := t.open[name]; at != nil {
		return at, nil
	}
	at, err := newTable(t.to, name, t.header(name))
	if err == nil {
		t.open[name] = at
	}
	return at, err
}

func (t *tables) row(name string, values ...string) error {
	at, err := t.table(name)
	if err != nil {
		return err
	}
	return at.row(values...)
}

// close ends all tables.
func (t *tables) close(err error) error {
	list := []error{err}
	for _, at := range t.open {
		list = append(list, at.page.close(nil))
	}
	return errors.Join(list...)
}

// column is one of a table, as the dictionary describes it.
type column struct{ name, kind, meaning string }

// The tables of the plain form, but for one for each relation.
func csvTables(w *walk) []struct {
	name    string
	columns []column
} {
	nodes := []column{
		{"id", "string", "what the node is known by; the rest of its URL"},
		{"url", "string", "where the node is described"},
		{"class", "string", "what it is"},
		{"name", "string", "the name that most statements use"},
		{"aliases", "string", "other names, between \" | \""},
	}
	for _, r := range w.literals {
		def, _ := schema.Default().Relation(r)
		nodes = append(nodes, column{string(r), string(def.Literal), def.Meaning + " The value that most documents plainly state."})
	}
	list := []struct {
		name    string
		columns []column
	}{
		{"nodes.csv", nodes},
		{"documents.csv", []column{
			{"id", "string", "of the document, which is a node as well"},
			{"url", "string", "where the document is described"},
			{"name", "string", "file or address that it came from"},
			{"title", "string", "its headline"},
			{"mediaType", "string", "of the source"},
			{"published", "date", "when it was published, as precise as it tells"},
			{"sha256", "string", "of the source's bytes"},
			{"revision", "integer", "that wrote it as it is"},
			{"ingested", "time", "when that was"},
		}},
		{"revisions.csv", []column{
			{"number", "integer", "of the revision"},
			{"url", "string", "where the revision is described"},
			{"time", "time", "when it was made"},
			{"author", "string", "who made it"},
			{"outcome", "string", "what it did"},
			{"cause", "string", "id of that to which it did so"},
			{"note", "string", "why"},
		}},
	}
	if !w.NoEvidence {
		list = append(list, struct {
			name    string
			columns []column
		}{"evidence.csv", []column{
			{"statement", "string", "id of what the words prove"},
			{"number", "integer", "from 1 for each statement"},
			{"document", "string", "id of the document whose words they are"},
			{"start", "integer", "characters of the document's text before the words"},
			{"end", "integer", "characters of the text up to their end"},
			{"quote", "string", "the words"},
		}})
	}
	return list
}

// relationColumns describes the table of a relation.
func relationColumns(r schema.RelationDef) []column {
	list := []column{
		{"id", "string", "of the statement; the rest of its URL"},
		{"url", "string", "where the statement is described"},
		{"subject", "string", "id of the node that it is about"},
		{"subjectName", "string", "what the document calls it"},
	}
	if r.Literal == "" {
		list = append(list, column{"object", "string", "id of the node that it leads to"}, column{"objectName", "string", "what the document calls it"})
	} else {
		list = append(list, column{"value", string(r.Literal), "what is stated"})
	}
	list = append(list,
		column{"document", "string", "id of the document that states it"},
		column{"modality", "string", "plain, negated, possible or planned"},
		column{"confidence", "double", "how probable it is that it was read rightly, from 0 to 1"},
		column{"rule", "string", "that read it"},
		column{"from", "date", "when it was so, or began to be"},
		column{"to", "date", "when it ended to be so"},
		column{"verdict", "string", "what somebody judged of it: accepted or corrected"},
		column{"addedIn", "integer", "revision since which it holds"},
	)
	for _, a := range r.Attributes {
		kind := string(a.Type)
		if kind == "" {
			kind = string(schema.String)
		}
		list = append(list, column{"q:" + a.Name, kind, a.Meaning})
	}
	return list
}

func headerOf(columns []column) []string {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
	}
	return names
}

// writeCSV writes plain tables, which the table dictionary.csv describes.
func writeCSV(ctx context.Context, to Files, w *walk) error {
	headers := make(map[string][]string)
	t := newTables(to, func(name string) []string { return headers[name] })
	fill := func() error {
		const dictionary = "dictionary.csv"
		headers[dictionary] = []string{"table", "column", "type", "meaning"}
		describe := func(name string, columns []column) error {
			headers[name] = headerOf(columns)
			if _, err := t.table(name); err != nil {
				return err
			}
			for _, c := range columns {
				if err := t.row(dictionary, name, c.name, c.kind, c.meaning); err != nil {
					return err
				}
			}
			return nil
		}
		for _, d := range csvTables(w) {
			if err := describe(d.name, d.columns); err != nil {
				return err
			}
		}
		for _, r := range schema.Default().Relations {
			if err := describe(relationTable(r.Name), relationColumns(r)); err != nil {
				return err
			}
		}
		return w.fillCSV(ctx, t)
	}
	return t.close(fill())
}

// relationTable is the name of a relation's table.
func relationTable(r schema.Relation) string { return "relation-" + string(r) + ".csv" }

func (w *walk) fillCSV(ctx context.Context, t *tables) error {
	err := w.nodes(ctx, func(n *graph.Node) error {
		row := w.nodeRow(n)
		values := []string{n.ID, row.url, string(n.Class), n.Name, strings.Join(n.Aliases, " | ")}
		for _, r := range w.literals {
			values = append(values, row.values[r])
		}
		return t.row("nodes.csv", values...)
	})
	if err != nil {
		return err
	}
	err = w.documents(ctx, func(d *graph.DocumentInfo) error {
		return t.row("documents.csv", d.ID, w.view.IRI(d.ID), d.Name, d.Title, d.MediaType, d.Published, d.Hash, strconv.FormatInt(d.Revision, 10), d.Ingested.UTC().Format(time.RFC3339Nano))
	})
	if err != nil {
		return err
	}
	err = w.revisions(ctx, func(r graph.Revision) error {
		number := strconv.FormatInt(r.Number, 10)
		return t.row("revisions.csv", number, w.view.IRI(revisionID(r.Number)), r.Time.UTC().Format(time.RFC3339Nano), r.Author, string(r.Outcome), r.Cause, r.Note)
	})
	if err != nil {
		return err
	}
	return w.statements(ctx, func(st *graph.Statement) error { return w.fillRelation(t, w.statementRow(st)) })
}

func (w *walk) fillRelation(t *tables, row statementRow) error {
	f := &row.Fact
	values := []string{row.ID, row.url, f.Subject.ID, f.Subject.Name}
	if f.Object.IsLiteral() {
		values = append(values, f.Object.Literal.Value)
	} else {
		values = append(values, f.Object.ID, f.Object.Name)
	}
	values = append(values, row.Document, row.modality, number(f.Confidence), f.Rule, row.from, row.to, row.verdict, strconv.FormatInt(row.Added, 10))
	def, _ := schema.Default().Relation(f.Predicate)
	for _, a := range def.Attributes {
		values = append(values, f.Attrs[a.Name])
	}
	if err := t.row(relationTable(f.Predicate), values...); err != nil || w.NoEvidence {
		return err
	}
	for i, e := range f.Evidence {
		if err := t.row("evidence.csv", row.ID, strconv.Itoa(i+1), e.Document, strconv.Itoa(e.Start), strconv.Itoa(e.End), e.Quote); err != nil {
			return err
		}
	}
	return nil
}
