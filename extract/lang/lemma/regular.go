package lemma

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// lexemes are lemmas with the forms that they were seen in.
type lexemes map[string]*lexeme

type lexeme struct {
	forms  map[string]bool
	weight int
}

func (l lexemes) add(lemma, form string, weight int) {
	known := l[lemma]
	if known == nil {
		known = &lexeme{forms: map[string]bool{}}
		l[lemma] = known
	}
	known.forms[form] = true
	known.weight += weight
}

// sure yields those that are lemmas for certain, with their weights: they were
// seen as a form or in two others.
func (l lexemes) sure() iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for lemma, known := range l {
			if (known.forms[lemma] || len(known.forms) > 1) && !yield(lemma, known.weight) {
				return
			}
		}
	}
}

// lexemes returns those that words with a tag are forms of, nil if none.
func (l *Learner) lexemes(tag scheme.XPOS) lexemes {
	switch tag {
	case scheme.VB, scheme.VBD, scheme.VBG, scheme.VBN, scheme.VBP, scheme.VBZ:
		return l.verbs
	case scheme.NN, scheme.NNS:
		return l.nouns
	case scheme.JJ, scheme.JJR, scheme.JJS:
		return l.adjectives
	}
	return nil
}

// isPlain tells whether a word is of small letters of English, three or more.
func isPlain(word string) bool {
	return len(word) > 2 && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == "" && strings.ContainsAny(word, vowels+"y")
}

// addRegular adds the regular forms of known lemmas that were not seen, so that
// the endings of words tell smelled from propelled.
func (l *Learner) addRegular(words map[word]map[edit]int) {
	r := regular{words, map[word]map[edit]int{}}
	for lemma, weight := range l.verbs.sure() {
		r.verb(lemma, weight)
	}
	for lemma, weight := range l.nouns.sure() {
		r.noun(lemma, weight)
		r.newVerb(lemma)
	}
	for lemma, weight := range l.adjectives.sure() {
		r.adjective(lemma, weight)
		r.newVerb(lemma)
	}
	r.titles()
	maps.Copy(words, r.forms)
}

// regular gathers regular forms that are not among words.
type regular struct {
	words, forms map[word]map[edit]int
}

func (r regular) add(lemma, form string, weight int, tags ...scheme.XPOS) {
	for _, tag := range tags {
		if w := (word{form, tag, anyShape}); r.words[w] == nil {
			count(r.forms, w, difference(form, lemma, tag), weight)
		}
	}
}

func (r regular) verb(lemma string, weight int) {
	r.add(lemma, withS(lemma), weight, scheme.VBZ)
	r.add(lemma, joined(lemma, "ed"), weight, scheme.VBD, scheme.VBN)
	r.add(lemma, joined(lemma, "ing"), weight, scheme.VBG)
}

// longestBase is the length of the longest word that other words are made of:
// adjectives that compare by -er, nouns that are used as verbs.
const longestBase = 7

// newVerb takes another word for a verb, as in "to smell".
func (r regular) newVerb(lemma string) {
	if len(lemma) <= longestBase {
		r.verb(lemma, 1)
	}
}

func (r regular) noun(lemma string, weight int) {
	for _, form := range plurals(lemma) {
		r.add(lemma, form, weight, scheme.NNS, scheme.NNPS)
	}
}

func (r regular) adjective(lemma string, weight int) {
	if len(lemma) <= longestBase {
		r.add(lemma, joined(lemma, "er"), weight, scheme.JJR)
		r.add(lemma, joined(lemma, "est"), weight, scheme.JJS)
	}
}

// plurals are what the plural of a noun may be: states, heroes or heros, series.
func plurals(lemma string) []string {
	switch {
	case strings.HasSuffix(lemma, "o"):
		return []string{lemma + "es", lemma + "s"}
	case strings.HasSuffix(lemma, "s"):
		return []string{lemma, lemma + "es"}
	}
	return []string{withS(lemma)}
}

// titles lets names have the plurals of nouns: Women, as women.
func (r regular) titles() {
	for w, edits := range r.words {
		to := word{w.form, scheme.NNPS, w.shape}
		if e := most(edits); w.tag == scheme.NNS && e.letters == usual && e.strip != whole && r.words[to] == nil {
			r.forms[to] = map[edit]int{e: 1}
		}
	}
}

const vowels = "aeiou"

var (
	hissing = []string{"s", "x", "z", "ch", "sh"} // -es follows
	seeing  = []string{"ee", "oe", "ye"}          // -ing does not take the e off
)

func endsIn(lemma string, endings []string) bool {
	return slices.ContainsFunc(endings, func(end string) bool { return strings.HasSuffix(lemma, end) })
}

// withS is the plural of a noun, the third person of a verb.
func withS(lemma string) string {
	switch {
	case endsInConsonantY(lemma):
		return lemma[:len(lemma)-1] + "ies"
	case endsIn(lemma, hissing):
		return lemma + "es"
	}
	return lemma + "s"
}

// joined puts an ending that begins with a vowel behind a lemma: moving, tried,
// stopped.
func joined(lemma, ending string) string {
	last := len(lemma) - 1
	switch {
	case ending == "ing" && strings.HasSuffix(lemma, "ie"):
		return lemma[:last-1] + "ying"
	case strings.HasSuffix(lemma, "e") && (ending != "ing" || !endsIn(lemma, seeing)):
		return lemma[:last] + ending
	case endsInConsonantY(lemma) && ending != "ing":
		return lemma[:last] + "i" + ending
	case doubles(lemma):
		return lemma + lemma[last:] + ending
	}
	return lemma + ending
}

func isVowel(b byte) bool { return strings.IndexByte(vowels, b) >= 0 }

func endsInConsonantY(lemma string) bool {
	last := len(lemma) - 1
	return lemma[last] == 'y' && !isVowel(lemma[last-1])
}

// doubles tells whether a lemma of one syllable ends in one vowel and one
// consonant.
func doubles(lemma string) bool {
	last := len(lemma) - 1
	return !isVowel(lemma[last]) && strings.IndexByte("wxy", lemma[last]) < 0 && isVowel(lemma[last-1]) &&
		!strings.ContainsAny(lemma[:last-1], vowels+"y")
}
