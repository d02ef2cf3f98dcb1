package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/rdf"
	"github.com/diplograph/diplograph/schema"
)

// NQuads reads a dump in N-Quads, a revision at a time. Errors name the line and,
// where a line is malformed, the column; what came before them is stored. Facts
// that break the ontology or lack their proof keep their document out, which the
// report tells. The error wraps graph.ErrUsage if it is no dump.
func NQuads(ctx context.Context, store *graph.Store, r io.Reader) (Report, error) {
	q := quadIntake{sink: newSink(store), waiting: make(map[string][]schema.Fact), put: make(map[string]bool)}
	if q.fresh {
		return q.retell(ctx, r)
	}
	err := q.read(ctx, r, q.take)
	if err == nil {
		for _, id := range slices.Sorted(maps.Keys(q.waiting)) {
			q.refuse(q.line, id, fmt.Errorf("its text is missing: name the parts of a dump in their order"))
		}
		q.waiting = nil
	}
	report, ending := q.sink.end(ctx)
	return report, errors.Join(err, ending)
}

type quadIntake struct {
	*sink
	undump  graph.Undump
	line    int
	waiting map[string][]schema.Fact // of documents whose text is still to come
	put     map[string]bool          // documents that were
}

// retell makes of an empty store what the dump was made of.
func (q *quadIntake) retell(ctx context.Context, r io.Reader) (Report, error) {
	to, err := q.store.Retell()
	if err != nil {
		return q.report, err
	}
	began := make(map[string]int) // lines on which revisions begin that wrote a document
	err = q.read(ctx, r, func(ctx context.Context, line int, t graph.Told) error {
		if t.Document != nil {
			began[t.Document.ID] = line
		}
		if err := to.Take(ctx, t); err != nil {
			return fmt.Errorf("line %d: %w", line, err)
		}
		return nil
	})
	result, ending := to.End(ctx)
	for _, u := range result.Refused {
		q.refuse(began[u.Document], u.Document, u.Err)
	}
	q.report.Documents, q.report.Facts, q.report.Judgements = result.Documents, result.Facts, result.Judgements
	q.report.Added = result.Written
	q.report.Revision = q.store.View().Revision()
	if ending != nil && errors.Is(err, ending) {
		return q.report, err // which tells the line
	}
	return q.report, errors.Join(err, ending)
}

func (q *quadIntake) read(ctx context.Context, r io.Reader, take func(context.Context, int, graph.Told) error) error {
	return eachParsed(ctx, r, new(rdf.Parser).Quad, q.undump.Read, func(number int, told graph.Told, whole bool) error {
		if !whole {
			return nil
		}
		began := q.line
		q.line = number
		return take(ctx, began, told)
	}, func() error {
		told, whole, err := q.undump.End()
		if err != nil || !whole {
			return err
		}
		return take(ctx, q.line, told)
	})
}

// take takes what a revision did.
func (q *quadIntake) take(ctx context.Context, line int, t graph.Told) error {
	by := q.by(t.Revision.Author, t.Revision.Note, t.Revision.Time)
	if t.Document != nil || len(t.Facts) > 0 {
		if err := q.takeDocument(ctx, line, by, t); err != nil {
			return err
		}
	}
	judge := func(ctx context.Context) error {
		if err := q.judge(ctx, line, by, t.Judgements); err != nil {
			return err
		}
		return q.match(ctx, line, by, t.Matches)
	}
	switch {
	case len(t.Judgements)+len(t.Matches) == 0:
		return nil
	case len(q.waiting) > 0: // it may be of what is still to come
		q.later = append(q.later, judge)
		return nil
	}
	return judge(ctx)
}

// takeDocument puts a document, or keeps its facts until its text comes. Where a
// later revision changed some of the facts of a document that was put, it is put
// with these and those that it has.
func (q *quadIntake) takeDocument(ctx context.Context, line int, by graph.By, t graph.Told) error {
	id := t.Revision.Cause
	facts := slices.Concat(q.waiting[id], t.Facts)
	doc := t.Document
	switch {
	case doc == nil && !q.put[id]:
		q.waiting[strings.Clone(id)] = facts
		return nil
	case doc == nil || q.put[id]:
		if err := q.flush(ctx); err != nil {
			return err
		}
		stored, said, err := q.stored(ctx, id)
		if err != nil {
			return err
		}
		if facts = slices.Concat(facts, said); doc == nil {
			doc = &stored
		}
	}
	delete(q.waiting, id)
	q.put[id] = true
	return q.sink.put(ctx, line, graph.Submission{Document: *doc, Facts: facts, By: by})
}

// stored is a document as the store has it, with what it says.
func (q *quadIntake) stored(ctx context.Context, id string) (doc schema.Document, said []schema.Fact, err error) {
	v := q.store.View()
	info, ok := v.Document(id)
	if !ok { // it was refused
		return doc, nil, nil
	}
	doc = info.Document
	if doc.Text, err = v.Text(ctx, id); err != nil {
		return doc, nil, err
	}
	for _, st := range v.Facts(graph.Filter{Document: id}) {
		if r, ok := v.Review(st.ID); ok {
			said = append(said, r.Said)
		}
	}
	return doc, said, nil
}
