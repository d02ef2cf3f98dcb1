package graph

import (
	"context"
	"unicode/utf8"

	"github.com/diplograph/diplograph/graph/search"
	"github.com/diplograph/diplograph/schema"
)

// Findings are what a search found, the best first. They are put in order, and what
// is at a place of the list is looked up, when it is asked for.
type Findings struct {
	view  *View
	hits  *search.Hits
	texts []findable // of the model, as far as any may be found
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
func (v *View) Search(ctx context.Context, query string, classes []schema.Class, passages bool) (*Findings, error) {
	f, err := v.search(ctx, query, len(classes) > 0, classes, passages)
	if err != nil {
		return nil, err
	}
	return &f, nil
}

// search finds nodes of the classes, or of all if none is named, and passages.
func (v *View) search(ctx context.Context, query string, nodes bool, classes []schema.Class, passages bool) (Findings, error) {
	o := search.Options{Filter: (*shownBy)(v)}
	if nodes {
		o.Fields = o.Fields.With(nameField).With(titleField)
	}
	if passages {
		o.Fields = o.Fields.With(quoteField)
	}
	if o.Fields == 0 {
		return Findings{view: v, hits: &search.Hits{}}, nil
	}
	if len(classes) > 0 && len(classes) < len(schema.Default().Classes) {
		o.Kinds = o.Kinds.With(passageKind())
		for _, class := range classes {
			o.Kinds = o.Kinds.With(kindOf(class))
		}
	}
	hits, err := v.model.texts.index.Search(ctx, query, o)
	if err != nil {
		return Findings{}, err
	}
	v.model.mu.RLock() // after the search, so that what it found is there
	defer v.model.mu.RUnlock()
	return Findings{view: v, hits: hits, texts: v.model.texts.list}, nil
}

// Len is how many there are.
func (f *Findings) Len() int { return f.hits.Len() }

// Reach is how many there are, or the limit if there are more, which takes less
// time than counting all.
func (f *Findings) Reach(limit int) int { return len(f.hits.First(limit)) }

// hit is what is at a place of the list.
func (f *Findings) hit(i int) search.Hit { return f.hits.First(i + 1)[i] }

// findable is the text that was found there.
func (f *Findings) findable(i int) findable { return f.texts[f.hit(i).Text] }

// ID is the id of the node at a place of the list, or names the passage.
func (f *Findings) ID(i int) string { return f.findable(i).id() }

// Text is the name, title or quote at a place of the list.
func (f *Findings) Text(i int) string { return f.findable(i).text() }

// Score is how well what is at a place of the list fits.
func (f *Findings) Score(i int) float64 { return f.hit(i).Score }

// At gives what is at a place of the list.
func (f *Findings) At(i int) Finding {
	hit := f.hit(i)
	found := f.texts[hit.Text]
	result := found.finding(f.view)
	result.Text, result.Score = found.text(), hit.Score
	if result.Passage != nil {
		result.Passage.Score = hit.Score
	}
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
