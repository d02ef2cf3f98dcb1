package graph

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/schema"
)

// decoder turns quads, in the order of the log, back into changes. It asks
// known for what earlier revisions said of a statement.
type decoder struct {
	vocabulary
	known    func(statement string) (saying, bool)
	apply    func(change) error
	interner *interner

	now     *change
	sayings map[string]*parts
	order   []string
}

// parts is what has been read of one statement in one revision.
type parts struct {
	saying
	edge, payload bool
	details       payload
}

// read takes the next quad.
func (d *decoder) read(r record) error {
	q := r.quad
	predicate, ok := q.Predicate.(quad.IRI)
	if !ok {
		return fmt.Errorf("%s: the predicate is no IRI", q)
	}
	subject, err := d.base.id(q.Subject)
	if err != nil {
		return err
	}
	name, own := strings.CutPrefix(string(predicate), d.ns)
	if own && name == numberTerm {
		return d.begin(q.Object)
	}
	if d.now == nil {
		return fmt.Errorf("%s belongs to no revision", q)
	}
	d.now.quads++
	switch {
	case predicate == rdfType:
		return d.entity(&d.now.typed, subject, "")
	case predicate == rdfsLabel:
		return d.entity(&d.now.named, subject, text(q.Object))
	case !own:
		return fmt.Errorf("%s: unknown predicate", q)
	case strings.HasPrefix(subject, revisionPath):
		err = d.revision(name, q.Object)
	case strings.HasPrefix(subject, statementPath):
		err = d.statement(subject, name, q.Object)
	case d.now.outcome == Judged:
		err = d.match(subject, name, q.Object)
	case strings.HasPrefix(labelID(d.base, q.Label), statementPath):
		err = d.edge(labelID(d.base, q.Label), subject, schema.Relation(name), q.Object)
	default:
		err = d.document(subject, name, r)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", predicate, err)
	}
	return nil
}

// finish hands on the last revision.
func (d *decoder) finish() error {
	if d.now == nil {
		return nil
	}
	c := *d.now
	for _, id := range d.order {
		s, err := d.compose(d.sayings[id])
		if err != nil {
			return fmt.Errorf("revision %d: %s: %w", c.number, id, err)
		}
		c.said = append(c.said, s)
	}
	d.now, d.sayings, d.order = nil, nil, nil
	d.interner.change(&c)
	return d.apply(c)
}

func (d *decoder) begin(number quad.Value) error {
	if err := d.finish(); err != nil {
		return err
	}
	n, err := strconv.ParseInt(text(number), 10, 64)
	if err != nil {
		return fmt.Errorf("number of a revision: %w", err)
	}
	d.now, d.sayings = &change{number: n, quads: 1}, make(map[string]*parts)
	return nil
}

func (d *decoder) revision(name string, o quad.Value) (err error) {
	switch name {
	case timeTerm:
		d.now.time, err = time.Parse(time.RFC3339Nano, text(o))
	case authorTerm:
		d.now.author = strings.Clone(text(o))
	case causeTerm:
		d.now.cause, err = d.base.id(o)
	case noteTerm:
		d.now.note = strings.Clone(text(o))
	case outcomeTerm:
		if d.now.outcome = Outcome(text(o)); d.now.outcome != Withdrawn && d.now.outcome != Judged && d.now.outcome != Compacted {
			err = fmt.Errorf("a revision has no outcome %q", d.now.outcome)
		}
	default:
		err = fmt.Errorf("a revision has no %s", name)
	}
	return err
}

func (d *decoder) entity(list *[]schema.Entity, id, name string) error {
	e, err := entityOf(id, name)
	*list = append(*list, e)
	return err
}

func (d *decoder) document(id, name string, r record) error {
	if d.now.document == nil {
		d.now.document = &schema.Document{ID: id}
	}
	doc := d.now.document
	field, ok := map[string]*string{
		sourceNameTerm: &doc.Name, titleTerm: &doc.Title, mediaTypeTerm: &doc.MediaType,
		publishedTerm: &doc.Published, hashTerm: &doc.Hash,
	}[name]
	switch {
	case doc.ID != id:
		return fmt.Errorf("a revision of both %s and %s", doc.ID, id)
	case name == textTerm:
		d.now.text = r.object
	case ok:
		*field = strings.Clone(text(r.quad.Object)) // of a block, which is longer
	default:
		return fmt.Errorf("a document has no %s", name)
	}
	return nil
}

func (d *decoder) said(id string) *parts {
	p := d.sayings[id]
	if p == nil {
		id = strings.Clone(id) // of an IRI, which is longer
		p = &parts{saying: saying{id: id}}
		d.sayings[id] = p
		d.order = append(d.order, id)
	}
	return p
}

