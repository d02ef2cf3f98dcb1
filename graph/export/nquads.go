package export

import (
	"fmt"

	"github.com/cayleygraph/quad"
)

// appendQuad adds a line of N-Quads: subject, predicate, object, the label if
// there is one, and a full stop. IRIs stand in angle brackets, literals in
// quotation marks with their type behind. Escapes are those of the canonical
// form (RDF 1.2 N-Quads, section 4), so that equal quads make equal lines.
func appendQuad(line []byte, q quad.Quad) ([]byte, error) {
	for _, v := range []quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		switch v := v.(type) {
		case nil:
			continue
		case quad.IRI:
			line = appendIRI(line, v)
		case quad.String:
			line = appendLiteral(line, string(v))
		case quad.TypedString:
			line = appendLiteral(line, string(v.Value))
			line = append(line, "^^"...)
			line = appendIRI(line, v.Type)
		default:
			return nil, fmt.Errorf("a graph holds no %T", v)
		}
		line = append(line, ' ')
	}
	return append(line, '.', '\n'), nil
}

func appendIRI(line []byte, iri quad.IRI) []byte {
	line = append(line, '<')
	line = append(line, iri...)
	return append(line, '>')
}

func appendLiteral(line []byte, s string) []byte {
	line = append(line, '"')
	plain := 0 // from here on nothing needed an escape
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c == 0x7F {
			line = append(line, s[plain:i]...)
			line = appendEscape(line, c)
			plain = i + 1
		}
	}
	line = append(line, s[plain:]...)
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
	case '"', '\\':
	default:
		return fmt.Appendf(line, `\u%04X`, c)
	}
	return append(line, '\\', c)
}
