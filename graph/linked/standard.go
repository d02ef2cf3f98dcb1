package linked

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cayleygraph/quad"

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
	iri := t.d.IRI
	n, shown := t.d.view.Node(t.d.ID)
	if shown {
		t.call(n.Entity)
	}
	if t.d.Page > 1 {
		return
	}
	for _, term := range known().classes[class].MapsTo {
		t.say(iri, "rdf:type", expand(term))
	}
	t.say(iri, "schema:identifier", quad.String(t.d.ID))
	for _, id := range t.d.view.Members(t.d.ID) {
		if id != t.d.ID {
			t.say(iri, "owl:sameAs", quad.IRI(t.d.view.IRI(id)))
		}
	}
	if shown {
		t.say(iri, "schema:name", quad.String(n.Name))
		for _, alias := range n.Aliases {
			t.say(iri, "skos:altLabel", quad.String(alias))
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
		t.say(t.d.IRI, "schema:datePublished", date(info.Published))
	}
	if info.MediaType != "" {
		t.say(t.d.IRI, "schema:encodingFormat", quad.String(info.MediaType))
	}
}

// revision says that what wrote into the store was an activity.
func (t *triples) revision() {
	t.say(t.d.IRI, "rdf:type", expand("prov:Activity"))
	if r, ok := t.d.view.RevisionOf(t.d.ID); ok {
		t.say(t.d.IRI, "prov:endedAtTime", typed(r.Time.UTC().Format(time.RFC3339Nano), "xsd:dateTime"))
	}
}

// statement says what a document states, whence it comes and what proves it.
func (t *triples) statement(st *graph.Statement) {
	f, v := &st.Fact, t.d.view
	iri, subject := v.IRI(st.ID), v.IRI(f.Subject.ID)
	object := t.object(f.Object)
	for _, class := range []string{"rdf:Statement", "prov:Entity"} {
		t.say(iri, "rdf:type", expand(class))
	}
	t.say(iri, "rdf:subject", quad.IRI(subject))
	t.say(iri, "rdf:predicate", expand("dg:"+string(f.Predicate)))
	t.say(iri, "rdf:object", object)
	t.say(iri, "dg:modality", quad.String(modality(f.Modality)))
	t.say(iri, "dg:confidence", typed(double(f.Confidence), "xsd:double"))
	t.say(iri, "dg:rule", quad.String(f.Rule))
	for _, name := range slices.Sorted(maps.Keys(f.Attrs)) {
		t.say(iri, "q:"+name, t.qualifier(f.Predicate, name, f.Attrs[name]))
	}
	t.say(iri, "prov:wasDerivedFrom", quad.IRI(v.IRI(st.Document)))
	t.say(iri, "prov:wasGeneratedBy", quad.IRI(v.IRI("revision/"+strconv.FormatInt(st.Added, 10))))
	for i, e := range f.Evidence {
		t.evidence(iri, strconv.Itoa(i+1), v.IRI(st.Document), e)
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
func (t *triples) evidence(statement, number, document string, e schema.Evidence) {
	part := func(name string) string { return statement + "#" + name + "-" + number }
	annotation, place, quote, position := part("evidence"), part("place"), part("quote"), part("position")
	t.say(annotation, "rdf:type", expand("oa:Annotation"))
	t.say(annotation, "oa:motivatedBy", expand("oa:linking"))
	t.say(annotation, "oa:hasBody", quad.IRI(statement))
	t.say(annotation, "oa:hasTarget", quad.IRI(place))
	t.say(place, "rdf:type", expand("oa:SpecificResource"))
	t.say(place, "oa:hasSource", quad.IRI(document))
	t.say(place, "oa:hasSelector", quad.IRI(quote))
	t.say(place, "oa:hasSelector", quad.IRI(position))
	t.say(quote, "rdf:type", expand("oa:TextQuoteSelector"))
	t.say(quote, "oa:exact", quad.String(e.Quote))
	t.say(position, "rdf:type", expand("oa:TextPositionSelector"))
	t.say(position, "oa:start", typed(strconv.Itoa(e.Start), "xsd:nonNegativeInteger"))
	t.say(position, "oa:end", typed(strconv.Itoa(e.End), "xsd:nonNegativeInteger"))
}

// edge says what is plainly stated by the properties of public vocabularies
// that mean the same.
func (t *triples) edge(subject string, f *schema.Fact, object quad.Value) {
	for _, term := range known().relation[f.Predicate].MapsTo {
		name, inverse := strings.CutSuffix(term, " (inverse)")
		if iri, ok := object.(quad.IRI); inverse && ok {
			t.say(string(iri), name, quad.IRI(subject))
			continue
		}
		value := object
		if name == "schema:eventAttendanceMode" || name == "schema:eventStatus" {
			concept, ok := enumeration()[f.Object.Literal.Value]
			if !ok {
				continue
			}
			value = expand(concept)
		}
		if !inverse {
			t.say(subject, name, value)
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
func (t *triples) object(o schema.Term) quad.Value {
	if !o.IsLiteral() {
		return quad.IRI(t.d.view.IRI(o.ID))
	}
	return literal(o.Literal.Type, o.Literal.Value)
}

// qualifier is the value of an attribute of a relation's statement.
func (t *triples) qualifier(relation schema.Relation, name, value string) quad.Value {
	for _, a := range known().relation[relation].Attributes {
		if a.Name == name {
			return literal(a.Type, value)
		}
	}
	return quad.String(value)
}

func literal(kind schema.LiteralType, value string) quad.Value {
	switch kind {
	case schema.Date:
		return date(value)
	case schema.Integer, schema.Boolean:
		return typed(value, "xsd:"+string(kind))
	}
	return quad.String(value)
}

// date is a year, a month or a day.
func date(value string) quad.Value {
	switch len(value) {
	case len("2006"):
		return typed(value, "xsd:gYear")
	case len("2006-01"):
		return typed(value, "xsd:gYearMonth")
	}
	return typed(value, "xsd:date")
}

func typed(value, term string) quad.Value {
	return quad.TypedString{Value: quad.String(value), Type: expand(term)}
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
