package graph

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/schema"
)

// Retelling writes what a dump tells into a store that is empty, so that a dump
// of it is the same: revisions keep their numbers, times, authors and causes, and
// what is left of each is written by it. Of what was retired, replaced or taken
// back since nothing was told, so a store to which that happened shows the last
// revision as it was, and none before, as after a compaction.
//
// Revisions wait until all that they wrote is told, which for a statement is
// where its details were written last.
type Retelling struct {
	store     *Store
	waiting   []Told
	documents map[string]*retoldDocument
	has       map[schema.Entity]bool // classes, without a name, and names that were written; true for names whose class is known to be
	owed      map[schema.Entity]bool // those that are needed and were not
	number    int64                  // of the revision written last
	partly    bool                   // not all that the revisions did was told
	batch     *written
	spare     *written   // that is being committed, or nothing is in it
	committed chan error // what came of that; nil if nothing is
	failed    error      // why a batch could not be committed
	ends      int64      // number of the last revision of the batch
	gap       bool       // numbers are missing in the batch
	settled   func(context.Context) error
	result    Retold
}

type retoldDocument struct {
	document *schema.Document // nil while it is not told
	stored   bool
	refused  bool
	returns  []*life // statements that it leaves out for a while
}

// Retold tells what came of it.
type Retold struct {
	Documents  int // told
	Written    int // of these
	Facts      int
	Judgements int
	Refused    []Untold
}

// Untold is a document of which something was not written, and why. The error
// wraps ErrUsage or schema.ErrInvalid.
type Untold struct {
	Document string
	Err      error
}

// Retell begins, if the store is empty. Nobody else may write to it until End;
// the error of Take or End wraps ErrUsage if somebody did. What was taken is
// committed while more is taken, so an error may be of what came before, and without
// End some of it is not written.
func (s *Store) Retell() (*Retelling, error) {
	if s.View().Revision() != 0 {
		return nil, fmt.Errorf("%w: only an empty store becomes what a dump was made of", ErrUsage)
	}
	r := &Retelling{
		store: s, batch: new(written), spare: new(written), documents: make(map[string]*retoldDocument), has: make(map[schema.Entity]bool), owed: make(map[schema.Entity]bool),
	}
	return r, s.using("write", func(qs *quadstore.Store) error {
		r.settled = qs.Gather()
		return nil
	})
}

// Take takes what was told next. Its error wraps ErrUsage if no store could have
// made such a dump.
func (r *Retelling) Take(ctx context.Context, t Told) error {
	if err := t.check(); err != nil {
		return fmt.Errorf("%w: %w", ErrUsage, err)
	}
	if last := len(r.waiting) - 1; t.Revision.Number <= r.number || last >= 0 && t.Revision.Number <= r.waiting[last].Revision.Number {
		return fmt.Errorf("%w: revision %d stands after a later one", ErrUsage, t.Revision.Number)
	}
	if t.Document != nil {
		r.told(t.Document)
	}
	r.waiting = append(r.waiting, t)
	// The last one waits, since more may have to be written with it.
	for len(r.waiting) > 1 && r.isWhole(&r.waiting[0]) {
		if err := r.next(ctx, false); err != nil {
			return err
		}
	}
	return nil
}

func (r *Retelling) told(doc *schema.Document) {
	d := r.of(doc.ID)
	d.document = doc
	r.result.Documents++
	if err := checkDocument(*doc); err != nil {
		r.refuse(doc.ID, err)
	}
}

func (r *Retelling) of(document string) *retoldDocument {
	d := r.documents[document]
	if d == nil {
		d = new(retoldDocument)
		r.documents[document] = d
	}
	return d
}

// refuse leaves out a document, as far as it is not written yet.
func (r *Retelling) refuse(document string, err error) {
	r.of(document).refused = true
	r.result.Refused = append(r.result.Refused, Untold{document, err})
}

// isWhole tells whether all that the revision wrote was told.
func (r *Retelling) isWhole(t *Told) bool {
	if len(t.lives) > 0 {
		if d := r.of(t.Revision.Cause); d.document == nil && !d.refused {
			return false
		}
	}
	return !slices.ContainsFunc(t.lives, func(l *life) bool { return l.written == 0 })
}

// End writes what waits. What came before an error stays.
func (r *Retelling) End(ctx context.Context) (Retold, error) {
	result, err := r.end(ctx)
	settling := r.store.using("write", func(*quadstore.Store) error { return r.settled(ctx) })
	return result, cmp.Or(err, settling)
}

func (r *Retelling) end(ctx context.Context) (Retold, error) {
	for len(r.waiting) > 0 {
		if err := r.next(ctx, len(r.waiting) == 1); err != nil {
			return r.result, err
		}
	}
	if err := r.writeOut(ctx); err != nil || !r.partly {
		return r.result, err
	}
	return r.result, r.store.forget(ctx, r.number)
}

