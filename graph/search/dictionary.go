package search

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// The dictionary has the terms in the order of their words, so that those that
// begin alike stand together.

// entry is a term in its place of the order. Of most pairs the heads tell which is
// before the other, so that looking one up touches few words.
type entry struct {
	head uint64
	term uint32
}

// headed is how many bytes of a word a head has.
const headed = 8

// head is the beginning of a word as a number that compares as words do.
func head(word string) (h uint64) {
	for i := range headed {
		h <<= 8
		if i < len(word) {
			h |= uint64(word[i])
		}
	}
	return h
}

// runes counts the characters of the word, or gives 0 if they are not plain ones or
// do not fit into the head.
func (e entry) runes() int {
	const high = 0x80_80_80_80_80_80_80_80 // bits that plain characters do not have
	if byte(e.head) != 0 || e.head&high != 0 {
		return 0
	}
	return headed - bits.TrailingZeros64(e.head)/8
}

// compare puts entries in the order of their words.
func (x *Index) compare(a, b entry) int {
	switch {
	case a.head < b.head:
		return -1
	case a.head > b.head:
		return 1
	}
	return strings.Compare(x.terms[a.term].word, x.terms[b.term].word)
}

// settle puts the terms that were added in order among the fresh ones, and these
// among all others once they are a share of them, so that the cost per term grows
// little.
func (x *Index) settle() {
	slices.SortFunc(x.added, x.compare)
	x.fresh, x.added = merge(x.fresh, x.added, x.compare), x.added[:0]
	if len(x.fresh) > 256+len(x.order)/16 {
		x.order, x.fresh = merge(x.order, x.fresh, x.compare), x.fresh[:0]
	}
}

// merge puts the items of b among those of a, both of which are in order. The
// longer a may be moved, and is looked through by halving.
func merge(a, b []entry, compare func(a, b entry) int) []entry {
	end := len(a)
	all := slices.Grow(a, len(b))[:len(a)+len(b)]
	for ; len(b) > 0; b = b[:len(b)-1] {
		last := b[len(b)-1]
		at := halve(0, end, func(i int) bool { return compare(all[i], last) > 0 })
		copy(all[at+len(b):], all[at:end])
		all[at+len(b)-1] = last
		end = at
	}
	return all
}

// beginning gives the part of some entries, in order, whose words begin so.
func (x *Index) beginning(order []entry, prefix string) []entry {
	sought := head(prefix)
	first := headedFrom(order, sought)
	if len(prefix) > headed { // of shorter ones, all with the head of the prefix are not before it
		first = halve(first, len(order), func(i int) bool {
			return order[i].head > sought || x.terms[order[i].term].word >= prefix
		})
	}
	free := 8 * (headed - min(len(prefix), headed)) // bits of a head behind the prefix
	ends := func(i int) bool {
		e := order[i]
		return e.head>>free != sought>>free || len(prefix) > headed && !strings.HasPrefix(x.terms[e.term].word, prefix)
	}
	// Most prefixes have few words, so steps grow from the first one on.
	last, step := first, 1
	for last+step < len(order) && !ends(last+step) {
		last += step
		step *= 2
	}
	return order[first:halve(last, min(last+step, len(order)), ends)]
}

// headedFrom finds the first of some entries, in order, whose head is not before
// another. The steps do not depend on what is found, so none is guessed wrongly.
func headedFrom(order []entry, sought uint64) int {
	first, left := 0, len(order)
	for left > 0 {
		half := (left + 1) / 2
		if order[first+half-1].head < sought {
			first += half
		}
		left -= half
	}
	return first
}

// halve finds the first number from one to before another that fits, as all after
// it do, or that other if none does.
func halve(from, to int, fits func(i int) bool) int {
	for from < to {
		if middle := int(uint(from+to) / 2); fits(middle) {
			to = middle
		} else {
			from = middle + 1
		}
	}
	return from
}

// match is a term that fits a word of the query.
type match struct {
	term    uint32
	quality float64
}

// matches adds to a list the terms that fit, each once: those of the same stem,
// which the word itself is, and those that begin with it if that is enough.
func (x *Index) matches(list []match, a *asked) []match {
	if !a.prefix {
		t, known := x.known[a.folded]
		for _, t := range x.kin(a.folded, t, known) {
			list = append(list, match{t, a.quality(x.terms[t].word, true)})
		}
		return list
	}
	begin := [...][]entry{x.beginning(x.order, a.folded), x.beginning(x.fresh, a.folded)}
	t, known := uint32(0), false
	for _, some := range begin { // the word itself is before those that it begins
		if len(some) > 0 && x.is(some[0], a.folded) {
			t, known = some[0].term, true
		}
	}
	if !known || !x.terms[t].alone {
		for _, t := range x.kin(a.folded, t, known) {
			if word := x.terms[t].word; !strings.HasPrefix(word, a.folded) {
				list = append(list, match{t, sameStem})
			}
		}
	}
	typed := utf8.RuneCountInString(a.folded)
	for _, some := range begin {
		list = slices.Grow(list, len(some))
		for _, e := range some {
			runes := e.runes()
			if runes == 0 {
				runes = utf8.RuneCountInString(x.terms[e.term].word)
			}
			list = append(list, match{e.term, begun(typed, runes)})
		}
	}
	return list
}

// is tells whether the entry is that of a word that it begins with.
func (x *Index) is(e entry, prefix string) bool { return len(x.terms[e.term].word) == len(prefix) }

// kin lists the terms that share the stem of a word, which is known of one that is
// a term.
func (x *Index) kin(folded string, t uint32, isTerm bool) []uint32 {
	if isTerm {
		return x.families[x.terms[t].family]
	}
	if f, ok := x.stems[stem(folded)]; ok {
		return x.families[f]
	}
	return nil
}
