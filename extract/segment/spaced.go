package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What is told here are sentences whose lines have blank ones between them, as texts have that were
// taken from the pages of a PDF file.

// Bounds of a line that goes on behind a blank one.
const (
	fewestWordsOfProse = 6
	fewestSpaced       = 4 // lines that go on in small letters
)

// goesOnBelow tells whether a block ends within a sentence that goes on in the next one: its last
// word wants more, or it is as long as the lines of a text are that has a blank one below each.
func goesOnBelow(source string, a, b Block, spaced bool) bool {
	above, below := source[a.Start:a.Stop], source[b.Start:b.Stop]
	if b.Marker != "" || a.Kind == Row || b.Kind == Row || sentenceMark.MatchString(above) || beginsAnew(below) || onlyHours(below) || labelled.MatchString(below) {
		return false
	}
	if strings.HasSuffix(above, ",") || strings.HasSuffix(above, "&") || len(strings.Fields(above)) < fewestWordsOfProse {
		return false
	}
	if dangles(above) {
		return true
	}
	last := above[1+strings.LastIndex(above, "\n"):]
	return spaced && a.Kind != Heading && utf8.RuneCountInString(last) >= wrapWidth
}

// isSpaced tells whether nearly all lines of a text have a blank one below them, so that blank lines part
// no paragraphs.
func isSpaced(source string, lines []line) bool {
	goesOn, beside, apart, before := 0, 0, 0, -1
	for i, l := range lines {
		if l.blank {
			continue
		}
		if before == i-1 && before >= 0 {
			beside++
		} else {
			apart++
		}
		if before >= 0 && l.marker == "" && !sentenceMark.MatchString(lines[before].text(source)) {
			if first, _ := utf8.DecodeRuneInString(l.text(source)); unicode.IsLower(first) {
				goesOn++
			}
		}
		before = i
	}
	return goesOn >= fewestSpaced && beside*10 <= apart
}
