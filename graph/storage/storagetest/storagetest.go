// Package storagetest says how a storage must behave, as tests that every
// implementation runs.
package storagetest

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/storage"
)

// Kind is a kind of storage.
type Kind struct {
	// Fresh gives what opens a new, empty store. It is called once per test, and
	// what it gives may be called again: while the store is open if Shared,
	// else after it was closed.
	Fresh   func(t testing.TB) func() (storage.Store, error)
	Lasting bool // what was written is there when the store is opened again
	Shared  bool // several may have it open
}

// Run tests that a kind of storage behaves as it must.
func Run(t *testing.T, kind Kind) {
	for name, test := range map[string]func(*testing.T, Kind){
		"empty":              testEmpty,
		"values":             testValues,
		"lent values":        testLent,
		"against plain maps": testMaps,
		"all or nothing":     testRefused,
		"reading in a tx":    testReadInTx,
		"many writers":       testWriters,
		"large batches":      testLarge,
		"open again":         testLasting,
		"two at once":        testShared,
		"given up":           testGivenUp,
	} {
		t.Run(name, func(t *testing.T) { test(t, kind) })
	}
}

func open(t testing.TB, connect func() (storage.Store, error)) storage.Store {
	t.Helper()
	s, err := connect()
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return s
}

// put writes entries of one table.
func put(t testing.TB, s storage.Store, table storage.Table, entries ...storage.Entry) {
	t.Helper()
	err := s.Write(context.Background(), func(tx storage.Tx) error {
		for _, e := range entries {
			tx.Put(table, e.Key, e.Value)
		}
		return nil
	})
	if err != nil {
		t.Fatalf("write: %v", err)
	}
}

func get(t testing.TB, r storage.Reader, table storage.Table, key string) []byte {
	t.Helper()
	values, err := r.Get(context.Background(), table, []byte(key))
	if err != nil || len(values) != 1 {
		t.Fatalf("get %q: %d values, %v", key, len(values), err)
	}
	return values[0]
}

func scan(t testing.TB, r storage.Reader, table storage.Table, from, to []byte, limit int) []string {
	t.Helper()
	list, err := r.Scan(context.Background(), table, from, to, limit)
	if err != nil {
		t.Fatalf("scan: %v", err)
	}
	lines := []string{}
	for _, e := range list {
		lines = append(lines, string(e.Key)+"="+string(e.Value))
	}
	return lines
}

