package graph

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/quadstore"
)

// By tells who changes a store, and why.
type By struct {
	Author string // default: the author in the store's options
	Note   string

	// Unsigned leaves out the author where none is named, as a dump may tell that
	// nobody was.
	Unsigned bool

	// Time is when it was done, where that was elsewhere and before, by nobody unless
	// an author is named; default: now.
	Time time.Time

	// Seen is the revision that they looked at, less than 0 for none of all. Unless it
	// is 0, nothing is changed if what it is about has changed since, and the error
	// wraps ErrStale.
	Seen int64
}

// stale is the error of a change of something that has changed since the
// revision at which its author looked.
func (b By) stale(what string) error {
	return fmt.Errorf("%w: %s is no longer as revision %d showed it", ErrStale, what, b.Seen)
}

// composer finds a change that follows what the model knows; nil if there is
// nothing to change.
type composer func() (*change, Receipt, error)

// change makes one change.
func (s *Store) change(ctx context.Context, by By, compose composer) (Receipt, error) {
	receipts, err := s.changes(ctx, by, compose)
	if err != nil {
		return Receipt{}, err
	}
	return receipts[0], nil
}

// changes composes changes, none of which needs to know the others, commits
// them as one transaction, a revision each, and shows them. Changes are made one
// transaction at a time; when another process was quicker, they are composed
// anew.
func (s *Store) changes(ctx context.Context, by By, list ...composer) ([]Receipt, error) {
	if !utf8.ValidString(by.Author) || !utf8.ValidString(by.Note) {
		return nil, fmt.Errorf("%w: author and note must be in UTF-8", ErrUsage)
	}
	if by.Author == "" && by.Time.IsZero() && !by.Unsigned {
		by.Author = s.options.Author
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := s.catchUp(ctx); err != nil {
			return nil, err
		}
		if by.Seen > s.model.now.Revision { // of another store, or of this one before it was restored
			return nil, by.stale("the store")
		}
		receipts, err := s.attempt(ctx, by, list)
		if !errors.Is(err, quadstore.ErrMoved) {
			return receipts, err
		}
	}
}

// attempt makes changes once. A class or name that several introduce is one
// quad all the same.
func (s *Store) attempt(ctx context.Context, by By, list []composer) ([]Receipt, error) {
	receipts := make([]Receipt, len(list))
	var quads []quad.Quad
	written := int64(0)
	judged := false
	for i, compose := range list {
		c, receipt, err := compose()
		if err != nil {
			return nil, err
		}
		if c != nil {
			c.number += written
			receipt.Revision = c.number
			written++
			judged = judged || c.outcome == Judged
			s.sign(c, by)
			more, err := s.terms.quads(*c)
			if err != nil {
				return nil, err
			}
			quads = append(quads, more...)
		}
		receipts[i] = receipt
	}
	if written == 0 {
		return receipts, nil
	}
	// From here on nobody may give up half-way.
	ctx = context.WithoutCancel(ctx)
	if err := s.commit(ctx, quads); err != nil {
		return nil, err
	}
	if err := s.catchUp(ctx); err != nil {
		return nil, err
	}
	if judged { // what that changes is known only now
		for i, receipt := range receipts {
			r := s.model.revisions[receipt.Revision-1]
			receipts[i].Added, receipts[i].Retired, receipts[i].Changed = r.Added, r.Retired, r.Changed
		}
	}
	return receipts, nil
}

// sign completes a change with who made it and when, as far as it does not tell
// that itself.
func (s *Store) sign(c *change, by By) {
	if c.time.IsZero() {
		c.author, c.time = cmp.Or(c.author, by.Author), by.Time
	}
	if c.time.IsZero() {
		c.time = s.options.Now()
	}
	c.note, c.time = cmp.Or(c.note, by.Note), c.time.UTC().Round(0)
}

// next begins the change that follows what the model knows.
func (m *model) next() change { return change{number: int64(len(m.revisions)) + 1} }
