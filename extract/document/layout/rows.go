package layout

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract/document/pdf"
)

// Gaps between letters, in sizes of the font.
const (
	wordGap  = 0.2  // from here on a new word begins
	tightGap = 0.14 // the same in texts without spaces
	chunkGap = 1.0  // from here on it may be another column
)

// band is letters of one baseline.
type band struct {
	glyphs []pdf.Glyph
	y      float64
	size   float64
}

// makeRows gathers the letters of a page into rows.
func makeRows(p pdf.Page, tagged bool) []row {
	glyphs := make([]pdf.Glyph, 0, len(p.Glyphs))
	spaces := 0
	for _, g := range p.Glyphs {
		if g.Text == "" || tagged && g.Artifact {
			continue
		}
		if g.Text == " " {
			spaces++
		}
		glyphs = append(glyphs, g)
	}
	gap := wordGap
	if spaces*12 < len(glyphs) {
		gap = tightGap
	}
	var rows []row
	for _, b := range attachRaised(bands(glyphs)) {
		if r := makeRow(b, gap); len(r.chunks) > 0 {
			rows = append(rows, r)
		}
	}
	return rows
}

// bands groups letters by their baselines, from the top to the bottom.
func bands(glyphs []pdf.Glyph) []band {
	slices.SortStableFunc(glyphs, func(a, b pdf.Glyph) int {
		switch {
		case a.Y > b.Y:
			return -1
		case a.Y < b.Y:
			return 1
		}
		return 0
	})
	var out []band
	for _, g := range glyphs {
		if n := len(out); n > 0 && out[n-1].y-g.Y <= 0.15*max(out[n-1].size, g.Size) {
			out[n-1].glyphs = append(out[n-1].glyphs, g)
			out[n-1].size = max(out[n-1].size, g.Size)
			continue
		}
		out = append(out, band{glyphs: []pdf.Glyph{g}, y: g.Y, size: g.Size})
	}
	for i := range out {
		slices.SortStableFunc(out[i].glyphs, func(a, b pdf.Glyph) int {
			switch {
			case a.X < b.X:
				return -1
			case a.X > b.X:
				return 1
			}
			return 0
		})
		out[i].size = usualSize(out[i].glyphs)
	}
	return out
}

// usualSize is the middle one of the sizes of letters.
func usualSize(glyphs []pdf.Glyph) float64 {
	sizes := make([]float64, 0, len(glyphs))
	for _, g := range glyphs {
		if g.Text != " " {
			sizes = append(sizes, g.Size)
		}
	}
	return median(sizes)
}

func median(list []float64) float64 {
	if len(list) == 0 {
		return 0
	}
	slices.Sort(list)
	return list[len(list)/2]
}

// widestRow is how many letters or chunks a row has at most that is looked at
// closely; no page that people read has more.
const widestRow = 2_000

// attachRaised puts small letters that stand a little higher or lower, such as
// the numbers of notes, into the rows that they belong to.
func attachRaised(list []band) []band {
	for i := range list {
		small := &list[i]
		for _, j := range []int{i + 1, i - 1} {
			if j < 0 || j >= len(list) || small.size > 0.8*list[j].size || len(small.glyphs)+len(list[j].glyphs) > widestRow {
				continue
			}
			line := &list[j]
			if rise := small.y - line.y; rise > 0.6*line.size || rise < -0.3*line.size {
				continue
			}
			var left []pdf.Glyph
			for _, run := range runs(small.glyphs) {
				if !line.take(run) {
					left = append(left, run...)
				}
			}
			small.glyphs = left
		}
	}
	return slices.DeleteFunc(list, func(b band) bool { return len(b.glyphs) == 0 })
}

// runs cuts letters where there is a gap.
func runs(glyphs []pdf.Glyph) [][]pdf.Glyph {
	var out [][]pdf.Glyph
	for i, g := range glyphs {
		if i == 0 || g.X-glyphs[i-1].X-glyphs[i-1].Width > 0.5*g.Size {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], g)
	}
	return out
}

// longestRaised is how many letters are raised together at most.
const longestRaised = 5