func equal(t testing.TB, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func testEmpty(t *testing.T, kind Kind) {
	s := open(t, kind.Fresh(t))
	for table := range storage.Tables {
		if v := get(t, s, table, "x"); v != nil {
			t.Errorf("%s has %q", table, v)
		}
		equal(t, table.String(), scan(t, s, table, nil, nil, 10), []string{})
		if e, err := s.Floor(context.Background(), table, []byte{255}); err != nil || len(e) != 1 || e[0].Key != nil {
			t.Errorf("%s ends with %q, %v", table, e, err)
		}
	}
}

func testValues(t *testing.T, kind Kind) {
	s := open(t, kind.Fresh(t))
	big := bytes.Repeat([]byte("Größe "), 1<<17)
	entries := []storage.Entry{{Key: []byte{0}, Value: []byte{0, 255, 0}}, {Key: []byte("a\x00b")}, {Key: []byte{255, 255}, Value: big}}
	put(t, s, storage.Values, entries...)
	values, err := s.Get(context.Background(), storage.Values, []byte{255, 255}, []byte("none"), []byte{0}, []byte{255, 255}, []byte("a\x00b"))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range [][]byte{big, nil, {0, 255, 0}, big, {}} {
		if !bytes.Equal(values[i], want) || (values[i] == nil) != (want == nil) {
			t.Errorf("value %d has %d bytes, want %d", i, len(values[i]), len(want))
		}
	}
	if e, err := s.Floor(context.Background(), storage.Values, []byte{255, 255, 0}); err != nil || len(e) != 1 || !bytes.Equal(e[0].Key, []byte{255, 255}) || !bytes.Equal(e[0].Value, big) {
		t.Errorf("the last entry is not the last, %v", err)
	}
	if v := get(t, s, storage.Log, "a\x00b"); v != nil {
		t.Error("a table has what was put into another")
	}
}

func testMaps(t *testing.T, kind Kind) {
	s := open(t, kind.Fresh(t))
	tables := []storage.Table{storage.SPO, storage.Label}
	model := map[storage.Table]map[string]string{storage.SPO: {}, storage.Label: {}}
	key := rapid.SliceOfN(rapid.SampledFrom([]byte{0, 1, 'a', 'b', 254, 255}), 1, 3)
	rapid.Check(t, func(t *rapid.T) {
		table := rapid.SampledFrom(tables).Draw(t, "table")
		err := s.Write(context.Background(), func(tx storage.Tx) error {
			for range rapid.IntRange(0, 8).Draw(t, "puts") {
				k, v := key.Draw(t, "key"), rapid.SliceOfN(rapid.Byte(), 0, 5).Draw(t, "value")
				tx.Put(table, k, v)
				model[table][string(k)] = string(v)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		from, to := rapid.OneOf(key, rapid.Just([]byte(nil))).Draw(t, "from"), rapid.OneOf(key, rapid.Just([]byte(nil))).Draw(t, "to")
		limit := rapid.IntRange(1, 20).Draw(t, "limit")
		got, err := s.Scan(context.Background(), table, from, to, limit)
		if err != nil {
			t.Fatal(err)
		}
		var want []storage.Entry
		for k, v := range model[table] {
			if k >= string(from) && (to == nil || k < string(to)) {
				want = append(want, storage.Entry{Key: []byte(k), Value: []byte(v)})
			}
		}
		slices.SortFunc(want, func(a, b storage.Entry) int { return bytes.Compare(a.Key, b.Key) })
		want = want[:min(limit, len(want))]
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("scan (-want +got):\n%s", diff)
		}
		keys := rapid.SliceOf(key).Draw(t, "keys")
		slices.SortFunc(keys, bytes.Compare)
		below := make([]storage.Entry, len(keys))
		for i, at := range keys {
			for k, v := range model[table] {
				if k <= string(at) && (below[i].Key == nil || k > string(below[i].Key)) {
					below[i] = storage.Entry{Key: []byte(k), Value: []byte(v)}
				}
			}
		}
		got, err = s.Floor(context.Background(), table, keys...)
		if diff := cmp.Diff(below, got, cmpopts.EquateEmpty()); diff != "" || err != nil {
			t.Fatalf("up to %x, %v (-want +got):\n%s", keys, err, diff)
		}
	})
}

func testRefused(t *testing.T, kind Kind) {
	s := open(t, kind.Fresh(t))
	no := errors.New("no")
	err := s.Write(context.Background(), func(tx storage.Tx) error {
		tx.Put(storage.Log, []byte("a"), []byte("1"))
		return no
	})
	if !errors.Is(err, no) {
		t.Errorf("the refusal comes out as %v", err)
	}
	if v := get(t, s, storage.Log, "a"); v != nil {
		t.Error("something was written")
	}
	put(t, s, storage.Log, storage.Entry{Key: []byte("a"), Value: []byte("2")})
	equal(t, "log", scan(t, s, storage.Log, nil, nil, 9), []string{"a=2"})
}

func testReadInTx(t *testing.T, kind Kind) {
	s := open(t, kind.Fresh(t))
	put(t, s, storage.Log, storage.Entry{Key: []byte("a"), Value: []byte("1")})
	err := s.Write(context.Background(), func(tx storage.Tx) error {
		tx.Put(storage.Log, []byte("a"), []byte("2"))
		tx.Put(storage.Log, []byte("b"), []byte("2"))
		if v := get(t, tx, storage.Log, "a"); string(v) != "1" {
			t.Errorf("the transaction reads %q, want what was there", v)
		}
		equal(t, "scan", scan(t, tx, storage.Log, nil, nil, 9), []string{"a=1"})
		if e, err := tx.Floor(context.Background(), storage.Log, []byte("z")); err != nil || len(e) != 1 || string(e[0].Key) != "a" {
			t.Errorf("the last is %q, %v", e, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "afterwards", scan(t, s, storage.Log, nil, nil, 9), []string{"a=2", "b=2"})
}

// testWriters lets writers count up beside readers, who must see whole
// transactions only.
func testWriters(t *testing.T, kind Kind) {
	s := open(t, kind.Fresh(t))
	const writers, rounds = 4, 12
	var all sync.WaitGroup
	for range writers {
		all.Go(func() {
			for range rounds {
				if err := s.Write(context.Background(), increase); err != nil {
					t.Errorf("write: %v", err)
				}
			}
		})
	}
	done := make(chan struct{})
	var readers sync.WaitGroup
	readers.Go(func() {
		for {
			list, err := s.Scan(context.Background(), storage.Meta, nil, nil, 9)
			if err != nil || len(list) == 2 && !bytes.Equal(list[0].Value, list[1].Value) {
				t.Errorf("half a transaction is seen: %v, %v", list, err)
			}
			select {
			case <-done:
				return
			default:
			}
		}
	})
	all.Wait()
	close(done)
	readers.Wait()
	if n := binary.BigEndian.Uint32(get(t, s, storage.Meta, "a")); n != writers*rounds {
		t.Errorf("%d writings are counted as %d", writers*rounds, n)
	}
}

func increase(tx storage.Tx) error {
	values, err := tx.Get(context.Background(), storage.Meta, []byte("a"))
	if err != nil {
		return err
	}
	n := uint32(0)
	if values[0] != nil {
		n = binary.BigEndian.Uint32(values[0])
	}
	tx.Put(storage.Meta, []byte("a"), binary.BigEndian.AppendUint32(nil, n+1))
	tx.Put(storage.Meta, []byte("b"), binary.BigEndian.AppendUint32(nil, n+1))
	return nil
}

func testLarge(t *testing.T, kind Kind) {
	s := open(t, kind.Fresh(t))
	const n = 50_000
	entries := make([]storage.Entry, n)
	for i := range entries {
		entries[i] = storage.Entry{Key: binary.BigEndian.AppendUint32(nil, uint32(i*7919%n)), Value: fmt.Appendf(nil, "value %d", i*7919%n)}
	}
	put(t, s, storage.POS, entries...)
	at, from := 0, []byte(nil)
	for {
		list, err := s.Scan(context.Background(), storage.POS, from, nil, 1000)
		if err != nil {
			t.Fatal(err)
		}
		if len(list) == 0 {
			break
		}
		for _, e := range list {
			if want := fmt.Sprintf("value %d", at); string(e.Value) != want {
				t.Fatalf("entry %d is %q", at, e.Value)
			}
			at++
		}
		from = append(list[len(list)-1].Key, 0)
	}
	if at != n {
		t.Errorf("%d of %d entries are there", at, n)
	}
}

func testLasting(t *testing.T, kind Kind) {
	if !kind.Lasting {
		t.Skip("this kind of storage does not last")
	}
	connect := kind.Fresh(t)
	s, err := connect()
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, storage.Terms, storage.Entry{Key: []byte("k"), Value: []byte("v")})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	equal(t, "after opening again", scan(t, open(t, connect), storage.Terms, nil, nil, 9), []string{"k=v"})
}

func testShared(t *testing.T, kind Kind) {
	connect := kind.Fresh(t)
	a := open(t, connect)
	if !kind.Shared {
		if s, err := connect(); err == nil && kind.Lasting {
			_ = s.Close()
			t.Error("two hold the store at once")
		} else if kind.Lasting && !errors.Is(err, storage.ErrLocked) {
			t.Errorf("the second is told %v", err)
		}
		return
	}
	b := open(t, connect)
	changes := a.Changes(t.Context())
	<-changes // of the beginning
	put(t, b, storage.Terms, storage.Entry{Key: []byte("k"), Value: []byte("v")})
	<-changes
	equal(t, "what another wrote", scan(t, a, storage.Terms, nil, nil, 9), []string{"k=v"})
	var all sync.WaitGroup
	for _, s := range []storage.Store{a, b, a, b} {
		all.Go(func() {
			for range 10 {
				if err := s.Write(context.Background(), increase); err != nil {
					t.Errorf("write: %v", err)
				}
			}
		})
	}
	all.Wait()
	if n := binary.BigEndian.Uint32(get(t, a, storage.Meta, "a")); n != 40 {
		t.Errorf("40 writings are counted as %d", n)
	}
}

func testGivenUp(t *testing.T, kind Kind) {
	s := open(t, kind.Fresh(t))
	ctx, cancel := context.WithCancel(context.Background())
	err := s.Write(ctx, func(tx storage.Tx) error {
		tx.Put(storage.Log, []byte("a"), []byte("1"))
		cancel()
		return ctx.Err()
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("a writing that was given up says %v", err)
	}
	equal(t, "log", scan(t, s, storage.Log, nil, nil, 9), []string{})
}
