package clause

import "github.com/diplograph/diplograph/extract/lang/scheme"

// longest returns the readings of the word with the longest particle.
func (r *reader) longest(i int) []reading {
	var best []reading
	for _, one := range r.f.readings[r.tokens[i].Fold] {
		if r.behind(i+1, one.rest) < 0 {
			continue
		}
		if len(best) > 0 && len(best[0].rest) > len(one.rest) {
			continue
		}
		if len(best) > 0 && len(best[0].rest) < len(one.rest) {
			best = best[:0]
		}
		best = append(best, one)
	}
	return best
}

// gap stands in a verb's particle for the words that may colour the noun behind it:
// "express .. concern" is also "expressed its deep and growing concern".
const gap = ".."

// longestGap is how many words a gap holds at most.
const longestGap = 6

// behind is the token behind a verb's particle, which begins at the token given;
// -1 if other words stand there.
func (r *reader) behind(at int, particle []string) int {
	for i, word := range particle {
		if word == gap {
			if !r.follows(particle[i+1], at) {
				return -1 // no need to look at the tree
			}
			for steps := 0; steps < longestGap && r.colours(at) && r.fold(at) != particle[i+1]; steps++ {
				at++
			}
			continue
		}
		if adverb(r.fold(at)) && r.fold(at) != word {
			at++
		}
		if r.fold(at) != word {
			return -1
		}
		at++
	}
	return at
}

// follows tells whether a word stands so near behind a gap that begins at the token that the
// gap may end there, with one more token before it.
func (r *reader) follows(word string, at int) bool {
	for i := at; i <= at+longestGap+1; i++ {
		if r.fold(i) == word {
			return true
		}
	}
	return false
}

// colours tells whether a word may stand before a noun that a verb goes with.
func (r *reader) colours(i int) bool {
	word := r.fold(i)
	if negation(word) {
		return false
	}
	if article(word) || adverb(word) || word == "and" {
		return true
	}
	if i >= r.sentence.End {
		return false
	}
	switch r.a.Trees.UPOS[i] {
	case scheme.Adj:
		return true
	}
	label := r.a.Trees.Label(i)
	return label == scheme.Amod || label == scheme.Conj && r.fold(i-1) == "and"
}
