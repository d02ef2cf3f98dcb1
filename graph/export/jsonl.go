package export

import (
	"context"
	"encoding/json"
	"io"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// JSONLines writes the documents in order of name, each as one JSON object on
// a line, followed by a line for each fact that it states, in order of place.
// What was judged is followed: facts that were rejected are left out, others
// are as they were corrected and merged. A line with a subject is a fact, one
// with the text of a document is that document.
func JSONLines(ctx context.Context, w io.Writer, v *graph.View) error {
	f, err := Find("jsonl")
	if err != nil {
		return err
	}
	return f.Write(ctx, Single(w), v, Options{})
}

func writeLines(ctx context.Context, p *page, w *walk) error {
	lines := json.NewEncoder(p)
	lines.SetEscapeHTML(false)
	err := w.documents(ctx, func(info *graph.DocumentInfo) error {
		return w.writeDocument(ctx, p, lines, info)
	})
	return err
}

func (w *walk) writeDocument(ctx context.Context, p *page, lines *json.Encoder, info *graph.DocumentInfo) error {
	doc := info.Document
	if !w.NoEvidence {
		text, err := w.view.Text(ctx, doc.ID)
		if err != nil {
			return err
		}
		doc.Text = text
	}
	if err := lines.Encode(doc); err != nil {
		return err
	}
	err := w.statementsOf(doc.ID, func(st *graph.Statement) error {
		return lines.Encode(w.bare(st.Fact))
	})
	if err != nil {
		return err
	}
	return p.next()
}

// bare leaves out the evidence of a fact, if it is to be left out.
func (w *walk) bare(f schema.Fact) schema.Fact {
	if w.NoEvidence {
		f.Evidence = nil
	}
	return f
}