func (d *decoder) edge(id, subject string, relation schema.Relation, object quad.Value) (err error) {
	p := d.said(id)
	p.edge = true
	p.fact.Predicate = relation
	if p.fact.Subject, err = entityOf(subject, ""); err != nil {
		return err
	}
	p.fact.Object, err = d.termOf(object)
	return err
}

func (d *decoder) statement(id, name string, o quad.Value) (err error) {
	switch name {
	case saidInTerm:
		p := d.said(id)
		p.first = true
		p.document, err = d.base.id(o)
	case payloadTerm:
		p := d.said(id)
		p.payload = true
		p.details, err = decodePayload(text(o))
	case addedInTerm:
		d.said(id).again = true
	case retiredInTerm:
		d.now.retired = append(d.now.retired, id)
	case verdictTerm:
		d.now.judged = append(d.now.judged, Judgement{Statement: id, Verdict: Verdict(text(o))})
	case correctionTerm:
		last := len(d.now.judged) - 1
		if last < 0 || d.now.judged[last].Statement != id {
			return fmt.Errorf("nothing tells that %s is corrected", id)
		}
		d.now.judged[last].Correction, err = decodeCorrection(text(o))
	default:
		err = fmt.Errorf("a statement has no %s", name)
	}
	return err
}

func decodeCorrection(literal string) (*Correction, error) {
	var c Correction
	if err := json.Unmarshal([]byte(literal), &c); err != nil {
		return nil, fmt.Errorf("correction: %w", err)
	}
	if c.Object != nil && !c.Object.IsLiteral() {
		object, err := entityOf(c.Object.ID, c.Object.Name)
		if err != nil {
			return nil, fmt.Errorf("correction: %w", err)
		}
		c.Object.Entity = object
	}
	return &c, nil
}

// match reads a quad between two entities that were judged.
func (d *decoder) match(subject, name string, object quad.Value) error {
	other, err := d.base.id(object)
	if err != nil {
		return err
	}
	if name == preferredTerm {
		last := len(d.now.matched) - 1
		if last < 0 || newPair(subject, other) != (pair{d.now.matched[last].A, d.now.matched[last].B}) {
			return fmt.Errorf("nothing tells that %s is %s", subject, other)
		}
		d.now.matched[last].Keep = subject
		return nil
	}
	for verdict, term := range matchTerms() {
		if term == name {
			d.now.matched = append(d.now.matched, Match{A: subject, B: other, Verdict: verdict})
			return nil
		}
	}
	return fmt.Errorf("entities have no %s in a judgement", name)
}

// compose makes the statement whole from this revision's parts and, where it
// was said before, from what is known.
func (d *decoder) compose(p *parts) (saying, error) {
	if !p.payload || len(p.details.Evidence) == 0 {
		return saying{}, fmt.Errorf("it has no payload or no evidence")
	}
	s, details := p.saying, p.details
	switch u := details.Unasserted; {
	case s.first && p.edge:
	case s.first && u != nil:
		subject, err := entityOf(u.Subject, "")
		if err != nil {
			return saying{}, err
		}
		s.fact.Subject, s.fact.Predicate = subject, u.Predicate
		s.fact.Object = schema.Term{Literal: u.Literal}
		if u.Literal == nil {
			if s.fact.Object.Entity, err = entityOf(u.Object, ""); err != nil {
				return saying{}, err
			}
		}
	case s.first:
		return saying{}, fmt.Errorf("nothing tells what it says")
	default:
		before, ok := d.known(s.id)
		if !ok {
			return saying{}, fmt.Errorf("nothing tells where it was said")
		}
		s.document = before.document
		s.fact.Subject, s.fact.Predicate, s.fact.Object = before.fact.Subject, before.fact.Predicate, before.fact.Object
	}
	s.fact = details.fill(s.fact, s.document)
	s.edge = edgeID(s.fact.Key())
	return s, nil
}

// fill completes a fact whose subject, predicate and object are known.
func (p payload) fill(f schema.Fact, document string) schema.Fact {
	f.Subject.Name, f.Object.Name = p.SubjectName, p.ObjectName
	f.Attrs = p.Attrs
	if f.Attrs == nil {
		f.Attrs = map[string]string{}
	}
	f.Evidence = make([]schema.Evidence, len(p.Evidence))
	for i, e := range p.Evidence {
		f.Evidence[i] = schema.Evidence{Document: document, Start: e.Start, End: e.End, Quote: e.Quote}
	}
	f.Confidence, f.Rule, f.Modality = p.Confidence, p.Rule, p.Modality
	return f
}

func text(v quad.Value) string {
	switch v := v.(type) {
	case quad.String:
		return string(v)
	case quad.TypedString:
		return string(v.Value)
	}
	return ""
}

func labelID(b base, label quad.Value) string {
	if label == nil {
		return ""
	}
	id, err := b.id(label)
	if err != nil {
		return ""
	}
	return id
}
