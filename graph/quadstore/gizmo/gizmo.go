// Package gizmo runs queries in Gizmo, Cayley's query language in JavaScript,
// over a quad store.
package gizmo

import (
	"context"
	"errors"
	"fmt"

	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"

	"github.com/diplograph/diplograph/graph/quadstore"
)

// ErrQuery tells that a query is wrong.
var ErrQuery = errors.New("wrong query")

// Run hands on what the query finds, at most limit results if that is above 0.
// Each is a value that JSON can hold: mostly an object from tags to values, "id"
// for what has no tag. The query is stopped when the context ends, also one that
// would never end.
func Run(ctx context.Context, s *quadstore.Store, text string, limit int, emit func(any) error) (err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v", ErrQuery, r)
		}
	}()
	results, err := gizmo.NewSession(s).Execute(ctx, text, query.Options{Collation: query.JSON, Limit: limit})
	if err != nil {
		return fmt.Errorf("%w: %w", ErrQuery, err)
	}
	defer results.Close()
	for n := 0; (limit <= 0 || n < limit) && results.Next(ctx); {
		found := results.Result()
		if found == nil {
			continue // the value of the script itself
		}
		n++
		if err := emit(found); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := results.Err(); err != nil {
		return fmt.Errorf("%w: %w", ErrQuery, err)
	}
	return nil
}
