package graph

import (
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"
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
	nodes      map[string]*node
	classes    map[schema.Class][]*node
	statements map[string]*statement
	edges      map[string]*edge
	documents  map[string]*document
	listed     []*document
	strings    map[string]string // one copy of what repeats
	attrs      map[string]map[string]string
	revisions  []Revision // the n-th is number n + 1
	live       struct{ statements, nodes int }
}

// node is an entity that some statement, live or not, names or a stored
// document.
type node struct {
	entity schema.Entity // without name
	typed  bool          // its class is in the store
	names  []*naming
	arcs   []*arc
}

// naming is one name of a node and how many live statements use it.
type naming struct {
	name   string
	stored bool // it is in the store
	counts []count
}

type count struct {
	revision int64
	n        int
}

// arc is what leads from a node by one relation in one direction.
type arc struct {
	relation  schema.Relation
	direction Direction
	edges     []*edge
}

// edge is what is said, by whatever documents.
type edge struct {
	id         string
	statements []*statement
	changed    atomic.Int64 // revision of the latest change
	built      atomic.Pointer[builtEdge]
}

// builtEdge is the edge as it is shown since a revision.
type builtEdge struct {
	since int64
	edge  *Edge
}

// statement is what one document says.
type statement struct {
	edge *edge
	head atomic.Pointer[version] // the latest
}

// version is a statement as it stood from one revision until another.
type version struct {
	shown  Statement
	from   int64
	until  atomic.Int64 // 0 while it stands
	before *version
}

// at finds the version that a revision sees or, if the statement is not live
// then, the one that was seen last.
func (s *statement) at(revision int64) (v *version, live bool) {
	for v = s.head.Load(); v != nil && v.from > revision; v = v.before {
	}
	if v == nil {
		return nil, false
	}
	until := v.until.Load()
	return v, until == 0 || until > revision
}

type document struct {
	node       *node
	statements []*statement // all that were ever said in it
	head       atomic.Pointer[documentVersion]
}

type documentVersion struct {
	info    DocumentInfo
	text    uint64 // number of the text in the log
	written int64  // revision that wrote the document's own quads
	before  *documentVersion
}

func (d *document) at(revision int64) *documentVersion {
	v := d.head.Load()
	for v != nil && v.info.Revision > revision {
		v = v.before
	}
	return v
}

func newModel() *model {
	return &model{
		nodes:      make(map[string]*node),
		classes:    make(map[schema.Class][]*node),
		statements: make(map[string]*statement),
		edges:      make(map[string]*edge),
		documents:  make(map[string]*document),
		strings:    make(map[string]string),
		attrs:      make(map[string]map[string]string),
	}
}

// head is the newest revision, 0 if there is none.
func (m *model) head() int64 {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return int64(len(m.revisions))
}

// fits tells whether the change can follow what the model knows.
func (m *model) fits(c change) error {
	if want := m.head() + 1; c.number != want {
		return fmt.Errorf("it stands where revision %d should", want)
	}
	if d := m.documents[c.cause]; c.document == nil && (d == nil || d.head.Load() == nil) {
		return fmt.Errorf("nothing tells what %q is", c.cause)
	}
	for _, s := range c.said {
		st := m.statements[s.id]
		if live := st != nil && st.head.Load().until.Load() == 0; s.again == live || s.first != (st == nil) || s.document != c.cause {
			return fmt.Errorf("it cannot say %s", s.id)
		}
	}
	for _, id := range c.retired {
		if st := m.statements[id]; st == nil || st.head.Load().until.Load() != 0 {
			return fmt.Errorf("it cannot retire %s", id)
		}
	}
	return nil
}

// advance takes in the next revision. No view sees any of it before a view of
// that revision is made.
func (m *model) advance(c change) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.revisions = append(m.revisions, Revision{Number: c.number, Time: c.time, Author: c.author, Cause: m.intern(c.cause)})
	for _, e := range c.typed {
		m.node(e).typed = true
	}
	for _, e := range c.named {
		m.node(e).naming(m.intern(e.Name)).stored = true
	}
	for _, id := range c.retired {
		m.close(m.statements[id], c.number)
		m.live.statements--
	}
	for _, s := range c.said {
		m.say(s, c.number)
	}
	m.documentChanged(c)
}

// say adds a version of a statement.
func (m *model) say(s saying, revision int64) {
	st := m.statements[s.id]
	if st == nil {
		st = &statement{}
		s.id = strings.Clone(s.id)
		m.statements[s.id] = st
		m.place(st, s)
	}
	v := &version{from: revision, before: st.head.Load()}
	v.shown = Statement{ID: s.id, Fact: m.compact(s.fact), Document: m.intern(s.document), Added: revision}
	switch old := v.before; {
	case old == nil:
		m.live.statements++
	case old.until.Load() == 0:
		v.shown.ID, v.shown.Added = old.shown.ID, old.shown.Added
		m.close(st, revision)
	default:
		v.shown.ID = old.shown.ID
		m.live.statements++
	}
	m.count(&v.shown.Fact, revision, +1)
	st.edge.changed.Store(revision)
	st.head.Store(v)
}

// place hangs a new statement into its edge and document.
func (m *model) place(st *statement, s saying) {
	id := edgeID(s.fact.Key())
	e := m.edges[id]
	if e == nil {
		e = &edge{id: id}
		m.edges[id] = e
		m.node(s.fact.Subject).lead(s.fact.Predicate, Forward, e)
		if !s.fact.Object.IsLiteral() {
			m.node(s.fact.Object.Entity).lead(s.fact.Predicate, Inverse, e)
		}
	}
	e.statements = append(e.statements, st)
	st.edge = e
	d := m.document(s.document)
	d.statements = append(d.statements, st)
}

