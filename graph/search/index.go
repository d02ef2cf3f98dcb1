package search

import (
	"context"
	"math"
	"slices"
	"strings"
	"sync"
)

// Field is a part that texts play, such as that of a title. Fields are numbers
// below 8.
type Field uint8

// Kind is what a text is of, such as of persons. Kinds are numbers below 64.
type Kind uint8

// Index is a full-text index in memory. Any number of goroutines may search it
// while another adds to it.
type Index struct {
	weights []float64
	sparing sparing

	mu      sync.RWMutex
	texts   []text
	waiting []string // the last texts, whose words are not indexed yet
	words   int      // of all others
	terms   []term
	known   map[string]uint32 // words to terms

	stems    map[string]uint32 // to families
	families [][]uint32        // terms that share a stem

	order []entry // most terms, by their words
	fresh []entry // the last terms but for those that were added, likewise
	added []entry // the very last

	notes sync.Pool // of *notes
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
	word   string
	family uint32
	texts  uint32 // how many have it, of all fields
	alone  bool   // in its family
	fields Fields // of the texts
	in     postings
}

// New makes an empty index. A word in a text of a field weighs as much as
// weights has at that place.
func New(weights ...float64) *Index {
	return &Index{weights: weights, sparing: usually(), known: make(map[string]uint32), stems: make(map[string]uint32)}
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
	for x.Waiting() > 0 && ctx.Err() == nil {
		x.indexSome()
	}
}

// indexSome indexes some of the texts that wait.
func (x *Index) indexSome() {
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
}

func (x *Index) index(number uint32, content string) {
	words := wordsOf(content)
	long := uint16(min(len(words), math.MaxUint16))
	x.texts[number].words = long
	x.words += len(words)
	for _, w := range words {
		t := &x.terms[x.term(w.folded)]
		if t.of(x.texts[number].field).add(number, long) {
			t.texts++
		}
	}
}

// term finds the number of a word, and gives it one if it is new.
func (x *Index) term(folded string) uint32 {
	if t, ok := x.known[folded]; ok {
		return t
	}
	folded = strings.Clone(folded)
	t := uint32(len(x.terms))
	f := x.family(stem(folded))
	for _, other := range x.families[f] {
		x.terms[other].alone = false
	}
	x.terms = append(x.terms, term{word: folded, family: f, alone: len(x.families[f]) == 0})
	x.families[f] = append(x.families[f], t)
	x.known[folded] = t
	x.added = append(x.added, entry{head(folded), t})
	return t
}

// family finds the number of those that share a stem, and gives them one if there
// are none yet.
func (x *Index) family(root string) uint32 {
	f, ok := x.stems[root]
	if !ok {
		f = uint32(len(x.families))
		x.stems[root], x.families = f, append(x.families, nil)
	}
	return f
}
