package quadstore

import (
	"cmp"
	"context"
	"encoding/binary"
	"fmt"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/storage"
)

// Term is a value of a row, as it is stored. Its bytes are good as long as
// the row is.
type Term struct {
	Number uint64 // 0 where there is no label
	raw    []byte
}

// IRI gives the text of an IRI, false of anything else.
func (t Term) IRI() ([]byte, bool) {
	if len(t.raw) == 0 || t.raw[0] != kindIRI {
		return nil, false
	}
	return t.raw[1:], true
}

// Text gives the text of a literal and the IRI of its type, which is empty for a
// string; false of anything else.
func (t Term) Text() (text, kind []byte, ok bool) {
	if len(t.raw) == 0 {
		return nil, nil, false
	}
	rest := t.raw[1:]
	switch t.raw[0] {
	case kindString:
		return rest, nil, true
	case kindTyped:
		n, size := binary.Uvarint(rest)
		if size <= 0 || n > uint64(len(rest)-size) {
			return nil, nil, false
		}
		return rest[size : size+int(n)], rest[size+int(n):], true
	}
	return nil, nil, false
}

// Value makes a value of its own, nil where there is no label.
func (t Term) Value() (quad.Value, error) {
	if t.Number == 0 {
		return nil, nil
	}
	return decode(t.Number, string(t.raw))
}

// Row is a quad of the log, of which nothing was made yet.
type Row struct {
	Number                            uint64
	Subject, Predicate, Object, Label Term
}

// Quad makes a quad of its own.
func (r *Row) Quad() (q quad.Quad, err error) {
	for i, part := range []*quad.Value{&q.Subject, &q.Predicate, &q.Object, &q.Label} {
		if *part, err = [...]Term{r.Subject, r.Predicate, r.Object, r.Label}[i].Value(); err != nil {
			return quad.Quad{}, err
		}
	}
	return q, nil
}

// Rows goes through the log from its beginning, some quads at a time. Nothing is made
// of a value that is not asked for, and memory stays the same however long the
// log is. The zero value stands at the beginning; all calls must be for one store.
type Rows struct {
	after uint64 // quads that were read
	rowReader
}

// Next reads the next quads up to a number, and tells whether there are any.
func (r *Rows) Next(ctx context.Context, s *Store, last uint64) (more bool, err error) {
	if r.rows = r.rows[:0]; r.after >= last {
		return false, nil
	}
	if err := ctx.Err(); err != nil {
		return false, err
	}
	if r.terms == nil {
		r.terms = newTermTable(last)
	}
	r.store = s
	err = r.read(ctx, r.after, last)
	r.after += uint64(len(r.rows))
	return err == nil, err
}

// All gives the quads that were read last, each good until Next.
func (r *Rows) All() iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		for i := range r.rows {
			if !yield(&r.rows[i]) {
				return
			}
		}
	}
}

// rowBlocks is how many blocks of the log are read at once.
const rowBlocks = 16

// rowReader reads some blocks of quads at once, then all values that these name and
// that it does not have.
type rowReader struct {
	store   *Store
	terms   *termTable
	rows    []Row
	quads   []parts
	missing []*keptTerm
	keys    keyList
	blocks  []uint64 // of the keys
}

// read reads the next rows.
func (r *rowReader) read(ctx context.Context, after, last uint64) error {
	if err := r.readLog(ctx, after, last); err != nil {
		return err
	}
	r.terms.begin()
	r.missing = r.missing[:0]
	r.rows = slices.Grow(r.rows[:0], len(r.quads))
	for i, q := range r.quads {
		if !r.want(q) { // no room for another: they come with the next
			r.quads = r.quads[:i]
			break
		}
	}
	if err := r.fetch(ctx); err != nil {
		return err
	}
	for i, q := range r.quads {
		r.rows = append(r.rows, Row{
			after + uint64(i) + 1, r.terms.term(q[subject]), r.terms.term(q[predicate]), r.terms.term(q[object]), r.terms.term(q[label]),
		})
	}
	return nil
}

// readLog reads the numbers of the next quads.
func (r *rowReader) readLog(ctx context.Context, after, last uint64) error {
	first, end := quadBlock(after+1), min(quadBlock(last)+1, quadBlock(after+1)+rowBlocks)
	r.keys.reset()
	for block := first; block < end; block++ {
		r.keys.add(func(key []byte) []byte { return binary.BigEndian.AppendUint64(key, block) })
	}
	r.quads = r.quads[:0]
	err := storage.Each(ctx, r.store.kv, storage.Log, r.keys.list(), func(i int, sealed []byte) error {
		block, err := unseal(storage.Log, r.keys.key(i), sealed)
		if err != nil {
			return err
		}
		if r.quads, err = decodeQuads(r.quads, block); err != nil {
			return fmt.Errorf("%w: the quads from %d on are damaged", storage.ErrBroken, (first+uint64(i))*quadsPerBlock+1)
		}
		return nil
	})
	if err != nil {
		return err
	}
	base := first * quadsPerBlock
	if have := base + uint64(len(r.quads)); have < min(last, end*quadsPerBlock) {
		return fmt.Errorf("%w: quad %d is missing", storage.ErrBroken, have+1)
	}
	r.quads = r.quads[after-base : min(uint64(len(r.quads)), last-base)]
	return nil
}

