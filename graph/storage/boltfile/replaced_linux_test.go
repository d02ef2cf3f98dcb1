package boltfile_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/boltfile"
)

// Who waits for a file that its holder replaces is given the one that took its
// place, not the one that nobody finds any more.
func TestReplacedWhileWaiting(t *testing.T) {
	dir := t.TempDir()
	path, next := filepath.Join(dir, "graph.db"), filepath.Join(dir, "next.db")
	closeOf(t, marked(t, next))
	holder, err := boltfile.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	type result struct {
		store *boltfile.Store
		err   error
	}
	opened := make(chan result)
	go func() {
		s, err := boltfile.Open(path)
		opened <- result{s, err}
	}()
	for openFiles(t, path) < 2 {
		runtime.Gosched()
	}
	if err := os.Rename(next, path); err != nil {
		t.Fatal(err)
	}
	closeOf(t, holder)
	r := <-opened
	if r.err != nil {
		t.Fatal(r.err)
	}
	defer closeOf(t, r.store)
	values, err := r.store.Get(t.Context(), storage.Meta, []byte("which"))
	if err != nil || string(values[0]) != "next" {
		t.Errorf("it holds the former file: %q, %v", values, err)
	}
}

// marked makes a store that can be told from others.
func marked(t *testing.T, path string) *boltfile.Store {
	t.Helper()
	s, err := boltfile.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	err = s.Write(t.Context(), func(tx storage.Tx) error {
		tx.Put(storage.Meta, []byte("which"), []byte("next"))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func closeOf(t *testing.T, s *boltfile.Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// openFiles counts how often this process has the file open.
func openFiles(t *testing.T, path string) (n int) {
	t.Helper()
	list, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Skipf("SKIPPED, NOT TESTED: no list of open files: %v", err)
	}
	for _, e := range list {
		if to, err := os.Readlink(filepath.Join("/proc/self/fd", e.Name())); err == nil && to == path {
			n++
		}
	}
	return n
}
