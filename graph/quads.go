package graph

import (
	"fmt"
	"strings"
	"time"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/schema"
)

// The quads of a store, with dg: for the ontology's namespace and all else
// relative to the base. Label is the fourth column; most quads have none.
//
//	revision/7        dg:number       "7"^^xsd:integer
//	revision/7        dg:time         "2026-01-31T12:00:00Z"^^xsd:dateTime
//	revision/7        dg:author       "curator"
//	revision/7        dg:cause        document/x
//	revision/9        dg:cause        document/x
//	revision/9        dg:outcome      "withdrawn"
//	revision/9        dg:note         "not official"
//	document/x        rdf:type        dg:Document
//	document/x        dg:sourceName   "x.txt"                 revision/7
//	document/x        dg:title, dg:mediaType, dg:published, dg:sha256, dg:text, likewise
//	state/CN          rdf:type        dg:State
//	state/CN          rdfs:label      "China"
//	state/CN          dg:attended     meeting/y               statement/abc
//	statement/abc     dg:saidIn       document/x
//	statement/abc     dg:payload      "{…}"^^rdf:JSON         revision/7
//	statement/abc     dg:addedIn      revision/7
//	statement/abc     dg:retiredIn    revision/9
//	revision/12       dg:cause        statement/abc
//	revision/12       dg:outcome      "judged"
//	statement/abc     dg:verdict      "corrected"             revision/12
//	statement/abc     dg:correction   "{…}"^^rdf:JSON         revision/12
//	person/a          dg:sameAs       person/b                revision/13
//	person/b          dg:preferredTo  person/a                revision/13
//	person/a          dg:unjudgedWith person/b                revision/14
//
// The edge in the middle exists only for what the text says plainly; what it
// denies, holds possible or plans is told by the payload alone, so that no
// traversal takes it for true. Nothing is ever deleted: of several payloads,
// or several versions of a document, the one of the latest revision counts,
// and a statement that was retired is live again once it is added again later.
// A revision puts its cause into the store, unless it has another outcome: a
// document that was withdrawn is not shown until it is put again.
//
// Judgements stand beside what was said, and change none of it: what views show
// is made of both. Of several of one statement, or of one pair of entities, that
// of the latest revision counts; the verdict "taken back" and the predicate
// unjudgedWith leave none. A pair is judged by sameAs, notSameAs or maybeSameAs,
// from the lesser id to the greater, and preferredTo tells which of the two is
// kept.
type vocabulary struct {
	base    base
	ns      string
	spelled map[string]quad.Value // terms that many quads have
}

// newVocabulary spells under a base.
func newVocabulary(b base) vocabulary {
	o := schema.Default()
	v := vocabulary{base: b, ns: namespace(o), spelled: make(map[string]quad.Value)}
	for _, name := range []string{saidInTerm, payloadTerm, addedInTerm, retiredInTerm} {
		v.spelled[name] = v.term(name)
	}
	for _, c := range o.Classes {
		v.spelled[string(c.Name)] = v.term(string(c.Name))
	}
	for _, r := range o.Relations {
		v.spelled[string(r.Name)] = v.term(string(r.Name))
	}
	return v
}

const (
	rdfType   = quad.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
	rdfJSON   = quad.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON")
	rdfsLabel = quad.IRI("http://www.w3.org/2000/01/rdf-schema#label")
	xsd       = "http://www.w3.org/2001/XMLSchema#"
)

// The store's own predicates, under the ontology's namespace.
const (
	numberTerm     = "number"
	timeTerm       = "time"
	authorTerm     = "author"
	causeTerm      = "cause"
	outcomeTerm    = "outcome"
	noteTerm       = "note"
	sourceNameTerm = "sourceName"
	titleTerm      = "title"
	mediaTypeTerm  = "mediaType"
	publishedTerm  = "published"
	hashTerm       = "sha256"
	textTerm       = "text"
	saidInTerm     = "saidIn"
	payloadTerm    = "payload"
	addedInTerm    = "addedIn"
	retiredInTerm  = "retiredIn"
	verdictTerm    = "verdict"
	correctionTerm = "correction"
	preferredTerm  = "preferredTo"

	saidTerm = "said" // in dumps only: what a document says, where that was judged to be otherwise
)

// matchTerms are the predicates that judge two entities.
func matchTerms() map[Verdict]string {
	return map[Verdict]string{Same: "sameAs", NotSame: "notSameAs", Maybe: "maybeSameAs", TakenBack: "unjudgedWith"}
}

func (v vocabulary) term(name string) quad.IRI { return quad.IRI(v.ns + name) }

// value is a term as a part of a quad.
func (v vocabulary) value(name string) quad.Value {
	if x, ok := v.spelled[name]; ok {
		return x
	}
	return v.term(name)
}

// change is what one revision does to the graph.
type change struct {
	number   int64
	time     time.Time
	author   string
	note     string
	outcome  Outcome          // if a document was not put
	cause    string           // id of the document, or of the first of what was judged
	document *schema.Document // its new version; nil if it is as it was
	text     uint64           // the log's number of the text, when read
	quads    int              // how many it was, when read
	typed    []schema.Entity  // entities that get their class
	named    []schema.Entity  // entities that get a name
	said     []saying
	retired  []string // ids of statements
	judged   []Judgement
	matched  []Match
}

// saying is one statement that is new, said again, or said with new details.
type saying struct {
	id       string
	document string
	fact     schema.Fact
	first    bool   // the store has never held it
	again    bool   // it is not live: it is new or was retired
	edge     string // id of the edge that the fact is part of, when read
}