// close ends a statement's latest version.
func (m *model) close(st *statement, revision int64) {
	v := st.head.Load()
	st.edge.changed.Store(revision)
	v.until.Store(revision)
	m.count(&v.shown.Fact, revision, -1)
}

// count adds to how many live statements use the names of a fact.
func (m *model) count(f *schema.Fact, revision int64, by int) {
	ends := []schema.Entity{f.Subject}
	if !f.Object.IsLiteral() {
		ends = append(ends, f.Object.Entity)
	}
	for _, e := range ends {
		n := m.node(e)
		before := n.total()
		n.naming(e.Name).add(revision, by)
		m.live.nodes += present(n.total()) - present(before)
	}
}

func present(n int) int { return min(n, 1) }

func (m *model) documentChanged(c change) {
	d := m.document(c.cause)
	old := d.head.Load()
	v := &documentVersion{before: old, text: c.text, written: c.number}
	if c.document != nil {
		v.info.Document = *c.document
		v.info.MediaType = m.intern(c.document.MediaType)
	} else {
		v.info, v.text, v.written = old.info, old.text, old.written
	}
	if old == nil {
		m.listed = append(m.listed, d)
	}
	v.info.Revision, v.info.Ingested, v.info.Statements = c.number, c.time, 0
	for _, s := range d.statements {
		if _, live := s.at(c.number); live {
			v.info.Statements++
		}
	}
	d.head.Store(v)
}

func (m *model) document(id string) *document {
	d := m.documents[id]
	if d == nil {
		d = &document{node: m.node(schema.Entity{Class: schema.ClassDocument, ID: id})}
		m.documents[d.node.entity.ID] = d
	}
	return d
}

func (m *model) node(e schema.Entity) *node {
	n := m.nodes[e.ID]
	if n == nil {
		id := m.intern(e.ID)
		n = &node{entity: schema.Entity{Class: schema.Class(m.intern(string(e.Class))), ID: id}}
		m.nodes[id] = n
		m.classes[e.Class] = append(m.classes[e.Class], n)
	}
	return n
}

func (n *node) naming(name string) *naming {
	i := slices.IndexFunc(n.names, func(c *naming) bool { return c.name == name })
	if i < 0 {
		n.names = append(n.names, &naming{name: name})
		i = len(n.names) - 1
	}
	return n.names[i]
}

// total is how many live statements name the node at the newest revision.
func (n *node) total() int {
	total := 0
	for _, c := range n.names {
		if len(c.counts) > 0 {
			total += c.counts[len(c.counts)-1].n
		}
	}
	return total
}

func (c *naming) add(revision int64, by int) {
	last := len(c.counts) - 1
	switch {
	case last < 0:
		c.counts = append(c.counts, count{revision: revision, n: by})
	case c.counts[last].revision == revision:
		c.counts[last].n += by
	default:
		c.counts = append(c.counts, count{revision: revision, n: c.counts[last].n + by})
	}
}

// at is how many statements that are live at the revision use the name.
func (c *naming) at(revision int64) int {
	after := sort.Search(len(c.counts), func(i int) bool { return c.counts[i].revision > revision })
	if after == 0 {
		return 0
	}
	return c.counts[after-1].n
}

func (n *node) arc(r schema.Relation, d Direction) *arc {
	for _, a := range n.arcs {
		if a.relation == r && a.direction == d {
			return a
		}
	}
	return nil
}

func (n *node) lead(r schema.Relation, d Direction, e *edge) {
	a := n.arc(r, d)
	if a == nil {
		a = &arc{relation: r, direction: d}
		n.arcs = append(n.arcs, a)
	}
	a.edges = append(a.edges, e)
}

// compact replaces what repeats in a fact by one shared copy.
func (m *model) compact(f schema.Fact) schema.Fact {
	f.Subject = m.shared(f.Subject)
	f.Predicate = schema.Relation(m.intern(string(f.Predicate)))
	f.Rule = m.intern(f.Rule)
	if !f.Object.IsLiteral() {
		f.Object.Entity = m.shared(f.Object.Entity)
	}
	for i := range f.Evidence {
		f.Evidence[i].Document = m.intern(f.Evidence[i].Document)
	}
	f.Attrs = m.sharedAttrs(f.Attrs)
	return f
}

// sharedAttrs gives one map for all equal ones: a map of one entry takes more
// room than the rest of most facts.
func (m *model) sharedAttrs(attrs map[string]string) map[string]string {
	var key strings.Builder
	for _, name := range slices.Sorted(maps.Keys(attrs)) {
		key.WriteString(name + "\x00" + attrs[name] + "\x00")
	}
	kept, ok := m.attrs[key.String()]
	if !ok {
		kept = attrs
		m.attrs[key.String()] = kept
	}
	return kept
}

func (m *model) shared(e schema.Entity) schema.Entity {
	return schema.Entity{Class: schema.Class(m.intern(string(e.Class))), Name: m.intern(e.Name), ID: m.intern(e.ID)}
}

func (m *model) intern(s string) string {
	if s == "" {
		return ""
	}
	kept, ok := m.strings[s]
	if !ok {
		kept = strings.Clone(s)
		m.strings[kept] = kept
	}
	return kept
}
