package graph

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/schema"
)

// Told is what a dump tells of one revision of the store that it was made of.
type Told struct {
	Revision   Revision
	Document   *schema.Document // the revision's cause, with its text, if the revision wrote it as it is
	Facts      []schema.Fact    // that it wrote as they are, as documents say them
	Judgements []Judgement
	Matches    []Match

	retold
}

// Undump reads the quads of a dump, in their order, back into what revisions did.
// The zero value is ready; the base of the dump's IRIs shows in its first quad.
type Undump struct {
	terms vocabulary
	now   *Told
	lives map[string]*life // of statements whose details are still to come, or came in this revision
	spare *parts           // that nobody uses any more; nil if there are none
	last  string           // the statement whose payload came last
	texts bool             // the document of this revision has its text
}

// Read takes the next quad and, where it begins another revision, gives what was
// told of the one before. The error says what is wrong with the quad.
func (u *Undump) Read(q quad.Quad) (told Told, whole bool, err error) {
	if u.lives == nil {
		if err := u.begin(q); err != nil {
			return told, false, err
		}
	}
	subject, err := u.terms.base.id(q.Subject)
	if err != nil {
		return told, false, err
	}
	predicate, _ := q.Predicate.(quad.IRI)
	name, own := strings.CutPrefix(string(predicate), u.terms.ns)
	switch {
	case own && name == numberTerm:
		number, err := strconv.ParseInt(text(q.Object), 10, 64)
		if err != nil || revisionID(number) != subject {
			return told, false, fmt.Errorf("%s does not have the number %q", subject, text(q.Object))
		}
		told, whole, err = u.End()
		u.last, u.now = "", &Told{Revision: Revision{Number: number}}
		return told, whole, err
	case u.now == nil:
		return told, false, fmt.Errorf("it belongs to no revision: a dump begins with the number of one")
	case predicate == rdfType, predicate == rdfsLabel:
		return told, false, u.entity(subject, predicate, q.Object)
	case !own:
		return told, false, fmt.Errorf("the predicate %s is none of a dump", predicate)
	}
	return told, false, u.take(subject, name, q)
}

// begin finds the base of the dump's IRIs.
func (u *Undump) begin(q quad.Quad) error {
	iri, _ := q.Subject.(quad.IRI)
	at := strings.LastIndex(string(iri), revisionPath)
	if at < 0 {
		return fmt.Errorf("a dump begins with a revision, and this with %v: use \"diplograph export --format nquads\"", q.Subject)
	}
	b, err := checkBase(string(iri[:at]))
	if err != nil {
		return err
	}
	u.terms = newVocabulary(b)
	u.lives = make(map[string]*life)
	return nil
}

func (u *Undump) take(subject, name string, q quad.Quad) error {
	label := labelID(u.terms.base, q.Label)
	switch {
	case strings.HasPrefix(subject, revisionPath):
		return u.revision(name, q.Object)
	case strings.HasPrefix(subject, statementPath):
		return u.statement(subject, name, q.Object)
	case strings.HasPrefix(label, statementPath):
		p := u.part(label)
		p.edge = true
		p.fact.Predicate = schema.Relation(name)
		var err error
		if p.fact.Subject, err = entityOf(subject, ""); err != nil {
			return err
		}
		p.fact.Object, err = u.terms.termOf(q.Object)
		return err
	case slices.Contains([]string{sourceNameTerm, titleTerm, mediaTypeTerm, publishedTerm, hashTerm, textTerm}, name):
		return u.document(subject, name, text(q.Object))
	}
	d := decoder{vocabulary: u.terms, now: &change{matched: u.now.Matches}}
	err := d.match(subject, name, q.Object)
	u.now.Matches = d.now.matched
	return err
}

func (u *Undump) revision(name string, o quad.Value) (err error) {
	r := &u.now.Revision
	switch name {
	case timeTerm:
		r.Time, err = time.Parse(time.RFC3339Nano, text(o))
	case authorTerm:
		r.Author = text(o)
	case causeTerm:
		r.Cause, err = u.terms.base.id(o)
	case noteTerm:
		r.Note = text(o)
	case outcomeTerm:
		r.Outcome = Outcome(text(o))
	default:
		err = fmt.Errorf("a revision has no %s", name)
	}
	return err
}

