package graph_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/graphtest"
)

func TestMemory(t *testing.T) {
	t.Parallel()
	graphtest.Run(t, graphtest.Kind{Fresh: func(*testing.T) func(graph.Options) (*graph.Store, error) {
		return opener("mem:")
	}})
}

func TestBolt(t *testing.T) {
	t.Parallel()
	graphtest.Run(t, graphtest.Kind{Lasting: true, Fresh: func(t *testing.T) func(graph.Options) (*graph.Store, error) {
		return opener("bolt:" + filepath.Join(t.TempDir(), "graph.db"))
	}})
}

func opener(uri string) func(graph.Options) (*graph.Store, error) {
	return func(o graph.Options) (*graph.Store, error) { return graph.Open(context.Background(), uri, o) }
}
