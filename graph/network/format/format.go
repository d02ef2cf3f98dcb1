// Package format writes networks for other programs.
//
// Nodes are called by their ids. All formats but dl and pajek tell of nodes their
// names, classes, sides, how many meetings and statements tie them, and the
// network's columns; and of edges their weights, before and after they were
// normalised, how much the ends share, and, if they were asked for, the expected
// number and the deviation from it.
package format

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/network"
)

// Format is how a network is written.
type Format string

// The formats.
const (
	GraphML Format = "graphml"
	GEXF    Format = "gexf" // 1.3, with the times of edges and nodes
	CSV     Format = "csv"  // a table of edges; see Nodes
	JSON    Format = "json" // nodes and edges, as networkx's node_link_graph reads them
	DL      Format = "dl"   // UCINET's, as a list of edges
	Pajek   Format = "pajek"
)

// Formats lists the formats.
func Formats() []Format { return []Format{GraphML, GEXF, CSV, JSON, DL, Pajek} }

// Write writes a network. The error wraps graph.ErrUsage if there is no such format.
func Write(ctx context.Context, w io.Writer, f Format, n *network.Network) error {
	write, ok := map[Format]func(context.Context, *bufio.Writer, *network.Network) error{
		GraphML: writeGraphML, GEXF: writeGEXF, CSV: writeCSV, JSON: writeJSON, DL: writeDL, Pajek: writePajek,
	}[f]
	if !ok {
		return fmt.Errorf("write a network: %w: format %q is unknown: use %s", graph.ErrUsage, f, listed(Formats()))
	}
	b := bufio.NewWriter(w)
	if err := write(ctx, b, n); err != nil {
		return fmt.Errorf("write a network as %s: %w", f, err)
	}
	return b.Flush()
}

// WriteWindows writes the networks of a window that moves, which not all formats
// can hold. The error wraps graph.ErrUsage for those that cannot.
func WriteWindows(ctx context.Context, w io.Writer, f Format, list []network.Windowed) error {
	write, ok := map[Format]func(context.Context, *bufio.Writer, []network.Windowed) error{
		GEXF: writeWindowsGEXF, CSV: writeWindowsCSV, JSON: writeWindowsJSON,
	}[f]
	if !ok {
		return fmt.Errorf("write a network: %w: format %q holds no windows: use %s", graph.ErrUsage, f, listed([]Format{GEXF, CSV, JSON}))
	}
	b := bufio.NewWriter(w)
	if err := write(ctx, b, list); err != nil {
		return fmt.Errorf("write networks as %s: %w", f, err)
	}
	return b.Flush()
}

func listed(formats []Format) string {
	var out strings.Builder
	for i, f := range formats {
		switch {
		case i > 0 && i == len(formats)-1:
			out.WriteString(" or ")
		case i > 0:
			out.WriteString(", ")
		}
		out.WriteString(string(f))
	}
	return out.String()
}

// kind is the type of an attribute.
type kind uint8

const (
	text kind = iota
	integer
	number
)

// attribute is something told of each node or edge.
type attribute struct {
	name  string
	kind  kind
	value func(i int) string // "" where there is none
}

// nodeAttributes lists what is told of nodes besides their ids and names.
func nodeAttributes(n *network.Network) []attribute {
	list := []attribute{
		{"class", text, func(i int) string { return string(n.Nodes[i].Class) }},
		{"side", text, func(i int) string { return string(n.Nodes[i].Side) }},
		{"meetings", integer, func(i int) string { return strconv.Itoa(n.Nodes[i].Meetings) }},
		{"statements", integer, func(i int) string { return strconv.Itoa(n.Nodes[i].Statements) }},
	}
	if n.Spec.Mode == network.TwoMode {
		list = append(list, attribute{"bipartite", integer, func(i int) string {
			if n.Nodes[i].Side == network.Shared {
				return "1"
			}
			return "0"
		}})
	}
	for _, c := range n.Columns {
		list = append(list, attribute{c.Name, number, func(i int) string {
			if x := c.Values[i]; x == x { // NaN is none
				return figure(x)
			}
			return ""
		}})
	}
	return list
}

// edgeAttributes lists what is told of edges besides their ends.
func edgeAttributes(n *network.Network) []attribute {
	list := []attribute{
		{"weight", number, func(i int) string { return figure(n.Edges[i].Weight) }},
		{"raw", number, func(i int) string { return figure(n.Edges[i].Raw) }},
		{"shared", integer, func(i int) string { return strconv.Itoa(n.Edges[i].Shared) }},
	}
	if n.Spec.Expected {
		list = append(list,
			attribute{"expected", number, func(i int) string { return figure(n.Edges[i].Expected) }},
			attribute{"deviation", number, func(i int) string { return figure(n.Edges[i].Deviation) }},
		)
	}
	return list
}

// figure writes a number with as many digits as it needs.
func figure(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// stopped tells now and then whether the work is to end.
func stopped(ctx context.Context, i int) error {
	if i%1024 == 0 {
		return ctx.Err()
	}
	return nil
}
