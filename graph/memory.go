package graph

import (
	"bytes"
	"context"
	"sync"

	hkv "github.com/hidal-go/hidalgo/kv"
	"github.com/hidal-go/hidalgo/kv/flat/btree"
)

// memoryKV is a key-value store in memory, so that a store without a file runs
// the same code as one with a file. hidalgo's own btree store cannot serve: it
// neither rolls back nor bears a reader beside a writer. Here a writing
// transaction holds the lock alone and undoes what it does not commit.
type memoryKV struct {
	mu      sync.RWMutex
	buckets map[string]*btree.Tree
}

func newMemoryKV() *memoryKV { return &memoryKV{buckets: map[string]*btree.Tree{}} }

// Close does nothing: the store lives as long as somebody holds it.
func (m *memoryKV) Close() error { return nil }

// empty tells whether nothing was ever stored.
func (m *memoryKV) empty() (bool, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return len(m.buckets) == 0, nil
}

// Tx begins a transaction, waiting for a writing one to end.
func (m *memoryKV) Tx(rw bool) (hkv.Tx, error) {
	if rw {
		m.mu.Lock()
	} else {
		m.mu.RLock()
	}
	return &memoryTx{store: m, rw: rw}, nil
}

type memoryTx struct {
	store *memoryKV
	rw    bool
	done  bool
	undo  []overwritten
}

// overwritten is what a key held before a transaction wrote it; nil for nothing.
type overwritten struct {
	bucket string
	key    []byte
	before []byte
}

func (t *memoryTx) Get(_ context.Context, k hkv.Key) (hkv.Value, error) {
	b := t.store.buckets[string(bucketName(k))]
	if b == nil {
		return nil, hkv.ErrNotFound
	}
	v, ok := b.Get(k[1])
	if !ok {
		return nil, hkv.ErrNotFound
	}
	return v, nil
}

func (t *memoryTx) GetBatch(ctx context.Context, keys []hkv.Key) ([]hkv.Value, error) {
	return hkv.GetBatch(ctx, t, keys)
}

func (t *memoryTx) Put(k hkv.Key, v hkv.Value) error {
	if !t.rw {
		return hkv.ErrReadOnly
	}
	if len(k[1]) == 0 || isCount(k) {
		return nil
	}
	b := t.remember(k)
	b.Set(bytes.Clone(k[1]), append([]byte{}, v...))
	return nil
}

func (t *memoryTx) Del(hkv.Key) error { return errDelete() }

func (t *memoryTx) remember(k hkv.Key) *btree.Tree {
	name := string(bucketName(k))
	b := t.store.buckets[name]
	if b == nil {
		b = btree.TreeNew(bytes.Compare)
		t.store.buckets[name] = b
	}
	before, _ := b.Get(k[1])
	t.undo = append(t.undo, overwritten{bucket: name, key: bytes.Clone(k[1]), before: before})
	return b
}

func (t *memoryTx) Commit(context.Context) error {
	t.undo = nil
	return t.Close()
}

func (t *memoryTx) Close() error {
	if t.done {
		return nil
	}
	t.done = true
	if !t.rw {
		t.store.mu.RUnlock()
		return nil
	}
	for i := len(t.undo) - 1; i >= 0; i-- {
		c := t.undo[i]
		if c.before == nil {
			t.store.buckets[c.bucket].Delete(c.key)
		} else {
			t.store.buckets[c.bucket].Set(c.key, c.before)
		}
	}
	t.store.mu.Unlock()
	return nil
}

func (t *memoryTx) Scan(prefix hkv.Key) hkv.Iterator {
	if len(prefix) < 2 {
		prefix = hkv.Key{prefix[0], nil}
	}
	return t.scan(prefix[0], prefix[1], prefix[1])
}

func (t *memoryTx) scanFrom(bucket, start []byte) hkv.Iterator { return t.scan(bucket, nil, start) }

func (t *memoryTx) scan(bucket, prefix, start []byte) hkv.Iterator {
	s := &memoryScan{bucket: bucket, prefix: prefix}
	if b := t.store.buckets[string(bucketName(hkv.Key{bucket}))]; b != nil && b.Len() > 0 {
		s.at, _ = b.Seek(start)
	}
	return s
}

type memoryScan struct {
	at             *btree.Enumerator
	bucket, prefix []byte
	key, value     []byte
}

func (s *memoryScan) Next(context.Context) bool {
	if s.at == nil {
		return false
	}
	k, v, err := s.at.Next()
	if err != nil || !bytes.HasPrefix(k, s.prefix) {
		s.Close()
		return false
	}
	s.key, s.value = k, v
	return true
}

func (s *memoryScan) Key() hkv.Key   { return hkv.Key{s.bucket, s.key} }
func (s *memoryScan) Val() hkv.Value { return s.value }
func (s *memoryScan) Err() error     { return nil }

func (s *memoryScan) Close() error {
	if s.at != nil {
		s.at.Close()
		s.at = nil
	}
	return nil
}
