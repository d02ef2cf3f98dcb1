package graph

import (
	"context"
	"fmt"
	"iter"
	"sync"
)

// Follow gives a view of each revision after the one that is named, in order
// and none twice: first of those that there are, then of each that comes, by
// whoever writes it, until the context ends or the store is closed; the last
// thing it gives is then the error that says so. Revisions of which a
// compaction left nothing are left out.
//
// Nothing is kept for whoever follows: one that is slow is as far behind as it
// is, and one that comes again goes on where it was by naming the last revision
// that it saw. 0 begins with the first that is left.
//
// The error wraps ErrNotFound if there is no such revision, or if a compaction
// has left out what came after it.
func (s *Store) Follow(ctx context.Context, since int64) (iter.Seq2[*View, error], error) {
	if since != 0 {
		if err := s.reach(ctx, since); err != nil {
			return nil, err
		}
	}
	return func(yield func(*View, error) bool) {
		for at := since; ; {
			newest, err := s.await(ctx, at)
			if err != nil {
				yield(nil, err)
				return
			}
			for at < newest.revision {
				at++
				v := newest.former(at)
				if _, there := v.Made(at); there && (ctx.Err() != nil || !yield(v, nil)) {
					return
				}
			}
		}
	}, nil
}

// reach tells whether one can go on after the revision. One that is not known
// yet may be in a database that others write to.
func (s *Store) reach(ctx context.Context, revision int64) error {
	if revision > s.View().revision {
		s.writing.Lock()
		err := s.catchUp(ctx)
		s.writing.Unlock()
		if err != nil {
			return err
		}
	}
	if first := s.compacted.Load(); first > 0 && revision == first-1 { // compacting changes nothing that is shown
		return nil
	}
	_, err := s.At(revision)
	return err
}

// await waits for a view of a later revision.
func (s *Store) await(ctx context.Context, after int64) (*View, error) {
	for {
		next, open := s.news.next()
		v := s.View()
		switch {
		case v.revision > after:
			return v, ctx.Err()
		case !open:
			return nil, s.fault("follow", fmt.Errorf("%w: it is closed", ErrUsage))
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-next:
		}
	}
}

// former is a view of a revision that is not later than the view's own.
func (v *View) former(revision int64) *View {
	if revision == v.revision {
		return v
	}
	return &View{store: v.store, model: v.model, revision: revision, end: v.model.ended(revision).number}
}

// news lets any number of goroutines wait for what happens next.
type news struct {
	mu     sync.Mutex
	signal chan struct{} // closed when it happens
	ended  bool
}

// next gives a channel that is closed when something happens; open is false if
// nothing will.
func (n *news) next() (signal <-chan struct{}, open bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.signal == nil {
		n.signal = make(chan struct{})
	}
	return n.signal, !n.ended
}

// tell says that something happened, and end besides that it was the last.
func (n *news) tell() { n.say(false) }
func (n *news) end()  { n.say(true) }

func (n *news) say(last bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.ended = n.ended || last
	if n.signal != nil {
		close(n.signal)
		n.signal = nil
	}
}
