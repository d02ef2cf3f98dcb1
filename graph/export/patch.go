package export

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/rdf"
	"github.com/diplograph/diplograph/schema"
)

// WritePatch writes how the view differs from what a former revision showed, of
// what the options choose. In N-Quads it is RDF Patch (afs.github.io/rdf-delta):
// D and a quad that is there no longer, A and one that was added, between TX and
// TC. In JSON Lines it is an object a line: with "op" as "retire" or "add", the
// statement's id and its fact. What says otherwise than before is retired and
// added. Errors wrap graph.ErrNotFound if there is no such revision, and
// graph.ErrUsage if the format has no patches.
func (f Format) WritePatch(ctx context.Context, to Files, v *graph.View, from *graph.View, o Options) error {
	write := patches(f)
	if write == nil {
		return noPatches(f)
	}
	before, err := newWalk(from, o)
	if err != nil {
		return err
	}
	after, err := newWalk(v, o)
	if err != nil {
		return err
	}
	p, err := newPage(to, "")
	if err != nil {
		return err
	}
	err = write(ctx, p, &patch{before, after})
	if err = p.close(err); err != nil {
		return fmt.Errorf("write the patch from revision %d to %d: %w", from.Revision(), v.Revision(), err)
	}
	return nil
}

// patches writes patches of a format; nil if it has none.
func patches(f Format) func(context.Context, *page, *patch) error {
	return map[string]func(context.Context, *page, *patch) error{"nquads": patchQuads, "jsonl": patchLines}[f.Name]
}

// HasPatches tells whether what changed can be written alone.
func (f Format) HasPatches() bool { return patches(f) != nil }

func noPatches(f Format) error {
	return fmt.Errorf("%w: %s has no patches: use nquads or jsonl", graph.ErrUsage, f.Name)
}

// patch is two views of one store.
type patch struct{ before, after *walk }

// touched are the things that later revisions may have changed, by id.
type touched struct{ documents, statements, nodes map[string]bool }

// touched lists them, from what the revisions between were about.
func (p *patch) touched() touched {
	t := touched{map[string]bool{}, map[string]bool{}, map[string]bool{}}
	for n := p.before.view.Revision() + 1; n <= p.after.view.Revision(); n++ {
		r, ok := p.after.view.Made(n)
		if !ok {
			continue
		}
		for _, v := range []*graph.View{p.before.view, p.after.view} {
			if class, ok := schema.Default().ClassOf(r.Cause); ok && class == schema.ClassDocument && r.Outcome != graph.Judged {
				t.documents[r.Cause] = true
				t.take(v.Facts(graph.Filter{Document: r.Cause})...)
			}
			for _, m := range r.Matches {
				for _, id := range []string{m.A, m.B, v.Preferred(m.A), v.Preferred(m.B)} {
					t.nodes[id] = true
					t.take(v.About(id)...)
				}
			}
		}
		for _, j := range r.Judgements {
			t.statements[j.Statement] = true
		}
	}
	for _, v := range []*graph.View{p.before.view, p.after.view} {
		for _, j := range v.Judgements() { // a document that changed may have had what was rejected
			if r, ok := v.Review(j.Statement); ok && t.documents[r.Statement.Document] {
				t.statements[j.Statement] = true
			}
		}
	}
	for id := range t.statements {
		for _, v := range []*graph.View{p.before.view, p.after.view} {
			if st, ok := v.Statement(id); ok {
				t.take(st)
			}
		}
	}
	return t
}

// take adds statements with what they are about.
func (t *touched) take(list ...*graph.Statement) {
	for _, st := range list {
		t.statements[st.ID] = true
		t.nodes[st.Fact.Subject.ID] = true
		if !st.Fact.Object.IsLiteral() {
			t.nodes[st.Fact.Object.ID] = true
		}
	}
}

