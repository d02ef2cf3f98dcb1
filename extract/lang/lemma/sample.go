package lemma

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// sample is a word with its lemma.
type sample struct {
	word
	edit edit
}

// samples returns the words whatever their shape, those of each shape, and
// shapes that were not seen.
func (l *Learner) samples() (plain, shaped, variants []sample) {
	all := map[word]map[edit]int{}
	for w, edits := range l.words {
		w.shape = anyShape
		for e, n := range edits {
			count(all, w, e, n)
		}
	}
	dropMistaken(all)
	each := maps.Clone(l.words)
	maps.DeleteFunc(each, func(w word, _ map[edit]int) bool { return all[word{w.form, w.tag, anyShape}] == nil })
	l.addRegular(all)
	plain = decide(all)
	return plain, lettersOnly(decide(each), plain), decide(unseen(each, all))
}

// rareTag is how many times rarer than with all tags a contraction is with one
// that is taken for a mistake.
const rareTag = 100

// dropMistaken leaves out contractions (n't, 'm) with tags that are mistakes of
// taggers. Other words do have rare tags.
func dropMistaken(words map[word]map[edit]int) {
	all := byForm(words)
	maps.DeleteFunc(words, func(w word, edits map[edit]int) bool {
		form := all[w.form]
		return !isName(w.tag) && strings.Contains(w.form, "'") && most(form).strip == whole && total(edits) < total(form)/rareTag
	})
}

// byForm counts the edits of forms with whatever tag but that of a name.
func byForm(words map[word]map[edit]int) map[string]map[edit]int {
	all := map[string]map[edit]int{}
	for w, edits := range words {
		if isName(w.tag) {
			continue
		}
		for e, n := range edits {
			count(all, w.form, e, n)
		}
	}
	return all
}

func total(edits map[edit]int) int {
	sum := 0
	for _, n := range edits {
		sum += n
	}
	return sum
}

// decide takes the most frequent edit of each word, in the order of words.
func decide(counts map[word]map[edit]int) []sample {
	samples := make([]sample, 0, len(counts))
	for w, edits := range counts {
		samples = append(samples, sample{w, most(edits)})
	}
	slices.SortFunc(samples, func(a, b sample) int {
		return cmp.Or(cmp.Compare(a.shape, b.shape), cmp.Compare(a.tag, b.tag), cmp.Compare(a.form, b.form))
	})
	return samples
}

// lettersOnly lets a shape say in which letters a lemma is, and nothing else of
// it: what it says otherwise is replaced by what all shapes say.
func lettersOnly(shaped, plain []sample) []sample {
	all := make(map[word]edit, len(plain))
	for _, s := range plain {
		all[s.word] = s.edit
	}
	for i, s := range shaped {
		common := all[word{s.form, s.tag, anyShape}]
		if s.lower() != (sample{s.word, common}).lower() {
			shaped[i].edit = common
		}
	}
	return shaped
}

// lower is the lemma in lower case.
func (s sample) lower() string {
	return string(appendCased(nil, string(s.edit.append(nil, s.form, s.tag)), small))
}

// most returns the most frequent edit, of equals the first in their order.
func most(counts map[edit]int) edit {
	return slices.SortedFunc(maps.Keys(counts), func(a, b edit) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), compare(a, b))
	})[0]
}
