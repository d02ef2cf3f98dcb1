package graph

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/cayleygraph/cayley/graph/proto"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
	hkv "github.com/hidal-go/hidalgo/kv"
)

// Cayley's key-value store keeps one log of all it was told: the bucket log
// maps numbers that only rise (8 bytes, big-endian) to records, each either a
// value (an IRI or a literal) or a quad, which names its four values by their
// numbers. The values of a transaction come before its quads, and the quads
// come in the order in which they were given. The highest number is kept in
// the bucket meta under horizon (8 bytes, little-endian).
const (
	logBucket   = "log"
	metaBucket  = "meta"
	horizonKey  = "horizon"
	chunkSize   = 4096    // records read in one transaction
	cacheSize   = 1 << 16 // values remembered while reading
	largestKept = 8 << 10 // bytes of a value that is remembered
)

// record is one quad of the log.
type record struct {
	number uint64
	quad   quad.Quad
	object uint64 // number of the object's value
}

// reader reads the log in order, resolving numbers to values. It remembers
// some, so that most of them are read once.
type reader struct {
	begin   func() (hkv.Tx, error)
	guard   func(func() error) error
	without quad.IRI // predicate whose objects are left out, if any
	values  map[uint64]quad.Value
}

// read emits the quads with numbers in (after, upTo], in order. No transaction
// is open while it emits.
func (r *reader) read(ctx context.Context, after, upTo uint64, emit func(record) error) error {
	for after < upTo {
		if err := ctx.Err(); err != nil {
			return err
		}
		last := min(upTo, after+chunkSize)
		var records []record
		err := r.guard(func() (err error) {
			records, err = r.chunk(ctx, after, last)
			return err
		})
		if err != nil {
			return fmt.Errorf("read the log from %d on: %w", after+1, err)
		}
		for _, rec := range records {
			if err := emit(rec); err != nil {
				return err
			}
		}
		after = last
	}
	return nil
}

func (r *reader) chunk(ctx context.Context, after, last uint64) (records []record, err error) {
	tx, err := r.begin()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, tx.Close()) }()
	ranged, ok := tx.(seeker)
	if !ok {
		return nil, fmt.Errorf("%T cannot seek", tx)
	}
	if r.values == nil || len(r.values) > cacheSize {
		r.values = make(map[uint64]quad.Value)
	}
	it := ranged.scanFrom([]byte(logBucket), logKey(after + 1)[1])
	defer it.Close()
	for it.Next(ctx) {
		number := binary.BigEndian.Uint64(it.Key()[1])
		if number > last {
			break
		}
		var p proto.Primitive
		if err := p.Unmarshal(it.Val()); err != nil {
			return nil, fmt.Errorf("record %d: %w", number, err)
		}
		if p.IsNode() {
			if err := r.keep(number, p.Value); err != nil {
				return nil, err
			}
			continue
		}
		rec, err := r.resolve(ctx, tx, p)
		if err != nil {
			return nil, fmt.Errorf("record %d: %w", number, err)
		}
		records = append(records, rec)
	}
	return records, it.Err()
}

func (r *reader) keep(number uint64, raw []byte) error {
	if len(raw) > largestKept {
		return nil
	}
	v, err := pquads.UnmarshalValue(raw)
	if err != nil {
		return fmt.Errorf("value %d: %w", number, err)
	}
	r.values[number] = v
	return nil
}

func (r *reader) resolve(ctx context.Context, tx hkv.Tx, p proto.Primitive) (rec record, err error) {
	rec.number, rec.object = p.ID, p.Object
	for _, d := range []quad.Direction{quad.Subject, quad.Predicate, quad.Object, quad.Label} {
		number := p.GetDirection(d)
		if number == 0 && d == quad.Label || d == quad.Object && r.without != "" && rec.quad.Predicate == r.without {
			continue
		}
		v, ok := r.values[number]
		if !ok {
			if v, err = valueAt(ctx, tx, number); err != nil {
				return rec, err
			}
			r.values[number] = v
		}
		rec.quad.Set(d, v)
	}
	return rec, nil
}

// valueAt reads one value of the log.
func valueAt(ctx context.Context, tx hkv.Tx, number uint64) (quad.Value, error) {
	raw, err := tx.Get(ctx, logKey(number))
	if err != nil {
		return nil, fmt.Errorf("value %d: %w", number, err)
	}
	var p proto.Primitive
	if err := p.Unmarshal(raw); err != nil {
		return nil, fmt.Errorf("value %d: %w", number, err)
	}
	v, err := pquads.UnmarshalValue(p.Value)
	if err == nil && v == nil {
		err = errors.New("it is a quad")
	}
	if err != nil {
		return nil, fmt.Errorf("value %d: %w", number, err)
	}
	return v, nil
}

func logKey(number uint64) hkv.Key {
	return hkv.Key{[]byte(logBucket), binary.BigEndian.AppendUint64(nil, number)}
}

// horizon is the highest number of the log, 0 for an empty one.
func horizon(ctx context.Context, tx hkv.Tx) (uint64, error) {
	raw, err := tx.Get(ctx, hkv.SKey(metaBucket, horizonKey))
	switch {
	case errors.Is(err, hkv.ErrNotFound):
		return 0, nil
	case err != nil:
		return 0, fmt.Errorf("read the log's horizon: %w", err)
	case len(raw) != 8:
		return 0, fmt.Errorf("the log's horizon has %d bytes", len(raw))
	}
	return binary.LittleEndian.Uint64(raw), nil
}
