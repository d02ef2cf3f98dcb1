package graph

import (
	"context"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/quadstore/gizmo"
)

// ErrQuery tells that a query is wrong.
var ErrQuery = gizmo.ErrQuery

// Gizmo runs a query in Gizmo, Cayley's query language, over all quads of the
// store, those of former revisions among them, and hands on at most limit
// results, or all if limit is 0. It sees the quads that are there when it begins.
// The store is closed no sooner than it ends.
func (s *Store) Gizmo(ctx context.Context, text string, limit int, emit func(any) error) error {
	return s.using("query", func(qs *quadstore.Store) error {
		return gizmo.Run(ctx, qs.Frozen(), text, limit, emit)
	})
}
