package quadstore_test

import (
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/graphtest"
	"github.com/cayleygraph/cayley/graph/graphtest/testutil"
	"github.com/cayleygraph/cayley/graph/path/pathtest"

	"github.com/diplograph/diplograph/graph/storage/memory"
)

// TestCayley runs Cayley's own suite, but for what an append-only store cannot
// honour:
//
//   - deleting: "delete quad", "deleted from iterator", "add and remove", "node
//     delete", "delete reinserted", "delete reinserted dup"; the same in "sizes";
//     "writers", which tests how errors of deleting are told;
//   - "integration", which is no test of a store and needs a file of 30 MB.
func TestCayley(t *testing.T) {
	for name, test := range map[string]func(testing.TB, testutil.DatabaseFunc, *graphtest.Config){
		"load one quad":   graphtest.TestLoadOneQuad,
		"load dup":        graphtest.TestLoadDup,
		"load dup single": graphtest.TestLoadDupSingle,
		"load dup raw":    graphtest.TestLoadDupRaw,
		"iterator":        graphtest.TestIterator,
		"hasa":            graphtest.TestHasA,
		"set iterator":    graphtest.TestSetIterator,
		"typed quads":     graphtest.TestLoadTypedQuads,
		"order":           graphtest.TestIteratorsAndNextResultOrderA,
		"compare typed":   graphtest.TestCompareTypedValues,
		"schema":          graphtest.TestSchema,
	} {
		t.Run(name, func(t *testing.T) { test(t, database(4), &graphtest.Config{}) })
	}
	for _, tail := range []int{4, 100_000} {
		t.Run("1k", func(t *testing.T) { graphtest.Test1K(t, database(tail), &graphtest.Config{}) })
		t.Run("1k batch", func(t *testing.T) { graphtest.Test1KBatch(t, database(tail), &graphtest.Config{}) })
		t.Run("paths", func(t *testing.T) {
			t.Chdir(sourceOf(t, pathtest.RunTestMorphisms)) // whence it reads its data
			pathtest.RunTestMorphisms(t, database(tail))
		})
	}
}

// sourceOf is the folder of the source of a function.
func sourceOf(t *testing.T, f any) string {
	t.Helper()
	at := reflect.ValueOf(f).Pointer()
	file, _ := runtime.FuncForPC(at).FileLine(at)
	if _, err := os.Stat(file); err != nil {
		t.Skipf("SKIPPED: the sources of Cayley are not at hand: %v", err)
	}
	return filepath.Dir(file)
}

func database(tail int) testutil.DatabaseFunc {
	return func(t testing.TB) (graph.QuadStore, graph.Options, func()) {
		s := open(t, memory.New(), tail)
		return s, nil, func() { _ = s.Close() }
	}
}
