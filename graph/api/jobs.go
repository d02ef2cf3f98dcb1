package api

import (
	"context"
	"errors"

	"github.com/diplograph/diplograph/graph/access"
	"github.com/diplograph/diplograph/graph/jobs"
	"github.com/diplograph/diplograph/graph/view"
)

// What dumps and analyses have in common: both are jobs that somebody asked for.

// mine tells whether the caller asked for a job, or may do all.
func mine(ctx context.Context, j jobs.Job) bool {
	return j.Owner == clientOf(ctx) || access.Require(ctx, access.Admin) == nil
}

// start takes a job of the caller's. What the queue does not take, as it is full or
// closed, is a refusal, with the code closed if the server is about to stop.
func start(ctx context.Context, q *jobs.Queue, order any, closed view.UserErrorCode) (j jobs.Job, refusal *view.UserError, err error) {
	j, err = q.Start(clientOf(ctx), order, 0)
	switch {
	case errors.Is(err, jobs.ErrTooMany):
		return j, userError(view.CodeTooMany, err.Error()), nil
	case errors.Is(err, jobs.ErrClosed):
		return j, userError(closed, "this server is about to stop"), nil
	}
	return j, nil, err
}

// cancel gives a job of the caller's up. The error wraps jobs.ErrNotFound if there is
// none in the queue, which may be nil.
func cancel(ctx context.Context, q *jobs.Queue, name string) (jobs.Job, error) {
	if q == nil {
		return jobs.Job{}, jobs.ErrNotFound
	}
	j, _, err := q.Job(name)
	switch {
	case err != nil:
		return j, err
	case !mine(ctx, j):
		return j, jobs.ErrNotFound
	}
	return q.Cancel(name)
}

// progressed hands on what a job is like, at once and with each change, until it has
// ended or expired.
func progressed[T any](ctx context.Context, s *server, q *jobs.Queue, name string, show func(jobs.Job) (*T, error)) <-chan *T {
	p := placeOf(ctx)
	events := make(chan *T)
	end := p.begin()
	go func() {
		defer end()
		defer close(events)
		for {
			j, changed, err := q.Job(name)
			if err != nil {
				return // it has expired
			}
			shown, err := show(j)
			if err == nil {
				err = handOn(ctx, s, p, shown, events)
			}
			if err != nil && ctx.Err() == nil {
				p.failed = err
			}
			if err != nil || j.State.Ended() {
				return
			}
			select {
			case <-changed:
			case <-ctx.Done():
				return
			}
		}
	}()
	return events
}

// handOn hands on an event that is of no revision.
func handOn[T any](ctx context.Context, s *server, p *place, event *T, events chan<- *T) error {
	if err := p.enter(ctx, s.turns, 0); err != nil {
		return err
	}
	select {
	case events <- event:
		return nil
	case <-ctx.Done():
		p.leave()
		return ctx.Err()
	}
}
