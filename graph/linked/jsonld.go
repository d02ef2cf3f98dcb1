package linked

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"github.com/cayleygraph/quad"
)

// JSONLD writes the triples as one JSON object, the thing, in which "included"
// lists the statements about it, each with its evidence, and what else is named.
func (d *Description) JSONLD(w io.Writer) error {
	root, err := d.object()
	if err != nil {
		return err
	}
	text, err := indented(append(object{{"@context", ContextPath}}, root...))
	if err != nil {
		return err
	}
	_, err = w.Write(text)
	return err
}

// object makes the JSON object of the thing.
func (d *Description) object() (object, error) {
	n := nodes{subjects: map[quad.IRI]*node{}, inside: map[quad.IRI]bool{}, bodies: map[quad.IRI][]quad.IRI{}}
	for _, q := range d.Triples() {
		n.take(q)
	}
	root, err := n.object(quad.IRI(d.IRI))
	if err != nil {
		return nil, err
	}
	var included []object
	for _, iri := range n.order {
		if n.inside[iri] {
			continue
		}
		o, err := n.object(iri)
		if err != nil {
			return nil, err
		}
		included = append(included, o)
	}
	if len(included) > 0 {
		root = append(root, member{"included", included})
	}
	return root, nil
}

// nodes are triples by their subjects.
type nodes struct {
	order    []quad.IRI
	subjects map[quad.IRI]*node
	inside   map[quad.IRI]bool       // they stand, or will, within another
	bodies   map[quad.IRI][]quad.IRI // the evidence of a statement
}

// node has the values of each property, in the order of the first.
type node struct {
	properties []quad.IRI
	values     map[quad.IRI][]quad.Value
}

func (n *nodes) take(q quad.Quad) {
	subject, predicate := q.Subject.(quad.IRI), q.Predicate.(quad.IRI)
	if n.subjects[subject] == nil {
		n.subjects[subject] = &node{values: map[quad.IRI][]quad.Value{}}
		n.order = append(n.order, subject)
	}
	object, isLink := q.Object.(quad.IRI)
	switch {
	case isLink && known().names[predicate].reverse:
		n.bodies[object] = append(n.bodies[object], subject)
		n.inside[subject] = true
		return
	case isLink && (predicate == expand("oa:hasTarget") || predicate == expand("oa:hasSelector")):
		n.inside[object] = true
	}
	at := n.subjects[subject]
	if at.values[predicate] == nil {
		at.properties = append(at.properties, predicate)
	}
	at.values[predicate] = append(at.values[predicate], q.Object)
}

// object makes the JSON of a node with what stands within it. It is made once.
func (n *nodes) object(iri quad.IRI) (object, error) {
	n.inside[iri] = true
	o := object{{"id", string(iri)}}
	at := n.subjects[iri]
	if at == nil {
		return o, nil
	}
	if kinds := at.values[expand("rdf:type")]; kinds != nil {
		o = append(o, member{"type", typeNames(kinds)})
	}
	for _, property := range at.properties {
		if property == expand("rdf:type") {
			continue
		}
		name, value, err := n.property(property, at.values[property])
		if err != nil {
			return nil, err
		}
		o = append(o, member{name, value})
	}
	var evidence []object
	for _, annotation := range n.bodies[iri] {
		within, err := n.object(annotation)
		if err != nil {
			return nil, err
		}
		evidence = append(evidence, within)
	}
	if evidence != nil {
		o = append(o, member{"evidence", evidence})
	}
	return o, nil
}

func typeNames(kinds []quad.Value) []string {
	names := make([]string, 0, len(kinds))
	for _, kind := range kinds {
		name, _ := compact(kind.(quad.IRI))
		names = append(names, cmp.Or(known().types[name], name))
	}
	return names
}

// property makes the JSON of the values of one property.
func (n *nodes) property(property quad.IRI, values []quad.Value) (name string, _ any, _ error) {
	t, ok := known().names[property]
	name = t.name
	if !ok {
		name, ok = compact(property)
		if !ok {
			return "", nil, fmt.Errorf("the property %s has no name", property)
		}
		if isQualifier(name) {
			name = name[len("q:"):]
		}
	}
	list := make([]any, 0, len(values))
	for _, v := range values {
		value, err := n.value(t, v)
		if err != nil {
			return "", nil, err
		}
		list = append(list, value)
	}
	if len(list) == 1 && !t.many {
		return name, list[0], nil
	}
	return name, list, nil
}

func isQualifier(term string) bool { return len(term) > 2 && term[:2] == "q:" }

// value makes the JSON of one value.
func (n *nodes) value(t term, v quad.Value) (any, error) {
	switch v := v.(type) {
	case quad.IRI:
		if nested := t.name == "target" || t.name == "selector"; nested && n.subjects[v] != nil {
			return n.object(v)
		}
		text := string(v)
		if term, ok := compact(v); ok {
			text = term
		}
		if t.form == linkForm {
			return text, nil
		}
		return object{{"id", text}}, nil
	case quad.String:
		return string(v), nil
	case quad.TypedString:
		return t.literal(v), nil
	}
	return nil, fmt.Errorf("a graph holds no %T", v)
}

// literal makes the JSON of a literal that has a type.
func (t term) literal(v quad.TypedString) any {
	text := string(v.Value)
	kind, _ := compact(v.Type)
	n, err := strconv.Atoi(text)
	whole := err == nil && strconv.Itoa(n) == text
	switch {
	case t.form == jsonForm:
		return json.RawMessage(text)
	case kind == "xsd:integer" && whole, kind == string(t.form) && kind == "xsd:nonNegativeInteger" && whole:
		return n
	case kind == "xsd:boolean" && (text == "true" || text == "false"):
		return text == "true"
	case kind == "xsd:double" && kind == string(t.form):
		f, _ := strconv.ParseFloat(text, 64) // double wrote it
		return f
	case kind == string(t.form):
		return text
	}
	return object{{"@type", kind}, {"@value", text}}
}

// unescaped is JSON in which < and & stand as they are.
func unescaped(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}

// indented lays JSON out to be read.
func indented(o object) ([]byte, error) {
	text, err := o.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, text, "", "  "); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}
