package quadstore

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"sync"
	"unsafe"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/storage"
)

// kept is how many blocks of values stay decoded.
const kept = 4096

// cache holds blocks of values that were read lately.
type cache struct {
	mu     sync.RWMutex
	blocks map[uint64][]quad.Value // long values are nil
	oldest []uint64                // a ring of the blocks
	next   int
}

func newCache() *cache { return &cache{blocks: make(map[uint64][]quad.Value)} }

func (c *cache) get(block uint64) []quad.Value {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.blocks[block]
}

func (c *cache) put(block uint64, values []quad.Value) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, known := c.blocks[block]; !known {
		if len(c.oldest) < kept {
			c.oldest = append(c.oldest, block)
		} else {
			delete(c.blocks, c.oldest[c.next])
			c.oldest[c.next] = block
			c.next = (c.next + 1) % kept
		}
	}
	c.blocks[block] = values
}

// value reads one value.
func (s *Store) value(ctx context.Context, number uint64) (quad.Value, error) {
	if number == 0 {
		return nil, nil
	}
	block, at := valueBlock(number), int((number-1)%valuesPerBlock)
	values := s.blocks.get(block)
	if at >= len(values) { // not read, or grown since
		var err error
		if values, err = s.readBlock(ctx, block); err != nil {
			return nil, err
		}
		if at >= len(values) {
			return nil, fmt.Errorf("%w: value %d is missing", storage.ErrBroken, number)
		}
	}
	if values[at] != nil {
		return values[at], nil
	}
	raw, err := longValueBytes(ctx, s.kv, number)
	if err != nil {
		return nil, err
	}
	return decode(number, string(raw))
}

// nearby holds the blocks of values that one reader was given last, so that it
// need not share them with others.
type nearby struct {
	store *Store
	kept  [64]struct {
		block  uint64
		values []quad.Value
	}
}

// value reads one value.
func (n *nearby) value(ctx context.Context, number uint64) (quad.Value, error) {
	block, at := valueBlock(number), int((number-1)%valuesPerBlock)
	k := &n.kept[block%uint64(len(n.kept))]
	if k.block != block || at >= len(k.values) {
		k.block, k.values = block, n.store.blocks.get(block)
	}
	if at < len(k.values) && k.values[at] != nil {
		return k.values[at], nil
	}
	v, err := n.store.value(ctx, number)
	k.values = n.store.blocks.get(block)
	return v, err
}

func (s *Store) readBlock(ctx context.Context, block uint64) ([]quad.Value, error) {
	raw, err := s.kv.Get(ctx, storage.Values, valueBlockKey(block))
	if err != nil {
		return nil, err
	}
	return s.keep(block, raw[0])
}

// keep decodes a block and holds it for a while.
func (s *Store) keep(block uint64, raw []byte) ([]quad.Value, error) {
	raw, err := unseal(storage.Values, valueBlockKey(block), raw)
	if err != nil {
		return nil, err
	}
	list, err := cutValues(shared(raw)) // all values of the block share one string
	if err != nil {
		return nil, fmt.Errorf("%w: the values from %d on: %w", storage.ErrBroken, block*valuesPerBlock+1, err)
	}
	values := make([]quad.Value, len(list))
	for i, raw := range list {
		if raw == "" {
			continue
		}
		if values[i], err = decode(block*valuesPerBlock+uint64(i)+1, raw); err != nil {
			return nil, err
		}
	}
	s.blocks.put(block, values)
	return values, nil
}

// shared makes a string of bytes that nobody changes, as those that a storage
// returns, without copying them.
func shared(raw []byte) string { return unsafe.String(unsafe.SliceData(raw), len(raw)) }

// has tells whether the value was given already, with its block.
func (n *nearby) has(number uint64) bool {
	block := valueBlock(number)
	k := &n.kept[block%uint64(len(n.kept))]
	return k.block == block && int((number-1)%valuesPerBlock) < len(k.values)
}

// preload reads the blocks of many values at once.
func (s *Store) preload(ctx context.Context, numbers []uint64) error {
	var keys [][]byte
	var blocks []uint64
	asked := make(map[uint64]bool)
	before := ^uint64(0)
	for _, n := range numbers {
		block := valueBlock(n)
		if block == before {
			continue
		}
		if before = block; asked[block] || int((n-1)%valuesPerBlock) < len(s.blocks.get(block)) {
			continue
		}
		asked[block] = true
		blocks, keys = append(blocks, block), append(keys, valueBlockKey(block))
	}
	if len(keys) < 2 {
		return nil
	}
	raws, err := s.kv.Get(ctx, storage.Values, keys...)
	if err != nil {
		return err
	}
	for i, raw := range raws {
		if _, err := s.keep(blocks[i], raw); err != nil {
			return err
		}
	}
	return nil
}

func decode(number uint64, raw string) (quad.Value, error) {
	v, err := decodeValue(raw)
	if err != nil {
		return nil, fmt.Errorf("%w: value %d: %w", storage.ErrBroken, number, err)
	}
	return v, nil
}

// number finds a value's number, 0 if there is none.
func (s *Store) number(ctx context.Context, v quad.Value) (uint64, error) {
	raw, err := appendValue(nil, v)
	if err != nil {
		return 0, nil // what cannot be stored is not there
	}
	numbers, err := s.numbers(ctx, s.kv, []termKey{keyOf(raw)})
	if err != nil {
		return 0, err
	}
	return numbers[0], nil
}

// numbers finds the numbers of values by their keys, 0 for those that are not
// there.
func (s *Store) numbers(ctx context.Context, r storage.Reader, keys []termKey) ([]uint64, error) {
	if s.origin != nil {
		return s.frozenNumbers(ctx, r, keys)
	}
	numbers := make([]uint64, len(keys))
	var places []int // of those to be read
	s.mu.RLock()
	for i, key := range keys {
		numbers[i] = s.tail.terms.of(key)
		if numbers[i] == 0 && s.head.indexedValues > 0 {
			places = append(places, i)
		}
	}
	s.mu.RUnlock()
	if len(places) == 0 {
		return numbers, nil
	}
	terms := dictionary()
	slices.SortFunc(places, func(a, b int) int { return bytes.Compare(keys[a][:], keys[b][:]) })
	missing := make([]Quad, len(places))
	for i, place := range places {
		missing[i] = keys[place].term(0)
	}
	found, err := terms.has(ctx, r, missing)
	if err != nil {
		return nil, err
	}
	for i, n := range found {
		numbers[places[i]] = n
	}
	return numbers, nil
}

// frozenNumbers finds the values that were there already.
func (s *Store) frozenNumbers(ctx context.Context, r storage.Reader, keys []termKey) ([]uint64, error) {
	numbers, err := s.origin.numbers(ctx, r, keys)
	for i, n := range numbers {
		if n > s.frozen.head.values {
			numbers[i] = 0
		}
	}
	return numbers, err
}
