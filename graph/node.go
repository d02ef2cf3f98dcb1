package graph

import (
	"slices"
	"sort"
	"sync/atomic"

	"github.com/diplograph/diplograph/schema"
)

// node is an entity that some statement, live or not, names or a stored
// document.
type node struct {
	entity schema.Entity // without name
	typed  bool          // its class is in the store
	stored bool          // it is a stored document
	uses   int           // how often statements name it that views of the newest revision show
	names  []*naming
	arcs   []*arc
	owner  uint32 // of its texts; 0 if it has none

	changed atomic.Int64 // the latest revision that changed a name, the title or the start date
}

// shows tells whether a view of the newest revision shows the node.
func (n *node) shows() bool { return n.uses > 0 || n.stored }

// naming is one name of a node and how many statements that views show use it.
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
	ordered   atomic.Pointer[orderedArc]
}

func (m *model) node(e schema.Entity) *node {
	n := m.nodes[e.ID]
	if n == nil {
		n = &node{entity: schema.Entity{Class: e.Class, ID: e.ID}}
		m.nodes[e.ID] = n
		m.classes[e.Class] = append(m.classes[e.Class], n)
	}
	return n
}

// count adds to how many statements use the names of a fact.
func (m *model) count(f *schema.Fact, revision int64, by int) {
	for _, e := range ends(f) {
		n := m.node(e)
		before := n.shows()
		n.uses += by
		n.changed.Store(revision)
		name := n.naming(e.Name)
		if len(name.counts) == 0 {
			m.findName(n, name)
		}
		name.add(revision, by)
		m.appeared(n, before)
	}
}

// appeared counts a node that is shown now and was not before, or the reverse.
func (m *model) appeared(n *node, before bool) {
	switch now := n.shows(); {
	case now && !before:
		m.now.Nodes++
	case before && !now:
		m.now.Nodes--
	}
}

// ends lists the entities that a fact names.
func ends(f *schema.Fact) []schema.Entity {
	if f.Object.IsLiteral() {
		return []schema.Entity{f.Subject}
	}
	return []schema.Entity{f.Subject, f.Object.Entity}
}

func (n *node) naming(name string) *naming {
	i := slices.IndexFunc(n.names, func(c *naming) bool { return c.name == name })
	if i < 0 {
		n.names = append(n.names, &naming{name: name})
		i = len(n.names) - 1
	}
	return n.names[i]
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

// at is how many statements that are shown at the revision use the name.
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
