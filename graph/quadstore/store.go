// Package quadstore keeps quads in a storage and gives them to Cayley. It only
// grows: quads are numbered in the order in which they came and never go away,
// so whoever knows how many there were at a moment can go on reading the store
// as it was then, while others write.
//
// A transaction costs an append: to the values, to the log of quads, and to a
// tail in memory. Once the tail has grown to a share of the store, the terms
// and indexes are brought up to date in one go, in the order of their keys.
package quadstore

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/storage"
)

// ErrMoved tells that somebody else has written since the caller last looked.
var ErrMoved = errors.New("the store has moved on")

// leastTail is the number of quads behind the indexes from which on they are
// brought up to date, and share the part of the store that may be behind.
const (
	leastTail = 50_000
	share     = 4
)

// Store is a store of quads, a graph.QuadStore of Cayley. Any number of goroutines may use it.
type Store struct {
	kv     storage.Store
	bound  int // least tail
	blocks *cache

	origin *Store // what it is a frozen picture of; nil if it is none
	frozen moment // then

	writing sync.Mutex // held by the one writer of this process
	gathers int        // how many gather; the writer's
	mu      sync.RWMutex
	head    head
	tail    *tail
}

// Options say how a store works. The zero value works well.
type Options struct {
	// Tail is the least number of quads behind the indexes from which on these are
	// brought up to date; default 50,000.
	Tail int
}

// Open reads where the storage stands. It does not close it if it fails.
func Open(ctx context.Context, kv storage.Store, o Options) (*Store, error) {
	s := &Store{kv: kv, bound: o.Tail, blocks: newCache(), tail: &tail{first: 1}}
	if s.bound == 0 {
		s.bound = leastTail
	}
	if err := s.Refresh(ctx); err != nil {
		return nil, err
	}
	if s.head.former {
		if err := s.renew(ctx); err != nil {
			return nil, fmt.Errorf("its indexes are of a former form and cannot be made anew: %w", err)
		}
	}
	return s, nil
}

// Size is how many quads there are. They have the numbers up to it.
func (s *Store) Size() uint64 { return s.now().head.quads }

// Frozen gives the store as it is now, for reading only: what is written later
// does not show in it. It is good as long as the store is open.
func (s *Store) Frozen() *Store {
	return &Store{kv: s.kv, blocks: s.blocks, origin: s, frozen: s.now()}
}

// moment is the store as it was when it was looked at.
type moment struct {
	head  head
	tail  *tail
	quads []parts // of the tail
}

func (s *Store) now() moment {
	if s.origin != nil {
		return s.frozen
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	return moment{s.head, s.tail, s.tail.quads}
}

// Refresh takes in what other processes have written.
func (s *Store) Refresh(ctx context.Context) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.refresh(ctx, s.kv)
}

func (s *Store) refresh(ctx context.Context, r storage.Reader) error {
	h, err := readHead(ctx, r)
	if err != nil {
		return err
	}
	was := s.now()
	if h == was.head {
		return nil
	}
	next, from := was.tail, was.head
	if h.indexedQuads != was.head.indexedQuads {
		next, from = &tail{first: h.indexedQuads + 1}, head{values: h.indexedValues, quads: h.indexedQuads}
	}
	terms, err := readTerms(ctx, r, from.values, h.values)
	if err != nil {
		return err
	}
	var added []parts
	err = readLog(ctx, r, from.quads, h.quads, func(_ uint64, q parts) error {
		added = append(added, q)
		return nil
	})
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for key, number := range terms {
		next.terms.set(key, number)
	}
	for _, q := range added {
		next.add(q)
	}
	s.head, s.tail = h, next
	return nil
}

func readHead(ctx context.Context, r storage.Reader) (head, error) {
	raw, err := r.Get(ctx, storage.Meta, headKey())
	if err != nil {
		return head{}, err
	}
	return decodeHead(raw[0])
}

// Empty tells whether a storage has no quads.
func Empty(ctx context.Context, r storage.Reader) (bool, error) {
	h, err := readHead(ctx, r)
	return h == head{}, err
}

// readTerms finds the keys of the values after one number and up to another.
func readTerms(ctx context.Context, r storage.Reader, after, last uint64) (map[termKey]uint64, error) {
	terms := make(map[termKey]uint64)
	err := readValues(ctx, r, after, last, func(number uint64, raw []byte) error {
		terms[keyOf(raw)] = number
		return nil
	})
	return terms, err
}

// scanned is how many blocks are read at once.
const scanned = 64

// readValues gives the bytes of the values after one number and up to another.
func readValues(ctx context.Context, r storage.Reader, after, last uint64, take func(number uint64, raw []byte) error) error {
	for after < last {
		first := valueBlock(after + 1)
		blocks, err := r.Scan(ctx, storage.Values, valueBlockKey(first), []byte{1}, scanned)
		if err != nil {
			return err
		}
		if len(blocks) == 0 {
			return fmt.Errorf("%w: value %d is missing", storage.ErrBroken, after+1)
		}
		for i, e := range blocks {
			base := (first + uint64(i)) * valuesPerBlock
			block, err := unseal(storage.Values, valueBlockKey(first+uint64(i)), e.Value)
			if err != nil {
				return err
			}
			list, err := cutValues(block)
			if err != nil {
				return fmt.Errorf("%w: the values from %d on: %w", storage.ErrBroken, base+1, err)
			}
			for j, raw := range list {
				number := base + uint64(j) + 1
				if number <= after || number > last {
					continue
				}
				if raw == nil {
					if raw, err = longValueBytes(ctx, r, number); err != nil {
						return err
					}
				}
				if err := take(number, raw); err != nil {
					return err
				}
			}
			if end := base + uint64(len(list)); end > after {
				after = end
			} else {
				return fmt.Errorf("%w: value %d is missing", storage.ErrBroken, after+1)
			}
		}
	}
	return nil
}

