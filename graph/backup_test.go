package graph_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

// eventful fills a store with what can happen to it, and gives what it shows at
// each revision.
func eventful(t *testing.T, s *graph.Store) []graphtest.Contents {
	t.Helper()
	ctx := context.Background()
	fill(t, s, 6)
	report, facts := graphtest.Report(2)
	if _, err := s.Put(ctx, report, facts[:5]); err != nil {
		t.Fatal(err)
	}
	wrong := s.View().Facts(graph.Filter{Predicates: []schema.Relation{schema.RelHeldIn}})[0]
	if _, err := s.Judge(ctx, graph.By{Note: "it was elsewhere"}, graph.Judgement{Statement: wrong.ID, Verdict: graph.Rejected}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Match(ctx, graph.By{}, graph.Match{A: "person/person-3", B: "person/person-4", Verdict: graph.Same}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Withdraw(ctx, wrong.Document, graph.By{Author: "curator"}); err != nil {
		t.Fatal(err)
	}
	return history(t, s)
}

func history(t *testing.T, s *graph.Store) (all []graphtest.Contents) {
	t.Helper()
	for n := int64(0); n <= s.View().Revision(); n++ {
		v, err := s.At(n)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, graphtest.Everything(t, v))
	}
	return all
}

func backedUp(t *testing.T, s *graph.Store) []byte {
	t.Helper()
	var out bytes.Buffer
	info, err := s.Backup(context.Background(), &out)
	if err != nil {
		t.Fatal(err)
	}
	if v := s.View(); info.Revision != v.Revision() || info.Quads == 0 {
		t.Errorf("the backup tells %+v of itself", info)
	}
	return out.Bytes()
}

// restoredInto restores a backup, and demands that it shows what the store did.
func restoredInto(t *testing.T, uri string, raw []byte, want []graphtest.Contents) {
	t.Helper()
	if _, err := graph.Restore(context.Background(), uri, bytes.NewReader(raw), graph.Options{}); err != nil {
		t.Fatal(err)
	}
	s := open(t, uri)
	defer closeStore(t, s)
	demand(t, "restored", history(t, s), want)
	if r, err := s.Verify(context.Background()); err != nil || r.Faults > 0 {
		t.Errorf("what was restored is verified with %v, %v", err, r.First)
	}
	fillFrom(t, s, 50, 51)
}

func TestBackup(t *testing.T) {
	t.Parallel()
	s := open(t, "mem:")
	defer closeStore(t, s)
	want := eventful(t, s)
	raw := backedUp(t, s)
	if again := backedUp(t, s); !bytes.Equal(raw, again) {
		t.Error("two backups of one revision differ")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "graph.db")
	restoredInto(t, "bolt:"+path, raw, want)
	if _, err := graph.Restore(context.Background(), "bolt:"+path, bytes.NewReader(raw), graph.Options{}); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("restoring over a store: %v", err)
	}
	if left, _ := filepath.Glob(path + "?*"); len(left) != 1 || left[0] != path+".snapshot" {
		t.Errorf("beside the store is %q", left)
	}

	again := filepath.Join(dir, "again.db")
	file := open(t, "bolt:"+path)
	raw, want = backedUp(t, file), history(t, file)
	closeStore(t, file)
	restoredInto(t, "bolt:"+again, raw, want)
}

// Who has an empty store open into which another process restores a backup is
// shown none of it, and told to open it anew.
func TestRestoredMeanwhile(t *testing.T) {
	t.Parallel()
	full := open(t, "mem:")
	defer closeStore(t, full)
	fill(t, full, 2)
	raw := backedUp(t, full)
	var shared graph.Lasting
	s, err := shared.Open(graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer closeStore(t, s)
	if err := shared.Restore(bytes.NewReader(raw)); err != nil {
		t.Fatal(err)
	}
	report, facts := graphtest.Report(5)
	if _, err := s.Put(context.Background(), report, facts); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("put: %v", err)
	}
	demand(t, "revision that is shown", s.View().Revision(), int64(0))
	again, err := shared.Open(graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	demand(t, "restored", graphtest.Everything(t, again.View()), graphtest.Everything(t, full.View()))
	if err := shared.Restore(bytes.NewReader(raw)); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("once more: %v", err)
	}
}