// take puts a short run of small letters right behind or before a letter of the
// line. The number of a note behind a word goes, as it would spoil the word.
func (b *band) take(run []pdf.Glyph) bool {
	if len(run) > longestRaised {
		return false
	}
	start, end := run[0].X, run[len(run)-1].X+run[len(run)-1].Width
	at := 0
	for at < len(b.glyphs) && b.glyphs[at].X < start {
		at++
	}
	behind := at > 0 && start-b.glyphs[at-1].X-b.glyphs[at-1].Width < 0.35*b.size
	before := at < len(b.glyphs) && b.glyphs[at].X-end < 0.7*b.size
	switch {
	case !behind && !before:
		return false
	case behind && isNoteMark(run):
		return true
	case !behind && isNoteMark(run): // the mark that a note begins with
		run = append(run, pdf.Glyph{Text: " ", X: end, Size: run[0].Size})
	}
	b.glyphs = slices.Insert(b.glyphs, at, run...)
	return true
}

func isNoteMark(run []pdf.Glyph) bool {
	for _, g := range run {
		if strings.Trim(g.Text, "0123456789*†‡, ") != "" {
			return false
		}
	}
	return true
}

// makeRow makes chunks of the letters of a band.
func makeRow(b band, gap float64) row {
	r := row{y: b.y, size: b.size}
	for _, run := range cutWide(b.glyphs) {
		if c := makeChunk(run, gap); c.text != "" {
			r.chunks = append(r.chunks, c)
		}
	}
	return r
}

// cutWide cuts letters at wide gaps. Spaces do not fill a gap: some programs
// reach the next column by them.
func cutWide(glyphs []pdf.Glyph) [][]pdf.Glyph {
	var out [][]pdf.Glyph
	end := math.Inf(-1)
	for _, g := range glyphs {
		if g.Text == " " {
			if len(out) > 0 {
				out[len(out)-1] = append(out[len(out)-1], g)
			}
			continue
		}
		if g.X-end > chunkGap*g.Size {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], g)
		end = max(end, g.X+g.Width)
	}
	return out
}

func makeChunk(glyphs []pdf.Glyph, gap float64) chunk {
	for len(glyphs) > 0 && glyphs[len(glyphs)-1].Text == " " {
		glyphs = glyphs[:len(glyphs)-1]
	}
	if len(glyphs) == 0 {
		return chunk{}
	}
	text := words(glyphs, gap, true)
	if spaced(text) {
		text = words(glyphs, 1.7*usualGap(glyphs), false)
	}
	c := chunk{text: text, x0: glyphs[0].X, size: usualSize(glyphs)}
	bold := 0
	for _, g := range glyphs {
		c.x1 = max(c.x1, g.X+g.Width)
		if g.Bold {
			bold++
		}
	}
	c.bold = bold*10 >= len(glyphs)*8
	return c
}

// words writes letters with single spaces where there are gaps, and spaces if
// those count. What is drawn twice to look bold is written once.
func words(glyphs []pdf.Glyph, gap float64, spaces bool) string {
	var out strings.Builder
	var last, space pdf.Glyph
	for _, g := range glyphs {
		if g.Text == " " {
			if spaces && g.X > last.X+last.Width-0.1*last.Size { // not drawn under a letter
				space = g
			}
			continue
		}
		if out.Len() > 0 {
			if g.Text == last.Text && g.X-last.X < 0.2*max(g.Width, 0.2*g.Size) {
				continue
			}
			if parts(space, g) || g.X-last.X-last.Width > gap*max(g.Size, last.Size) {
				out.WriteByte(' ')
			}
		}
		out.WriteString(g.Text)
		last, space = g, pdf.Glyph{}
	}
	return strings.TrimSpace(out.String())
}

// parts tells whether a space parts words: the letter behind it is not drawn
// back over it, as some programs do to set letters closer.
func parts(space, g pdf.Glyph) bool {
	return space.Text != "" && (space.Width < 0.1*space.Size || g.X > space.X+0.5*space.Width)
}

// spaced tells whether a text was spread out letter by letter: "J O I N T".
func spaced(text string) bool {
	fields := strings.Fields(text)
	single := 0
	for _, f := range fields {
		if utf8.RuneCountInString(f) == 1 {
			single++
		}
	}
	return len(fields) >= 5 && single*10 >= len(fields)*8
}

// usualGap is the middle one of the gaps between letters, in sizes of the font.
func usualGap(glyphs []pdf.Glyph) float64 {
	var gaps []float64
	var last pdf.Glyph
	for _, g := range glyphs {
		if g.Text == " " {
			continue
		}
		if last.Text != "" {
			gaps = append(gaps, (g.X-last.X-last.Width)/g.Size)
		}
		last = g
	}
	return max(median(gaps), wordGap)
}
