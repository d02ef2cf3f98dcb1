package boltfile_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/boltfile"
	"github.com/diplograph/diplograph/graph/storage/storagetest"
)

func TestStorage(t *testing.T) {
	storagetest.Run(t, storagetest.Kind{Lasting: true, Fresh: func(t testing.TB) func() (storage.Store, error) {
		path := filepath.Join(t.TempDir(), "graph.db")
		return func() (storage.Store, error) {
			s, err := boltfile.Open(path)
			if err != nil {
				return nil, err
			}
			return s, nil
		}
	}})
}

// Who holds a store is named to who else wants it.
func TestOwner(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s, err := boltfile.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = boltfile.Open(path)
	if want := fmt.Sprintf("process %d on", os.Getpid()); !errors.Is(err, storage.ErrLocked) || !strings.Contains(err.Error(), want) {
		t.Errorf("the second is told %v, want %s", err, want)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if left, err := filepath.Glob(path + "?*"); err != nil || len(left) > 0 {
		t.Errorf("closing leaves %q, %v", left, err)
	}
	if _, err := s.Get(t.Context(), storage.Meta, []byte("x")); !errors.Is(err, storage.ErrUsage) {
		t.Errorf("reading a closed store says %v", err)
	}
}
