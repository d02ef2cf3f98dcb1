// Package fold brings words to the form in which they are compared: lower
// case, without diacritics, with plain apostrophes, hyphens and quotes.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// String folds a text. Plain ASCII in lower case is returned as it is.
func String(text string) string {
	if plain(text) {
		return text
	}
	var out strings.Builder
	out.Grow(len(text))
	for _, r := range norm.NFD.String(text) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		if letters := Plain(r); letters != "" {
			out.WriteString(letters)
			continue
		}
		out.WriteRune(unicode.ToLower(r))
	}
	return out.String()
}

// Slug makes an id segment of a name: folded, its words joined by hyphens.
func Slug(name string) string {
	var out strings.Builder
	gap := false
	for _, r := range String(name) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && out.Len() > 0 {
				out.WriteByte('-')
			}
			gap = false
			out.WriteRune(r)
		case r != '\'':
			gap = true
		}
	}
	return out.String()
}

func plain(text string) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// Plain gives the plain form of the letters, apostrophes, hyphens and quotation
// marks that do not decompose into one, and "" for all other characters.
func Plain(r rune) string {
	switch r {
	case 'ø', 'Ø':
		return "o"
	case 'ł', 'Ł':
		return "l"
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d"
	case 'ı':
		return "i"
	case 'ħ', 'Ħ':
		return "h"
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'þ', 'Þ':
		return "th"
	case 'ə', 'Ə':
		return "a"
	case 'ß', 'ẞ':
		return "ss"
	case '’', '‘', 'ʼ', 'ʻ', 'ʿ', 'ʾ', '´', '′', '`':
		return "'"
	case '‐', '‑', '‒', '–', '—', '−':
		return "-"
	case '“', '”', '„', '«', '»':
		return "\""
	}
	return ""
}
