package api

import (
	"context"
	"encoding/json"
	"errors"
	"strconv"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/diplograph/diplograph/graph/api/live"
	"github.com/diplograph/diplograph/graph/view"
)

// Operations of connections that stay open are limited and refused as others are,
// and take turns with them: a query or mutation once, a subscription for each
// event.

// start begins an operation of a connection that stays open.
func (s *server) start(ctx context.Context, request *live.Request) live.Operation {
	client := openedBy(ctx).client
	u, err := s.turns.take(ctx, client, len(request.Query))
	if err != nil {
		return s.refusedOperation(ctx, err)
	}
	op, runs := s.begin(ctx, u, request)
	if !runs {
		u.end()
	}
	if op.Refused != nil {
		s.refusals.hold(ctx, client)
	}
	return op
}

// begin begins an operation. It runs in the turn, unless it is refused or is a
// subscription.
func (s *server) begin(ctx context.Context, u *turn, request *live.Request) (op live.Operation, runs bool) {
	if err := s.persist(ctx, &request.RawParams, request.DocumentID); err != nil {
		return s.refusedOperation(ctx, err), false
	}
	ctx = s.pin(graphql.StartOperationTrace(ctx))
	operation, faults := s.prepare(ctx, &request.RawParams)
	if len(faults) > 0 {
		answer := s.executor.DispatchError(graphql.WithOperationContext(ctx, operation), faults)
		return live.Operation{Refused: s.withCost(operation, answer)}, false
	}
	kind, cost := operation.Operation.Operation, costOf(operation)
	if kind == ast.Mutation && openedBy(ctx).reading {
		return s.refusedOperation(ctx, &refusal{message: "a mutation needs POST"}), false
	}
	if kind == ast.Subscription {
		return s.subscribe(ctx, operation, s.took.of(operation.RawQuery, cost)), false
	}
	ctx, cancel := context.WithTimeout(ctx, s.QueryTimeout)
	var next graphql.ResponseHandler
	return live.Operation{
		Next: func(context.Context) *graphql.Response {
			if next == nil {
				next = graphql.OneShot(s.answer(ctx, operation, kind == ast.Mutation, u))
			}
			return next(ctx)
		},
		Stop: func() {
			cancel()
			u.end()
		},
	}, true
}

// answer runs a query or mutation in its turn.
func (s *server) answer(ctx context.Context, operation *graphql.OperationContext, changes bool, u *turn) *graphql.Response {
	answer, err := s.execute(ctx, operation, changes, u)
	u.leave()
	if err != nil {
		return &graphql.Response{Errors: gqlerror.List{s.explain(ctx, err)}}
	}
	return answer
}

// refusedOperation tells the client why nothing is run.
func (s *server) refusedOperation(ctx context.Context, err error) live.Operation {
	var fault *refusal
	if !errors.As(err, &fault) {
		return live.Operation{Refused: &graphql.Response{Errors: gqlerror.List{s.explain(ctx, err)}}}
	}
	code := fault.code
	if code == "" {
		code = codeBadRequest
	}
	return live.Operation{Refused: &graphql.Response{Errors: gqlerror.List{coded(code, fault.message)}}}
}

// subscribe begins a subscription.
func (s *server) subscribe(ctx context.Context, operation *graphql.OperationContext, query uint64) live.Operation {
	p := placeOf(ctx)
	p.expected = func() time.Duration { return s.took.expected(query, costOf(operation)) }
	ctx = context.WithValue(ctx, placeKey{}, p)
	next, ctx := s.executor.DispatchOperation(ctx, operation)
	return live.Operation{
		Next: func(context.Context) *graphql.Response {
			p.want(ctx)
			event := next(view.WithTextBudget(ctx, s.MaxAnswer))
			if took, ran := p.leave(); ran && event != nil {
				s.took.learn(query, took)
			}
			return event
		},
		Position: p.position,
		Fault: func(ctx context.Context) *graphql.Response {
			if p.failed == nil {
				return nil
			}
			return &graphql.Response{Data: json.RawMessage("null"), Errors: gqlerror.List{s.explain(ctx, p.failed)}}
		},
		Stop: func() { p.leave() },
	}
}

type placeKey struct{}

// place is where a subscription stands. Its events are made by one goroutine and
// handed on to another, which wants them one at a time: so an event takes a turn
// only when somebody waits for it, and only until it is written out.
type place struct {
	came     int64                // the revision that the client saw last, as its request says; 0: it does not
	expected func() time.Duration // how long writing an event out will take

	wanted chan struct{} // an event is waited for
	failed error         // why there are no more events, if that is no good reason; set before they end

	mu       sync.Mutex
	ended    chan struct{} // closed when there are no more events; nil if there never were any
	revision int64         // of the last event
	turn     *turn         // in which it is written out
	since    time.Time
}

// placeOf is where the context's subscription stands.
func placeOf(ctx context.Context) *place {
	if p, ok := ctx.Value(placeKey{}).(*place); ok {
		return p
	}
	return &place{wanted: make(chan struct{})}
}

// want waits until the next event is about to come, or none is.
func (p *place) want(ctx context.Context) {
	p.mu.Lock()
	ended := p.ended
	p.mu.Unlock()
	if ended == nil {
		return
	}
	select {
	case p.wanted <- struct{}{}:
	case <-ended:
	case <-ctx.Done():
	}
}

// begin says that there will be events; end must be called after the last.
func (p *place) begin() (end func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ended = make(chan struct{})
	return sync.OnceFunc(func() { close(p.ended) })
}

// enter waits until an event of the revision is wanted, and for its turn.
func (p *place) enter(ctx context.Context, turns *turns, revision int64) error {
	select {
	case <-p.wanted:
	case <-ctx.Done():
		return ctx.Err()
	}
	u := &turn{of: turns}
	lane, expected := cheap, time.Duration(0)
	if p.expected != nil {
		expected = p.expected()
	}
	if expected >= long {
		lane = dear
	}
	if err := u.enter(ctx, lane, expected*patience); err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.turn, p.revision, p.since = u, revision, time.Now()
	return nil
}

// leave gives the turn back, if there is one, and tells how long it took.
func (p *place) leave() (took time.Duration, ran bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.turn == nil {
		return 0, false
	}
	p.turn.leave()
	p.turn = nil
	return time.Since(p.since), true
}

// position is the revision of the last event.
func (p *place) position() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return strconv.FormatInt(p.revision, 10)
}
