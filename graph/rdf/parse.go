package rdf

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// A SyntaxError tells what is wrong with a line, and where.
type SyntaxError struct {
	Column int // in characters, from 1
	What   string
}

// Error implements error.
func (e *SyntaxError) Error() string { return fmt.Sprintf("column %d: %s", e.Column, e.What) }

// ParseQuad reads a line of N-Quads (RDF 1.1 N-Quads, section 4): IRIs, literals
// without languages, and the full stop. Blank nodes and languages are refused,
// since no graph of ours has any. The second result is false for a line without a
// quad. Errors are of type *SyntaxError.
func ParseQuad(line string) (q quad.Quad, ok bool, err error) { return parseQuad(line, nil) }

// Parser reads many lines one after another. IRIs that came shortly before are
// given again, which saves the memory of another. The zero value is ready, for one
// goroutine at a time.
type Parser struct {
	recent [512]quad.Value // IRIs, by a sum of their last bytes
}

// Quad reads a line as ParseQuad does.
func (p *Parser) Quad(line string) (q quad.Quad, ok bool, err error) { return parseQuad(line, p) }

// longLine is the number of bytes from which on a line is not kept for an IRI in it.
const longLine = 4 << 10

// value gives the IRI, which is a part of a line.
func (p *Parser) value(iri, line string) quad.Value {
	if p == nil || len(iri) < 2 {
		return quad.IRI(iri)
	}
	place := &p.recent[(int(iri[len(iri)-1])*31+int(iri[len(iri)-2])*7+len(iri))%len(p.recent)]
	if before, ok := (*place).(quad.IRI); ok && string(before) == iri {
		return *place
	}
	if len(line) >= longLine {
		iri = strings.Clone(iri)
	}
	*place = quad.IRI(iri)
	return *place
}

func parseQuad(line string, p *Parser) (q quad.Quad, ok bool, err error) {
	l := lineReader{line: strings.TrimRight(line, "\r\n"), parser: p}
	if l.space(); l.at == len(l.line) || l.line[l.at] == '#' {
		return q, false, nil
	}
	if q.Subject, err = l.node("the subject"); err != nil {
		return q, false, err
	}
	if q.Predicate, err = l.node("the predicate"); err != nil {
		return q, false, err
	}
	if q.Object, err = l.object(); err != nil {
		return q, false, err
	}
	if l.space(); l.at < len(l.line) && l.line[l.at] == '<' {
		if q.Label, err = l.node("the graph"); err != nil {
			return q, false, err
		}
		l.space()
	}
	if l.at >= len(l.line) || l.line[l.at] != '.' {
		return q, false, l.fault("a full stop is missing")
	}
	l.at++
	if l.space(); l.at < len(l.line) && l.line[l.at] != '#' {
		return q, false, l.fault("something follows the full stop")
	}
	return q, true, nil
}

type lineReader struct {
	line   string
	at     int // bytes
	parser *Parser
}

func (l *lineReader) fault(format string, args ...any) error {
	return &SyntaxError{Column: utf8.RuneCountInString(l.line[:min(l.at, len(l.line))]) + 1, What: fmt.Sprintf(format, args...)}
}

func (l *lineReader) space() {
	for l.at < len(l.line) && (l.line[l.at] == ' ' || l.line[l.at] == '\t') {
		l.at++
	}
}

func (l *lineReader) node(what string) (quad.Value, error) {
	iri, err := l.iri(what)
	if err != nil {
		return nil, err
	}
	return l.parser.value(iri, l.line), nil
}

func (l *lineReader) iri(what string) (string, error) {
	l.space()
	if l.at >= len(l.line) || l.line[l.at] != '<' {
		return "", l.fault("%s has to be an IRI in < and >", what)
	}
	rest := l.line[l.at:]
	end, escaped, absolute, broken := 1, false, false, false
	for ; end < len(rest) && rest[end] != '>'; end++ {
		switch rest[end] {
		case ':':
			absolute = true
		case '\\':
			escaped = true
		case ' ', '"', '{', '}', '|', '^', '`', '\t':
			broken = true
		}
	}
	switch {
	case end == len(rest):
		return "", l.fault("%s does not end: > is missing", what)
	case broken || !absolute:
		return "", l.fault("%s is no absolute IRI", what)
	}
	iri := rest[1:end]
	if escaped {
		var err error
		if iri, err = l.unescaped(iri, l.at+1); err != nil {
			return "", err
		}
	}
	l.at += end + 1
	return iri, nil
}

func (l *lineReader) object() (quad.Value, error) {
	l.space()
	if l.at >= len(l.line) || l.line[l.at] != '"' {
		return l.node("the object")
	}
	start := l.at + 1
	end := start
	for end < len(l.line) && l.line[end] != '"' {
		if l.line[end] == '\\' {
			end++
		}
		end++
	}
	if end >= len(l.line) {
		return nil, l.fault("the literal does not end: \" is missing")
	}
	text := l.line[start:end]
	if strings.Contains(text, `\`) {
		var err error
		if text, err = l.unescaped(text, start); err != nil {
			return nil, err
		}
	}
	if l.at = end + 1; strings.HasPrefix(l.line[l.at:], "@") {
		return nil, l.fault("a literal has no language here")
	}
	if !strings.HasPrefix(l.line[l.at:], "^^") {
		return quad.String(text), nil
	}
	l.at += len("^^")
	kind, err := l.iri("the type of the literal")
	if err != nil {
		return nil, err
	}
	if kind == "http://www.w3.org/2001/XMLSchema#string" {
		return quad.String(text), nil
	}
	return quad.TypedString{Value: quad.String(text), Type: quad.IRI(kind)}, nil
}

// unescaped replaces escapes in a part of the line that begins at a place.
func (l *lineReader) unescaped(s string, from int) (string, error) {
	var out strings.Builder
	out.Grow(len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			out.WriteByte(s[i])
			continue
		}
		i++
		digits := 0
		switch c := s[min(i, len(s)-1)]; c {
		case 'u':
			digits = 4
		case 'U':
			digits = 8
		default:
			known := strings.IndexByte(`tbnrf"'\`, c)
			if known < 0 || i >= len(s) {
				l.at = from + i - 1
				return "", l.fault("there is no such escape")
			}
			out.WriteByte("\t\b\n\r\f\"'\\"[known])
			continue
		}
		n, err := strconv.ParseUint(s[i+1:min(len(s), i+1+digits)], 16, 32)
		if r := rune(n); err != nil || i+digits >= len(s) || !utf8.ValidRune(r) {
			l.at = from + i - 1
			return "", l.fault("it is no character's number")
		}
		out.WriteRune(rune(n))
		i += digits
	}
	return out.String(), nil
}
