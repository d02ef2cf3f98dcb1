package format

import (
	"bufio"
	"cmp"
	"context"
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/network"
)

// escaped makes text fit for XML, within quotes as well.
func escaped(s string) string {
	var out strings.Builder
	_ = xml.EscapeText(&out, []byte(s)) // a strings.Builder takes all
	return out.String()
}

func (k kind) graphML() string {
	return [...]string{text: "string", integer: "long", number: "double"}[k]
}

func (k kind) gexf() string { return [...]string{text: "string", integer: "long", number: "double"}[k] }

func writeGraphML(ctx context.Context, w *bufio.Writer, n *network.Network) error {
	names := []attribute{{"name", text, func(i int) string { return n.Nodes[i].Name }}}
	nodes, edges := append(names, nodeAttributes(n)...), edgeAttributes(n)
	fmt.Fprint(w, xml.Header, `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">`, "\n")
	for _, part := range []struct {
		of   string
		list []attribute
	}{{"node", nodes}, {"edge", edges}} {
		for i, a := range part.list {
			fmt.Fprintf(w, "  <key id=\"%s%d\" for=%q attr.name=\"%s\" attr.type=%q/>\n", part.of, i, part.of, escaped(a.name), a.kind.graphML())
		}
	}
	fmt.Fprint(w, "  <graph edgedefault=\"undirected\">\n")
	data := func(of string, list []attribute, i int) {
		for k, a := range list {
			if value := a.value(i); value != "" {
				fmt.Fprintf(w, "      <data key=\"%s%d\">%s</data>\n", of, k, escaped(value))
			}
		}
	}
	for i, node := range n.Nodes {
		fmt.Fprintf(w, "    <node id=\"%s\">\n", escaped(node.ID))
		data("node", nodes, i)
		fmt.Fprint(w, "    </node>\n")
	}
	for i, e := range n.Edges {
		if err := stopped(ctx, i); err != nil {
			return err
		}
		fmt.Fprintf(w, "    <edge source=\"%s\" target=\"%s\">\n", escaped(n.Nodes[e.From].ID), escaped(n.Nodes[e.To].ID))
		data("edge", edges, i)
		fmt.Fprint(w, "    </edge>\n")
	}
	fmt.Fprint(w, "  </graph>\n</graphml>\n")
	return nil
}

// gexf is a document of GEXF 1.3 as it is written.
type gexf struct {
	*bufio.Writer
}

// begin writes all before the nodes.
func (w gexf) begin(nodes, edges []attribute) {
	fmt.Fprint(w, xml.Header, `<gexf xmlns="http://gexf.net/1.3" version="1.3">`, "\n")
	fmt.Fprint(w, "  <graph defaultedgetype=\"undirected\" mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\">\n")
	w.declare("node", "static", nodes)
	w.declare("edge", "static", edges)
}

func (w gexf) declare(of, mode string, list []attribute) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(w, "    <attributes class=%q mode=%q>\n", of, mode)
	for i, a := range list {
		fmt.Fprintf(w, "      <attribute id=\"%d\" title=\"%s\" type=%q/>\n", i, escaped(a.name), a.kind.gexf())
	}
	fmt.Fprint(w, "    </attributes>\n")
}

func (w gexf) values(list []attribute, i int) {
	fmt.Fprint(w, "        <attvalues>\n")
	for k, a := range list {
		if value := a.value(i); value != "" {
			fmt.Fprintf(w, "          <attvalue for=\"%d\" value=\"%s\"/>\n", k, escaped(value))
		}
	}
	fmt.Fprint(w, "        </attvalues>\n")
}

// spells writes stretches of days, the earliest first.
func (w gexf) spells(list []graph.Period) {
	if len(list) == 0 {
		return
	}
	fmt.Fprint(w, "        <spells>\n")
	for _, s := range apart(list) {
		fmt.Fprintf(w, "          <spell start=%q end=%q/>\n", s.first, s.last)
	}
	fmt.Fprint(w, "        </spells>\n")
}

// days is a stretch of days, both in it.
type days struct{ first, last string }

// apart gives the days of periods, the earliest first. Those that share a day are
// one, as Gephi leaves out a spell that overlaps another.
func apart(list []graph.Period) []days {
	spans := make([]days, len(list))
	for i, p := range list {
		spans[i] = days{network.FirstDay(p.From), network.LastDay(p.To)}
	}
	slices.SortFunc(spans, func(a, b days) int { return strings.Compare(a.first, b.first) })
	var merged []days
	for _, s := range spans {
		if n := len(merged); n > 0 && s.first <= merged[n-1].last {
			merged[n-1].last = max(merged[n-1].last, s.last)
		} else {
			merged = append(merged, s)
		}
	}
	return merged
}

