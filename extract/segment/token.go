package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract/fold"
)

// Token is a word, a number or one mark of punctuation.
type Token struct {
	Text       string // as written
	Fold       string // lower case, no diacritics, straight apostrophes
	Start, End int    // byte offsets into the text
	Shape      Shape
}

// Shape says how a token is written.
type Shape uint8

// The shapes, which combine.
const (
	Upper     Shape = 1 << iota // begins with a capital letter
	AllUpper                    // two or more letters, all capitals
	Numeric                     // begins with a digit
	Mark                        // punctuation
	BrokeLine                   // a line break stands before it
)

// Is tells whether the token has all of the shapes.
func (t Token) Is(s Shape) bool { return t.Shape&s == s }

// Words cuts a text into the texts of its tokens.
func Words(text string) []string {
	tokens := Tokens(text, 0)
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Text
	}
	return words
}

// Tokens cuts a text into tokens, whose offsets count from base. White space
// and the marks of Markdown emphasis and headings make no tokens.
//
// A word is a run of letters, digits and marks that join them: a hyphen or an
// apostrophe between letters, a full stop inside initials (U.S.) and numbers
// (1.5, 1,200), and the full stop of an abbreviation that never ends a sentence (Mr.).
// A possessive 's is a token of its own.
func Tokens(text string, base int) []Token {
	var tokens []Token
	broke := false
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case unicode.IsSpace(r) || isMarkup(r):
			broke = broke || r == '\n'
			at += size
			continue
		case isWord(r):
			size = wordLength(text[at:])
			size -= gluedDay(text[at:], size)
		case isApostrophe(r) && possessive(text[at:]) > 0:
			size = possessive(text[at:])
		}
		tokens = append(tokens, newToken(text[at:at+size], base+at, broke))
		broke = false
		at += size
	}
	return tokens
}

func newToken(text string, start int, broke bool) Token {
	t := Token{Text: text, Fold: fold.String(text), Start: start, End: start + len(text)}
	first, _ := utf8.DecodeRuneInString(text)
	switch {
	case unicode.IsUpper(first):
		t.Shape |= Upper
		if utf8.RuneCountInString(text) > 1 && strings.ToUpper(text) == text {
			t.Shape |= AllUpper
		}
	case unicode.IsDigit(first):
		t.Shape |= Numeric
	case !isWord(first) && utf8.RuneCountInString(text) == 1:
		t.Shape |= Mark
	}
	if broke {
		t.Shape |= BrokeLine
	}
	return t
}

func isWord(r rune) bool       { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
func isMarkup(r rune) bool     { return r == '*' || r == '#' || r == '`' || r == '_' }
func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' }

// isHyphen accepts the hyphens that join words; a dash parts them.
func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

// wordLength is the length in bytes of the word that the text begins with.
func wordLength(text string) int {
	at := 0
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case at > 0 && unicode.IsUpper(r) && glued(text, at):
			return at
		case isWord(r) || joins(text, at, size, r):
			at += size
		case r == '.' && keepsStop(lastPart(text[:at])):
			at += size
			if !hyphenated(text[at:]) {
				return at
			}
		default:
			return at
		}
	}
	return at
}

// lastPart is what stands behind the last hyphen of a word.
func lastPart(word string) string {
	return word[strings.LastIndexByte(word, '-')+1:]
}

// hyphenated tells whether a hyphen and a letter follow: "U.S.-Japan".
func hyphenated(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	next, _ := utf8.DecodeRuneInString(text[size:])
	return isHyphen(r) && unicode.IsLetter(next)
}

// joins tells whether the mark r, at text[at:], joins the letters around it.
func joins(text string, at, size int, r rune) bool {
	next, nextSize := utf8.DecodeRuneInString(text[at+size:])
	if !isWord(next) {
		return false
	}
	if isHyphen(r) && strings.HasSuffix(text[:at], ".") {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	switch {
	case isHyphen(r):
		return !unicode.IsDigit(before) || !unicode.IsDigit(next)
	case isApostrophe(r):
		return possessive(text[at:]) == 0
	case r == ',':
		return unicode.IsDigit(before) && thousands(text[at+size:])
	case r == '.':
		return unicode.IsDigit(before) && unicode.IsDigit(next) ||
			unicode.IsUpper(before) && unicode.IsUpper(next) && initial(lastPart(text[:at])) && !continues(text[at+size+nextSize:]) ||
			lowerInitials(text[:at], text[at+size:]) ||
			unicode.IsDigit(next) && symbolPart(text[:at])
	}
	return false
}

// thousands tells whether three digits and no more follow a comma.
func thousands(text string) bool {
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	return n == 3
}

// symbolPart tells whether a word is one that stands before a number in the
// symbol of a document: SR.12, L.11, Rev.1, INF.3.
func symbolPart(word string) bool {
	switch word {
	case "SR", "PV", "L", "Rev", "Add", "Corr", "INF", "CRP", "WP", "Res", "Dec", "C":
		return true
	}
	return false
}

// longestInitials is the length in bytes that initials have at most.
const longestInitials = 16

// initial tells whether the text so far is single letters with full stops: U, U.S
func initial(text string) bool {
	if len(text) > longestInitials {
		return false
	}
	for _, part := range strings.Split(text, ".") {
		if utf8.RuneCountInString(part) != 1 {
			return false
		}
	}
	return true
}

// lowerInitials accepts a.m., e.g., i.e.
func lowerInitials(before, after string) bool {
	if !initial(before) || len(after) < 2 {
		return false
	}
	return after[1] == '.' && unicode.IsLower(rune(after[0])) && unicode.IsLower(rune(before[0]))
}

func continues(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return isWord(r)
}

// possessive is the length of the 's that the text begins with, or 0.
func possessive(text string) int {
	_, size := utf8.DecodeRuneInString(text)
	if len(text) <= size || (text[size] != 's' && text[size] != 'S') || continues(text[size+1:]) {
		return 0
	}
	return size + 1
}

// keepsStop tells whether a full stop after the word belongs to it.
func keepsStop(word string) bool {
	if strings.Contains(word, ".") && initial(word) {
		return true
	}
	if utf8.RuneCountInString(word) == 1 {
		r, _ := utf8.DecodeRuneInString(word)
		return unicode.IsUpper(r)
	}
	return abbreviation(fold.String(word))
}

// abbreviation lists the words whose full stop does not end a sentence.
func abbreviation(word string) bool {
	switch word {
	case "mr", "mrs", "ms", "mx", "dr", "prof", "amb", "hon", "rev", "gen", "lt", "col", "maj", "capt", "cmdr", "adm", "sgt", "brig",
		"sen", "rep", "gov", "st", "messrs", "mme", "mlle", "h.e", "retd", "ret", "fmr", "md", "asst", "eng", "ing", "lic", "emb", "cdt", "barr",
		"cmde", "cnel", "gral", "sr", "sra", "dra", "brig-gen", "cdr", "cmdt", "wg", "sqn", "ag", "dir", "dep", "vs", "cf", "para", "paras", "art", "arts", "res", "doc", "docs",
		"nos", "vol", "pp", "ed", "eds", "fig", "sect", "ch", "approx", "dept", "univ", "inc", "ltd", "corp", "co",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "e.g", "i.e", "a.m", "p.m":
		return true
	}
	return false
}
