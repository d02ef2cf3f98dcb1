package boltfile

import (
	"bytes"
	"context"

	bolt "go.etcd.io/bbolt"

	"github.com/diplograph/diplograph/graph/storage"
)

// Lend implements [storage.Lender].
func (s *Store) Lend(_ context.Context, t storage.Table, keys [][]byte, take func(place int, value []byte) error) error {
	return s.view(func(tx *bolt.Tx) error {
		var c *bolt.Cursor
		if b := tx.Bucket(bucket(t)); b != nil {
			c = b.Cursor()
		}
		for i, key := range keys {
			var value []byte
			if c != nil {
				if k, v := c.Seek(key); bytes.Equal(k, key) {
					value = v
				}
			}
			if err := take(i, value); err != nil {
				return err
			}
			s.mapped.read(tx, 1, len(value))
		}
		return nil
	})
}
