package linked

import (
	"slices"
	"strings"
	"sync"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/schema"
)

// Prefixes lists the namespaces that descriptions use: those of the ontology,
// that of qualifiers, which are the attributes of statements, and public ones.
func Prefixes() []schema.Prefix { return slices.Clone(known().prefixes) }

// known gives what is made of the ontology once, when it is first asked for, and
// never changed.
var known = sync.OnceValue(learn)

type knowledge struct {
	prefixes []schema.Prefix
	names    map[string]term   // of properties, by their IRIs
	types    map[string]string // names of classes by their prefixed terms
	classes  map[schema.Class]schema.ClassDef
	relation map[schema.Relation]schema.RelationDef

	spaces map[string]string // names of prefixes by their IRIs
	words  map[string]value  // of prefixed terms that the ontology has, or are written here
	terms  map[string]string // prefixed terms of their IRIs
}

func learn() *knowledge {
	o := schema.Default()
	k := &knowledge{
		prefixes: slices.Concat(o.Prefixes, []schema.Prefix{
			{Name: "q", IRI: o.Base + qualifierPath + "#"},
			{Name: "rdf", IRI: "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
			{Name: "rdfs", IRI: "http://www.w3.org/2000/01/rdf-schema#"},
			{Name: "owl", IRI: "http://www.w3.org/2002/07/owl#"},
			{Name: "xsd", IRI: "http://www.w3.org/2001/XMLSchema#"},
			{Name: "oa", IRI: "http://www.w3.org/ns/oa#"},
		}),
		names: map[string]term{}, types: map[string]string{}, classes: map[schema.Class]schema.ClassDef{}, relation: map[schema.Relation]schema.RelationDef{},
	}
	for _, t := range terms() {
		k.names[string(k.expand(t.property))] = t
	}
	for _, t := range types() {
		k.types[t.property] = t.name
	}
	for _, c := range o.Classes {
		k.classes[c.Name] = c
	}
	for _, r := range o.Relations {
		k.relation[r.Name] = r
	}
	k.learnTerms()
	return k
}

// learnTerms spells out the terms that descriptions have most, so that it need not
// be done again and again.
func (k *knowledge) learnTerms() {
	k.spaces, k.words, k.terms = map[string]string{}, map[string]value{}, map[string]string{}
	for _, p := range k.prefixes {
		if _, taken := k.spaces[p.IRI]; !taken {
			k.spaces[p.IRI] = p.Name
		}
	}
	list := strings.Fields("rdf:type rdf:Statement rdf:JSON prov:Entity prov:Activity prov:endedAtTime owl:sameAs oa:linking " +
		"schema:name schema:datePublished schema:encodingFormat " +
		"xsd:double xsd:integer xsd:boolean xsd:nonNegativeInteger xsd:date xsd:gYear xsd:gYearMonth xsd:dateTime")
	for _, t := range slices.Concat(terms(), types()) {
		list = append(list, t.property)
	}
	for _, a := range qualifiers() {
		list = append(list, "q:"+a.Name)
	}
	for _, c := range k.classes {
		list = append(list, c.MapsTo...)
	}
	for _, r := range k.relation {
		for _, term := range r.MapsTo {
			list = append(list, strings.TrimSuffix(term, " (inverse)"))
		}
	}
	for _, term := range list {
		iri := string(k.expand(term))
		short, ok := k.compact(iri)
		k.words[term] = value{text: iri, term: short}
		if ok {
			k.terms[iri] = short
		}
	}
}

// Paths of the two namespaces that are described as a whole.
const (
	vocabularyPath = "ns"
	qualifierPath  = "qualifier"
)

// IsVocabulary tells whether the id is that of a namespace, which Vocabulary
// describes.
func IsVocabulary(id string) bool { return id == vocabularyPath || id == qualifierPath }

// expand makes an IRI of a prefixed term.
func expand(term string) quad.IRI { return known().expand(term) }

func (k *knowledge) expand(term string) quad.IRI {
	if word, ok := k.words[term]; ok {
		return quad.IRI(word.text)
	}
	name, local, _ := strings.Cut(term, ":")
	for _, p := range k.prefixes {
		if p.Name == name {
			return quad.IRI(p.IRI + local)
		}
	}
	panic("linked: " + term + " has no prefix that is known") // impossible: terms are written here or in the ontology
}

// compact makes a prefixed term of an IRI, if it is one of a vocabulary: if a
// prefix is followed by a name that is nothing but letters and digits, which any
// format can have as a local part. No prefix ends in one of these.
func (k *knowledge) compact(iri string) (string, bool) {
	at := len(iri)
	for at > 0 && isNamed(iri[at-1]) {
		at--
	}
	if at == len(iri) {
		return "", false
	}
	prefix, ok := k.spaces[iri[:at]]
	if !ok {
		return "", false
	}
	if term, ok := k.terms[iri]; ok {
		return term, true
	}
	return prefix + ":" + iri[at:], true
}

func isNamed(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// form tells how JSON-LD writes the values of a term.
type form string

const (
	plainForm form = ""    // text, whole numbers and truth values as they are; others with their type
	linkForm  form = "@id" // the IRI as a text
	jsonForm  form = "@json"
	// Any other is the type of the literals.
)

// term is a name that the context gives a property.
type term struct {
	name     string
	property string // prefixed
	form     form
	many     bool // there is always a list
	reverse  bool // it leads back from the property's object to its subject
}

// terms lists the names of properties, but for those that only statements have.
func terms() []term {
	list := []term{
		{name: "label", property: "rdfs:label", many: true},
		{name: "prefLabel", property: "skos:prefLabel"},
		{name: "altLabel", property: "skos:altLabel", many: true},
		{name: "identifier", property: "schema:identifier"},
		{name: "predicate", property: "rdf:predicate", form: linkForm},
		{name: "subject", property: "rdf:subject", form: linkForm},
		{name: "object", property: "rdf:object"},
		{name: "wasDerivedFrom", property: "prov:wasDerivedFrom", form: linkForm},
		{name: "wasGeneratedBy", property: "prov:wasGeneratedBy", form: linkForm},
		{name: "evidence", property: "oa:hasBody", many: true, reverse: true},
		{name: "motivation", property: "oa:motivatedBy", form: linkForm},
		{name: "target", property: "oa:hasTarget", form: linkForm},
		{name: "source", property: "oa:hasSource", form: linkForm},
		{name: "selector", property: "oa:hasSelector", form: linkForm, many: true},
		{name: "exact", property: "oa:exact"},
		{name: "start", property: "oa:start", form: "xsd:nonNegativeInteger"},
		{name: "end", property: "oa:end", form: "xsd:nonNegativeInteger"},
		{name: "confidence", property: "dg:confidence", form: "xsd:double"},
	}
	for _, own := range storeTerms() {
		list = append(list, term{name: own.name, property: "dg:" + own.name, form: own.form})
	}
	for _, r := range schema.Default().Relations {
		t := term{name: string(r.Name), property: "dg:" + string(r.Name), many: true}
		if r.Literal == "" {
			t.form = linkForm
		}
		list = append(list, t)
	}
	return list
}

// storeTerms lists the properties that a store has beside the ontology's, which
// store.ttl describes.
func storeTerms() []term {
	var list []term
	for form, names := range map[form]string{
		plainForm:      "number author outcome note sourceName title mediaType published sha256 text verdict modality rule",
		linkForm:       "cause saidIn addedIn sameAs notSameAs maybeSameAs preferredTo",
		"xsd:dateTime": "time",
		jsonForm:       "payload said correction",
	} {
		for name := range strings.FieldsSeq(names) {
			list = append(list, term{name: name, form: form})
		}
	}
	slices.SortFunc(list, func(a, b term) int { return strings.Compare(a.name, b.name) })
	return list
}

// qualifiers lists the attributes of statements by name.
func qualifiers() []schema.Attribute {
	var list []schema.Attribute
	for _, r := range schema.Default().Relations {
		list = append(list, r.Attributes...)
	}
	slices.SortFunc(list, func(a, b schema.Attribute) int { return strings.Compare(a.Name, b.Name) })
	return slices.CompactFunc(list, func(a, b schema.Attribute) bool { return a.Name == b.Name })
}

// types lists the names of classes: those of the ontology, and those that
// statements and their evidence have.
func types() []term {
	list := []term{
		{name: "Statement", property: "rdf:Statement"},
		{name: "Annotation", property: "oa:Annotation"},
		{name: "SpecificResource", property: "oa:SpecificResource"},
		{name: "TextQuoteSelector", property: "oa:TextQuoteSelector"},
		{name: "TextPositionSelector", property: "oa:TextPositionSelector"},
	}
	for _, c := range schema.Default().Classes {
		list = append(list, term{name: string(c.Name), property: "dg:" + string(c.Name)})
	}
	return list
}
