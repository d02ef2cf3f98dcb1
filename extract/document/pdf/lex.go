package pdf

import (
	"bytes"
	"strconv"
)

// maxNesting is how deep arrays and dicts may stand in each other.
const maxNesting = 100

// A lexer reads objects from bytes. It never fails: what it does not understand
// it passes over, as files are often a little wrong.
type lexer struct {
	data []byte
	at   int
}

// endMark is what next returns at the end and at closing brackets.
type endMark byte

const atEnd = endMark(0)

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func (l *lexer) skipSpace() {
	for l.at < len(l.data) {
		switch c := l.data[l.at]; {
		case c == '%':
			for l.at < len(l.data) && l.data[l.at] != '\n' && l.data[l.at] != '\r' {
				l.at++
			}
		case isSpace(c):
			l.at++
		default:
			return
		}
	}
}

// next reads one object; "12 0 R" is three of them here.
func (l *lexer) next(depth int) object {
	l.skipSpace()
	if l.at >= len(l.data) {
		return atEnd
	}
	switch c := l.data[l.at]; c {
	case '/':
		l.at++
		return l.name()
	case '(':
		l.at++
		return l.literal()
	case '<':
		if l.at+1 < len(l.data) && l.data[l.at+1] == '<' {
			l.at += 2
			return l.dict(depth)
		}
		l.at++
		return l.hex()
	case '[':
		l.at++
		return l.array(depth)
	case ']':
		l.at++
		return endMark(c)
	case '>':
		l.at++
		if l.at < len(l.data) && l.data[l.at] == '>' {
			l.at++
		}
		return endMark(c)
	case ')', '{', '}':
		l.at++
		return operator(c)
	}
	return l.word()
}

// object reads one object, references too.
func (l *lexer) object(depth int) object {
	first := l.next(depth)
	number, ok := first.(int)
	if !ok || number < 0 {
		return first
	}
	before := l.at
	if generation, ok := l.peekInt(); ok && l.peekR() {
		return ref{number, generation}
	}
	l.at = before
	return first
}

func (l *lexer) peekInt() (int, bool) {
	l.skipSpace()
	start := l.at
	for l.at < len(l.data) && l.at-start < 7 && l.data[l.at] >= '0' && l.data[l.at] <= '9' {
		l.at++
	}
	n, err := strconv.Atoi(string(l.data[start:l.at]))
	return n, err == nil
}

func (l *lexer) peekR() bool {
	l.skipSpace()
	if l.at >= len(l.data) || l.data[l.at] != 'R' || l.at+1 < len(l.data) && !isSpace(l.data[l.at+1]) && !isDelimiter(l.data[l.at+1]) {
		return false
	}
	l.at++
	return true
}

func (l *lexer) array(depth int) object {
	var list array
	for {
		if depth > maxNesting {
			l.at = len(l.data)
		}
		switch o := l.object(depth + 1).(type) {
		case endMark:
			if o == atEnd || o == ']' {
				return list
			}
		case operator:
			if o == "endobj" || o == "stream" { // the bracket is missing
				l.at -= len(o)
				return list
			}
		default:
			list = append(list, o)
		}
	}
}

func (l *lexer) dict(depth int) object {
	d := dict{}
	for {
		if depth > maxNesting {
			l.at = len(l.data)
		}
		switch key := l.next(depth + 1).(type) {
		case name:
			value := l.object(depth + 1)
			if mark, ok := value.(endMark); ok {
				if mark == atEnd || mark == '>' {
					return d
				}
				continue
			}
			d[key] = value
		case endMark:
			if key == atEnd || key == '>' {
				return d
			}
		case operator:
			if key == "endobj" || key == "stream" {
				l.at -= len(key)
				return d
			}
		}
	}
}

func (l *lexer) name() object {
	start := l.at
	for l.at < len(l.data) && !isSpace(l.data[l.at]) && !isDelimiter(l.data[l.at]) {
		l.at++
	}
	raw := l.data[start:l.at]
	if bytes.IndexByte(raw, '#') < 0 {
		return name(raw)
	}
	var out []byte
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) && hexDigit(raw[i+1]) >= 0 && hexDigit(raw[i+2]) >= 0 {
			out = append(out, byte(hexDigit(raw[i+1])<<4|hexDigit(raw[i+2])))
			i += 2
			continue
		}
		out = append(out, raw[i])
	}
	return name(out)
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func (l *lexer) hex() object {
	var out []byte
	half := -1
	for l.at < len(l.data) {
		c := l.data[l.at]
		l.at++
		if c == '>' {
			break
		}
		switch d := hexDigit(c); {
		case d < 0:
		case half < 0:
			half = d
		default:
			out = append(out, byte(half<<4|d))
			half = -1
		}
	}
	if half >= 0 {
		out = append(out, byte(half<<4))
	}
	return text(out)
}

// literal reads a string between parentheses.
func (l *lexer) literal() object {
	var out []byte
	for depth := 1; l.at < len(l.data); {
		c := l.data[l.at]
		l.at++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return text(out)
			}
		case '\\':
			out = l.escape(out)
			continue
		case '\r':
			if l.at < len(l.data) && l.data[l.at] == '\n' {
				l.at++
			}
			c = '\n'
		}
		out = append(out, c)
	}
	return text(out)
}

func (l *lexer) escape(out []byte) []byte {
	if l.at >= len(l.data) {
		return out
	}
	c := l.data[l.at]
	l.at++
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\n':
		return out
	case '\r':
		if l.at < len(l.data) && l.data[l.at] == '\n' {
			l.at++
		}
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	code := int(c - '0')
	for i := 0; i < 2 && l.at < len(l.data) && l.data[l.at] >= '0' && l.data[l.at] <= '7'; i++ {
		code = code<<3 | int(l.data[l.at]-'0')
		l.at++
	}
	return append(out, byte(code))
}

// word reads a number, a keyword or an operator.
func (l *lexer) word() object {
	start := l.at
	for l.at < len(l.data) && !isSpace(l.data[l.at]) && !isDelimiter(l.data[l.at]) {
		l.at++
	}
	word := string(l.data[start:l.at])
	switch word {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	if c := word[0]; c != '+' && c != '-' && c != '.' && (c < '0' || c > '9') {
		return operator(word)
	}
	if n, err := strconv.Atoi(word); err == nil {
		return n
	}
	if f, err := strconv.ParseFloat(word, 64); err == nil && f > -1e9 && f < 1e9 {
		return f
	}
	return lenientNumber(word)
}

// lenientNumber reads what some programs write for numbers: "--5", "1.2-3".
func lenientNumber(word string) object {
	sign, whole := 1.0, 0.0
	scale := 0.0
	for i := range len(word) {
		switch c := word[i]; {
		case c == '-' && i > 0 && word[i-1] != '-':
			return sign * whole
		case c == '-':
			sign = -1
		case c == '.' && scale == 0:
			scale = 1
		case c < '0' || c > '9':
			if c != '+' {
				return operator(word)
			}
		case scale > 0:
			scale /= 10
			whole += float64(c-'0') * scale
		case whole < 1e9:
			whole = whole*10 + float64(c-'0')
		}
	}
	return sign * whole
}