// quads spells the change out, in an order that reading relies on: the
// revision's number first, a statement's edge before its payload.
func (v vocabulary) quads(c change) ([]quad.Quad, error) {
	return v.appendQuads(make([]quad.Quad, 0, 16+len(c.typed)+len(c.named)+4*len(c.said)+len(c.retired)), c)
}

// appendQuads adds what quads spells to a list, which is as it was after an error.
func (v vocabulary) appendQuads(list []quad.Quad, c change) ([]quad.Quad, error) {
	out := list
	add := func(s, p, o, label quad.Value) {
		out = append(out, quad.Quad{Subject: s, Predicate: p, Object: o, Label: label})
	}
	var revision, class, name quad.Value = v.base.iri(revisionID(c.number)), rdfType, rdfsLabel
	out = append(out, v.headQuads(c)...)
	if c.document != nil {
		out = append(out, v.documentQuads(*c.document, revision)...)
	}
	for _, e := range c.typed {
		add(v.base.iri(e.ID), class, v.value(string(e.Class)), nil)
	}
	for _, e := range c.named {
		add(v.base.iri(e.ID), name, quad.String(e.Name), nil)
	}
	var document quad.Value
	for i := range c.said {
		s := &c.said[i]
		if document == nil || s.document != c.said[i-1].document {
			document = v.base.iri(s.document)
		}
		var err error
		if out, err = v.appendStatement(out, s, document, revision); err != nil {
			return list, err
		}
	}
	for _, id := range c.retired {
		add(v.base.iri(id), v.value(retiredInTerm), revision, nil)
	}
	for _, j := range c.judged {
		quads, err := v.judged(j, revision)
		if err != nil {
			return list, fmt.Errorf("encode the correction of %s: %w", j.Statement, err)
		}
		out = append(out, quads...)
	}
	for _, x := range c.matched {
		out = append(out, v.matched(x, revision)...)
	}
	return out, nil
}

func (v vocabulary) documentQuads(d schema.Document, revision quad.Value) []quad.Quad {
	var out []quad.Quad
	for _, field := range []struct{ term, value string }{
		{sourceNameTerm, d.Name},
		{titleTerm, d.Title},
		{mediaTypeTerm, d.MediaType},
		{publishedTerm, d.Published},
		{hashTerm, d.Hash},
	} {
		if field.value != "" {
			out = append(out, quad.Quad{Subject: v.base.iri(d.ID), Predicate: v.term(field.term), Object: quad.String(field.value), Label: revision})
		}
	}
	return append(out, quad.Quad{Subject: v.base.iri(d.ID), Predicate: v.term(textTerm), Object: quad.String(d.Text), Label: revision})
}

// appendStatement adds the quads of one statement of a document.
func (v vocabulary) appendStatement(out []quad.Quad, s *saying, document, revision quad.Value) ([]quad.Quad, error) {
	literal, err := encodePayload(s.fact)
	if err != nil {
		return nil, err
	}
	var id quad.Value = v.base.iri(s.id)
	if s.first && s.fact.Modality == schema.Plain {
		out = append(out, v.edgeQuad(id, s.fact))
	}
	if s.first {
		out = append(out, quad.Quad{Subject: id, Predicate: v.value(saidInTerm), Object: document})
	}
	out = append(out, quad.Quad{Subject: id, Predicate: v.value(payloadTerm), Object: quad.TypedString{Value: quad.String(literal), Type: rdfJSON}, Label: revision})
	if s.again {
		out = append(out, quad.Quad{Subject: id, Predicate: v.value(addedInTerm), Object: revision})
	}
	return out, nil
}

func (v vocabulary) edgeQuad(statement quad.Value, f schema.Fact) quad.Quad {
	return quad.Quad{
		Subject: v.base.iri(f.Subject.ID), Predicate: v.value(string(f.Predicate)),
		Object: v.object(f.Object), Label: statement,
	}
}

// object is the value that stands for a fact's object.
func (v vocabulary) object(t schema.Term) quad.Value {
	if !t.IsLiteral() {
		return v.base.iri(t.ID)
	}
	value := t.Literal.Value
	switch t.Literal.Type {
	case schema.Date:
		return typed(value, map[int]string{4: "gYear", 7: "gYearMonth"}[len(value)])
	case schema.Integer, schema.Boolean:
		return typed(value, string(t.Literal.Type))
	}
	return quad.String(value)
}

// typed makes a literal of an XML Schema type, a date unless one is named.
func typed(value, name string) quad.Value {
	if name == "" {
		name = "date"
	}
	return quad.TypedString{Value: quad.String(value), Type: quad.IRI(xsd + name)}
}

// term is the inverse of object, but for the names of entities.
func (v vocabulary) termOf(o quad.Value) (schema.Term, error) {
	switch o := o.(type) {
	case quad.IRI:
		id, err := v.base.id(o)
		if err != nil {
			return schema.Term{}, err
		}
		entity, err := entityOf(id, "")
		return schema.EntityTerm(entity), err
	case quad.String:
		return schema.LiteralTerm(string(o), schema.String), nil
	case quad.TypedString:
		switch name := strings.TrimPrefix(string(o.Type), xsd); name {
		case "date", "gYear", "gYearMonth":
			return schema.LiteralTerm(string(o.Value), schema.Date), nil
		case "integer", "boolean":
			return schema.LiteralTerm(string(o.Value), schema.LiteralType(name)), nil
		}
	}
	return schema.Term{}, fmt.Errorf("%v is no object of a fact", o)
}

func entityOf(id, name string) (schema.Entity, error) {
	class, ok := schema.Default().ClassOf(id)
	if !ok {
		return schema.Entity{}, fmt.Errorf("%q is no entity's id", id)
	}
	return schema.Entity{Class: class, ID: id, Name: name}, nil
}
