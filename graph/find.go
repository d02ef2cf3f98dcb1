package graph

import (
	"context"
	"fmt"
	"hash/maphash"
	"iter"
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
	passages hashTable // by hash of where they stand, to numbers in list
	room     slab[quoted]
	titles   slab[title]
}

// findable is a text: a name of a node, a title of a document, or a passage.
type findable interface {
	text() string
	id() string              // of the node, or what names the passage
	isShown(v *View) bool    // whether the view calls a node so, or shows what is proved; the model is locked
	finding(v *View) Finding // what the view shows of it, without text and score
}

// title is what a document calls itself.
type title struct {
	document *document
	words    string
}

// quoted is a passage with the statements that some version of proves by it. In a
// later text of the document another may stand there.
type quoted struct {
	proof      *schema.Evidence // of one of them
	statements []*statement
	first      [1]*statement // room for those of most passages
}

func newTexts() texts {
	return texts{index: search.New(fieldWeights()...), seed: maphash.MakeSeed()}
}

// reserve makes room for so many times what there is.
func (t *texts) reserve(times int) {
	t.passages.grow(t.passages.used * times)
	more := len(t.list) * (times - 1)
	t.list = slices.Grow(t.list, more)
	t.index.Grow(more)
}

// quoted gives the one record of a passage.
func (t *texts) quoted(at *schema.Evidence) *quoted {
	hash := maphash.Comparable(t.seed, *at)
	n, known := t.passages.find(hash, func(n uint32) bool { return *t.list[n].(*quoted).proof == *at })
	if known {
		return t.list[n].(*quoted)
	}
	q := t.room.one()
	q.proof, q.statements = at, q.first[:0]
	t.passages.add(hash, uint32(len(t.list)))
	t.add(t.owner(), quoteField, passageKind(), q)
	return q
}

func (t *texts) add(owner uint32, field search.Field, kind search.Kind, f findable) {
	t.list = append(t.list, f)
	t.index.Add(owner, field, kind, f.text())
}

// owner numbers what may be found.
func (t *texts) owner() uint32 {
	t.owners++
	return t.owners
}

// findName lets a node be found by a name that is used for the first time.
func (m *model) findName(name *naming) {
	m.texts.add(m.ownerOf(name.node), nameField, kindOf(name.node.entity.Class), name)
}

func (m *model) ownerOf(n *node) uint32 {
	if n.owner == 0 {
		n.owner = m.texts.owner()
	}
	return n.owner
}

// findTitle lets a document be found by its title.
func (m *model) findTitle(d *document, words string) {
	if words != "" && !slices.Contains(d.titles, words) {
		d.titles = append(d.titles, words)
		t := m.texts.titles.one()
		t.document, t.words = d, words
		m.texts.add(m.ownerOf(d.node), titleField, kindOf(d.node.entity.Class), t)
	}
}

// findQuote lets a statement be found by the words that prove it.
func (m *model) findQuote(st *statement, f *schema.Fact) {
	for i := range f.Evidence {
		q := m.texts.quoted(&f.Evidence[i])
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

// shownBy keeps what the view shows.
type shownBy View

// Keep keeps of some hits, in place, those that the view shows.
func (s *shownBy) Keep(hits []search.Hit) []search.Hit {
	v, kept := (*View)(s), hits[:0]
	for some := range slices.Chunk(hits, shownAtOnce) {
		v.model.mu.RLock()
		for _, hit := range some {
			if v.model.texts.list[hit.Text].isShown(v) {
				kept = append(kept, hit)
			}
		}
		v.model.mu.RUnlock()
	}
	return kept
}

func (c *naming) text() string { return c.name }

func (c *naming) id() string { return c.node.entity.ID }

func (c *naming) isShown(v *View) bool { return c.at(v.revision) > 0 }

// finding is the node that is shown with the name.
func (c *naming) finding(v *View) Finding {
	if n, ok := v.node(c.node); ok {
		return Finding{Node: n}
	}
	return Finding{Node: v.named(c.node.entity)}
}

func (t *title) text() string { return t.words }

func (t *title) id() string { return t.document.node.entity.ID }

func (t *title) isShown(v *View) bool {
	stored := t.document.at(v.revision)
	return stored != nil && stored.info.Entity().Name == t.words
}

// finding is the document, which may be judged the same as another.
func (t *title) finding(v *View) Finding { return Finding{Node: v.named(t.document.node.entity)} }

func (q *quoted) text() string { return q.proof.Quote }

func (q *quoted) id() string {
	return fmt.Sprintf("%s#%d-%d", q.proof.Document, q.proof.Start, q.proof.End)
}

func (q *quoted) isShown(v *View) bool {
	for range q.proved(v, q.statements) {
		return true
	}
	return false
}

// finding is the passage with the statements that it proves.
func (q *quoted) finding(v *View) Finding {
	v.model.mu.RLock()
	statements := q.statements
	v.model.mu.RUnlock()
	p := &Passage{Document: q.proof.Document, Start: q.proof.Start, End: q.proof.End, Quote: q.proof.Quote}
	p.Statements = slices.SortedFunc(q.proved(v, statements), func(a, b *Statement) int { return strings.Compare(a.ID, b.ID) })
	return Finding{Passage: p}
}

// proved gives those of the statements that the view shows to be proved by the passage.
func (q *quoted) proved(v *View, statements []*statement) iter.Seq[*Statement] {
	return func(yield func(*Statement) bool) {
		for _, st := range statements {
			version := st.seen(v.revision)
			if version != nil && slices.Contains(version.shown.Fact.Evidence, *q.proof) && !yield(&version.shown) {
				return
			}
		}
	}
}
