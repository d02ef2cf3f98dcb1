package graph

import (
	"sync/atomic"

	"github.com/diplograph/diplograph/schema"
)

// edge is what is said, by whatever documents.
type edge struct {
	id         string
	subject    *node
	object     *node        // nil for a value
	arcs       [2]*arc      // that lead to it, by direction; that from a value is nil
	statements []*statement // all that some version of says it
	changed    atomic.Int64 // revision of the latest change
	built      atomic.Pointer[builtEdge]
	first      [1]*statement // room for the statements of most edges
}

// builtEdge is the edge as it is shown since a revision, without statements if it is
// not.
type builtEdge struct {
	since int64
	edge  Edge
	first [1]*Statement // room for those of most edges
}

// shown is the edge, nil if it is not shown.
func (b *builtEdge) shown() *Edge {
	if len(b.edge.Statements) == 0 {
		return nil
	}
	return &b.edge
}

// change notes the revision at which what is said changes. Who reads an older
// revision meanwhile may keep what it shows; that is known to be older then.
func (e *edge) change(revision int64) {
	e.changed.Store(revision)
	for _, a := range e.arcs {
		if a != nil {
			a.changed.Store(revision)
		}
	}
	if e.arcs[Forward].relation == schema.RelStartDate {
		e.subject.reorder(revision)
	}
}

// statement is what one document says.
type statement struct {
	head  atomic.Pointer[version] // the latest; one that was ended tells that the document no longer says it
	first version                 // room for the only version that most have
}

// version is a statement as it stood from one revision until another.
type version struct {
	shown   Statement    // as views show it
	hidden  bool         // it was rejected
	edge    *edge        // that it is part of, if it is not hidden
	judged  *schema.Fact // as the document has it, if something was judged of that; else nil
	written int64        // revision that wrote what is said
	from    int64
	until   atomic.Int64 // 0 while it stands
	before  *version
}

// said is what the document says.
func (v *version) said() *schema.Fact {
	if v.judged != nil {
		return v.judged
	}
	return &v.shown.Fact
}

// at finds the version that a revision sees or, if the statement is not live
// then, the one that was seen last.
func (s *statement) at(revision int64) (v *version, live bool) {
	for v = s.head.Load(); v != nil && v.from > revision; v = v.before {
	}
	if v == nil {
		return nil, false
	}
	return v, v.stands(revision)
}

// stands tells whether the version was not ended by the revision.
func (v *version) stands(revision int64) bool {
	until := v.until.Load()
	return until == 0 || until > revision
}

// seen finds the version that views of the revision show, nil if there is none.
func (s *statement) seen(revision int64) *version {
	if v, live := s.at(revision); live && !v.hidden {
		return v
	}
	return nil
}

// add makes room for a version that becomes the latest.
func (s *statement) add(from, written int64) *version {
	v := &s.first
	if s.head.Load() != nil {
		v = new(version)
	}
	v.from, v.written = from, written
	return v
}

// say adds a version of a statement that the document says as it does now.
func (m *model) say(s saying, revision int64) {
	st, isNew := m.statements.settle(s.id)
	v := st.add(revision, revision)
	v.shown = Statement{ID: s.id, Document: s.document, Added: revision}
	if isNew {
		d := m.document(s.document)
		d.statements = append(d.statements, st)
	}
	if old := st.head.Load(); old != nil {
		v.shown.ID = old.shown.ID
		if old.stands(revision) {
			v.shown.Added = old.shown.Added
		}
	}
	m.show(st, v, &s.fact, s.edge)
}

// showAnew shows a statement, if its document still says it, by what has been
// judged since.
func (m *model) showAnew(st *statement, revision int64) {
	old := st.head.Load()
	if old.until.Load() != 0 || old.from == revision {
		return
	}
	v := st.add(revision, old.written)
	v.shown = Statement{ID: old.shown.ID, Document: old.shown.Document, Added: old.shown.Added}
	m.show(st, v, old.said(), "")
}

// show makes the version the latest of the statement: what the document says,
// by what was judged of it. If nothing was, it is part of the edge with the id;
// "" leaves it to find that.
func (m *model) show(st *statement, v *version, said *schema.Fact, edge string) {
	old := m.end(st, v.from)
	v.before = st.head.Load()
	altered := false
	v.shown.Fact, v.hidden, altered = m.judged(v.shown.ID, said)
	if altered {
		own := *said
		v.judged = &own
	}
	if v.hidden {
		m.tally(old, nil)
		st.head.Store(v)
		return
	}
	if edge == "" || altered {
		edge = edgeID(v.shown.Fact.Key())
	}
	v.edge = m.place(st, v, edge)
	m.findQuote(st, &v.shown.Fact)
	m.count(v.edge, &v.shown.Fact, v.from, +1)
	m.now.Statements++
	m.tally(old, v)
	v.edge.change(v.from)
	st.head.Store(v)
}

// place hangs a statement into the edge with the id, of which its version is
// part.
func (m *model) place(st *statement, v *version, id string) *edge {
	f := &v.shown.Fact
	e, isNew := m.edges.settle(id)
	if isNew {
		e.id, e.subject = id, m.node(f.Subject)
		e.statements = e.first[:0]
		m.lead(e.subject, f.Predicate, Forward, e)
		if !f.Object.IsLiteral() {
			e.object = m.node(f.Object.Entity)
			m.lead(e.object, f.Predicate, Inverse, e)
		}
	}
	for old := v.before; old != nil; old = old.before {
		if old.edge == e {
			return e
		}
	}
	e.statements = append(e.statements, st)
	return e
}

// retire ends a statement, which its document no longer says.
func (m *model) retire(st *statement, revision int64) {
	m.tally(m.end(st, revision), nil)
}

// end ends a statement's latest version, if it stands, and gives it if views
// showed it.
func (m *model) end(st *statement, revision int64) *version {
	v := st.head.Load()
	if v == nil || v.until.Load() != 0 {
		return nil
	}
	v.until.Store(revision)
	if v.hidden {
		return nil
	}
	v.edge.change(revision)
	m.count(v.edge, &v.shown.Fact, revision, -1)
	m.now.Statements--
	return v
}

// tally counts what views show otherwise since the revision.
func (m *model) tally(before, after *version) {
	r := m.latest()
	switch {
	case before == nil && after == nil:
	case before == nil:
		r.Added++
	case after == nil:
		r.Retired++
	case !sameFact(&before.shown.Fact, &after.shown.Fact):
		r.Changed++
	}
}
