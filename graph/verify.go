package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/storage"
)

// Verified is what a check of a store looked at, and what is wrong.
type Verified struct {
	Revision   int64 // the newest that was looked at
	Documents  int   // versions of documents
	Statements int   // as often as they were said
	Quads      int
	Faults     int     // how many were found
	First      []error // the first ones in each part; each wraps ErrBroken
	Parts      []PartVerified
}

// PartVerified tells what is wrong in one part of a store.
type PartVerified struct {
	Part   Part
	Faults int
	First  []error
}

// Part is a part of a store: one of the tables that it is kept in, which have the
// names of the storage's, or something that is made of them.
type Part string

// The parts that are no tables.
const (
	PartHead      Part = "head"      // what the store says of itself
	PartRevisions Part = "revisions" // whether each follows the one before
	PartDocuments Part = "documents"
	PartSaid      Part = "statements" // their ids, what they say, and their proof
	PartModel     Part = "model"      // what views show
	PartSnapshot  Part = "snapshot"
)

// keptFaults is how many faults of a part are told in words.
const keptFaults = 5

func (r *Verified) fault(part Part, err error) {
	r.Faults++
	i := slices.IndexFunc(r.Parts, func(p PartVerified) bool { return p.Part == part })
	if i < 0 {
		i = len(r.Parts)
		r.Parts = append(r.Parts, PartVerified{Part: part})
	}
	p := &r.Parts[i]
	if p.Faults++; p.Faults <= keptFaults {
		p.First, r.First = append(p.First, err), append(r.First, err)
	}
}

func (r *Verified) tableFault(t storage.Table, err error) { r.fault(partOf(t), err) }

func partOf(t storage.Table) Part {
	if t == storage.Meta {
		return PartHead
	}
	return Part(t.String())
}

// Only tells whether nothing is wrong but in parts of which all can be made anew
// from what is whole: terms and indexes, which restoring a backup makes, and the
// snapshot, which opening does once it is gone.
func (r *Verified) Only() (indexes, snapshot bool) {
	model := false
	for _, p := range r.Parts {
		switch p.Part {
		case partOf(storage.Terms), partOf(storage.SPO), partOf(storage.POS), partOf(storage.OSP), partOf(storage.Label):
			indexes = true
		case PartSnapshot:
			snapshot = true
		case PartModel:
			model = true
		default:
			return false, false
		}
	}
	if model && !snapshot { // from which it would come
		return false, false
	}
	return indexes, snapshot
}

// Verify opens the store at the URI and reads all of it, as its method does. Of
// one that does not open because it is broken, it tells why, and what of its
// tables is damaged. Other errors are those of Open.
func Verify(ctx context.Context, uri string, o Options) (Verified, error) {
	s, err := Open(ctx, uri, o)
	if err == nil {
		r, err := s.Verify(ctx)
		return r, errors.Join(err, s.Close())
	}
	var r Verified
	if !errors.Is(err, ErrBroken) {
		return r, err
	}
	r.fault(PartHead, err)
	return r, r.tables(ctx, uri)
}

// tables looks at the tables of a store that does not open.
func (r *Verified) tables(ctx context.Context, uri string) (err error) {
	connect, err := connector(uri)
	if err != nil {
		return err
	}
	kv, err := connect(ctx)
	if errors.Is(err, ErrBroken) {
		return nil // which has been told
	}
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, kv.Close()) }()
	return quadstore.Verify(ctx, kv, r.tableFault)
}

