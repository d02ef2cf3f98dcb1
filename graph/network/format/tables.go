package format

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/diplograph/diplograph/graph/network"
)

func writeCSV(ctx context.Context, w *bufio.Writer, n *network.Network) error {
	return edgesCSV(ctx, csv.NewWriter(w), n, nil, true)
}

func writeWindowsCSV(ctx context.Context, w *bufio.Writer, list []network.Windowed) error {
	table := csv.NewWriter(w)
	for i, window := range list {
		if err := edgesCSV(ctx, table, window.Network, []string{window.From, window.To}, i == 0); err != nil {
			return err
		}
	}
	return nil
}

// edgesCSV writes a table of edges: source, target, their names, and the
// attributes; with a window, its first and last day before these.
func edgesCSV(ctx context.Context, table *csv.Writer, n *network.Network, window []string, head bool) error {
	attributes := edgeAttributes(n)
	row := append([]string(nil), []string{"from", "to"}[:len(window)]...)
	row = append(row, "source", "target", "source_name", "target_name")
	for _, a := range attributes {
		row = append(row, a.name)
	}
	if head {
		if err := table.Write(row); err != nil {
			return err
		}
	}
	for i, e := range n.Edges {
		if err := stopped(ctx, i); err != nil {
			return err
		}
		from, to := &n.Nodes[e.From], &n.Nodes[e.To]
		row = append(append(row[:0], window...), from.ID, to.ID, from.Name, to.Name)
		for _, a := range attributes {
			row = append(row, a.value(i))
		}
		if err := table.Write(row); err != nil {
			return err
		}
	}
	table.Flush()
	return table.Error()
}

// WriteNodes writes the nodes of a network as CSV: id, name, and the attributes.
func WriteNodes(w io.Writer, n *network.Network) error {
	table := csv.NewWriter(w)
	attributes := nodeAttributes(n)
	row := []string{"id", "name"}
	for _, a := range attributes {
		row = append(row, a.name)
	}
	if err := table.Write(row); err != nil {
		return err
	}
	for i, node := range n.Nodes {
		row = append(row[:0], node.ID, node.Name)
		for _, a := range attributes {
			row = append(row, a.value(i))
		}
		if err := table.Write(row); err != nil {
			return err
		}
	}
	table.Flush()
	return table.Error()
}

// object is a JSON object with its members in order.
type object []member

type member struct {
	name  string
	value any
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	var out strings.Builder
	out.WriteByte('{')
	for i, m := range o {
		value, err := json.Marshal(m.value)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			out.WriteByte(',')
		}
		fmt.Fprintf(&out, "%q:%s", m.name, value)
	}
	out.WriteByte('}')
	return []byte(out.String()), nil
}

// add adds attributes, leaving out those without a value.
func (o object) add(attributes []attribute, i int) object {
	for _, a := range attributes {
		switch value := a.value(i); {
		case value == "" && a.kind != text:
		case a.kind == text:
			o = append(o, member{a.name, value})
		default:
			o = append(o, member{a.name, json.Number(value)})
		}
	}
	return o
}

// nodeLink gives a network as networkx has it, with what is told about all of it.
func nodeLink(n *network.Network, about object) object {
	nodes, edges := make([]object, len(n.Nodes)), make([]object, len(n.Edges))
	attributes := nodeAttributes(n)
	for i, node := range n.Nodes {
		nodes[i] = object{{"id", node.ID}, {"name", node.Name}}.add(attributes, i)
	}
	attributes = edgeAttributes(n)
	for i, e := range n.Edges {
		edges[i] = object{{"source", n.Nodes[e.From].ID}, {"target", n.Nodes[e.To].ID}}.add(attributes, i)
	}
	about = append(about, member{"mode", n.Spec.Mode}, member{"actor", n.Spec.Actor}, member{"via", n.Spec.Via}, member{"revision", n.Revision})
	return object{{"directed", false}, {"multigraph", false}, {"graph", about}, {"nodes", nodes}, {"edges", edges}}
}

func writeJSON(_ context.Context, w *bufio.Writer, n *network.Network) error {
	return encode(w, nodeLink(n, nil))
}

// writeWindowsJSON writes a list of networks, each with its first and last day.
func writeWindowsJSON(ctx context.Context, w *bufio.Writer, list []network.Windowed) error {
	all := make([]object, len(list))
	for i, window := range list {
		if err := ctx.Err(); err != nil {
			return err
		}
		all[i] = nodeLink(window.Network, object{{"from", window.From}, {"to", window.To}})
	}
	return encode(w, all)
}

func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// writeDL writes the format of UCINET: the number of nodes, their labels, and a
// list of edges by the numbers of their ends, those of each side from 1 on.
func writeDL(ctx context.Context, w *bufio.Writer, n *network.Network) error {
	actors := actorsOf(n)
	if n.Spec.Mode == network.TwoMode {
		fmt.Fprintf(w, "dl nr=%d nc=%d\nformat=edgelist2\nrow labels:\n", actors, len(n.Nodes)-actors)
	} else {
		fmt.Fprintf(w, "dl n=%d\nformat=edgelist1\nlabels:\n", len(n.Nodes))
	}
	for i, node := range n.Nodes {
		if i == actors && n.Spec.Mode == network.TwoMode {
			fmt.Fprintln(w, "column labels:")
		}
		fmt.Fprintln(w, label(node.ID))
	}
	fmt.Fprintln(w, "data:")
	for i, e := range n.Edges {
		if err := stopped(ctx, i); err != nil {
			return err
		}
		to := e.To
		if n.Spec.Mode == network.TwoMode {
			to -= actors
		}
		fmt.Fprintf(w, "%d %d %s\n", e.From+1, to+1, figure(e.Weight))
	}
	return nil
}

// writePajek writes Pajek's format: vertices from 1 on, and edges by them.
func writePajek(ctx context.Context, w *bufio.Writer, n *network.Network) error {
	fmt.Fprintf(w, "*Vertices %d", len(n.Nodes))
	if n.Spec.Mode == network.TwoMode {
		fmt.Fprintf(w, " %d", actorsOf(n))
	}
	fmt.Fprintln(w)
	for i, node := range n.Nodes {
		fmt.Fprintf(w, "%d %s\n", i+1, label(node.ID))
	}
	fmt.Fprintln(w, "*Edges")
	for i, e := range n.Edges {
		if err := stopped(ctx, i); err != nil {
			return err
		}
		fmt.Fprintf(w, "%d %d %s\n", e.From+1, e.To+1, figure(e.Weight))
	}
	return nil
}

// actorsOf counts the nodes that are actors, which come first.
func actorsOf(n *network.Network) (count int) {
	for _, node := range n.Nodes {
		if node.Side == network.Actors {
			count++
		}
	}
	return count
}

// label quotes an id.
func label(id string) string { return `"` + strings.ReplaceAll(id, `"`, "'") + `"` }
