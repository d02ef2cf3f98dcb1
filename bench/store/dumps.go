package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/intake"
)

// dumpParts lists the work that compares dumps, in the order in which it is done.
func dumpParts() []part {
	list := []part{
		{"put", put},
		{"load cayley", loadCayley},
		{"dump cayley", dumpCayley},
		{"scan own", scanOwn},
	}
	for _, f := range export.Formats() {
		list = append(list, part{"dump " + f.Name, func(ctx context.Context, j job) (figures, error) { return dumpAs(ctx, j, f) }})
	}
	return append(list, part{"import nquads", importOwn})
}

func dumpRatios() []ratio {
	cpu := func(a, b string) func(map[string]figures) float64 {
		return func(took map[string]figures) float64 { return took[a].CPU.Seconds() / took[b].CPU.Seconds() }
	}
	return []ratio{
		{"N-Quads: CPU, Cayley / own", cpu("dump cayley", "dump nquads")},
		{"N-Quads: CPU, own / sequential read", cpu("dump nquads", "scan own")},
		{"CPU, import / load into Cayley", cpu("import nquads", "load cayley")},
	}
}

// opened runs work on the store that put made, and tells how much more memory it
// took at its peak than the open store.
func opened(ctx context.Context, j job, work func(*graph.Store) (int, error)) (figures, error) {
	s, err := graph.Open(ctx, "bolt:"+j.path("put.db"), graph.Options{Unindexed: true})
	if err != nil {
		return figures{}, err
	}
	idle := restartPeak()
	f, err := measured(func() (int, error) { return work(s) })
	f.Above = float64(memory("VmHWM")-idle) / 1024
	return f, errors.Join(err, s.Close())
}

// restartPeak gives back what memory is free, lets the kernel forget the peak so
// far, and tells how many KiB are in use; 0 where there is no such kernel.
func restartPeak() int {
	debug.FreeOSMemory()
	if err := os.WriteFile("/proc/self/clear_refs", []byte("5"), 0o200); err != nil {
		return 0
	}
	return memory("VmRSS")
}

// memory is a figure of the process, in KiB.
func memory(name string) int {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range bytes.Lines(status) {
		fields := strings.Fields(string(line))
		if len(fields) > 1 && fields[0] == name+":" {
			n, _ := strconv.Atoi(fields[1]) // the kernel wrote it
			return n
		}
	}
	return 0
}

// scanOwn reads all quads in their order, and does nothing with them.
func scanOwn(ctx context.Context, j job) (figures, error) {
	return opened(ctx, j, func(s *graph.Store) (n int, err error) {
		err = s.View().History(ctx, func(quad.Quad) error { n++; return nil })
		return n, err
	})
}

// dumpAs writes a format to nowhere.
func dumpAs(ctx context.Context, j job, f export.Format) (figures, error) {
	return opened(ctx, j, func(s *graph.Store) (int, error) {
		return s.Stats().Quads, f.Write(ctx, nowhere{}, s.View(), export.Options{})
	})
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
	f, err := measured(func() (int, error) {
		report, err := intake.NQuads(ctx, to, file)
		if err == nil && len(report.Refused) > 0 {
			err = fmt.Errorf("refused: %v", report.Refused[0])
		}
		return to.Stats().Quads, err
	})
	return f, errors.Join(err, to.Close())
}
