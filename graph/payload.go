package graph

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/schema"
)

// payload is what the JSON literal of a statement holds.
type payload struct {
	SubjectName string            `json:"subjectName"`
	ObjectName  string            `json:"objectName,omitempty"`
	Attrs       map[string]string `json:"attrs,omitempty"`
	Evidence    []span            `json:"evidence"`
	Confidence  float64           `json:"confidence"`
	Rule        string            `json:"rule"`
	Modality    schema.Modality   `json:"modality,omitempty"`
	Unasserted  *triple           `json:"unasserted,omitempty"` // what the edge would say, if the modality is not plain
}

type span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
}

type triple struct {
	Subject   string          `json:"subject"`
	Predicate schema.Relation `json:"predicate"`
	Object    string          `json:"object,omitempty"`
	Literal   *schema.Literal `json:"literal,omitempty"`
}

// payloadRoom is about how many bytes a payload takes.
func payloadRoom(f *schema.Fact) int {
	room := 128 + len(f.Subject.Name) + len(f.Object.Name) + len(f.Rule) + 32*len(f.Attrs)
	for _, e := range f.Evidence {
		room += 48 + len(e.Quote)
	}
	return room
}

// encodePayload spells the payload of a statement, as encoding/json spells it,
// which would take several times as long.
func encodePayload(f schema.Fact) (string, error) {
	w := make([]byte, 0, payloadRoom(&f))
	w = appendJSON(append(w, `{"subjectName":`...), f.Subject.Name)
	if f.Object.Name != "" {
		w = appendJSON(append(w, `,"objectName":`...), f.Object.Name)
	}
	if len(f.Attrs) > 0 {
		w = appendAttrs(append(w, `,"attrs":{`...), f.Attrs)
	}
	w = append(w, `,"evidence":`...)
	if len(f.Evidence) == 0 {
		w = append(w, "null"...)
	} else {
		w = appendSpans(w, f.Evidence)
	}
	w = append(w, `,"confidence":`...)
	if c := f.Confidence; c >= 1e-6 && c <= 1 { // below, encoding/json has exponents
		w = strconv.AppendFloat(w, c, 'f', -1, 64)
	} else {
		confidence, err := json.Marshal(c)
		if err != nil {
			return "", fmt.Errorf("encode the statement that %s %s %s: %w", f.Subject.Name, f.Predicate, f.Object, err)
		}
		w = append(w, confidence...)
	}
	w = appendJSON(append(w, `,"rule":`...), f.Rule)
	if f.Modality != "" {
		w = appendJSON(append(w, `,"modality":`...), string(f.Modality))
	}
	if f.Modality != schema.Plain {
		said, err := json.Marshal(triple{Subject: f.Subject.ID, Predicate: f.Predicate, Object: f.Object.ID, Literal: f.Object.Literal})
		if err != nil {
			return "", fmt.Errorf("encode the statement that %s %s %s: %w", f.Subject.Name, f.Predicate, f.Object, err)
		}
		w = append(append(w, `,"unasserted":`...), said...)
	}
	return string(append(w, '}')), nil
}

// appendSpans adds where the proofs of a statement stand.
func appendSpans(w []byte, list []schema.Evidence) []byte {
	w = append(w, '[')
	for i, e := range list {
		if i > 0 {
			w = append(w, ',')
		}
		w = strconv.AppendInt(append(w, `{"start":`...), int64(e.Start), 10)
		w = strconv.AppendInt(append(w, `,"end":`...), int64(e.End), 10)
		w = append(appendJSON(append(w, `,"quote":`...), e.Quote), '}')
	}
	return append(w, ']')
}

// appendAttrs adds attributes in the order of their names, after the brace that
// opens them.
func appendAttrs(w []byte, attrs map[string]string) []byte {
	var room [8]string
	names := room[:0]
	for name := range attrs {
		names = append(names, name)
	}
	slices.Sort(names)
	for i, name := range names {
		if i > 0 {
			w = append(w, ',')
		}
		w = appendJSON(append(appendJSON(w, name), ':'), attrs[name])
	}
	return append(w, '}')
}

// appendJSON adds a text in quotation marks, as encoding/json writes it.
func appendJSON(w []byte, s string) []byte {
	ascii := true
	for i := range len(s) {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			ascii = false
		case c < ' ', c == '"', c == '\\', c == '<', c == '>', c == '&':
			return appendEscaped(w, s)
		}
	}
	if !ascii && (!utf8.ValidString(s) || strings.Contains(s, "\u2028") || strings.Contains(s, "\u2029")) {
		return appendEscaped(w, s)
	}
	return append(append(append(w, '"'), s...), '"')
}

// appendEscaped is appendJSON for what needs escapes.
func appendEscaped(w []byte, s string) []byte {
	raw, _ := json.Marshal(s) // a text has no way to fail
	return append(w, raw...)
}

