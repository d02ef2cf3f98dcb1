package quadstore

import (
	"context"
	"slices"

	"github.com/diplograph/diplograph/graph/storage"
)

// look looks quads or terms up in their index, and tells how many there are of
// those up to the mark, of which none may be missing. Those beyond it may be there
// already, written when the index was last brought up to date.
func (v *verifier) look(ctx context.Context, x index, batch []Quad, mark uint64) (found int, err error) {
	list := slices.DeleteFunc(slices.Clone(batch), func(q Quad) bool { return x.table == storage.Label && q.parts[label] == 0 })
	x.sort(list)
	numbers, err := x.has(ctx, v.kv, list)
	if err != nil {
		return 0, v.survive(x.table, err)
	}
	for i, q := range list {
		if v.counts(x.table, numbers[i], q.number, mark) {
			found++
		}
	}
	return found, nil
}

// counts tells whether an entry is one up to the mark, and reports it if it is
// missing or has another number than that of what it is of.
func (v *verifier) counts(t storage.Table, number, of, mark uint64) bool {
	switch {
	case number == 0 && of > mark:
		return false
	case number == 0:
		v.fault(t, "%s lacks the entry of %d", t, of)
		return false
	case number != of:
		v.fault(t, "%s has the number %d for %d", t, number, of)
	}
	return number <= mark && of <= mark
}

// others counts what an index has up to the mark, to tell whether there is more
// than was found, and looks whether it is in order.
func (v *verifier) others(ctx context.Context, x index, found int, mark uint64) error {
	count, blocks := 0, 0
	var last parts
	var inside []Quad
	err := v.entries(ctx, x.table, firstKey(), blocksEnd(), func(e storage.Entry) error {
		first, err := x.first(e.Key)
		if err != nil {
			return err
		}
		if inside, err = x.decode(inside[:0], e.Value); err != nil {
			return err
		}
		ordered := blocks == 0 || x.compare(last, first) < 0
		for i, q := range inside {
			c := x.compare(first, q.parts)
			ordered = ordered && (c < 0 || c == 0 && i == 0)
			if first = q.parts; q.number <= mark {
				count++
			}
		}
		if last = first; !ordered {
			v.fault(x.table, "%s is not in order at %x", x.table, e.Key)
		}
		blocks++
		return nil
	})
	if t := x.table; count > found && !v.blind[t] {
		v.fault(t, "%s has %d entries of nothing that is stored", t, count-found)
	}
	return err
}

// scannedEntries is how many entries are read at once.
const scannedEntries = 1 << 12

// entries gives the entries of a table, unless not all of it can be looked at.
// The last of each piece is read again with the next, since what was split off it
// meanwhile is to be seen once.
func (v *verifier) entries(ctx context.Context, t storage.Table, from, to []byte, take func(storage.Entry) error) error {
	for !v.blind[t] {
		list, err := v.kv.Scan(ctx, t, from, to, scannedEntries)
		if err != nil {
			return v.survive(t, err)
		}
		end := len(list) < scannedEntries
		if !end {
			from, list = list[len(list)-1].Key, list[:len(list)-1]
		}
		for _, e := range list {
			if err := take(e); err != nil {
				return v.survive(t, err)
			}
		}
		if end {
			return nil
		}
	}
	return nil
}
