package linked

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph"
)

// What follows describes a whole graph, piece by piece, so that no more than a
// piece is in memory: each thing without the statements about it (Own), and each
// statement without the names of what it speaks of (Said). Together they say
// what all descriptions say, each but once.

// Whole describes the things of a view one after another, each until the next.
type Whole struct {
	view     *graph.View
	evidence bool
	room     triples
}

// NewWhole begins to describe a view. Texts of documents, and the words that prove
// statements, are left out unless they are asked for.
func NewWhole(v *graph.View, evidence bool) *Whole { return &Whole{view: v, evidence: evidence} }

// Own describes an entity, a document or a revision without what documents
// state of it. The error wraps graph.ErrNotFound if the view does not show the
// id.
func (w *Whole) Own(ctx context.Context, id string) (*Description, error) {
	if fate, _ := w.view.Fate(id); fate != graph.Shown {
		return nil, fmt.Errorf("%w: %s", graph.ErrNotFound, id)
	}
	quads, err := w.view.Described(ctx, id)
	if err != nil {
		return nil, err
	}
	if !w.evidence {
		quads = WithoutEvidence(quads)
	}
	return &Description{ID: id, IRI: w.view.IRI(id), Page: 1, Pages: 1, view: w.view, quads: quads, piece: true, room: &w.room}, nil
}

// Said describes a statement that the view shows.
func (w *Whole) Said(st *graph.Statement) (*Description, error) {
	quads, err := w.view.DescribedStatement(st.ID)
	if err != nil {
		return nil, err
	}
	if !w.evidence {
		bare := *st
		bare.Fact.Evidence = nil
		st, quads = &bare, WithoutEvidence(quads)
	}
	return &Description{
		ID: st.ID, IRI: w.view.IRI(st.ID), Page: 1, Pages: 1, Total: 1, view: w.view, quads: quads, piece: true, room: &w.room,
		Statements: []*graph.Statement{st},
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
func (d *Description) AppendTurtle(out []byte) []byte {
	return d.appendGroups(out, "", d.triples())
}

// AppendTriG adds the quads that a dump has in the graphs that their labels
// name, and in the default graph all else that the description says.
func (d *Description) AppendTriG(out []byte) []byte {
	labels, labelled := d.room.labels[:0], d.room.labelled[:0]
	for _, q := range d.quads {
		if q.Label != nil {
			labels, labelled = append(labels, valueOf(q.Label)), append(labelled, tripleOf(q))
		}
	}
	d.room.labels, d.room.labelled = labels, labelled
	rest := slices.DeleteFunc(d.triples(), func(t triple) bool { return slices.Contains(labelled, t) })
	out = d.appendGroups(out, "", rest)
	for i, label := range labels {
		if slices.Contains(labels[:i], label) {
			continue
		}
		of := d.room.graph[:0]
		for j, t := range labelled {
			if labels[j] == label {
				of = append(of, t)
			}
		}
		d.room.graph = of
		out = label.appendTo(append(out, '\n'))
		out = d.appendGroups(append(out, " {"...), "  ", of)
		out = append(out, "}\n"...)
	}
	return out
}

// AppendReified adds the triples as Turtle of RDF 1.2 has them: a statement
// reifies a triple term, where earlier RDF had a property for each of its parts.
func (d *Description) AppendReified(out []byte) []byte {
	var parts [3]value
	list := d.triples()
	rest := list[:0]
	for _, t := range list {
		if len(d.Statements) > 0 && t.subject.text == d.IRI {
			at := slices.Index([]string{"rdf:subject", "rdf:predicate", "rdf:object"}, t.predicate.term)
			if at >= 0 {
				parts[at] = t.object
				continue
			}
			if t.predicate.term == "rdf:type" && t.object.term == "rdf:Statement" {
				continue
			}
		}
		rest = append(rest, t)
	}
	if parts[0].text != "" {
		out = fmt.Appendf(out, "\n<%s> rdf:reifies <<( ", d.IRI)
		for _, part := range parts {
			out = append(part.appendTo(out), ' ')
		}
		out = append(out, ")>> .\n"...)
	}
	return d.appendGroups(out, "", rest)
}

// AppendObject adds the JSON object of the description, without a context, in
// lines that begin with the indent.
func (d *Description) AppendObject(out []byte, indent string) ([]byte, error) {
	return d.appendObject(append(out, indent...), indent, "")
}
