package extract

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode"
)

// functionWords are words that every English text is full of, and that other
// languages do not have.
//
//go:embed english.txt
var functionWords string

// What an English text has at least; lists of names have few words like "the".
const (
	fewWords     = 8   // from here on it is worth to look for facts
	enoughWords  = 60  // from here on the language can be told
	leastEnglish = 4   // of 100 words
	sampleBytes  = 1e5 // from the start
)

// legibility warns of a text that no rule will find anything in: one without
// words, or in another language.
func legibility(text string) []string {
	english := map[string]bool{}
	for word := range strings.FieldsSeq(functionWords) {
		english[word] = true
	}
	words, found := 0, 0
	for word := range strings.FieldsFuncSeq(text[:min(len(text), sampleBytes)], func(r rune) bool { return !unicode.IsLetter(r) }) {
		words++
		if english[strings.ToLower(word)] {
			found++
		}
	}
	switch {
	case words < fewWords:
		return []string{fmt.Sprintf("it has hardly any words (%d): is it complete?", words)}
	case words >= enoughWords && found*100 < leastEnglish*words:
		return []string{fmt.Sprintf("it does not seem to be English (%d of %d words are common English ones): facts are found in English only", found, words)}
	}
	return nil
}
