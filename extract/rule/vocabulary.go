package rule

import (
	"slices"

	"github.com/diplograph/diplograph/extract/segment"
)

// vocabulary numbers the words that rules ask a sentence for, from 1. Others have
// the number 0, which no rule asks for.
type vocabulary map[string]int32

// number returns the number of a word, which it gives one if it has none.
func (v vocabulary) number(word string) int32 {
	n, ok := v[word]
	if !ok {
		n = int32(len(v) + 1)
		v[word] = n
	}
	return n
}

func (v vocabulary) numbers(words []string) []int32 {
	numbers := make([]int32, len(words))
	for i, word := range words {
		numbers[i] = v.number(word)
	}
	return numbers
}

// numberWords notes in the rules the numbers of the words that they ask for.
func (s *Set) numberWords() {
	s.vocabulary = vocabulary{}
	for _, r := range s.rules {
		r.lacks = s.vocabulary.numbers(r.Lacks)
		if r.pattern == nil {
			continue
		}
		for _, words := range r.pattern.needs() {
			r.needs = append(r.needs, s.vocabulary.numbers(words))
		}
		r.entry.add(r.pattern, s.vocabulary)
		s.phrases = append(s.phrases, r)
	}
}

// entry tells where a match of a pattern may begin.
type entry struct {
	words    []int32 // with one of the words, or
	mentions bool    // with a mention, or
	anywhere bool
}

// add adds where a match of the pattern may begin. It tells whether the pattern may
// match no token, so that what stands behind it may begin there as well.
func (o *entry) add(p *pattern, v vocabulary) (empty bool) {
	for _, sequence := range p.alternatives {
		if o.addSequence(sequence, v) {
			empty = true
		}
	}
	o.anywhere = o.anywhere || empty
	return empty
}

func (o *entry) addSequence(sequence []element, v vocabulary) (empty bool) {
	for i := range sequence {
		e := &sequence[i]
		switch e.kind {
		case elementStart:
			continue
		case elementWord:
			o.words = append(o.words, v.numbers(e.words)...)
		case elementMention:
			o.mentions = true
		case elementGroup:
			if o.add(e.group, v) {
				continue
			}
		default:
			o.anywhere = true
			return false
		}
		if !e.optional {
			return false
		}
	}
	return true
}

// fits tells whether a match may begin with the word of that number, where a mention
// does or does not begin.
func (o *entry) fits(word int32, mentioned bool) bool {
	return o.anywhere || o.mentions && mentioned || word != 0 && slices.Contains(o.words, word)
}

// number notes the numbers of the text's words.
func (r *run) number() {
	r.numbers = make([]int32, len(r.tokens))
	for i := range r.tokens {
		r.numbers[i] = r.vocabulary[r.tokens[i].Fold]
	}
	r.present = make([]bool, len(r.vocabulary)+1)
}

// note notes which words the sentence has, in place of those of the one before.
func (r *run) note() {
	for _, n := range r.noted {
		r.present[n] = false
	}
	r.noted = r.numbers[r.sentence.First:r.sentence.End]
	for _, n := range r.noted {
		r.present[n] = n != 0
	}
}

// says tells whether the sentence has a word.
func (r *run) says(word string) bool {
	return slices.ContainsFunc(r.tokens[r.sentence.First:r.sentence.End], func(t segment.Token) bool { return t.Fold == word })
}

// hasAll tells whether the sentence has a word of each set.
func (r *run) hasAll(needs [][]int32) bool {
	for _, words := range needs {
		if !r.hasAny(words) {
			return false
		}
	}
	return true
}

// hasAny tells whether the sentence has one of the words.
func (r *run) hasAny(words []int32) bool {
	for _, n := range words {
		if r.present[n] {
			return true
		}
	}
	return false
}
