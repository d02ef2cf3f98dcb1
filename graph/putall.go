package graph

import (
	"context"
	"fmt"
	"unicode/utf8"

	"github.com/diplograph/diplograph/schema"
)

// Submission is a document with all the facts it states.
type Submission struct {
	Document schema.Document
	Facts    []schema.Fact
	By       By // who gives it, and when; what is left out is as with Put
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
		if !utf8.ValidString(sub.By.Author) || !utf8.ValidString(sub.By.Note) {
			return nil, fmt.Errorf("put %s: %w: author and note must be in UTF-8", sub.Document.Name, ErrUsage)
		}
		facts, err := distil(sub.Document, sub.Facts)
		if err != nil {
			return nil, fmt.Errorf("put %s: %w", sub.Document.Name, err)
		}
		checked[i] = Submission{sub.Document, facts, sub.By}
	}
	receipts, err := s.putAll(ctx, By{}, checked)
	if err != nil {
		return nil, fmt.Errorf("put %d documents: %w", len(list), err)
	}
	return receipts, nil
}

func (s *Store) putAll(ctx context.Context, by By, list []Submission) ([]Receipt, error) {
	composers := make([]composer, len(list))
	for i, sub := range list {
		composers[i] = func() (*change, Receipt, error) {
			c, receipt, err := s.compare(sub.Document, sub.Facts, by)
			if c != nil {
				c.author, c.note, c.time = sub.By.Author, sub.By.Note, sub.By.Time
			}
			return c, receipt, err
		}
	}
	return s.changes(ctx, by, composers...)
}
