package intake

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// The rules that statements of tables are said to be read by. The row is the
// evidence of each, since nothing else proves it here; those whose coder quoted
// words in the row are told apart.
const (
	RuleWithoutQuote = "import:csv"
	RuleWithQuote    = "import:csv.quoted"
)

// Table reads a table of comma-separated values with a header as one document,
// whose text is the table. Its rows make statements as the mapping says, with the
// row as evidence. A row that makes a statement that breaks the ontology is left
// out, which the report tells. The error wraps graph.ErrUsage if it is no such
// table, and names line and column.
func Table(ctx context.Context, store *graph.Store, name string, r io.Reader, m Mapping) (Report, error) {
	s := newSink(store)
	data, err := io.ReadAll(r)
	if err != nil {
		return s.report, err
	}
	if !utf8.Valid(data) {
		return s.report, fmt.Errorf("%w: it is not in UTF-8", graph.ErrUsage)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	sum := sha256.Sum256(data)
	doc := schema.Document{
		ID: "document/import-" + slug(path.Base(name)), Name: name, Title: m.Title, MediaType: "text/csv", Published: m.Published,
		Hash: hex.EncodeToString(sum[:]), Text: string(data),
	}
	t := tableIntake{sink: s, mapping: m, doc: doc}
	if err := t.read(); err != nil {
		return s.report, fmt.Errorf("%w: %w", graph.ErrUsage, err)
	}
	if err := s.put(ctx, 1, graph.Submission{Document: doc, Facts: t.facts}); err != nil {
		return s.report, err
	}
	return s.end(ctx)
}

type tableIntake struct {
	*sink
	mapping Mapping
	doc     schema.Document
	facts   []schema.Fact
	chars   int // of the text before bytes
	bytes   int
}

func (t *tableIntake) read() error {
	in := csv.NewReader(strings.NewReader(t.doc.Text))
	if t.mapping.Separator != "" {
		in.Comma = []rune(t.mapping.Separator)[0]
	}
	header, err := in.Read()
	if errors.Is(err, io.EOF) {
		return fmt.Errorf("line 1: the header is missing")
	}
	if err != nil {
		return err
	}
	for _, column := range t.mapping.columns() {
		if !slices.Contains(header, column) {
			return fmt.Errorf("line 1: there is no column %q, which the mapping names; there are %s", column, strings.Join(header, ", "))
		}
	}
	for {
		start := int(in.InputOffset())
		values, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err // which names line and column
		}
		r := make(row, len(header))
		for i, column := range header {
			r[column] = values[i]
		}
		line, _ := in.FieldPos(0)
		t.take(line, start, int(in.InputOffset()), r)
	}
}

// take makes statements of a row that stands between two bytes of the text.
func (t *tableIntake) take(line, from, to int, r row) {
	words := t.doc.Text[from:to]
	trimmed := strings.TrimLeft(words, "\r\n")
	from += len(words) - len(trimmed)
	quote := strings.TrimRight(trimmed, "\r\n")
	t.chars += utf8.RuneCountInString(t.doc.Text[t.bytes:from])
	t.bytes = from
	evidence := schema.Evidence{Document: t.doc.ID, Start: t.chars, End: t.chars + utf8.RuneCountInString(quote), Quote: quote}
	for i, m := range t.mapping.Statements {
		if !r.has(m.When) {
			continue
		}
		f, err := r.fact(m)
		f.Evidence = []schema.Evidence{evidence}
		if err == nil {
			err = schema.Default().Check(f)
		}
		if err != nil {
			t.refuse(line, fmt.Sprintf("statement %d of the mapping", i+1), err)
			continue
		}
		t.facts = append(t.facts, f)
	}
}

// has tells whether the row has one of the values in each column.
func (r row) has(when map[string][]string) bool {
	for column, values := range when {
		if !slices.Contains(values, strings.TrimSpace(r[column])) {
			return false
		}
	}
	return true
}

// fact makes a statement of the row, but for its evidence.
func (r row) fact(m StatementMapping) (f schema.Fact, err error) {
	f = schema.Fact{Predicate: m.Relation, Attrs: map[string]string{}, Confidence: 1, Rule: RuleWithoutQuote}
	if f.Subject, err = r.entity(m.Subject); err != nil {
		return f, fmt.Errorf("subject: %w", err)
	}
	if def, _ := schema.Default().Relation(m.Relation); def.Literal != "" {
		f.Object = schema.LiteralTerm(r.fill(m.Object.Value), def.Literal)
	} else {
		e, err := r.entity(m.Object)
		if err != nil {
			return f, fmt.Errorf("object: %w", err)
		}
		f.Object = schema.EntityTerm(e)
	}
	for name, template := range m.Attrs {
		if value := r.fill(template); value != "" {
			f.Attrs[name] = value
		}
	}
	if modality := r.fill(m.Modality); modality != "" && modality != "plain" {
		f.Modality = schema.Modality(modality)
	}
	if given := r.fill(m.Confidence); given != "" {
		if f.Confidence, err = strconv.ParseFloat(given, 64); err != nil {
			return f, fmt.Errorf("confidence: %q is no number from 0 to 1", given)
		}
	}
	if m.Evidence != "" && r.fill(m.Evidence) != "" {
		f.Rule = RuleWithQuote
	}
	return f, nil
}
