package graph

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/diplograph/diplograph/graph/search"
	"github.com/diplograph/diplograph/schema"
)

// Findings are what a search found, the best first. What is at a place of the list
// is looked up when it is asked for.
type Findings struct {
	view *View
	hits []search.Hit
}

// Finding is a node or a passage that a search found.
type Finding struct {
	Node    *Node    // nil if it is a passage
	Passage *Passage // nil if it is a node
	Text    string   // the name, title or quote that fits best
	Score   float64
}

// Search finds nodes of the classes as FindNodes does, and passages as
// FindPassages does, in one list.
func (v *View) Search(query string, classes []schema.Class, passages bool) *Findings {
	var fields []search.Field
	if len(classes) > 0 {
		fields = append(fields, nameField, titleField)
	}
	if passages {
		fields = append(fields, quoteField)
	}
	if fields == nil {
		return &Findings{view: v}
	}
	shown := func(text, _ uint32) bool {
		f := v.findable(text)
		if f.quoted != nil {
			return v.proves(text)
		}
		v.model.mu.RLock()
		defer v.model.mu.RUnlock()
		return slices.Contains(classes, f.node.entity.Class) && v.calls(f)
	}
	return &Findings{view: v, hits: v.model.texts.index.Search(query, search.Options{Fields: fields, Shown: shown})}
}

func (v *View) findable(text uint32) findable {
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	return v.model.texts.list[text]
}

// Len is how many there are.
func (f *Findings) Len() int { return len(f.hits) }

// ID is the id of the node at a place of the list, or names the passage.
func (f *Findings) ID(i int) string {
	found := f.view.findable(f.hits[i].Text)
	if q := found.quoted; q != nil {
		return fmt.Sprintf("%s#%d-%d", q.document, q.start, q.end)
	}
	return found.node.entity.ID
}

// Text is the name, title or quote at a place of the list.
func (f *Findings) Text(i int) string {
	found := f.view.findable(f.hits[i].Text)
	switch {
	case found.quoted != nil:
		return found.quoted.quote
	case found.name != nil:
		return found.name.name
	}
	return found.title
}

// Score is how well what is at a place of the list fits.
func (f *Findings) Score(i int) float64 { return f.hits[i].Score }

// At gives what is at a place of the list.
func (f *Findings) At(i int) Finding {
	hit := f.hits[i]
	found := f.view.findable(hit.Text)
	result := Finding{Text: f.Text(i), Score: hit.Score}
	if q := found.quoted; q != nil {
		result.Passage = &Passage{
			Document: q.document, Start: q.start, End: q.end, Quote: q.quote,
			Statements: f.view.provedBy(hit.Text), Score: hit.Score,
		}
		return result
	}
	result.Node = f.view.named(found.node.entity)
	return result
}

// Highlight lists the parts of a text that fit a query, each from one character
// to before another.
func Highlight(query, text string) [][2]int {
	var list [][2]int
	for _, s := range search.Highlight(query, text) {
		start := utf8.RuneCountInString(text[:s.Start])
		list = append(list, [2]int{start, start + utf8.RuneCountInString(text[s.Start:s.End])})
	}
	return list
}
