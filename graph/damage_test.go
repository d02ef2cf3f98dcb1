package graph_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
	bolt "go.etcd.io/bbolt"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
)

func TestLocked(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, "bolt:"+path)
	defer closeStore(t, s)
	begun := time.Now()
	_, err := graph.Open(context.Background(), "bolt:"+path, graph.Options{})
	if !errors.Is(err, graph.ErrLocked) || !strings.Contains(err.Error(), path) {
		t.Errorf("open a store that is held: %v", err)
	}
	if waited := time.Since(begun); waited > 3*time.Second {
		t.Errorf("waited for %v", waited)
	}
	fill(t, s, 1)
}

func TestWrongUse(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for uri, part := range map[string]string{
		"":            "bolt:PATH",
		"graph.db":    "bolt:PATH",
		"bolt:":       "bolt:PATH",
		"mem:x":       "bolt:PATH",
		"bolt:" + dir: "folder",
	} {
		_, err := graph.Open(context.Background(), uri, graph.Options{})
		if !errors.Is(err, graph.ErrUsage) || !strings.Contains(err.Error(), part) {
			t.Errorf("open %q: %v", uri, err)
		}
	}
	_, err := graph.Open(context.Background(), "postgres://user:secret@127.0.0.1:1/graph", graph.Options{})
	if !errors.Is(err, graph.ErrUnavailable) || strings.Contains(err.Error(), "secret") {
		t.Errorf("open a database that is not there: %v", err)
	}
	missing := filepath.Join(dir, "no", "graph.db")
	if _, err := graph.Open(context.Background(), "bolt:"+missing, graph.Options{}); err == nil || !strings.Contains(err.Error(), missing) {
		t.Errorf("open in a missing folder: %v", err)
	}
}

func TestBase(t *testing.T) {
	t.Parallel()
	uri := "bolt:" + filepath.Join(t.TempDir(), "graph.db")
	for _, base := range []string{"relative/", "https://example.org/no-end", "https://example.org/a b/", ":"} {
		if _, err := graph.Open(context.Background(), uri, graph.Options{Base: base}); !errors.Is(err, graph.ErrUsage) {
			t.Errorf("base %q: %v", base, err)
		}
	}
	const base = "https://example.org/graph/"
	s, err := opener(uri)(graph.Options{Base: base})
	if err != nil {
		t.Fatal(err)
	}
	fill(t, s, 1)
	before := graphtest.Everything(t, s.View())
	if !strings.Contains(before.Quads[0], base+"revision/1") {
		t.Errorf("the first quad is %s", before.Quads[0])
	}
	closeStore(t, s)
	if _, err := opener(uri)(graph.Options{Base: "https://example.org/other/"}); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("another base: %v", err)
	}
	s = open(t, uri)
	demand(t, "view", graphtest.Everything(t, s.View()), before)
	closeStore(t, s)
}

// TestNoStore opens files that are something else, and leaves them as they are.
func TestNoStore(t *testing.T) {
	t.Parallel()
	noise := make([]byte, 100_000)
	rand.NewChaCha8([32]byte{1}).Read(noise)
	for name, content := range map[string][]byte{
		"text":  []byte("These are the minutes of the meeting.\n"),
		"noise": noise,
		"zeros": make([]byte, 1<<16),
		"bolt":  foreign(t, "things", "key", "value"),
		"first": foreign(t, "diplograph", "format", `{"version":1,"base":"https://w3id.org/diplograph/"}`),
		"newer": foreign(t, "meta", "format", `{"version":99,"base":"https://w3id.org/diplograph/"}`),
		"older": foreign(t, "meta", "format", `nonsense`),
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := graph.Open(context.Background(), "bolt:"+path, graph.Options{})
		if !errors.Is(err, graph.ErrBroken) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v", name, err)
		}
		if (name == "first" || name == "newer") && !strings.Contains(fmt.Sprint(err), "export it with the program that made it") {
			t.Errorf("%s: the error does not say what to do: %v", name, err)
		}
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, content) {
			t.Errorf("%s was written to (%v)", name, err)
		}
	}
	empty := filepath.Join(t.TempDir(), "empty")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	closeStore(t, open(t, "bolt:"+empty))
}

// foreign makes a bbolt file with one entry.
func foreign(t *testing.T, bucket, key, value string) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "foreign")
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error {
		b, err := tx.CreateBucket([]byte(bucket))
		if err != nil {
			return err
		}
		return b.Put([]byte(key), []byte(value))
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// TestDamage spoils a store in many ways. Whatever is damaged, the process
// lives on, and nothing but what was stored is shown as sound.
func TestDamage(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, "bolt:"+path)
	fill(t, s, 30)
	want := graphtest.Everything(t, s.View())
	closeStore(t, s)
	sound, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	page := os.Getpagesize()
	pages := len(sound) / page
	random := rand.New(rand.NewPCG(3, 4))
	spoil := map[string]func([]byte) []byte{}
	for _, size := range []int{1, 20, 100, page, page + 100, 2 * page, 3 * page, len(sound) / 2, len(sound) / 3 * 2} {
		spoil[fmt.Sprintf("cut to %d", size)] = func(b []byte) []byte { return b[:size] }
	}
	for i := range 20 {
		at, other := random.IntN(pages), random.IntN(pages)
		spoil[fmt.Sprintf("%d noise on page %d", i, at)] = func(b []byte) []byte {
			rand.NewChaCha8([32]byte{byte(i)}).Read(b[at*page : (at+1)*page])
			return b
		}
		spoil[fmt.Sprintf("%d zeros on page %d", i, at)] = func(b []byte) []byte {
			clear(b[at*page : (at+1)*page])
			return b
		}
		spoil[fmt.Sprintf("%d page %d on page %d", i, other, at)] = func(b []byte) []byte {
			copy(b[at*page:(at+1)*page], b[other*page:(other+1)*page])
			return b
		}
	}
	outcomes := map[string]int{}
	for name, how := range spoil {
		if err := os.WriteFile(path, how(bytes.Clone(sound)), 0o600); err != nil {
			t.Fatal(err)
		}
		outcomes[useDamaged(t, name, path, want)]++
	}
	t.Logf("%v", outcomes)
	if outcomes["refused"] == 0 {
		t.Error("no damage was noticed")
	}
}

// useDamaged opens, reads and writes a store that may be damaged, and tells
// how that ended.
func useDamaged(t *testing.T, name, path string, want graphtest.Contents) string {
	t.Helper()
	s, err := graph.Open(context.Background(), "bolt:"+path, graph.Options{})
	if err != nil {
		if !errors.Is(err, graph.ErrBroken) {
			t.Errorf("%s: open: %v", name, err)
		}
		if _, again := graph.Open(context.Background(), "bolt:"+path, graph.Options{}); errors.Is(again, graph.ErrLocked) {
			t.Errorf("%s: it stays locked after %v", name, err)
		}
		return "refused"
	}
	defer s.Close()
	v := s.View()
	got := make([]graph.Statement, 0, len(want.Statements))
	for _, st := range v.Facts(graph.Filter{}) {
		got = append(got, *st)
	}
	if diff := cmp.Diff(want.Statements, got); diff != "" {
		t.Errorf("%s: it shows other statements (-want +got):\n%s", name, diff)
	}
	if err := v.Quads(context.Background(), func(quad.Quad) error { return nil }); err != nil {
		t.Errorf("%s: it opens but cannot be dumped: %v", name, err)
	}
	doc, facts := graphtest.Report(77)
	if _, err := s.Put(context.Background(), doc, facts); err != nil {
		return "refused to write"
	}
	return "used"
}
