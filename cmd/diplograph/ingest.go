package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/graph"
)

func (a *app) ingestCommand() *cobra.Command {
	jobs, asJSON := runtime.GOMAXPROCS(0), false
	c := &cobra.Command{
		Use:   "ingest PATH…",
		Short: "Find the facts of documents and put them into the store",
		Long: `Ingest finds the facts in files, and in the files of folders at any depth and of
zip archives, and puts them into the store: a revision for each document that is
new or has changed. It reads what extract reads. A document is known by its path as given; ingesting it again replaces
what it said before. Files that are no documents are named on standard error.

When it is interrupted it stores the documents that it has read; ingesting the same
paths again goes on from there.`,
		Example: `  diplograph ingest --store bolt:graph.db reports/
  diplograph ingest --json report.md minutes.txt`,
		Args: atLeast(1, "PATH, a document or a folder of documents,"),
		RunE: func(c *cobra.Command, args []string) error {
			if jobs < 1 {
				return usagef("--jobs %d is too few: use 1 or more", jobs)
			}
			return a.ingestCommandLine(c.Context(), jobs, asJSON, args)
		},
	}
	c.Flags().IntVar(&jobs, "jobs", jobs, "`N` documents that are extracted at once")
	c.Flags().BoolVar(&asJSON, "json", false, "print the summary as JSON")
	return c
}

func (a *app) ingestCommandLine(ctx context.Context, jobs int, asJSON bool, paths []string) (err error) {
	store, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer a.closeStore(store, &err)
	x, err := extract.New(extract.Config{})
	if err != nil {
		return err
	}
	summary, err := a.ingest(ctx, x, store, jobs, paths)
	if asJSON {
		err = errors.Join(err, a.printJSON(summary))
	} else if !a.quiet {
		fmt.Fprintln(a.out, summary)
	}
	if err != nil {
		return err
	}
	if summary.Failed > 0 {
		return errInput
	}
	return nil
}

// ingestSummary tells what ingesting came to. Facts are those that the
// documents state, also where the store had them before.
type ingestSummary struct {
	Documents int     `json:"documents"`
	Added     int     `json:"added"`
	Unchanged int     `json:"unchanged"`
	Replaced  int     `json:"replaced"`
	Failed    int     `json:"failed"`
	Facts     int     `json:"facts"`
	Revision  int64   `json:"revision"`
	Seconds   float64 `json:"seconds"`
}

// String shows the summary to people.
func (s ingestSummary) String() string {
	noun := "documents"
	if s.Documents == 1 {
		noun = "document"
	}
	return fmt.Sprintf("%d %s: %d added, %d unchanged, %d replaced, %d failed; %d facts in %.2f s",
		s.Documents, noun, s.Added, s.Unchanged, s.Replaced, s.Failed, s.Facts, s.Seconds)
}

// ingest puts the documents at the paths into the store, in their order, while
// others are being extracted. The summary also holds if there is an error.
func (a *app) ingest(ctx context.Context, x *extract.Extractor, store *graph.Store, jobs int, paths []string) (ingestSummary, error) {
	start := time.Now()
	inputs := a.inputs(x, paths)
	bar := a.progress("ingesting", len(inputs))
	var summary ingestSummary
	g := group{app: a, store: store, summary: &summary}
	err := extractInputs(ctx, x, jobs, inputs, func(e extraction) error {
		bar.add(1)
		return g.add(ctx, e)
	})
	err = errors.Join(err, g.flush(ctx))
	bar.end()
	summary.Revision = store.Stats().Revision
	summary.Seconds = time.Since(start).Seconds()
	return summary, err
}
