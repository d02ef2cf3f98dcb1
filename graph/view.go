package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/schema"
)

// View shows the graph as one revision left it. Any number of goroutines may
// use it, and it neither waits for a writer nor holds one up, but for single
// look-ups in memory. What its pointers lead to is shared and must not be
// changed; slices of pointers are the caller's own, but for those of Edges.
type View struct {
	store    *Store
	model    *model
	revision int64
	end      uint64 // highest number of the log

	// What was asked before. What has not changed since is kept with the model.
	nodes sync.Map // *node → *Node
	edges sync.Map // *arc → *orderedArc
	lists sync.Map // schema.Class → []*Node
	// Periods of events by their ids, and of documents that tell of one meeting; the zero value for others.
	reports sync.Map
	listed  atomic.Pointer[[]*DocumentInfo]
}

// Node is an entity as the live statements name it.
type Node struct {
	schema.Entity          // Name is the one that most live statements use; of equals the longer
	Aliases       []string // the other names in live statements, the most used first
}

// Statement is what one document says.
type Statement struct {
	ID             string
	Fact           schema.Fact // names as the document has them
	Document       string      // id
	Added, Retired int64       // revisions; Retired is 0 while the statement is live
}

// Edge is what is said, by one or more documents: the live statements with the
// same subject, predicate, object, modality and key attributes.
type Edge struct {
	ID         string
	Fact       *schema.Fact // merged from all statements, or that of the only one
	Statements []*Statement // by document's id
}

// DocumentInfo is a stored document without its text.
type DocumentInfo struct {
	schema.Document           // Text is empty
	Revision        int64     // that wrote it as it is
	Ingested        time.Time // when that was
	Statements      int       // live ones
}

// Revision is one transaction of a store.
type Revision struct {
	Number                  int64
	Time                    time.Time
	Author                  string
	Outcome                 Outcome // what it did
	Cause                   string  // id of that to which it did so: of the document, or of the first of what was judged
	Note                    string
	Added, Retired, Changed int // statements, as views show them
	Judgements              []*Judgement
	Matches                 []*Match
}

// Direction tells which way a relation is followed.
type Direction uint8

// The directions.
const (
	Forward Direction = iota // from subject to object
	Inverse                  // from object to subject
)

func (d Direction) other() Direction { return 1 - d }

// Revision is the number of the revision that is shown, 0 for an empty store.
func (v *View) Revision() int64 { return v.revision }

// Time is when that revision was made.
func (v *View) Time() time.Time {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	if v.revision == 0 {
		return time.Time{}
	}
	return v.model.revisions[v.revision-1].Time
}

// Revisions lists the revisions up to the one that is shown, the first first,
// but for those of which a compaction left nothing.
func (v *View) Revisions() []Revision {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	list := slices.Clone(v.model.revisions[:v.revision])
	return slices.DeleteFunc(list, func(r Revision) bool { return r.Cause == "" })
}

// Node finds the entity that bears the id, if a live statement names it or it
// is a stored document. The id of an entity that was judged the same as another
// leads to the one node of both.
func (v *View) Node(id string) (*Node, bool) {
	n := v.find(id)
	if n == nil {
		return nil, false
	}
	return v.node(n)
}

// node gives the node as the view sees it. It is made anew only if it has
// changed since that was done last.
func (v *View) node(n *node) (*Node, bool) {
	kept := n.built.Load()
	changed := n.changed.Load() // not older than what was kept
	if kept != nil && changed <= min(kept.at, v.revision) {
		return kept.shown()
	}
	if changed > v.revision {
		if known, ok := v.nodes.Load(n); ok {
			return known.(*Node), true
		}
	}
	made := v.build(n)
	switch {
	case kept == nil || kept.at < v.revision:
		if !n.built.CompareAndSwap(kept, made) {
			return v.node(n) // as somebody else made it
		}
	case made.node.ID != "":
		known, _ := v.nodes.LoadOrStore(n, &made.node)
		return known.(*Node), true
	}
	return made.shown()
}

// build makes the node as the view sees it, if it does.
func (v *View) build(n *node) *builtNode {
	made := &builtNode{at: v.revision}
	names, title := v.names(n)
	if title != "" {
		names = slices.DeleteFunc(names, func(name string) bool { return name == title })
		names = slices.Insert(names, 0, title)
	}
	if len(names) == 0 {
		return made
	}
	made.node = Node{Entity: n.entity, Aliases: []string{}}
	made.node.Name = names[0]
	if len(names) > 1 { // else nothing holds the list
		made.node.Aliases = names[1:]
	}
	return made
}

// names lists a node's names in live statements, the preferred one first, and
// what it calls itself, if it is a stored document.
func (v *View) names(n *node) (names []string, title string) {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	uses := make(map[string]int, len(n.names))
	for _, c := range n.names {
		if used := c.at(v.revision); used > 0 {
			names = append(names, c.name)
			uses[c.name] = used
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		return compareNames(a, b, uses[a], uses[b])
	})
	if d := v.model.documents[n.entity.ID]; d != nil {
		if stored := d.at(v.revision); stored != nil {
			title = stored.info.Entity().Name
		}
	}
	return names, title
}

