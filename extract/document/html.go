package document

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// HTML reads web pages: the article's own words without menus, notices,
// related links and scripts. Headings, list items and table rows stay what they
// are.
type HTML struct{}

// leastArticle is the share of a page's words, one in so many, that an article
// has at least; if less is found, the whole page is taken.
const leastArticle = 8

// Read implements Reader.
func (HTML) Read(_ context.Context, data []byte) (Content, error) {
	encoding, _, _ := charset.DetermineEncoding(data[:min(len(data), 1024)], "")
	decoded, err := encoding.NewDecoder().Bytes(data)
	if err != nil {
		return Content{}, fmt.Errorf("%w: %v", ErrNotText, err)
	}
	page, err := html.Parse(bytes.NewReader(decoded))
	if err != nil { // elements are nested too deep
		return Content{}, fmt.Errorf("%w: %v; open it in a browser and save its text", ErrNotText, err)
	}
	prune(page)
	keepDetails(page)
	whole, headline := pageText(page), firstHeading(page)
	text, title := whole, headline
	if article, err := readability.FromDocument(page, &url.URL{}); err == nil && article.Node != nil {
		if main := pageText(article.Node); len(main)*leastArticle >= len(whole) {
			text = main
		}
		if title == "" {
			title = article.Title()
		}
	}
	if title != "" && !strings.Contains(text, "# "+title) {
		text = "# " + title + "\n\n" + text
	}
	if text, _, err = decode([]byte(text)); err != nil {
		return Content{}, err
	}
	return Content{Title: title, Text: text}, nil
}

// prune takes away what is no text of the page's own: scripts, menus, notices.
func prune(page *html.Node) {
	var drop []*html.Node
	for n := range page.Descendants() {
		if n.Type == html.ElementNode && furniture(n) {
			drop = append(drop, n)
		}
	}
	for _, n := range drop {
		n.Parent.RemoveChild(n)
	}
}

func furniture(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Nav, atom.Aside, atom.Footer, atom.Button, atom.Form, atom.Template, atom.Svg, atom.Figure, atom.Select, atom.Iframe:
		return true
	}
	switch attribute(n, "role") {
	case "dialog", "alertdialog", "navigation", "search", "banner", "contentinfo":
		return true
	}
	return attribute(n, "aria-hidden") == "true"
}

// firstHeading is the text of the page's first h1, "" if it has none.
func firstHeading(page *html.Node) string {
	for n := range page.Descendants() {
		if n.DataAtom == atom.H1 {
			var w pageWriter
			w.children(n)
			return strings.Join(strings.Fields(w.out.String()), " ")
		}
	}
	return ""
}

// pageText is the text of a part of a page: a blank line between blocks, "# "
// before headings, "- " before list items, "|" between the cells of a row.
func pageText(n *html.Node) string {
	var w pageWriter
	w.node(n)
	return strings.TrimSpace(w.out.String()) + "\n"
}

type pageWriter struct {
	out  strings.Builder
	gap  string // white space to write before the next word
	cell bool   // inside a table's cell, where blocks break no line
}

func (w *pageWriter) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

func (w *pageWriter) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.words(n.Data)
		return
	case html.CommentNode, html.DoctypeNode:
		return
	}
	if n.DataAtom == atom.Head {
		return
	}
	switch n.DataAtom {
	case atom.Br:
		w.breakLine("\n")
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.block(n, "# ")
	case atom.Li:
		w.block(n, "- ")
	case atom.Td, atom.Th:
		if n.PrevSibling != nil && w.out.Len() > 0 && w.gap == "" {
			w.gap = " | "
		}
		w.cell = !opensSlot(n)
		w.children(n)
		w.cell = false
		w.gap = " | "
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Tr, atom.Table, atom.Ul, atom.Ol, atom.Blockquote, atom.Dl, atom.Dt, atom.Dd, atom.Pre, atom.Body, atom.Hr, atom.Address, atom.Figcaption, atom.Details, atom.Summary:
		w.block(n, "")
	default:
		w.children(n)
	}
}

// timeOfDay recognises a cell that tells when a part of a programme is: "09:00 - 10:30".
var timeOfDay = regexp.MustCompile(`^\s*\d{1,2}[:.h]\d{2}\b.{0,20}$`)

// opensSlot tells whether a cell stands last in its row and right behind a time: it then holds
// a part of a programme, whose title and speakers have lines of their own.
func opensSlot(cell *html.Node) bool {
	before, after := cell.PrevSibling, cell.NextSibling
	for before != nil && before.Type != html.ElementNode {
		before = before.PrevSibling
	}
	for after != nil && after.Type != html.ElementNode {
		after = after.NextSibling
	}
	return before != nil && after == nil && timeOfDay.MatchString(strings.TrimSpace(textOf(before)))
}

// textOf is the text inside an element.
func textOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var text strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		text.WriteString(textOf(c))
	}
	return text.String()
}

// attribute is the value of an element's attribute, "" if it has none.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// block writes an element between blank lines, with a mark before it.
func (w *pageWriter) block(n *html.Node, mark string) {
	if w.cell {
		w.breakLine(" ")
		w.children(n)
		w.breakLine(" ")
		return
	}
	w.breakLine("\n\n")
	if mark != "" {
		w.gap += mark
	}
	w.children(n)
	w.breakLine("\n\n")
}

func (w *pageWriter) breakLine(gap string) {
	if w.cell {
		gap = " "
	}
	if len(gap) >= len(w.gap) || !strings.HasPrefix(w.gap, "\n") {
		w.gap = gap
	}
}

// words writes a text with single spaces between its words.
func (w *pageWriter) words(text string) {
	fields := strings.Fields(text)
	if len(fields) == 0 {
		if text != "" && w.gap == "" {
			w.gap = " "
		}
		return
	}
	if w.gap == "" && strings.TrimLeft(text, " \n\t\r") != text {
		w.gap = " "
	}
	if w.out.Len() > 0 || strings.HasSuffix(w.gap, "# ") || strings.HasSuffix(w.gap, "- ") {
		w.out.WriteString(w.gap)
	}
	w.gap = ""
	w.out.WriteString(strings.Join(fields, " "))
	if strings.TrimRight(text, " \n\t\r") != text {
		w.gap = " "
	}
}
