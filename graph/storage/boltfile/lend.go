package boltfile

import (
	"context"

	bolt "go.etcd.io/bbolt"

	"github.com/diplograph/diplograph/graph/storage"
)

// Lend implements [storage.Lender].
func (s *Store) Lend(_ context.Context, t storage.Table, keys [][]byte, take func(place int, value []byte) error) error {
	return s.view(func(tx *bolt.Tx) error {
		b := tx.Bucket(bucket(t))
		for i, key := range keys {
			var value []byte
			if b != nil {
				value = b.Get(key)
			}
			if err := take(i, value); err != nil {
				return err
			}
			s.mapped.read(tx, 1, len(value))
		}
		return nil
	})
}
