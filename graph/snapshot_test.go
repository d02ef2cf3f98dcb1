package graph_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/storage"
)

// logReader counts the blocks of the log that are read.
type logReader struct {
	storage.Store
	blocks *atomic.Int64
}

func (r logReader) Scan(ctx context.Context, t storage.Table, from, to []byte, limit int) ([]storage.Entry, error) {
	list, err := r.Store.Scan(ctx, t, from, to, limit)
	if t == storage.Log {
		r.blocks.Add(int64(len(list)))
	}
	return list, err
}

// reading opens a store, and tells what it shows and how many blocks of the log
// it took to open it.
func reading(t *testing.T, path string) (graphtest.Contents, int64) {
	t.Helper()
	var blocks atomic.Int64
	s, err := graph.OpenOver(context.Background(), "bolt:"+path, func(kv storage.Store) storage.Store { return logReader{kv, &blocks} })
	if err != nil {
		t.Fatal(err)
	}
	read := blocks.Load()
	defer closeStore(t, s)
	return graphtest.Everything(t, s.View()), read
}

// A store with a snapshot opens without reading its log, but for what was
// written since, and for what is not in its indexes yet, which is all of it here.
func TestSnapshotSparesTheLog(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, "bolt:"+path)
	fill(t, s, 60)
	closeStore(t, s)
	_, few := reading(t, path)
	if err := os.Remove(path + ".snapshot"); err != nil {
		t.Fatal(err)
	}
	want, many := reading(t, path)
	if few*2 > many {
		t.Errorf("it took %d blocks with a snapshot and %d without", few, many)
	}
	got, again := reading(t, path)
	if again != few {
		t.Errorf("with a snapshot made anew it took %d blocks, with the first one %d", again, few)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the snapshot shows otherwise (-log +snapshot):\n%s", diff)
	}
}

// Snapshots that are stale, torn, damaged, of another store or of a copy that
// has gone its own way are found out, and replaced.
func TestSnapshotIsNotTrusted(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	make := func(name string, from, to int) string {
		path := filepath.Join(dir, name)
		clock := time.Date(2026, 1, 1, 0, 0, from, 0, time.UTC)
		s, err := graph.Open(context.Background(), "bolt:"+path, graph.Options{Now: func() time.Time { return clock }})
		if err != nil {
			t.Fatal(err)
		}
		fillFrom(t, s, from, to)
		closeStore(t, s)
		return path
	}
	path := make("graph.db", 0, 8)
	stale := copied(t, path+".snapshot", filepath.Join(dir, "stale"))
	twin := copied(t, path, filepath.Join(dir, "twin.db"))
	copied(t, path+".snapshot", twin+".snapshot")
	make("twin.db", 60, 62)
	make("graph.db", 8, 10)
	other := make("other.db", 0, 10)

	for name, damage := range map[string]func(snapshot string){
		"none": func(snapshot string) { demand(t, "removing", os.Remove(snapshot), nil) },
		"folder": func(snapshot string) {
			demand(t, "removing", os.Remove(snapshot), nil)
			demand(t, "making", os.Mkdir(snapshot, 0o700), nil)
		},
		"stale":   func(snapshot string) { copied(t, stale, snapshot) },
		"torn":    func(snapshot string) { demand(t, "cutting", os.Truncate(snapshot, 5000), nil) },
		"flipped": func(snapshot string) { flip(t, snapshot, 5000) },
		"twin":    func(snapshot string) { copied(t, twin+".snapshot", snapshot) },
		"other":   func(snapshot string) { copied(t, other+".snapshot", snapshot) },
	} {
		t.Run(name, func(t *testing.T) {
			plain := copied(t, path, filepath.Join(dir, name+"-plain.db"))
			want, _ := reading(t, plain)
			damaged := copied(t, path, filepath.Join(dir, name+"-damaged.db"))
			copied(t, path+".snapshot", damaged+".snapshot")
			damage(damaged + ".snapshot")
			for _, when := range []string{"at first", "then"} {
				got, _ := reading(t, damaged)
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", when, diff)
				}
			}
		})
	}
}

func copied(t *testing.T, from, to string) string {
	t.Helper()
	raw, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	return to
}

func flip(t *testing.T, path string, at int64) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	one := []byte{0}
	if _, err := f.ReadAt(one, at); err != nil {
		t.Fatal(err)
	}
	one[0] ^= 0x40
	if _, err := f.WriteAt(one, at); err != nil {
		t.Fatal(err)
	}
}

// A snapshot that cannot be written holds nobody up.
func TestSnapshotThatCannotBeWritten(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "none", "snapshot")
	s, err := graph.Open(context.Background(), "mem:", graph.Options{Snapshot: path})
	if err != nil {
		t.Fatal(err)
	}
	fill(t, s, 3)
	closeStore(t, s)
	if _, err := os.Stat(path); err == nil {
		t.Error("there is a snapshot where there is no folder")
	}
}

// Pieces of a snapshot refer to earlier ones, so one that was torn at any place goes
// on from what is left of it.
func TestTornSnapshotGoesOn(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "graph.db")
	for from := 0; from < 60; from += 20 {
		s := open(t, "bolt:"+path)
		fillFrom(t, s, from, from+20)
		closeStore(t, s)
	}
	info, err := os.Stat(path + ".snapshot")
	if err != nil {
		t.Fatal(err)
	}
	for part := range int64(8) {
		torn := copied(t, path, filepath.Join(dir, fmt.Sprintf("torn-%d.db", part)))
		copied(t, path+".snapshot", torn+".snapshot")
		demand(t, "cutting", os.Truncate(torn+".snapshot", 1+info.Size()*part/8), nil)
		s := open(t, "bolt:"+torn)
		fillFrom(t, s, 60, 70)
		closeStore(t, s)
		got, few := reading(t, torn)
		demand(t, "removing", os.Remove(torn+".snapshot"), nil)
		want, many := reading(t, torn)
		if few*2 > many {
			t.Errorf("part %d: it took %d blocks with a snapshot and %d without", part, few, many)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("part %d: the snapshot shows otherwise (-log +snapshot):\n%s", part, diff)
		}
	}
}
