package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/schema"
)

// dump is what the flags of export ask for.
type dump struct {
	format   string
	out      string
	manifest string
	licence  string
	compress string
	split    byteSize
	since    int64
	at       moment
	options  export.Options
	before   *graph.View // of since
	progress func(done, total int)
}

func (a *app) exportCommand() *cobra.Command {
	var d dump
	c := &cobra.Command{
		Use:   "export --format FORMAT",
		Short: "Write the graph, or a part of it, for other programs",
		Long: `Export writes one revision of the store, the newest if --as-of names no other. The
same revision makes the same bytes.

` + formatsHelp() + `

A format of one file goes to --out or standard output, and is compressed if the name
ends in .gz or .zst. Formats of several files, and what --split cuts, go to a new
folder or, if the name ends in .tar, .tar.gz or .tar.zst, into one file; with them
comes manifest.json, which has counts and checksums. Nothing appears under its name
before all is written.

Flags that filter choose statements; the things that they are about, the documents
that make them and the revisions that wrote these come along.`,
		Example: `  diplograph export --format jsonl --out graph.jsonl.gz
  diplograph export --format csv --series series/oewg --from 2021 --out oewg
  diplograph export --format nquads --split 100MB --out graph.tar.zst`,
		Args: exactly(0, ""),
		RunE: func(c *cobra.Command, _ []string) error { return a.export(c.Context(), &d) },
	}
	d.flags(c)
	return c
}

func formatsHelp() string {
	var out strings.Builder
	out.WriteString("Formats:")
	for _, f := range export.Formats() {
		fmt.Fprintf(&out, "\n  %-16s %s", f.Name, f.Title)
	}
	return out.String()
}

func (d *dump) flags(c *cobra.Command) {
	flags, filter := c.Flags(), &d.options.Filter
	flags.StringVar(&d.format, "format", "", "`FORMAT`, one of those above")
	d.at.flag(c)
	flags.Int64Var(&d.since, "since", 0, "write what was added and retired since the `REVISION`, as a patch (nquads and jsonl)")
	flags.StringVar(&d.out, "out", "", "`FILE` or folder to write (default: standard output)")
	flags.StringVar(&d.manifest, "manifest", "", "`FILE` for the manifest of a dump that is one file")
	flags.StringVar(&d.licence, "licence", "", "`LICENCE` that the manifest tells, such as CC-BY-4.0")
	flags.Var(&d.split, "split", "cut files into parts of about this `SIZE`, before they are compressed, such as 100MB")
	flags.StringVar(&d.compress, "compress", "", "compress each file in a folder or .tar: `gz` or zst")
	flags.Var(listOf(&filter.Classes), "class", "statements between things of this `CLASS`, such as State (again for more)")
	flags.Var(listOf(&filter.Relations), "relation", "statements of this `RELATION`, such as attended (again for more)")
	flags.StringVar(&filter.From, "from", "", "statements of what was so on or after this `DATE`; those that nothing dates are left out")
	flags.StringVar(&filter.To, "to", "", "likewise, on or before this `DATE`")
	flags.StringArrayVar(&filter.Series, "series", nil, "statements about the series with this `ID` or its meetings and their sessions (again for more)")
	flags.Float64Var(&filter.MinConfidence, "min-confidence", 0, "statements of at least this confidence, `0…1`")
	flags.BoolVar(&filter.Reviewed, "reviewed", false, "statements that somebody accepted or corrected")
	flags.BoolVar(&d.options.NoEvidence, "no-evidence", false, "leave out quotes, where they stand, and texts of documents")
}

// words is a flag that may be given several times.
type words[T ~string] struct{ list *[]T }

func listOf[T ~string](list *[]T) words[T] { return words[T]{list} }

// String, Type and Set are those of a flag.
func (w words[T]) String() string {
	if w.list == nil {
		return ""
	}
	texts := make([]string, len(*w.list))
	for i, word := range *w.list {
		texts[i] = string(word)
	}
	return strings.Join(texts, ",")
}

// Type is the flag's kind.
func (w words[T]) Type() string { return "NAME" }

// Set reads the flag.
func (w words[T]) Set(given string) error {
	*w.list = append(*w.list, T(given))
	return nil
}

// byteSize is a number of bytes, such as 100MB or 64MiB.
type byteSize int64

// String, Type and Set are those of a flag.
func (b *byteSize) String() string { return strconv.FormatInt(int64(*b), 10) }

// Type is the flag's kind.
func (b *byteSize) Type() string { return "SIZE" }

// Set reads the flag.
func (b *byteSize) Set(given string) error {
	digits := strings.TrimRight(given, "kKMGiB")
	unit, ok := map[string]int64{
		"": 1, "B": 1, "kB": 1e3, "KB": 1e3, "MB": 1e6, "GB": 1e9, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30,
	}[given[len(digits):]]
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || !ok || n < 1 || n > (1<<62)/unit {
		return fmt.Errorf("use a number of bytes such as 100MB or 64MiB")
	}
	*b = byteSize(n * unit)
	return nil
}

func (a *app) export(ctx context.Context, d *dump) error {
	if d.format == "" {
		return usagef("--format is missing: use one of %s", formatNames())
	}
	f, err := export.Find(d.format)
	if err != nil {
		return usagef("--format %q is unknown: use one of %s", d.format, formatNames())
	}
	if err := d.check(f); err != nil {
		return err
	}
	if a.getenv("GOGC") == "" {
		heap := keepRoom(servingGC, leastRoom)
		defer heap.stop()
		defer heap.dump()()
	}
	return a.readingOf(ctx, a.openToCare, &d.at, func(store *graph.Store, view *graph.View) error {
		if d.since > 0 {
			if d.before, err = store.At(d.since); err != nil {
				return usagef("--since %d: %w", d.since, err)
			}
			if d.since > view.Revision() {
				return usagef("--since %d is later than revision %d, which is written", d.since, view.Revision())
			}
		}
		return a.dump(ctx, d, f, view)
	})
}

func formatNames() string {
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

// check tells whether what the flags ask for makes sense together.
func (d *dump) check(f export.Format) error {
	folder := f.Several() || d.split > 0
	for _, c := range d.options.Filter.Classes {
		if _, ok := schema.Default().Class(c); !ok {
			return usagef("--class %q is unknown: use a name such as State, Meeting or Person", c)
		}
	}
	for _, r := range d.options.Filter.Relations {
		if _, ok := schema.Default().Relation(r); !ok {
			return usagef("--relation %q is unknown: use a name such as attended", r)
		}
	}
	switch {
	case folder && d.out == "":
		return usagef("--out is missing: %s makes several files, so name a folder or a file that ends in .tar", d.what())
	case d.split > 0 && !f.Splits:
		return usagef("--split: parts of %s cannot be read by themselves: use another format", f.Name)
	case d.compress != "" && d.compress != "gz" && d.compress != "zst":
		return usagef("--compress %q is unknown: use gz or zst", d.compress)
	case d.compress != "" && !folder && !isTar(d.out):
		return usagef("--compress is for what goes to a folder: let the name of --out end in .%s", d.compress)
	case d.compress != "" && f.MediaType == "application/vnd.apache.parquet":
		return usagef("--compress: Parquet is compressed as it is")
	case d.manifest != "" && (folder || isTar(d.out)):
		return usagef("--manifest is for a dump of one file: %s has one as manifest.json", d.what())
	case d.since > 0 && (folder || !f.Complete):
		return usagef("--since makes a patch of one file, in nquads or jsonl")
	}
	return nil
}

// what names what is asked for.
func (d *dump) what() string {
	if d.split > 0 {
		return "--split"
	}
	return "--format " + d.format
}
