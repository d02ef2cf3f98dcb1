package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"strconv"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/rdf"
	"github.com/diplograph/diplograph/schema"
)

// Quads emits every quad that holds as of the revision, in the order in which
// they were written: the revisions, the documents as they are, what is live of
// statements, the classes and names of the entities that these name, and the
// judgements that count. What was judged changes what is emitted: statements
// that were rejected are left out, others are as they were corrected, and
// entities that are the same are under one id. What documents say instead is
// told by one JSON literal of each such statement, so that nothing is lost.
//
// Nothing is locked while emit runs, and little is held in memory.
func (v *View) Quads(ctx context.Context, emit func(quad.Quad) error) error {
	return v.holding(ctx, func(r *quadstore.Row) error {
		q, err := r.Quad()
		if err != nil {
			return err
		}
		return emit(q)
	}, emit)
}

// Lines emits the quads of Quads as lines of N-Quads in canonical form, which is
// faster than spelling quads. A line is good until emit returns; begins tells
// that it is the first of a revision.
func (v *View) Lines(ctx context.Context, emit func(line []byte, begins bool) error) error {
	l := liner{number: v.store.terms.term(numberTerm), emit: emit}
	return v.holding(ctx, l.row, l.quad)
}

// liner spells lines.
type liner struct {
	number quad.IRI // predicate of the first quad of a revision
	emit   func(line []byte, begins bool) error
	line   []byte
}

func (l *liner) row(r *quadstore.Row) (err error) {
	l.line = l.line[:0]
	for _, t := range [...]*quadstore.Term{&r.Subject, &r.Predicate, &r.Object, &r.Label} {
		if t.Number == 0 {
			continue
		}
		if l.line, err = appendTerm(l.line, t); err != nil {
			return err
		}
		l.line = append(l.line, ' ')
	}
	l.line = append(l.line, '.', '\n')
	predicate, _ := r.Predicate.IRI()
	return l.emit(l.line, string(predicate) == string(l.number))
}

func appendTerm(line []byte, t *quadstore.Term) ([]byte, error) {
	if iri, ok := t.IRI(); ok {
		return rdf.AppendIRI(line, iri), nil
	}
	if text, kind, ok := t.Text(); ok {
		line = rdf.AppendLiteral(line, text)
		if len(kind) > 0 {
			line = rdf.AppendIRI(append(line, "^^"...), kind)
		}
		return line, nil
	}
	v, err := t.Value()
	if err != nil {
		return line, err
	}
	return rdf.AppendValue(line, v)
}

func (l *liner) quad(q quad.Quad) (err error) {
	if l.line, err = rdf.AppendQuad(l.line[:0], q); err != nil {
		return err
	}
	return l.emit(l.line, q.Predicate == l.number)
}

// History emits every quad that was written up to the revision, in order, with
// former versions of documents and statements that were retired since.
func (v *View) History(ctx context.Context, emit func(quad.Quad) error) error {
	return v.store.readLog(ctx, 0, v.end, "", func(rec record) error { return emit(rec.quad) })
}

// holding goes through the quads that were written, and hands on those that hold
// for the view, and what holds instead of others.
func (v *View) holding(ctx context.Context, keep func(*quadstore.Row) error, instead func(quad.Quad) error) error {
	s := sieve{View: v, named: make(map[string]bool)}
	return v.store.readRows(ctx, v.end, func(r *quadstore.Row) error {
		holds, others, err := s.held(r)
		if err != nil {
			return err
		}
		if holds {
			return keep(r)
		}
		for _, q := range others {
			if err := instead(q); err != nil {
				return err
			}
		}
		return nil
	})
}

// sieve leaves of the quads that were written those that hold for a view. What
// it looked at last it looks at next, since quads of one thing stand together.
type sieve struct {
	*View
	named map[string]bool // names of merged nodes that were emitted

	subject, label, object lastID
	statement              []byte // whose version is next
	version                *version
	shown                  struct { // whether a node is
		subject uint64
		holds   bool
	}
	written struct { // what is now a document, if it is one
		subject uint64
		by      int64 // revision
	}
}

