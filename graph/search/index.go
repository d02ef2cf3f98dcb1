// Package search finds texts by their words, such as the names of nodes and
// what documents say: in any case, with or without accents, by other forms of
// a word, and by the beginning of the last one.
//
// An index only grows. What a searcher may see of it is the searcher's to say,
// so one index serves every revision of a graph.
package search

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
	"sync"
)

// Field is a kind of text, such as a title. Fields are small numbers.
type Field uint8

// Index is a full-text index in memory. Any number of goroutines may search it
// while another adds to it.
type Index struct {
	weights []float64

	mu      sync.RWMutex
	texts   []text
	waiting []string // the last texts, whose words are not indexed yet
	words   int      // of all others
	terms   []term
	known   map[string]uint32 // words to terms
	stems   map[string][]uint32
	order   []uint32 // terms by their words, but for the fresh ones
	fresh   []uint32
}

// text is what is indexed of a text.
type text struct {
	owner uint32
	words uint16
	field Field
}

// term is a word with the texts that have it, in order.
type term struct {
	word  string
	texts []posting
}

type posting struct {
	text  uint32
	count uint32 // how often the text has the word
}

// New makes an empty index. A word in a text of a field weighs as much as
// weights has at that place.
func New(weights ...float64) *Index {
	return &Index{weights: weights, known: make(map[string]uint32), stems: make(map[string][]uint32)}
}

// Len is how many texts there are.
func (x *Index) Len() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return len(x.texts)
}

// Add puts a text in and returns its number; texts are numbered from 0. The
// owner is what a search finds, and may own many texts. Add panics if the field
// has no weight.
func (x *Index) Add(owner uint32, field Field, content string) uint32 {
	_ = x.weights[field]
	x.mu.Lock()
	defer x.mu.Unlock()
	x.texts = append(x.texts, text{owner: owner, field: field})
	x.waiting = append(x.waiting, content)
	return uint32(len(x.texts)) - 1
}

// turn is how many texts are indexed before others get a turn.
const turn = 256

// CatchUp indexes the words of the texts that were added, unless the context
// ends before. Searches do so first; who calls it earlier saves them the wait.
func (x *Index) CatchUp(ctx context.Context) {
	for ctx.Err() == nil && x.indexSome() {
	}
}

// indexSome indexes some texts, and tells whether others wait.
func (x *Index) indexSome() bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	first := len(x.texts) - len(x.waiting)
	some := x.waiting[:min(turn, len(x.waiting))]
	for i, content := range some {
		x.index(uint32(first+i), content)
	}
	clear(some)
	if x.waiting = x.waiting[len(some):]; len(x.waiting) == 0 {
		x.waiting = nil
	}
	return len(x.waiting) > 0
}

func (x *Index) index(number uint32, content string) {
	words := wordsOf(content)
	x.texts[number].words = uint16(min(len(words), math.MaxUint16))
	x.words += len(words)
	for _, w := range words {
		t := &x.terms[x.term(w.folded)]
		if last := len(t.texts) - 1; last >= 0 && t.texts[last].text == number {
			t.texts[last].count++
			continue
		}
		t.texts = append(t.texts, posting{text: number, count: 1})
	}
}

// term finds the number of a word, and gives it one if it is new.
func (x *Index) term(folded string) uint32 {
	if t, ok := x.known[folded]; ok {
		return t
	}
	folded = strings.Clone(folded)
	t := uint32(len(x.terms))
	x.terms = append(x.terms, term{word: folded})
	x.known[folded] = t
	root := stem(folded)
	x.stems[root] = append(x.stems[root], t)
	x.fresh = append(x.fresh, t)
	if len(x.fresh) > 256+len(x.order)/16 {
		x.settle()
	}
	return t
}

// settle puts the fresh terms in order. It is done once they are a share of all,
// so that its cost per term does not grow.
func (x *Index) settle() {
	x.order = append(x.order, x.fresh...)
	x.fresh = x.fresh[:0]
	slices.SortFunc(x.order, func(a, b uint32) int { return strings.Compare(x.terms[a].word, x.terms[b].word) })
}

// match is a term that fits a word of the query.
type match struct {
	term    uint32
	quality float64
}

// matches lists the terms that fit, each once.
func (x *Index) matches(a *asked) []match {
	var list []match
	take := func(t uint32, root string) {
		if quality := a.quality(x.terms[t].word, root); quality > 0 {
			list = append(list, match{t, quality})
		}
	}
	for _, t := range x.stems[a.stem] {
		take(t, a.stem)
	}
	if a.prefix {
		first, _ := slices.BinarySearchFunc(x.order, a.folded, func(t uint32, word string) int { return strings.Compare(x.terms[t].word, word) })
		for _, t := range x.order[first:] {
			if !strings.HasPrefix(x.terms[t].word, a.folded) {
				break
			}
			take(t, "")
		}
		for _, t := range x.fresh {
			take(t, "")
		}
	} else if t, ok := x.known[a.folded]; ok {
		take(t, "")
	}
	slices.SortFunc(list, func(a, b match) int { return cmp.Or(cmp.Compare(a.term, b.term), cmp.Compare(b.quality, a.quality)) })
	return slices.CompactFunc(list, func(a, b match) bool { return a.term == b.term })
}