// Nodes lists the entities of a class by name, then id.
func (v *View) Nodes(class schema.Class) []*Node {
	if known, ok := v.lists.Load(class); ok {
		return slices.Clone(known.([]*Node))
	}
	v.model.mu.RLock()
	all := v.model.classes[class]
	v.model.mu.RUnlock()
	var list []*Node
	for _, n := range all {
		if shown, ok := v.node(n); ok {
			list = append(list, shown)
		}
	}
	slices.SortFunc(list, func(a, b *Node) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID))
	})
	v.lists.Store(class, list)
	return slices.Clone(list)
}

// Statement finds a statement, live or retired, unless it was rejected.
func (v *View) Statement(id string) (*Statement, bool) {
	v.model.mu.RLock()
	st := v.model.statements.get(id)
	v.model.mu.RUnlock()
	if st == nil {
		return nil, false
	}
	version, live := st.at(v.revision)
	if version == nil || version.hidden {
		return nil, false
	}
	return version.show(live), true
}

// show gives the statement as views show it that see it live, or not.
func (v *version) show(live bool) *Statement {
	if live {
		return &v.shown
	}
	retired := v.shown
	retired.Retired = v.until.Load()
	return &retired
}

// Edge finds what is said, if some live statement says it.
func (v *View) Edge(id string) (*Edge, bool) {
	v.model.mu.RLock()
	e := v.model.edges.get(id)
	v.model.mu.RUnlock()
	if e == nil {
		return nil, false
	}
	shown := v.edge(e)
	return shown, shown != nil
}

// edge gives the edge as the view sees it, nil if no live statement says it.
func (v *View) edge(e *edge) *Edge {
	changed := e.changed.Load()
	if built := e.built.Load(); built != nil && built.since == changed && changed <= v.revision {
		return built.shown()
	}
	v.model.mu.RLock()
	all := e.statements
	v.model.mu.RUnlock()
	made := &builtEdge{since: changed, edge: Edge{ID: e.id}}
	shown := &made.edge
	shown.Statements = made.first[:0]
	for _, st := range all {
		if version := st.seen(v.revision); version != nil && version.edge == e {
			shown.Statements = append(shown.Statements, &version.shown)
		}
	}
	shown.merge()
	if changed <= v.revision {
		e.built.Store(made)
	}
	return made.shown()
}

// merge makes the fact of what the statements say, if there are any.
func (e *Edge) merge() {
	if len(e.Statements) < 2 {
		if len(e.Statements) == 1 {
			e.Fact = &e.Statements[0].Fact
		}
		return
	}
	slices.SortFunc(e.Statements, func(a, b *Statement) int {
		return cmp.Or(strings.Compare(a.Document, b.Document), strings.Compare(a.ID, b.ID))
	})
	facts := make([]schema.Fact, len(e.Statements))
	for i, st := range e.Statements {
		facts[i] = st.Fact
	}
	e.Fact = &schema.Merge(facts)[0]
}

// Document finds a stored document.
func (v *View) Document(id string) (*DocumentInfo, bool) {
	v.model.mu.RLock()
	d := v.model.documents[id]
	v.model.mu.RUnlock()
	if d == nil {
		return nil, false
	}
	stored := d.at(v.revision)
	if stored == nil {
		return nil, false
	}
	return &stored.info, true
}

// Documents lists the stored documents by name, then id.
func (v *View) Documents() []*DocumentInfo {
	if known := v.listed.Load(); known != nil {
		return slices.Clone(*known)
	}
	v.model.mu.RLock()
	all := v.model.listed
	v.model.mu.RUnlock()
	list := make([]*DocumentInfo, 0, len(all))
	for _, d := range all {
		if stored := d.at(v.revision); stored != nil {
			list = append(list, &stored.info)
		}
	}
	slices.SortFunc(list, func(a, b *DocumentInfo) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID))
	})
	v.listed.Store(&list)
	return slices.Clone(list)
}

// Text reads the text of a document from the store. The error wraps
// ErrNotFound if there is no such document.
func (v *View) Text(ctx context.Context, id string) (string, error) {
	v.model.mu.RLock()
	d := v.model.documents[id]
	v.model.mu.RUnlock()
	var stored *documentVersion
	if d != nil {
		stored = d.at(v.revision)
	}
	if stored == nil {
		return "", fmt.Errorf("%w: document %s", ErrNotFound, id)
	}
	var words string
	err := v.store.using("read the text of "+id+" in", func(qs *quadstore.Store) error {
		value, err := qs.Value(ctx, stored.text)
		if err != nil {
			return err
		}
		if _, ok := value.(quad.String); !ok {
			return fmt.Errorf("%w: value %d is no text", ErrBroken, stored.text)
		}
		words = text(value)
		return nil
	})
	return words, err
}
