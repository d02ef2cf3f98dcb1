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

// Withdraw takes a document out of the graph, as one revision: what it says is
// retired, statements of other documents are not touched, and views from then
// on do not show the document. Former revisions still do, and putting the
// document again brings it back, with statements of the same ids.
//
// Errors wrap ErrNotFound if no such document is stored.
func (s *Store) Withdraw(ctx context.Context, id string, by By) (Receipt, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	receipt, err := s.withdraw(ctx, id, by)
	if err != nil {
		return Receipt{}, fmt.Errorf("withdraw %s: %w", id, err)
	}
	return receipt, nil
}

func (s *Store) withdraw(ctx context.Context, id string, by By) (Receipt, error) {
	if err := s.ready(ctx); err != nil {
		return Receipt{}, err
	}
	d := s.model.documents[id]
	switch {
	case d == nil || d.head.Load() == nil:
		return Receipt{}, fmt.Errorf("document: %w", ErrNotFound)
	case !d.node.stored:
		return Receipt{}, fmt.Errorf("document: %w: it was withdrawn in revision %d", ErrNotFound, d.head.Load().from)
	}
	c := s.model.next()
	c.outcome, c.cause = Withdrawn, id
	for _, st := range d.statements {
		if v := st.head.Load(); v.until.Load() == 0 {
			c.retired = append(c.retired, v.shown.ID)
		}
	}
	if err := s.write(ctx, c, by); err != nil {
		return Receipt{}, err
	}
	return Receipt{Revision: c.number, Outcome: Withdrawn, Retired: len(c.retired)}, nil
}

// write commits a change, and shows it.
func (s *Store) write(ctx context.Context, c change, by By) error {
	if !utf8.ValidString(by.Author) || !utf8.ValidString(by.Note) {
		return fmt.Errorf("%w: author and note must be in UTF-8", ErrUsage)
	}
	c.time, c.author, c.note = s.options.Now().UTC().Round(0), by.Author, by.Note
	if c.author == "" {
		c.author = s.options.Author
	}
	quads, err := s.terms.quads(c)
	if err != nil {
		return err
	}
	// From here on nobody may give up half-way.
	ctx = context.WithoutCancel(ctx)
	if err := s.commit(ctx, quads); err != nil {
		return err
	}
	return s.catchUp(ctx)
}

// next begins the change that follows what the model knows.
func (m *model) next() change { return change{number: int64(len(m.revisions)) + 1} }
