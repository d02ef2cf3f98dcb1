package lemma

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// edit makes a lemma of a form: it puts it in other letters, takes off characters
// at the end and adds some.
type edit struct {
	letters letters // not small
	strip   uint8   // less than whole, or whole: what is added is all of the lemma
	add     string
}

// whole is the strip of an edit that leaves nothing of the form.
const whole = 63

// append appends the lemma that the edit makes of a form.
func (e edit) append(dst []byte, form string, tag scheme.XPOS) []byte {
	if e.strip == whole {
		return append(dst, e.add...)
	}
	start := len(dst)
	dst = appendCased(dst, form, e.letters.with(tag))
	end := len(dst)
	for range e.strip {
		_, size := utf8.DecodeLastRune(dst[start:end])
		end -= size
	}
	return append(dst[:end], e.add...)
}

// fits tells whether the edit of an ending leaves enough of a word: "red" is no
// form of "r".
func (e edit) fits(word []byte) bool { return e.add != "" || e.strip < 2 || len(word) > int(e.strip)+1 }

// with resolves the letters that are usual for a tag.
func (l letters) with(tag scheme.XPOS) letters {
	switch {
	case l != usual:
		return l
	case isName(tag):
		return same
	}
	return small
}

// difference is the edit that makes a lemma of a form, the shortest there is.
func difference(form, lemma string, tag scheme.XPOS) edit {
	best := edit{usual, whole, lemma}
	least := len(lemma) + len(form) + 1
	order := [...]letters{usual, capital, same, capitals}
	if utf8.RuneCountInString(form) == 1 {
		order = [...]letters{usual, same, capital, capitals}
	}
	for _, l := range order {
		strip, add, ok := suffixes(string(appendCased(nil, form, l.with(tag))), lemma)
		if cost := strip + len(add); ok && cost < least {
			best, least = edit{l, uint8(strip), add}, cost
		}
	}
	return best
}

// suffixes tells how many characters of a word to strip and what to add to get
// another one. It fails if they do not begin alike.
func suffixes(from, to string) (strip int, add string, ok bool) {
	common := 0
	for common < len(from) && common < len(to) && from[common] == to[common] {
		common++
	}
	for common > 0 && (common < len(from) && !utf8.RuneStart(from[common]) || common < len(to) && !utf8.RuneStart(to[common])) {
		common--
	}
	strip = utf8.RuneCountInString(from[common:])
	return strip, to[common:], strip < whole && (common > 0 || from == "")
}

func compare(a, b edit) int {
	return cmp.Or(cmp.Compare(a.letters, b.letters), cmp.Compare(a.strip, b.strip), strings.Compare(a.add, b.add))
}
