package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/schema"
)

func (a *app) extractCommand() *cobra.Command {
	var format, out string
	var all bool
	c := &cobra.Command{
		Use:   "extract PATH…",
		Short: "Print the facts of documents, without a store",
		Long: `Extract finds the facts in files, and in the files of folders at any depth and
of zip archives. It reads plain text, Markdown, web pages, PDF, DOCX, ODT, RTF
and e-mail (.eml), each also packed by gzip.

As JSON lines, each document is a line {"doc":…,"name":…,"text":…} followed by a
line for each of its facts; those on how a text words things, such as the title by
which it addresses a person, are among them with --all only. With --out, a document NAME.txt becomes DIR/NAME.jsonl
(or NAME.nq). Files that are no documents are named on standard error.`,
		Example: `  diplograph extract report.txt
  diplograph extract --out facts reports/
  diplograph extract --format nquads reports/ > facts.nq`,
		Args: atLeast(1, "PATH, a document or a folder of documents,"),
		RunE: func(c *cobra.Command, args []string) error {
			return a.extract(c.Context(), format, out, all, args)
		},
	}
	c.Flags().StringVar(&format, "format", "jsonl", "`FORMAT`: jsonl or nquads")
	c.Flags().BoolVar(&all, "all", false, "also facts on how a text words things")
	c.Flags().StringVar(&out, "out", "", "`DIR` for one file per document (default: standard output)")
	return c
}

func (a *app) extract(ctx context.Context, format, dir string, all bool, paths []string) error {
	out, err := a.printer(ctx, format, dir)
	if err != nil {
		return err
	}
	x, err := extract.New(extract.Config{})
	if err != nil {
		return errors.Join(err, out.close())
	}
	failed := false
	err = extractInputs(ctx, x, runtime.GOMAXPROCS(0), a.inputs(x, paths), func(e extraction) error {
		a.caution(e)
		if e.err == nil {
			if !all {
				e.Facts = slices.DeleteFunc(e.Facts, isAuxiliary)
			}
			e.err = out.document(e)
		}
		if e.err != nil {
			failed = true
			a.warn(e.name, e.err)
		}
		return nil
	})
	if err := errors.Join(err, out.close()); err != nil {
		return err
	}
	if failed {
		return errInput
	}
	return nil
}

// isAuxiliary tells whether a fact is on how its text words things.
func isAuxiliary(f schema.Fact) bool {
	def, _ := schema.Default().Relation(f.Predicate)
	return def.Auxiliary
}

// A printer prints extractions one after the other.
type printer struct {
	document func(extraction) error
	close    func() error
}

func (a *app) printer(ctx context.Context, format, dir string) (printer, error) {
	if format != "jsonl" && format != "nquads" {
		return printer{}, usagef("--format %q is unknown: use jsonl or nquads", format)
	}
	if dir != "" {
		return folderPrinter(ctx, format, dir)
	}
	if format == "jsonl" {
		w := bufio.NewWriter(a.out)
		return printer{func(e extraction) error { return writeLines(w, e) }, w.Flush}, nil
	}
	store, err := graph.Open(ctx, "mem:", graph.Options{})
	if err != nil {
		return printer{}, err
	}
	return printer{
		document: func(e extraction) error { return putExtraction(ctx, store, e) },
		close:    func() error { return errors.Join(export.NQuads(ctx, a.out, store.View()), store.Close()) },
	}, nil
}

// folderPrinter writes a file for each document.
func folderPrinter(ctx context.Context, format, dir string) (printer, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return printer{}, fmt.Errorf("--out: %w", err)
	}
	ending, write := ".jsonl", writeLines
	if format == "nquads" {
		ending = ".nq"
		write = func(w io.Writer, e extraction) error { return writeQuads(ctx, w, e) }
	}
	from := make(map[string]string)
	document := func(e extraction) error {
		base := filepath.Base(filepath.FromSlash(e.kind())) // of a member of an archive, nothing else
		path := filepath.Join(dir, strings.TrimSuffix(base, filepath.Ext(base))+ending)
		if first, taken := from[path]; taken {
			return fmt.Errorf("%s is that of %s already: rename one, or extract them into different folders", path, first)
		}
		from[path] = e.name
		return writeFile(path, func(w io.Writer) error { return write(w, e) })
	}
	return printer{document, func() error { return nil }}, nil
}

// writeLines writes a document and its facts as JSON lines.
func writeLines(w io.Writer, e extraction) error {
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	if err := lines.Encode(e.Document); err != nil {
		return fmt.Errorf("writing facts: %w", err)
	}
	for _, f := range e.Facts {
		if f.Attrs == nil {
			f.Attrs = map[string]string{}
		}
		if err := lines.Encode(f); err != nil {
			return fmt.Errorf("writing facts: %w", err)
		}
	}
	return nil
}

// writeQuads writes one document as a graph of its own.
func writeQuads(ctx context.Context, w io.Writer, e extraction) error {
	store, err := graph.Open(ctx, "mem:", graph.Options{})
	if err != nil {
		return err
	}
	return errors.Join(putExtraction(ctx, store, e), export.NQuads(ctx, w, store.View()), store.Close())
}

func putExtraction(ctx context.Context, store *graph.Store, e extraction) error {
	_, err := store.Put(ctx, e.Document, e.Facts)
	return err
}
