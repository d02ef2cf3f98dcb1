// Command nquads loads files of N-Quads into our store of quads and dumps them
// again, so that it can stand beside the same commands of other stores.
//
//	go run ./bench/nquads load FILE.nq STORE.db
//	go run ./bench/nquads dump STORE.db FILE.nq
//
// In place of a file, the store may be a database: postgres://…
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"

	"github.com/diplograph/diplograph/bench/lines"
	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/boltfile"
	"github.com/diplograph/diplograph/graph/storage/postgres"
)

func main() {
	if err := run(context.Background(), os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "nquads:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	switch {
	case len(args) == 3 && args[0] == "load":
		return load(ctx, args[1], args[2])
	case len(args) == 3 && args[0] == "dump":
		return dump(ctx, args[1], args[2])
	}
	return errors.New("usage: nquads load FILE.nq STORE.db | nquads dump STORE.db FILE.nq")
}

func connect(ctx context.Context, path string) (storage.Store, error) {
	if strings.HasPrefix(path, "postgres:") {
		return postgres.Open(ctx, path)
	}
	return boltfile.Open(path)
}

func open(ctx context.Context, path string) (*quadstore.Store, error) {
	kv, err := connect(ctx, path)
	if err != nil {
		return nil, err
	}
	s, err := quadstore.Open(ctx, kv, quadstore.Options{})
	if err != nil {
		return nil, errors.Join(err, kv.Close())
	}
	return s, nil
}

// load writes what a file holds, in transactions that are durable.
func load(ctx context.Context, from, to string) (err error) {
	file, err := os.Open(from)
	if err != nil {
		return err
	}
	defer file.Close()
	s, err := open(ctx, to)
	if err != nil {
		return err
	}
	w, err := s.NewQuadWriter()
	if err != nil {
		return errors.Join(err, s.Close())
	}
	_, err = quad.CopyBatch(w, lines.NewReader(file), 10_000)
	return errors.Join(err, w.Close(), s.Close())
}

// dump writes the log of quads, in order. The lines are Cayley's, so that only
// what reads the store differs from its own dump.
func dump(ctx context.Context, from, to string) error {
	s, err := open(ctx, from)
	if err != nil {
		return err
	}
	file, err := os.Create(to)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	out := bufio.NewWriterSize(file, 1<<20)
	w := nquads.NewWriter(out)
	err = s.Log(ctx, 0, s.Size(), nil, func(r quadstore.Record) error { return w.WriteQuad(r.Quad) })
	return errors.Join(err, w.Close(), out.Flush(), file.Close(), s.Close())
}
