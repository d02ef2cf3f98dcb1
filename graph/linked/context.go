package linked

import (
	"bytes"
	_ "embed"
	"fmt"

	"github.com/diplograph/diplograph/schema"
)

// ContextPath is where descriptions in JSON-LD say that their context is, from
// the root of the server.
const ContextPath = "/context.jsonld"

// Context is the JSON-LD context of descriptions: each relation, class and
// attribute under its own name. Attributes have theirs within statements only,
// for some are called as relations are.
func Context() ([]byte, error) {
	c := []member{{"@version", 1.1}, {"id", "@id"}, {"type", "@type"}, {"included", "@included"}}
	for _, p := range Prefixes() {
		c = append(c, member{p.Name, p.IRI})
	}
	for _, t := range types() {
		if t.name != "Statement" {
			c = append(c, member{t.name, t.property})
		}
	}
	for _, t := range terms() {
		c = append(c, member{t.name, t.definition()})
	}
	within := []member{}
	for _, a := range qualifiers() {
		within = append(within, member{a.Name, "q:" + a.Name})
	}
	c = append(c, member{"Statement", object{{"@id", "rdf:Statement"}, {"@context", object(within)}}})
	return indented(object{{"@context", object(c)}})
}

func (t term) definition() object {
	if t.reverse {
		return object{{"@reverse", t.property}, {"@container", "@set"}}
	}
	d := object{{"@id", t.property}}
	if t.form != plainForm {
		d = append(d, member{"@type", string(t.form)})
	}
	if t.many && t.form != jsonForm {
		d = append(d, member{"@container", "@set"})
	}
	return d
}

//go:embed store.ttl
var storeVocabulary string

// Vocabulary describes, in Turtle, all properties and classes of diplograph's
// that descriptions have: the ontology's and those of the store.
func Vocabulary() string {
	var out bytes.Buffer
	out.WriteString(schema.Vocabulary())
	fmt.Fprintf(&out, "\n@prefix q: %s .\n\n", expand("q:"))
	for _, a := range qualifiers() {
		fmt.Fprintf(&out, "q:%s a rdf:Property ;\n    rdfs:label %q@en ;\n    rdfs:comment %q@en ;\n    rdfs:domain rdf:Statement .\n\n", a.Name, a.Name, a.Meaning)
	}
	out.WriteString(storeVocabulary)
	return out.String()
}
