package document

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// detailLabel recognises a line that tells when and where an event is, which
// pages keep in short lists that look like furniture.
var detailLabel = regexp.MustCompile(`^(Date|Dates|When|Time|Date and time|Venue|Where|Location|Place|Organi[sz]ers?|Organi[sz]ed by|Hosts?|Hosted by|Partners?|Format|Speakers?|Moderator)\s*:`)

// longestDetail is the length in bytes that such a line has at most.
const longestDetail = 400

// keepDetails makes paragraphs of the lines that tell when and where an event is,
// so that they are not taken for furniture.
func keepDetails(page *html.Node) {
	var kept []*html.Node
	for n := range page.Descendants() {
		switch n.DataAtom {
		case atom.Li, atom.P, atom.Div, atom.Dd, atom.Span:
			if text := strings.TrimSpace(innerText(n)); len(text) <= longestDetail && detailLabel.MatchString(text) {
				kept = append(kept, n)
			}
		}
	}
	for _, n := range kept {
		n.Attr = nil
		if n.DataAtom == atom.Li {
			n.DataAtom, n.Data = atom.P, "p"
			if list := n.Parent; list != nil && (list.DataAtom == atom.Ul || list.DataAtom == atom.Ol) {
				list.DataAtom, list.Data, list.Attr = atom.Div, "div", nil
			}
		}
	}
}

// innerText is the text of a node's branch, up to a little more than a line.
func innerText(n *html.Node) string {
	var out strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			out.WriteString(c.Data)
		}
		if out.Len() > longestDetail {
			break
		}
	}
	return out.String()
}
