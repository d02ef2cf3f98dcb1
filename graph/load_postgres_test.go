package graph_test

import (
	"context"
	"testing"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/storage/pgtest"
	"github.com/diplograph/diplograph/graph/storage/postgres"
)

// BenchmarkLoadDatabase loads a file of N-Quads into a database. The server's
// processor time is not counted, so quads per second of the clock tell more.
func BenchmarkLoadDatabase(b *testing.B) {
	server := pgtest.Start(b)
	corpus, quads := writeCorpus(b, 1_000)
	measured(b, quads, func() {
		kv, err := postgres.Open(context.Background(), server.Database(b))
		if err != nil {
			b.Fatal(err)
		}
		s, err := quadstore.Open(context.Background(), kv, quadstore.Options{})
		if err != nil {
			b.Fatal(err)
		}
		load(b, s, corpus)
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	})
	b.ReportMetric(float64(quads*b.N)/b.Elapsed().Seconds(), "quads/s")
}
