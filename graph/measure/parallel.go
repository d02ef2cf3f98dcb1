package measure

import (
	"context"
	"runtime"
	"sync"
)

// blocks is into how many parts work is cut that must not depend on how many
// processors share it.
const blocks = 64

// share lets as many workers as there are processors do parts 0 to n-1 of some
// work, each worker with what begin makes for it, and hands what comes of the
// parts to merge, in their order. It stops when the context ends.
func share[R any](ctx context.Context, n int, p Progress, begin func() func(part int) R, merge func(R)) error {
	s := &sharing[R]{parts: n, merge: merge, progress: p, waiting: map[int]R{}}
	var all sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		all.Go(func() {
			do := begin()
			for part := s.take(); part >= 0 && ctx.Err() == nil; part = s.take() {
				s.give(part, do(part))
			}
		})
	}
	all.Wait()
	return ctx.Err()
}

// sharing is work that is shared.
type sharing[R any] struct {
	parts    int
	merge    func(R)
	progress Progress

	mutex   sync.Mutex
	taken   int
	merged  int
	done    int
	waiting map[int]R // what came of parts that are done before one that is not
}

// take is the next part that nobody does, -1 if there is none.
func (s *sharing[R]) take() int {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.taken == s.parts {
		return -1
	}
	s.taken++
	return s.taken - 1
}

func (s *sharing[R]) give(part int, r R) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.waiting[part] = r
	for {
		r, ok := s.waiting[s.merged]
		if !ok {
			break
		}
		delete(s.waiting, s.merged)
		s.merge(r)
		s.merged++
	}
	s.done++
	if s.progress != nil {
		s.progress(s.done, s.parts)
	}
}

// each lets workers do what is said for numbers 0 to n-1, where no number
// touches what another does.
func each(ctx context.Context, n int, p Progress, begin func() func(v int)) error {
	parts := min(n, blocks)
	return share(ctx, parts, p, func() func(int) struct{} {
		do := begin()
		return func(part int) struct{} {
			for v := part * n / parts; v < (part+1)*n/parts && ctx.Err() == nil; v++ {
				do(v)
			}
			return struct{}{}
		}
	}, func(struct{}) {})
}
