package export

import (
	"context"
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/graph"
)

// attribute is one that nodes or edges have in GraphML and GEXF.
type attribute struct {
	name string
	kind string // string, double or long
}

// nodeAttributes lists those of nodes: what they are, and their values.
func (w *walk) nodeAttributes() []attribute {
	list := []attribute{{"label", "string"}, {"class", "string"}, {"url", "string"}, {"aliases", "string"}}
	for _, r := range w.literals {
		list = append(list, attribute{string(r), "string"})
	}
	return list
}

// nodeAttributesOf lists a node's, in that order; "" stands for none.
func (w *walk) nodeAttributesOf(n nodeRow) []string {
	list := []string{n.Name, string(n.Class), n.url, strings.Join(n.Aliases, " | ")}
	for _, r := range w.literals {
		list = append(list, n.values[r])
	}
	return list
}

// edgeAttributes lists those of edges. What a statement's own attributes are
// called may be what a node's are; they are apart in both formats.
func (w *walk) edgeAttributes() []attribute {
	list := []attribute{
		{"relation", "string"},
		{"url", "string"},
		{"document", "string"},
		{"modality", "string"},
		{"confidence", "double"},
		{"rule", "string"},
		{"from", "string"},
		{"to", "string"},
		{"verdict", "string"},
		{"addedIn", "long"},
		{"quote", "string"},
	}
	for _, a := range w.qualifiers {
		list = append(list, attribute{"q:" + a.Name, "string"})
	}
	return list
}

func (w *walk) edgeAttributesOf(r statementRow) []string {
	f := &r.Fact
	list := []string{
		string(f.Predicate), r.url, r.Document, r.modality, number(f.Confidence),
		f.Rule, r.from, r.to, r.verdict, strconv.FormatInt(r.Added, 10), w.quotes(r.Statement),
	}
	for _, a := range w.qualifiers {
		list = append(list, f.Attrs[a.Name])
	}
	return list
}

// links goes through the statements that lead from a node to another.
func (w *walk) links(ctx context.Context, take func(*graph.Statement) error) error {
	return w.statements(ctx, func(st *graph.Statement) error {
		if st.Fact.Object.IsLiteral() {
			return nil
		}
		return take(st)
	})
}

// writeGraphML writes GraphML (graphml.graphdrawing.org, 1.0): all nodes, then an
// edge for each statement between two. Values are attributes of nodes.
func writeGraphML(ctx context.Context, p *page, w *walk) error {
	p.text(xml.Header, `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">`, "\n")
	keys := func(of string, list []attribute) {
		for i, a := range list {
			p.text(`  <key id="`, of[:1], strconv.Itoa(i), `" for="`, of, `" attr.name="`, a.name, `" attr.type="`, a.kind, "\"/>\n")
		}
	}
	keys("node", w.nodeAttributes())
	keys("edge", w.edgeAttributes())
	p.text("  <graph id=\"diplograph\" edgedefault=\"directed\">\n")
	data := func(of string, values []string) {
		for i, value := range values {
			if value != "" {
				p.text(`<data key="`, of, strconv.Itoa(i), `">`)
				p.escaped(value)
				p.text("</data>")
			}
		}
	}
	err := w.nodes(ctx, func(n *graph.Node) error {
		p.text(`    <node id="`)
		p.escaped(n.ID)
		p.text(`">`)
		data("n", w.nodeAttributesOf(w.nodeRow(n)))
		p.text("</node>\n")
		return p.err
	})
	if err != nil {
		return err
	}
	err = w.links(ctx, func(st *graph.Statement) error {
		p.openEdge("    <edge", st)
		p.text(">")
		data("e", w.edgeAttributesOf(w.statementRow(st)))
		p.text("</edge>\n")
		return p.err
	})
	p.text("  </graph>\n</graphml>\n")
	return err
}

// openEdge begins an element that leads from one node to another.
func (p *page) openEdge(element string, st *graph.Statement) {
	p.text(element, ` id="`)
	p.escaped(st.ID)
	p.text(`" source="`)
	p.escaped(st.Fact.Subject.ID)
	p.text(`" target="`)
	p.escaped(st.Fact.Object.ID)
	p.text(`"`)
}

// escaped writes a text as XML has it; signs that XML cannot have become U+FFFD.
func (p *page) escaped(s string) {
	if p.err == nil {
		p.err = xml.EscapeText(p.buf, []byte(s))
	}
}