// Verify reads all of the store and tells whether it is sound: every block is
// whole; terms and indexes agree with the values and the log; every revision
// follows the one before; every label has its statement, every statement its
// document, the id that what it says gives it, and evidence that is in the text
// at its place; and views and the snapshot say what the log says. Others may
// write meanwhile; of what they add nothing is looked at. The error is of what
// kept it from looking.
func (s *Store) Verify(ctx context.Context) (Verified, error) {
	var r Verified
	err := s.using("verify", func(qs *quadstore.Store) error {
		return qs.Verify(ctx, r.tableFault)
	})
	if err != nil {
		return r, err
	}
	v := &proof{Verified: &r, view: s.View(), texts: make(map[string]uint64)}
	if err := v.read(ctx); err != nil {
		if !errors.Is(err, ErrBroken) {
			return r, err
		}
		r.fault(PartRevisions, err)
	}
	return r, nil
}

// proof checks what the log says, a revision at a time.
type proof struct {
	*Verified
	view     *View
	recorded snapshotReader
	texts    map[string]uint64 // numbers of the texts that documents have, at the revision in hand

	document string // whose text is in hand
	text     passages
}

// read reads the log as opening does, but for the model, which was made of it.
func (p *proof) read(ctx context.Context) error {
	s := p.view.store
	if s.options.Snapshot != "" {
		p.recorded = s.recordedChanges(ctx)
		defer p.recorded.stop()
	}
	d := decoder{vocabulary: s.terms, known: s.model.knownTo, interner: new(interner)}
	at := uint64(0)
	d.apply = func(c change) error {
		*d.interner = interner{} // of what is not kept
		return p.change(ctx, c, at)
	}
	err := s.readLog(ctx, 0, p.view.end, s.terms.term(textTerm), func(rec record) error {
		p.Quads++
		at = rec.number - 1
		if err := d.read(rec); err != nil {
			return fmt.Errorf("%w: quad %d: %w", ErrBroken, rec.number, err)
		}
		return nil
	})
	if err == nil {
		at = p.view.end
		if err = d.finish(); err == nil && p.Revision != p.view.revision {
			err = fmt.Errorf("%w: the log ends with revision %d, not %d", ErrBroken, p.Revision, p.view.revision)
		}
	}
	return err
}

// change checks what a revision says.
func (p *proof) change(ctx context.Context, c change, end uint64) error {
	fault := func(part Part, err error) {
		p.fault(part, fmt.Errorf("%w: revision %d: %w", ErrBroken, c.number, err))
	}
	if c.number <= p.Revision {
		return fmt.Errorf("it stands after revision %d", p.Revision)
	}
	p.Revision = c.number
	if err := p.recorded.compare(c, end); err != nil {
		fault(PartSnapshot, err)
	}
	if err := p.view.model.agrees(c, end); err != nil {
		fault(PartModel, err)
	}
	if c.document != nil {
		p.Documents++
		p.texts[c.cause] = c.text
	}
	if c.document != nil || len(c.said) > 0 && p.document != c.cause {
		if err := p.open(ctx, c.cause); err != nil {
			fault(PartDocuments, err)
			return nil
		}
	}
	if c.document != nil {
		if err := checkDocument(*c.document); err != nil {
			fault(PartDocuments, err)
		}
	}
	for _, s := range c.said {
		p.Statements++
		if err := p.saying(c, s); err != nil {
			fault(PartSaid, fmt.Errorf("%s: %w", s.id, err))
		}
	}
	return ctx.Err()
}

// open takes the text of a document in hand.
func (p *proof) open(ctx context.Context, document string) error {
	return p.view.store.using("verify", func(qs *quadstore.Store) error {
		number := p.texts[document]
		if number == 0 {
			return fmt.Errorf("%w: %s has no text", ErrBroken, document)
		}
		value, err := qs.Value(ctx, number)
		if err != nil {
			return err
		}
		p.document, p.text = document, newPassages(text(value))
		return nil
	})
}

func (p *proof) saying(c change, s saying) error {
	if s.document != c.cause {
		return fmt.Errorf("it is said in %s, which the revision is not of", s.document)
	}
	if want := statementID(s.document, s.fact.Key()); s.id != want {
		return fmt.Errorf("what it says gives it the id %s", want)
	}
	return checkFact(s.document, p.text, &s.fact)
}
