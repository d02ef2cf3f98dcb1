package api

import (
	"context"

	"github.com/diplograph/diplograph/graph/view"
)

// ShortestPath finds a shortest way between two entities.
func (query) ShortestPath(ctx context.Context, from, to string, predicates []view.Predicate) (*view.Path, error) {
	return pinned(ctx).ShortestPath(ctx, from, to, predicates)
}

// Search finds entities by words of their names.
func (query) Search(ctx context.Context, words string, first *int32) ([]view.Entity, error) {
	return pinned(ctx).Search(words, first)
}