func longValueBytes(ctx context.Context, r storage.Reader, number uint64) ([]byte, error) {
	raw, err := r.Get(ctx, storage.Values, longValueKey(number))
	if err != nil {
		return nil, err
	}
	return unseal(storage.Values, longValueKey(number), raw[0])
}

// readLog gives the quads after one number and up to another.
func readLog(ctx context.Context, r storage.Reader, after, last uint64, take func(number uint64, q parts) error) error {
	list := make([]parts, 0, quadsPerBlock)
	for after < last {
		first := quadBlock(after + 1)
		blocks, err := r.Scan(ctx, storage.Log, quadBlockKey(first), nil, scanned)
		if err != nil {
			return err
		}
		if len(blocks) == 0 {
			return fmt.Errorf("%w: quad %d is missing", storage.ErrBroken, after+1)
		}
		for i, e := range blocks {
			base := (first + uint64(i)) * quadsPerBlock
			block, err := unseal(storage.Log, quadBlockKey(first+uint64(i)), e.Value)
			if err != nil {
				return err
			}
			list, err = decodeQuads(list[:0], block)
			if err != nil || base+uint64(len(list)) <= after {
				return fmt.Errorf("%w: the quads from %d on are damaged", storage.ErrBroken, base+1)
			}
			for j, q := range list {
				number := base + uint64(j) + 1
				if number <= after || number > last {
					continue
				}
				if err := take(number, q); err != nil {
					return err
				}
			}
			after = base + uint64(len(list))
		}
	}
	return nil
}

// Record is a quad with its number. The object of a quad whose predicate was to
// be left out is told by its number only.
type Record struct {
	Number uint64
	Quad   quad.Quad
	Object uint64
}

// Log gives the quads after one number and up to another, in order. Objects of
// the predicate without, which may be nil, are not read.
func (s *Store) Log(ctx context.Context, after, last uint64, without quad.Value, take func(Record) error) error {
	skipped := uint64(0)
	if without != nil {
		number, err := s.number(ctx, without)
		if err != nil {
			return err
		}
		skipped = number
	}
	l := logger{store: s, near: nearby{store: s}, skipped: skipped, take: take, quads: make([]Quad, 0, min(logged, last-after))}
	err := readLog(ctx, s.kv, after, last, func(number uint64, q parts) error {
		if l.quads = append(l.quads, Quad{parts: q, number: number}); len(l.quads) == cap(l.quads) {
			return l.flush(ctx)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return l.flush(ctx)
}

// logger finds the values of quads, many at a time.
type logger struct {
	store   *Store
	near    nearby
	skipped uint64 // predicate whose objects are not read
	take    func(Record) error
	quads   []Quad
	numbers []uint64
}

// logged is how many quads are read at once.
const logged = 4096

func (l *logger) flush(ctx context.Context) error {
	l.numbers = l.numbers[:0]
	for _, q := range l.quads {
		for i, n := range q.parts {
			if n != 0 && (i != object || q.parts[predicate] != l.skipped) && !l.near.has(n) {
				l.numbers = append(l.numbers, n)
			}
		}
	}
	if err := l.store.preload(ctx, l.numbers); err != nil {
		return err
	}
	for _, q := range l.quads {
		if err := l.give(ctx, q); err != nil {
			return err
		}
	}
	l.quads = l.quads[:0]
	return nil
}

func (l *logger) give(ctx context.Context, q Quad) error {
	r := Record{Number: q.number, Object: q.parts[object]}
	leave := l.skipped != 0 && q.parts[predicate] == l.skipped
	for i, part := range []*quad.Value{&r.Quad.Subject, &r.Quad.Predicate, &r.Quad.Object, &r.Quad.Label} {
		if q.parts[i] == 0 || i == object && leave {
			continue
		}
		v, err := l.near.value(ctx, q.parts[i])
		if err != nil {
			return err
		}
		*part = v
	}
	return l.take(r)
}

// Value reads the value with a number. One that is too long for a block is not looked
// for in blocks, which would be kept for others.
func (s *Store) Value(ctx context.Context, number uint64) (quad.Value, error) {
	sealed, err := s.kv.Get(ctx, storage.Values, longValueKey(number))
	if err != nil {
		return nil, err
	}
	if sealed[0] == nil {
		return s.value(ctx, number)
	}
	raw, err := unseal(storage.Values, longValueKey(number), sealed[0])
	if err != nil {
		return nil, err
	}
	return decode(number, shared(raw))
}

// Number tells the number of a value, 0 if the store does not have it.
func (s *Store) Number(ctx context.Context, v quad.Value) (uint64, error) { return s.number(ctx, v) }

// Close implements graph.QuadStore. It closes the storage, but not for a frozen
// picture.
func (s *Store) Close() error {
	if s.origin != nil {
		return nil
	}
	return s.kv.Close()
}
