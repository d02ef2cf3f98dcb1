package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/schema"
)

// Compaction tells what compacting did.
type Compaction struct {
	Revision      int64 // that it added, the first one that can still be shown
	Before, After int   // quads
}

// Compact makes a store at the URI that shows what this one shows now, without
// what is there only for the past: statements and versions of documents that
// were retired or replaced, documents that were withdrawn, and judgements that
// no longer count. What was judged of statements and entities that no document
// speaks of any more is kept, for when one does again. Revisions keep their
// numbers, times and authors; one more tells of the compaction, and views of
// those before it are refused.
//
// The URI may be the store's own if it is a file: the new one then takes its
// place, and of this one no more than its views in memory can be used. Another
// database must be empty. Nothing is changed unless all is done. Errors wrap
// ErrUsage if there is a store already.
func (s *Store) Compact(ctx context.Context, uri string, by By) (Compaction, error) {
	inPlace := uri == s.uri
	if inPlace && !strings.HasPrefix(uri, "bolt:") {
		return Compaction{}, fmt.Errorf("compact %s: %w: others may be reading it, so it is not compacted in its place: name another store to make", shown(uri), ErrUsage)
	}
	o := Options{Now: s.options.Now, Log: s.options.Log}
	var replaced func() error
	if inPlace {
		replaced = func() error {
			s.recorder.file = nil // it is another's now
			return s.shut()       // what would be written here, nobody would find
		}
	}
	result, err := s.compact(ctx, by, func(f format, fill func(*Store) error) error {
		return build(ctx, uri, o, f, replaced, fill)
	})
	if err != nil {
		return Compaction{}, fmt.Errorf("compact %s into %s: %w", shown(s.uri), shown(uri), err)
	}
	return result, nil
}

func (s *Store) compact(ctx context.Context, by By, build func(format, func(*Store) error) error) (Compaction, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.catchUp(ctx); err != nil {
		return Compaction{}, err
	}
	if by.Author == "" {
		by.Author = s.options.Author
	}
	rest := newRemains(s.View(), by)
	result := Compaction{Revision: rest.last.number, Before: int(s.read)}
	f := format{Base: string(s.terms.base), Compacted: rest.last.number}
	err := build(f, func(to *Store) error {
		if err := rest.writeTo(ctx, to); err != nil {
			return err
		}
		result.After = int(to.size())
		return sameFigures(s.Stats(), to.Stats())
	})
	return result, err
}

// sameFigures tells whether a compacted store shows as much as the one it was made
// of. Whatever might be wrong with that must not take its place.
func sameFigures(was, now Stats) error {
	if was.Documents != now.Documents || was.Statements != now.Statements || was.Nodes != now.Nodes {
		return fmt.Errorf("%w: it would show %d documents, %d statements and %d nodes instead of %d, %d and %d: verify it",
			ErrBroken, now.Documents, now.Statements, now.Nodes, was.Documents, was.Statements, was.Nodes)
	}
	return nil
}

// remains are the changes that lead to what a view shows, without detours.
type remains struct {
	view    *View
	changes map[int64]*change
	last    change
}

func newRemains(v *View, by By) *remains {
	r := &remains{view: v, changes: make(map[int64]*change)}
	m := v.model
	for _, d := range m.listed {
		r.keepDocument(d)
	}
	for _, revision := range m.revisions {
		r.keepJudgements(revision)
	}
	for id := range m.judgements {
		if j := m.judgement(id, v.revision); j != nil && m.statements.get(id) == nil {
			c := r.at(j.Revision)
			c.judged = append(c.judged, *j)
		}
	}
	r.last = change{
		number: v.revision + 1, time: v.store.options.Now().UTC().Round(0), author: by.Author, note: by.Note,
		outcome: Compacted, cause: revisionID(v.revision),
	}
	return r
}

// at is what is kept of a revision.
func (r *remains) at(number int64) *change {
	c := r.changes[number]
	if c == nil {
		was := r.view.model.revisions[number-1]
		c = &change{number: number, time: was.Time, author: was.Author, note: was.Note, cause: was.Cause}
		if was.Outcome == Withdrawn || was.Outcome == Judged {
			c.outcome = was.Outcome
		}
		r.changes[number] = c
	}
	return c
}

