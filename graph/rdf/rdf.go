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
		return AppendIRI(line, v), nil
	case quad.String:
		return AppendLiteral(line, v), nil
	case quad.TypedString:
		line = AppendLiteral(line, v.Value)
		line = append(line, "^^"...)
		return AppendIRI(line, v.Type), nil
	}
	return nil, fmt.Errorf("a graph holds no %T", v)
}

// AppendIRI adds an IRI in angle brackets.
func AppendIRI[T ~string | ~[]byte](line []byte, iri T) []byte {
	line = append(line, '<')
	line = append(line, iri...)
	return append(line, '>')
}

// AppendLiteral adds a text in quotation marks, without a type. What needs no
// escapes is copied in one piece.
func AppendLiteral[T ~string | ~[]byte](line []byte, text T) []byte {
	line = append(slices.Grow(line, len(text)+len(text)/4+2), '"')
	done := 0
	for i := range len(text) {
		c := text[i]
		if c >= ' ' && c != '"' && c != '\\' && c != 0x7F {
			continue
		}
		line = appendEscape(append(line, text[done:i]...), c)
		done = i + 1
	}
	return append(append(line, text[done:]...), '"')
}

func appendEscape(line []byte, c byte) []byte {
	switch c {
	case '"', '\\':
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