func (u *Undump) document(id, name, value string) error {
	doc := u.now.Document
	if doc == nil {
		doc = &schema.Document{ID: id}
		u.now.Document = doc
	}
	if doc.ID != id {
		return fmt.Errorf("revision %d writes both %s and %s", u.now.Revision.Number, doc.ID, id)
	}
	switch name {
	case sourceNameTerm:
		doc.Name = value
	case titleTerm:
		doc.Title = value
	case mediaTypeTerm:
		doc.MediaType = value
	case publishedTerm:
		doc.Published = value
	case hashTerm:
		doc.Hash = value
	default:
		doc.Text, u.texts = value, true
	}
	return nil
}

// part is what has been read of a statement whose payload is still to come.
func (u *Undump) part(id string) *parts {
	l := u.live(id)
	if l.parts == nil {
		if l.parts, u.spare = u.spare, nil; l.parts == nil {
			l.parts = new(parts)
		}
		*l.parts = parts{saying: saying{id: l.id}}
	}
	return l.parts
}

func (u *Undump) statement(id, name string, o quad.Value) (err error) {
	if name != verdictTerm && name != correctionTerm {
		u.live(id)
	}
	switch name {
	case saidInTerm:
		u.part(id).document, err = u.terms.base.id(o)
	case payloadTerm:
		return u.payload(id, text(o))
	case saidTerm:
		return u.original(id, text(o))
	case addedInTerm:
		u.live(id).added = u.now.Revision.Number
	case verdictTerm:
		u.now.Judgements = append(u.now.Judgements, Judgement{Statement: id, Verdict: Verdict(text(o))})
	case correctionTerm:
		last := len(u.now.Judgements) - 1
		if last < 0 || u.now.Judgements[last].Statement != id {
			return fmt.Errorf("nothing tells that %s is corrected", id)
		}
		u.now.Judgements[last].Correction, err = decodeCorrection(text(o))
	default:
		err = fmt.Errorf("a statement has no %s", name)
	}
	return err
}

// payload completes a statement. What judgements made of it gives way to what its
// document says, which a dump tells next.
func (u *Undump) payload(id, literal string) error {
	p, l := u.part(id), u.live(id)
	l.parts, u.spare = nil, p
	var err error
	if p.details, err = decodePayload(literal); err != nil {
		return fmt.Errorf("the payload of %s: %w", id, err)
	}
	if len(p.details.Evidence) == 0 {
		return fmt.Errorf("%s has no evidence: a dump without evidence cannot be read back", id)
	}
	p.first, p.payload = true, true
	d := decoder{vocabulary: u.terms}
	s, err := d.compose(p)
	if err != nil {
		return fmt.Errorf("%s: %w", id, err)
	}
	if s.document == "" {
		return fmt.Errorf("%s: nothing tells which document says it", id)
	}
	l.tell(s.fact, u.now.Revision.Number)
	l.edge = s.edge
	u.now.Facts, u.last = append(u.now.Facts, s.fact), id
	return nil
}

// original takes what a document says of a statement in place of what is shown.
func (u *Undump) original(id, literal string) error {
	var f schema.Fact
	if err := json.Unmarshal([]byte(literal), &f); err != nil {
		return fmt.Errorf("what is said of %s: %w", id, err)
	}
	if len(f.Evidence) == 0 {
		return fmt.Errorf("%s has no evidence: a dump without evidence cannot be read back", id)
	}
	if f.Attrs == nil {
		f.Attrs = map[string]string{}
	}
	document := f.Evidence[0].Document
	if statementID(document, f.Key()) != id {
		return fmt.Errorf("what is said of %s is another statement", id)
	}
	u.live(id).tell(f, u.now.Revision.Number)
	if last := len(u.now.Facts) - 1; last >= 0 && u.last == id {
		u.now.Facts[last] = f
		return nil
	}
	u.now.Facts = append(u.now.Facts, f)
	return nil
}

// End gives what was told of the last revision; false if there is none.
func (u *Undump) End() (told Told, whole bool, err error) {
	if u.now == nil {
		return told, false, nil
	}
	u.settle()
	told, u.now = *u.now, nil
	if told.Document != nil && !u.texts {
		return told, false, fmt.Errorf("revision %d: %s has no text: a dump without evidence cannot be read back", told.Revision.Number, told.Document.ID)
	}
	u.texts = false
	return told, true, nil
}
