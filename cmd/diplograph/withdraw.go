package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

func (a *app) withdrawCommand() *cobra.Command {
	var by signature
	c := &cobra.Command{
		Use:   "withdraw DOCUMENT…",
		Short: "Take documents out of the graph; history keeps them",
		Long: `Withdraw retires what documents say, a revision for each, and shows the documents
no longer. What other documents say as well keeps their evidence. Former revisions
still show the document (--as-of), and ingesting it again brings it back, with
statements of the same ids.`,
		Example: `  diplograph withdraw --store bolt:graph.db draft.txt --note "never issued"`,
		Args:    atLeast(1, "DOCUMENT, the name or id of a document,"),
		RunE: func(c *cobra.Command, args []string) error {
			return a.changing(c.Context(), func(store *graph.Store) error {
				return a.withdraw(c.Context(), store, args, by.by(a))
			})
		},
	}
	by.flags(c)
	return c
}

func (a *app) withdraw(ctx context.Context, store *graph.Store, documents []string, by graph.By) error {
	failed := false
	for _, given := range documents {
		receipt, err := store.Withdraw(ctx, documentID(store.View(), given), by)
		switch {
		case errors.Is(err, graph.ErrNotFound):
			failed = true
			a.warn(given, fmt.Errorf("no such document in %s", a.store))
		case err != nil:
			return a.storeFault(err)
		case !a.quiet:
			fmt.Fprintf(a.out, "revision %d: withdrew %s, of which %s retired\n", receipt.Revision, given, plural(receipt.Retired, "statement is", "statements are"))
		}
	}
	if failed {
		return errInput
	}
	return nil
}

// documentID takes the id or the name of a document.
func documentID(v *graph.View, given string) string {
	for _, d := range v.Documents() {
		if d.Name == given {
			return d.ID
		}
	}
	return given
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
