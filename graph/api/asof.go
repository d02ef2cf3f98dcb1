package api

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/view"
)

// timeTravel gives an operation that has the directive @asOf the revision that it
// asks for, before any of its fields is resolved.
type timeTravel struct{ s *server }

// ExtensionName names the extension to gqlgen.
func (timeTravel) ExtensionName() string { return "asOf" }

// Validate has nothing to check.
func (timeTravel) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext finds the revision that the operation asks for.
func (t timeTravel) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	directive := op.Operation.Directives.ForName("asOf")
	if directive == nil {
		return nil
	}
	v, err := t.s.asOf(directive.ArgumentMap(op.Variables))
	if err != nil {
		return t.s.explain(ctx, err)
	}
	op.Stats.SetExtension(t.ExtensionName(), t.s.older.of(v, t.s.rootOf))
	return nil
}

// InterceptOperation runs the operation on that revision.
func (t timeTravel) InterceptOperation(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	if root, ok := graphql.GetOperationContext(ctx).Stats.GetExtension(t.ExtensionName()).(*view.Root); ok {
		ctx = context.WithValue(ctx, pinKey{}, &revision{root: root})
	}
	return next(ctx)
}

// asOf finds the revision that the arguments of the directive ask for.
func (s *server) asOf(arguments map[string]any) (*graph.View, error) {
	revision, time := arguments["revision"], arguments["time"]
	var v *graph.View
	var err error
	switch {
	case (revision == nil) == (time == nil):
		return nil, &view.InputError{Message: "@asOf: give either a revision or a time"}
	case revision != nil:
		v, err = s.ofRevision(revision)
	default:
		v, err = s.ofTime(time)
	}
	if errors.Is(err, graph.ErrNotFound) {
		return nil, &view.InputError{Message: "@asOf: " + err.Error()}
	}
	return v, err
}

func (s *server) ofRevision(given any) (*graph.View, error) {
	number, err := graphql.UnmarshalInt32(given)
	if err != nil {
		return nil, &view.InputError{Message: "@asOf: revision is not a whole number of 32 bits"}
	}
	return s.Store.At(int64(number))
}

func (s *server) ofTime(given any) (*graph.View, error) {
	at, err := graphql.UnmarshalTime(given)
	if err != nil {
		return nil, &view.InputError{Message: "@asOf: time is no moment: write one such as 2026-01-31T12:00:00Z"}
	}
	return s.Store.AtTime(at)
}

// olderKept is how many older revisions are kept ready for the next request.
const olderKept = 8

// olderRoots keeps the roots of the older revisions that were asked for last.
type olderRoots struct {
	mu    sync.Mutex
	roots []olderRoot // the latest use first
}

type olderRoot struct {
	revision int64
	time     time.Time
	root     *view.Root
}

// of gives the root of a view, which is made if it is not kept.
func (o *olderRoots) of(v *graph.View, rootOf func(*graph.View) *view.Root) *view.Root {
	o.mu.Lock()
	defer o.mu.Unlock()
	found := olderRoot{revision: v.Revision(), time: v.Time()}
	for i, known := range o.roots {
		if known.revision == found.revision && known.time.Equal(found.time) {
			found = known
			o.roots = append(o.roots[:i], o.roots[i+1:]...)
			break
		}
	}
	if found.root == nil {
		found.root = rootOf(v)
	}
	o.roots = append([]olderRoot{found}, o.roots[:min(len(o.roots), olderKept-1)]...)
	return found.root
}
