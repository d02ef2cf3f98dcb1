package graph

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"

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
	s := sieve{View: v, named: make(map[string]bool)}
	return v.History(ctx, func(q quad.Quad) error {
		held, err := s.held(q)
		if err != nil {
			return err
		}
		for _, q := range held {
			if err := emit(q); err != nil {
				return err
			}
		}
		return nil
	})
}

// History emits every quad that was written up to the revision, in order, with
// former versions of documents and statements that were retired since.
func (v *View) History(ctx context.Context, emit func(quad.Quad) error) error {
	return v.store.readLog(ctx, 0, v.end, "", func(rec record) error { return emit(rec.quad) })
}

// sieve leaves of the quads that were written those that hold for a view. What
// it looked at last it looks at next, since quads of one thing stand together.
type sieve struct {
	*View
	named map[string]bool // names of merged nodes that were emitted

	subject, label lastID
	statement      string // whose version is next
	version        *version
	one            [1]quad.Quad
}

// lastID is the id of the IRI that was looked at last.
type lastID struct {
	value quad.Value
	id    string
}

func (l *lastID) of(b base, v quad.Value) string {
	if v != l.value {
		l.value, l.id = v, labelID(b, v)
	}
	return l.id
}

// held gives what a quad that was written says for the view: itself, nothing,
// or what was judged instead.
func (v *sieve) held(q quad.Quad) ([]quad.Quad, error) {
	terms := v.store.terms
	subject, label := v.subject.of(terms.base, q.Subject), v.label.of(terms.base, q.Label)
	predicate, _ := q.Predicate.(quad.IRI)
	holds := false
	switch {
	case strings.HasPrefix(subject, revisionPath):
		holds = true
	case strings.HasPrefix(subject, statementPath):
		return v.heldOf(subject, strings.TrimPrefix(string(predicate), terms.ns), q)
	case strings.HasPrefix(label, statementPath):
		// One that was judged comes, as it now is, with what tells where it was said.
		version := v.live(label)
		holds = version != nil && version.said == &version.shown.Fact
	case strings.HasPrefix(label, revisionPath):
		holds = v.wrote(subject) == label || v.matches(subject, labelID(terms.base, q.Object), label)
	case predicate == rdfsLabel:
		return v.heldName(subject, q), nil
	default:
		holds = v.shows(subject)
	}
	if holds {
		return v.just(q), nil
	}
	return nil, nil
}

// just is a list of one quad, good until the next.
func (v *sieve) just(q quad.Quad) []quad.Quad {
	v.one[0] = q
	return v.one[:]
}

// live is the version of a statement that the view shows, nil if there is none.
func (v *sieve) live(id string) *version {
	if v.statement != id {
		v.statement, v.version = id, v.seen(id)
	}
	return v.version
}

// heldName gives a name to the node that is shown, once.
func (v *sieve) heldName(id string, q quad.Quad) []quad.Quad {
	name, shown := text(q.Object), v.Preferred(id)
	if !v.hasName(shown, name) {
		return nil
	}
	if shown != id || len(v.Members(id)) > 1 {
		key := shown + "\x00" + name
		if v.named[key] {
			return nil
		}
		v.named[key] = true
		q.Subject = v.store.terms.base.iri(shown)
	}
	return v.just(q)
}

// matches tells whether the revision brought what counts of two entities.
func (v *View) matches(a, b, revision string) bool {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	x := v.model.match(newPair(a, b), v.revision)
	return x != nil && revisionID(x.Revision) == revision
}

// shows tells whether the view has a node of that id.
func (v *View) shows(id string) bool {
	if _, stored := v.Document(id); stored {
		return true
	}
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	n := v.model.nodes[id]
	return n != nil && slices.ContainsFunc(n.names, func(c *naming) bool { return c.at(v.revision) > 0 })
}

// heldOf gives what a quad about a statement says of its live version, and what
// counts of the judgements of it.
func (v *sieve) heldOf(id, term string, q quad.Quad) ([]quad.Quad, error) {
	terms := v.store.terms
	if term == verdictTerm || term == correctionTerm {
		if j := v.counting(id); j != nil && revisionID(j.Revision) == labelID(terms.base, q.Label) {
			return v.just(q), nil
		}
		return nil, nil
	}
	version := v.live(id)
	if version == nil {
		if hidden := v.hidden(id); term == payloadTerm && hidden != nil && isRevision(v.label.of(terms.base, q.Label), hidden.written) {
			return terms.original(hidden)
		}
		return nil, nil
	}
	switch {
	case term == saidInTerm && version.said != &version.shown.Fact && version.shown.Fact.Modality == schema.Plain:
		return []quad.Quad{terms.edgeQuad(id, version.shown.Fact), q}, nil
	case term == payloadTerm && isRevision(v.label.of(terms.base, q.Label), version.written):
		if version.said != &version.shown.Fact {
			literal, err := encodePayload(version.shown.Fact)
			if err != nil {
				return nil, err
			}
			q.Object = quad.TypedString{Value: quad.String(literal), Type: rdfJSON}
			original, err := terms.original(version)
			return append([]quad.Quad{q}, original...), err
		}
	case term == addedInTerm && isRevision(labelID(terms.base, q.Object), version.shown.Added):
	case term == saidInTerm:
	default:
		return nil, nil
	}
	return v.just(q), nil
}

// isRevision tells whether the id is that of a revision.
func isRevision(id string, number int64) bool {
	digits, ok := strings.CutPrefix(id, revisionPath)
	n, err := strconv.ParseInt(digits, 10, 64)
	return ok && err == nil && n == number
}

func (v *View) seen(id string) *version {
	v.model.mu.RLock()
	st := v.model.statements[id]
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
	st := v.model.statements[id]
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
	literal, err := json.Marshal(version.said)
	if err != nil {
		return nil, err
	}
	return []quad.Quad{{
		Subject: v.base.iri(version.shown.ID), Predicate: v.term(saidTerm),
		Object: quad.TypedString{Value: quad.String(literal), Type: rdfJSON}, Label: v.base.iri(revisionID(version.written)),
	}}, nil
}

// wrote is the id of the revision that wrote what is now the document.
func (v *View) wrote(id string) string {
	v.model.mu.RLock()
	d := v.model.documents[id]
	v.model.mu.RUnlock()
	if d == nil {
		return ""
	}
	stored := d.at(v.revision)
	if stored == nil {
		return ""
	}
	return revisionID(stored.written)
}

// hasName tells whether live statements use the name for the node.
func (v *View) hasName(id, name string) bool {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	n := v.model.nodes[id]
	if n == nil {
		return false
	}
	for _, c := range n.names {
		if c.name == name {
			return c.at(v.revision) > 0
		}
	}
	return false
}
