package graph_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/storage/boltfile"
)

// foldedStore makes a store in a file of which the terms and indexes are up to
// date.
func foldedStore(t *testing.T, documents int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, "bolt:"+path)
	fill(t, s, documents)
	closeStore(t, s)
	kv, err := boltfile.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	qs, err := quadstore.Open(context.Background(), kv, quadstore.Options{Tail: 1})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := qs.Append(context.Background(), nil, quadstore.Anywhere); err != nil {
		t.Fatal(err)
	}
	if err := qs.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func verified(t *testing.T, path string) graph.Verified {
	t.Helper()
	s := open(t, "bolt:"+path)
	defer closeStore(t, s)
	r, err := s.Verify(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestVerifySound(t *testing.T) {
	t.Parallel()
	for name, path := range map[string]string{"folded": foldedStore(t, 30), "empty": filepath.Join(t.TempDir(), "empty.db")} {
		r := verified(t, path)
		if r.Faults > 0 {
			t.Errorf("%s: %d faults: %v", name, r.Faults, r.First)
		}
		if name == "folded" && (r.Revision != 30 || r.Documents != 30 || r.Statements < 300 || r.Quads < 1000) {
			t.Errorf("it looked at %+v", r)
		}
	}
}

// What is wrong in any table is found, and told by what is wrong with it.
func TestVerifyDamage(t *testing.T) {
	t.Parallel()
	sound := foldedStore(t, 20)
	tables := []string{"terms", "values", "log", "spo", "pos", "osp", "label"}
	for _, table := range tables {
		for how, damage := range map[string]func(b *bolt.Bucket, k, v []byte) error{
			"entry taken out": func(b *bolt.Bucket, k, _ []byte) error { return b.Delete(k) },
			"entry altered": func(b *bolt.Bucket, k, v []byte) error {
				v[len(v)/2] ^= 0x15
				return b.Put(k, v)
			},
			"entry moved": func(b *bolt.Bucket, k, v []byte) error {
				k[len(k)-1] ^= 0x55
				return b.Put(k, v)
			},
		} {
			t.Run(table+" "+how, func(t *testing.T) {
				path := copied(t, sound, filepath.Join(t.TempDir(), "graph.db"))
				copied(t, sound+".snapshot", path+".snapshot")
				alter(t, path, table, damage)
				s, err := graph.Open(context.Background(), "bolt:"+path, graph.Options{})
				if errors.Is(err, graph.ErrBroken) {
					return
				}
				if err != nil {
					t.Fatal(err)
				}
				defer s.Close()
				r, err := s.Verify(context.Background())
				if err != nil {
					t.Fatal(err)
				}
				if r.Faults == 0 || !errors.Is(r.First[0], graph.ErrBroken) {
					t.Errorf("nothing is found: %+v", r)
				}
			})
		}
	}
}

// alter changes an entry in the middle of a table.
func alter(t *testing.T, path, table string, damage func(b *bolt.Bucket, k, v []byte) error) {
	t.Helper()
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error {
		b := tx.Bucket([]byte(table))
		c := b.Cursor()
		k, v := c.First()
		for range b.Stats().KeyN / 2 {
			k, v = c.Next()
		}
		return damage(b, []byte(string(k)), []byte(string(v)))
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}

// A snapshot that says otherwise than the log is found, though it is whole, of
// the store, and of a revision of the same time: here that of a copy, which went
// its own way at the same moment.
func TestVerifySnapshot(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path, twin := filepath.Join(dir, "graph.db"), filepath.Join(dir, "twin.db")
	closeStore(t, open(t, "bolt:"+path))
	copied(t, path, twin)
	moment := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for n, path := range []string{path, twin} {
		s, err := graph.Open(context.Background(), "bolt:"+path, graph.Options{Now: func() time.Time { return moment }})
		if err != nil {
			t.Fatal(err)
		}
		fillFrom(t, s, n+2, n+3)
		closeStore(t, s)
	}
	if r := verified(t, path); r.Faults > 0 {
		t.Errorf("its own snapshot: %v", r.First)
	}
	copied(t, twin+".snapshot", path+".snapshot")
	if r := verified(t, path); r.Faults != 1 || !strings.Contains(r.First[0].Error(), "the snapshot says otherwise") {
		t.Errorf("that of another: %+v", r)
	}
}
