package main

import (
	"io"
	"log/slog"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/diplograph/diplograph/extract"
)

// BenchmarkIngest takes reports from files to facts on disk.
func BenchmarkIngest(b *testing.B) {
	const documents = 100
	folder := b.TempDir()
	writeReports(b, filepath.Join(folder, "docs"), documents, rand.New(rand.NewPCG(1, 2)))
	b.Chdir(folder)
	x, err := extract.New(extract.Config{})
	if err != nil {
		b.Fatal(err)
	}
	facts := 0
	for b.Loop() {
		a := &app{stdio: stdio{err: io.Discard}, quiet: true, log: slog.New(slog.DiscardHandler)}
		a.store = "bolt:" + filepath.Join(b.TempDir(), "bench.db")
		store, err := a.openStore(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		summary, err := a.ingest(b.Context(), x, store, runtime.GOMAXPROCS(0), []string{"docs"})
		if err != nil {
			b.Fatal(err)
		}
		facts += summary.Facts
		if err := store.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(facts)/b.Elapsed().Seconds(), "facts/s")
	b.ReportMetric(float64(b.N*documents)/b.Elapsed().Seconds(), "documents/s")
}