// lastID is the id of the IRI that was looked at last, empty for anything else.
type lastID struct {
	number uint64
	id     []byte
}

func (l *lastID) of(b base, t *quadstore.Term) []byte {
	if t.Number != l.number {
		l.number, l.id = t.Number, appendID(l.id[:0], b, t)
	}
	return l.id
}

// appendID adds the id of an IRI under the base.
func appendID(id []byte, b base, t *quadstore.Term) []byte {
	iri, _ := t.IRI()
	rest, under := bytes.CutPrefix(iri, []byte(b))
	switch {
	case !under:
		return id
	case bytes.IndexByte(rest, '%') < 0:
		return append(id, rest...)
	}
	return append(id, labelID(b, quad.IRI(iri))...)
}

func under(id []byte, path string) bool { return len(id) > len(path) && string(id[:len(path)]) == path }

// held tells whether a quad that was written holds for the view or, if it does
// not, what was judged instead.
func (v *sieve) held(r *quadstore.Row) (holds bool, instead []quad.Quad, err error) {
	terms := v.store.terms
	subject, label := v.subject.of(terms.base, &r.Subject), v.label.of(terms.base, &r.Label)
	predicate, _ := r.Predicate.IRI()
	switch {
	case under(subject, revisionPath):
		return true, nil, nil
	case under(subject, statementPath):
		term, _ := bytes.CutPrefix(predicate, []byte(terms.ns))
		return v.heldOf(subject, term, r)
	case under(label, statementPath):
		// One that was judged comes, as it now is, with what tells where it was said.
		version := v.live(label)
		return version != nil && version.judged == nil, nil, nil
	case under(label, revisionPath):
		if v.written.subject != r.Subject.Number {
			v.written.subject, v.written.by = r.Subject.Number, v.wrote(string(subject))
		}
		return isRevision(label, v.written.by) || v.matches(subject, v.object.of(terms.base, &r.Object), label), nil, nil
	case string(predicate) == string(rdfsLabel):
		return v.heldName(subject, r)
	}
	if v.shown.subject != r.Subject.Number {
		v.shown.subject, v.shown.holds = r.Subject.Number, v.shows(subject)
	}
	return v.shown.holds, nil, nil
}

// live is the version of a statement that the view shows, nil if there is none.
func (v *sieve) live(id []byte) *version {
	if !bytes.Equal(v.statement, id) {
		v.statement, v.version = append(v.statement[:0], id...), nil
		v.model.mu.RLock()
		st := v.model.statements.get(string(id))
		v.model.mu.RUnlock()
		if st != nil {
			v.version = st.seen(v.revision)
		}
	}
	return v.version
}

// heldName tells whether the name is one of the node or, of a merged one, gives it to
// the node that is shown, once.
func (v *sieve) heldName(id []byte, r *quadstore.Row) (holds bool, instead []quad.Quad, err error) {
	name, _, _ := r.Object.Text()
	if !v.isMerged(id) {
		return v.hasName(id, name), nil, nil
	}
	shown := v.Preferred(string(id))
	key := shown + "\x00" + string(name)
	if !v.hasName([]byte(shown), name) || v.named[key] {
		return false, nil, nil
	}
	v.named[key] = true
	q, err := r.Quad()
	q.Subject = v.store.terms.base.iri(shown)
	return false, []quad.Quad{q}, err
}

// isMerged tells whether an entity is shown together with another.
func (v *View) isMerged(id []byte) bool {
	v.model.mu.RLock()
	merged := len(v.model.merged) > 0
	v.model.mu.RUnlock()
	return merged && (v.Preferred(string(id)) != string(id) || len(v.Members(string(id))) > 1)
}

// matches tells whether the revision brought what counts of two entities.
func (v *View) matches(a, b, revision []byte) bool {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	if len(v.model.matches) == 0 {
		return false
	}
	x := v.model.match(newPair(string(a), string(b)), v.revision)
	return x != nil && isRevision(revision, x.Revision)
}

// shows tells whether the view has a node of that id.
func (v *View) shows(id []byte) bool {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	if d := v.model.documents[string(id)]; d != nil && d.at(v.revision) != nil {
		return true
	}
	n := v.model.nodes.get(string(id))
	return n != nil && slices.ContainsFunc(n.names, func(c *naming) bool { return c.at(v.revision) > 0 })
}

