package document

import (
	"fmt"
	"regexp"
	"strings"
)

// A flow gathers the paragraphs, rows and notes of a document in the order in
// which they end, and writes them as segment expects them: "# " before
// headings, "- " before list items, rows between bars, blank lines between.
type flow struct {
	out    strings.Builder
	title  string
	open   []*paragraph // those that are being read; text boxes stand in others
	cells  []*row       // the rows that are being read; tables stand in cells
	notes  []string
	inNote bool
	lone   bool // the last block is a row, so another row follows without a gap
}

type paragraph struct {
	text    strings.Builder
	heading bool
	item    bool
	omit    bool
}

type row struct{ cells [][]string }

// longCell is the length in bytes from which a cell is no entry of a table but
// a part of the page, as in tables that only lay out a page.
const longCell = 400

func (f *flow) begin() *paragraph {
	p := &paragraph{}
	f.open = append(f.open, p)
	return p
}

// now is the paragraph that is being read, nil if there is none.
func (f *flow) now() *paragraph {
	if len(f.open) == 0 {
		return nil
	}
	return f.open[len(f.open)-1]
}

func (f *flow) add(text string) {
	if p := f.now(); p != nil {
		p.text.WriteString(text)
	}
}

// end takes the paragraph that was begun last.
func (f *flow) end() {
	p := f.now()
	if p == nil {
		return
	}
	f.open = f.open[:len(f.open)-1]
	text := tidy(p.text.String())
	if text == "" || p.omit {
		return
	}
	switch {
	case f.inNote:
		f.notes = append(f.notes, oneLine(text))
	case len(f.cells) > 0:
		if r := f.cells[len(f.cells)-1]; len(r.cells) > 0 {
			last := len(r.cells) - 1
			r.cells[last] = append(r.cells[last], text)
		}
	case p.heading:
		text = oneLine(text)
		if f.title == "" {
			f.title = text
		}
		f.block("# " + text)
	case p.item && !numbered.MatchString(text):
		f.block("- " + text)
	default:
		f.block(text)
	}
}

var (
	numbered = regexp.MustCompile(`^[(]?[0-9a-zA-Z]{1,4}[.)]\s`)
	marked   = regexp.MustCompile(`^(\S{1,6})\t+`)
)

// tidy takes away white space that shows nothing: at the ends of lines, and the
// tabulator behind a number. Other tabulators part columns.
func tidy(text string) string {
	lines := strings.Split(text, "\n")
	kept := lines[:0]
	for _, line := range lines {
		columns := strings.Split(marked.ReplaceAllString(strings.TrimSpace(line), "$1 "), "\t")
		filled := columns[:0]
		for _, c := range columns {
			if c = oneLine(c); c != "" {
				filled = append(filled, c)
			}
		}
		if len(filled) > 0 {
			kept = append(kept, strings.Join(filled, "\t"))
		}
	}
	return strings.Join(kept, "\n")
}

func (f *flow) block(text string) {
	if f.out.Len() > 0 {
		f.out.WriteString("\n\n")
	}
	f.out.WriteString(text)
	f.lone = false
}

func (f *flow) beginRow() { f.cells = append(f.cells, &row{}) }

func (f *flow) beginCell() {
	if n := len(f.cells); n > 0 {
		f.cells[n-1].cells = append(f.cells[n-1].cells, nil)
	}
}

// endRow writes a row; one within a cell becomes a line of that cell.
func (f *flow) endRow() {
	n := len(f.cells)
	if n == 0 {
		return
	}
	r := f.cells[n-1]
	f.cells = f.cells[:n-1]
	var cells []string
	layout, filled := false, 0
	for _, c := range r.cells {
		cell := oneLine(strings.ReplaceAll(strings.Join(c, "; "), "|", "/"))
		layout = layout || len(cell) > longCell
		if cell != "" {
			filled++
		}
		cells = append(cells, cell)
	}
	switch {
	case filled == 0:
	case n > 1:
		if outer := f.cells[n-2]; len(outer.cells) > 0 {
			last := len(outer.cells) - 1
			outer.cells[last] = append(outer.cells[last], strings.Join(cells, ", "))
		}
	case layout || filled == 1:
		for _, c := range r.cells {
			for _, p := range c {
				f.block(p)
			}
		}
	default:
		f.row("| " + strings.Join(cells, " | ") + " |")
	}
}

func (f *flow) row(text string) {
	if f.lone {
		f.out.WriteString("\n" + text)
		return
	}
	f.block(text)
	f.lone = true
}

// content is all that was gathered, the notes last.
func (f *flow) content(title string) (Content, error) {
	for len(f.open) > 0 {
		f.end()
	}
	for len(f.cells) > 0 {
		f.endRow()
	}
	for i, note := range f.notes {
		f.block(fmt.Sprintf("[%d] %s", i+1, note))
	}
	text := strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(f.out.String(), "\ufffd"))
	if strings.TrimSpace(text) == "" {
		return Content{}, fmt.Errorf("%w: there are no words in it; if it shows a picture of a page, run text recognition on it first", ErrNoText)
	}
	if title == "" {
		title = f.title
	}
	return Content{Title: oneLine(title), Text: text + "\n"}, nil
}