// patchQuads writes the difference as RDF Patch, by things and then as a dump has
// it.
func patchQuads(ctx context.Context, out *page, p *patch) error {
	out.text("H version \"1\" .\nTX .\n")
	t := p.touched()
	describe := func(ids []string, quads func(*walk, string) ([]quad.Quad, error)) error {
		for _, id := range ids {
			if err := ctx.Err(); err != nil {
				return err
			}
			before, err := quads(p.before, id)
			if err != nil {
				return err
			}
			after, err := quads(p.after, id)
			if err != nil {
				return err
			}
			if err := out.patchOf(before, after); err != nil {
				return err
			}
		}
		return nil
	}
	var revisions []string
	for n := p.before.view.Revision() + 1; n <= p.after.view.Revision(); n++ {
		revisions = append(revisions, revisionID(n))
	}
	told := map[*walk]map[quad.Quad]bool{p.before: {}, p.after: {}}
	things := func(w *walk, id string) ([]quad.Quad, error) {
		if id[:min(len(id), len("revision/"))] != "revision/" {
			// Of what is gone there may still be what was judged of it and another.
			if fate, _ := w.view.Fate(id); fate != graph.Shown && fate != graph.Gone {
				return nil, nil
			}
		}
		quads, err := w.view.Described(ctx, id)
		// What was judged of two things is in the description of either, if both are gone.
		quads = slices.DeleteFunc(quads, func(q quad.Quad) bool {
			known := told[w][q]
			told[w][q] = true
			return known
		})
		return newSieve(w).left(quads...), err
	}
	nodes := maps.Clone(t.nodes)
	maps.Copy(nodes, t.documents)
	if err := describe(revisions, things); err != nil {
		return err
	}
	if err := describe(slices.Sorted(maps.Keys(nodes)), things); err != nil {
		return err
	}
	err := describe(slices.Sorted(maps.Keys(t.statements)), func(w *walk, id string) ([]quad.Quad, error) {
		quads, err := w.view.DescribedStatement(id)
		if err == nil && quads == nil && w.all {
			quads, err = w.view.DescribedJudgement(id)
		}
		return newSieve(w).left(quads...), err
	})
	out.text("TC .\n")
	return err
}

// patchOf writes which quads are no longer there, and which are new.
func (p *page) patchOf(before, after []quad.Quad) error {
	line := func(op string, list, other []quad.Quad) (err error) {
		known := make(map[quad.Quad]bool, len(other))
		for _, q := range other {
			known[q] = true
		}
		for _, q := range list {
			if known[q] {
				continue
			}
			known[q] = true
			if p.line, err = rdf.AppendQuad(append(p.line[:0], op...), q); err != nil {
				return err
			}
			_, _ = p.Write(p.line) // an error is kept
		}
		return p.err
	}
	if err := line("D ", before, after); err != nil {
		return err
	}
	return line("A ", after, before)
}

// patchLine is what a line of a patch says.
type patchLine struct {
	Op        string           `json:"op"` // retire or add
	Document  *schema.Document `json:"document,omitempty"`
	Statement string           `json:"statement,omitempty"`
	Fact      *schema.Fact     `json:"fact,omitempty"`
}

// patchLines writes the difference as JSON Lines: what is retired, then what is
// added.
func patchLines(ctx context.Context, out *page, p *patch) error {
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	t := p.touched()
	for _, side := range []struct {
		op         string
		was, other *walk
	}{{"retire", p.before, p.after}, {"add", p.after, p.before}} {
		for _, id := range slices.Sorted(maps.Keys(t.documents)) {
			doc, changed, err := side.was.changedDocument(ctx, id, side.other, side.op == "add")
			if err != nil {
				return err
			}
			if changed {
				if err := lines.Encode(patchLine{Op: side.op, Document: &doc}); err != nil {
					return err
				}
			}
		}
		for _, id := range slices.Sorted(maps.Keys(t.statements)) {
			if f := side.was.fact(id); f != nil && !reflect.DeepEqual(f, side.other.fact(id)) {
				if err := lines.Encode(patchLine{Op: side.op, Statement: id, Fact: f}); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// fact is what a statement says that is shown and chosen, nil of any other.
func (w *walk) fact(id string) *schema.Fact {
	st, ok := w.view.Statement(id)
	if !ok || st.Retired != 0 || !w.chooses(st) {
		return nil
	}
	f := w.bare(st.Fact)
	return &f
}

// changedDocument is a document that is chosen, with its text if that is asked
// for; false if there is none, or the other view shows the same.
func (w *walk) changedDocument(ctx context.Context, id string, other *walk, text bool) (doc schema.Document, changed bool, err error) {
	info, ok := w.view.Document(id)
	if !ok || !w.choosesDocument(id) {
		return doc, false, nil
	}
	words, err := w.view.Text(ctx, id)
	if err != nil {
		return doc, false, err
	}
	if was, ok := other.view.Document(id); ok && was.Document == info.Document && other.choosesDocument(id) {
		if same, err := other.view.Text(ctx, id); err != nil || same == words {
			return doc, false, err
		}
	}
	doc = info.Document
	if text && !w.NoEvidence {
		doc.Text = words
	}
	return doc, true, nil
}
