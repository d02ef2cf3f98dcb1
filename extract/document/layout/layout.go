// Package layout makes running text of letters that stand on pages: words and
// lines, columns in the order in which they are read, tables as rows,
// paragraphs across lines, columns and pages, notes behind the paragraph that
// their page ends with. What is repeated on pages, and page numbers, it leaves
// out.
//
// Read is the whole of it: rows.go makes rows of letters, margin.go
// drops running heads, column.go cuts pages into columns, and paragraph.go joins
// lines.
package layout

import (
	"context"
	"strings"

	"github.com/diplograph/diplograph/extract/document/pdf"
)

// Document is what pages say.
type Document struct {
	Text  string // blocks with blank lines between them, "# " before headings
	Title string // the largest heading of the first page, "" if there is none
}

// Read lays out pages. It fails only if the context ends.
func Read(ctx context.Context, pages []pdf.Page) (Document, error) {
	sheets := make([]sheet, len(pages))
	tagged := mostlyTagged(pages)
	for i, p := range pages {
		sheets[i] = sheet{height: p.Height, rows: makeRows(p, tagged)}
	}
	dropMargins(sheets)
	w := writer{body: bodySize(sheets), words: vocabulary(sheets)}
	for i, s := range sheets {
		if err := ctx.Err(); err != nil {
			return Document{}, err
		}
		w.page = i
		for _, region := range cut(s.rows, 0) {
			w.region(region, s.height)
		}
	}
	return w.document(), nil
}

// mostlyTagged tells whether a file marks what is no part of its text, and not
// just everything.
func mostlyTagged(pages []pdf.Page) bool {
	marked, all := 0, 0
	for _, p := range pages {
		for _, g := range p.Glyphs {
			all++
			if g.Artifact {
				marked++
			}
		}
	}
	return marked > 0 && marked*10 < all*7
}

// sheet is a page as rows from its top to its bottom.
type sheet struct {
	height float64
	rows   []row
}

// A row is what stands on one height, in chunks with wide gaps between them.
type row struct {
	chunks []chunk
	y      float64
	size   float64
}

// A chunk is words with usual gaps between them.
type chunk struct {
	text   string
	x0, x1 float64
	size   float64
	bold   bool
}

func (r row) text() string {
	parts := make([]string, len(r.chunks))
	for i, c := range r.chunks {
		parts[i] = c.text
	}
	return strings.Join(parts, " ")
}

// bodySize is the size that most letters have.
func bodySize(sheets []sheet) float64 {
	letters := map[int]int{} // by half points
	for _, s := range sheets {
		for _, r := range s.rows {
			for _, c := range r.chunks {
				letters[int(c.size*2+0.5)] += len(c.text)
			}
		}
	}
	best := 0
	for size, n := range letters {
		if n > letters[best] || n == letters[best] && size < best {
			best = size
		}
	}
	return float64(best) / 2
}
