package search

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// plan is what is looked for.
type plan struct {
	index   *Index
	notes   *notes
	words   []asked
	options Options
	sought  []sought // the words, in the order in which they are
	texts   uint32   // of the index that are looked at: those that it had at first
}

// sought is a word of the query with the texts that have terms that fit it.
type sought struct {
	word     int // of the query
	terms    []weighted
	grades   []grade
	postings int     // of all of these terms
	rarity   float64 // how much more a rare word weighs
	average  float64 // words of a text of the index
}

// weighted are the texts of one field that have a term, and how well that fits.
type weighted struct {
	list    []posting
	quality float64
}

// grade is what terms that fit equally well have in common.
type grade struct {
	quality  float64
	postings int
	extent   extent
}

// notes are what a search writes down of the words of its query, in memory that
// the next one uses again.
type notes struct {
	words   []asked
	sought  []sought
	terms   []weighted
	grades  []grade
	matches []match

	list, gained []candidate
	slots        []uint32
}

// mostNoted is how many things of each kind the memory has room for that is used again.
const mostNoted = 16_384

func (x *Index) takeNotes() *notes {
	if n, ok := x.notes.Get().(*notes); ok {
		return n
	}
	return new(notes)
}

// drop lets others use the memory.
func (x *Index) drop(n *notes) {
	if max(cap(n.terms), cap(n.matches), cap(n.list), cap(n.slots)) > mostNoted {
		return
	}
	clear(n.words)
	clear(n.sought)
	clear(n.terms)
	n.words = n.words[:0]
	n.sought, n.terms, n.grades, n.matches = n.sought[:0], n.terms[:0], n.grades[:0], n.matches[:0]
	x.notes.Put(n)
}

// hits finds what fits, while the index is locked: of a word that begins many others at first only what fits
// best, if all else can only be behind that.
func (x *Index) hits(ctx context.Context, n *notes, o Options) (*Hits, error) {
	p := plan{index: x, notes: n, words: n.words, options: o, texts: uint32(len(x.texts) - len(x.waiting))}
	p.look()
	if h, ok, err := p.best(ctx); ok || err != nil {
		return h, err
	}
	list, err := p.candidates(ctx, p.sought)
	if err != nil {
		return nil, err
	}
	return newHits(&p, list), nil
}

// look looks up the words of the query, the rarest in the fields first.
func (p *plan) look() {
	n := p.notes
	all := float64(len(p.index.texts))
	for i := range p.words {
		s := sought{word: i, average: float64(p.index.words) / all}
		fit := min(float64(p.collect(&s)), all) // a text that has several of the terms counts as often
		s.rarity = math.Log1p((all - fit + 0.5) / (fit + 0.5))
		n.sought = append(n.sought, s)
	}
	slices.SortStableFunc(n.sought, func(a, b sought) int { return cmp.Compare(a.postings, b.postings) })
	p.sought = n.sought
}

// collect lists the terms that fit a word, and counts how often texts have them,
// those of other fields as well.
func (p *plan) collect(s *sought) (everywhere int) {
	n, fields := p.notes, p.options.Fields.orAll()
	terms, grades := len(n.terms), len(n.grades)
	n.matches = p.index.matches(n.matches[:0], &p.words[s.word])
	for _, m := range n.matches {
		t := &p.index.terms[m.term]
		everywhere += int(t.texts)
		in := &t.in
		for left := t.fields; left&fields != 0; left, in = left&(left-1), in.next {
			if left&-left&fields == 0 { // the lowest of them is not searched
				continue
			}
			list := in.before(p.texts)
			n.terms = append(n.terms, weighted{list, m.quality})
			g := n.grade(grades, m.quality)
			g.postings += len(list)
			g.extent = g.extent.with(in.extent())
			s.postings += len(list)
		}
	}
	s.terms, s.grades = n.terms[terms:], n.grades[grades:]
	return everywhere
}

// grade gives the grade of a quality among those from a place on.
func (n *notes) grade(from int, quality float64) *grade {
	for i := len(n.grades) - 1; i >= from; i-- {
		if n.grades[i].quality == quality {
			return &n.grades[i]
		}
	}
	n.grades = append(n.grades, grade{quality: quality, extent: extent{least: math.MaxUint16}})
	return &n.grades[len(n.grades)-1]
}