// writeGEXF writes a network in which nodes and edges are there when the meetings
// were, or what was said, that make them. What has no date has no spells.
func writeGEXF(ctx context.Context, b *bufio.Writer, n *network.Network) error {
	w := gexf{b}
	nodes, edges := nodeAttributes(n), edgeAttributes(n)
	w.begin(nodes, edges[1:])
	fmt.Fprint(w, "    <nodes>\n")
	for i, node := range n.Nodes {
		fmt.Fprintf(w, "      <node id=\"%s\" label=\"%s\">\n", escaped(node.ID), escaped(node.Name))
		w.values(nodes, i)
		w.spells(n.NodePeriods(i))
		fmt.Fprint(w, "      </node>\n")
	}
	fmt.Fprint(w, "    </nodes>\n    <edges>\n")
	for i, e := range n.Edges {
		if err := stopped(ctx, i); err != nil {
			return err
		}
		fmt.Fprintf(w, "      <edge id=\"%d\" source=\"%s\" target=\"%s\" weight=%q>\n", i, escaped(n.Nodes[e.From].ID), escaped(n.Nodes[e.To].ID), figure(e.Weight))
		w.values(edges[1:], i)
		w.spells(n.Periods(i))
		fmt.Fprint(w, "      </edge>\n")
	}
	fmt.Fprint(w, "    </edges>\n  </graph>\n</gexf>\n")
	return nil
}

// seen is a node or an edge of windows.
type seen struct {
	node    network.Node
	ends    [2]string
	spells  []graph.Period
	weights []float64 // of an edge, by spell
}

// writeWindowsGEXF writes one network of all windows: nodes and edges are there in
// those that have them, and weights differ from one to the next. A window that the
// next one overlaps ends the day before that begins, so that there is one weight at
// a time; one that has no day left is not in it.
func writeWindowsGEXF(ctx context.Context, b *bufio.Writer, list []network.Windowed) error {
	w := gexf{b}
	nodes, edges := map[string]*seen{}, map[[2]string]*seen{}
	for i, window := range list {
		if err := ctx.Err(); err != nil {
			return err
		}
		span := graph.Period{From: window.From, To: window.To}
		if i+1 < len(list) {
			span.To = min(span.To, network.DayBefore(list[i+1].From))
		}
		if span.To < span.From {
			continue
		}
		n := window.Network
		for _, node := range n.Nodes {
			if nodes[node.ID] == nil {
				nodes[node.ID] = &seen{node: node}
			}
			nodes[node.ID].spells = append(nodes[node.ID].spells, span)
		}
		for _, e := range n.Edges {
			ends := [2]string{n.Nodes[e.From].ID, n.Nodes[e.To].ID}
			if edges[ends] == nil {
				edges[ends] = &seen{ends: ends}
			}
			edges[ends].spells, edges[ends].weights = append(edges[ends].spells, span), append(edges[ends].weights, e.Weight)
		}
	}
	w.begin([]attribute{{"class", text, nil}, {"side", text, nil}}, nil)
	w.declare("edge", "dynamic", []attribute{{"weight", number, nil}})
	fmt.Fprint(w, "    <nodes>\n")
	for _, id := range slices.Sorted(maps.Keys(nodes)) {
		s := nodes[id]
		fmt.Fprintf(w, "      <node id=\"%s\" label=\"%s\">\n", escaped(id), escaped(s.node.Name))
		w.values([]attribute{{"class", text, func(int) string { return string(s.node.Class) }}, {"side", text, func(int) string { return string(s.node.Side) }}}, 0)
		w.spells(s.spells)
		fmt.Fprint(w, "      </node>\n")
	}
	fmt.Fprint(w, "    </nodes>\n    <edges>\n")
	order := slices.SortedFunc(maps.Keys(edges), func(a, b [2]string) int {
		return cmp.Or(strings.Compare(a[0], b[0]), strings.Compare(a[1], b[1]))
	})
	for i, ends := range order {
		s := edges[ends]
		fmt.Fprintf(w, "      <edge id=\"%d\" source=\"%s\" target=\"%s\">\n        <attvalues>\n", i, escaped(ends[0]), escaped(ends[1]))
		for k, span := range s.spells {
			fmt.Fprintf(w, "          <attvalue for=\"0\" value=%q start=%q end=%q/>\n", figure(s.weights[k]), span.From, span.To)
		}
		fmt.Fprint(w, "        </attvalues>\n")
		w.spells(s.spells)
		fmt.Fprint(w, "      </edge>\n")
	}
	fmt.Fprint(w, "    </edges>\n  </graph>\n</gexf>\n")
	return nil
}
