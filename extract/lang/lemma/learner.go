package lemma

import (
	"math"
	"slices"

	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// Learner counts words with their lemmas.
type Learner struct {
	words                    map[word]map[edit]int
	verbs, nouns, adjectives lexemes
}

// word is a form in lower case with its tag, and how it is written.
type word struct {
	form  string
	tag   scheme.XPOS
	shape shape
}

// New makes a learner that knows nothing.
func New() *Learner {
	return &Learner{words: map[word]map[edit]int{}, verbs: lexemes{}, nouns: lexemes{}, adjectives: lexemes{}}
}

// longestWord is the length in bytes of the longest form or lemma that is
// learned.
const longestWord = 255

// Add counts an occurrence of a form as so many as weight says. It passes over
// what is not to be learned: numbers, parts of words, very long words and weights
// less than one.
func (l *Learner) Add(form string, tag scheme.XPOS, lemma string, weight int) {
	if weight < 1 || len(form) > longestWord || len(lemma) > longestWord || isPart(tag) || isNumber(form) {
		return
	}
	lemma = string(appendCased(nil, lemma, same))
	w := word{string(appendCased(nil, form, small)), tag, shapeOf(form)}
	count(l.words, w, difference(form, lemma, tag), weight)
	if known := l.lexemes(tag); known != nil && isPlain(lemma) {
		known.add(lemma, w.form, weight)
	}
}

// count adds to what is counted of a word.
func count[K comparable](counts map[K]map[edit]int, key K, e edit, n int) {
	if counts[key] == nil {
		counts[key] = map[edit]int{}
	}
	counts[key][e] += n
}

// Model makes a model of what was counted. It does not depend on the order of
// Add.
func (l *Learner) Model() *Model {
	b := newBuilder()
	plain, shaped, variants := l.samples()
	b.endings(plain, plainGain)
	b.irregular(l.words)
	b.words(plain)
	b.endings(shaped, shapedGain)
	b.words(slices.Concat(shaped, variants))
	return b.model()
}

// maxEdits is the number of edits that a model may have.
const maxEdits = math.MaxUint16 + 1

// isPart tells whether a tag is for parts of words, whose lemma in treebanks is
// that of the whole word.
func isPart(tag scheme.XPOS) bool { return tag == scheme.GW || tag == scheme.AFX }
