package search

import (
	"cmp"
	"context"
	"math"
	"slices"
	"sort"
)

// Hit is something that was found.
type Hit struct {
	Owner uint32
	Text  uint32 // its text that fits best
	Score float64
}

// Options say what is searched. The zero value finds the owners of all texts.
type Options struct {
	Fields []Field // nil stands for all
	// Shown tells whether a text may be found; nil shows all. It is called
	// without any lock.
	Shown func(text, owner uint32) bool
}

// Search finds the owners that have a text with all words of the query, the best
// first, of equals the one of the text that was added first. A query without a
// word finds nothing.
//
// Texts are weighed by BM25 (Robertson and Zaragoza 2009), each word of the
// query by how well it is met and how few texts meet it, a text that is nothing
// but the query twice.
func (x *Index) Search(query string, o Options) []Hit {
	words := parse(query)
	if len(words) == 0 {
		return nil
	}
	x.CatchUp(context.Background())
	found := x.candidates(words, o.Fields)
	best := make(map[uint32]int, len(found))
	var hits []Hit
	for _, c := range found {
		if o.Shown != nil && !o.Shown(c.text, c.owner) {
			continue
		}
		i, ok := best[c.owner]
		switch {
		case !ok:
			best[c.owner] = len(hits)
			hits = append(hits, Hit{Owner: c.owner, Text: c.text, Score: c.score})
		case c.score > hits[i].Score:
			hits[i].Text, hits[i].Score = c.text, c.score
		}
	}
	slices.SortFunc(hits, func(a, b Hit) int { return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Text, b.Text)) })
	return hits
}

// candidate is a text that has all words so far.
type candidate struct {
	text, owner uint32
	score       float64
	met         int // words of the text that are the query's own
}

// candidates lists the texts of the fields that have all words, in order.
func (x *Index) candidates(words []asked, fields []Field) []candidate {
	x.mu.RLock()
	defer x.mu.RUnlock()
	var list []candidate
	for i, s := range x.sought(words) {
		switch {
		case i == 0:
			list = x.weigh(s, fields)
		case s.postings > probeFrom*len(list):
			list = x.probe(s, list)
		default:
			list = both(list, x.weigh(s, fields))
		}
		if len(list) == 0 {
			return nil
		}
	}
	for i := range list {
		c := &list[i]
		t := x.texts[c.text]
		c.owner, c.score = t.owner, c.score*x.weights[t.field]
		if c.met == len(words) && int(t.words) == len(words) {
			c.score *= 2
		}
	}
	return list
}

// The parameters of BM25: how soon more of a word adds nothing, and how much a
// long text counts for less.
const (
	saturation = 1.2
	length     = 0.75
)

// sought is a word of the query with the terms that fit it.
type sought struct {
	matches  []match
	postings int     // of all of these terms
	rarity   float64 // how much more a rare word weighs
}

// probeFrom is how many times more texts a word must have than are left before
// it is looked up for each of them.
const probeFrom = 8

// sought lists the words of the query, the rarest first.
func (x *Index) sought(words []asked) []sought {
	list := make([]sought, len(words))
	all := float64(len(x.texts))
	for i := range words {
		s := &list[i]
		s.matches = x.matches(&words[i])
		for _, m := range s.matches {
			s.postings += len(x.terms[m.term].texts)
		}
		n := min(float64(s.postings), all) // a text that has several of the terms counts as often
		s.rarity = math.Log1p((all - n + 0.5) / (n + 0.5))
	}
	slices.SortStableFunc(list, func(a, b sought) int { return a.postings - b.postings })
	return list
}

// weigh lists the texts of the fields that meet a word of the query, in order,
// with what it adds to their scores. Most texts are of other fields, so these
// are left out before anything is put in order.
func (x *Index) weigh(s sought, fields []Field) []candidate {
	var list []candidate
	for _, m := range s.matches {
		for _, p := range x.terms[m.term].texts {
			if fields != nil && !slices.Contains(fields, x.texts[p.text].field) {
				continue
			}
			list = append(list, x.candidate(s, m, p))
		}
	}
	if len(s.matches) > 1 {
		slices.SortFunc(list, func(a, b candidate) int { return cmp.Or(cmp.Compare(a.text, b.text), cmp.Compare(b.score, a.score)) })
		list = slices.CompactFunc(list, func(a, b candidate) bool { return a.text == b.text })
	}
	return list
}

// candidate weighs a text by one term.
func (x *Index) candidate(s sought, m match, p posting) candidate {
	met := 0
	if m.quality == same {
		met = 1
	}
	average := float64(x.words) / float64(max(len(x.texts), 1))
	n := float64(p.count)
	long := 1 - length + length*float64(x.texts[p.text].words)/average
	return candidate{text: p.text, met: met, score: s.rarity * m.quality * n * (saturation + 1) / (n + saturation*long)}
}

// probe keeps those of the texts that meet a word as well.
func (x *Index) probe(s sought, list []candidate) []candidate {
	kept := list[:0]
	from := make([]int, len(s.matches)) // where the texts of each term may still be
	for _, c := range list {
		best, met := candidate{}, false
		for i, m := range s.matches {
			texts := x.terms[m.term].texts
			from[i] = seek(texts, from[i], c.text)
			if from[i] == len(texts) || texts[from[i]].text != c.text {
				continue
			}
			if found := x.candidate(s, m, texts[from[i]]); !met || found.score > best.score {
				best, met = found, true
			}
		}
		if met {
			c.score += best.score
			c.met += best.met
			kept = append(kept, c)
		}
	}
	return kept
}

// seek finds the first of the postings from a place on that is of the text or a
// later one. It takes longer the farther that is.
func seek(list []posting, from int, text uint32) int {
	step := 1
	for from+step < len(list) && list[from+step].text < text {
		from += step
		step *= 2
	}
	to := min(from+step, len(list))
	return from + sort.Search(to-from, func(i int) bool { return list[from+i].text >= text })
}

// both lists the texts that are in both lists, which are in order.
func both(a, b []candidate) []candidate {
	kept := a[:0]
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].text < b[0].text:
			a = a[1:]
		case a[0].text > b[0].text:
			b = b[1:]
		default:
			c := a[0]
			c.score += b[0].score
			c.met += b[0].met
			kept = append(kept, c)
			a, b = a[1:], b[1:]
		}
	}
	return kept
}
