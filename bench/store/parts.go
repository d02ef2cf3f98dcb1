package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv/bolt"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"

	"github.com/diplograph/diplograph/bench/lines"
	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/graphtest"
	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/storage/boltfile"
)

// loadBatch is how many quads "cayley load" writes in one transaction.
const loadBatch = 10_000

type part struct {
	name string
	run  func(context.Context, job) (figures, error)
}

// parts lists the work in the order in which it is done: later parts use what
// earlier ones leave.
func parts() []part {
	return []part{
		{"put", func(ctx context.Context, j job) (figures, error) { return put(ctx, j, graph.Options{}) }},
		{"load own tenth", func(ctx context.Context, j job) (figures, error) { return loadOwn(ctx, j, "tenth.nq", "tenth.db") }},
		{"load own", func(ctx context.Context, j job) (figures, error) { return loadOwn(ctx, j, "all.nq", "own.db") }},
		{"load limit", loadLimit},
		{"load cayley", loadCayley},
		{"open own", func(ctx context.Context, j job) (figures, error) { return openOwn(ctx, j, false) }},
		{"open own by snapshot", func(ctx context.Context, j job) (figures, error) { return openOwn(ctx, j, true) }},
		{"dump own", dumpOwn},
		{"dump cayley", dumpCayley},
	}
}

// put makes the corpus through the graph's front door, several documents in a
// transaction, and writes all its quads to files.
func put(ctx context.Context, j job, o graph.Options) (figures, error) {
	s, err := graph.Open(ctx, "bolt:"+j.path("put.db"), o)
	if err != nil {
		return figures{}, err
	}
	f, err := j.measured(func() (int, error) {
		var list []graph.Submission
		for n := range j.documents {
			doc, facts := graphtest.Report(n)
			if list = append(list, graph.Submission{Document: doc, Facts: facts}); len(list) == 64 || n == j.documents-1 {
				if _, err := s.PutAll(ctx, list); err != nil {
					return 0, err
				}
				list = list[:0]
			}
		}
		return s.Stats().Quads, nil
	})
	if err != nil {
		return f, errors.Join(err, s.Close())
	}
	tenth, err := s.At(int64(j.documents / 10))
	if err == nil {
		err = errors.Join(writeHistory(ctx, tenth, j.path("tenth.nq")), writeHistory(ctx, s.View(), j.path("all.nq")))
	}
	return f, errors.Join(err, s.Close())
}

func writeHistory(ctx context.Context, v *graph.View, path string) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(file)
	w := nquads.NewWriter(out)
	err = v.History(ctx, func(q quad.Quad) error { return w.WriteQuad(q) })
	return errors.Join(err, out.Flush(), file.Close())
}

// load reads N-Quads into a store, as "cayley load" does.
func load(s cayley.QuadStore, path string, reader func(io.Reader) quad.Reader) (int, error) {
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	w, err := s.NewQuadWriter()
	if err != nil {
		return 0, err
	}
	n, err := quad.CopyBatch(w, reader(file), loadBatch)
	return n, errors.Join(err, w.Close(), s.Close())
}

func ownReader(r io.Reader) quad.Reader { return lines.NewReader(r) }

func cayleyReader(r io.Reader) quad.Reader { return nquads.NewReader(r, false) }

func loadOwn(ctx context.Context, j job, from, to string) (figures, error) {
	kv, err := boltfile.Open(j.path(to))
	if err != nil {
		return figures{}, err
	}
	s, err := quadstore.Open(ctx, kv, quadstore.Options{})
	if err != nil {
		return figures{}, err
	}
	return j.measured(func() (int, error) { return load(s, j.path(from), ownReader) })
}

func loadCayley(_ context.Context, j job) (figures, error) {
	path := j.path("cayley")
	if err := os.Mkdir(path, 0o755); err != nil {
		return figures{}, err
	}
	if err := cayley.InitQuadStore(bolt.Type, path, nil); err != nil {
		return figures{}, err
	}
	s, err := cayley.NewQuadStore(bolt.Type, path, nil)
	if err != nil {
		return figures{}, err
	}
	return j.measured(func() (int, error) { return load(s, j.path("all.nq"), cayleyReader) })
}

func openOwn(ctx context.Context, j job, snapshot bool) (figures, error) {
	path := j.path("put.db")
	if !snapshot {
		if err := os.RemoveAll(path + ".snapshot"); err != nil {
			return figures{}, err
		}
	}
	var s *graph.Store
	f, err := j.measured(func() (n int, err error) {
		if s, err = graph.Open(ctx, "bolt:"+path, graph.Options{}); err != nil {
			return 0, err
		}
		return s.Stats().Quads, nil
	})
	if err != nil {
		return f, err
	}
	return f, s.Close()
}

func dumpOwn(ctx context.Context, j job) (figures, error) {
	s, err := graph.Open(ctx, "bolt:"+j.path("put.db"), graph.Options{})
	if err != nil {
		return figures{}, err
	}
	s.PrepareSearch(ctx) // so that it does not go on beside
	f, err := j.measured(func() (int, error) {
		return s.Stats().Quads, export.NQuads(ctx, io.Discard, s.View())
	})
	return f, errors.Join(err, s.Close())
}

func dumpCayley(_ context.Context, j job) (figures, error) {
	s, err := cayley.NewQuadStore(bolt.Type, j.path("cayley"), nil)
	if err != nil {
		return figures{}, err
	}
	f, err := j.measured(func() (int, error) {
		return quad.CopyBatch(nquads.NewWriter(io.Discard), cayley.NewQuadStoreReader(s), loadBatch)
	})
	if err == nil && f.Quads == 0 {
		err = fmt.Errorf("nothing was dumped")
	}
	return f, errors.Join(err, s.Close())
}
