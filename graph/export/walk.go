package export

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// walk goes through what is written, in an order that depends on nothing but the
// graph: revisions by number, documents by name, nodes by class and name,
// statements by document and place. It holds one document's statements at a
// time.
type walk struct {
	view *graph.View
	Options
	all    bool            // there is no filter
	series map[string]bool // with the meetings and sessions in them

	literals   []schema.Relation  // relations that have values
	qualifiers []schema.Attribute // that statements of any relation may have
}

func newWalk(v *graph.View, o Options) (*walk, error) {
	if err := o.Filter.check(); err != nil {
		return nil, err
	}
	w := &walk{view: v, Options: o, all: o.Filter.IsZero(), literals: literalRelations(), qualifiers: qualifiers()}
	if len(o.Filter.Series) > 0 {
		w.series = make(map[string]bool)
	}
	for _, id := range o.Filter.Series {
		n, ok := v.Node(id)
		if !ok || n.Class != schema.ClassSeries {
			return nil, fmt.Errorf("%w: %q is no series in the store", graph.ErrUsage, id)
		}
		w.addSeries(n.ID)
	}
	return w, nil
}

// addSeries adds what is part of a series, and what is part of that.
func (w *walk) addSeries(id string) {
	if w.series[id] {
		return
	}
	w.series[id] = true
	for _, part := range w.view.Plainly(id, schema.RelPartOf, graph.Inverse) {
		w.addSeries(part)
	}
}

// chooses tells whether the filter chooses a statement.
func (w *walk) chooses(st *graph.Statement) bool {
	if w.all {
		return true
	}
	f, fact := &w.Filter, &st.Fact
	among := func(e schema.Entity) bool { return len(f.Classes) == 0 || slices.Contains(f.Classes, e.Class) }
	switch {
	case fact.Confidence < f.MinConfidence,
		len(f.Relations) > 0 && !slices.Contains(f.Relations, fact.Predicate),
		!among(fact.Subject),
		!fact.Object.IsLiteral() && !among(fact.Object.Entity),
		w.series != nil && !w.series[fact.Subject.ID] && (fact.Object.IsLiteral() || !w.series[fact.Object.ID]),
		f.Reviewed && w.verdict(st) == "":
		return false
	}
	if f.From != "" || f.To != "" {
		p, ok := w.view.StatementPeriod(st)
		return ok && p.Overlaps(f.From, f.To)
	}
	return true
}

// verdict is what was judged of a statement that is shown, "" if nothing was.
func (w *walk) verdict(st *graph.Statement) graph.Verdict {
	if r, ok := w.view.Review(st.ID); ok && r.Judgement != nil {
		return r.Judgement.Verdict
	}
	return ""
}

// choosesDocument tells whether some statement of the document is chosen.
func (w *walk) choosesDocument(id string) bool {
	return w.all || slices.ContainsFunc(w.view.Facts(graph.Filter{Document: id}), w.chooses)
}

// choosesNode tells whether some statement that is chosen names the node, or the
// node is a document that makes one.
func (w *walk) choosesNode(id string) bool {
	return w.all || slices.ContainsFunc(w.view.About(id), w.chooses)
}

// choosesRevision tells whether it wrote a document that is chosen, or judged a
// statement or an entity that is.
func (w *walk) choosesRevision(r *graph.Revision) bool {
	if w.all {
		return true
	}
	if class, ok := schema.Default().ClassOf(r.Cause); ok && class == schema.ClassDocument {
		_, stored := w.view.Document(r.Cause)
		return stored && w.choosesDocument(r.Cause)
	}
	return slices.ContainsFunc(r.Judgements, func(j *graph.Judgement) bool {
		st, ok := w.view.Statement(j.Statement)
		return ok && st.Retired == 0 && w.chooses(st)
	}) || slices.ContainsFunc(r.Matches, func(m *graph.Match) bool {
		return w.choosesNode(w.view.Preferred(m.A)) || w.choosesNode(w.view.Preferred(m.B))
	})
}

func (w *walk) revisions(ctx context.Context, take func(graph.Revision) error) error {
	for _, r := range w.view.Revisions() {
		if err := ctx.Err(); err != nil {
			return err
		}
		if w.choosesRevision(&r) {
			if err := take(r); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *walk) documents(ctx context.Context, take func(*graph.DocumentInfo) error) error {
	for _, info := range w.view.Documents() {
		if err := ctx.Err(); err != nil {
			return err
		}
		if w.choosesDocument(info.ID) {
			if err := take(info); err != nil {
				return err
			}
		}
	}
	return nil
}

// nodes goes through all of the classes or, if none is named, of all classes.
func (w *walk) nodes(ctx context.Context, take func(*graph.Node) error, classes ...schema.Class) error {
	if len(classes) == 0 {
		for _, c := range schema.Default().Classes {
			classes = append(classes, c.Name)
		}
	}
	for _, class := range classes {
		for _, n := range w.view.Nodes(class) {
			if err := ctx.Err(); err != nil {
				return err
			}
			if w.choosesNode(n.ID) {
				if err := take(n); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// statements goes through all of the relations or, if none is named, of all.
func (w *walk) statements(ctx context.Context, take func(*graph.Statement) error, relations ...schema.Relation) error {
	for _, info := range w.view.Documents() {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := w.statementsOf(info.ID, take, relations...); err != nil {
			return err
		}
	}
	return nil
}

func (w *walk) statementsOf(document string, take func(*graph.Statement) error, relations ...schema.Relation) error {
	for _, st := range w.view.Facts(graph.Filter{Document: document, Predicates: relations}) {
		if w.chooses(st) {
			if err := take(st); err != nil {
				return err
			}
		}
	}
	return nil
}

// values tells the values of a node, by relation: of those that documents plainly
// state, the one that most do, of equals the least.
func (w *walk) values(id string) map[schema.Relation]string {
	votes := make(map[schema.Relation]map[string]int)
	for _, st := range w.view.Facts(graph.Filter{Subject: id, Predicates: w.literals, Modalities: []schema.Modality{schema.Plain}}) {
		if w.chooses(st) {
			r := st.Fact.Predicate
			if votes[r] == nil {
				votes[r] = make(map[string]int)
			}
			votes[r][st.Fact.Object.Literal.Value]++
		}
	}
	best := make(map[schema.Relation]string, len(votes))
	for r, of := range votes {
		for value, n := range of {
			if b, ok := best[r]; !ok || cmp.Or(cmp.Compare(of[b], n), cmp.Compare(value, b)) < 0 {
				best[r] = value
			}
		}
	}
	return best
}

// literalRelations lists the relations that have values.
func literalRelations() []schema.Relation {
	var list []schema.Relation
	for _, r := range schema.Default().Relations {
		if r.Literal != "" {
			list = append(list, r.Name)
		}
	}
	return list
}