// next writes the first revision that waits.
func (r *Retelling) next(ctx context.Context, last bool) error {
	t := r.waiting[0]
	r.waiting[0] = Told{}
	r.waiting = r.waiting[1:]
	c := change{
		number: t.Revision.Number, time: t.Revision.Time, author: t.Revision.Author, note: t.Revision.Note, outcome: t.Revision.Outcome,
		cause: t.Revision.Cause, typed: t.typed, named: t.named, judged: t.Judgements, matched: t.Matches,
	}
	if err := r.checkFacts(ctx, &t); err != nil {
		return err
	}
	d := r.documents[c.cause]
	if d != nil && !d.refused {
		r.say(&c, d, &t)
	}
	if c.document == nil && len(c.said)+len(c.judged)+len(c.matched) == 0 && c.outcome != Compacted {
		r.partly = true
	}
	r.result.Judgements += len(c.judged) + len(c.matched)
	r.gap = r.gap || c.number != r.number+1
	r.number, r.ends = c.number, c.number
	r.introduce(&c, last)
	if err := r.batch.add(r.store.terms, c); err != nil {
		return err
	}
	if d != nil && c.document != nil && c.document == t.Document {
		d.document = &schema.Document{ID: c.cause, Name: c.document.Name} // its text is in the batch
	}
	if len(r.batch.quads) >= restoreBatch {
		return r.write(ctx)
	}
	return nil
}

// say adds to a change what its document says by it, and no longer says until a
// later one.
func (r *Retelling) say(c *change, d *retoldDocument, t *Told) {
	if t.Document != nil {
		c.document = t.Document
		r.result.Written++
	}
	if len(t.lives) > 0 && c.document == nil && !d.stored {
		c.document, r.partly = d.document, true // as it is now: how it was then was not told
	}
	d.stored = d.stored || c.document != nil
	d.returns = slices.DeleteFunc(d.returns, func(l *life) bool {
		if l.says && l.added > c.number {
			l.says = false
			c.retired = append(c.retired, l.id)
		}
		return l.added <= c.number
	})
	c.said = make([]saying, 0, len(t.lives))
	for _, l := range t.lives {
		if l.added > l.first && !l.known {
			d.returns = append(d.returns, l)
		}
		r.partly = r.partly || l.written != c.number || l.known
		c.said = append(c.said, saying{id: l.id, document: l.document, fact: l.fact, first: !l.known, again: !l.says, edge: l.edge})
		if l.known, l.says = true, true; l.written == c.number {
			r.result.Facts++
		}
	}
	d.stored = d.stored && c.outcome != Withdrawn
}

// checkFacts refuses the document of a revision if facts that it wrote break the
// ontology or are not what its text says.
func (r *Retelling) checkFacts(ctx context.Context, t *Told) error {
	d := r.documents[t.Revision.Cause]
	if d == nil || d.refused || len(t.lives) == 0 {
		return nil
	}
	if d.document == nil {
		r.refuse(t.Revision.Cause, fmt.Errorf("%w: its text is missing: name the parts of a dump in their order", ErrUsage))
		return nil
	}
	doc := *d.document
	if d.stored && doc.Text == "" {
		if err := r.writeOut(ctx); err != nil {
			return err
		}
		var err error
		if doc.Text, err = r.store.View().Text(ctx, doc.ID); err != nil {
			return err
		}
	}
	proofs := newPassages(doc.Text)
	for _, l := range t.lives {
		if l.written == 0 {
			r.refuse(doc.ID, fmt.Errorf("%w: nothing tells what proves %s", ErrUsage, l.id))
			return nil
		}
		if err := checkFact(doc.ID, proofs, &l.fact); err != nil {
			r.refuse(doc.ID, err)
			return nil
		}
	}
	return nil
}

// introduce notes which classes and names are written, and lets the last revision
// write those that are needed, but not shown and therefore not told.
func (r *Retelling) introduce(c *change, last bool) {
	for _, list := range [][]schema.Entity{c.typed, c.named} {
		for _, e := range list {
			if _, known := r.has[e]; !known {
				r.has[e] = false
			}
			delete(r.owed, e)
		}
	}
	for i := range c.said {
		f := &c.said[i].fact
		if r.need(f.Subject); !f.Object.IsLiteral() {
			r.need(f.Object.Entity)
		}
	}
	for _, j := range c.judged {
		if j.Correction != nil && j.Correction.Object != nil && !j.Correction.Object.IsLiteral() {
			r.need(j.Correction.Object.Entity)
		}
	}
	for _, x := range c.matched {
		for _, id := range []string{x.A, x.B} {
			e, err := entityOf(id, "")
			if _, known := r.has[e]; err == nil && !known { // whom a judgement is of has to be known
				r.has[e] = false
				delete(r.owed, e)
				c.typed = append(c.typed, e)
			}
		}
	}
	if !last {
		return
	}
	for _, e := range slices.SortedFunc(maps.Keys(r.owed), compareEntities) {
		if e.Name == "" {
			c.typed = append(c.typed, e)
		} else {
			c.named = append(c.named, e)
		}
	}
}

// need notes what is owed of an entity of which something is said.
func (r *Retelling) need(e schema.Entity) {
	classed, named := r.has[e]
	if classed {
		return
	}
	class := schema.Entity{Class: e.Class, ID: e.ID}
	if _, classed = r.has[class]; !classed {
		r.owed[class] = true
	}
	switch {
	case !named:
		r.owed[e] = true
	case classed:
		r.has[e] = true
	}
}
