package draw

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract/lang"
)

// Measures of the drawing, in pixels.
const (
	margin     = 16
	charWidth  = 9  // of a form, on average
	smallWidth = 7  // of tags and labels
	gap        = 18 // between two tokens
	levelStep  = 26 // between arcs of two levels
	lineHeight = 18
	textLines  = 3 // below each token's place: form, tag, name
)

// SVG draws all sentences, one below the other, with the arcs above the tokens.
// The picture needs nothing from elsewhere and has its own colours for light
// and dark surroundings.
func SVG(w io.Writer, d *lang.Doc) error {
	var body strings.Builder
	width, height := 0, margin
	for _, s := range d.Sentences {
		right, bottom := svgSentence(&body, d, s, height)
		width, height = max(width, right), bottom+margin
	}
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img">`+"\n", width, height, width, height)
	fmt.Fprintf(b, "<title>%s</title>\n%s", escape(d.Text), style)
	b.WriteString(body.String())
	fmt.Fprintln(b, "</svg>")
	return b.Flush()
}

const style = `<style>
svg { background: #fff; font-family: system-ui, sans-serif; }
text { fill: #1b1f24; text-anchor: middle; font-size: 15px; }
.tag, .label { font-size: 11px; fill: #57606a; }
.name { font-size: 11px; fill: #0a58ca; }
path { fill: none; stroke: #57606a; stroke-width: 1.2; }
.head { fill: #57606a; stroke: none; }
@media (prefers-color-scheme: dark) {
svg { background: #0d1117; }
text { fill: #e6edf3; }
.tag, .label { fill: #9198a1; }
.name { fill: #79b8ff; }
path { stroke: #9198a1; }
.head { fill: #9198a1; }
}
</style>
`

// svgSentence draws one sentence below top and returns where it ends.
func svgSentence(b *strings.Builder, d *lang.Doc, s lang.Sentence, top int) (right, bottom int) {
	all, highest := arcs(d, s)
	names := nameOf(d, s)
	middles, right := places(d, s, names, all)
	base := top + lineHeight + highest*levelStep
	for _, a := range all {
		svgArc(b, a, middles, base)
	}
	for k, x := range middles {
		i := s.First + k
		y := base + lineHeight
		fmt.Fprintf(b, `<text x="%d" y="%d">%s</text>`, x, y, escape(d.Form(i)))
		fmt.Fprintf(b, `<text class="tag" x="%d" y="%d">%s</text>`, x, y+lineHeight, escape(d.XPOS[i].String()))
		if names[k] != "" {
			fmt.Fprintf(b, `<text class="name" x="%d" y="%d">%s</text>`, x, y+2*lineHeight, names[k])
		}
		b.WriteByte('\n')
	}
	return right, base + (textLines+1)*lineHeight
}

// places returns the middle of each token and the right edge. Between the two
// ends of a short arc there is room for its label.
func places(d *lang.Doc, s lang.Sentence, names []string, all []arc) (middles []int, right int) {
	room := make([]int, s.End-s.First) // from the token before
	for _, a := range all {
		if a.to() == a.from()+1 {
			room[a.to()] = smallWidth*len(a.label) + gap
		}
	}
	x := margin
	for k := range room {
		i := s.First + k
		half := max(charWidth*utf8.RuneCountInString(d.Form(i)), smallWidth*len(d.XPOS[i].String()), smallWidth*len(names[k])) / 2
		middle := x + half
		if k > 0 {
			middle = max(middle, middles[k-1]+room[k])
		}
		middles = append(middles, middle)
		x = middle + half + gap
	}
	return middles, x
}

// svgArc draws an arc, its label and the arrow at its dependent.
func svgArc(b *strings.Builder, a arc, middles []int, base int) {
	const offset, radius = 4, 8
	from, to := middles[a.from()], middles[a.to()]
	// Arcs that leave a token to the right start right of its middle, and so on,
	// so that no two run into each other.
	from, to = from+offset, to-offset
	y := base - a.level*levelStep + levelStep/2
	fmt.Fprintf(b, `<path d="M%d %dV%dQ%d %d %d %dH%dQ%d %d %d %dV%d"/>`,
		from, base, y+radius, from, y, from+radius, y, to-radius, to, y, to, y+radius, base)
	tip := to
	if a.dependent < a.head {
		tip = from
	}
	fmt.Fprintf(b, `<path class="head" d="M%d %dl-4 -7h8z"/>`, tip, base)
	fmt.Fprintf(b, `<text class="label" x="%d" y="%d">%s</text>`+"\n", (from+to)/2, y-4, escape(a.label))
}

func escape(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a strings.Builder does not fail
	return b.String()
}