// decodePayload reads what encodePayload spells and, more slowly, all else that
// is such JSON. Texts that stay are no parts of the literal.
func decodePayload(literal string) (payload, error) {
	r := payloadReader{in: literal}
	if p, ok := r.payload(); ok {
		return p, nil
	}
	var p payload
	err := json.Unmarshal([]byte(literal), &p)
	return p, err
}

// payloadReader reads JSON of the very form that encodePayload gives it. Once it
// meets another, it reads nothing, and what it has read counts for nothing.
type payloadReader struct {
	in    string // what is left
	other bool   // it is of another form
}

func (r *payloadReader) payload() (p payload, ok bool) {
	r.expect(`{"subjectName":`)
	p.SubjectName = r.text()
	if r.skip(`,"objectName":`) {
		p.ObjectName = r.text()
	}
	if r.skip(`,"attrs":{`) {
		p.Attrs = r.attrs()
	}
	r.expect(`,"evidence":[`)
	for more := true; more; more = r.skip(",") {
		r.expect(`{"start":`)
		e := span{Start: r.integer()}
		r.expect(`,"end":`)
		e.End = r.integer()
		r.expect(`,"quote":`)
		e.Quote = strings.Clone(r.text())
		r.expect("}")
		p.Evidence = append(p.Evidence, e)
	}
	r.expect(`],"confidence":`)
	p.Confidence = r.decimal()
	r.expect(`,"rule":`)
	p.Rule = r.text()
	if r.skip(`,"modality":`) {
		p.Modality = schema.Modality(strings.Clone(r.text()))
	}
	if r.skip(`,"unasserted":{"subject":`) {
		p.Unasserted = r.triple()
	}
	r.expect("}")
	return p, !r.other && r.in == ""
}

func (r *payloadReader) triple() *triple {
	t := &triple{Subject: r.text()}
	r.expect(`,"predicate":`)
	t.Predicate = schema.Relation(r.text())
	if r.skip(`,"object":`) {
		t.Object = r.text()
	}
	if r.skip(`,"literal":{"value":`) {
		t.Literal = &schema.Literal{Value: strings.Clone(r.text())}
		r.expect(`,"type":`)
		t.Literal.Type = schema.LiteralType(strings.Clone(r.text()))
		r.expect("}")
	}
	r.expect("}")
	return t
}

func (r *payloadReader) attrs() map[string]string {
	attrs := make(map[string]string)
	for more := true; more; more = r.skip(",") {
		name := r.text()
		r.expect(":")
		attrs[strings.Clone(name)] = strings.Clone(r.text())
	}
	r.expect("}")
	return attrs
}

func (r *payloadReader) skip(s string) (there bool) {
	r.in, there = strings.CutPrefix(r.in, s)
	return there
}

func (r *payloadReader) expect(s string) {
	if !r.skip(s) {
		r.refuse()
	}
}

// refuse notes that the form is another, and ends reading.
func (r *payloadReader) refuse() { r.in, r.other = "", true }

// text reads a text, which is a part of what is read if it has no escapes.
func (r *payloadReader) text() string {
	if !strings.HasPrefix(r.in, `"`) {
		r.expect(`"`)
		return ""
	}
	escaped := false
	for end := 1; end < len(r.in); end++ {
		switch c := r.in[end]; {
		case c == '\\':
			escaped = true
			end++
		case c < ' ':
			r.refuse()
			return ""
		case c == '"':
			raw := r.in[:end+1]
			r.in = r.in[end+1:]
			return r.unquoted(raw, escaped)
		}
	}
	r.refuse()
	return ""
}

func (r *payloadReader) unquoted(raw string, escaped bool) string {
	if !escaped && utf8.ValidString(raw) {
		return raw[1 : len(raw)-1]
	}
	var s string
	if err := json.Unmarshal([]byte(raw), &s); err != nil {
		r.refuse()
	}
	return s
}

// digits counts those that r.in has from a place on.
func (r *payloadReader) digits(from int) (n int) {
	for from+n < len(r.in) && '0' <= r.in[from+n] && r.in[from+n] <= '9' {
		n++
	}
	return n
}

// integer reads digits, as JSON allows them.
func (r *payloadReader) integer() int {
	n := r.digits(0)
	if n == 0 || n > 1 && r.in[0] == '0' {
		r.refuse()
		return 0
	}
	value, err := strconv.Atoi(r.in[:n])
	if err != nil {
		r.refuse()
		return 0
	}
	r.in = r.in[n:]
	return value
}

// decimal reads digits with a point among them, or without.
func (r *payloadReader) decimal() float64 {
	n := r.digits(0)
	if n == 0 || n > 1 && r.in[0] == '0' {
		r.refuse()
		return 0
	}
	if n < len(r.in) && r.in[n] == '.' {
		after := r.digits(n + 1)
		if after == 0 {
			r.refuse()
			return 0
		}
		n += 1 + after
	}
	value, err := strconv.ParseFloat(r.in[:n], 64)
	if err != nil {
		r.refuse()
	}
	r.in = r.in[min(n, len(r.in)):]
	return value
}
