package graph_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
)

// smallDisk mounts a file system of so many bytes.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("SKIPPED, NOT TESTED: only root can mount a small disk")
	}
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("SKIPPED, NOT TESTED: a small disk cannot be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Errorf("unmount: %v", err)
		}
	})
	return dir
}

// TestFullDisk writes until the disk is full. What was acknowledged stays, the
// store goes on being read, opens again, and takes more once there is room.
func TestFullDisk(t *testing.T) {
	dir := smallDisk(t, "48m")
	filler := filepath.Join(dir, "filler")
	if err := os.WriteFile(filler, make([]byte, 12<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	uri := "bolt:" + filepath.Join(dir, "graph.db")
	s := open(t, uri)
	written, err := putUntilItFails(s)
	if !errors.Is(err, graph.ErrFull) {
		t.Fatalf("after %d documents: %v, which is not that the disk is full", written, err)
	}
	check := func(when string) {
		t.Helper()
		if got := s.Stats().Documents; got != written {
			t.Errorf("%s: %d documents, want %d", when, got, written)
		}
		if r, err := s.Verify(context.Background()); err != nil || r.Faults > 0 {
			t.Errorf("%s: verify: %v, %v", when, err, r.First)
		}
	}
	check("when it is full")
	if _, err := putUntilItFails(s); !errors.Is(err, graph.ErrFull) {
		t.Errorf("once more: %v", err)
	}
	closeStore(t, s)
	s = open(t, uri)
	check("opened while it is full")
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	fillFrom(t, s, written, written+1)
	written++
	check("with room again")
	closeStore(t, s)
}

// putUntilItFails puts reports that are not there yet.
func putUntilItFails(s *graph.Store) (written int, err error) {
	for written = s.Stats().Documents; written < 100_000; written++ {
		doc, facts := graphtest.Report(written)
		if _, err := s.Put(context.Background(), doc, facts); err != nil {
			return written, err
		}
	}
	return written, nil
}
