package graph

import (
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/diplograph/diplograph/schema"
)

// model is the graph in memory, made from the log alone: by one reading of it
// when the store opens, and by the tail of it after each commit.
//
// It only grows. Whatever may change carries the revisions at which it did: a
// version of a statement or document is visible from one revision until
// another, a name is counted per revision. A view of an older revision
// therefore reads the same model as one of the newest, and sees nothing of
// what came after it. The lock guards maps and the ends of lists, and is held
// for single look-ups only; versions hang in lists that are read without it.
type model struct {
	mu         sync.RWMutex
	nodes      registry[node]
	classes    map[schema.Class][]*node
	statements registry[statement]
	edges      registry[edge]
	documents  map[string]*document
	listed     []*document
	interner   interner
	compacted  int64      // up to here revisions may be left out
	revisions  []Revision // the n-th is number n + 1; one that is left out has nothing but its number
	ends       []ending   // of the revisions
	now        Stats      // at the newest revision
	texts      texts
	room       modelRoom
	counters   sync.Pool // of *counter
	distances  sync.Pool // of *distances

	// What was judged, which is little.
	judgements  map[string][]*Judgement // by statement, the oldest first
	matches     map[pair][]*Match       // likewise
	matchedWith map[string][]string     // the other ends of matches
	merged      map[string][]merging    // of the nodes that were ever shown under another id
}

// modelRoom is where the model has what there is most of.
type modelRoom struct {
	evidence slab[schema.Evidence]
	arcs     slab[arc]
	namings  slab[naming]
}

// ending is how a revision left the store.
type ending struct {
	number uint64 // the last of the log
	stats  Stats
}

type document struct {
	node       *node
	statements []*statement // all that were ever said in it
	titles     []string     // by which it can be found
	head       atomic.Pointer[documentVersion]
}

type documentVersion struct {
	info    DocumentInfo
	text    uint64 // number of the text in the log
	written int64  // revision that wrote the document's own quads
	from    int64
	gone    bool // it was withdrawn
	before  *documentVersion
}

// at is the document as a revision sees it, nil if it is not stored then.
func (d *document) at(revision int64) *documentVersion {
	if v := d.last(revision); v != nil && !v.gone {
		return v
	}
	return nil
}

// last is the document as it is at the revision or, if it was withdrawn, was.
func (d *document) last(revision int64) *documentVersion {
	v := d.head.Load()
	for v != nil && v.from > revision {
		v = v.before
	}
	return v
}

func newModel() *model {
	return &model{
		nodes:      newRegistry(func(n *node) string { return n.entity.ID }),
		classes:    make(map[schema.Class][]*node),
		statements: newRegistry(func(st *statement) string { return st.first.shown.ID }),
		edges:      newRegistry(func(e *edge) string { return e.id }),
		documents:  make(map[string]*document),
		texts:      newTexts(),

		judgements:  make(map[string][]*Judgement),
		matches:     make(map[pair][]*Match),
		matchedWith: make(map[string][]string),
		merged:      make(map[string][]merging),
	}
}

// reserve makes room for so many times what the model holds.
func (m *model) reserve(times int) {
	m.nodes.reserve(times)
	m.statements.reserve(times)
	m.edges.reserve(times)
	m.texts.reserve(times)
}

// head is the newest revision, 0 if there is none.
func (m *model) head() int64 {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return int64(len(m.revisions))
}

// ended tells how the revision left the store.
func (m *model) ended(revision int64) ending {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if revision == 0 {
		return ending{}
	}
	return m.ends[revision-1]
}

// fits tells whether the change can follow what the model knows.
func (m *model) fits(c change) error {
	if want := m.head() + 1; c.number < want || c.number > max(want, m.compacted) {
		return fmt.Errorf("it stands where revision %d should", want)
	}
	if m.isBare(c) {
		return nil
	}
	if err := m.fitsJudgements(c); err != nil {
		return err
	}
	if d := m.documents[c.cause]; c.outcome != Judged && c.outcome != Compacted && c.document == nil && (d == nil || !d.node.stored) {
		return fmt.Errorf("nothing tells what %q is", c.cause)
	}
	if c.outcome != "" && (c.document != nil || len(c.said) > 0) {
		return fmt.Errorf("it cannot put %s and have another outcome", c.cause)
	}
	for _, s := range c.said {
		st := m.statements.get(s.id)
		if s.again == st.isSaid() || s.first != (st == nil) || s.document != c.cause {
			return fmt.Errorf("it cannot say %s", s.id)
		}
	}
	for _, id := range c.retired {
		if !m.statements.get(id).isSaid() {
			return fmt.Errorf("it cannot retire %s", id)
		}
	}
	return nil
}

