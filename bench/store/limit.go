package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"os"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
	bbolt "go.etcd.io/bbolt"
)

// loadLimit is as little as a load into bbolt can do: all quads in memory, one
// table from values to numbers and one back, four indexes of numbers of 8 bytes,
// each written once in the order of its keys, and one sync at the end.
func loadLimit(_ context.Context, j job) (figures, error) {
	return j.measured(func() (int, error) {
		values, quads, err := numbered(j.path("all.nq"))
		if err != nil {
			return 0, err
		}
		db, err := bbolt.Open(j.path("limit.db"), 0o600, &bbolt.Options{NoSync: true, FreelistType: bbolt.FreelistMapType})
		if err != nil {
			return 0, err
		}
		err = writeSorted(db, values, quads)
		return len(quads), errors.Join(err, db.Sync(), db.Close())
	})
}

// numbered reads N-Quads, and gives each value a number.
func numbered(path string) (values []string, quads [][4]uint64, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	numbers := make(map[quad.Value]uint64)
	r := nquads.NewReader(file, false)
	_, err = quad.Copy(writerFunc(func(q quad.Quad) error {
		var numbersOf [4]uint64
		for i, v := range []quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
			if v == nil {
				continue
			}
			n, ok := numbers[v]
			if !ok {
				values = append(values, v.String())
				n = uint64(len(values))
				numbers[v] = n
			}
			numbersOf[i] = n
		}
		quads = append(quads, numbersOf)
		return nil
	}), r)
	return values, quads, err
}

type writerFunc func(quad.Quad) error

func (f writerFunc) WriteQuad(q quad.Quad) error { return f(q) }

func (f writerFunc) WriteQuads(list []quad.Quad) (int, error) {
	for i, q := range list {
		if err := f(q); err != nil {
			return i, err
		}
	}
	return len(list), nil
}

type entry struct{ key, value []byte }

func writeSorted(db *bbolt.DB, values []string, quads [][4]uint64) error {
	forth, back := make([]entry, len(values)), make([]entry, len(values))
	for i, v := range values {
		number := binary.BigEndian.AppendUint64(nil, uint64(i)+1)
		key := []byte(v)
		forth[i], back[i] = entry{key[:min(len(key), bbolt.MaxKeySize)], number}, entry{number, key}
	}
	tables := map[string][]entry{"terms": forth, "values": back}
	for name, order := range map[string][4]int{"spo": {0, 1, 2, 3}, "pos": {1, 2, 0, 3}, "osp": {2, 0, 1, 3}, "label": {3, 0, 1, 2}} {
		for i, q := range quads {
			key := make([]byte, 0, 32)
			for _, place := range order {
				key = binary.BigEndian.AppendUint64(key, q[place])
			}
			tables[name] = append(tables[name], entry{key, binary.BigEndian.AppendUint64(nil, uint64(i))})
		}
	}
	for name, entries := range tables {
		slices.SortFunc(entries, func(a, b entry) int { return bytes.Compare(a.key, b.key) })
		for batch := range slices.Chunk(entries, 50_000) {
			if err := db.Update(func(tx *bbolt.Tx) error { return putAll(tx, name, batch) }); err != nil {
				return err
			}
		}
	}
	return nil
}

func putAll(tx *bbolt.Tx, table string, entries []entry) error {
	b, err := tx.CreateBucketIfNotExists([]byte(table))
	if err != nil {
		return err
	}
	b.FillPercent = 1
	for _, e := range entries {
		if err := b.Put(e.key, e.value); err != nil {
			return err
		}
	}
	return nil
}
