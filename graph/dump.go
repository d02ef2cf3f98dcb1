package graph

import (
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
)

// Quads emits every quad that holds as of the revision, in the order in which
// they were written: the revisions, the documents as they are, what is live of
// statements, and the classes and names of the entities that these name.
// Nothing is locked while emit runs, and little is held in memory.
func (v *View) Quads(ctx context.Context, emit func(quad.Quad) error) error {
	return v.History(ctx, func(q quad.Quad) error {
		if !v.holds(q) {
			return nil
		}
		return emit(q)
	})
}

// History emits every quad that was written up to the revision, in order, with
// former versions of documents and statements that were retired since.
func (v *View) History(ctx context.Context, emit func(quad.Quad) error) error {
	return v.store.readLog(ctx, 0, v.end, "", func(rec record) error { return emit(rec.quad) })
}

// holds tells whether a quad still says what is so.
func (v *View) holds(q quad.Quad) bool {
	terms := v.store.terms
	subject, label := labelID(terms.base, q.Subject), labelID(terms.base, q.Label)
	predicate, _ := q.Predicate.(quad.IRI)
	switch {
	case strings.HasPrefix(subject, revisionPath):
		return true
	case strings.HasPrefix(subject, statementPath):
		return v.holdsOf(subject, strings.TrimPrefix(string(predicate), terms.ns), q)
	case strings.HasPrefix(label, statementPath):
		_, live := v.live(label)
		return live
	case strings.HasPrefix(label, revisionPath):
		return v.wrote(subject) == label
	case predicate == rdfsLabel:
		return v.named(subject, text(q.Object))
	}
	return v.shows(subject)
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

// holdsOf tells whether a quad about a statement is about its live version.
func (v *View) holdsOf(id, term string, q quad.Quad) bool {
	version, live := v.live(id)
	if !live {
		return false
	}
	terms := v.store.terms
	switch term {
	case saidInTerm:
		return true
	case payloadTerm:
		return labelID(terms.base, q.Label) == revisionID(version.from)
	case addedInTerm:
		return labelID(terms.base, q.Object) == revisionID(version.shown.Added)
	}
	return false
}

func (v *View) live(id string) (*version, bool) {
	v.model.mu.RLock()
	st := v.model.statements[id]
	v.model.mu.RUnlock()
	if st == nil {
		return nil, false
	}
	return st.at(v.revision)
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

// named tells whether live statements use the name for the node.
func (v *View) named(id, name string) bool {
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