// Of a backup that is damaged or cut off nothing is restored, unless all of it
// can still be read, as after a change of a bit that means nothing.
func TestDamagedBackup(t *testing.T) {
	t.Parallel()
	s := open(t, "mem:")
	defer closeStore(t, s)
	fill(t, s, 2)
	sound, want := backedUp(t, s), history(t, s)
	dir := t.TempDir()
	path := filepath.Join(dir, "graph.db")
	refuse := func(what string, raw []byte) {
		t.Helper()
		_, err := graph.Restore(context.Background(), "bolt:"+path, bytes.NewReader(raw), graph.Options{})
		if err == nil && what == "flipped" {
			restored := open(t, "bolt:"+path)
			demand(t, "restored", history(t, restored), want)
			closeStore(t, restored)
			if err := errors.Join(os.Remove(path), os.Remove(path+".snapshot")); err != nil {
				t.Fatal(err)
			}
			return
		}
		if !errors.Is(err, graph.ErrBackup) {
			t.Errorf("%s: %v", what, err)
		}
		if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
			t.Fatalf("%s leaves %v, %v", what, left, err)
		}
	}
	refuse("nothing", nil)
	refuse("something else", []byte("These are the minutes of the meeting.\n"))
	for at := 0; at < len(sound); at += 1 + len(sound)/25 {
		refuse("cut off", sound[:at])
		flipped := bytes.Clone(sound)
		flipped[at] ^= 0x10
		refuse("flipped", flipped)
	}
}

// A compaction leaves a file where it was, to whom it was open, and nothing of
// one that was cut short.
func TestCompactInPlace(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path, link := filepath.Join(dir, "graph.db"), filepath.Join(t.TempDir(), "link.db")
	s := open(t, "bolt:"+path)
	fill(t, s, 2)
	closeStore(t, s)
	rest := filepath.Join(dir, "graph.db.new-1", "graph.db")
	mine := filepath.Join(dir, "graph.db.newer")
	err := errors.Join(os.Chmod(path, 0o640), os.Symlink(path, link), os.Mkdir(filepath.Dir(rest), 0o700), os.WriteFile(rest, nil, 0o600), os.Mkdir(mine, 0o700))
	if err != nil {
		t.Fatal(err)
	}
	s = open(t, "bolt:"+link)
	if _, err := s.Compact(context.Background(), "bolt:"+link, graph.By{}); err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", info, err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the file is %v, %v", info, err)
	}
	left, err := filepath.Glob(path + "?*")
	demand(t, "files beside it", left, []string{mine, path + ".snapshot"})
	if err != nil {
		t.Error(err)
	}
	s = open(t, "bolt:"+path)
	defer closeStore(t, s)
	demand(t, "revision", s.Stats().Revision, int64(3))
}

// TestCompact checks what a store in a file shows after it was compacted, and
// that its past is gone.
func TestCompact(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, "bolt:"+path)
	eventful(t, s)
	before := s.View()
	want := graphtest.Everything(t, before)
	done, err := s.Compact(context.Background(), "bolt:"+path, graph.By{Author: "ada", Note: "less"})
	if err != nil {
		t.Fatal(err)
	}
	snapshot, err := os.ReadFile(path + ".snapshot")
	if err != nil {
		t.Fatal(err)
	}
	late, facts := graphtest.Report(9)
	if _, err := s.Put(context.Background(), late, facts); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("writing to the file that was put aside: %v", err)
	}
	closeStore(t, s)
	if after, err := os.ReadFile(path + ".snapshot"); err != nil || !bytes.Equal(snapshot, after) {
		t.Errorf("closing the former store wrote to the snapshot of the new one (%v)", err)
	}
	if done.Revision != before.Revision()+1 || done.After >= done.Before {
		t.Errorf("it tells %+v", done)
	}
	s = open(t, "bolt:"+path)
	defer closeStore(t, s)
	got := graphtest.Everything(t, s.View())
	demand(t, "statements", got.Statements, want.Statements)
	demand(t, "nodes", got.Nodes, want.Nodes)
	demand(t, "edges", got.Edges, want.Edges)
	demand(t, "documents", got.Documents, want.Documents)
	demand(t, "texts", got.Texts, want.Texts)
	revisions := s.View().Revisions()
	if last := revisions[len(revisions)-1]; last.Outcome != graph.Compacted || last.Author != "ada" || last.Note != "less" {
		t.Errorf("the last revision is %+v", last)
	}
	if _, err := s.At(before.Revision()); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("the revision before: %v", err)
	}
	if _, err := s.Compact(context.Background(), "mem:x", graph.By{}); !errors.Is(err, graph.ErrUsage) {
		t.Errorf("compacting into nowhere: %v", err)
	}
	if r, err := s.Verify(context.Background()); err != nil || r.Faults > 0 {
		t.Errorf("it is verified with %v, %v", err, r.First)
	}
	raw := backedUp(t, s)
	again := path + "-again"
	if _, err := graph.Restore(context.Background(), "bolt:"+again, bytes.NewReader(raw), graph.Options{}); err != nil {
		t.Fatal(err)
	}
	restored := open(t, "bolt:"+again)
	defer closeStore(t, restored)
	demand(t, "restored", graphtest.Everything(t, restored.View()), got)
}
