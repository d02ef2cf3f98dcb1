package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/intake"
)

func (a *app) importCommand() *cobra.Command {
	var mapping string
	var asJSON bool
	c := &cobra.Command{
		Use:   "import FILE…",
		Short: "Take a dump, or statements that were coded elsewhere, into the store",
		Long: `Import reads what "export" wrote with --format nquads or jsonl, also compressed (.gz,
.zst) and in parts, into a store that is empty or not, and makes one that does not
exist. Taking the same in again changes nothing, and what was judged in the store
stays as it was judged. An empty store becomes what an N-Quads dump was made of, with
the times and authors of its revisions.

A table (.csv) needs --map, a mapping in JSON that says which statements a row makes.
The table becomes a document and the row the evidence of its statements; their rule is
import:csv, or import:csv.quoted where the row has words that prove them.`,
		Example: `  diplograph import --store bolt:copy.db graph.nq.zst
  diplograph import --map attendance.json attendance.csv`,
		Args: atLeast(1, "FILE, a dump or a table,"),
		RunE: func(c *cobra.Command, args []string) error { return a.importFiles(c.Context(), mapping, asJSON, args) },
	}
	c.Flags().StringVar(&mapping, "map", "", "`FILE` that says which statements the rows of a table make")
	c.Flags().BoolVar(&asJSON, "json", false, "print the report as JSON")
	return c
}

// imported tells what came of a file.
type imported struct {
	File string `json:"file"`
	intake.Report
	Error string `json:"error,omitempty"`
}

func (a *app) importFiles(ctx context.Context, mapping string, asJSON bool, files []string) (err error) {
	for _, file := range files {
		if _, err := reader(file, mapping); err != nil {
			return err
		}
	}
	m, err := readMapping(mapping)
	if err != nil {
		return err
	}
	if a.getenv("GOGC") == "" {
		heap := keepRoom(importingGC, importingRoom)
		defer heap.stop()
	}
	store, err := a.openWith(ctx, a.caring())
	if err != nil {
		return err
	}
	defer a.closeStore(store, &err)
	list := make([]imported, 0, len(files))
	failed := false
	for _, file := range files {
		done := imported{File: file}
		read, err := reader(file, mapping)
		if err == nil {
			done.Report, err = a.importFile(ctx, store, file, m, read)
		}
		var fatal *storeError
		if err = a.storeFault(err); errors.As(err, &fatal) {
			return err
		}
		if stopped := ctx.Err(); stopped != nil {
			return stopped
		}
		if err != nil {
			done.Error = strings.ReplaceAll(err.Error(), graph.ErrUsage.Error()+": ", "")
			a.warn(file, errors.New(done.Error))
		}
		for _, bad := range done.Refused {
			a.warn(file, fmt.Errorf("line %d: %s: %s", bad.Line, bad.What, bad.Why))
		}
		failed = failed || err != nil || len(done.Refused) > 0
		list = append(list, done)
	}
	if asJSON {
		err = a.printJSON(list)
	} else if !a.quiet {
		err = printLines(a, list, imported.String)
	}
	if err == nil && failed {
		err = errInput
	}
	return err
}

// String shows the report to people.
func (i imported) String() string {
	return fmt.Sprintf("%s: %s: %d added, %d replaced, %d unchanged; %s; %s taken, %d known; %d refused", i.File,
		plural(i.Documents, "document", "documents"), i.Added, i.Replaced, i.Unchanged, plural(i.Facts, "fact", "facts"),
		plural(i.Judgements, "judgement", "judgements"), i.Known, len(i.Refused))
}

func readMapping(path string) (m intake.Mapping, err error) {
	if path == "" {
		return m, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return m, usagef("--map %s: %v", path, bare(err))
	}
	defer f.Close()
	if m, err = intake.ReadMapping(f); err != nil {
		return m, usagef("--map %s: %w", path, err)
	}
	return m, nil
}

// taker takes what a file holds into the store.
type taker func(context.Context, *graph.Store, string, io.Reader, intake.Mapping) (intake.Report, error)

// reader tells by the name of a file how it is read.
func reader(file, mapping string) (taker, error) {
	name := strings.TrimSuffix(file, string(export.CompressionOf(file)))
	switch {
	case strings.HasSuffix(name, ".nq"):
		return func(ctx context.Context, s *graph.Store, _ string, r io.Reader, _ intake.Mapping) (intake.Report, error) {
			return intake.NQuads(ctx, s, r)
		}, nil
	case strings.HasSuffix(name, ".jsonl"):
		return func(ctx context.Context, s *graph.Store, _ string, r io.Reader, _ intake.Mapping) (intake.Report, error) {
			return intake.JSONLines(ctx, s, r)
		}, nil
	case strings.HasSuffix(name, ".csv") && mapping == "":
		return nil, usagef("%s: --map is missing, which says what statements its rows make", file)
	case strings.HasSuffix(name, ".csv"):
		return intake.Table, nil
	}
	return nil, usagef("%s: its name tells nothing of what it is: use one that ends in .nq, .jsonl or .csv, and then .gz or .zst if it is compressed", file)
}

func (a *app) importFile(ctx context.Context, store *graph.Store, file string, m intake.Mapping, take taker) (report intake.Report, err error) {
	report.Refused = []intake.Bad{}
	f, err := os.Open(file)
	if err != nil {
		return report, bare(err)
	}
	defer f.Close()
	size := -1
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		size = int(info.Size())
	}
	bar := a.progress("importing "+filepath.Base(file), size)
	defer bar.end()
	in, err := export.CompressionOf(file).Reader(bufio.NewReaderSize(bar.reading(f), 1<<16))
	if err != nil {
		return report, fmt.Errorf("unpack: %w", err)
	}
	defer in.Close()
	return take(ctx, store, file, in, m)
}
