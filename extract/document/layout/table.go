package layout

import (
	"math"
	"regexp"
	"strings"
)

// makeLines makes lines of the rows of a region: those of tables with bars
// between their cells.
func makeLines(rows []row) []line {
	lines := make([]line, len(rows))
	for i := range rows {
		rows[i] = mergeMarker(mergeStretched(rows[i]))
	}
	for i, r := range rows {
		table := i > 0 && aligned(rows[i-1], r) || i+1 < len(rows) && aligned(r, rows[i+1])
		lines[i] = makeLine(r, table)
	}
	return lines
}

// mergeStretched joins the words of a line that was stretched to fill its
// column: many words, each with nearly the same gap to the next.
func mergeStretched(r row) row {
	if len(r.chunks) < 4 {
		return r
	}
	least, most, text := math.Inf(1), 0.0, 0
	for i, c := range r.chunks {
		if strings.ContainsAny(c.text, "abcdefghijklmnopqrstuvwxyz") {
			text++
		}
		if i > 0 {
			gap := c.x0 - r.chunks[i-1].x1
			least, most = min(least, gap), max(most, gap)
		}
	}
	if most > 2.2*least || most > 4*r.size || text*3 < len(r.chunks)*2 {
		return r
	}
	whole := r.chunks[0]
	whole.text, whole.x1 = r.text(), r.chunks[len(r.chunks)-1].x1
	r.chunks = []chunk{whole}
	return r
}

// section is a number such as those of headings and paragraphs.
var section = regexp.MustCompile(`^([*†‡]{1,3}|[A-Z]?\d{1,3}(\.\d{1,3}){0,5}\.?)$`)

// mergeMarker joins the number or bullet of a list item with its text.
func mergeMarker(r row) row {
	if len(r.chunks) < 2 {
		return r
	}
	first, second := r.chunks[0], r.chunks[1]
	marker := bullet.MatchString(first.text+" ") || numbered.MatchString(first.text) || section.MatchString(first.text)
	if !marker || second.x0-first.x1 > 5*second.size {
		return r
	}
	first.text += " " + second.text
	first.x1, first.size, first.bold = second.x1, second.size, second.bold
	r.chunks = append([]chunk{first}, r.chunks[2:]...)
	return r
}

// aligned tells whether two rows follow each other and have cells that begin
// below each other.
func aligned(a, b row) bool {
	if len(a.chunks) < 2 || len(b.chunks) < 2 || a.y-b.y > 4*max(a.size, b.size) || len(a.chunks)+len(b.chunks) > widestRow {
		return false
	}
	for _, c := range a.chunks[1:] {
		for _, d := range b.chunks[1:] {
			if math.Abs(c.x0-d.x0) < 0.5*max(c.size, 1) {
				return true
			}
		}
	}
	return false
}

func makeLine(r row, table bool) line {
	first, last := r.chunks[0], r.chunks[len(r.chunks)-1]
	l := line{x0: first.x0, x1: last.x1, y: r.y, size: first.size, bold: true, table: table && len(r.chunks) > 1}
	letters := 0
	var out strings.Builder
	for i, c := range r.chunks {
		if len(c.text) > letters {
			letters, l.size = len(c.text), c.size
		}
		l.bold = l.bold && c.bold
		text := c.text
		switch {
		case l.table:
			text = strings.ReplaceAll(text, "|", "/")
			if i == 0 {
				out.WriteString("| ")
			} else {
				out.WriteString(" | ")
			}
		case i > 0 && c.x0-r.chunks[i-1].x1 > 4*c.size:
			out.WriteString("    ") // wide enough for the halves to be apart
			l.split = true
		case i > 0:
			out.WriteString(" ")
		}
		out.WriteString(text)
	}
	if l.table {
		out.WriteString(" |")
	}
	l.text = out.String()
	return l
}
