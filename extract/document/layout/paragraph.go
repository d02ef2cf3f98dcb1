package layout

import (
	"math"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind says what a block is.
type kind uint8

const (
	prose kind = iota
	heading
	tabular
)

// A line is a row of one column as text.
type line struct {
	text   string
	x0, x1 float64
	y      float64
	size   float64
	bold   bool
	table  bool
	split  bool // its halves stand far apart
}

// A block is a paragraph, a heading or a row of a table.
type block struct {
	text  string
	kind  kind
	lines int
	size  float64
	bold  bool
	item  bool
	full  bool // its last line fills the column
	page  int
}

// writer joins lines to blocks, one region after the other.
type writer struct {
	body     float64
	words    map[string]bool
	page     int
	blocks   []block
	notes    []string // until the paragraph ends that goes on over their page
	notePage int
}

// edges are where the lines of a region begin and end, and how far they stand
// from each other.
type edges struct {
	left, right, leading float64
	filled               bool // two of five lines reach the right edge
}

// longestBlock is the length in bytes from which a paragraph takes no more lines.
const longestBlock = 20_000

// region takes the rows of one column.
func (w *writer) region(rows []row, height float64) {
	lines := makeLines(rows)
	lines, notes := w.splitNotes(lines, height)
	e := measure(lines)
	for i, l := range lines {
		switch {
		case len(w.blocks) > 0 && len(w.blocks[len(w.blocks)-1].text) > longestBlock:
			w.begin(l, e)
		case i == 0 && w.goesOn(l, e), i > 0 && !w.breaks(lines[i-1], l, e):
			w.extend(l, e)
		default:
			w.begin(l, e)
		}
	}
	w.addNotes(notes)
}

// measure finds the edges of a region. Most of its letters stand at the leading.
func measure(lines []line) edges {
	e := edges{left: math.Inf(1), right: math.Inf(-1)}
	letters := map[int]int{} // by half points
	most, ends := 0, make([]float64, len(lines))
	for i, l := range lines {
		e.left, e.right, ends[i] = min(e.left, l.x0), max(e.right, l.x1), l.x1
		if i == 0 || lines[i-1].y <= l.y {
			continue
		}
		step := int((lines[i-1].y-l.y)*2 + 0.5)
		if letters[step] += len(l.text); letters[step] > most {
			most, e.leading = letters[step], lines[i-1].y-l.y
		}
	}
	median(ends) // sorts them
	e.filled = len(ends) > 0 && ends[len(ends)*3/5] > e.left+0.85*(e.right-e.left)
	return e
}

var (
	bullet     = regexp.MustCompile(`^[•▪◦●○■–—*-] `)
	numbered   = regexp.MustCompile(`^[(]?(\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)](\s|$)`)
	subsection = regexp.MustCompile(`^[A-Z]?\d{1,3}(\.\d{1,3}){1,5}\.? +\p{Lu}`)
	dangling   = regexp.MustCompile(`([-,\x{ad}]|\b(of|the|and|in|on|for|to|at|by|with|from|a|an|or|as|that|their|its))$`)
	ended      = regexp.MustCompile(`[.!?:;]["'”’)\]]*$`)
)

// breaks tells whether a new paragraph begins with a line.
func (w *writer) breaks(before, l line, e edges) bool {
	em := max(l.size, 1)
	step := before.y - l.y
	switch {
	case before.table || l.table || before.split || l.split:
		return true
	case math.Abs(before.size-l.size) > 0.1*em:
		return true
	case step > 1.3*e.leading && step > 1.25*em, step < 0:
		return true
	case bullet.MatchString(l.text), numbered.MatchString(l.text), subsection.MatchString(l.text):
		return true
	case before.bold != l.bold && before.x1 < e.right-3*em:
		return true
	case before.x0 < e.left+0.4*em && l.x0 > e.left+0.8*em && l.x0 < e.left+6*em && !w.inItem():
		return ended.MatchString(before.text) || before.x1 < e.right-2*em
	}
	if e.filled && before.x1 < e.left+0.65*(e.right-e.left) && startsUpper(l.text) && (!dangling.MatchString(before.text) || strings.HasSuffix(before.text, ",")) {
		return true // the next word would have found room
	}
	return ended.MatchString(before.text) && before.x1 < e.right-0.15*(e.right-e.left) && startsUpper(l.text)
}

func (w *writer) inItem() bool { return len(w.blocks) > 0 && w.blocks[len(w.blocks)-1].item }

func startsUpper(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "\"“‘'("))
	return unicode.IsUpper(first) || unicode.IsDigit(first)
}

