// Package search finds texts by their words, such as the names of nodes and
// what documents say: in any case, with or without accents, by other forms of
// a word, and by the beginning of the last one.
//
// An index only grows. What a searcher may see of it is the searcher's to say,
// so one index serves every revision of a graph. What is found is put in order,
// and looked at whether it may be seen, only as far as somebody asks for it.
package search

import (
	"context"
	"slices"
)

// Options say what is searched. The zero value finds the owners of all texts.
type Options struct {
	Fields Fields // 0 stands for all
	Kinds  Kinds  // likewise
	Filter Filter // nil keeps all
}

// Filter tells what a searcher may see.
type Filter interface {
	// Keep keeps of some hits, in place and in their order, those that may be found. It
	// is called without any lock, while what was found is asked for.
	Keep(hits []Hit) []Hit
}

// Fields are some of the fields.
type Fields uint8

// With adds a field.
func (f Fields) With(field Field) Fields { return f | 1<<field }

// has tells whether the field is among them.
func (f Fields) has(field Field) bool { return f == 0 || f>>field&1 == 1 }

// orAll gives all fields if there are none.
func (f Fields) orAll() Fields {
	if f == 0 {
		return ^f
	}
	return f
}

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
	n := x.takeNotes()
	defer x.drop(n)
	n.words = appendAsked(n.words, query)
	if len(n.words) == 0 {
		return &Hits{}, nil
	}
	x.mu.RLock()
	if len(x.waiting) > 0 {
		x.mu.RUnlock()
		x.CatchUp(ctx)
		x.mu.RLock()
	}
	defer x.mu.RUnlock()
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return x.hits(ctx, n, o)
}

// candidate is a text that has all words so far.
type candidate struct {
	score float64
	text  uint32
	met   uint32 // words of the text that are the query's own
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
func (p *plan) gather(ctx context.Context, s *sought) ([]candidate, error) {
	kinds, list := p.options.Kinds, slices.Grow(p.notes.list[:0], s.postings)
	var known places
	if len(s.terms) > 1 {
		known = p.notes.places(s.postings)
	}
	for i, term := range s.terms {
		if i%turn == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		met := term.met()
		for _, in := range term.list {
			if kinds != 0 && !kinds.has(p.index.texts[in.text].kind) {
				continue
			}
			c := candidate{s.weigh(term.quality, in), in.text, met}
			if len(s.terms) == 1 {
				list = append(list, c)
				continue
			}
			switch at, slot := known.find(list, in.text); {
			case at < 0:
				known.note(slot, len(list))
				list = append(list, c)
			case list[at].score < c.score:
				list[at] = c
			}
		}
	}
	p.notes.list = list
	return list, nil
}

// met counts the term, if it is the query's own word.
func (w weighted) met() uint32 {
	if w.quality == same {
		return 1
	}
	return 0
}

// seekCost is how many times as long it takes to seek a text among postings as among
// candidates.
const seekCost = 6

// meet keeps those of the texts that meet a word as well. Of each term's texts and
// the candidates, the fewer are looked up among the others.
func (p *plan) meet(ctx context.Context, s *sought, list []candidate) ([]candidate, error) {
	p.notes.gained = slices.Grow(p.notes.gained[:0], len(list))[:len(list)]
	gained := p.notes.gained // by the best term
	clear(gained)
	var known places
	hashed := false
	for i, term := range s.terms {
		if i%turn == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if len(term.list) > seekCost*len(list) {
			s.gain(term, list, gained)
			continue
		}
		if !hashed {
			known, hashed = p.notes.placesOf(list), true
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
