package graph

import (
	"context"
	"fmt"
	"unicode/utf8"
)

// By tells who changes a store, and why.
type By struct {
	Author string // default: the author in the store's options
	Note   string
}

// change composes a change that follows what the model knows, commits it as one
// revision, and shows it. Changes are made one at a time; there is nothing to
// commit if none is composed.
func (s *Store) change(ctx context.Context, by By, compose func() (*change, Receipt, error)) (Receipt, error) {
	if !utf8.ValidString(by.Author) || !utf8.ValidString(by.Note) {
		return Receipt{}, fmt.Errorf("%w: author and note must be in UTF-8", ErrUsage)
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.ready(ctx); err != nil {
		return Receipt{}, err
	}
	c, receipt, err := compose()
	if err != nil || c == nil {
		return receipt, err
	}
	c.time, c.author, c.note = s.options.Now().UTC().Round(0), by.Author, by.Note
	if c.author == "" {
		c.author = s.options.Author
	}
	quads, err := s.terms.quads(*c)
	if err != nil {
		return Receipt{}, err
	}
	// From here on nobody may give up half-way.
	ctx = context.WithoutCancel(ctx)
	if err := s.commit(ctx, quads); err != nil {
		return Receipt{}, err
	}
	if err := s.catchUp(ctx); err != nil {
		return Receipt{}, err
	}
	if c.outcome == Judged { // what that changes is known only now
		r := s.model.revisions[c.number-1]
		receipt.Added, receipt.Retired, receipt.Changed = r.Added, r.Retired, r.Changed
	}
	return receipt, nil
}

// next begins the change that follows what the model knows.
func (m *model) next() change { return change{number: int64(len(m.revisions)) + 1} }