// goesOn tells whether the first line of a region goes on with the last
// paragraph of the region before.
func (w *writer) goesOn(l line, e edges) bool {
	if len(w.blocks) == 0 || l.table {
		return false
	}
	b := w.blocks[len(w.blocks)-1]
	if b.kind == tabular || b.bold != l.bold || math.Abs(b.size-l.size) > 0.1*l.size || ended.MatchString(b.text) {
		return false
	}
	if bullet.MatchString(l.text) || numbered.MatchString(l.text) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(l.text)
	return unicode.IsLower(first) || dangling.MatchString(b.text) ||
		b.full && b.lines > 1 && l.x0 < e.left+0.8*l.size && l.size < 1.1*w.body
}

func (w *writer) begin(l line, e edges) {
	if w.notePage < w.page {
		w.flush()
	}
	k := prose
	if l.table {
		k = tabular
	}
	item := bullet.MatchString(l.text) || numbered.MatchString(l.text)
	w.blocks = append(w.blocks, block{
		text: l.text, kind: k, lines: 1, size: l.size, bold: l.bold, item: item, full: l.x1 > e.right-0.1*(e.right-e.left), page: w.page,
	})
}

func (w *writer) extend(l line, e edges) {
	b := &w.blocks[len(w.blocks)-1]
	b.text = w.joinLines(b.text, l.text)
	b.lines++
	b.bold = b.bold && l.bold
	b.full = l.x1 > e.right-0.1*(e.right-e.left)
	b.page = w.page
}

var noteStart = regexp.MustCompile(`^(\d{1,3}|[*†‡]{1,3})[.)]?\s`)

// splitNotes parts the notes at the foot of a column from its text: they are
// smaller and begin with a number or a mark.
func (w *writer) splitNotes(lines []line, height float64) (text, notes []line) {
	at := len(lines)
	for i := len(lines) - 1; i >= 0 && lines[i].size <= 0.93*w.body && !lines[i].table && lines[i].y < 0.6*height; i-- {
		if noteStart.MatchString(lines[i].text) {
			at = i
		}
	}
	return lines[:at], lines[at:]
}

// addNotes keeps notes until a paragraph ends that may go on over the page.
func (w *writer) addNotes(lines []line) {
	first := true
	for _, l := range lines {
		if first || noteStart.MatchString(l.text) || len(w.notes[len(w.notes)-1]) > longestBlock {
			w.notes = append(w.notes, l.text)
			first = false
			continue
		}
		last := len(w.notes) - 1
		w.notes[last] = w.joinLines(w.notes[last], l.text)
	}
	w.notePage = w.page
}

// flush writes the notes that were kept.
func (w *writer) flush() {
	for _, note := range w.notes {
		w.blocks = append(w.blocks, block{text: note, kind: prose, lines: 1, page: w.notePage})
	}
	w.notes = nil
}

// longestHeading is the length in bytes that a heading has at most.
const longestHeading = 250

// leastTitle is the length in bytes that a title has at least.
const leastTitle = 5

// document writes the blocks.
func (w *writer) document() Document {
	w.flush()
	var out strings.Builder
	title, largest := "", 0.0
	for i := range w.blocks {
		b := &w.blocks[i]
		b.text = strings.ReplaceAll(b.text, "\u00ad", "")
		if b.kind == prose && w.isHeading(*b) {
			b.kind = heading
			if b.page == 0 && b.size > largest+0.5 && len(b.text) >= leastTitle {
				title, largest = b.text, b.size
			}
		}
		switch {
		case i == 0:
		case b.kind == tabular && w.blocks[i-1].kind == tabular:
			out.WriteString("\n")
		default:
			out.WriteString("\n\n")
		}
		if b.kind == heading {
			out.WriteString("# ")
		}
		out.WriteString(b.text)
	}
	return Document{Text: out.String(), Title: title}
}

// isHeading tells whether a block is set larger or bolder than the text.
func (w *writer) isHeading(b block) bool {
	if len(b.text) > longestHeading || b.item || b.lines > 4 || strings.HasSuffix(b.text, ".") || strings.HasSuffix(b.text, ",") || strings.Trim(b.text, "0123456789 .,-") == "" {
		return false
	}
	return b.size >= 1.15*w.body || b.bold && !strings.HasSuffix(b.text, ":") && b.size >= 0.95*w.body
}
