package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isWord tells whether a character is part of words: a letter, a digit or a mark
// on one.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' }

// isSymbol tells whether a character is none of those that texts are written
// with: an emoji, a control character, a byte that is no UTF-8. What joins them
// is one as well.
func isSymbol(r rune) bool {
	if r < utf8.RuneSelf {
		return r < ' ' || r == 0x7f
	}
	return r == utf8.RuneError || !unicode.IsPunct(r) && !isWord(r) && !unicode.IsSpace(r)
}

func last(s string) rune {
	r, _ := lastRune(s)
	return r
}

func lastRune(s string) (rune, int) {
	if c := s[len(s)-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeLastRuneInString(s)
}

func equalFold(a, b string) bool { return len(a) == len(b) && strings.EqualFold(a, b) }

// elided returns the length of a word that begins with an apostrophe: 's, 're,
// 'em; 0 if the mark is a quote.
func elided(text string) int {
	_, size := decode(text)
	stop := size
	for stop < len(text) {
		r, n := decode(text[stop:])
		if !isWord(r) {
			break
		}
		stop += n
	}
	switch rest := text[size:stop]; {
	case equalFold(rest, "s"), equalFold(rest, "re"), equalFold(rest, "ve"), equalFold(rest, "ll"), equalFold(rest, "m"),
		equalFold(rest, "d"), equalFold(rest, "em"), equalFold(rest, "til"), equalFold(rest, "tis"):
		return stop
	case len(rest) == 3 && allDigits(rest[:2]) && rest[2] == 's', len(rest) == 2 && allDigits(rest):
		return stop
	}
	return 0
}

// isFace tells whether a chunk is a face made of marks: :-), ;(, =D.
func isFace(chunk string) bool {
	if len(chunk) < 2 || len(chunk) > 4 || !strings.ContainsRune(":;=", rune(chunk[0])) {
		return false
	}
	rest := strings.TrimPrefix(chunk[1:], "-")
	return rest != "" && strings.Trim(rest, ")(DPp") == ""
}

// isLink tells whether a chunk is an address of the web or of mail, a hashtag or
// a handle.
func isLink(chunk string) bool {
	switch {
	case strings.HasPrefix(chunk, "http://"), strings.HasPrefix(chunk, "https://"), strings.HasPrefix(chunk, "www."):
		return true
	}
	at := strings.IndexByte(chunk, '@')
	return at > 0 && strings.IndexByte(chunk[at:], '.') > 0 && isWord(rune(chunk[0]))
}

// link adds an address without the marks behind it.
func (b *Buffer) link(text string, start, end int) {
	stop := end
	for stop > start {
		r, size := lastRune(text[start:stop])
		if !strings.ContainsRune(`.,;:!?)]}>"'”’`, r) {
			break
		}
		stop -= size
	}
	b.add(start, stop)
	for stop < end {
		_, size := decode(text[stop:end])
		b.add(stop, stop+size)
		stop += size
	}
}

// symbolOfText tells whether a word is the symbol of a text, such as
// A/RES/75/240 or CTOC/COP/2022/1: capitals and numbers with strokes between.
func symbolOfText(word string) bool {
	strokes, digits := 0, false
	for i := range len(word) {
		switch c := word[i]; {
		case c == '/':
			strokes++
		case isDigit(c):
			digits = true
		case c >= 'A' && c <= 'Z', c == '.', c == '-':
		default:
			return false
		}
	}
	return strokes > 0 && digits
}

// longestPrefix is the number of bytes of the longest prefix.
const longestPrefix = 5

// lowerASCII appends a word with its letters A to Z made small.
func lowerASCII(dst []byte, word string) []byte {
	for i := range len(word) {
		c := word[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}

// isPrefix tells whether letters before a hyphen stay with the word behind it.
func isPrefix(word string) bool {
	if len(word) > longestPrefix {
		return false
	}
	var small [longestPrefix]byte
	switch string(lowerASCII(small[:0], word)) {
	case "co", "ex", "re", "un", "non", "pre", "sub", "pro", "mid", "bio", "geo", "neo", "pan", "anti", "semi", "post", "mini", "uni",
		"de", "e", "x", "meta", "multi", "quasi", "intra", "extra", "ultra", "macro", "micro", "trans", "inter":
		return true
	}
	return false
}
