// Package boltfile keeps a store in one bbolt file, which one process at a time
// may hold. Beside the file, while it is held, lies PATH.owner, which names the
// process.
package boltfile

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"syscall"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"github.com/diplograph/diplograph/graph/storage"
)

const (
	lockPatience  = 700 * time.Millisecond // how long opening waits for another process to let go
	closePatience = 10 * time.Second       // how long closing may take
)

// Store is a store in a file.
type Store struct {
	path   string
	mapped mapped

	access sync.RWMutex // held alone to close
	db     *bolt.DB     // nil when closed
}

// Open opens or makes the file. Errors wrap storage.ErrLocked if another process
// holds it, and storage.ErrBroken if it is no sound file.
func Open(path string) (*Store, error) {
	s := &Store{path: path}
	if err := guard(s.open); err != nil {
		return nil, fault(err)
	}
	if err := claim(path); err != nil {
		return nil, errors.Join(fault(err), s.Close())
	}
	return s, nil
}

func (s *Store) open() error {
	if err := makeFile(s.path); err != nil {
		return err
	}
	if err := checkFile(s.path); err != nil {
		return err
	}
	db, err := openInPlace(s.path)
	if errors.Is(err, bolterrors.ErrTimeout) {
		return fmt.Errorf("%w%s: stop it, or work on a copy", storage.ErrLocked, owner(s.path))
	}
	if err != nil {
		return err
	}
	if err := guard(func() error { return checkTables(db) }); err != nil {
		return errors.Join(err, guard(db.Close))
	}
	s.db = db
	return nil
}

// openInPlace opens the file that stands at the path once it is locked. While
// this process waits for the lock, its holder may put another file in the place,
// as compacting does; what is written to the former one would be lost.
func openInPlace(path string) (*bolt.DB, error) {
	for {
		db, file, err := openMapped(path, mapSize())
		if errors.Is(err, syscall.ENOMEM) {
			db, file, err = openMapped(path, 0)
		}
		if err != nil {
			return nil, err
		}
		locked, err := file.Stat()
		if err != nil {
			return nil, errors.Join(err, guard(db.Close))
		}
		now, err := os.Stat(path)
		if err == nil && os.SameFile(locked, now) {
			return db, nil
		}
		if err = errors.Join(err, guard(db.Close)); err != nil {
			return nil, fmt.Errorf("it was moved while it was opened: %w", err)
		}
	}
}

// openMapped opens the file. If bbolt panics over it, the file and with it the
// lock are let go.
func openMapped(path string, initialMap int) (*bolt.DB, *os.File, error) {
	var file *os.File
	o := options(initialMap)
	o.OpenFile = func(name string, flag int, mode os.FileMode) (f *os.File, err error) {
		file, err = os.OpenFile(name, flag, mode)
		return file, err
	}
	opened := false
	defer func() {
		if !opened && file != nil {
			_ = file.Close() // it may be closed already
		}
	}()
	db, err := bolt.Open(path, 0o600, o)
	opened = err == nil
	return db, file, err
}

func options(initialMap int) *bolt.Options {
	return &bolt.Options{
		Timeout:         lockPatience,
		FreelistType:    bolt.FreelistMapType,
		InitialMmapSize: initialMap,
	}
}

// mapSize is how much address space to reserve. A file that outgrows it must
// be mapped anew, for which the writer waits until every reader is done. The
// reservation costs nothing but on Windows, where the file takes its size.
func mapSize() int {
	if runtime.GOOS == "windows" || math.MaxInt == math.MaxInt32 {
		return 0
	}
	gib := 1 << 30
	return 16 * gib
}

// guard runs what reads or writes the file. bbolt panics, and may read past
// the end of its map, when the file is damaged.
func guard(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v: restore it from a copy", storage.ErrBroken, r)
		}
	}()
	return f()
}

// fault says what can be done about an error.
func fault(err error) error {
	switch {
	case err == nil:
		return nil
	case isFull(err):
		return fmt.Errorf("%w: free some space and try again: %w", storage.ErrFull, err)
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrChecksum), errors.Is(err, bolterrors.ErrVersionMismatch):
		return fmt.Errorf("%w: %w", storage.ErrBroken, err)
	case errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("make the folder first: %w", err)
	case errors.Is(err, os.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("the file and its folder must be writable: %w", err)
	}
	return err
}

