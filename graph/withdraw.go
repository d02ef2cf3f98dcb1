package graph

import (
	"context"
	"fmt"
)

// Withdraw takes a document out of the graph, as one revision: what it says is
// retired, statements of other documents are not touched, and views from then
// on do not show the document. Former revisions still do, and putting the
// document again brings it back, with statements of the same ids.
//
// Errors wrap ErrNotFound if no such document is stored, and ErrStale as By says.
func (s *Store) Withdraw(ctx context.Context, id string, by By) (Receipt, error) {
	receipt, err := s.change(ctx, by, func() (*change, Receipt, error) { return s.model.withdrawal(id, by) })
	if err != nil {
		return Receipt{}, fmt.Errorf("withdraw %s: %w", id, err)
	}
	return receipt, nil
}

// withdrawal finds what withdrawing the document would change.
func (m *model) withdrawal(id string, by By) (*change, Receipt, error) {
	d := m.documents[id]
	switch {
	case d == nil || d.head.Load() == nil:
		return nil, Receipt{}, fmt.Errorf("document: %w", ErrNotFound)
	case !d.node.stored:
		return nil, Receipt{}, fmt.Errorf("document: %w: it was withdrawn in revision %d", ErrNotFound, d.head.Load().from)
	case by.Seen != 0 && m.hasChanged(d, by.Seen):
		return nil, Receipt{}, by.stale("the document")
	}
	c := m.next()
	c.outcome, c.cause = Withdrawn, id
	for _, st := range d.statements {
		if v := st.head.Load(); v.until.Load() == 0 {
			c.retired = append(c.retired, v.shown.ID)
		}
	}
	return &c, Receipt{Revision: c.number, Outcome: Withdrawn, Retired: len(c.retired)}, nil
}

// hasChanged tells whether the document, or a statement of it, is another than
// at the revision.
func (m *model) hasChanged(d *document, since int64) bool {
	if d.last(since) != d.head.Load() {
		return true
	}
	for _, st := range d.statements {
		if before, lived := st.at(since); before == nil || lived != before.stands(m.now.Revision) {
			return true
		}
	}
	return false
}
