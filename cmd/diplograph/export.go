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
	var at moment
	c := &cobra.Command{
		Use:   "export --format FORMAT",
		Short: "Write everything in the store for other programs",
		Long: `Export writes one revision of the store, the newest if --as-of names no other. The same store makes the same
bytes. A file is replaced at once when all is written; one whose name ends in .gz
is compressed.`,
		Example: `  diplograph export --format jsonl --out graph.jsonl.gz
  diplograph export --store bolt:graph.db --format nquads > graph.nq`,
		Args: exactly(0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			return a.export(c.Context(), &at, format, out)
		},
	}
	c.Flags().StringVar(&format, "format", "", "`FORMAT`: nquads or jsonl")
	at.flag(c)
	c.Flags().StringVar(&out, "out", "", "`FILE` to write (default: standard output)")
	return c
}

func (a *app) export(ctx context.Context, at *moment, format, out string) error {
	write, err := exporter(format)
	if err != nil {
		return err
	}
	if err := checkCompression(out); err != nil {
		return err
	}
	return a.reading(ctx, at, func(_ *graph.Store, view *graph.View) error {
		dump := func(w io.Writer) error {
			b := bufio.NewWriter(w)
			return errors.Join(write(ctx, b, view), b.Flush())
		}
		if out == "" {
			return dump(a.out)
		}
		return writeFile(out, compressed(out, dump))
	})
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
