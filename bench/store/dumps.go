package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"runtime/metrics"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/intake"
	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/storage/boltfile"
)

// dumpParts lists the work that compares dumps, in the order in which it is done.
func dumpParts(oxigraphToo bool) []part {
	list := []part{
		{"put", roomy(func(ctx context.Context, j job) (figures, error) { return put(ctx, j, graph.Options{Unindexed: true}) })},
		{"load cayley", loadCayley},
		{"dump cayley", dumpCayley},
	}
	if oxigraphToo {
		list = append(list, part{"load oxigraph", oxigraph("load")}, part{"dump oxigraph", oxigraph("dump")})
	}
	list = append(list, part{"read log", readLog})
	for _, f := range export.Formats() {
		list = append(list, part{"dump " + f.Name, func(ctx context.Context, j job) (figures, error) { return dumpAs(ctx, j, f) }})
	}
	return append(list,
		part{"load own", roomy(func(ctx context.Context, j job) (figures, error) { return loadOwn(ctx, j, "all.nq", "own.db") })},
		part{"import nquads", roomy(importOwn)},
	)
}

// roomy gives work that writes a store the room for the heap that the command gives an
// import, about, so that what is compared is the work.
func roomy(run func(context.Context, job) (figures, error)) func(context.Context, job) (figures, error) {
	return func(ctx context.Context, j job) (figures, error) {
		debug.SetGCPercent(300)
		return run(ctx, j)
	}
}

func dumpRatios(oxigraphToo bool) []ratio {
	cpu := func(a, b string) func(map[string]figures) float64 {
		return func(took map[string]figures) float64 { return took[a].CPU.Seconds() / took[b].CPU.Seconds() }
	}
	list := []ratio{{"N-Quads: CPU, Cayley / own", cpu("dump cayley", "dump nquads")}}
	if oxigraphToo {
		list = append(list, ratio{"N-Quads: CPU, Oxigraph / own", cpu("dump oxigraph", "dump nquads")})
	}
	return append(list,
		ratio{"N-Quads: CPU, own / reading the log", cpu("dump nquads", "read log")},
		ratio{"quads a CPU second, import / put", cpu("put", "import nquads")},
		ratio{"quads a CPU second, import / load", cpu("load own", "import nquads")},
	)
}

// opened runs work on the store that put made, and tells how much more memory it
// took at its peak than the open store.
func opened(ctx context.Context, j job, work func(*graph.Store) (int, error)) (figures, error) {
	s, err := graph.Open(ctx, "bolt:"+j.path("put.db"), graph.Options{Unindexed: true})
	if err != nil {
		return figures{}, err
	}
	f, err := watched(func() (figures, error) { return j.measured(func() (int, error) { return work(s) }) })
	return f, errors.Join(err, s.Close())
}

// readLog reads all quads in their order, with their values as they are stored, and
// does nothing with them.
func readLog(ctx context.Context, j job) (figures, error) {
	kv, err := boltfile.Open(j.path("put.db"))
	if err != nil {
		return figures{}, err
	}
	s, err := quadstore.Open(ctx, kv, quadstore.Options{})
	if err != nil {
		return figures{}, errors.Join(err, kv.Close())
	}
	f, err := watched(func() (figures, error) {
		return j.measured(func() (n int, err error) {
			var rows quadstore.Rows
			for more := true; more && err == nil; {
				more, err = rows.Next(ctx, s, s.Size())
				for range rows.All() {
					n++
				}
			}
			return n, err
		})
	})
	return f, errors.Join(err, s.Close())
}

// dumpAs writes a format to nowhere.
func dumpAs(ctx context.Context, j job, f export.Format) (figures, error) {
	return opened(ctx, j, func(s *graph.Store) (int, error) {
		narrow()
		return s.Stats().Quads, f.Write(ctx, nowhere{}, s.View(), export.Options{})
	})
}

// narrow lets the heap grow by 128 MiB between two collections, as the command does
// while it makes a dump.
func narrow() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	debug.SetGCPercent(max(3, int((128<<20)*100/max(live[0].Value.Uint64(), 1<<20))))
}

// nowhere is a place in which nothing is kept.
type nowhere struct{ io.Writer }

func (nowhere) Create(string) (io.WriteCloser, error) { return nowhere{io.Discard}, nil }
func (nowhere) Close() error                          { return nil }

// importOwn reads a dump in N-Quads back into a store of its own.
func importOwn(ctx context.Context, j job) (figures, error) {
	from, err := graph.Open(ctx, "bolt:"+j.path("put.db"), graph.Options{Unindexed: true})
	if err != nil {
		return figures{}, err
	}
	file, err := os.Create(j.path("dump.nq"))
	if err != nil {
		return figures{}, errors.Join(err, from.Close())
	}
	defer file.Close()
	if err := errors.Join(export.NQuads(ctx, file, from.View()), from.Close()); err != nil {
		return figures{}, err
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return figures{}, err
	}
	to, err := graph.Open(ctx, "bolt:"+j.path("imported.db"), graph.Options{Unindexed: true})
	if err != nil {
		return figures{}, err
	}
	f, err := j.measured(func() (int, error) {
		report, err := intake.NQuads(ctx, to, file)
		if err == nil && len(report.Refused) > 0 {
			err = fmt.Errorf("refused: %v", report.Refused[0])
		}
		return to.Stats().Quads, err
	})
	return f, errors.Join(err, to.Close())
}
