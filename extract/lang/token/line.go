package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of a text, without white space at its ends, as the bytes
// [start, end). What introduces it as an item is the bytes before body.
type line struct {
	start, body, end int
	kind             Kind
	blank            bool
}

func (l line) text(s string) string { return s[l.body:l.end] }

// readLines cuts the text at line breaks and says what each line is by itself.
func (b *Buffer) readLines(text string) {
	for start := 0; start < len(text); {
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += start
		}
		b.lines = append(b.lines, readLine(text, start, end))
		start = end + 1
	}
}

func readLine(text string, start, end int) line {
	raw := text[start:end]
	tabs := strings.Contains(strings.TrimSpace(raw), "\t")
	for start < end {
		r, size := decode(text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		start += size
	}
	for end > start {
		r, size := lastRune(text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= size
	}
	l := line{start: start, body: start, end: end}
	trimmed := text[start:end]
	switch {
	case start == end:
		l.blank = true
	case strings.Trim(trimmed, "-=_*~·•–—# ") == "":
		l.kind = Marker
	case tabs || strings.Count(trimmed, "|") > 1:
		l.kind = Row
	default:
		l.readMarker(text)
	}
	return l
}

// readMarker steps behind what a line begins with: "#", "-", "1.", "(a)".
func (l *line) readMarker(text string) {
	rest := text[l.start:l.end]
	first, size := decode(rest)
	switch {
	case first == '#':
		hashes := len(rest) - len(strings.TrimLeft(rest, "#"))
		if hashes < len(rest) && rest[hashes] == ' ' {
			l.kind, l.body = Heading, l.start+hashes+1
		}
	case strings.ContainsRune("-*•–—▪◦●‣·", first) && len(rest) > size && rest[size] == ' ':
		l.kind, l.body = Item, l.start+size+1
	default:
		if n := itemNumber(rest); n > 0 {
			l.kind, l.body = Item, l.start+n
		}
	}
	if l.kind == Prose && allCapitals(rest) {
		l.kind = Heading
	}
	for l.body < l.end && text[l.body] == ' ' {
		l.body++
	}
}

// longestNumber is the length in bytes that the number of an item has at most.
const longestNumber = 6

// itemNumber returns the length of the number that a line begins with, the space
// behind it included: "1. ", "(a) ", "iv) "; 0 if there is none.
func itemNumber(text string) int {
	at := strings.IndexByte(text, ' ')
	if at < 2 || at > longestNumber || at+1 == len(text) {
		return 0
	}
	marker := text[:at]
	end := marker[at-1]
	inner := strings.Trim(marker, "().")
	if end != '.' && end != ')' || inner == "" || strings.ContainsAny(inner, ".()") {
		return 0
	}
	for i := range len(inner) {
		c := inner[i]
		if !isDigit(c) && !(len(inner) == 1 && (c >= 'a' && c <= 'z' || marker[0] == '(' && c >= 'A' && c <= 'Z')) && c != 'i' && c != 'v' && c != 'x' {
			return 0
		}
	}
	return at + 1
}

func allCapitals(text string) bool {
	letters := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 6
}

// wrapWidth is the length in characters from which a line is taken to have been
// broken by its width and not by its author.
const wrapWidth = 58

// joins tells whether line b goes on with what line a says. Both are not blank.
func joins(text string, a, b line) bool {
	if b.kind != Prose && b.kind != Heading || b.body > b.start || a.kind == Row || a.kind == Marker || labelled(b.text(text)) {
		return false
	}
	before, next := a.text(text), b.text(text)
	if a.kind == Heading || b.kind == Heading {
		return a.kind == b.kind && dangles(before)
	}
	first, _ := decode(next)
	return unicode.IsLower(first) || dangles(before) || utf8.RuneCountInString(before) >= wrapWidth
}

// labelled recognises a line that begins with a time, or with a label of up to
// four words and a colon.
func labelled(text string) bool {
	n := 0
	for n < len(text) && n < 2 && isDigit(text[n]) {
		n++
	}
	if n > 0 && len(text) > n+2 && (text[n] == ':' || text[n] == '.' || text[n] == 'h') && isDigit(text[n+1]) && isDigit(text[n+2]) {
		return true
	}
	colon := strings.IndexByte(text, ':')
	if colon <= 0 || colon > 60 || colon+1 < len(text) && text[colon+1] != ' ' {
		return false
	}
	first, _ := decode(text)
	for _, r := range text[:colon] {
		if r != ' ' && r != '-' && !unicode.IsLetter(r) {
			return false
		}
	}
	return unicode.IsUpper(first) && strings.Count(text[:colon], " ") <= 3
}

// dangles tells whether a line ends in a word or mark that wants more.
func dangles(text string) bool {
	text = strings.TrimRight(text, "*_ ")
	if text == "" {
		return false
	}
	if c := text[len(text)-1]; c == ',' || c == '&' {
		return true
	}
	switch word := text[strings.LastIndexAny(text, " \t")+1:]; word {
	case "of", "the", "and", "in", "on", "for", "to", "at", "by", "with", "from", "a", "an", "or", "as",
		"OF", "THE", "AND", "IN", "ON", "FOR", "TO", "AT", "BY", "WITH", "FROM", "A", "AN", "OR", "AS":
		return true
	}
	return false
}

// untitled is the length in characters from which a line is no heading.
const untitled = 160

// titular tells whether a line that stands alone looks like a heading.
func titular(text string) bool {
	if utf8.RuneCountInString(text) > untitled {
		return false
	}
	end, _ := lastRune(text)
	if strings.ContainsRune(`"”’)`, end) && len(text) > 1 {
		text = strings.TrimRight(text, `"”’)`)
		if text == "" {
			return false
		}
		end, _ = lastRune(text)
	}
	first, _ := decode(text)
	return !strings.ContainsRune(".!?:;,", end) && (unicode.IsUpper(first) || unicode.IsDigit(first))
}
