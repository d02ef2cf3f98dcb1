package graph_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv/bolt"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"

	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/storage/boltfile"
)

// loadBatch is how many quads "cayley load" writes in one transaction.
const loadBatch = 10_000

// BenchmarkLoad loads the same file of N-Quads into our store and into
// Cayley's own on bolt, as "cayley load" does.
func BenchmarkLoad(b *testing.B) {
	for _, documents := range []int{1_000, 10_000} {
		corpus, quads := writeCorpus(b, documents)
		for name, create := range map[string]func(testing.TB) cayley.QuadStore{"own": ownStore, "cayley": cayleyStore} {
			b.Run(fmt.Sprintf("%s/%d", name, documents), func(b *testing.B) {
				measured(b, quads, func() {
					s := create(b)
					load(b, s, corpus)
					if err := s.Close(); err != nil {
						b.Fatal(err)
					}
				})
			})
		}
	}
}

// BenchmarkDump writes all quads of a store as N-Quads, as "cayley dump" does.
func BenchmarkDump(b *testing.B) {
	const documents = 1_000
	corpus, quads := writeCorpus(b, documents)
	b.Run("own", func(b *testing.B) {
		s := benchStore(b, "bolt", documents)
		measured(b, quads, func() {
			if err := export.NQuads(context.Background(), io.Discard, s.View()); err != nil {
				b.Fatal(err)
			}
		})
	})
	b.Run("cayley", func(b *testing.B) {
		s := cayleyStore(b)
		load(b, s, corpus)
		measured(b, quads, func() {
			if _, err := quad.CopyBatch(nquads.NewWriter(io.Discard), cayley.NewQuadStoreReader(s), loadBatch); err != nil {
				b.Fatal(err)
			}
		})
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	})
}

// measured runs the work and tells how much processor time and memory it took.
func measured(b *testing.B, quads int, work func()) {
	b.Helper()
	debug.FreeOSMemory()
	forgetPeak()
	before, runs := processorTime(b), 0
	for b.Loop() {
		work()
		runs++
	}
	spent := processorTime(b) - before
	b.ReportMetric(float64(quads*runs)/spent.Seconds(), "quads/cpu-s")
	b.ReportMetric(float64(quads), "quads")
	b.ReportMetric(peak(), "peak-MiB")
}

func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// forgetPeak lets Linux count the peak of memory anew.
func forgetPeak() { _ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) }

func peak() (mib float64) {
	raw, _ := os.ReadFile("/proc/self/status") // 0 where there is none
	for line := range strings.Lines(string(raw)) {
		if _, err := fmt.Sscanf(line, "VmHWM: %f kB", &mib); err == nil {
			return mib / 1024
		}
	}
	return 0
}

// writeCorpus writes the quads of so many documents to a file.
func writeCorpus(b *testing.B, documents int) (path string, quads int) {
	b.Helper()
	path = filepath.Join(b.TempDir(), "corpus.nq")
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	buffer := bufio.NewWriter(f)
	w := nquads.NewWriter(buffer)
	s := open(b, "mem:")
	defer closeStore(b, s)
	fill(b, s, documents)
	err = s.View().History(context.Background(), func(q quad.Quad) error {
		quads++
		return w.WriteQuad(q)
	})
	if err := errors.Join(err, buffer.Flush(), f.Close()); err != nil {
		b.Fatal(err)
	}
	return path, quads
}

func load(b *testing.B, s cayley.QuadStore, path string) {
	b.Helper()
	f, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	w, err := s.NewQuadWriter()
	if err != nil {
		b.Fatal(err)
	}
	_, err = quad.CopyBatch(w, nquads.NewReader(f, false), loadBatch)
	if err := errors.Join(err, w.Close()); err != nil {
		b.Fatal(err)
	}
}

func ownStore(tb testing.TB) cayley.QuadStore {
	tb.Helper()
	kv, err := boltfile.Open(filepath.Join(tb.TempDir(), "graph.db"))
	if err != nil {
		tb.Fatal(err)
	}
	s, err := quadstore.Open(context.Background(), kv, quadstore.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func cayleyStore(tb testing.TB) cayley.QuadStore {
	tb.Helper()
	dir := tb.TempDir()
	if err := cayley.InitQuadStore(bolt.Type, dir, nil); err != nil {
		tb.Fatal(err)
	}
	s, err := cayley.NewQuadStore(bolt.Type, dir, nil)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}
