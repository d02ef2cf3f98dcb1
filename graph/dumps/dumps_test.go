package dumps_test

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/dumps"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/jobs"
)

// stored gives a store of so many reports.
func stored(t *testing.T, reports int) *graph.Store {
	t.Helper()
	s, err := graph.Open(t.Context(), "mem:", graph.Options{Unindexed: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	for n := range reports {
		put(t, s, n)
	}
	return s
}

func put(t *testing.T, s *graph.Store, n int) {
	t.Helper()
	doc, facts := graphtest.Report(n)
	if _, err := s.Put(t.Context(), doc, facts); err != nil {
		t.Fatal(err)
	}
}

// made makes a dump, and reads all of its files.
func made(t *testing.T, s *graph.Store, o dumps.Order) map[string]string {
	t.Helper()
	folder := t.TempDir()
	if err := o.Make(t.Context(), s, folder, "test", func(int64) {}); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	paths, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(path)] = string(content)
	}
	return files
}

// What is written later does not change the dump of a revision.
func TestMake(t *testing.T) {
	s := stored(t, 3)
	o := dumps.Order{Format: "jsonl", Revision: 3, Licence: "CC0-1.0"}
	first := made(t, s, o)
	put(t, s, 3)
	if diff := cmp.Diff(first, made(t, s, o)); diff != "" {
		t.Error(diff)
	}
	var m export.Manifest
	if err := json.Unmarshal([]byte(first[export.ManifestName]), &m); err != nil {
		t.Fatal(err)
	}
	if m.Revision != 3 || m.Licence != "CC0-1.0" || m.Counts.Documents != 3 || len(m.Files) != 1 || m.Files[0].Bytes != int64(len(first["graph.jsonl"])) {
		t.Errorf("manifest %+v", m)
	}
	parts := made(t, s, dumps.Order{Format: "jsonl", Revision: 3, Split: 10_000})
	if len(parts) < 4 {
		t.Errorf("parts %v", len(parts))
	}
	patch := made(t, s, dumps.Order{Format: "nquads", Revision: 4, Since: 3})
	if len(patch["graph.nq"]) == 0 || len(patch["graph.nq"]) >= len(made(t, s, dumps.Order{Format: "nquads", Revision: 4})["graph.nq"]) {
		t.Error("a patch is not shorter than all")
	}
}

func TestCheck(t *testing.T) {
	s := stored(t, 2)
	for name, o := range map[string]dumps.Order{
		"format":   {Format: "word", Revision: 1},
		"revision": {Format: "csv", Revision: 3},
		"patch":    {Format: "csv", Revision: 2, Since: 1},
		"order":    {Format: "jsonl", Revision: 1, Since: 2},
		"parts":    {Format: "gexf", Revision: 1, Split: 10},
		"filter":   {Format: "jsonl", Revision: 1, Filter: export.Chosen{From: "soon"}},
	} {
		if err := o.Check(s); !errors.Is(err, graph.ErrUsage) && !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := (dumps.Order{Format: "jsonl", Revision: 2, Since: 1}).Check(s); err != nil {
		t.Error(err)
	}
}

func TestGivenUp(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := dumps.Order{Format: "jsonl", Revision: 1}.Make(ctx, stored(t, 1), t.TempDir(), "test", func(int64) {})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v", err)
	}
}

func TestParseSchedule(t *testing.T) {
	s, err := dumps.ParseSchedule("0 3 * * 1 = jsonl.zst", time.Hour)
	if err != nil || s.Order.Format != "jsonl" || s.Order.Compress != export.Zstandard || s.Keep != time.Hour {
		t.Errorf("schedule %+v, %v", s, err)
	}
	for _, text := range []string{"", "daily", "@daily", "61 3 * * *=csv", "@daily=word", "=csv"} {
		if _, err := dumps.ParseSchedule(text, time.Hour); !errors.Is(err, graph.ErrUsage) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// A schedule makes a dump when it is time, of each revision once.
func TestRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := stored(t, 1)
		q, err := jobs.Open(t.TempDir(), jobs.Options{Work: dumps.Work(s, "test")})
		if err != nil {
			t.Fatal(err)
		}
		nightly, err := dumps.ParseSchedule("0 3 * * *=jsonl", 100*time.Hour)
		if err != nil {
			t.Fatal(err)
		}
		hourly, err := dumps.ParseSchedule("@hourly=csv", 0)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan struct{})
		go func() {
			defer close(done)
			dumps.Run(ctx, s, q, []dumps.Schedule{nightly, hourly}, slog.New(slog.DiscardHandler))
		}()
		count := func() map[string]int {
			synctest.Wait()
			formats := map[string]int{}
			for _, j := range q.List() {
				var o dumps.Order
				if err := json.Unmarshal(j.Request, &o); err != nil || j.State != jobs.Done || j.Owner != dumps.ScheduleOwner {
					t.Errorf("job %+v, %v", j, err)
				}
				formats[o.Format]++
			}
			return formats
		}
		time.Sleep(23 * time.Hour) // nothing changes: the first dumps do
		if got := count(); !maps.Equal(got, map[string]int{"jsonl": 1, "csv": 1}) {
			t.Errorf("after a day: %v", got)
		}
		put(t, s, 1)
		time.Sleep(24 * time.Hour) // that of the first hour has expired
		if got := count(); got["jsonl"] != 2 || got["csv"] < 1 {
			t.Errorf("after a change: %v", got)
		}
		cancel()
		<-done
		if err := q.Close(); err != nil {
			t.Error(err)
		}
	})
}
