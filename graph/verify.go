package graph

import (
	"context"
	"errors"
	"fmt"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/snapshot"
	"github.com/diplograph/diplograph/schema"
)

// Verified is what a check of a store looked at, and what is wrong.
type Verified struct {
	Revision   int64 // the newest that was looked at
	Documents  int   // versions of documents
	Statements int   // as often as they were said
	Quads      int
	Faults     int     // how many were found
	First      []error // the first of them; each wraps ErrBroken
}

// keptFaults is how many faults are told in words.
const keptFaults = 20

func (r *Verified) fault(err error) {
	if r.Faults++; r.Faults <= keptFaults {
		r.First = append(r.First, err)
	}
}

// Verify reads all of the store and tells whether it is sound: every block is
// whole; terms and indexes agree with the values and the log; every revision
// follows the one before; every label has its statement, every statement its
// document, the id that what it says gives it, and evidence that is in the text
// at its place; and the snapshot says what the log says. Others may write
// meanwhile; of what they add nothing is looked at. The error is of what kept it
// from looking.
func (s *Store) Verify(ctx context.Context) (Verified, error) {
	var r Verified
	err := s.using("verify", func(qs *quadstore.Store) error {
		return qs.Verify(ctx, r.fault)
	})
	if err != nil {
		return r, err
	}
	v := &proof{Verified: &r, view: s.View(), texts: make(map[string]uint64)}
	if err := v.read(ctx); err != nil {
		if !errors.Is(err, ErrBroken) {
			return r, err
		}
		r.fault(err)
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
	text     []rune
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
	d.apply = func(c change) error { return p.change(ctx, c, at) }
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
		err = d.finish()
	}
	return err
}

// change checks what a revision says.
func (p *proof) change(ctx context.Context, c change, end uint64) error {
	fault := func(err error) { p.fault(fmt.Errorf("%w: revision %d: %w", ErrBroken, c.number, err)) }
	p.Revision = c.number
	if c.document != nil {
		p.Documents++
		p.texts[c.cause] = c.text
		p.document = ""
	}
	if err := p.recorded.compare(c, end); err != nil {
		fault(err)
	}
	if len(c.said) > 0 && p.document != c.cause {
		if err := p.open(ctx, c.cause); err != nil {
			fault(err)
			return nil
		}
	}
	for _, s := range c.said {
		p.Statements++
		if err := p.saying(c, s); err != nil {
			fault(fmt.Errorf("%s: %w", s.id, err))
		}
	}
	return ctx.Err()
}

// open takes the text of a document in hand.
func (p *proof) open(ctx context.Context, document string) error {
	return p.view.store.using("verify", func(qs *quadstore.Store) error {
		value, err := qs.Value(ctx, p.texts[document])
		if err != nil {
			return err
		}
		p.document, p.text = document, []rune(text(value))
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
	if err := schema.Default().Check(s.fact); err != nil {
		return err
	}
	return checkProof(s.document, p.text, s.fact)
}

// snapshotReader hands on the changes of a snapshot one by one.
type snapshotReader struct {
	next func() (recorded, bool)
	stop func()
	done bool
}

// recordedChanges reads the snapshot as far as it is whole.
func (s *Store) recordedChanges(ctx context.Context) snapshotReader {
	s.writing.Lock()
	s.recorder.flush()
	s.writing.Unlock()
	ctx, cancel := context.WithCancel(ctx)
	changes := make(chan recorded, 64)
	go func() {
		defer close(changes)
		_ = snapshot.New(s.options.Snapshot, snapshotForm, s.mark).Read(func(piece []byte) error {
			list, err := readChanges(piece, new(interner))
			for _, r := range list {
				select {
				case changes <- r:
				case <-ctx.Done():
					return ctx.Err()
				}
			}
			return err
		})
	}()
	next := func() (recorded, bool) {
		r, ok := <-changes
		return r, ok
	}
	return snapshotReader{next: next, stop: cancel}
}

// compare tells whether the snapshot, if it goes so far, has the change.
func (r *snapshotReader) compare(c change, end uint64) error {
	if r.next == nil || r.done {
		return nil
	}
	has, ok := r.next()
	if !ok {
		r.done = true
		return nil
	}
	var said, kept changeWriter
	said.write(c, end)
	kept.write(has.change, has.end)
	if string(said.out) != string(kept.out) {
		r.done = true
		return errors.New("the snapshot says otherwise: delete it, it is made anew")
	}
	return nil
}
