package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"

	"github.com/diplograph/diplograph/graph/fold"
)

// word is a word of a text: as it is compared, and where it stands.
type word struct {
	folded     string
	start, end int // bytes of the text
}

// apostrophe tells whether the character may stand within a word that is looked
// for without it: "People’s" and "Peoples" are one word.
func apostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', 'ʻ', 'ʿ', 'ʾ':
		return true
	}
	return false
}

// elided is how many letters may stand before the apostrophe of a word that is
// also found by what follows: "d’Ivoire", "l’Europe", "O’Brien".
const elided = 2

// wordsOf cuts a text into runs of letters, digits and accents.
func wordsOf(text string) []word { return appendWords(nil, text) }

// appendWords adds the words of a text to a list.
func appendWords(list []word, text string) []word {
	start := -1
	for i, r := range text {
		switch {
		case inWord(r) || start >= 0 && apostrophe(r):
			if start < 0 {
				start = i
			}
		case start >= 0:
			list = appendRun(list, text, start, i)
			start = -1
		}
	}
	if start >= 0 {
		list = appendRun(list, text, start, len(text))
	}
	return list
}

// inWord tells whether the character is a letter, digit or accent.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// appendRun adds the word that stands in a part of a text, and what follows what
// is elided in it.
func appendRun(list []word, text string, start, end int) []word {
	if run := text[start:end]; isPlain(run) {
		return append(list, word{strings.ToLower(run), start, end})
	}
	folded := fold.String(text[start:end])
	if folded == "" { // nothing but accents
		return list
	}
	if !strings.Contains(folded, "'") {
		return append(list, word{folded, start, end})
	}
	if whole := strings.ReplaceAll(folded, "'", ""); whole != "" {
		list = append(list, word{whole, start, end})
	}
	if head, rest, _ := strings.Cut(folded, "'"); len(head) <= elided && len(rest) > elided {
		list = append(list, word{strings.ReplaceAll(rest, "'", ""), start, end})
	}
	return list
}

// isPlain tells whether nothing but the case of a run is folded.
func isPlain(run string) bool {
	for i := range len(run) {
		if c := run[i]; c >= utf8.RuneSelf || c == '\'' {
			return false
		}
	}
	return true
}

// stem is what the forms of an English word share, by the Porter 2 algorithm;
// other words keep most of their letters, and their forms too often have more
// than one stem to do harm.
func stem(folded string) string {
	if isNumber(folded) {
		return folded
	}
	return english.Stem(folded, true)
}

// isNumber tells whether all of the word is digits, which have no other forms.
func isNumber(word string) bool {
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	return true
}

// Span is a part of a text, in bytes.
type Span struct{ Start, End int }

// Highlight finds the words of a text that a search for the query would match.
func Highlight(query, text string) []Span {
	asked := parse(query)
	stems := make([]string, len(asked))
	for i := range asked {
		stems[i] = stem(asked[i].folded)
	}
	var spans []Span
	for _, w := range wordsOf(text) {
		root := stem(w.folded)
		for i := range asked {
			if asked[i].quality(w.folded, root == stems[i]) > 0 {
				if at := (Span{w.start, w.end}); !slices.Contains(spans, at) {
					spans = append(spans, at)
				}
				break
			}
		}
	}
	return spans
}

// asked is one word of a query.
type asked struct {
	folded string
	prefix bool // it may be the beginning of a word: the last, still being typed
}

// usual is how many words a query has at most, unless it is a long one.
const usual = 8

// parse cuts a query into its words. The last one may be the beginning of a
// word, unless a space or a mark behind it tells that it is finished.
func parse(query string) []asked { return appendAsked(nil, query) }

// appendAsked adds the words of a query to a list.
func appendAsked(list []asked, query string) []asked {
	var room [usual]word
	for _, w := range appendWords(room[:0], query) {
		list = append(list, asked{folded: w.folded, prefix: w.end == len(query)})
	}
	return list
}

// How well a word of a text fits a word of a query.
const (
	same     = 1.0
	sameStem = 0.75
	begins   = 0.5 // and more, the less is missing
)

// quality tells how well a word fits, which may share the stem, 0 if it does not.
func (a *asked) quality(folded string, kin bool) float64 {
	switch {
	case folded == a.folded:
		return same
	case a.prefix && strings.HasPrefix(folded, a.folded):
		return begun(utf8.RuneCountInString(a.folded), utf8.RuneCountInString(folded))
	case kin:
		return sameStem
	}
	return 0
}

// begun tells how well a word fits of whose characters the first were typed.
func begun(typed, all int) float64 {
	if typed == all {
		return same
	}
	return begins + (same-begins)/2*(float64(typed)/float64(all))
}
