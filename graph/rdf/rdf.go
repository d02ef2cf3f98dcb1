// Package rdf writes quads and their values as text, in the canonical form of
// N-Quads, so that equal quads make equal bytes.
package rdf

import (
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"
)

// AppendQuad adds a line of N-Quads: subject, predicate, object, the label if
// there is one, and a full stop. IRIs stand in angle brackets, literals in
// quotation marks with their type behind. Escapes are those of the canonical
// form (RDF 1.2 N-Quads, section 4), so that equal quads make equal lines.
func AppendQuad(line []byte, q quad.Quad) (_ []byte, err error) {
	for _, v := range []quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if v == nil {
			continue
		}
		if line, err = AppendValue(line, v); err != nil {
			return nil, err
		}
		line = append(line, ' ')
	}
	return append(line, '.', '\n'), nil
}

// AppendValue adds one of its values.
func AppendValue(line []byte, v quad.Value) ([]byte, error) {
	switch v := v.(type) {
	case quad.IRI:
		return appendIRI(line, v), nil
	case quad.String:
		return appendLiteral(line, string(v)), nil
	case quad.TypedString:
		line = appendLiteral(line, string(v.Value))
		line = append(line, "^^"...)
		return appendIRI(line, v.Type), nil
	}
	return nil, fmt.Errorf("a graph holds no %T", v)
}

func appendIRI(line []byte, iri quad.IRI) []byte {
	line = append(line, '<')
	line = append(line, iri...)
	return append(line, '>')
}

// appendLiteral makes room for the longest form once, in which two quotation
// marks in three bytes are common: most literals are JSON.
func appendLiteral(line []byte, s string) []byte {
	line = append(slices.Grow(line, 2*len(s)+2), '"')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			line = append(line, '\\', c)
		case c < ' ' || c == 0x7F:
			line = appendEscape(line, c)
		default:
			line = append(line, c)
		}
	}
	return append(line, '"')
}

func appendEscape(line []byte, c byte) []byte {
	switch c {
	case '\b':
		c = 'b'
	case '\t':
		c = 't'
	case '\n':
		c = 'n'
	case '\f':
		c = 'f'
	case '\r':
		c = 'r'
	default:
		return fmt.Appendf(line, `\u%04X`, c)
	}
	return append(line, '\\', c)
}
