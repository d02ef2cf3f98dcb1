package segment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestNote is how many digits the number of a chapter or note has at most to which the next
// word is glued.
const longestNote = 3

// gluedNumber recognises such a number with two words behind it that have capitals: "16United
// Nations", but not "3Com" or "5G".
var gluedNumber = regexp.MustCompile(`^\d{1,3}\p{Lu}\p{Ll}{3,} \p{Lu}\p{Ll}`)

// shortestGlued is how many small letters a word has at least that the next word is glued to; shorter
// ones begin names of products, as "eBay" and "openSUSE".
const shortestGlued = 5

// glued tells whether a word ends at text[at] though a letter follows, since the line break
// or the edge of a cell between the two words was lost when the text was taken from a page:
// "16United Nations", "Opening remarksNanna", "KeynoteCarme".
func glued(text string, at int) bool {
	next, size := utf8.DecodeRuneInString(text[at:])
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	behind, _ := utf8.DecodeRuneInString(text[at+size:])
	if at <= longestNote && unicode.IsDigit(before) && gluedNumber.MatchString(text) {
		return true
	}
	if !unicode.IsUpper(next) || !unicode.IsLower(behind) || !unicode.IsLower(before) {
		return false
	}
	word := text[:at]
	return headsCell(word) || utf8.RuneCountInString(word) >= shortestGlued && strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLower(r) }) < 0
}

// headsCell lists words with which cells of programmes begin and no names do.
func headsCell(word string) bool {
	switch strings.ToLower(word) {
	case "keynote", "moderator", "moderators", "speaker", "speakers", "panelists", "panellists", "panelist", "panellist", "chairperson", "rapporteur", "location", "venue", "participant", "participants":
		return true
	}
	return false
}

// gluedDay is the length of the day of a date that stands behind a word without a space, as in
// tables whose columns were lost: the 2 of "Peru25 Oct 2025"; 0 if none does.
func gluedDay(text string, size int) int {
	word := text[:size]
	letters := strings.TrimRight(word, "0123456789")
	digits := len(word) - len(letters)
	if digits < 1 || digits > 2 || len(letters) < 3 || strings.ToUpper(letters) == letters {
		return 0
	}
	month, found := strings.CutPrefix(text[size:], " ")
	if end := strings.IndexFunc(month, func(r rune) bool { return !unicode.IsLetter(r) }); found && end > 0 && isMonth(strings.ToLower(month[:end])) {
		return digits
	}
	return 0
}
