package export

import (
	"context"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/linked"
)

// A graph in RDF is the descriptions of all that is in it (graph/linked), of
// revisions first, then of nodes, then of statements.

type described = func(*linked.Description) error

// descriptions goes through them.
func (w *walk) descriptions(ctx context.Context, take described) error {
	whole := linked.NewWhole(w.view, !w.NoEvidence)
	own := func(id string) error {
		d, err := whole.Own(ctx, id)
		if err != nil {
			return err
		}
		return take(d)
	}
	err := w.revisions(ctx, func(r graph.Revision) error { return own(revisionID(r.Number)) })
	if err != nil {
		return err
	}
	if err := w.nodes(ctx, func(n *graph.Node) error { return own(n.ID) }); err != nil {
		return err
	}
	return w.statements(ctx, func(st *graph.Statement) error {
		d, err := whole.Said(st)
		if err != nil {
			return err
		}
		return take(d)
	})
}

// inTurtle writes descriptions in a form that begins with prefixes.
func inTurtle(ctx context.Context, p *page, w *walk, add func(*linked.Description, []byte) []byte) error {
	p.begin(string(linked.AppendPrefixes(nil)))
	return w.descriptions(ctx, func(d *linked.Description) error {
		p.line = add(d, p.line[:0])
		_, _ = p.Write(p.line) // an error is kept
		return p.next()
	})
}

func writeTurtle(ctx context.Context, p *page, w *walk) error {
	return inTurtle(ctx, p, w, (*linked.Description).AppendTurtle)
}

func writeTriG(ctx context.Context, p *page, w *walk) error {
	return inTurtle(ctx, p, w, (*linked.Description).AppendTriG)
}

func writeReified(ctx context.Context, p *page, w *walk) error {
	return inTurtle(ctx, p, w, (*linked.Description).AppendReified)
}

// writeJSONLD writes one JSON object: the context, and in @graph a list of the
// descriptions.
func writeJSONLD(ctx context.Context, p *page, w *walk) error {
	head, err := linked.Context()
	if err != nil {
		return err
	}
	const end = "\n}\n" // of the object that holds the context
	p.text(string(head[:len(head)-len(end)]), ",\n  \"@graph\": [")
	comma := ""
	err = w.descriptions(ctx, func(d *linked.Description) (err error) {
		p.line = append(append(p.line[:0], comma...), '\n')
		if p.line, err = d.AppendObject(p.line, "    "); err != nil {
			return err
		}
		_, _ = p.Write(p.line) // an error is kept
		comma = ","
		return p.err
	})
	p.text("\n  ]\n}\n")
	return err
}
