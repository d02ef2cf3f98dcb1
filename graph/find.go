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

// texts is what of the model can be found by its words. Texts are never taken
// out; a view tells which of them it shows.
type texts struct {
	index    *search.Index
	list     []findable // by the number of the text
	owners   uint32     // how many there are
	seed     maphash.Seed
	passages map[uint64]*quoted // by hash
}

// findable is a text: a name of a node, a title of a document, or a passage.
type findable struct {
	node   *node
	name   *naming
	title  string
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

// quoted gives the one record of a passage.
func (t *texts) quoted(at passage) (q *quoted, isNew bool) {
	hash := maphash.Comparable(t.seed, at)
	first := t.passages[hash]
	for q = first; q != nil; q = q.next {
		if q.passage == at {
			return q, false
		}
	}
	q = &quoted{passage: at, next: first}
	q.statements = q.first[:0]
	t.passages[hash] = q
	return q, true
}

func (t *texts) add(owner uint32, field search.Field, content string, f findable) {
	t.list = append(t.list, f)
	t.index.Add(owner, field, content)
}

// owner numbers what may be found.
func (t *texts) owner() uint32 {
	t.owners++
	return t.owners
}

// findName lets a node be found by a name that is used for the first time.
func (m *model) findName(n *node, name *naming) {
	m.texts.add(m.ownerOf(n), nameField, name.name, findable{node: n, name: name})
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
		m.texts.add(m.ownerOf(d.node), titleField, title, findable{node: d.node, title: title})
	}
}

// findQuote lets a statement be found by the words that prove it.
func (m *model) findQuote(st *statement, f *schema.Fact) {
	for _, e := range f.Evidence {
		at := passageOf(e)
		q, isNew := m.texts.quoted(at)
		if isNew {
			m.texts.add(m.texts.owner(), quoteField, e.Quote, findable{quoted: q})
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
// many there are.
func (v *View) FindNodes(query string, limit int, classes ...schema.Class) ([]Found, int) {
	shown := func(text, _ uint32) bool {
		v.model.mu.RLock()
		defer v.model.mu.RUnlock()
		f := v.model.texts.list[text]
		return (len(classes) == 0 || slices.Contains(classes, f.node.entity.Class)) && v.calls(f)
	}
	hits := v.model.texts.index.Search(query, search.Options{Fields: []search.Field{nameField, titleField}, Shown: shown})
	var found []Found
	for _, h := range hits[:min(limit, len(hits))] {
		v.model.mu.RLock()
		f := v.model.texts.list[h.Text]
		v.model.mu.RUnlock()
		n, ok := v.node(f.node)
		if !ok {
			continue // impossible: a name or title of it is shown
		}
		text := f.title
		if f.name != nil {
			text = f.name.name
		}
		found = append(found, Found{Node: n, Text: text, Score: h.Score})
	}
	return found, len(hits)
}

// calls tells whether the view calls the node so. The model is locked.
func (v *View) calls(f findable) bool {
	if f.name != nil {
		return f.name.at(v.revision) > 0
	}
	d := v.model.documents[f.node.entity.ID]
	stored := d.at(v.revision)
	return stored != nil && stored.info.Entity().Name == f.title
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
func (v *View) FindPassages(query string, limit int) ([]Passage, int) {
	shown := func(text, _ uint32) bool { return v.proves(text) }
	hits := v.model.texts.index.Search(query, search.Options{Fields: []search.Field{quoteField}, Shown: shown})
	var found []Passage
	for _, h := range hits[:min(limit, len(hits))] {
		v.model.mu.RLock()
		q := v.model.texts.list[h.Text].quoted
		v.model.mu.RUnlock()
		found = append(found, Passage{
			Document: q.document, Start: q.start, End: q.end, Quote: q.quote,
			Statements: v.provedBy(h.Text), Score: h.Score,
		})
	}
	return found, len(hits)
}

// provedBy lists the statements that the view shows to be proved by a passage.
func (v *View) provedBy(text uint32) (list []*Statement) {
	v.eachProved(text, func(st *Statement) bool {
		list = append(list, st)
		return true
	})
	slices.SortFunc(list, func(a, b *Statement) int { return strings.Compare(a.ID, b.ID) })
	return list
}

// proves tells whether the view shows a statement that a passage proves.
func (v *View) proves(text uint32) (some bool) {
	v.eachProved(text, func(*Statement) bool {
		some = true
		return false
	})
	return some
}

// eachProved hands on the statements that a passage proves until it is told to stop.
func (v *View) eachProved(text uint32, take func(*Statement) (more bool)) {
	v.model.mu.RLock()
	q := v.model.texts.list[text].quoted
	statements := q.statements
	v.model.mu.RUnlock()
	proves := func(e schema.Evidence) bool { return passageOf(e) == q.passage }
	for _, st := range statements {
		version := st.seen(v.revision)
		if version != nil && slices.ContainsFunc(version.shown.Fact.Evidence, proves) && !take(&version.shown) {
			return
		}
	}
}
