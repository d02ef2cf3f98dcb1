package view

import (
	"context"
	"errors"
	"sync/atomic"
)

// ErrTooMuchText says that an answer would have more of the texts of documents
// than it may. Nothing else in the graph is so large that the number of fields
// would not tell.
var ErrTooMuchText = errors.New("too much text for one answer")

type budgetKey struct{}

// WithTextBudget lets an answer have at most so many bytes of documents' texts.
func WithTextBudget(ctx context.Context, bytes int64) context.Context {
	left := &atomic.Int64{}
	left.Store(bytes)
	return context.WithValue(ctx, budgetKey{}, left)
}

func spend(ctx context.Context, bytes int) error {
	left, bounded := ctx.Value(budgetKey{}).(*atomic.Int64)
	if bounded && left.Add(-int64(bytes)) < 0 {
		return ErrTooMuchText
	}
	return nil
}
