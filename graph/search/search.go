// Package search finds texts by their words, such as the names of nodes and
// what documents say: in any case, with or without accents, by other forms of
// a word, and by the beginning of the last one.
//
// An index only grows. What a searcher may see of it is the searcher's to say,
// so one index serves every revision of a graph. What is found is put in order,
// and looked at whether it may be seen, only as far as somebody asks for it.
package search

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// Options say what is searched. The zero value finds the owners of all texts.
type Options struct {
	Fields Fields // 0 stands for all
	Kinds  Kinds  // likewise
	// Shown keeps of some texts, in place, those that may be found; nil keeps all.
	// It is called without any lock, while what was found is asked for.
	Shown func(texts []uint32) []uint32
}

// Fields are some of the fields.
type Fields uint64

// With adds a field.
func (f Fields) With(field Field) Fields { return f | 1<<field }

// has tells whether the field is among them.
func (f Fields) has(field Field) bool { return f == 0 || f>>field&1 == 1 }

// Kinds are some kinds of texts.
type Kinds uint64

// With adds a kind.
func (k Kinds) With(kind Kind) Kinds { return k | 1<<kind }

// has tells whether the kind is among them.
func (k Kinds) has(kind Kind) bool { return k == 0 || k>>kind&1 == 1 }

// Search finds the owners that have a text with all words of the query, the best
// first, of equals the one of the text that was added first. A query without a
// word finds nothing. Search fails if the context ends before all texts that were
// added are indexed, and before all that fit are found.
//
// Texts are weighed by BM25 (Robertson and Zaragoza 2009), each word of the
// query by how well it is met and how few texts meet it, a text that is nothing
// but the query twice.
func (x *Index) Search(ctx context.Context, query string, o Options) (*Hits, error) {
	var room [usual]asked
	words := appendAsked(room[:0], query)
	if len(words) == 0 {
		return &Hits{}, nil
	}
	if x.CatchUp(ctx); ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return x.hits(ctx, words, o)
}

func (x *Index) hits(ctx context.Context, words []asked, o Options) (*Hits, error) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	found, err := x.candidates(ctx, words, o)
	if err != nil {
		return nil, err
	}
	for i := range found {
		c := &found[i]
		t := x.texts[c.text]
		c.score *= x.weights[t.field]
		if int(c.met) == len(words) && int(t.words) == len(words) {
			c.score *= 2
		}
	}
	return newHits(found, x.texts, o.Shown), nil
}

// candidate is a text that has all words so far.
type candidate struct {
	score float64
	text  uint32
	met   uint32 // words of the text that are the query's own
}

// candidates lists the texts that have all words: those that have the rarest, of
// which those are kept that have the others.
func (x *Index) candidates(ctx context.Context, words []asked, o Options) (list []candidate, err error) {
	n, _ := x.notes.Get().(*notes)
	if n == nil {
		n = new(notes)
	}
	defer x.notes.Put(n)
	defer n.clear()
	for i, s := range x.sought(n, words, o.Fields) {
		if i == 0 {
			list, err = x.gather(ctx, s, o.Kinds)
		} else {
			list, err = meet(ctx, s, list)
		}
		if err != nil || len(list) == 0 {
			return nil, err
		}
	}
	return list, nil
}

// notes are what a search writes down of the words of its query, in memory that
// the next one uses again.
type notes struct {
	sought  []sought
	terms   []weighted
	matches []match
}

// mostNoted is how many terms the memory has room for that is used again.
const mostNoted = 4_096

func (n *notes) clear() {
	if cap(n.terms) > mostNoted || cap(n.matches) > mostNoted {
		*n = notes{}
		return
	}
	clear(n.sought)
	clear(n.terms)
	n.sought, n.terms, n.matches = n.sought[:0], n.terms[:0], n.matches[:0]
}

// sought is a word of the query with the texts that have terms that fit it.
type sought struct {
	terms    []weighted
	postings int     // of all of these terms
	rarity   float64 // how much more a rare word weighs
	average  float64 // words of a text of the index
}

// weighted are the texts of one field that have a term, and how well that fits.
type weighted struct {
	list    []posting
	quality float64
}

