package segment

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of the source without its line break and outer white space.
type line struct {
	start, end int
	kind       Kind
	marker     string
	number     int
	blank      bool
	bold       bool
	indented   bool // white space or the mark of an empty column stands before it
}

func (l line) text(source string) string { return source[l.start:l.end] }

// splitLines cuts the source at line breaks and says what each line is by itself.
func splitLines(source string) []line {
	var lines []line
	for start := 0; start <= len(source); {
		end := strings.IndexByte(source[start:], '\n')
		if end < 0 {
			end = len(source)
		} else {
			end += start
		}
		lines = append(lines, readLine(source, start, end))
		start = end + 1
	}
	return lines
}

// columns recognises a line of several columns, which white space parts.
var columns = regexp.MustCompile(`[^\s.] {4,}[^\s.]`)

// slot recognises a line of a programme: a time, the mark of a column and what
// then begins.
var slot = regexp.MustCompile(`^\d{1,2}[:.h]?\d{2}[^|]{0,12} \| ?\S`)

func readLine(source string, start, end int) line {
	text := source[start:end]
	trimmed := strings.TrimSpace(text)
	start += strings.Index(text, trimmed)
	cell := strings.HasPrefix(trimmed, "|") && strings.Count(trimmed, "|") == 1
	if cell { // a row whose first columns are empty: it is as its last cell says
		inner := strings.TrimSpace(trimmed[1:])
		start += len(trimmed) - len(inner)
		trimmed = inner
	}
	l := line{start: start, end: start + len(trimmed), indented: cell || strings.HasPrefix(text, "  ")}
	switch {
	case trimmed == "" || strings.Trim(trimmed, "-=_*~· ") == "":
		l.blank = true
	case strings.HasPrefix(trimmed, "#"):
		l.kind, l.bold = Heading, true
	case strings.HasPrefix(trimmed, "**") && strings.HasSuffix(trimmed, "**"):
		l.kind, l.bold = Heading, true
	case strings.Contains(trimmed, "\t") || strings.Count(trimmed, "|") > 1 || columns.MatchString(behindMarker(trimmed)):
		l.kind = Row
	default:
		l.readMarker(source)
		if l.kind == Paragraph && (cell || slot.MatchString(trimmed)) {
			l.kind = Row
		}
		if l.kind == Paragraph && allCapitals(trimmed) {
			l.kind = Heading
		}
	}
	return l
}

// behindMarker is a line without the bullet or number of an item, which wide space may
// part from the words as it parts columns.
func behindMarker(text string) string {
	if first, size := utf8.DecodeRuneInString(text); bullet(first) {
		return strings.TrimLeft(text[size:], " ")
	}
	return strings.TrimLeft(strings.TrimPrefix(text, numberedItem(text)), " ")
}

func bullet(r rune) bool { return strings.ContainsRune("-*•–▪◦●", r) }

// readMarker recognises a list item's bullet or number and steps behind it.
func (l *line) readMarker(source string) {
	text := l.text(source)
	first, size := utf8.DecodeRuneInString(text)
	if isBullet(first) && strings.HasPrefix(text[size:], " ") || l.indented && strings.HasPrefix(text, "o ") {
		l.kind, l.marker = Item, string(first)
		l.start += size + len(text[size:]) - len(strings.TrimLeft(text[size:], " "))
		return
	}
	marker := numberedItem(text)
	if marker == "" {
		return
	}
	l.kind, l.marker = Item, strings.TrimSpace(marker)
	l.number, _ = strconv.Atoi(strings.Trim(l.marker, "(). "))
	l.start += len(marker)
}

// isBullet tells whether a mark begins the items of lists.
func isBullet(r rune) bool {
	return strings.ContainsRune("-*•–—▪◦●»›‣►■□➢✓→·", r)
}

