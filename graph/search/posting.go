package search

import (
	"math"
	"math/bits"
)

// posting says how often a text has a word, and how long the text is.
type posting struct {
	text         uint32
	count, words uint16
}

// postings are the texts of one field that have a word, in order. Most words are in
// one text of a field, which is told where the word is, so that it is not far to look.
type postings struct {
	// bounds are the only posting, or of several the last text, how often a text has the
	// word at most, and how long one is at least. Of these follows what the word adds to
	// a score at most.
	bounds [1]posting
	list   []posting // if there are several
	next   *postings // of the next field that has the word
}

// all lists the postings, of which there are some.
func (p *postings) all() []posting {
	if p.list == nil {
		return p.bounds[:]
	}
	return p.list
}

// before lists those of the texts before one.
func (p *postings) before(text uint32) []posting {
	list := p.all()
	if p.bounds[0].text < text {
		return list
	}
	return list[:seek(list, 0, text)]
}

// extent bounds what is in the postings.
func (p *postings) extent() extent { return extent{p.bounds[0].count, p.bounds[0].words} }

// add notes that a text of so many words, which is not before others, has the word
// once more, and tells whether that is the first time.
func (p *postings) add(text uint32, words uint16) bool {
	b := &p.bounds[0]
	switch {
	case b.count == 0:
		*b = posting{text: text, count: 1, words: words}
		return true
	case b.text != text:
		p.list = append(p.all(), posting{text: text, count: 1, words: words})
		*b = posting{text: text, count: b.count, words: min(b.words, words)}
		return true
	}
	last := &p.all()[max(len(p.list), 1)-1]
	last.count = uint16(min(int(last.count)+1, math.MaxUint16))
	b.count = max(b.count, last.count)
	return false
}

// of gives the term's postings of a field. Those of the field with the lowest number
// are the first.
func (t *term) of(field Field) *postings {
	in, known := &t.in, t.fields>>field&1 == 1
	for range bits.OnesCount8(uint8(t.fields & (1<<field - 1))) {
		if !known && in.next == nil {
			in.next = new(postings)
		}
		in = in.next
	}
	if !known && in.bounds[0].count > 0 {
		after := *in
		*in = postings{next: &after}
	}
	t.fields = t.fields.With(field)
	return in
}

// extent bounds postings: how often a text has the word at most, and how long a text
// is at least.
type extent struct{ most, least uint16 }

// with is the extent of both.
func (e extent) with(other extent) extent {
	return extent{max(e.most, other.most), min(e.least, other.least)}
}
