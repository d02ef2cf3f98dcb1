package draw

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract/lang"
)

// The sides from which a line enters a character cell.
const (
	up = 1 << iota
	down
	left
	right
)

// corner returns the character that joins the sides.
func corner(sides int) rune {
	switch sides {
	case up | down:
		return '│'
	case down | right:
		return '┌'
	case up | right:
		return '└'
	case up | down | right:
		return '├'
	case left | right:
		return '─'
	case down | left | right:
		return '┬'
	case up | left | right:
		return '┴'
	case up | down | left | right:
		return '┼'
	}
	return ' '
}

// Text draws each sentence with one token a line: the arcs, an arrow at each
// dependent, then the token, its label, tags, lemma and name.
func Text(w io.Writer, d *lang.Doc) error {
	b := bufio.NewWriter(w)
	for i, s := range d.Sentences {
		if i > 0 {
			fmt.Fprintln(b)
		}
		writeSentence(b, d, s)
	}
	return b.Flush()
}

func writeSentence(b *bufio.Writer, d *lang.Doc, s lang.Sentence) {
	rows := table(d, s)
	var widths [columns]int
	for _, row := range rows {
		for c, cell := range row {
			widths[c] = max(widths[c], utf8.RuneCountInString(cell))
		}
	}
	for i, arcs := range canvas(d, s) {
		var out strings.Builder
		out.WriteString(arcs)
		for c, cell := range rows[i] {
			out.WriteByte(' ')
			out.WriteString(cell)
			out.WriteString(strings.Repeat(" ", widths[c]-utf8.RuneCountInString(cell)+1))
		}
		fmt.Fprintln(b, strings.TrimRight(out.String(), " "))
	}
}

// columns is the number of columns beside the arcs.
const columns = 6

// table is what stands beside the arcs.
func table(d *lang.Doc, s lang.Sentence) [][columns]string {
	names := nameOf(d, s)
	rows := make([][columns]string, s.End-s.First)
	for k := range rows {
		i := s.First + k
		rows[k] = [columns]string{d.Form(i), d.Label[i].String(), d.UPOS[i].String(), d.XPOS[i].String(), d.Lemma[i], names[k]}
	}
	return rows
}

// canvas draws the arcs of a sentence, a string for each token.
func canvas(d *lang.Doc, s lang.Sentence) []string {
	all, highest := arcs(d, s)
	width := 2*highest + 1
	sides := make([][]int, s.End-s.First)
	for i := range sides {
		sides[i] = make([]int, width)
	}
	arrows := make([]bool, len(sides))
	for _, a := range all {
		x := width - 1 - 2*a.level
		for y := a.from(); y <= a.to(); y++ {
			if y > a.from() {
				sides[y][x] |= up
			}
			if y < a.to() {
				sides[y][x] |= down
			}
		}
		for _, y := range []int{a.head, a.dependent} {
			sides[y][x] |= right
			for k := x + 1; k < width; k++ {
				sides[y][k] |= left | right
			}
		}
		arrows[a.dependent] = true
	}
	out := make([]string, len(sides))
	for y, row := range sides {
		line := make([]rune, width)
		for x := range row {
			line[x] = corner(row[x])
		}
		if arrows[y] {
			line[width-1] = '▶'
		}
		out[y] = string(line)
	}
	return out
}