// isBare tells whether nothing is left of what the change did: a dump tells of
// each revision, also of those whose document was replaced or withdrawn since, or
// whose judgements no longer count.
func (m *model) isBare(c change) bool {
	if c.document != nil || len(c.said)+len(c.retired)+len(c.judged)+len(c.matched) > 0 || c.outcome == Compacted {
		return false
	}
	d := m.documents[c.cause]
	return c.outcome == Judged || d == nil || !d.node.stored
}

// isSaid tells whether the document of the statement says it now; of none nobody does.
func (s *statement) isSaid() bool { return s != nil && s.head.Load().until.Load() == 0 }

// advance takes in the next revision, of which an interner has seen the change,
// after which the log is at end. No view sees any of it before a view of that
// revision is made.
func (m *model) advance(c change, end uint64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for next := int64(len(m.revisions)) + 1; next < c.number; next++ { // those that a compaction left out
		m.revisions = append(m.revisions, Revision{Number: next})
		m.ends = append(m.ends, ending{number: m.before(), stats: m.now})
	}
	m.revisions = append(m.revisions, Revision{Number: c.number, Time: c.time, Author: c.author, Outcome: m.outcome(c), Cause: c.cause, Note: c.note})
	for _, e := range c.typed {
		m.node(e).typed = true
	}
	for _, e := range c.named {
		m.nameOf(m.node(e), e.Name).stored = true
	}
	bare := m.isBare(c)
	judged := m.judge(c)
	merged := m.merge(c)
	for _, id := range c.retired {
		m.retire(m.statements.get(id), c.number)
	}
	for _, s := range c.said {
		m.say(s, c.number)
	}
	for _, st := range slices.Concat(judged, merged) {
		m.showAnew(st, c.number)
	}
	switch {
	case c.outcome == Judged:
		m.recount(judged, c.number)
	case c.outcome == Compacted, bare:
	default:
		m.documentChanged(c)
	}
	m.now.Revision, m.now.Quads = c.number, m.now.Quads+c.quads
	m.ends = append(m.ends, ending{number: end, stats: m.now})
}

// before is where the log ended after the last revision.
func (m *model) before() uint64 {
	if len(m.ends) == 0 {
		return 0
	}
	return m.ends[len(m.ends)-1].number
}

// outcome tells what a change that is about to be taken in does.
func (m *model) outcome(c change) Outcome {
	switch d := m.documents[c.cause]; {
	case c.outcome != "":
		return c.outcome
	case d != nil && d.node.stored:
		return Replaced
	}
	return Added
}

func (m *model) documentChanged(c change) {
	d := m.document(c.cause)
	old := d.head.Load()
	v := &documentVersion{before: old, text: c.text, written: c.number, from: c.number, gone: c.outcome == Withdrawn}
	if c.document != nil {
		v.info.Document = *c.document
	} else {
		v.info, v.text, v.written = old.info, old.text, old.written
	}
	if old == nil {
		m.listed = append(m.listed, d)
	}
	d.node.changed.Store(c.number)
	d.node.reorder(c.number)
	m.findTitle(d, v.info.Entity().Name)
	m.store(d, !v.gone)
	v.info.Revision, v.info.Ingested = c.number, c.time
	v.info.Statements = d.count(c.number)
	d.head.Store(v)
}

// store notes whether the document is stored.
func (m *model) store(d *document, stored bool) {
	if d.node.stored == stored {
		return
	}
	shown := d.node.shows()
	d.node.stored = stored
	m.appeared(d.node, shown)
	if stored {
		m.now.Documents++
	} else {
		m.now.Documents--
	}
}

// recount counts anew what the documents of the statements show.
func (m *model) recount(list []*statement, revision int64) {
	for _, st := range list {
		d := m.documents[st.head.Load().shown.Document]
		old := d.head.Load()
		if n := d.count(revision); n != old.info.Statements {
			v := *old
			v.info.Statements, v.from, v.before = n, revision, old
			d.head.Store(&v)
		}
	}
}

// count tells how many of the document's statements views of the revision show.
func (d *document) count(revision int64) (n int) {
	for _, s := range d.statements {
		if s.seen(revision) != nil {
			n++
		}
	}
	return n
}

func (m *model) document(id string) *document {
	d := m.documents[id]
	if d == nil {
		d = &document{node: m.node(schema.Entity{Class: schema.ClassDocument, ID: id})}
		m.documents[d.node.entity.ID] = d
	}
	return d
}
