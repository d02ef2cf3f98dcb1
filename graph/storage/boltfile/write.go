package boltfile

import (
	"context"

	bolt "go.etcd.io/bbolt"

	"github.com/diplograph/diplograph/graph/storage"
)

// tx reads the file as it was when the transaction began.
type tx struct {
	storage.Batch
	tx *bolt.Tx
}

func (t *tx) Get(_ context.Context, table storage.Table, keys ...[]byte) ([][]byte, error) {
	return get(t.tx, table, keys), nil
}

func (t *tx) Scan(_ context.Context, table storage.Table, from, to []byte, limit int) ([]storage.Entry, error) {
	return scan(t.tx, table, from, to, limit), nil
}

func (t *tx) Floor(_ context.Context, table storage.Table, keys ...[]byte) ([]storage.Entry, error) {
	return floor(t.tx, table, keys), nil
}

// Write implements [storage.Store]. The file is synced before it returns.
func (s *Store) Write(_ context.Context, f func(storage.Tx) error) error {
	return s.using(func(db *bolt.DB) error {
		return db.Update(func(inner *bolt.Tx) error {
			t := &tx{tx: inner}
			if err := f(t); err != nil {
				return err
			}
			for table := range storage.Tables {
				if err := write(inner, table, t.Entries(table)); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

// write puts the entries in the order of their keys, which lets neighbours share
// the work on a page.
func write(inner *bolt.Tx, table storage.Table, list []storage.Entry) error {
	if len(list) == 0 {
		return nil
	}
	b, err := inner.CreateBucketIfNotExists(bucket(table))
	if err != nil {
		return err
	}
	switch table {
	case storage.Values, storage.Log: // only ever added to at the end
		b.FillPercent = 1
	case storage.Terms, storage.SPO, storage.POS, storage.OSP, storage.Label: // blocks, of which few change at a time
		b.FillPercent = 0.9
	}
	for _, e := range list {
		if err := b.Put(e.Key, e.Value); err != nil {
			return err
		}
	}
	return nil
}
