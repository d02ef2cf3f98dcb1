package graph

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"sync/atomic"
	"unicode/utf8"

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
	number uint32 // among all nodes

	changed atomic.Int64 // the latest revision that changed how often a name is used, or the title
	built   atomic.Pointer[builtNode]

	firstNames [1]*naming // room for the names of most nodes
	firstArcs  [2]*arc    // likewise
}

// builtNode is the node as a revision shows it, without an id if it does not.
type builtNode struct {
	at   int64
	node Node
}

func (b *builtNode) shown() (*Node, bool) {
	if b.node.ID == "" {
		return nil, false
	}
	return &b.node, true
}

// shows tells whether a view of the newest revision shows the node.
func (n *node) shows() bool { return n.uses > 0 || n.stored }

// naming is one name of a node and how many statements that views show use it.
type naming struct {
	node   *node
	name   string
	stored bool    // it is in the store
	latest count   // 0 of revision 0 before it is used
	before []count // the former ones
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

	changed atomic.Int64 // the latest revision that changed what it shows, or its order
	ordered atomic.Pointer[orderedArc]
	near    atomic.Pointer[nearArc]

	first [1]*edge // room for the edges of most arcs
}

func (m *model) node(e schema.Entity) *node {
	n, isNew := m.nodes.settle(e.ID)
	if isNew {
		n.entity = schema.Entity{Class: e.Class, ID: e.ID}
		n.number = uint32(m.nodes.count - 1)
		n.names, n.arcs = n.firstNames[:0], n.firstArcs[:0]
		m.classes[e.Class] = append(m.classes[e.Class], n)
	}
	return n
}

// count adds to how many statements use the names of a fact, of which the edge is
// made.
func (m *model) count(e *edge, f *schema.Fact, revision int64, by int) {
	m.use(e.subject, f.Subject.Name, revision, by)
	if e.object != nil {
		m.use(e.object, f.Object.Name, revision, by)
	}
}

// use adds to how many statements call the node by the name.
func (m *model) use(n *node, called string, revision int64, by int) {
	before := n.shows()
	n.uses += by
	n.changed.Store(revision)
	name, preferred := m.nameOf(n, called), n.called()
	if name.latest.revision == 0 {
		m.findName(name)
	}
	name.add(revision, by)
	if n.called() != preferred {
		n.reorder(revision)
	}
	m.appeared(n, before)
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

// nameOf gives the record of a name of the node.
func (m *model) nameOf(n *node, name string) *naming {
	i := slices.IndexFunc(n.names, func(c *naming) bool { return c.name == name })
	if i < 0 {
		c := m.room.namings.one()
		c.node, c.name = n, name
		i, n.names = len(n.names), append(n.names, c)
	}
	return n.names[i]
}

// called is the name by which the newest revision calls the node, nil if that
// has none for it.
func (n *node) called() (best *naming) {
	for _, c := range n.names {
		if c.newest() > 0 && (best == nil || compareNames(c.name, best.name, c.newest(), best.newest()) < 0) {
			best = c
		}
	}
	return best
}

// compareNames puts names in order: the more used first, of equals the longer.
func compareNames(a, b string, usesOfA, usesOfB int) int {
	return cmp.Or(usesOfB-usesOfA, utf8.RuneCountInString(b)-utf8.RuneCountInString(a), strings.Compare(a, b))
}

// reorder notes that the node may have another place among what others lead to.
func (n *node) reorder(revision int64) {
	for _, a := range n.arcs {
		for _, e := range a.edges {
			if back := e.arcs[a.direction.other()]; back != nil {
				back.changed.Store(revision)
			}
		}
	}
}

func (c *naming) add(revision int64, by int) {
	if c.latest.revision != revision {
		if c.latest.revision > 0 {
			c.before = append(c.before, c.latest)
		}
		c.latest.revision = revision
	}
	c.latest.n += by
}

// usedBy tells whether some statement used the name at the revision or before.
func (c *naming) usedBy(revision int64) bool {
	first := c.latest
	if len(c.before) > 0 {
		first = c.before[0]
	}
	return first.revision > 0 && first.revision <= revision
}

// newest is how many statements that the newest revision shows use the name.
func (c *naming) newest() int { return c.latest.n }

// at is how many statements that are shown at the revision use the name.
func (c *naming) at(revision int64) int {
	if c.latest.revision <= revision {
		return c.latest.n
	}
	after := sort.Search(len(c.before), func(i int) bool { return c.before[i].revision > revision })
	if after == 0 {
		return 0
	}
	return c.before[after-1].n
}

func (n *node) arc(r schema.Relation, d Direction) *arc {
	for _, a := range n.arcs {
		if a.relation == r && a.direction == d {
			return a
		}
	}
	return nil
}

// lead makes the node lead to an edge in the direction.
func (m *model) lead(n *node, r schema.Relation, d Direction, e *edge) {
	a := n.arc(r, d)
	if a == nil {
		a = m.room.arcs.one()
		a.relation, a.direction, a.edges = r, d, a.first[:0]
		n.arcs = append(n.arcs, a)
	}
	a.edges = append(a.edges, e)
	e.arcs[d] = a
}
