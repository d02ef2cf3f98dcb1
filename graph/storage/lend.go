package storage

import "context"

// Lender is a Reader that can show values where they lie, to those who would
// throw away copies of many of them.
type Lender interface {
	// Lend gives take the values of the keys in their order, each with the place of
	// its key, nil for those that the table lacks. A value is good until take
	// returns, and must not be changed. take must not use the store.
	Lend(ctx context.Context, t Table, keys [][]byte, take func(place int, value []byte) error) error
}

// Each gives take the values of the keys as Lend does, of any reader.
func Each(ctx context.Context, r Reader, t Table, keys [][]byte, take func(place int, value []byte) error) error {
	if l, ok := r.(Lender); ok {
		return l.Lend(ctx, t, keys, take)
	}
	values, err := r.Get(ctx, t, keys...)
	if err != nil {
		return err
	}
	for i, value := range values {
		if err := take(i, value); err != nil {
			return err
		}
	}
	return nil
}
