package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

func (a *app) compactCommand() *cobra.Command {
	var by signature
	var into string
	var asJSON bool
	c := &cobra.Command{
		Use:   "compact",
		Short: "Leave out what the store keeps for the past only",
		Long: `Compact makes the store anew without statements that no document says any more,
former versions of documents, documents that were withdrawn, and judgements that no
longer count. What the store shows now stays as it is, with its revisions, and so
does every judgement that counts. Views of the past (--as-of, diff) end there.

The new store takes the place of the file in one step. With --into it is another
store, which must not exist; that is the only way for a database.`,
		Example: `  diplograph compact --store bolt:graph.db
  diplograph compact --store postgres://localhost/graph --into bolt:small.db`,
		Args: exactly(0, ""),
		RunE: func(c *cobra.Command, _ []string) (err error) {
			defer a.careful()()
			store, err := a.openToCare(c.Context())
			if err != nil {
				return err
			}
			defer a.closeStore(store, &err)
			return a.compact(c.Context(), store, into, by.by(a), asJSON)
		},
	}
	by.flags(c)
	c.Flags().StringVar(&into, "into", "", "`STORE` to make instead, such as bolt:PATH")
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return c
}

func (a *app) compact(ctx context.Context, store *graph.Store, into string, by graph.By, asJSON bool) error {
	if into == "" {
		if !strings.HasPrefix(a.store, "bolt:") {
			return usagef("a database is not compacted in its place, since others may be reading it: name another store with --into")
		}
		into = a.store
	}
	done, err := store.Compact(ctx, into, by)
	switch {
	case err != nil:
		return a.storeFault(err)
	case asJSON:
		return a.printJSON(struct {
			Revision int64 `json:"revision"`
			Before   int   `json:"quadsBefore"`
			After    int   `json:"quadsAfter"`
		}{done.Revision, done.Before, done.After})
	case !a.quiet:
		fmt.Fprintf(a.out, "revision %d: %s of %d are left\n", done.Revision, plural(done.After, "quad", "quads"), done.Before)
	}
	return nil
}