// isFull tells whether the error comes from a full disk or a spent quota.
// bbolt hides some of them in text.
func isFull(err error) bool {
	for _, full := range []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG} {
		if errors.Is(err, full) || strings.Contains(err.Error(), full.Error()) {
			return true
		}
	}
	return false
}

// using runs what reads or writes the open file.
func (s *Store) using(f func(db *bolt.DB) error) error {
	s.access.RLock()
	defer s.access.RUnlock()
	if s.db == nil {
		return fmt.Errorf("%w: it is closed", storage.ErrUsage)
	}
	return fault(guard(func() error { return f(s.db) }))
}

func (s *Store) view(f func(*bolt.Tx) error) error {
	return s.using(func(db *bolt.DB) error { return db.View(f) })
}

// Get implements [storage.Reader].
func (s *Store) Get(_ context.Context, t storage.Table, keys ...[]byte) (values [][]byte, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		values = get(tx, t, keys)
		s.mapped.read(tx, len(keys), total(values))
		return nil
	})
	return values, err
}

// Scan implements [storage.Reader].
func (s *Store) Scan(_ context.Context, t storage.Table, from, to []byte, limit int) (list []storage.Entry, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		list = scan(tx, t, from, to, limit)
		for _, e := range list {
			s.mapped.read(tx, 0, len(e.Key)+len(e.Value))
		}
		return nil
	})
	return list, err
}

// Floor implements [storage.Reader].
func (s *Store) Floor(_ context.Context, t storage.Table, keys ...[]byte) (list []storage.Entry, err error) {
	err = s.view(func(tx *bolt.Tx) error {
		list = floor(tx, t, keys)
		return nil
	})
	return list, err
}

func get(tx *bolt.Tx, t storage.Table, keys [][]byte) [][]byte {
	values := make([][]byte, len(keys))
	b := tx.Bucket(bucket(t))
	if b == nil {
		return values
	}
	for i, key := range keys {
		if v := b.Get(key); v != nil {
			values[i] = append([]byte{}, v...)
		}
	}
	return values
}

func scan(tx *bolt.Tx, t storage.Table, from, to []byte, limit int) []storage.Entry {
	b := tx.Bucket(bucket(t))
	if b == nil {
		return nil
	}
	var list []storage.Entry
	c := b.Cursor()
	for k, v := c.Seek(from); k != nil && len(list) < limit && (to == nil || bytes.Compare(k, to) < 0); k, v = c.Next() {
		list = append(list, clone(k, v))
	}
	return list
}

func floor(tx *bolt.Tx, t storage.Table, keys [][]byte) []storage.Entry {
	list := make([]storage.Entry, len(keys))
	b := tx.Bucket(bucket(t))
	if b == nil {
		return list
	}
	c := b.Cursor()
	var next []byte // the key behind the entry that was found last, nil if it is the last one
	for i, key := range keys {
		if i > 0 && list[i-1].Key != nil && (next == nil || bytes.Compare(key, next) < 0) {
			list[i] = list[i-1]
			continue
		}
		k, v := c.Seek(key)
		switch {
		case k == nil:
			k, v = c.Last()
		case !bytes.Equal(k, key):
			k, v = c.Prev()
		}
		if k != nil {
			list[i] = clone(k, v)
			next, _ = c.Next()
		}
	}
	return list
}

// total is how many bytes there are.
func total(values [][]byte) (bytes int) {
	for _, v := range values {
		bytes += len(v)
	}
	return bytes
}

// clone copies what belongs to the file's map.
func clone(k, v []byte) storage.Entry {
	return storage.Entry{Key: bytes.Clone(k), Value: append([]byte{}, v...)}
}

func bucket(t storage.Table) []byte { return []byte(t.String()) }

// Changes implements [storage.Store]: nobody else can write.
func (s *Store) Changes(context.Context) <-chan struct{} { return nil }

// Close lets go of the file, once nobody is reading or writing. bbolt may wait
// for ever, if it panicked over a damaged file while it held its own lock.
func (s *Store) Close() error {
	s.access.Lock()
	defer s.access.Unlock()
	if s.db == nil {
		return nil
	}
	db := s.db
	s.db = nil
	release(s.path)
	done := make(chan error, 1)
	go func() { done <- guard(db.Close) }()
	select {
	case err := <-done:
		return fault(err)
	case <-time.After(closePatience):
		return fmt.Errorf("%w: it does not close: end the program and restore it from a copy", storage.ErrBroken)
	}
}
