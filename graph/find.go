package graph

import (
	"context"
	"hash/maphash"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/search"
	"github.com/diplograph/diplograph/schema"
)

// The fields that are searched, with what a word in them weighs. A title is
// what a document calls itself.
const (
	nameField search.Field = iota
	titleField
	quoteField
)

func fieldWeights() []float64 { return []float64{nameField: 2, titleField: 2, quoteField: 1} }

// kindOf numbers what a search may be confined to: nodes of each class, and
// passages after them.
func kindOf(class schema.Class) search.Kind {
	return search.Kind(slices.IndexFunc(schema.Default().Classes, func(c schema.ClassDef) bool { return c.Name == class }))
}

func passageKind() search.Kind { return search.Kind(len(schema.Default().Classes)) }

// texts is what of the model can be found by its words. Texts are never taken
// out; a view tells which of them it shows.
type texts struct {
	index    *search.Index
	list     []findable // by the number of the text
	owners   uint32     // how many there are
	seed     maphash.Seed
	passages map[uint64]*quoted // by hash
	room     slab[quoted]
}

// findable is a text: a name of a node, a title of a document, or a passage.
type findable struct {
	node   *node
	name   *naming
	title  *string
	quoted *quoted
}

// passage is a quote and where it stands. In a later text of the document
// another may stand there.
type passage struct {
	document   string
	start, end int
	quote      string
}

func passageOf(e schema.Evidence) passage { return passage{e.Document, e.Start, e.End, e.Quote} }

// quoted is a passage with the statements that some version of proves by it.
type quoted struct {
	passage
	statements []*statement
	first      [1]*statement // room for those of most passages
	next       *quoted       // another passage of the same hash
}

func newTexts() texts {
	return texts{index: search.New(fieldWeights()...), seed: maphash.MakeSeed(), passages: make(map[uint64]*quoted)}
}

// reserve makes room for so many times what there is.
func (t *texts) reserve(times int) {
	t.passages = reserved(t.passages, times)
	more := len(t.list) * (times - 1)
	t.list = slices.Grow(t.list, more)
	t.index.Grow(more)
}

// quoted gives the one record of a passage.
func (t *texts) quoted(at passage) (q *quoted, isNew bool) {
	hash := maphash.Comparable(t.seed, at)
	first := t.passages[hash]
	for q = first; q != nil; q = q.next {
		if q.passage == at {
			return q, false
		}
	}
	q = t.room.one()
	q.passage, q.next = at, first
	q.statements = q.first[:0]
	t.passages[hash] = q
	return q, true
}

func (t *texts) add(owner uint32, field search.Field, kind search.Kind, content string, f findable) {
	t.list = append(t.list, f)
	t.index.Add(owner, field, kind, content)
}

// owner numbers what may be found.
func (t *texts) owner() uint32 {
	t.owners++
	return t.owners
}

// findName lets a node be found by a name that is used for the first time.
func (m *model) findName(n *node, name *naming) {
	m.texts.add(m.ownerOf(n), nameField, kindOf(n.entity.Class), name.name, findable{node: n, name: name})
}

func (m *model) ownerOf(n *node) uint32 {
	if n.owner == 0 {
		n.owner = m.texts.owner()
	}
	return n.owner
}

// findTitle lets a document be found by its title.
func (m *model) findTitle(d *document, title string) {
	if title != "" && !slices.Contains(d.titles, title) {
		d.titles = append(d.titles, title)
		m.texts.add(m.ownerOf(d.node), titleField, kindOf(d.node.entity.Class), title, findable{node: d.node, title: &title})
	}
}

// findQuote lets a statement be found by the words that prove it.
func (m *model) findQuote(st *statement, f *schema.Fact) {
	for _, e := range f.Evidence {
		at := passageOf(e)
		q, isNew := m.texts.quoted(at)
		if isNew {
			m.texts.add(m.texts.owner(), quoteField, passageKind(), e.Quote, findable{quoted: q})
		}
		if !slices.Contains(q.statements, st) {
			q.statements = append(q.statements, st)
		}
	}
}

