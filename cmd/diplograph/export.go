package main

import (
	"bufio"
	"context"
	"errors"
	"io"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
)

func (a *app) exportCommand() *cobra.Command {
	var format, out string
	c := &cobra.Command{
		Use:   "export --format FORMAT",
		Short: "Write everything in the store for other programs",
		Long: `Export writes the newest revision of the store. The same store makes the same
bytes. A file is replaced at once when all is written; one whose name ends in .gz
is compressed.`,
		Example: `  diplograph export --format jsonl --out graph.jsonl.gz
  diplograph export --store bolt:graph.db --format nquads > graph.nq`,
		Args: exactly(0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			return a.export(c.Context(), format, out)
		},
	}
	c.Flags().StringVar(&format, "format", "", "`FORMAT`: nquads or jsonl")
	c.Flags().StringVar(&out, "out", "", "`FILE` to write (default: standard output)")
	return c
}

func (a *app) export(ctx context.Context, format, out string) (err error) {
	write, err := exporter(format)
	if err != nil {
		return err
	}
	if err := checkCompression(out); err != nil {
		return err
	}
	store, err := a.openExisting(ctx)
	if err != nil {
		return err
	}
	defer a.closeStore(store, &err)
	dump := func(w io.Writer) error {
		b := bufio.NewWriter(w)
		return errors.Join(write(ctx, b, store.View()), b.Flush())
	}
	if out == "" {
		return dump(a.out)
	}
	return writeFile(out, compressed(out, dump))
}

func exporter(format string) (func(context.Context, io.Writer, *graph.View) error, error) {
	switch format {
	case "nquads":
		return export.NQuads, nil
	case "jsonl":
		return export.JSONLines, nil
	case "":
		return nil, usagef("--format is missing: use nquads or jsonl")
	}
	return nil, usagef("--format %q is unknown: use nquads or jsonl", format)
}
