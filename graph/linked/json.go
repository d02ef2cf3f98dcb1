package linked

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// object is a JSON object whose members have an order.
type object []member

type member struct {
	name  string
	value any
}

// indented lays JSON out to be read.
func indented(o object) ([]byte, error) {
	out, err := appendJSON(nil, o, "")
	return append(out, '\n'), err
}

// appendJSON adds a value, each member and each item on a line of its own behind
// the indent and two spaces more for each level, as json.Indent does.
func appendJSON(out []byte, v any, indent string) (_ []byte, err error) {
	switch v := v.(type) {
	case object:
		return appendList(out, '{', '}', len(v), indent, func(out []byte, i int, indent string) ([]byte, error) {
			if out, err = appendText(out, v[i].name); err != nil {
				return out, err
			}
			return appendJSON(append(out, ": "...), v[i].value, indent)
		})
	case []object:
		return appendItems(out, v, indent)
	case []any:
		return appendItems(out, v, indent)
	case []string:
		return appendItems(out, v, indent)
	case string:
		return appendText(out, v)
	case int:
		return strconv.AppendInt(out, int64(v), 10), nil
	case bool:
		return strconv.AppendBool(out, v), nil
	case float64:
		if least, most := 1e-6, 1e21; v == 0 || math.Abs(v) >= least && math.Abs(v) < most {
			return strconv.AppendFloat(out, v, 'f', -1, 64), nil
		}
		text, err := json.Marshal(v)
		return append(out, text...), err
	case json.RawMessage:
		laid := bytes.NewBuffer(out)
		err := json.Indent(laid, v, indent, "  ")
		return laid.Bytes(), err
	}
	return out, fmt.Errorf("no %T is written as JSON", v) // impossible: no other is made
}

func appendItems[T any](out []byte, list []T, indent string) ([]byte, error) {
	return appendList(out, '[', ']', len(list), indent, func(out []byte, i int, indent string) ([]byte, error) {
		return appendJSON(out, list[i], indent)
	})
}

// appendList adds what stands between two brackets.
func appendList(out []byte, open, end byte, length int, indent string, add func(out []byte, i int, indent string) ([]byte, error)) (_ []byte, err error) {
	out = append(out, open)
	if length == 0 {
		return append(out, end), nil
	}
	within := indent + "  "
	for i := range length {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(append(out, '\n'), within...)
		if out, err = add(out, i, within); err != nil {
			return out, err
		}
	}
	out = append(append(out, '\n'), indent...)
	return append(out, end), nil
}

// appendText adds a text. Most need no escapes.
func appendText(out []byte, s string) ([]byte, error) {
	if isPlain(s) {
		out = append(out, '"')
		out = append(out, s...)
		return append(out, '"'), nil
	}
	text, err := unescaped(s)
	return append(out, text...), err
}

// isPlain tells whether a text stands in JSON as it is.
func isPlain(s string) bool {
	ascii := true
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' || c == '"' || c == '\\':
			return false
		case c >= utf8.RuneSelf:
			ascii = false
		}
	}
	return ascii || utf8.ValidString(s) && !strings.ContainsAny(s, "\u2028\u2029")
}

// unescaped is JSON in which < and & stand as they are.
func unescaped(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}
