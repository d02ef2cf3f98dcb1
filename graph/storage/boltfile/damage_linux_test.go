package boltfile_test

import (
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/boltfile"
)

// A file whose list of tables is damaged is let go, so that a copy can take its
// place while the process lives.
func TestDamagedTablesAreLetGo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	closeOf(t, marked(t, path))
	sound, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	damaged := append([]byte{}, sound...)
	page := uint64(os.Getpagesize())
	for meta := range uint64(2) { // each names the page of the list, 16 bytes behind its own 16 bytes of head
		root := binary.NativeEndian.Uint64(sound[meta*page+32:])
		clear(damaged[root*page : (root+1)*page])
	}
	if err := os.WriteFile(path, damaged, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := boltfile.Open(path); !errors.Is(err, storage.ErrBroken) {
		t.Fatalf("opening says %v", err)
	}
	if err := os.WriteFile(path, sound, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := boltfile.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	closeOf(t, s)
}
