package linked

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
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
	n := nodes{subjects: map[string]*node{}, inside: map[string]bool{}}
	for _, t := range d.triples() {
		n.take(t)
	}
	root, err := n.object(d.IRI)
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
	order    []string
	subjects map[string]*node
	inside   map[string]bool     // they stand, or will, within another
	bodies   map[string][]string // the evidence of a statement
}

// node has the values of each property, in the order of the first.
type node struct {
	kinds      []value
	properties []property
}

type property struct {
	of     value
	values []value
}

func (n *nodes) take(t triple) {
	at := n.subjects[t.subject.text]
	if at == nil {
		at = &node{}
		n.subjects[t.subject.text] = at
		n.order = append(n.order, t.subject.text)
	}
	object := t.object.text
	switch {
	case t.object.literal:
	case known().names[t.predicate.text].reverse:
		if n.bodies == nil {
			n.bodies = map[string][]string{}
		}
		n.bodies[object] = append(n.bodies[object], t.subject.text)
		n.inside[t.subject.text] = true
		return
	case t.predicate.term == "oa:hasTarget" || t.predicate.term == "oa:hasSelector":
		n.inside[object] = true
	}
	if t.predicate.term == "rdf:type" {
		at.kinds = append(at.kinds, t.object)
		return
	}
	for i := range at.properties {
		if p := &at.properties[i]; p.of == t.predicate {
			p.values = append(p.values, t.object)
			return
		}
	}
	at.properties = append(at.properties, property{t.predicate, []value{t.object}})
}

// object makes the JSON of a node with what stands within it. It is made once.
func (n *nodes) object(iri string) (object, error) {
	n.inside[iri] = true
	o := object{{"id", iri}}
	at := n.subjects[iri]
	if at == nil {
		return o, nil
	}
	if at.kinds != nil {
		o = append(o, member{"type", typeNames(at.kinds)})
	}
	for _, p := range at.properties {
		name, value, err := n.property(p.of, p.values)
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

func typeNames(kinds []value) []string {
	names := make([]string, 0, len(kinds))
	for _, kind := range kinds {
		names = append(names, cmp.Or(known().types[kind.term], kind.term))
	}
	return names
}

// property makes the JSON of the values of one property.
func (n *nodes) property(of value, values []value) (name string, _ any, _ error) {
	t, ok := known().names[of.text]
	name = t.name
	if !ok {
		if name = of.term; name == "" {
			return "", nil, fmt.Errorf("the property %s has no name", of.text)
		}
		if isQualifier(name) {
			name = name[len("q:"):]
		}
	}
	if len(values) == 1 && !t.many {
		v, err := n.value(t, values[0])
		return name, v, err
	}
	list := make([]any, 0, len(values))
	for _, v := range values {
		value, err := n.value(t, v)
		if err != nil {
			return "", nil, err
		}
		list = append(list, value)
	}
	return name, list, nil
}

func isQualifier(term string) bool { return len(term) > 2 && term[:2] == "q:" }

// value makes the JSON of one value.
func (n *nodes) value(t term, v value) (any, error) {
	switch {
	case v.literal && v.kind == "":
		return v.text, nil
	case v.literal:
		return t.literal(v), nil
	}
	if nested := t.name == "target" || t.name == "selector"; nested && n.subjects[v.text] != nil {
		return n.object(v.text)
	}
	text := cmp.Or(v.term, v.text)
	if t.form == linkForm {
		return text, nil
	}
	return object{{"id", text}}, nil
}

// literal makes the JSON of a literal that has a type.
func (t term) literal(v value) any {
	text, kind := v.text, v.term
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