// want sees to it that the values of a quad will be there; false if there is no
// room for them.
func (r *rowReader) want(q parts) bool {
	for _, n := range q {
		if n == 0 {
			continue
		}
		k, known := r.terms.place(n)
		switch {
		case k == nil:
			return false
		case !known:
			r.missing = append(r.missing, k)
		}
	}
	return true
}

// fetch reads what is missing, each block once.
func (r *rowReader) fetch(ctx context.Context) error {
	slices.SortFunc(r.missing, func(a, b *keptTerm) int { return cmp.Compare(a.number, b.number) })
	r.keys.reset()
	r.blocks = r.blocks[:0]
	for _, k := range r.missing {
		if block := valueBlock(k.number); len(r.blocks) == 0 || r.blocks[len(r.blocks)-1] != block {
			r.blocks = append(r.blocks, block)
			r.keys.add(func(key []byte) []byte { return binary.BigEndian.AppendUint64(append(key, 0), block) })
		}
	}
	left, long := r.missing, r.missing[:0]
	err := storage.Each(ctx, r.store.kv, storage.Values, r.keys.list(), func(i int, sealed []byte) error {
		n := 0
		for n < len(left) && valueBlock(left[n].number) == r.blocks[i] {
			n++
		}
		wanted := left[:n]
		left = left[n:]
		block, err := unseal(storage.Values, r.keys.key(i), sealed)
		if err != nil {
			return err
		}
		more, err := r.take(block, r.blocks[i]*valuesPerBlock+1, wanted, long)
		long = more
		return err
	})
	if err != nil {
		return err
	}
	return r.fetchLong(ctx, long)
}

// take takes what is wanted out of a block of values, of which the first has a
// number, and adds to long those that are too long to be in it.
func (r *rowReader) take(block []byte, number uint64, wanted, long []*keptTerm) ([]*keptTerm, error) {
	for ; len(block) > 0 && len(wanted) > 0; number++ {
		n, size := binary.Uvarint(block)
		if size <= 0 || n > uint64(len(block)-size)+1 {
			return long, fmt.Errorf("%w: value %d: %w", storage.ErrBroken, number, errBlock)
		}
		block = block[size:]
		length := max(n, 1) - 1
		if wanted[0].number == number {
			if n == 0 {
				long = append(long, wanted[0])
			} else {
				r.terms.set(wanted[0], block[:length])
			}
			wanted = wanted[1:]
		}
		block = block[length:]
	}
	if len(wanted) > 0 {
		return long, fmt.Errorf("%w: value %d is missing", storage.ErrBroken, wanted[0].number)
	}
	return long, nil
}

// fetchLong reads values that have entries of their own.
func (r *rowReader) fetchLong(ctx context.Context, wanted []*keptTerm) error {
	r.keys.reset()
	for _, k := range wanted {
		r.keys.add(func(key []byte) []byte { return binary.BigEndian.AppendUint64(append(key, 1), k.number) })
	}
	return storage.Each(ctx, r.store.kv, storage.Values, r.keys.list(), func(i int, sealed []byte) error {
		raw, err := unseal(storage.Values, r.keys.key(i), sealed)
		if err != nil {
			return err
		}
		r.terms.set(wanted[i], raw)
		return nil
	})
}

// keyList is keys of a few bytes in one piece of memory.
type keyList struct {
	bytes []byte
	ends  []int
	keys  [][]byte
}

func (l *keyList) reset() { l.bytes, l.ends = l.bytes[:0], l.ends[:0] }

// add adds the key that is appended to what it is given.
func (l *keyList) add(spell func([]byte) []byte) {
	l.bytes = spell(l.bytes)
	l.ends = append(l.ends, len(l.bytes))
}

// list lists the keys, once all were added.
func (l *keyList) list() [][]byte {
	l.keys = l.keys[:0]
	start := 0
	for _, end := range l.ends {
		l.keys = append(l.keys, l.bytes[start:end:end])
		start = end
	}
	return l.keys
}

func (l *keyList) key(i int) []byte { return l.keys[i] }