// sought lists the words of the query, the rarest in the fields first.
func (x *Index) sought(notes *notes, words []asked, fields Fields) []sought {
	all := float64(len(x.texts))
	for i := range words {
		s, everywhere, first := sought{average: float64(x.words) / all}, 0, len(notes.terms)
		notes.matches = x.matches(notes.matches[:0], &words[i])
		for _, m := range notes.matches {
			for _, in := range x.terms[m.term].in {
				everywhere += len(in.list)
				if fields.has(in.field) {
					notes.terms = append(notes.terms, weighted{in.list, m.quality})
					s.postings += len(in.list)
				}
			}
		}
		s.terms = notes.terms[first:]
		n := min(float64(everywhere), all) // a text that has several of the terms counts as often
		s.rarity = math.Log1p((all - n + 0.5) / (n + 0.5))
		notes.sought = append(notes.sought, s)
	}
	slices.SortStableFunc(notes.sought, func(a, b sought) int { return cmp.Compare(a.postings, b.postings) })
	return notes.sought
}

// The parameters of BM25: how soon more of a word adds nothing, and how much a
// long text counts for less.
const (
	saturation = 1.2
	length     = 0.75
)

// weigh tells what a term adds to the score of a text.
func (s *sought) weigh(quality float64, p posting) float64 {
	n := float64(p.count)
	long := 1 - length + length*float64(p.words)/s.average
	return s.rarity * quality * n * (saturation + 1) / (n + saturation*long)
}

// gather lists the texts of the kinds that meet a word of the query, each by the
// term that it gains most by.
func (x *Index) gather(ctx context.Context, s sought, kinds Kinds) ([]candidate, error) {
	list := make([]candidate, 0, s.postings)
	var known places
	if len(s.terms) > 1 {
		known = newPlaces(s.postings)
	}
	for i, term := range s.terms {
		if i%turn == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		met := term.met()
		for _, p := range term.list {
			if kinds != 0 && !kinds.has(x.texts[p.text].kind) {
				continue
			}
			c := candidate{s.weigh(term.quality, p), p.text, met}
			if len(s.terms) == 1 {
				list = append(list, c)
				continue
			}
			switch at, slot := known.find(list, p.text); {
			case at < 0:
				known.note(slot, len(list))
				list = append(list, c)
			case list[at].score < c.score:
				list[at] = c
			}
		}
	}
	return list, nil
}

// met counts the term, if it is the query's own word.
func (w weighted) met() uint32 {
	if w.quality == same {
		return 1
	}
	return 0
}

// meet keeps those of the texts that meet a word as well. Of each term's texts and
// the candidates, the fewer are looked up among the others.
func meet(ctx context.Context, s sought, list []candidate) ([]candidate, error) {
	var room [few]candidate
	gained := room[:] // by the best term
	if len(list) > few {
		gained = make([]candidate, len(list))
	}
	var known places
	hashed := false
	for i, term := range s.terms {
		if i%turn == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if len(term.list) > len(list) {
			s.gain(term, list, gained)
			continue
		}
		if !hashed {
			known, hashed = placesOf(list), true
		}
		s.gainOfFew(term, &known, list, gained)
	}
	kept := list[:0]
	for i, c := range list {
		if g := gained[i]; g.score > 0 {
			c.score += g.score
			c.met += g.met
			kept = append(kept, c)
		}
	}
	return kept, nil
}

// gain notes what texts gain by a term, if that is more than they did. It takes
// longer the more of these texts there are.
func (s *sought) gain(term weighted, list, gained []candidate) {
	at, met := 0, term.met()
	for i := range list {
		text := list[i].text
		if i > 0 && text < list[i-1].text {
			at = 0
		}
		if at = seek(term.list, at, text); at == len(term.list) {
			continue
		}
		if p := term.list[at]; p.text == text {
			if score := s.weigh(term.quality, p); score > gained[i].score {
				gained[i] = candidate{score, text, met}
			}
		}
	}
}

// gainOfFew does the same. It takes longer the more texts have the term.
func (s *sought) gainOfFew(term weighted, known *places, list, gained []candidate) {
	met := term.met()
	for _, p := range term.list {
		at, _ := known.find(list, p.text)
		if at < 0 {
			continue
		}
		if score := s.weigh(term.quality, p); score > gained[at].score {
			gained[at] = candidate{score, p.text, met}
		}
	}
}
