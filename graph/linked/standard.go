package linked

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// thing says what the described thing is, in public vocabularies.
func (t *triples) thing() {
	class, ok := schema.Default().ClassOf(t.d.ID)
	switch {
	case strings.HasPrefix(t.d.ID, "revision/"):
		t.revision()
		return
	case !ok:
		return // a statement tells of itself
	}
	iri := link(t.d.IRI)
	n, shown := t.d.view.Node(t.d.ID)
	if shown {
		t.call(n.Entity)
	}
	if t.d.Page > 1 {
		return
	}
	for _, term := range known().classes[class].MapsTo {
		t.say(iri, "rdf:type", word(term))
	}
	t.say(iri, "schema:identifier", words(t.d.ID))
	for _, id := range t.d.view.Members(t.d.ID) {
		if id != t.d.ID {
			t.say(iri, "owl:sameAs", link(t.d.view.IRI(id)))
		}
	}
	if shown {
		t.say(iri, "schema:name", words(n.Name))
		for _, alias := range n.Aliases {
			t.say(iri, "skos:altLabel", words(alias))
		}
	}
	t.document()
}

// document says of a stored document what others' programs look for.
func (t *triples) document() {
	info, ok := t.d.view.Document(t.d.ID)
	if !ok {
		return
	}
	if info.Published != "" {
		t.say(link(t.d.IRI), "schema:datePublished", date(info.Published))
	}
	if info.MediaType != "" {
		t.say(link(t.d.IRI), "schema:encodingFormat", words(info.MediaType))
	}
}

// revision says that what wrote into the store was an activity.
func (t *triples) revision() {
	t.say(link(t.d.IRI), "rdf:type", word("prov:Activity"))
	if r, ok := t.d.view.RevisionOf(t.d.ID); ok {
		t.say(link(t.d.IRI), "prov:endedAtTime", typed(r.Time.UTC().Format(time.RFC3339Nano), "xsd:dateTime"))
	}
}

// statement says what a document states, whence it comes and what proves it.
func (t *triples) statement(st *graph.Statement) {
	f, v := &st.Fact, t.d.view
	iri, subject, document := link(v.IRI(st.ID)), link(v.IRI(f.Subject.ID)), link(v.IRI(st.Document))
	object := t.object(f.Object)
	for _, class := range []string{"rdf:Statement", "prov:Entity"} {
		t.say(iri, "rdf:type", word(class))
	}
	t.say(iri, "rdf:subject", subject)
	t.say(iri, "rdf:predicate", word("dg:"+string(f.Predicate)))
	t.say(iri, "rdf:object", object)
	t.say(iri, "dg:modality", words(modality(f.Modality)))
	t.say(iri, "dg:confidence", typed(double(f.Confidence), "xsd:double"))
	t.say(iri, "dg:rule", words(f.Rule))
	for _, name := range slices.Sorted(maps.Keys(f.Attrs)) {
		t.say(iri, "q:"+name, t.qualifier(f.Predicate, name, f.Attrs[name]))
	}
	t.say(iri, "prov:wasDerivedFrom", document)
	t.say(iri, "prov:wasGeneratedBy", link(v.IRI("revision/"+strconv.FormatInt(st.Added, 10))))
	for i, e := range f.Evidence {
		t.evidence(iri, strconv.Itoa(i+1), document, e)
	}
	if f.Modality == schema.Plain {
		t.edge(subject, f, object)
	}
	t.call(f.Subject)
	if !f.Object.IsLiteral() {
		t.call(f.Object.Entity)
	}
	if info, ok := v.Document(st.Document); ok {
		t.call(info.Entity())
	}
}

// evidence says which words prove a statement: an annotation of the document,
// with the statement as its body. Positions count code points.
func (t *triples) evidence(statement value, number string, document value, e schema.Evidence) {
	// Nothing else is called so, so nothing else says any of it.
	part := func(name string) value { return value{text: statement.text + "#" + name + "-" + number} }
	annotation, place, quote, position := part("evidence"), part("place"), part("quote"), part("position")
	t.tell(annotation, "rdf:type", word("oa:Annotation"))
	t.tell(annotation, "oa:motivatedBy", word("oa:linking"))
	t.tell(annotation, "oa:hasBody", statement)
	t.tell(annotation, "oa:hasTarget", place)
	t.tell(place, "rdf:type", word("oa:SpecificResource"))
	t.tell(place, "oa:hasSource", document)
	t.tell(place, "oa:hasSelector", quote)
	t.tell(place, "oa:hasSelector", position)
	t.tell(quote, "rdf:type", word("oa:TextQuoteSelector"))
	t.tell(quote, "oa:exact", words(e.Quote))
	t.tell(position, "rdf:type", word("oa:TextPositionSelector"))
	t.tell(position, "oa:start", typed(strconv.Itoa(e.Start), "xsd:nonNegativeInteger"))
	t.tell(position, "oa:end", typed(strconv.Itoa(e.End), "xsd:nonNegativeInteger"))
}

// edge says what is plainly stated by the properties of public vocabularies
// that mean the same.
func (t *triples) edge(subject value, f *schema.Fact, object value) {
	for _, term := range known().relation[f.Predicate].MapsTo {
		name, inverse := strings.CutSuffix(term, " (inverse)")
		if inverse && !object.literal {
			t.say(object, name, subject)
			continue
		}
		said := object
		if name == "schema:eventAttendanceMode" || name == "schema:eventStatus" {
			concept, ok := enumeration()[f.Object.Literal.Value]
			if !ok {
				continue
			}
			said = word(concept)
		}
		if !inverse {
			t.say(subject, name, said)
		}
	}
}

// enumeration leads from values of format and status to those of schema.org.
func enumeration() map[string]string {
	return map[string]string{
		"in-person": "schema:OfflineEventAttendanceMode",
		"virtual":   "schema:OnlineEventAttendanceMode",
		"hybrid":    "schema:MixedEventAttendanceMode",
		"planned":   "schema:EventScheduled",
		"postponed": "schema:EventPostponed",
		"cancelled": "schema:EventCancelled",
	}
}

// object is the value that stands for a fact's object.
func (t *triples) object(o schema.Term) value {
	if !o.IsLiteral() {
		return link(t.d.view.IRI(o.ID))
	}
	return literal(o.Literal.Type, o.Literal.Value)
}

// qualifier is the value of an attribute of a relation's statement.
func (t *triples) qualifier(relation schema.Relation, name, text string) value {
	for _, a := range known().relation[relation].Attributes {
		if a.Name == name {
			return literal(a.Type, text)
		}
	}
	return words(text)
}

func literal(kind schema.LiteralType, text string) value {
	switch kind {
	case schema.Date:
		return date(text)
	case schema.Integer, schema.Boolean:
		return typed(text, "xsd:"+string(kind))
	}
	return words(text)
}

// date is a year, a month or a day.
func date(text string) value {
	switch len(text) {
	case len("2006"):
		return typed(text, "xsd:gYear")
	case len("2006-01"):
		return typed(text, "xsd:gYearMonth")
	}
	return typed(text, "xsd:date")
}

func modality(m schema.Modality) string {
	if m == schema.Plain {
		return "plain"
	}
	return string(m)
}

// double is the canonical form of a number: 9.2E-1.
func double(f float64) string {
	digits, exponent, _ := strings.Cut(strconv.FormatFloat(f, 'E', -1, 64), "E")
	if !strings.Contains(digits, ".") {
		digits += ".0"
	}
	n, _ := strconv.Atoi(exponent) // FormatFloat wrote it
	return digits + "E" + strconv.Itoa(n)
}
