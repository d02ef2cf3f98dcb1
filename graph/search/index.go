package search

import (
	"context"
	"math"
	"slices"
	"sort"
	"strings"
	"sync"
)

// Field is a part that texts play, such as that of a title. Fields are small
// numbers.
type Field uint8

// Kind is what a text is of, such as of persons. Kinds are numbers below 64.
type Kind uint8

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
	order   []uint32 // most terms, by their words
	fresh   []uint32 // the last terms but for those that were added, likewise
	added   []uint32 // the very last
}

// text is what is indexed of a text.
type text struct {
	owner uint32
	words uint16
	field Field
	kind  Kind
}

// term is a word with the texts that have it.
type term struct {
	word string
	in   []postings // of the fields that have it
}

// postings are the texts of one field that have a word, in order.
type postings struct {
	field Field
	list  []posting
}

// posting says how often a text has a word, and how long the text is.
type posting struct {
	text         uint32
	count, words uint16
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

// Waiting is how many of them are not indexed yet.
func (x *Index) Waiting() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return len(x.waiting)
}

// Add puts a text in and returns its number; texts are numbered from 0. The
// owner is what a search finds, and may own many texts. Add panics if the field
// has no weight.
func (x *Index) Add(owner uint32, field Field, kind Kind, content string) uint32 {
	_ = x.weights[field]
	x.mu.Lock()
	defer x.mu.Unlock()
	x.texts = append(x.texts, text{owner: owner, field: field, kind: kind})
	x.waiting = append(x.waiting, content)
	return uint32(len(x.texts)) - 1
}

// Grow makes room for so many more texts.
func (x *Index) Grow(more int) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.texts, x.waiting = slices.Grow(x.texts, more), slices.Grow(x.waiting, more)
}

const (
	turn      = 256   // texts that are indexed before others get a turn
	mostAdded = 4_096 // terms that are put in order at once
)

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
	x.waiting = x.waiting[len(some):]
	if len(x.waiting) == 0 {
		x.waiting = nil
	}
	if x.waiting == nil || len(x.added) >= mostAdded {
		x.settle()
	}
	return len(x.waiting) > 0
}

func (x *Index) index(number uint32, content string) {
	words := wordsOf(content)
	long := uint16(min(len(words), math.MaxUint16))
	x.texts[number].words = long
	x.words += len(words)
	for _, w := range words {
		in := x.terms[x.term(w.folded)].of(x.texts[number].field)
		if last := len(in.list) - 1; last >= 0 && in.list[last].text == number {
			in.list[last].count = uint16(min(int(in.list[last].count)+1, math.MaxUint16))
			continue
		}
		in.list = append(in.list, posting{text: number, count: 1, words: long})
	}
}

// of gives the term's postings of a field.
func (t *term) of(field Field) *postings {
	for i := range t.in {
		if t.in[i].field == field {
			return &t.in[i]
		}
	}
	t.in = append(t.in, postings{field: field})
	return &t.in[len(t.in)-1]
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
	x.added = append(x.added, t)
	return t
}

// settle puts the terms that were added in order among the fresh ones, and these
// among all others once they are a share of them, so that the cost per term grows
// little.
func (x *Index) settle() {
	byWord := func(a, b uint32) int { return strings.Compare(x.terms[a].word, x.terms[b].word) }
	slices.SortFunc(x.added, byWord)
	x.fresh, x.added = merge(x.fresh, x.added, byWord), x.added[:0]
	if len(x.fresh) > 256+len(x.order)/16 {
		x.order, x.fresh = merge(x.order, x.fresh, byWord), x.fresh[:0]
	}
}

// merge puts the items of b among those of a, both of which are in order. The
// longer a may be moved, and is looked through by halving.
func merge(a, b []uint32, compare func(a, b uint32) int) []uint32 {
	end := len(a)
	all := slices.Grow(a, len(b))[:len(a)+len(b)]
	for ; len(b) > 0; b = b[:len(b)-1] {
		last := b[len(b)-1]
		at := sort.Search(end, func(i int) bool { return compare(all[i], last) > 0 })
		copy(all[at+len(b):], all[at:end])
		all[at+len(b)-1] = last
		end = at
	}
	return all
}

// match is a term that fits a word of the query.
type match struct {
	term    uint32
	quality float64
}

// matches lists the terms that fit, each once: those of the same stem, which the
// word itself is, and those that begin with it if that is enough.
func (x *Index) matches(a *asked) []match {
	var list []match
	for _, t := range x.stems[a.stem] {
		if word := x.terms[t].word; !a.prefix || !strings.HasPrefix(word, a.folded) {
			list = append(list, match{t, a.quality(word, a.stem)})
		}
	}
	if !a.prefix {
		return list
	}
	for _, order := range [][]uint32{x.order, x.fresh} {
		some := x.beginning(order, a.folded)
		list = slices.Grow(list, len(some))
		for _, t := range some {
			list = append(list, match{t, a.quality(x.terms[t].word, "")})
		}
	}
	return list
}

// beginning gives the part of some terms, in the order of their words, that begin
// so.
func (x *Index) beginning(order []uint32, prefix string) []uint32 {
	first, _ := slices.BinarySearchFunc(order, prefix, func(t uint32, word string) int { return strings.Compare(x.terms[t].word, word) })
	rest := order[first:]
	return rest[:sort.Search(len(rest), func(i int) bool { return !strings.HasPrefix(x.terms[rest[i]].word, prefix) })]
}
