package segment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// gluedDay recognises a day right behind a word.
var gluedDay = regexp.MustCompile(`^\d{1,2} \p{Lu}\p{Ll}{2,8}\.? (19|20)\d{2}\b`)

// longestNote is how many digits the number of a chapter or note has at most to which the next
// word is glued.
const longestNote = 3

// gluedNumber recognises such a number with two words behind it that have capitals: "16United
// Nations", but not "3Com" or "5G".
var gluedNumber = regexp.MustCompile(`^\d{1,3}\p{Lu}\p{Ll}{3,} \p{Lu}\p{Ll}`)

// shortestGlued is how many small letters a word has at least that the next word is glued to; shorter
// ones begin names of products, as "eBay" and "openSUSE".
const shortestGlued = 5

// glued tells whether a word ends at text[at] though a letter or digit follows, since the line break
// or the edge of a cell between the two words was lost when the text was taken from a page:
// "Algeria25 Oct 2025", "Opening remarksNanna", "KeynoteCarme".
func glued(text string, at int) bool {
	next, size := utf8.DecodeRuneInString(text[at:])
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	if unicode.IsDigit(next) {
		return unicode.IsLower(before) && gluedDay.MatchString(text[at:])
	}
	behind, _ := utf8.DecodeRuneInString(text[at+size:])
	if at <= longestNote && unicode.IsDigit(before) && gluedNumber.MatchString(text) {
		return true
	}
	if !unicode.IsUpper(next) || !unicode.IsLower(behind) || !unicode.IsLower(before) {
		return false
	}
	word := text[:at]
	switch {
	case headsCell(word):
		return true
	}
	return utf8.RuneCountInString(word) >= shortestGlued && strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLower(r) }) < 0
}

// headsCell lists words with which cells of programmes begin and no names do.
func headsCell(word string) bool {
	switch strings.ToLower(word) {
	case "keynote", "moderator", "moderators", "speaker", "speakers", "panelists", "panellists", "panelist", "panellist", "chairperson", "rapporteur", "location", "venue", "participant", "participants":
		return true
	}
	return false
}
