package graph

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"runtime"
	"strings"
	"syscall"
	"time"

	hkv "github.com/hidal-go/hidalgo/kv"
	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// lockPatience is how long opening waits for another process to let go.
const lockPatience = 700 * time.Millisecond

// boltKV keeps a graph in one bbolt file.
type boltKV struct{ db *bolt.DB }

// openBolt opens or makes the file. It does not look into it.
func openBolt(path string) (backend, error) {
	if err := makeBoltFile(path); err != nil {
		return nil, boltFault(err)
	}
	if err := checkBoltFile(path); err != nil {
		return nil, err
	}
	db, err := openMapped(path, mapSize())
	if errors.Is(err, syscall.ENOMEM) {
		db, err = openMapped(path, 0)
	}
	if err != nil {
		return nil, boltFault(err)
	}
	return &boltKV{db: db}, nil
}

// openMapped opens the file. If bbolt panics over it, the file and with it the
// lock are let go.
func openMapped(path string, initialMap int) (*bolt.DB, error) {
	var file *os.File
	options := boltOptions(initialMap)
	options.OpenFile = func(name string, flag int, mode os.FileMode) (f *os.File, err error) {
		file, err = os.OpenFile(name, flag, mode)
		return file, err
	}
	opened := false
	defer func() {
		if !opened && file != nil {
			_ = file.Close() // it may be closed already
		}
	}()
	db, err := bolt.Open(path, 0o600, options)
	opened = err == nil
	return db, err
}

func boltOptions(initialMap int) *bolt.Options {
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

// boltFault says what can be done about an error.
func boltFault(err error) error {
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		return fmt.Errorf("%w: stop the process that uses it, or work on a copy", ErrLocked)
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrChecksum), errors.Is(err, bolterrors.ErrVersionMismatch):
		return fmt.Errorf("%w: %w", ErrBroken, err)
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
		if errors.Is(err, full) || err != nil && strings.Contains(err.Error(), full.Error()) {
			return true
		}
	}
	return false
}

// Close closes the file.
func (d *boltKV) Close() error { return d.db.Close() }

// empty tells whether nothing was ever stored.
func (d *boltKV) empty() (empty bool, err error) {
	err = d.db.View(func(tx *bolt.Tx) error {
		first, _ := tx.Cursor().First()
		empty = first == nil
		return nil
	})
	return empty, err
}

// Tx begins a transaction.
func (d *boltKV) Tx(rw bool) (hkv.Tx, error) {
	tx, err := d.db.Begin(rw)
	if err != nil {
		return nil, err
	}
	return &boltTx{tx: tx, buckets: make(map[string]*bolt.Bucket)}, nil
}

type boltTx struct {
	tx      *bolt.Tx
	buckets map[string]*bolt.Bucket // those that were used, which bbolt would open anew
}

func (t *boltTx) bucket(k hkv.Key) *bolt.Bucket {
	name := bucketName(k)
	b := t.buckets[string(name)]
	if b == nil {
		if b = t.tx.Bucket(name); b != nil {
			t.buckets[string(name)] = b
		}
	}
	return b
}

// Get reads one value, which is valid until the transaction ends.
func (t *boltTx) Get(_ context.Context, k hkv.Key) (hkv.Value, error) {
	b := t.bucket(k)
	if b == nil {
		return nil, hkv.ErrNotFound
	}
	v := b.Get(k[1])
	if v == nil {
		return nil, hkv.ErrNotFound
	}
	return v, nil
}

// GetBatch reads many values; nil stands for a missing one.
func (t *boltTx) GetBatch(ctx context.Context, keys []hkv.Key) ([]hkv.Value, error) {
	return hkv.GetBatch(ctx, t, keys)
}

// Put writes one value. An empty key only makes the bucket.
func (t *boltTx) Put(k hkv.Key, v hkv.Value) error {
	if isCount(k) {
		return nil
	}
	b := t.bucket(k)
	if b == nil {
		if _, err := t.tx.CreateBucket(bucketName(k)); err != nil {
			return err
		}
		b = t.bucket(k)
	}
	if len(k[1]) == 0 {
		return nil
	}
	return b.Put(k[1], v)
}

// Del refuses: a graph only grows.
func (t *boltTx) Del(hkv.Key) error { return errDelete() }

// Commit makes the transaction's writes durable, all or none.
func (t *boltTx) Commit(context.Context) error { return t.tx.Commit() }

// Close gives up what is not committed. It may be called twice.
func (t *boltTx) Close() error {
	if err := t.tx.Rollback(); err != nil && !errors.Is(err, bolterrors.ErrTxClosed) {
		return err
	}
	return nil
}

// Scan visits the keys of the prefix's bucket that begin with its second part.
func (t *boltTx) Scan(prefix hkv.Key) hkv.Iterator {
	if len(prefix) < 2 {
		prefix = hkv.Key{prefix[0], nil}
	}
	return t.scan(prefix[0], prefix[1], prefix[1])
}

func (t *boltTx) scanFrom(bucket, start []byte) hkv.Iterator { return t.scan(bucket, nil, start) }

func (t *boltTx) scan(bucket, prefix, start []byte) hkv.Iterator {
	it := &boltScan{bucket: bucket, prefix: prefix, start: start}
	if b := t.bucket(hkv.Key{bucket}); b != nil {
		it.cursor = b.Cursor()
	}
	return it
}

type boltScan struct {
	cursor                *bolt.Cursor
	bucket, prefix, start []byte
	key, value            []byte
}

func (s *boltScan) Next(context.Context) bool {
	switch {
	case s.cursor == nil:
		return false
	case s.key == nil:
		s.key, s.value = s.cursor.Seek(s.start)
	default:
		s.key, s.value = s.cursor.Next()
	}
	if s.key == nil || !bytes.HasPrefix(s.key, s.prefix) {
		s.cursor = nil
		return false
	}
	return true
}

func (s *boltScan) Key() hkv.Key   { return hkv.Key{s.bucket, s.key} }
func (s *boltScan) Val() hkv.Value { return s.value }
func (s *boltScan) Err() error     { return nil }
func (s *boltScan) Close() error   { s.cursor = nil; return nil }
