package graph_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/schema"
)

func BenchmarkPut(b *testing.B) {
	for _, scheme := range []string{"mem", "bolt"} {
		b.Run(scheme, func(b *testing.B) {
			s := benchStore(b, scheme, 0)
			facts := 0
			for i := 0; b.Loop(); i++ {
				doc, said := graphtest.Report(i)
				if _, err := s.Put(context.Background(), doc, said); err != nil {
					b.Fatal(err)
				}
				facts += len(said)
			}
			b.ReportMetric(float64(facts)/b.Elapsed().Seconds(), "facts/s")
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	for _, documents := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(documents), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "graph.db")
			s := open(b, "bolt:"+path)
			fill(b, s, documents)
			for b.Loop() {
				closeStore(b, s)
				s = open(b, "bolt:"+path)
			}
			closeStore(b, s)
		})
	}
}

func BenchmarkEdges(b *testing.B) {
	s := benchStore(b, "mem", 1_000)
	b.Run("known", func(b *testing.B) {
		v := s.View()
		for b.Loop() {
			v.Edges("meeting/series-7-3", schema.RelAttended, graph.Inverse)
		}
	})
	b.Run("state", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			b.StopTimer()
			doc, facts := graphtest.Report(1_000_000 + i)
			if _, err := s.Put(context.Background(), doc, facts[:1]); err != nil {
				b.Fatal(err)
			}
			v := s.View()
			b.StartTimer()
			v.Edges("state/BA", schema.RelAttended, graph.Forward)
		}
	})
}

func benchStore(b *testing.B, scheme string, documents int) *graph.Store {
	b.Helper()
	uri := "mem:"
	if scheme == "bolt" {
		uri = "bolt:" + filepath.Join(b.TempDir(), "graph.db")
	}
	s := open(b, uri)
	b.Cleanup(func() { closeStore(b, s) })
	fill(b, s, documents)
	return s
}

func fill(tb testing.TB, s *graph.Store, documents int) {
	tb.Helper()
	fillFrom(tb, s, 0, documents)
}

func fillFrom(tb testing.TB, s *graph.Store, from, to int) {
	tb.Helper()
	for i := from; i < to; i++ {
		doc, facts := graphtest.Report(i)
		if _, err := s.Put(context.Background(), doc, facts); err != nil {
			tb.Fatal(err)
		}
	}
}

func open(tb testing.TB, uri string) *graph.Store {
	tb.Helper()
	s, err := graph.Open(context.Background(), uri, graph.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func closeStore(tb testing.TB, s *graph.Store) {
	tb.Helper()
	if err := s.Close(); err != nil {
		tb.Fatal(err)
	}
}