// heldOf tells what a quad about a statement says of its live version, and what
// counts of the judgements of it.
func (v *sieve) heldOf(id []byte, predicate []byte, r *quadstore.Row) (holds bool, instead []quad.Quad, err error) {
	terms, term := v.store.terms, string(predicate)
	written := func(version *version) bool {
		return isRevision(v.label.of(terms.base, &r.Label), version.written)
	}
	if term == verdictTerm || term == correctionTerm {
		j := v.counting(string(id))
		return j != nil && isRevision(v.label.of(terms.base, &r.Label), j.Revision), nil, nil
	}
	version := v.live(id)
	if version == nil {
		if hidden := v.hidden(string(id)); term == payloadTerm && hidden != nil && written(hidden) {
			instead, err = terms.original(hidden)
		}
		return false, instead, err
	}
	judged := version.judged != nil
	switch {
	case term == saidInTerm && judged && version.shown.Fact.Modality == schema.Plain:
		q, err := r.Quad()
		return false, []quad.Quad{terms.edgeQuad(q.Subject, version.shown.Fact), q}, err
	case term == payloadTerm && written(version):
		if judged {
			instead, err = v.heldPayload(version, r)
			return false, instead, err
		}
		return true, nil, nil
	case term == addedInTerm:
		return isRevision(v.object.of(terms.base, &r.Object), version.shown.Added), nil, nil
	}
	return term == saidInTerm, nil, nil
}

// heldPayload tells what a statement that was judged says, and what its document
// does.
func (v *sieve) heldPayload(version *version, r *quadstore.Row) ([]quad.Quad, error) {
	literal, err := encodePayload(version.shown.Fact)
	if err != nil {
		return nil, err
	}
	q, err := r.Quad()
	if err != nil {
		return nil, err
	}
	q.Object = quad.TypedString{Value: quad.String(literal), Type: rdfJSON}
	original, err := v.store.terms.original(version)
	return append([]quad.Quad{q}, original...), err
}

// isRevision tells whether the id is that of a revision.
func isRevision(id []byte, number int64) bool {
	var room [len(revisionPath) + 20]byte
	return string(id) == string(strconv.AppendInt(append(room[:0], revisionPath...), number, 10))
}

func (v *View) seen(id string) *version {
	v.model.mu.RLock()
	st := v.model.statements.get(id)
	v.model.mu.RUnlock()
	if st == nil {
		return nil
	}
	return st.seen(v.revision)
}

// hidden is the version of a statement that its document makes and views do not
// show, nil if there is none.
func (v *View) hidden(id string) *version {
	v.model.mu.RLock()
	st := v.model.statements.get(id)
	v.model.mu.RUnlock()
	if st == nil {
		return nil
	}
	if version, live := st.at(v.revision); live && version.hidden {
		return version
	}
	return nil
}

// original spells out what a document says, where views show something else or
// nothing.
func (v vocabulary) original(version *version) ([]quad.Quad, error) {
	literal, err := json.Marshal(version.said())
	if err != nil {
		return nil, err
	}
	return []quad.Quad{{
		Subject: v.base.iri(version.shown.ID), Predicate: v.term(saidTerm),
		Object: quad.TypedString{Value: quad.String(literal), Type: rdfJSON}, Label: v.base.iri(revisionID(version.written)),
	}}, nil
}

// wrote is the revision that wrote what is now the document, 0 if there is none.
func (v *View) wrote(id string) int64 {
	v.model.mu.RLock()
	d := v.model.documents[id]
	v.model.mu.RUnlock()
	if d == nil {
		return 0
	}
	stored := d.at(v.revision)
	if stored == nil {
		return 0
	}
	return stored.written
}

// hasName tells whether live statements use the name for the node.
func (v *View) hasName(id, name []byte) bool {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	n := v.model.nodes.get(string(id))
	if n == nil {
		return false
	}
	for _, c := range n.names {
		if c.name == string(name) {
			return c.at(v.revision) > 0
		}
	}
	return false
}
