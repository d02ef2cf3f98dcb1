package linked

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/rdf"
)

// What follows describes a whole graph, piece by piece, so that no more than a
// piece is in memory: each thing without the statements about it (Own), and each
// statement without the names of what it speaks of (Said). Together they say
// what all descriptions say, each but once.

// Own describes an entity, a document or a revision without what documents
// state of it. A text is left out unless it is asked for. The error wraps
// graph.ErrNotFound if the view does not show the id.
func Own(ctx context.Context, v *graph.View, id string, text bool) (*Description, error) {
	if fate, _ := v.Fate(id); fate != graph.Shown {
		return nil, fmt.Errorf("%w: %s", graph.ErrNotFound, id)
	}
	quads, err := v.Described(ctx, id)
	if err != nil {
		return nil, err
	}
	if !text {
		quads = WithoutEvidence(quads)
	}
	return &Description{ID: id, IRI: v.IRI(id), Page: 1, Pages: 1, view: v, quads: quads, piece: true}, nil
}

// Said describes a statement that the view shows. The words that prove it are
// left out unless they are asked for.
func Said(v *graph.View, st *graph.Statement, evidence bool) (*Description, error) {
	quads, err := v.DescribedStatement(st.ID)
	if err != nil {
		return nil, err
	}
	shown := *st
	if !evidence {
		shown.Fact.Evidence = nil
		quads = WithoutEvidence(quads)
	}
	return &Description{
		ID: st.ID, IRI: v.IRI(st.ID), Page: 1, Pages: 1, Total: 1, view: v, quads: quads, piece: true,
		Statements: []*graph.Statement{&shown},
	}, nil
}

// WithoutEvidence leaves out of quads, as dumps have them, the texts of documents
// and what statements tell of the words that prove them.
func WithoutEvidence(quads []quad.Quad) []quad.Quad {
	left := make([]quad.Quad, 0, len(quads))
	for _, q := range quads {
		switch literal, typed := q.Object.(quad.TypedString); {
		case q.Predicate == expand("dg:text"):
			continue
		case typed && (q.Predicate == expand("dg:payload") || q.Predicate == expand("dg:said")):
			var told map[string]json.RawMessage
			if err := json.Unmarshal([]byte(literal.Value), &told); err != nil {
				continue // impossible: the store wrote it
			}
			delete(told, "evidence")
			bare, err := unescaped(told)
			if err != nil {
				continue // impossible: it was read
			}
			literal.Value = quad.String(bare)
			q.Object = literal
		}
		left = append(left, q)
	}
	return left
}

// AppendPrefixes adds the declarations that Turtle and TriG begin with.
func AppendPrefixes(out []byte) []byte {
	for _, p := range Prefixes() {
		out = fmt.Appendf(out, "@prefix %s: <%s> .\n", p.Name, p.IRI)
	}
	return out
}

// AppendTurtle adds the triples, those of one subject together, the thing
// first.
func (d *Description) AppendTurtle(out []byte) ([]byte, error) {
	return appendGroups(out, "", d.groups(d.Triples()))
}

// AppendTriG adds the quads that a dump has in the graphs that their labels
// name, and in the default graph all else that the description says.
func (d *Description) AppendTriG(out []byte) (_ []byte, err error) {
	labelled := make(map[quad.Quad]bool)
	graphs := make(map[quad.Value][]quad.Quad)
	var order []quad.Value
	for _, q := range d.quads {
		label := q.Label
		if label == nil {
			continue
		}
		if q.Label = nil; graphs[label] == nil {
			order = append(order, label)
		}
		labelled[q] = true
		graphs[label] = append(graphs[label], q)
	}
	var rest []quad.Quad
	for _, q := range d.Triples() {
		if !labelled[q] {
			rest = append(rest, q)
		}
	}
	if out, err = appendGroups(out, "", d.groups(rest)); err != nil {
		return nil, err
	}
	for _, label := range order {
		out = append(out, '\n')
		if out, err = rdf.AppendValue(out, label); err != nil {
			return nil, err
		}
		out = append(out, " {"...)
		if out, err = appendGroups(out, "  ", d.groups(graphs[label])); err != nil {
			return nil, err
		}
		out = append(out, "}\n"...)
	}
	return out, nil
}

// AppendReified adds the triples as Turtle of RDF 1.2 has them: a statement
// reifies a triple term, where earlier RDF had a property for each of its parts.
func (d *Description) AppendReified(out []byte) (_ []byte, err error) {
	parts := make(map[quad.IRI]quad.Value)
	var rest []quad.Quad
	for _, q := range d.Triples() {
		predicate := q.Predicate.(quad.IRI)
		switch {
		case len(d.Statements) == 0 || q.Subject != quad.IRI(d.IRI):
		case predicate == expand("rdf:subject"), predicate == expand("rdf:predicate"), predicate == expand("rdf:object"):
			parts[predicate] = q.Object
			continue
		case predicate == expand("rdf:type") && q.Object == expand("rdf:Statement"):
			continue
		}
		rest = append(rest, q)
	}
	if len(parts) > 0 {
		out = fmt.Appendf(out, "\n<%s> rdf:reifies <<( ", d.IRI)
		for _, part := range []string{"rdf:subject", "rdf:predicate", "rdf:object"} {
			if out, err = appendTerm(out, parts[expand(part)]); err != nil {
				return nil, err
			}
			out = append(out, ' ')
		}
		out = append(out, ")>> .\n"...)
	}
	return appendGroups(out, "", d.groups(rest))
}

func appendGroups(out []byte, indent string, groups [][]quad.Quad) (_ []byte, err error) {
	for _, group := range groups {
		out = append(append(out, '\n'), indent...)
		for i, q := range group {
			if i > 0 {
				out = append(out, indent...)
			}
			if out, err = appendTurtle(out, q, i == 0, i == len(group)-1); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// Object makes the JSON object of the description, without a context, in lines
// that begin with the indent.
func (d *Description) Object(indent string) ([]byte, error) {
	root, err := d.object()
	if err != nil {
		return nil, err
	}
	text, err := indented(root)
	if err != nil {
		return nil, err
	}
	return []byte(indent + strings.ReplaceAll(strings.TrimSuffix(string(text), "\n"), "\n", "\n"+indent)), nil
}
