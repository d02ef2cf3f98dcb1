package quadstore_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/memory"
)

// folded makes a store of a thousand quads, of which terms and indexes are up to
// date, and one more quad, which is behind the mark.
func folded(t *testing.T) storage.Store {
	t.Helper()
	kv := memory.New()
	s := open(t, kv, 1)
	var quads []quad.Quad
	for i := range 1000 {
		quads = append(quads, quad.Make(quad.IRI(fmt.Sprint("s", i%50)), quad.IRI("p"), quad.Int(i), quad.IRI(fmt.Sprint(i%3))))
	}
	quads = append(quads, quad.Make(quad.IRI("s"), quad.IRI("p"), quad.String(strings.Repeat("long ", 1000)), nil))
	for _, list := range [][]quad.Quad{quads, {quad.Make(quad.IRI("s"), quad.IRI("p"), quad.IRI("last"), nil)}} {
		if _, err := s.Append(t.Context(), list, quadstore.Anywhere); err != nil {
			t.Fatal(err)
		}
	}
	return kv
}

// faults counts what is wrong in each table.
func faults(t *testing.T, kv storage.Reader) map[string]int {
	t.Helper()
	found := make(map[string]int)
	err := quadstore.Verify(t.Context(), kv, func(table storage.Table, err error) {
		if found[table.String()]++; !errors.Is(err, storage.ErrBroken) {
			t.Errorf("%s: %v", table, err)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// Each kind of damage is told of the table that has it, and looking goes on.
func TestVerify(t *testing.T) {
	block := func(n uint64) []byte { return binary.BigEndian.AppendUint64(nil, n) }
	var stray []byte // a block with a quad of four values 25443 each, and the number 7
	for _, n := range []int64{25443, 25443, 25443, 25443, 7} {
		stray = binary.AppendVarint(stray, n)
	}
	highest := bytes.Repeat([]byte{255}, 8) // half of a hash
	var strayTerm []byte
	for _, n := range []int64{-1, -1, 0, 0, 7} {
		strayTerm = binary.AppendVarint(strayTerm, n)
	}
	for name, test := range map[string]struct {
		damage func(get func(storage.Table, []byte) []byte, put func(storage.Table, []byte, []byte))
		want   map[string]int
	}{
		"none": {func(func(storage.Table, []byte) []byte, func(storage.Table, []byte, []byte)) {}, map[string]int{}},
		"two blocks of the log": {func(get func(storage.Table, []byte) []byte, put func(storage.Table, []byte, []byte)) {
			for _, n := range []uint64{1, 4} {
				raw := get(storage.Log, block(n))
				raw[7] ^= 1
				put(storage.Log, block(n), raw)
			}
		}, map[string]int{"log": 2}},
		"a block of values in the place of another": {func(get func(storage.Table, []byte) []byte, put func(storage.Table, []byte, []byte)) {
			put(storage.Values, append([]byte{0}, block(2)...), get(storage.Values, append([]byte{0}, block(3)...)))
		}, map[string]int{"values": 1}},
		"a block that is too many": {func(_ func(storage.Table, []byte) []byte, put func(storage.Table, []byte, []byte)) {
			put(storage.Log, block(8), []byte("more"))
		}, map[string]int{"log": 1, "meta": 1}},
		"strays": {func(_ func(storage.Table, []byte) []byte, put func(storage.Table, []byte, []byte)) {
			put(storage.Terms, slices.Concat([]byte{0, 8}, highest, []byte{8}, highest, []byte{1, 0, 1, 0}), strayTerm)
			for _, table := range []storage.Table{storage.SPO, storage.POS, storage.OSP, storage.Label} {
				put(table, []byte{0, 2, 99, 99, 2, 99, 99, 2, 99, 99, 2, 99, 99}, stray)
			}
		}, map[string]int{"hashes": 1, "spo": 1, "pos": 1, "osp": 1, "label": 1}},
		"the head": {func(get func(storage.Table, []byte) []byte, put func(storage.Table, []byte, []byte)) {
			raw := get(storage.Meta, []byte("head"))
			raw[15]--
			put(storage.Meta, []byte("head"), raw)
		}, map[string]int{"meta": 1}},
	} {
		t.Run(name, func(t *testing.T) {
			kv := folded(t)
			err := kv.Write(t.Context(), func(tx storage.Tx) error {
				get := func(table storage.Table, key []byte) []byte {
					values, err := tx.Get(t.Context(), table, key)
					if err != nil || values[0] == nil {
						t.Fatalf("%s has no %x: %v", table, key, err)
					}
					return values[0]
				}
				test.damage(get, tx.Put)
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, faults(t, kv)); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

// meddled is a storage into which something else happens once a table is scanned.
type meddled struct {
	storage.Store
	table  storage.Table
	happen func()
}

func (m *meddled) Scan(ctx context.Context, t storage.Table, from, to []byte, limit int) ([]storage.Entry, error) {
	if happen := m.happen; t == m.table && happen != nil {
		m.happen = nil
		happen()
	}
	return m.Store.Scan(ctx, t, from, to, limit)
}

// Another process that writes meanwhile, and brings the indexes up to date or
// dies over it, is no fault.
func TestVerifyBesideWriter(t *testing.T) {
	for _, table := range []storage.Table{storage.Values, storage.Terms, storage.Log, storage.SPO, storage.Label} {
		for steps := range 9 {
			kv := folded(t)
			other := &cut{Store: kv, left: -1}
			behind := open(t, other, 1000)
			for i := range 3 {
				if _, err := behind.Append(t.Context(), []quad.Quad{quad.Make(quad.IRI("t"), quad.IRI("p"), quad.Int(-i), quad.IRI("2"))}, quadstore.Anywhere); err != nil {
					t.Fatal(err)
				}
			}
			happened := false
			found := faults(t, &meddled{Store: kv, table: table, happen: func() {
				happened = true
				other.left = steps
				s := open(t, other, 1)
				for range 2 {
					_, err := s.Append(t.Context(), []quad.Quad{quad.Make(quad.IRI("u"), quad.IRI("p"), quad.Int(steps), nil)}, quadstore.Anywhere)
					if err != nil && !errors.Is(err, errCut) {
						t.Fatal(err)
					}
				}
			}})
			if len(found) > 0 || !happened {
				t.Errorf("%s, %d steps: %v", table, steps, found)
			}
		}
	}
}
