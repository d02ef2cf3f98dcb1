package analysis

import "context"

// memo is a value that is computed once, by whoever asks first. A failure is
// forgotten, so that a request that runs out of time fails no other.
type memo[T any] struct{ *computed[T] }

type computed[T any] struct {
	turn  chan struct{} // has an item while somebody computes
	known bool
	value T
}

func newMemo[T any]() memo[T] {
	return memo[T]{&computed[T]{turn: make(chan struct{}, 1)}}
}

// get returns the value, for which it may have to wait until the context is done.
func (m memo[T]) get(ctx context.Context, compute func() (T, error)) (T, error) {
	select {
	case m.turn <- struct{}{}:
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
	defer func() { <-m.turn }()
	if m.known {
		return m.value, nil
	}
	value, err := compute()
	if err == nil {
		m.value, m.known = value, true
	}
	return value, err
}

// knownMemo is a value that is known already.
func knownMemo[T any](value T) memo[T] {
	m := newMemo[T]()
	m.value, m.known = value, true
	return m
}
