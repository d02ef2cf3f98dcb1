package graph

import (
	"context"
	"errors"
	"fmt"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/schema"
)

// Submission is a document with all the facts it states.
type Submission struct {
	Document schema.Document
	Facts    []schema.Fact
}

// PutAll stores documents as Put does, in their order and with a revision for
// each that is new or has changed, but in one transaction: all are durable when
// it returns, or none is stored. Many small documents then wait for the disk
// once. A document may be named once only.
func (s *Store) PutAll(ctx context.Context, list []Submission) ([]Receipt, error) {
	checked := make([]Submission, len(list))
	seen := make(map[string]bool, len(list))
	for i, sub := range list {
		if err := checkDocument(sub.Document); err != nil {
			return nil, fmt.Errorf("put: %w", err)
		}
		if seen[sub.Document.ID] {
			return nil, fmt.Errorf("put %s: %w: it is there twice", sub.Document.Name, ErrUsage)
		}
		seen[sub.Document.ID] = true
		facts, err := distil(sub.Document, sub.Facts)
		if err != nil {
			return nil, fmt.Errorf("put %s: %w", sub.Document.Name, err)
		}
		checked[i] = Submission{sub.Document, facts}
	}
	receipts, err := s.putAll(ctx, checked)
	if err != nil {
		return nil, fmt.Errorf("put %d documents: %w", len(list), err)
	}
	return receipts, nil
}

// putAll tries again when another process was quicker.
func (s *Store) putAll(ctx context.Context, list []Submission) ([]Receipt, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := s.catchUp(ctx); err != nil {
			return nil, err
		}
		receipts, err := s.attempt(ctx, list)
		if !errors.Is(err, quadstore.ErrMoved) {
			return receipts, err
		}
	}
}

// attempt stores what differs from what the model knows. What one document
// says is compared with what the same document said before, so none of them
// needs to know the others; a class or name that several introduce is one quad
// all the same.
func (s *Store) attempt(ctx context.Context, list []Submission) ([]Receipt, error) {
	receipts := make([]Receipt, len(list))
	var quads []quad.Quad
	written := int64(0)
	for i, sub := range list {
		c, receipt, err := s.compare(sub.Document, sub.Facts)
		if err != nil {
			return nil, err
		}
		if c != nil {
			c.number += written
			receipt.Revision = c.number
			written++
			c.time, c.author = s.options.Now().UTC().Round(0), s.options.Author
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
	return receipts, s.catchUp(ctx)
}
