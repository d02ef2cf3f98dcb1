package token

import "unicode"

// infix returns the length of the mark at a place if it parts the words beside
// it, else 0. The word before it begins at first.
func infix(text string, first, at, end int) int {
	r, size := decode(text[at:end])
	if isWord(r) {
		return 0
	}
	next := at + size
	switch r {
	case '-', '.':
		if stop := run(text, at, end); stop-at > 1 {
			return stop - at
		}
		if r == '-' && hyphenParts(text, first, at, next, end) {
			return size
		}
		return 0
	case '‐', '‑':
		if hyphenParts(text, first, at, next, end) {
			return size
		}
		return 0
	case '/', ',', ':':
		if letterBefore(text, first, at) && letterAt(text, next, end) {
			return size
		}
		return 0
	case '&', '+', '@', '#', '$', '£', '€', '¥', '\'', '’', 'ʼ', '‘', '_':
		return 0
	}
	if isSymbol(r) {
		return run(text, at, end) - at
	}
	return size
}

// hyphenParts tells whether the hyphen before next parts the words beside it:
// letters, but no prefix that cannot stand alone, or two short numbers.
func hyphenParts(text string, first, at, next, end int) bool {
	if at == first || next >= end {
		return true
	}
	if digitBefore(text, first, at) && digitAt(text, next, end) {
		return shortRange(text, first, at, next, end)
	}
	if digitBefore(text, first, at) || digitAt(text, next, end) {
		return digitBefore(text, first, at) && letterAt(text, next, end) && allDigits(text[first:at])
	}
	return !isPrefix(text[first:at])
}

// shortRange accepts 2-4, 10-15 and 2021-2025, and no telephone numbers.
func shortRange(text string, first, at, next, end int) bool {
	stop := next
	for stop < end && isDigit(text[stop]) {
		stop++
	}
	left, right := at-first, stop-next
	return stop == end && allDigits(text[first:at]) && (left <= 2 && right <= 2 || left == 4 && (right == 4 || right == 2))
}

func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return len(s) > 0
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func digitAt(text string, at, end int) bool { return at < end && isDigit(text[at]) }

func digitBefore(text string, first, at int) bool { return at > first && isDigit(text[at-1]) }

func letterAt(text string, at, end int) bool {
	if at >= end {
		return false
	}
	r, _ := decode(text[at:end])
	return unicode.IsLetter(r)
}

func letterBefore(text string, first, at int) bool {
	if at <= first {
		return false
	}
	r := last(text[first:at])
	return unicode.IsLetter(r)
}

// word adds a word that has no marks left around it: whole, or cut into what
// was contracted.
func (b *Buffer) word(text string, start, end int) {
	if start >= end {
		return
	}
	if cut := contraction(text[start:end]); cut > 0 {
		b.add(start, start+cut)
		b.add(start+cut, end)
		return
	}
	b.add(start, end)
}

// contraction returns where the second word of a contraction begins, 0 if there
// is none: do|n't, it|'s, can|not, gon|na, $|5, 5|pm.
func contraction(word string) int {
	n := len(word)
	if isDigit(word[n-1]) {
		if k := currency(word); k > 0 {
			return k
		}
	}
	if k := n - len("pm"); k > 0 && isDigit(word[k-1]) && (equalFold(word[k:], "am") || equalFold(word[k:], "pm")) {
		return k
	}
	for _, ending := range [...]string{"n't", "n’t"} {
		if n > len(ending) && equalFold(word[n-len(ending):], ending) {
			return n - len(ending)
		}
	}
	for _, ending := range [...]string{"s", "m", "d", "re", "ve", "ll"} {
		k := n - len(ending)
		if k < 2 || !equalFold(word[k:], ending) {
			continue
		}
		if r, size := lastRune(word[:k]); isApostrophe(r) && k > size {
			return k - size
		}
	}
	return written(word)
}

// longestWritten is the number of bytes of the longest of them.
const longestWritten = len("wouldnt")

// written returns where the second word begins in two words that are written as
// one, without an apostrophe.
func written(word string) int {
	var small [longestWritten]byte
	if len(word) > longestWritten {
		return 0
	}
	switch string(lowerASCII(small[:0], word)) {
	case "cannot", "gonna", "wanna", "gotta":
		return 3
	case "dont", "cant", "didnt", "doesnt", "isnt", "havent", "wasnt", "couldnt", "wouldnt", "wont", "hasnt", "arent":
		return len(word) - len("nt")
	case "im", "ive", "alot":
		return 1
	case "thats", "whats", "theres", "lets":
		return len(word) - 1
	}
	return 0
}

// currency returns the length of the sign that an amount begins with: $, US$, €.
func currency(word string) int {
	for at, r := range word {
		switch {
		case r == '$' || r == '£' || r == '€' || r == '¥' || r == '#' && at == 0:
			return at + len(string(r))
		case r < 'A' || r > 'Z' || at > 2:
			return 0
		}
	}
	return 0
}
