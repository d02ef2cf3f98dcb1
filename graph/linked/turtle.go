package linked

import (
	"io"

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
	_, err := w.Write(d.AppendTurtle(AppendPrefixes(nil)))
	return err
}

// appendGroups writes triples, those of one subject together, the thing first.
func (d *Description) appendGroups(out []byte, indent string, list []triple) []byte {
	g := &d.room.parts
	g.of(d.IRI, list)
	for _, h := range g.heads {
		if h.first < 0 {
			continue
		}
		out = append(append(out, '\n'), indent...)
		out = append(list[h.first].subject.appendTo(out), '\n')
		for i := h.first; i >= 0; i = g.next[i] {
			t := &list[i]
			if i != h.first {
				out = append(out, indent...)
			}
			out = append(out, "    "...)
			if t.predicate.term == "rdf:type" {
				out = append(out, 'a')
			} else {
				out = t.predicate.appendTo(out)
			}
			out = t.object.appendTo(append(out, ' '))
			if i == h.last {
				out = append(out, " .\n"...)
			} else {
				out = append(out, " ;\n"...)
			}
		}
	}
	return out
}
