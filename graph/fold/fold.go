// Package fold brings words to the form in which names are compared and found:
// lower case, without accents.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// String removes from a text what does not matter in names: case and accents.
// Letters that do not decompose become the plain ones that stand for them.
func String(text string) string {
	if isASCII(text) {
		return strings.ToLower(text)
	}
	var out strings.Builder
	out.Grow(len(text))
	for _, c := range norm.NFKD.String(text) {
		switch c = unicode.ToLower(c); {
		case unicode.Is(unicode.Mn, c):
		case c < utf8.RuneSelf:
			out.WriteRune(c)
		default:
			out.WriteString(plain(c))
		}
	}
	return out.String()
}

// Words cuts a folded text into runs of letters and digits; apostrophes are
// dropped, so that "People's" is one word.
func Words(folded string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(folded, "'", ""), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func plain(c rune) string {
	switch c {
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'ı':
		return "i"
	case 'ħ':
		return "h"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	case 'ə':
		return "a"
	case 'ß':
		return "ss"
	case '’', '‘', 'ʼ', 'ʻ', 'ʿ', 'ʾ', '´', '′':
		return "'"
	case '‐', '‑', '‒', '–', '—', '−':
		return "-"
	}
	return string(c)
}
