// Package export writes a graph out, as one revision left it, in formats that
// other programs read. What it writes depends on the content of the graph
// alone, so that equal graphs make equal bytes, and memory does not grow with
// the size of the graph.
package export

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph"
)

// pieceOfLines is about how many bytes of lines are written at once.
const pieceOfLines = 1 << 16

// NQuads writes every quad that holds as of the view's revision as N-Quads,
// one a line, in the order in which they were stored. The label of an edge is
// the IRI of the statement that says it.
func NQuads(ctx context.Context, w io.Writer, v *graph.View) error {
	var lines []byte
	flush := func() error {
		_, err := w.Write(lines)
		lines = lines[:0]
		return err
	}
	err := v.Quads(ctx, func(q quad.Quad) (err error) {
		if lines, err = AppendQuad(lines, q); err == nil && len(lines) >= pieceOfLines {
			err = flush()
		}
		return err
	})
	if err == nil {
		err = flush()
	}
	if err != nil {
		return fmt.Errorf("write N-Quads of revision %d: %w", v.Revision(), err)
	}
	return nil
}

// JSONLines writes the documents in order of name, each as one JSON object on
// a line, followed by a line for each fact that it states, in order of place.
// What was judged is followed: facts that were rejected are left out, others
// are as they were corrected and merged. A line with a subject is a fact, any
// other a document.
func JSONLines(ctx context.Context, w io.Writer, v *graph.View) error {
	out := bufio.NewWriter(w)
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	for _, info := range v.Documents() {
		if err := writeDocument(ctx, lines, v, info); err != nil {
			return fmt.Errorf("write %s as JSON: %w", info.Name, err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write JSON lines of revision %d: %w", v.Revision(), err)
	}
	return nil
}

func writeDocument(ctx context.Context, lines *json.Encoder, v *graph.View, info *graph.DocumentInfo) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	doc := info.Document
	text, err := v.Text(ctx, doc.ID)
	if err != nil {
		return err
	}
	doc.Text = text
	if err := lines.Encode(doc); err != nil {
		return err
	}
	for _, st := range v.Facts(graph.Filter{Document: doc.ID}) {
		if err := lines.Encode(st.Fact); err != nil {
			return err
		}
	}
	return nil
}
