package lexicon

import "unicode/utf8"

// starts are the first two letters of words, small, from 1, which tell of most words
// that they are in no list. They are told only of words that begin with a plain letter.
type starts struct {
	seconds [1 + letters]uint32 // by the first letter, which second ones there are, as bits; 0 is none
	others  bool                // there are words that folding may make begin with any letter
}

const letters = 'z' - 'a' + 1

// add notes how a word begins.
func (s *starts) add(word string) {
	first, second, ok := start(word)
	switch {
	case ok:
		s.seconds[first] |= 1 << second
	case word[0] >= utf8.RuneSelf || letter(word[0]) != 0:
		s.others = true
	}
}

// may tells whether a word can be one of those added.
func (s *starts) may(word string) bool {
	first, second, ok := start(word)
	return !ok || s.others || s.seconds[first]&(1<<second) != 0
}

// start returns the numbers of a word's first two letters, the second 0 if it is none. It
// says false if the first is no plain letter or the second may become one by folding.
func start(word string) (first, second int, ok bool) {
	if word == "" {
		return 0, 0, false
	}
	if first = letter(word[0]); first == 0 {
		return 0, 0, false
	}
	if len(word) > 1 {
		if word[1] >= utf8.RuneSelf {
			return 0, 0, false
		}
		second = letter(word[1])
	}
	return first, second, true
}

// letter numbers plain letters from 1, in either case; it is 0 for all else.
func letter(c byte) int {
	if c |= 'a' - 'A'; c >= 'a' && c <= 'z' {
		return int(c-'a') + 1
	}
	return 0
}
