package linked

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
)

// JSONLD writes the triples as one JSON object, the thing, in which "included"
// lists the statements about it, each with its evidence, and what else is named.
func (d *Description) JSONLD(w io.Writer) error {
	text, err := d.appendObject(nil, "", ContextPath)
	if err != nil {
		return err
	}
	_, err = w.Write(append(text, '\n'))
	return err
}

// appendObject adds the JSON object of the thing, with a context if one is named.
func (d *Description) appendObject(out []byte, indent, context string) (_ []byte, err error) {
	n := layNodes(d)
	if out, err = n.begin(out, 0, indent, context); err != nil {
		return out, err
	}
	within, many := indent+"  ", false
	for i := range n.groups.heads {
		if n.room.inside[i] {
			continue
		}
		if !many {
			out = append(append(append(out, ",\n"...), within...), `"included": [`...)
		} else {
			out = append(out, ',')
		}
		many = true
		out = append(append(out, '\n'), within+"  "...)
		if out, err = n.append(out, i, within+"  "); err != nil {
			return out, err
		}
	}
	if many {
		out = append(append(append(out, '\n'), within...), ']')
	}
	return append(append(append(out, '\n'), indent...), '}'), nil
}

// nodes are triples by their subjects, the thing first.
type nodes struct {
	list   []triple
	groups *groups
	room   *triples
}

// body is a statement with the group of its evidence.
type body struct {
	statement string
	evidence  int
}

// layNodes finds out what stands within what.
func layNodes(d *Description) nodes {
	n := nodes{list: d.triples(), groups: &d.room.parts, room: d.room}
	n.groups.of(d.IRI, n.list)
	n.room.bodies = n.room.bodies[:0]
	n.room.inside = slices.Grow(n.room.inside[:0], len(n.groups.heads))[:len(n.groups.heads)]
	clear(n.room.inside)
	for i := range n.list {
		t := &n.list[i]
		switch {
		case t.object.literal:
		case isReverse(t):
			evidence := n.groups.find(t.subject.text)
			n.room.bodies = append(n.room.bodies, body{t.object.text, evidence})
			n.room.inside[evidence] = true
		case t.predicate.term == "oa:hasTarget" || t.predicate.term == "oa:hasSelector":
			if at := n.groups.find(t.object.text); at >= 0 {
				n.room.inside[at] = true
			}
		}
	}
	return n
}

// isReverse tells whether a triple is written at its object.
func isReverse(t *triple) bool {
	return !t.object.literal && known().names[t.predicate.text].reverse
}

// append adds the JSON of a node with what stands within it.
func (n *nodes) append(out []byte, i int, indent string) (_ []byte, err error) {
	if out, err = n.begin(out, i, indent, ""); err != nil {
		return out, err
	}
	return append(append(append(out, '\n'), indent...), '}'), nil
}

// begin adds all but the end of it.
func (n *nodes) begin(out []byte, i int, indent, context string) (_ []byte, err error) {
	n.room.inside[i] = true
	within := indent + "  "
	out = append(append(out, "{\n"...), within...)
	if context != "" {
		out = append(append(append(out, `"@context": "`...), context...), "\",\n"...)
		out = append(out, within...)
	}
	h := n.groups.heads[i]
	if out, err = appendText(append(out, `"id": `...), h.subject); err != nil {
		return out, err
	}
	if out, err = n.appendTypes(out, h, within); err != nil {
		return out, err
	}
	for at := h.first; at >= 0; at = n.groups.next[at] {
		t := &n.list[at]
		if t.predicate.term == "rdf:type" || isReverse(t) || n.said(h, at) {
			continue
		}
		out = append(append(out, ",\n"...), within...)
		if out, err = n.appendProperty(out, at, within); err != nil {
			return out, err
		}
	}
	return n.appendEvidence(out, h.subject, within)
}

// said tells whether the property of a triple was met before in the group.
func (n *nodes) said(h group, at int32) bool {
	for i := h.first; i != at; i = n.groups.next[i] {
		if n.list[i].predicate == n.list[at].predicate {
			return true
		}
	}
	return false
}

