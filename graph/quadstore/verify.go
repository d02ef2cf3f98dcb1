package quadstore

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/graph/storage"
)

// verifyBatch is how many values or quads are looked up together.
const verifyBatch = 1 << 16

// Verify reads all that the storage holds, as [Verify] does.
func (s *Store) Verify(ctx context.Context, report func(storage.Table, error)) error {
	return Verify(ctx, s.kv, report)
}

// Verify reads all that a storage holds and tells report what is wrong in which
// table: blocks of values and of the log that are damaged, missing or too many,
// and entries of the terms and indexes, up to the mark, that are missing, wrong
// or of nothing. It reads on behind what is damaged. Others may read and write
// meanwhile; what they add is not looked at. Each fault wraps storage.ErrBroken;
// the error is of what kept it from looking.
func Verify(ctx context.Context, kv storage.Reader, report func(storage.Table, error)) error {
	h, err := readHead(ctx, kv)
	if errors.Is(err, storage.ErrBroken) {
		report(storage.Meta, err)
		return nil
	}
	if err != nil {
		return err
	}
	v := &verifier{kv: kv, head: h, report: report}
	for _, check := range []func(context.Context) error{v.values, v.quads, v.end} {
		if err := check(ctx); err != nil {
			return err
		}
	}
	return nil
}

// verifier looks at what was stored when it began.
type verifier struct {
	kv     storage.Reader
	head   head
	report func(storage.Table, error)
	blind  [storage.Tables]bool // tables of which not all was looked for
}

func (v *verifier) fault(t storage.Table, format string, args ...any) {
	v.report(t, fmt.Errorf("%w: "+format, append([]any{storage.ErrBroken}, args...)...))
}

// survive reports an error if it is damage in the table, of which then not all
// was looked for, and gives any other.
func (v *verifier) survive(t storage.Table, err error) error {
	if !errors.Is(err, storage.ErrBroken) {
		return err
	}
	v.report(t, err)
	v.blind[t] = true
	return nil
}

// blocks reads a table of blocks up to a number, by what reads on from one and
// notes how far it came. Blocks that are damaged are reported and left out.
func (v *verifier) blocks(t storage.Table, size, last uint64, read func(after uint64, came *uint64) error) error {
	for after := uint64(0); after < last; {
		came := after
		err := read(after, &came)
		if err == nil {
			return nil
		}
		if err := v.survive(t, err); err != nil {
			return err
		}
		after = (came/size + 1) * size
	}
	return nil
}

// values reads the values, and looks for each in the terms.
func (v *verifier) values(ctx context.Context) error {
	found := 0
	var batch []Quad
	look := func() error {
		n, err := v.look(ctx, dictionary(), batch, v.head.indexedValues)
		found += n
		batch = batch[:0]
		return err
	}
	err := v.blocks(storage.Values, valuesPerBlock, v.head.values, func(after uint64, came *uint64) error {
		return readValues(ctx, v.kv, after, v.head.values, func(number uint64, raw []byte) error {
			if *came = number; !decodes(raw) {
				v.fault(storage.Values, "value %d: %w", number, errValue)
			}
			if batch = append(batch, keyOf(raw).term(number)); len(batch) == verifyBatch {
				return look()
			}
			return nil
		})
	})
	if err = cmp.Or(err, look()); err != nil || v.blind[storage.Values] {
		return err
	}
	return v.others(ctx, dictionary(), found, v.head.indexedValues)
}

func decodes(raw []byte) bool {
	_, err := decodeValue(string(raw))
	return err == nil
}

// quads reads the quads, and looks for each in the indexes.
func (v *verifier) quads(ctx context.Context) error {
	var found [4]int
	var batch []Quad
	look := func() error {
		for i, x := range indexes() {
			n, err := v.look(ctx, x, batch, v.head.indexedQuads)
			if err != nil {
				return err
			}
			found[i] += n
		}
		batch = batch[:0]
		return nil
	}
	err := v.blocks(storage.Log, quadsPerBlock, v.head.quads, func(after uint64, came *uint64) error {
		return readLog(ctx, v.kv, after, v.head.quads, func(number uint64, q parts) error {
			if *came = number; slices.Min(q[:label]) == 0 || slices.Max(q[:]) > v.head.values {
				v.fault(storage.Log, "quad %d is of values that are missing", number)
			}
			if batch = append(batch, Quad{parts: q, number: number}); len(batch) == verifyBatch {
				return look()
			}
			return nil
		})
	})
	if err = cmp.Or(err, look()); err != nil || v.blind[storage.Log] {
		return err
	}
	for i, x := range indexes() {
		if err := v.others(ctx, x, found[i], v.head.indexedQuads); err != nil {
			return err
		}
	}
	return nil
}

// end tells whether values and log end where the head says, unless it has moved
// on meanwhile.
func (v *verifier) end(ctx context.Context) error {
	before, err := readHead(ctx, v.kv)
	if err != nil {
		return v.survive(storage.Meta, err)
	}
	for t, from := range map[storage.Table][]byte{
		storage.Values: valueBlockKey((before.values + valuesPerBlock - 1) / valuesPerBlock),
		storage.Log:    quadBlockKey((before.quads + quadsPerBlock - 1) / quadsPerBlock),
	} {
		more, err := v.kv.Scan(ctx, t, from, []byte{1}, 1)
		if err != nil {
			if err = v.survive(t, err); err != nil {
				return err
			}
			continue
		}
		now, err := readHead(ctx, v.kv)
		if err != nil {
			return v.survive(storage.Meta, err)
		}
		if len(more) > 0 && now == before {
			v.fault(storage.Meta, "the %s goes on after %d quads of %d values, where the head says it ends", t, now.quads, now.values)
		}
	}
	return nil
}
