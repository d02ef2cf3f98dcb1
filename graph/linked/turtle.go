package linked

import (
	"io"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/rdf"
)

// NTriples writes the triples, one a line.
func (d *Description) NTriples(w io.Writer) error { return writeLines(w, d.Triples()) }

// NQuads writes the quads of a dump, one a line, as the dump has them.
func (d *Description) NQuads(w io.Writer) error { return writeLines(w, d.Quads()) }

func writeLines(w io.Writer, quads []quad.Quad) error {
	var lines []byte
	for _, q := range quads {
		var err error
		if lines, err = rdf.AppendQuad(lines, q); err != nil {
			return err
		}
	}
	_, err := w.Write(lines)
	return err
}

// Turtle writes the triples, those of one subject together, the thing first.
func (d *Description) Turtle(w io.Writer) error {
	out, err := d.AppendTurtle(AppendPrefixes(nil))
	if err != nil {
		return err
	}
	_, err = w.Write(out)
	return err
}

// groups gives triples by subject, the thing first.
func (d *Description) groups(triples []quad.Quad) [][]quad.Quad {
	order := []quad.Value{quad.IRI(d.IRI)}
	by := make(map[quad.Value][]quad.Quad)
	for _, q := range triples {
		if by[q.Subject] == nil && q.Subject != order[0] {
			order = append(order, q.Subject)
		}
		by[q.Subject] = append(by[q.Subject], q)
	}
	groups := make([][]quad.Quad, 0, len(order))
	for _, subject := range order {
		groups = append(groups, by[subject])
	}
	return slices.DeleteFunc(groups, func(g []quad.Quad) bool { return len(g) == 0 })
}

func appendTurtle(out []byte, q quad.Quad, first, last bool) ([]byte, error) {
	var err error
	if first {
		if out, err = appendTerm(out, q.Subject); err != nil {
			return nil, err
		}
		out = append(out, '\n')
	}
	out = append(out, "    "...)
	if q.Predicate == expand("rdf:type") {
		out = append(out, 'a')
	} else if out, err = appendTerm(out, q.Predicate); err != nil {
		return nil, err
	}
	out = append(out, ' ')
	if out, err = appendTerm(out, q.Object); err != nil {
		return nil, err
	}
	if last {
		return append(out, " .\n"...), nil
	}
	return append(out, " ;\n"...), nil
}

// appendTerm writes an IRI, prefixed if it is one of a vocabulary, or a literal.
func appendTerm(out []byte, v quad.Value) ([]byte, error) {
	switch v := v.(type) {
	case quad.IRI:
		if term, ok := compact(v); ok {
			return append(out, term...), nil
		}
	case quad.TypedString:
		if term, ok := compact(v.Type); ok {
			out, err := rdf.AppendValue(out, v.Value)
			return append(append(out, "^^"...), term...), err
		}
	}
	return rdf.AppendValue(out, v)
}
