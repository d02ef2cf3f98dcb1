// Package memory keeps a store in memory, gone when the program ends.
package memory

import (
	"bytes"
	"context"
	"sync"

	"github.com/google/btree"

	"github.com/diplograph/diplograph/graph/storage"
)

// degree is how many entries a node of the trees has: a compromise between
// moving entries and following pointers.
const degree = 64

// Store is a store in memory. Its readers see whole transactions only.
type Store struct {
	writing sync.Mutex // held by the one writer
	mu      sync.RWMutex
	tables  [storage.Tables]*btree.BTreeG[storage.Entry]
}

// New makes an empty store.
func New() *Store {
	s := new(Store)
	for t := range s.tables {
		s.tables[t] = btree.NewG(degree, func(a, b storage.Entry) bool { return bytes.Compare(a.Key, b.Key) < 0 })
	}
	return s
}

// Get implements [storage.Reader].
func (s *Store) Get(_ context.Context, t storage.Table, keys ...[]byte) ([][]byte, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	values := make([][]byte, len(keys))
	for i, key := range keys {
		if e, ok := s.tables[t].Get(storage.Entry{Key: key}); ok {
			values[i] = clone(e).Value
		}
	}
	return values, nil
}

// Scan implements [storage.Reader].
func (s *Store) Scan(_ context.Context, t storage.Table, from, to []byte, limit int) ([]storage.Entry, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	var list []storage.Entry
	s.tables[t].AscendGreaterOrEqual(storage.Entry{Key: from}, func(e storage.Entry) bool {
		if len(list) == limit || to != nil && bytes.Compare(e.Key, to) >= 0 {
			return false
		}
		list = append(list, clone(e))
		return true
	})
	return list, nil
}

// Floor implements [storage.Reader].
func (s *Store) Floor(_ context.Context, t storage.Table, keys ...[]byte) ([]storage.Entry, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	list := make([]storage.Entry, len(keys))
	for i, key := range keys {
		s.tables[t].DescendLessOrEqual(storage.Entry{Key: key}, func(e storage.Entry) bool {
			if i > 0 && bytes.Equal(e.Key, list[i-1].Key) {
				list[i] = list[i-1]
			} else {
				list[i] = clone(e)
			}
			return false
		})
	}
	return list, nil
}

func clone(e storage.Entry) storage.Entry {
	if e.Key == nil {
		return e
	}
	return storage.Entry{Key: bytes.Clone(e.Key), Value: append([]byte{}, e.Value...)}
}

// tx reads the store as it is, for nobody else can write meanwhile.
type tx struct {
	*Store
	storage.Batch
}

// Write implements [storage.Store].
func (s *Store) Write(_ context.Context, f func(storage.Tx) error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	t := &tx{Store: s}
	if err := f(t); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for table := range storage.Tables {
		for _, e := range t.Entries(table) {
			s.tables[table].ReplaceOrInsert(clone(e))
		}
	}
	return nil
}

// Changes implements [storage.Store]: nobody else can write.
func (s *Store) Changes(context.Context) <-chan struct{} { return nil }

// Close does nothing: the store lives as long as somebody holds it.
func (s *Store) Close() error { return nil }