// PrepareSearch indexes what was not searched yet, unless the context ends
// before. The store does so by itself, soon after there is something new.
func (s *Store) PrepareSearch(ctx context.Context) { s.model.texts.index.CatchUp(ctx) }

// Found is a node that a search found.
type Found struct {
	Node  *Node
	Text  string // its name or title that fits best
	Score float64
}

// FindNodes finds nodes by the words of their names, and documents by those of
// their titles, the best first: in any case, with or without accents, in other
// forms of a word, the last word also by its beginning. It looks among the
// classes, or among all if none is named, and gives at most limit nodes, and how
// many there are. It fails if the context ends before.
func (v *View) FindNodes(ctx context.Context, query string, limit int, classes ...schema.Class) (list []Found, total int, err error) {
	found, err := v.search(ctx, query, true, classes, false)
	if err != nil {
		return nil, 0, err
	}
	for i := range found.Reach(limit) {
		f := found.At(i)
		list = append(list, Found{Node: f.Node, Text: f.Text, Score: f.Score})
	}
	return list, found.Len(), nil
}

// Passage is a part of a document's text that proves statements.
type Passage struct {
	Document   string // id
	Start, End int    // in characters
	Quote      string
	Statements []*Statement // by id
	Score      float64
}

// FindPassages finds what documents say, as it is quoted by statements that the
// view shows, likewise.
func (v *View) FindPassages(ctx context.Context, query string, limit int) (list []Passage, total int, err error) {
	found, err := v.search(ctx, query, false, nil, true)
	if err != nil {
		return nil, 0, err
	}
	for i := range found.Reach(limit) {
		list = append(list, *found.At(i).Passage)
	}
	return list, found.Len(), nil
}

// shownAtOnce is how many texts are looked at before a writer may go on.
const shownAtOnce = 64

// shown keeps of some texts, in place, those that the view shows.
func (v *View) shown(texts []uint32) []uint32 {
	kept := texts[:0]
	for some := range slices.Chunk(texts, shownAtOnce) {
		v.model.mu.RLock()
		for _, t := range some {
			f := &v.model.texts.list[t]
			if f.node != nil {
				// Whoever asks for the node looks at this next. It is far away in memory, and is
				// on its way from there while the name is, which is as far.
				_ = f.node.changed.Load()
			}
			if v.showsText(*f) {
				kept = append(kept, t)
			}
		}
		v.model.mu.RUnlock()
	}
	return kept
}

// showsText tells whether the view calls a node so, or shows a statement that a passage
// proves. The model is locked.
func (v *View) showsText(f findable) bool {
	switch {
	case f.quoted != nil:
		some := false
		v.eachProved(f.quoted.statements, f.quoted.passage, func(*Statement) bool {
			some = true
			return false
		})
		return some
	case f.name != nil:
		return f.name.at(v.revision) > 0
	}
	stored := v.model.documents[f.node.entity.ID].at(v.revision)
	return stored != nil && stored.info.Entity().Name == *f.title
}

// provedBy lists the statements that the view shows to be proved by a passage.
func (v *View) provedBy(q *quoted) (list []*Statement) {
	v.model.mu.RLock()
	statements := q.statements
	v.model.mu.RUnlock()
	v.eachProved(statements, q.passage, func(st *Statement) bool {
		list = append(list, st)
		return true
	})
	slices.SortFunc(list, func(a, b *Statement) int { return strings.Compare(a.ID, b.ID) })
	return list
}

// eachProved hands on those of the statements that the view shows to be proved by
// a passage until it is told to stop.
func (v *View) eachProved(statements []*statement, by passage, take func(*Statement) (more bool)) {
	proves := func(e schema.Evidence) bool { return passageOf(e) == by }
	for _, st := range statements {
		version := st.seen(v.revision)
		if version != nil && slices.ContainsFunc(version.shown.Fact.Evidence, proves) && !take(&version.shown) {
			return
		}
	}
}