// numberedItem returns the marker of a line such as "1. ", "(a) " or "iv) ".
func numberedItem(text string) string {
	at := strings.IndexByte(text, ' ')
	if at < 2 || at > 6 {
		return ""
	}
	marker := text[:at]
	last := marker[len(marker)-1]
	inner := strings.Trim(marker, "().")
	if last != '.' && last != ')' || inner == "" || strings.ContainsRune(inner, '.') {
		return ""
	}
	for _, r := range inner {
		if !unicode.IsDigit(r) && !(len(inner) == 1 && unicode.IsLower(r)) && !strings.ContainsRune("ivx", r) {
			return ""
		}
	}
	return text[:at+1]
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

// groupLines joins the lines that belong to one block.
func groupLines(source string, lines []line) []Block {
	wrapped := isWrapped(source, lines)
	var blocks []Block
	var before *line
	for i := range lines {
		l := &lines[i]
		if l.blank {
			if before != nil && !onlyHours(before.text(source)) {
				before = nil
			}
			continue
		}
		if before != nil && lines[i-1].blank && !headsHours(source, *before, *l) {
			before = nil
		}
		if before != nil && joinsLine(source, *before, *l, wrapped) {
			blocks[len(blocks)-1].Stop = l.end
			last := &blocks[len(blocks)-1]
			if before.kind == Paragraph && !looksLikeHeading(source[last.Start:last.Stop]) {
				last.Kind = Paragraph // what goes on to a full stop is no title
			}
		} else {
			alone := before == nil && (i+1 == len(lines) || lines[i+1].blank) || titular(blocks)
			blocks = append(blocks, newBlock(source, *l, alone))
		}
		before = l
	}
	return blocks
}

// titular tells whether only headings stand before: a short line is then a part
// of the document's title.
func titular(blocks []Block) bool {
	for _, b := range blocks {
		if b.Kind != Heading {
			return false
		}
	}
	return len(blocks) < 8
}

func newBlock(source string, l line, alone bool) Block {
	b := Block{Kind: l.kind, Marker: l.marker, Number: l.number, Start: l.start, Stop: l.end}
	if b.Kind == Paragraph && alone && looksLikeHeading(l.text(source)) {
		b.Kind = Heading
	}
	return b
}

// wrapWidth is the length from which a line is taken to have been broken by
// its width and not by its author.
const wrapWidth = 58

// joinsLine tells whether the line goes on with the sentence of the one before.
func joinsLine(source string, before, l line, wrapped bool) bool {
	text, next := before.text(source), l.text(source)
	if headsHours(source, before, l) {
		return true
	}
	if beginsAnew(next) || onlyHours(next) || roleLine.MatchString(text) {
		return false
	}
	if l.marker != "" || l.kind == Row || before.kind == Row || labelled.MatchString(next) || addressed.MatchString(next) && !dangles(text) && !sentenceGoesOn.MatchString(text) {
		return false
	}
	if before.kind == Heading || l.kind == Heading {
		return before.kind == l.kind && (dangles(text) || !l.bold && titleGoesOn.MatchString(next))
	}
	first, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(first) || dangles(text) || wrapped && utf8.RuneCountInString(text) >= wrapWidth
}

// longestWrapped is the length that no line of prose has in a text which breaks its lines.
const longestWrapped = 200

// isWrapped tells whether the lines of a text were broken by their width: only short ones
// are then left, and some go on with a small letter. Else each paragraph is a line, and so is
// each of the lines of a list.
func isWrapped(source string, lines []line) bool {
	goesOn := false
	for i, l := range lines {
		if l.kind == Paragraph && l.end-l.start > longestWrapped {
			return false
		}
		if i > 0 && !l.blank && !lines[i-1].blank && l.marker == "" {
			first, _ := utf8.DecodeRuneInString(l.text(source))
			goesOn = goesOn || unicode.IsLower(first)
		}
	}
	return goesOn
}

// labelled recognises a line that begins with a time or with a label and a
// colon: "Moderator: …", "09:30–10:00 …", "0930  …".
var labelled = regexp.MustCompile(`^(\d{1,2}[:.h]\d{2}\b|([01]\d|2[0-3])[0-5]\d( ?[-–] ?[0-2]\d[0-5]\d)?( {2}|\t| [|-])|[A-Z][\pL-]+( [\pL-]+){0,6} ?:( |$)|[A-Z][\pL-]+( [\pL-]+){0,7} \([A-Z]+\):( |$))`)

// addressed recognises a line that begins with how a person is addressed, as in
// a list of participants.
var addressed = regexp.MustCompile(`^(Mr|Ms|Mrs|Mme|Mlle|Dr|Prof|Amb|H\.E|Hon|Sr|Sra|Dª|Dña|Lt|Col|Gen|Maj)\b`)

// sentenceGoesOn recognises a line of running text: it has a word that lists of
// participants lack.
var sentenceGoesOn = regexp.MustCompile(`\b(was|were|is|are|has|had|by|that|with|said|will)\b`)

// titleGoesOn recognises a line in capitals that goes on with the title of the line before: "ON
// CABLES AND PORTS".
var titleGoesOn = regexp.MustCompile(`^(ON|OF|FOR|IN|AND|TO) (THE |[A-Z]{2})`)

// dangles tells whether a line ends in a word or mark that wants more.
func dangles(text string) bool {
	text = strings.TrimRight(strings.TrimSpace(text), "*_ ")
	if strings.HasSuffix(text, ",") || strings.HasSuffix(text, "&") {
		return true
	}
	last := strings.ToLower(text[strings.LastIndexAny(text, " \t")+1:])
	switch last {
	case "of", "the", "and", "in", "on", "for", "to", "at", "by", "with", "from", "a", "an", "or", "as":
		return true
	}
	return false
}

var sentenceMark = regexp.MustCompile(`[.!?:;,]["”’)]?$`)

// longestHeading is the length in characters that a heading has at most.
const longestHeading = 160

// looksLikeHeading tells whether a line that stands alone is a title.
func looksLikeHeading(text string) bool {
	if len(text) > utf8.UTFMax*longestHeading || utf8.RuneCountInString(text) > longestHeading || sentenceMark.MatchString(text) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first) || unicode.IsDigit(first)
}

// joinBlocks mends paragraphs that a page break cut in two: the first ends
// without a final mark and the second begins with a small letter.
func joinBlocks(source string, blocks []Block, spaced bool) []Block {
	joined := blocks[:0]
	for _, b := range blocks {
		if n := len(joined); n > 0 && (cutByPage(source, joined[n-1], b) || goesOnBelow(source, joined[n-1], b, spaced)) {
			joined[n-1].Stop, joined[n-1].Kind = b.Stop, Paragraph
			continue
		}
		joined = append(joined, b)
	}
	return joined
}

func cutByPage(source string, a, b Block) bool {
	first, _ := utf8.DecodeRuneInString(source[b.Start:b.Stop])
	return b.Marker == "" && b.Kind == Paragraph && a.Kind != Row && unicode.IsLower(first) &&
		!sentenceMark.MatchString(source[a.Start:a.Stop])
}
