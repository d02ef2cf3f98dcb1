package graph_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
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

// What is wrong in any table is found, and told of that table. If it is nothing
// but terms or indexes, a backup that is restored is sound.
func TestVerifyDamage(t *testing.T) {
	t.Parallel()
	sound := foldedStore(t, 8)
	s := open(t, "bolt:"+sound)
	want := history(t, s)
	closeStore(t, s)
	for _, table := range []string{"hashes", "values", "log", "spo", "pos", "osp", "label"} {
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
			for _, snapshot := range []bool{true, false} {
				t.Run(fmt.Sprint(table, " ", how, " ", snapshot), func(t *testing.T) {
					path := copied(t, sound, filepath.Join(t.TempDir(), "graph.db"))
					if snapshot {
						copied(t, sound+".snapshot", path+".snapshot")
					}
					alter(t, path, table, damage)
					r, err := graph.Verify(context.Background(), "bolt:"+path, graph.Options{})
					if err != nil {
						t.Fatal(err)
					}
					if !slices.ContainsFunc(r.Parts, func(p graph.PartVerified) bool { return string(p.Part) == table }) || !errors.Is(r.First[0], graph.ErrBroken) {
						t.Errorf("it is not told: %+v", r)
					}
					indexes, _ := r.Only()
					if inOrder := table == "log" || table == "values"; indexes == inOrder {
						t.Errorf("that indexes alone are damaged is said to be %v", indexes)
					}
					if indexes && how == "entry moved" && !snapshot {
						s := open(t, "bolt:"+path)
						defer closeStore(t, s)
						restoredInto(t, "bolt:"+path+"-again", backedUp(t, s), want)
					}
				})
			}
		}
	}
}

// What a store says of itself is damaged, or that it has tables at all.
func TestVerifyHead(t *testing.T) {
	t.Parallel()
	sound := foldedStore(t, 2)
	for name, damage := range map[string]func(path string){
		"head": func(path string) {
			alter(t, path, "meta", func(b *bolt.Bucket, _, _ []byte) error { return b.Put([]byte("head"), []byte("nonsense")) })
		},
		"format": func(path string) {
			alter(t, path, "meta", func(b *bolt.Bucket, _, _ []byte) error { return b.Put([]byte("format"), []byte("nonsense")) })
		},
		"file": func(path string) {
			if err := os.Truncate(path, 5000); err != nil {
				t.Fatal(err)
			}
		},
	} {
		path := copied(t, sound, filepath.Join(t.TempDir(), "graph.db"))
		damage(path)
		r, err := graph.Verify(context.Background(), "bolt:"+path, graph.Options{})
		if err != nil || r.Faults == 0 || r.Parts[0].Part != graph.PartHead {
			t.Errorf("%s: %v, %+v", name, err, r)
		}
		if indexes, snapshot := r.Only(); indexes || snapshot {
			t.Errorf("%s is said to be no harm", name)
		}
	}
	if _, err := graph.Verify(context.Background(), "nothing", graph.Options{}); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("no store: %v", err)
	}
}

// A fault that is there many times hides no other, and is told a few times.
func TestVerifyManyFaults(t *testing.T) {
	t.Parallel()
	path := foldedStore(t, 20)
	for _, table := range []string{"spo", "label"} { // a block of each
		alter(t, path, table, func(b *bolt.Bucket, k, _ []byte) error { return b.Delete(k) })
	}
	r := verified(t, path)
	if len(r.Parts) != 2 || len(r.First) != 10 || r.Faults != r.Parts[0].Faults+r.Parts[1].Faults {
		t.Fatalf("it tells %+v", r)
	}
	for _, part := range r.Parts {
		if part.Faults <= 5 || part.Faults > 128 || len(part.First) != 5 {
			t.Errorf("it tells %+v", part)
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
	if r := verified(t, path); len(r.Parts) != 2 || r.Parts[0].Part != graph.PartSnapshot || r.Parts[1].Part != graph.PartModel {
		t.Errorf("that of another: %+v", r)
	} else if indexes, snapshot := r.Only(); indexes || !snapshot {
		t.Errorf("the harm is said to be %v, %v", indexes, snapshot)
	}
}