// keepDocument keeps a document that is stored with its live statements, and of
// any what was judged. It is put with the first of them, as it is now.
func (r *remains) keepDocument(d *document) {
	var touched []int64
	for _, st := range d.statements {
		v := st.head.Load()
		switch {
		case r.view.model.judgement(v.shown.ID, r.view.revision) != nil:
			touched = append(touched, r.keepLife(st)...)
		case v.until.Load() == 0:
			touched = append(touched, v.shown.Added)
			c := r.at(v.shown.Added)
			c.said = append(c.said, saying{id: v.shown.ID, document: v.shown.Document, fact: *v.said(), first: true, again: true})
		}
	}
	now := d.head.Load()
	if now == nil || now.gone && len(touched) == 0 {
		return
	}
	touched = append(touched, now.info.Revision)
	slices.Sort(touched)
	stored := false
	for _, number := range slices.Compact(touched) {
		switch c := r.at(number); {
		case c.outcome == Withdrawn && !stored: // nothing is left of it
			delete(r.changes, number)
		case c.outcome == Withdrawn:
			stored = false
		case !stored:
			doc := now.info.Document
			c.document, c.text, stored = &doc, now.text, true
		}
	}
}

// keepLife keeps all that a document ever said of a statement, and tells in
// which revisions.
func (r *remains) keepLife(st *statement) (touched []int64) {
	var life []*version
	for v := st.head.Load(); v != nil; v = v.before {
		life = append(life, v)
	}
	slices.Reverse(life)
	for i, v := range life {
		if v.written == v.from {
			c := r.at(v.from)
			again := i == 0 || life[i-1].until.Load() < v.from
			c.said = append(c.said, saying{id: v.shown.ID, document: v.shown.Document, fact: *v.said(), first: i == 0, again: again})
			touched = append(touched, v.from)
		}
		until := v.until.Load()
		if until != 0 && (i == len(life)-1 || life[i+1].from > until) {
			c := r.at(until)
			c.retired = append(c.retired, v.shown.ID)
			touched = append(touched, until)
		}
	}
	return touched
}

// keepJudgements keeps what was judged in a revision and still counts.
func (r *remains) keepJudgements(revision Revision) {
	m := r.view.model
	for _, j := range revision.Judgements {
		if m.judgement(j.Statement, r.view.revision) == j {
			c := r.at(revision.Number)
			c.judged = append(c.judged, *j)
		}
	}
	for _, x := range revision.Matches {
		if m.match(pair{x.A, x.B}, r.view.revision) == x {
			c := r.at(revision.Number)
			c.matched = append(c.matched, *x)
			for _, id := range []string{x.A, x.B} {
				c.typed = append(c.typed, m.nodes.get(id).entity)
			}
		}
	}
}

// writeTo writes the changes to a store that is empty, in batches.
func (r *remains) writeTo(ctx context.Context, to *Store) error {
	var batch []quad.Quad
	write := func() error {
		if err := to.commit(ctx, batch); err != nil {
			return err
		}
		batch = batch[:0]
		return to.catchUp(ctx)
	}
	for number := int64(1); number <= r.last.number; number++ {
		c := r.changes[number]
		if number == r.last.number {
			c = &r.last
		}
		if c == nil {
			continue
		}
		quads, err := r.quads(ctx, c, to)
		if err != nil {
			return err
		}
		if batch = append(batch, quads...); len(batch) >= restoreBatch {
			if err := write(); err != nil {
				return err
			}
		}
	}
	return write()
}

// quads spells a change out for a store.
func (r *remains) quads(ctx context.Context, c *change, to *Store) ([]quad.Quad, error) {
	if c.document != nil {
		err := r.view.store.using("read", func(qs *quadstore.Store) error {
			value, err := qs.Value(ctx, c.text)
			c.document.Text = text(value)
			return err
		})
		if err != nil {
			return nil, err
		}
		defer func() { c.document.Text = "" }()
	}
	known := make(map[string]bool)
	c.typed = slices.DeleteFunc(c.typed, func(e schema.Entity) bool {
		n := to.model.nodes.get(e.ID)
		there := known[e.ID] || n != nil && n.typed
		known[e.ID] = true
		return there
	})
	to.model.introduce(c)
	return to.terms.quads(*c)
}
