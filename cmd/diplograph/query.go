package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

func (a *app) queryCommand() *cobra.Command {
	var lang string
	var limit int
	c := &cobra.Command{
		Use:   "query --lang gizmo QUERY",
		Short: "Ask the store in Cayley's query language",
		Long: `Query runs a query in Gizmo, the query language of Cayley, which is JavaScript, and
prints a line of JSON for each result. It sees the quads as they are stored, with
what was retired since; graph/quads.go tells their layout. Nodes are IRIs in angle
brackets.`,
		Example: `  diplograph query --lang gizmo --limit 5 \
    'g.V("<https://w3id.org/diplograph/state/BA>").Out("<https://w3id.org/diplograph/ns#attended>").All()'`,
		Args: exactly(1, "QUERY"),
		RunE: func(c *cobra.Command, args []string) error {
			if lang != "gizmo" {
				return usagef("--lang %q is unknown: use gizmo", lang)
			}
			if limit < 0 {
				return usagef("--limit %d is too few: use 1 or more, or 0 for all", limit)
			}
			return a.query(c.Context(), args[0], limit)
		},
	}
	c.Flags().StringVar(&lang, "lang", "gizmo", "`LANGUAGE` of the query: gizmo")
	c.Flags().IntVar(&limit, "limit", 0, "most `N` results to print; 0 prints all")
	return c
}

func (a *app) query(ctx context.Context, text string, limit int) (err error) {
	store, err := a.openExisting(ctx)
	if err != nil {
		return err
	}
	defer a.closeStore(store, &err)
	lines := json.NewEncoder(a.out)
	lines.SetEscapeHTML(false)
	err = store.Gizmo(ctx, text, limit, func(found any) error {
		if err := lines.Encode(found); err != nil {
			return fmt.Errorf("writing the result: %w", err)
		}
		return nil
	})
	if errors.Is(err, graph.ErrQuery) {
		return usagef("%v", err)
	}
	return err
}
