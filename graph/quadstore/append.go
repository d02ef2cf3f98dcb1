package quadstore

import (
	"context"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/storage"
)

// Anywhere is for Append what stands for wherever the store is.
const Anywhere = ^uint64(0)

// Append writes the quads as one transaction, all or none, and tells how many of
// them the store did not have. It returns once they are durable. If the store
// does not stand at the number of quads that the caller has seen, nothing is
// written, and the error wraps ErrMoved.
func (s *Store) Append(ctx context.Context, quads []quad.Quad, seen uint64) (int, error) {
	if s.origin != nil {
		return 0, fmt.Errorf("%w: it is a picture of another moment", storage.ErrUsage)
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.fold(ctx); err != nil {
		return 0, err
	}
	var done *commit
	err := s.kv.Write(ctx, func(tx storage.Tx) error {
		if err := s.refresh(ctx, tx); err != nil {
			return err
		}
		was := s.now()
		if seen != Anywhere && seen != was.head.quads {
			return fmt.Errorf("%w: it has %d quads, not %d", ErrMoved, was.head.quads, seen)
		}
		done = &commit{store: s, tx: tx, was: was, head: was.head}
		return done.run(ctx, quads)
	})
	if err != nil {
		return 0, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	done.settle()
	return len(done.quads), nil
}

// commit is one transaction. It changes nothing but the transaction until it is
// settled.
type commit struct {
	store *Store
	tx    storage.Tx
	was   moment
	head  head // as it becomes

	values [][]byte  // the new ones
	keys   []termKey // of the new values
	quads  []parts   // the new ones
}

func (c *commit) run(ctx context.Context, quads []quad.Quad) error {
	list, err := c.resolve(ctx, quads)
	if err != nil {
		return err
	}
	if err := c.choose(ctx, list); err != nil {
		return err
	}
	if len(c.quads) == 0 {
		return nil // values of which no quad is new are not written either
	}
	if err := c.putValues(ctx); err != nil {
		return err
	}
	if err := c.putLog(ctx); err != nil {
		return err
	}
	c.put(storage.Meta, headKey(), c.head.encode())
	return nil
}

// resolve finds or gives the numbers of all values, and puts them in place of
// the values.
func (c *commit) resolve(ctx context.Context, quads []quad.Quad) ([]parts, error) {
	list := make([]parts, len(quads)) // at first places in fresh, from 1 on
	places := make(map[quad.Value]uint64, len(quads)/2)
	var room arena
	var keys []termKey
	var raws [][]byte
	var before [4]quad.Value
	for i := range quads {
		values := [...]quad.Value{quads[i].Subject, quads[i].Predicate, quads[i].Object, quads[i].Label}
		for part, v := range values {
			if i > 0 && v == before[part] { // as often with subjects and labels
				list[i][part] = list[i-1][part]
				continue
			}
			if v == nil {
				if part != label {
					return nil, fmt.Errorf("quad %d has no subject, predicate or object", i+1)
				}
				continue
			}
			once := isUnlikely(v)
			at := uint64(0)
			if !once {
				at = places[v]
			}
			if at == 0 {
				raw, err := room.value(v)
				if err != nil {
					return nil, fmt.Errorf("quad %d: %w", i+1, err)
				}
				keys, raws = append(keys, keyOf(raw)), append(raws, raw)
				if at = uint64(len(keys)); !once {
					places[v] = at
				}
			}
			list[i][part] = at
		}
		before = values
	}
	numbers, err := c.store.numbers(ctx, c.tx, keys)
	if err != nil {
		return nil, err
	}
	c.number(numbers, keys, raws)
	for i := range list {
		for part, at := range list[i] {
			if at > 0 {
				list[i][part] = numbers[at-1]
			}
		}
	}
	return list, nil
}

// arena makes the bytes of many values in few pieces of memory.
type arena struct{ free []byte }

// arenaPiece is how much is taken at once.
const arenaPiece = 1 << 16

func (a *arena) value(v quad.Value) ([]byte, error) {
	raw, err := appendValue(a.free[:0], v)
	if err != nil || len(raw) > cap(a.free) { // it was too long, and has memory of its own
		a.free = make([]byte, 0, arenaPiece)
		return raw, err
	}
	a.free = a.free[len(raw):len(raw):cap(a.free)]
	return raw[:len(raw):len(raw)], nil
}

// number gives numbers to the values that have none.
func (c *commit) number(numbers []uint64, keys []termKey, raws [][]byte) {
	fresh := 0
	for _, number := range numbers {
		if number == 0 {
			fresh++
		}
	}
	c.values, c.keys = make([][]byte, 0, fresh), make([]termKey, 0, fresh)
	given := make(map[termKey]uint64)
	for i, key := range keys {
		again := mayComeAgain(raws[i])
		if numbers[i] == 0 && again {
			numbers[i] = given[key]
		}
		if numbers[i] != 0 {
			continue
		}
		c.head.values++
		numbers[i] = c.head.values
		c.values, c.keys = append(c.values, raws[i]), append(c.keys, key)
		if again {
			given[key] = numbers[i]
		}
	}
}

// unlikely is the length from which on texts are taken to come once in a
// transaction, so that it does not pay to look for those that come again.
const unlikely = 64

// isUnlikely tells whether a value is a text of that length.
func isUnlikely(v quad.Value) bool {
	switch v := v.(type) {
	case quad.String:
		return len(v) >= unlikely
	case quad.TypedString:
		return len(v.Value) >= unlikely
	}
	return false
}

// mayComeAgain tells whether a value of these bytes may have been taken for
// several: a long text, or what Go tells apart, as times of two zones.
func mayComeAgain(raw []byte) bool {
	switch raw[0] {
	case kindString, kindTyped:
		return len(raw) >= unlikely
	case kindTime, kindFloat:
		return true
	}
	return false
}

// choose picks the quads that the store does not have.
func (c *commit) choose(ctx context.Context, list []parts) error {
	c.quads = make([]parts, 0, len(list))
	chosen := newQuadTable(len(list))
	var unsure []Quad // all parts are in the indexes, so the quad may be
	for _, p := range list {
		if chosen.has(c.quads, p) || c.was.tail.known.has(c.was.tail.quads, p) {
			continue
		}
		c.quads = append(c.quads, p)
		chosen.add(c.quads)
		if slices.Max(p[:]) <= c.was.head.indexedValues {
			unsure = append(unsure, Quad{parts: p})
		}
	}
	spo := indexes()[0]
	spo.sort(unsure)
	numbers, err := spo.has(ctx, c.tx, unsure)
	if err != nil {
		return err
	}
	there := make(map[parts]struct{})
	for i, n := range numbers {
		if n != 0 {
			there[unsure[i].parts] = struct{}{}
		}
	}
	if len(there) > 0 {
		c.quads = slices.DeleteFunc(c.quads, func(p parts) bool { _, yes := there[p]; return yes })
	}
	return nil
}

// put writes an entry with its checksum, for which the value may have room behind
// it. Nobody else may use that.
func (c *commit) put(t storage.Table, key, value []byte) {
	c.tx.Put(t, key, binary.BigEndian.AppendUint32(value, checksum(key, value)))
}

// blockRoom is the part of a block that the one behind it is taken to be longer.
const blockRoom = 4

// putValues writes the new values, and the block that they begin in anew.
func (c *commit) putValues(ctx context.Context) error {
	number := c.was.head.values
	block, err := c.begun(ctx, storage.Values, number%valuesPerBlock, func() []byte { return valueBlockKey(valueBlock(number)) })
	if err != nil {
		return err
	}
	for i, raw := range c.values {
		number++
		block = appendValueBytes(block, raw)
		if len(raw) > longValue {
			c.put(storage.Values, longValueKey(number), raw)
		}
		if number%valuesPerBlock == 0 || i == len(c.values)-1 {
			c.put(storage.Values, valueBlockKey(valueBlock(number)), block)
			block = make([]byte, 0, len(block)+len(block)/blockRoom)
		}
	}
	return nil
}

// putLog writes the new quads, and the block that they begin in anew.
func (c *commit) putLog(ctx context.Context) error {
	number := c.was.head.quads
	block, err := c.begun(ctx, storage.Log, number%quadsPerBlock, func() []byte { return quadBlockKey(quadBlock(number)) })
	if err != nil {
		return err
	}
	var before parts
	if list, err := decodeQuads(nil, block); err != nil {
		return fmt.Errorf("%w: the last quads: %w", storage.ErrBroken, err)
	} else if len(list) > 0 {
		before = list[len(list)-1]
	}
	for i, q := range c.quads {
		number++
		block = appendQuad(block, before, q)
		before = q
		if number%quadsPerBlock == 0 || i == len(c.quads)-1 {
			c.put(storage.Log, quadBlockKey(quadBlock(number)), block)
			block, before = make([]byte, 0, len(block)+len(block)/blockRoom), parts{}
		}
	}
	c.head.quads = number
	return nil
}

// begun reads the block that is not full yet, if there is one.
func (c *commit) begun(ctx context.Context, t storage.Table, inside uint64, key func() []byte) ([]byte, error) {
	if inside == 0 {
		return nil, nil
	}
	raw, err := c.tx.Get(ctx, t, key())
	if err != nil {
		return nil, err
	}
	return unseal(t, key(), raw[0])
}

// settle shows in memory what the transaction did.
func (c *commit) settle() {
	if len(c.quads) == 0 {
		return
	}
	s := c.store
	s.head = c.head
	for i, key := range c.keys {
		s.tail.terms.set(key, c.was.head.values+uint64(i)+1)
	}
	for _, p := range c.quads {
		s.tail.add(p)
	}
}
