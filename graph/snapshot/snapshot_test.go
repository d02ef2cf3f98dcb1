package snapshot_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/diplograph/diplograph/graph/snapshot"
)

func read(t *testing.T, f *snapshot.File) (pieces []string) {
	t.Helper()
	err := f.Read(func(piece []byte) error {
		pieces = append(pieces, string(piece))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return pieces
}

func appendAll(t *testing.T, f *snapshot.File, pieces ...string) {
	t.Helper()
	for _, p := range pieces {
		if err := f.Append([]byte(p)); err != nil {
			t.Fatal(err)
		}
	}
}

func want(t *testing.T, what string, f *snapshot.File, pieces ...string) {
	t.Helper()
	if got := read(t, f); !slices.Equal(got, pieces) {
		t.Errorf("%s: read %q, want %q", what, got, pieces)
	}
}

// What was appended is read again, by whoever names the same form and store.
func TestAppend(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s")
	f := snapshot.New(path, 1, "store")
	want(t, "no file", f)
	appendAll(t, f, "one", "")
	again := snapshot.New(path, 1, "store")
	want(t, "another reader", again, "one", "")
	appendAll(t, again, "three")
	want(t, "appended to what was read", snapshot.New(path, 1, "store"), "one", "", "three")

	for _, other := range []*snapshot.File{snapshot.New(path, 2, "store"), snapshot.New(path, 1, "storf"), snapshot.New(path, 1, "")} {
		want(t, "foreign", other)
	}
	other := snapshot.New(path, 2, "store")
	want(t, "another form", other)
	appendAll(t, other, "anew")
	want(t, "taken over", snapshot.New(path, 2, "store"), "anew")
	other.Forget()
	appendAll(t, other, "again")
	want(t, "forgotten", snapshot.New(path, 2, "store"), "again")
}

// Of a file that is cut off or altered anywhere, what stands before is read,
// and what is appended then follows it.
func TestDamage(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "s")
	pieces := []string{"one", "two, which is longer", "three"}
	appendAll(t, snapshot.New(path, 1, "store"), pieces...)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head := len(whole)
	for _, p := range pieces {
		head -= 8 + len(p)
	}
	for at := range whole {
		before := 0 // pieces that end before the damage
		for end := head; before < len(pieces) && end+8+len(pieces[before]) <= at; before++ {
			end += 8 + len(pieces[before])
		}
		flipped := bytes.Clone(whole)
		flipped[at] ^= 1
		for how, raw := range map[string][]byte{"cut": whole[:at], "flipped": flipped} {
			path := filepath.Join(dir, fmt.Sprint(how, at))
			if err := os.WriteFile(path, raw, 0o600); err != nil {
				t.Fatal(err)
			}
			f := snapshot.New(path, 1, "store")
			want(t, fmt.Sprint(how, " at ", at), f, pieces[:before]...)
			appendAll(t, f, "more")
			want(t, fmt.Sprint("mended after ", how, " at ", at), f, append(slices.Clone(pieces[:before]), "more")...)
		}
	}
}

// Who takes pieces may stop.
func TestStop(t *testing.T) {
	f := snapshot.New(filepath.Join(t.TempDir(), "s"), 1, "store")
	appendAll(t, f, "one", "two")
	stop := errors.New("stop")
	if err := f.Read(func([]byte) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("reading ends with %v", err)
	}
}

// A file that cannot be written is an error, and nothing else.
func TestUnwritable(t *testing.T) {
	f := snapshot.New(filepath.Join(t.TempDir(), "none", "s"), 1, "store")
	want(t, "no folder", f)
	if err := f.Append([]byte("one")); err == nil {
		t.Error("appending in no folder succeeds")
	}
}
