package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// longAgo tells whether a meeting is told of as one of years before that in which the text says it
// was written: "the first meeting was held in 2006".
func (l *linker) longAgo(m Mention) bool {
	if l.dated.year == 0 || m.parts.year != "" || int(l.sentence[m.First]) <= l.bodyStart || !l.heldAfter(m.End) {
		return false
	}
	past := false
	for _, d := range l.a.Between(m.End, l.sentenceEndOf(m.First)) {
		if d.Type != Date || len(d.Value) < 4 {
			continue
		}
		if year := cardinalYear(d.Value); year == 0 || year >= l.dated.year-1 {
			return false
		}
		past = true
	}
	return past
}

// cardinalYear is the year of an ISO date, 0 if it has none.
func cardinalYear(date string) int {
	n := 0
	for _, c := range date[:4] {
		if c < '0' || c > '9' {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// ledBy tells whether a series' name only stands before who leads it, of whom the text speaks:
// "thanked the Cable Group co-chairs".
func (l *linker) ledBy(m *Mention) bool {
	switch l.foldAt(m.End) {
	case "leads", "lead", "co-leads", "chairs", "co-chairs", "secretariat":
		next := l.foldAt(m.End + 1)
		return l.trees.UPOS[m.End] == scheme.Noun || next == "who" || next == "," || next == "."
	}
	return false
}

// partOfSeries tells whether a name that begins with that of a known series is of a group within it,
// as the series' own name has no such noun: "CRI Working Group".
func partOfSeries(head, series string) bool {
	switch head {
	case "group", "force", "committee", "subcommittee":
		return !strings.Contains(fold.String(series), head)
	}
	return false
}