func (n *nodes) appendTypes(out []byte, h group, indent string) ([]byte, error) {
	var names []string
	for at := h.first; at >= 0; at = n.groups.next[at] {
		if t := &n.list[at]; t.predicate.term == "rdf:type" {
			names = append(names, cmp.Or(known().types[t.object.term], t.object.term))
		}
	}
	if names == nil {
		return out, nil
	}
	return appendJSON(append(append(append(out, ",\n"...), indent...), `"type": `...), names, indent)
}

func (n *nodes) appendEvidence(out []byte, iri, indent string) (_ []byte, err error) {
	some := false
	for _, b := range n.room.bodies {
		if b.statement != iri {
			continue
		}
		if some {
			out = append(out, ',')
		} else {
			out = append(append(append(out, ",\n"...), indent...), `"evidence": [`...)
		}
		some = true
		out = append(append(out, '\n'), indent+"  "...)
		if out, err = n.append(out, b.evidence, indent+"  "); err != nil {
			return out, err
		}
	}
	if some {
		out = append(append(append(out, '\n'), indent...), ']')
	}
	return out, nil
}

// appendProperty adds the name and all values of the property of a triple, which
// is the first that has it.
func (n *nodes) appendProperty(out []byte, at int32, indent string) (_ []byte, err error) {
	of := n.list[at].predicate
	t, ok := known().names[of.text]
	name := t.name
	if !ok {
		if name = of.term; name == "" {
			return out, fmt.Errorf("the property %s has no name", of.text)
		}
		if isQualifier(name) {
			name = name[len("q:"):]
		}
	}
	out = append(append(append(out, '"'), name...), `": `...)
	values := 0
	for i := at; i >= 0; i = n.groups.next[i] {
		if n.list[i].predicate == of {
			values++
		}
	}
	if values == 1 && !t.many {
		return n.appendValue(out, t, n.list[at].object, indent)
	}
	return appendList(out, '[', ']', values, indent, func(out []byte, _ int, indent string) ([]byte, error) {
		for n.list[at].predicate != of {
			at = n.groups.next[at]
		}
		v := n.list[at].object
		at = n.groups.next[at]
		return n.appendValue(out, t, v, indent)
	})
}

func isQualifier(term string) bool { return len(term) > 2 && term[:2] == "q:" }

// appendValue adds the JSON of one value.
func (n *nodes) appendValue(out []byte, t term, v value, indent string) ([]byte, error) {
	switch {
	case v.literal && v.kind == "":
		return appendText(out, v.text)
	case v.literal:
		return t.appendLiteral(out, v, indent)
	}
	if t.name == "target" || t.name == "selector" {
		if at := n.groups.find(v.text); at >= 0 {
			return n.append(out, at, indent)
		}
	}
	text := cmp.Or(v.term, v.text)
	if t.form == linkForm {
		return appendText(out, text)
	}
	return appendJSON(out, object{{"id", text}}, indent)
}

// appendLiteral adds the JSON of a literal that has a type.
func (t term) appendLiteral(out []byte, v value, indent string) ([]byte, error) {
	text, kind := v.text, v.term
	switch {
	case t.form == jsonForm:
		return appendJSON(out, json.RawMessage(text), indent)
	case kind == "xsd:integer" && isWhole(text), kind == string(t.form) && kind == "xsd:nonNegativeInteger" && isWhole(text):
		return append(out, text...), nil
	case kind == "xsd:boolean" && (text == "true" || text == "false"):
		return append(out, text...), nil
	case kind == "xsd:double" && kind == string(t.form):
		f, _ := strconv.ParseFloat(text, 64) // double wrote it
		return appendJSON(out, f, indent)
	case kind == string(t.form):
		return appendText(out, text)
	}
	return appendJSON(out, object{{"@type", kind}, {"@value", text}}, indent)
}

// isWhole tells whether a text is how JSON has a whole number.
func isWhole(text string) bool {
	if text == "" || text[0] != '-' && (text[0] < '0' || text[0] > '9') {
		return false
	}
	n, err := strconv.Atoi(text)
	return err == nil && strconv.Itoa(n) == text
}
