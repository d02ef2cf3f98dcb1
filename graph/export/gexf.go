package export

import (
	"context"
	"encoding/xml"
	"strconv"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// writeGEXF writes GEXF (gexf.net, 1.3): all nodes, then an edge for each
// statement between two, each with the days between which it was so. A node that
// is no event has those of all its statements.
func writeGEXF(ctx context.Context, p *page, w *walk) error {
	p.text(xml.Header, `<gexf xmlns="http://gexf.net/1.3" version="1.3">`, "\n",
		"  <graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\" timerepresentation=\"interval\">\n")
	declare := func(of string, list []attribute) {
		p.text(`    <attributes class="`, of, "\" mode=\"static\">\n")
		for i, a := range list {
			p.text(`      <attribute id="`, strconv.Itoa(i), `" title="`, a.name, `" type="`, a.kind, "\"/>\n")
		}
		p.text("    </attributes>\n")
	}
	declare("node", w.nodeAttributes())
	declare("edge", w.edgeAttributes())
	p.text("    <nodes>\n")
	err := w.nodes(ctx, func(n *graph.Node) error {
		p.text(`      <node id="`)
		p.escaped(n.ID)
		p.text(`" label="`)
		p.escaped(n.Name)
		p.text(`">`)
		p.attvalues(w.nodeAttributesOf(w.nodeRow(n)))
		p.spell(w.span(n))
		p.text("</node>\n")
		return p.err
	})
	if err != nil {
		return err
	}
	p.text("    </nodes>\n    <edges>\n")
	err = w.links(ctx, func(st *graph.Statement) error {
		row := w.statementRow(st)
		p.openEdge("      <edge", st)
		p.text(` label="`, string(st.Fact.Predicate), `" weight="`, number(st.Fact.Confidence), `">`)
		p.attvalues(w.edgeAttributesOf(row))
		p.spell(firstDay(row.from), lastDay(row.to))
		p.text("</edge>\n")
		return p.err
	})
	p.text("    </edges>\n  </graph>\n</gexf>\n")
	return err
}

func (p *page) attvalues(values []string) {
	p.text("<attvalues>")
	for i, value := range values {
		if value != "" {
			p.text(`<attvalue for="`, strconv.Itoa(i), `" value="`)
			p.escaped(value)
			p.text(`"/>`)
		}
	}
	p.text("</attvalues>")
}

// spell tells between which days something was so, if that is known.
func (p *page) spell(from, to string) {
	if from != "" {
		p.text(`<spells><spell start="`, from, `" end="`, max(from, to), `"/></spells>`)
	}
}

// span tells between which days a node's event was, or all that is said of it.
func (w *walk) span(n *graph.Node) (from, to string) {
	if n.Class == schema.ClassMeeting || n.Class == schema.ClassSession {
		p, _ := w.view.EventPeriod(n.ID)
		return firstDay(p.From), lastDay(p.To)
	}
	for _, st := range w.view.About(n.ID) {
		p, ok := w.view.StatementPeriod(st)
		if !ok || !w.chooses(st) {
			continue
		}
		if first := firstDay(p.From); from == "" || first < from {
			from = first
		}
		to = max(to, lastDay(p.To))
	}
	return from, to
}
