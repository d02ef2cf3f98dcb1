package quadstore

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/graph/storage"
)

// verifyBatch is how many values or quads are looked up together.
const verifyBatch = 1 << 16

// Verify reads all that the storage holds and tells report what is wrong: blocks
// that are damaged, values and quads that are missing, and entries of the terms
// and indexes that are missing, wrong or of nothing. Others may read and write
// meanwhile; what they add is not looked at. The error is of what kept it from
// looking.
func (s *Store) Verify(ctx context.Context, report func(error)) error {
	h, err := readHead(ctx, s.kv)
	if errors.Is(err, storage.ErrBroken) {
		report(err)
		return nil
	}
	if err != nil {
		return err
	}
	v := &verifier{kv: s.kv, head: h, report: report}
	for _, check := range []func(context.Context) error{v.values, v.quads} {
		if err := check(ctx); err != nil {
			if !errors.Is(err, storage.ErrBroken) {
				return err
			}
			report(err)
		}
	}
	return nil
}

// verifier looks at what was stored when it began.
type verifier struct {
	kv     storage.Reader
	head   head
	report func(error)
}

func (v *verifier) fault(format string, args ...any) {
	v.report(fmt.Errorf("%w: "+format, append([]any{storage.ErrBroken}, args...)...))
}

// expected is an entry that a table should have.
type expected struct {
	key    []byte
	number uint64
}

// values reads the values, and looks for each in the terms.
func (v *verifier) values(ctx context.Context) error {
	found := 0
	var batch []expected
	look := func() error {
		n, err := v.look(ctx, storage.Terms, batch, v.head.indexedValues)
		found += n
		batch = batch[:0]
		return err
	}
	err := readValues(ctx, v.kv, 0, v.head.values, func(number uint64, raw []byte) error {
		if _, err := decode(number, string(raw)); err != nil {
			v.report(err)
		}
		key := keyOf(raw)
		if batch = append(batch, expected{key[:], number}); len(batch) == verifyBatch {
			return look()
		}
		return nil
	})
	if err = errors.Join(err, look()); err != nil {
		return err
	}
	return v.others(ctx, storage.Terms, found, v.head.values)
}

// quads reads the quads, and looks for each in the indexes.
func (v *verifier) quads(ctx context.Context) error {
	var found [4]int
	var batch []Quad
	look := func() error {
		for i, x := range indexes() {
			n, err := v.look(ctx, x.table, x.expected(batch), v.head.indexedQuads)
			if err != nil {
				return err
			}
			found[i] += n
		}
		batch = batch[:0]
		return nil
	}
	err := readLog(ctx, v.kv, 0, v.head.quads, func(number uint64, q parts) error {
		if slices.Min(q[:label]) == 0 || slices.Max(q[:]) > v.head.values {
			v.fault("quad %d is of values that are missing", number)
		}
		if batch = append(batch, Quad{parts: q, number: number}); len(batch) == verifyBatch {
			return look()
		}
		return nil
	})
	if err = errors.Join(err, look()); err != nil {
		return err
	}
	for i, x := range indexes() {
		if err := v.others(ctx, x.table, found[i], v.head.quads); err != nil {
			return err
		}
	}
	return nil
}

// expected lists the entries that the index should have of the quads.
func (x index) expected(quads []Quad) []expected {
	list := make([]expected, 0, len(quads))
	for _, q := range quads {
		if x.table != storage.Label || q.parts[label] != 0 {
			list = append(list, expected{x.key(q.parts), q.number})
		}
	}
	return list
}

// look looks the entries up in a table, and tells how many there are. Up to the
// mark none may be missing; beyond it, those may be there already that were
// written when the table was last brought up to date.
func (v *verifier) look(ctx context.Context, t storage.Table, list []expected, mark uint64) (found int, err error) {
	slices.SortFunc(list, func(a, b expected) int { return bytes.Compare(a.key, b.key) })
	keys := make([][]byte, len(list))
	for i, e := range list {
		keys[i] = e.key
	}
	values, err := v.kv.Get(ctx, t, keys...)
	if err != nil {
		return 0, err
	}
	for i, e := range list {
		switch n, size := binary.Uvarint(values[i]); {
		case values[i] == nil && e.number > mark:
		case values[i] == nil:
			v.fault("%s lacks the entry %x of %d", t, e.key, e.number)
		case size != len(values[i]) || n != e.number:
			v.fault("%s has %x at %x, which is of %d", t, values[i], e.key, e.number)
			found++
		default:
			found++
		}
	}
	return found, nil
}

// others counts the entries of a table that are of no number beyond the last,
// to tell whether there are more than were found.
func (v *verifier) others(ctx context.Context, t storage.Table, found int, last uint64) error {
	count := 0
	var from []byte
	for {
		list, err := v.kv.Scan(ctx, t, from, nil, verifyBatch)
		if err != nil {
			return err
		}
		for _, e := range list {
			if n, _ := binary.Uvarint(e.Value); n <= last {
				count++
			}
		}
		if len(list) < verifyBatch {
			break
		}
		from = append(list[len(list)-1].Key, 0)
	}
	now, err := readHead(ctx, v.kv)
	if err != nil {
		return err
	}
	if count > found && now.indexedQuads == v.head.indexedQuads { // else another process has added entries meanwhile
		v.fault("%s has %d entries of nothing that is stored", t, count-found)
	}
	return nil
}
