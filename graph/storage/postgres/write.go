package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/diplograph/diplograph/graph/storage"
)

// channel is where writers say that something is new.
const channel = prefix + "changes"

// tx is a transaction that holds the writer's row, so that there is one at a
// time; the server lets go of the row when the connection ends.
type tx struct {
	tx    pgx.Tx
	batch storage.Batch
}

func (t *tx) Get(ctx context.Context, table storage.Table, keys ...[]byte) ([][]byte, error) {
	return get(ctx, t.tx, table, keys)
}

func (t *tx) Scan(ctx context.Context, table storage.Table, from, to []byte, limit int) ([]storage.Entry, error) {
	return scan(ctx, t.tx, table, from, to, limit)
}

func (t *tx) Floor(ctx context.Context, table storage.Table, keys ...[]byte) ([]storage.Entry, error) {
	return floor(ctx, t.tx, table, keys)
}

func (t *tx) Put(table storage.Table, key, value []byte) { t.batch.Put(table, key, value) }

// Write implements [storage.Store].
func (s *Store) Write(ctx context.Context, f func(storage.Tx) error) error {
	var refused error // by f: what it says is passed on as it is
	err := again(ctx, func() error {
		refused = nil
		return pgx.BeginFunc(ctx, s.pool, func(inner pgx.Tx) error {
			if _, err := inner.Exec(ctx, "SELECT one FROM "+prefix+"writer WHERE one = 1 FOR UPDATE"); err != nil {
				return err
			}
			t := &tx{tx: inner}
			if err := f(t); err != nil {
				if !passing(err) {
					refused = err
				}
				return err
			}
			wrote, err := t.flush(ctx)
			if err == nil && wrote && s.notifies {
				_, err = inner.Exec(ctx, "SELECT pg_notify($1, '')", channel)
			}
			return err
		})
	})
	if refused != nil {
		return refused
	}
	return err
}

// rows and bytes are what one statement takes at most.
const (
	maxRows  = 20_000
	maxBytes = 8 << 20
)

// flush sends what was put, whole sets at a time, in the order of keys, and
// tells whether there was anything.
func (t *tx) flush(ctx context.Context) (wrote bool, err error) {
	for table := range storage.Tables {
		upsert := "INSERT INTO " + name(table) + " (k, v) SELECT * FROM unnest($1::bytea[], $2::bytea[]) ON CONFLICT (k) DO UPDATE SET v = EXCLUDED.v"
		for list := t.batch.Entries(table); len(list) > 0; wrote = true {
			var keys, values [][]byte
			size := 0
			for len(list) > 0 && len(keys) < maxRows && size < maxBytes {
				keys = append(keys, list[0].Key)
				values = append(values, append([]byte{}, list[0].Value...)) // nil would be NULL
				size += len(list[0].Key) + len(list[0].Value)
				list = list[1:]
			}
			if _, err := t.tx.Exec(ctx, upsert, keys, values); err != nil {
				return wrote, fmt.Errorf("write %s: %w", table, err)
			}
		}
	}
	return wrote, nil
}