// sparing says what is spared of a word that fits many postings: the best grades are
// looked at first, until enough texts are found.
type sparing struct{ many, enough int }

// usually is what pays on names of some ten thousand nodes, for pages of ten.
func usually() sparing { return sparing{many: 128, enough: 11} }

// best finds the texts that fit the last word of the query best, grade by grade until
// they are enough, and leaves it to the plan to find the others (Turtle and Flood 1995).
// It tells whether that saves work.
func (p *plan) best(ctx context.Context) (h *Hits, ok bool, err error) {
	at := slices.IndexFunc(p.sought, func(s sought) bool { return s.word == len(p.words)-1 })
	last := &p.sought[at]
	if last.postings < p.index.sparing.many || len(p.words) > 2 { // sums of more would be others in another order
		return nil, false, nil
	}
	slices.SortFunc(last.grades, func(a, b grade) int { return cmp.Compare(b.quality, a.quality) })
	taken := 0
	for i := range len(last.grades) - 1 {
		if taken += last.grades[i].postings; 4*taken > 3*last.postings {
			break
		}
		rest := last.grades[i+1:]
		list, err := p.candidates(ctx, p.head(at, rest[0].quality, taken))
		if err != nil {
			return nil, false, err
		}
		if len(list) >= p.index.sparing.enough {
			h := newHits(p, list)
			h.wait(p, p.bound(at, rest))
			return h, true, nil
		}
	}
	return nil, false, nil
}

// head gives the words, the one at a place with those terms only that fit better than
// by a quality, in so many postings.
func (p *plan) head(at int, quality float64, postings int) []sought {
	n := p.notes
	from := len(n.terms)
	for _, t := range p.sought[at].terms {
		if t.quality > quality {
			n.terms = append(n.terms, t)
		}
	}
	head := slices.Clone(p.sought)
	head[at].terms, head[at].postings = n.terms[from:], postings
	slices.SortStableFunc(head, func(a, b sought) int { return cmp.Compare(a.postings, b.postings) })
	return head
}

// bound is what a text scores at most that has of the word at a place only terms of
// the grades. These are not the word itself, so the text is not nothing but the query.
func (p *plan) bound(at int, grades []grade) (bound float64) {
	for i := range p.sought {
		if i == at {
			bound += p.sought[i].most(grades)
		} else {
			bound += p.sought[i].most(p.sought[i].grades)
		}
	}
	return bound * slices.Max(p.index.weights) * rounding
}

// rounding is more than a sum can be off by the order of what is added.
const rounding = 1 + 1e-12

// most is what terms of the grades add to a score at most.
func (s *sought) most(grades []grade) (most float64) {
	for _, g := range grades {
		most = max(most, s.weigh(g.quality, posting{count: g.extent.most, words: g.extent.least}))
	}
	return most
}

// candidates lists the texts that have all words: those that have the rarest, of
// which those are kept that have the others.
func (p *plan) candidates(ctx context.Context, words []sought) (list []candidate, err error) {
	for i := range words {
		if s := &words[i]; i == 0 {
			list, err = p.gather(ctx, s)
		} else {
			list, err = p.meet(ctx, s, list)
		}
		if err != nil || len(list) == 0 {
			return nil, err
		}
	}
	return list, nil
}

// finished adds the candidates to a list, with what their fields weigh, and whether
// they are nothing but the query.
func (p *plan) finished(list []Hit, found []candidate) []Hit {
	list = slices.Grow(list, len(found))
	for _, c := range found {
		t := p.index.texts[c.text]
		score := c.score * p.index.weights[t.field]
		if int(c.met) == len(p.words) && int(t.words) == len(p.words) {
			score *= 2
		}
		list = append(list, Hit{Owner: t.owner, Text: c.text, Score: score})
	}
	return list
}

// complete finds all that fit, as it was when the plan was made.
func (p *plan) complete() []Hit {
	x := p.index
	x.mu.RLock()
	defer x.mu.RUnlock()
	p.notes = x.takeNotes()
	defer x.drop(p.notes)
	words := slices.Clone(p.sought)
	for i := range words {
		words[i].postings = 0
		p.collect(&words[i])
	}
	list, _ := p.candidates(context.Background(), words) // which fails for its context only
	return p.finished(nil, list)
}
