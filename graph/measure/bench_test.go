package measure_test

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/diplograph/diplograph/graph/measure"
)

// crowd is a graph of 20,000 nodes, some of which have many edges, in cliques of five as
// of who spoke at a meeting.
func crowd(b *testing.B) *measure.Graph {
	b.Helper()
	const n = 20_000
	r := rand.New(rand.NewPCG(7, 0))
	var edges []measure.Edge
	for range 10_000 {
		var met [5]int32
		for i := range met {
			met[i] = int32(float64(n) * math.Pow(r.Float64(), 2))
			for _, w := range met[:i] {
				if w != met[i] {
					edges = append(edges, measure.Edge{From: met[i], To: w, Weight: 1})
				}
			}
		}
	}
	g, err := measure.New(n, edges)
	if err != nil {
		b.Fatal(err)
	}
	return g
}

func BenchmarkCrowd(b *testing.B) {
	g, ctx := crowd(b), context.Background()
	for name, of := range map[string]func() error{
		"Eigenvector": func() error { _, err := measure.Eigenvector(ctx, g); return err },
		"PageRank":    func() error { _, err := measure.PageRank(ctx, g, measure.PageRankOptions{}); return err },
		"Closeness":   func() error { _, err := measure.Closeness(ctx, g, measure.ClosenessOptions{}); return err },
		"Betweenness": func() error {
			_, err := measure.Betweenness(ctx, g, measure.BetweennessOptions{Sample: 200})
			return err
		},
		"Communities": func() error {
			_, err := measure.FindCommunities(ctx, g, measure.CommunityOptions{Runs: 1})
			return err
		},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := of(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
