package quadstore_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/boltfile"
	"github.com/diplograph/diplograph/graph/storage/memory"
)

// rows reads all quads up to a number.
func rows(t rapid.TB, s *quadstore.Store, last uint64) (quads []quad.Quad) {
	t.Helper()
	var r quadstore.Rows
	for more := true; more; {
		var err error
		if more, err = r.Next(context.Background(), s, last); err != nil {
			t.Fatal(err)
		}
		for row := range r.All() {
			q, err := row.Quad()
			if err != nil {
				t.Fatal(err)
			}
			if quads = append(quads, q); row.Number != uint64(len(quads)) {
				t.Fatalf("quad %d has the number %d", len(quads), row.Number)
			}
		}
	}
	return quads
}

// Rows are the quads of a plain list, whatever is named again after how long, in a
// file, whose values are lent, as in memory.
func TestRows(t *testing.T) {
	dir := t.TempDir()
	files := 0
	rapid.Check(t, func(t *rapid.T) {
		var kv storage.Store = memory.New()
		if rapid.IntRange(0, 9).Draw(t, "in a file") == 0 {
			files++
			file, err := boltfile.Open(filepath.Join(dir, fmt.Sprint(files)))
			if err != nil {
				t.Fatal(err)
			}
			defer file.Close()
			kv = file
		}
		s := open(t, kv, 50)
		known := values()
		drawn := func(name string) quad.Value { return rapid.SampledFrom(known).Draw(t, name) }
		var list []quad.Quad
		for n := range rapid.IntRange(0, 400).Draw(t, "quads") {
			q := quad.Make(quad.IRI(fmt.Sprint("s", n)), drawn("predicate"), drawn("object"), nil)
			switch rapid.IntRange(0, 3).Draw(t, "more") {
			case 0:
				q.Label = drawn("label")
			case 1:
				q.Object = quad.String(strings.Repeat("x", rapid.SampledFrom([]int{1, 255, 256, 257, 1023, 1024, 3000}).Draw(t, "length")) + fmt.Sprint(n))
				known = append(known, q.Object)
			}
			list = append(list, q)
		}
		for at := 0; at < len(list); {
			n := rapid.IntRange(1, len(list)-at).Draw(t, "at once")
			if _, err := s.Append(t.Context(), list[at:at+n], quadstore.Anywhere); err != nil {
				t.Fatal(err)
			}
			at += n
		}
		last := rapid.IntRange(0, len(list)).Draw(t, "last")
		if diff := cmp.Diff(list[:last], rows(t, s, uint64(last)), compare()); diff != "" {
			t.Errorf("rows (-want +got):\n%s", diff)
		}
	})
}

// More values than there are places for, and some that compete for the same places
// within a few quads.
func TestManyRows(t *testing.T) {
	const apart = 1 << 14 // a multiple of how many sets of places there are
	s := open(t, memory.New(), 1_000_000)
	v := func(n int) quad.IRI { return quad.IRI(fmt.Sprint("value ", n)) }
	var list []quad.Quad
	for n := 0; n <= 6*apart; n += 3 { // whose values get numbers in their order
		list = append(list, quad.Make(v(n), v(n+1), v(n+2), nil))
	}
	for n := range 300 {
		list = append(list, quad.Make(v(n), v(n+apart), v(n+2*apart), v(n+3*apart)), quad.Make(v(n+4*apart), v(n), v(n+5*apart), nil))
	}
	if _, err := s.Append(t.Context(), list, quadstore.Anywhere); err != nil {
		t.Fatal(err)
	}
	got := rows(t, s, s.Size())
	for i, q := range got {
		if q != list[i] {
			t.Fatalf("quad %d is %v, want %v", i+1, q, list[i])
		}
	}
	if len(got) != len(list) {
		t.Errorf("%d quads, want %d", len(got), len(list))
	}
}

// What is not there, or damaged, is told.
func TestBrokenRows(t *testing.T) {
	for name, harm := range map[string]func(storage.Tx, storage.Table, []byte, []byte){
		"damaged": func(tx storage.Tx, table storage.Table, key, value []byte) {
			tx.Put(table, key, append([]byte{9}, value[1:]...))
		},
		"cut off":  func(tx storage.Tx, table storage.Table, key, value []byte) { tx.Put(table, key, value[:len(value)-1]) },
		"replaced": func(tx storage.Tx, table storage.Table, key, _ []byte) { tx.Put(table, key, nil) },
	} {
		for _, table := range []storage.Table{storage.Values, storage.Log} {
			t.Run(fmt.Sprint(name, " in ", table), func(t *testing.T) {
				kv := memory.New()
				s := open(t, kv, 1_000_000)
				if _, err := s.Append(t.Context(), []quad.Quad{quad.Make(quad.IRI("s"), quad.IRI("p"), quad.String("o"), nil)}, quadstore.Anywhere); err != nil {
					t.Fatal(err)
				}
				err := kv.Write(t.Context(), func(tx storage.Tx) error {
					list, err := tx.Scan(t.Context(), table, nil, nil, 1)
					harm(tx, table, list[0].Key, list[0].Value)
					return err
				})
				if err != nil {
					t.Fatal(err)
				}
				var r quadstore.Rows
				if more, err := r.Next(t.Context(), s, 1); more || !errors.Is(err, storage.ErrBroken) {
					t.Errorf("rows of a broken store: %v, %v", more, err)
				}
			})
		}
	}
	var r quadstore.Rows
	if more, err := r.Next(t.Context(), open(t, memory.New(), 7), 1); more || !errors.Is(err, storage.ErrBroken) {
		t.Errorf("rows that are not there: %v, %v", more, err)
	}
}

func TestRowsGivenUp(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var r quadstore.Rows
	if more, err := r.Next(ctx, open(t, memory.New(), 7), 1); more || !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v, %v", more, err)
	}
}
