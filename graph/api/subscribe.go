package api

import (
	"context"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/api/exec"
	"github.com/diplograph/diplograph/graph/view"
)

// Subscription returns the resolvers of subscriptions.
func (r resolvers) Subscription() exec.SubscriptionResolver { return subscription(r) }

type subscription struct{ s *server }

// DocumentIngested tells of documents that are read.
func (sub subscription) DocumentIngested(ctx context.Context, filter *view.DocumentFilter, since, first *int32, live bool) (<-chan *view.DocumentIngestion, error) {
	return follow(ctx, sub.s, since, first, live, func(r *view.Revision) *view.DocumentIngestion { return r.Ingestion(filter) })
}

// FactsChanged tells what revisions change in what the graph shows.
func (sub subscription) FactsChanged(ctx context.Context, filter *view.FactFilter, since, first *int32, live bool) (<-chan *view.FactChanges, error) {
	return follow(ctx, sub.s, since, first, live, func(r *view.Revision) *view.FactChanges {
		if changes := r.Changes(filter); !changes.Empty() {
			return changes
		}
		return nil
	})
}

// RevisionMade tells of revisions.
func (sub subscription) RevisionMade(ctx context.Context, filter *view.RevisionFilter, since, first *int32, live bool) (<-chan *view.Revision, error) {
	return follow(ctx, sub.s, since, first, live, func(r *view.Revision) *view.Revision {
		if filter.Admits(r) {
			return r
		}
		return nil
	})
}

// follow gives an event of each revision that gives one: of those after since,
// then of those that come, if it is live; at most the first so many. It ends with
// the context.
func follow[T any](ctx context.Context, s *server, since, first *int32, live bool, event func(*view.Revision) *T) (<-chan *T, error) {
	p := placeOf(ctx)
	newest := s.Store.View().Revision()
	from, err := view.Start(since, newest, p.came)
	if err != nil {
		return nil, err
	}
	left, err := view.Limit(first)
	if err != nil {
		return nil, err
	}
	revisions, err := s.Store.Follow(ctx, from)
	if err != nil {
		return nil, view.StartError(from, err)
	}
	events := make(chan *T)
	end := p.begin()
	go func() {
		defer end()
		defer close(events)
		if left == 0 || !live && from >= newest {
			return
		}
		for v, err := range revisions {
			if err == nil {
				err = hand(ctx, s, p, v, event, events, &left)
			}
			if err != nil && ctx.Err() == nil {
				p.failed = err
			}
			if err != nil || left == 0 || !live && v.Revision() >= newest {
				return
			}
		}
	}()
	return events, nil
}

// hand hands on the event of a revision, if it gives one.
func hand[T any](ctx context.Context, s *server, p *place, v *graph.View, event func(*view.Revision) *T, events chan<- *T, left *int) error {
	e := event(s.shared(v).Made())
	if e == nil {
		return nil
	}
	if err := p.enter(ctx, s.turns, v.Revision()); err != nil {
		return err
	}
	select {
	case events <- e:
		*left--
		return nil
	case <-ctx.Done():
		p.leave()
		return ctx.Err()
	}
}

// shared returns the root of a view, that of all requests if it is the newest.
func (s *server) shared(v *graph.View) *view.Root {
	if v == s.Store.View() {
		return s.root()
	}
	return s.rootOf(v)
}
