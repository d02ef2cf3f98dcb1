package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

func (a *app) verifyCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "verify",
		Short: "Read the whole store, and tell whether it is sound",
		Long: `Verify reads all of the store: every block against its checksum, the terms and
indexes against the values and the log, each revision against the one before, each
statement against its document and each quote against the text, and the snapshot
against the log. The exit code is 3 if anything is wrong.

Nothing is changed. A store in a file is held meanwhile; a database can be used.`,
		Example: `  diplograph verify --store bolt:graph.db`,
		Args:    exactly(0, ""),
		RunE: func(c *cobra.Command, _ []string) (err error) {
			store, err := a.openExisting(c.Context())
			if err != nil {
				return err
			}
			defer a.closeStore(store, &err)
			return a.verify(c.Context(), store, asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return c
}

// errUnsound is why a store that opens cannot be used all the same.
var errUnsound = errors.New("it is not sound: restore it from a backup; what can still be read, export writes")

// verdict is what verify prints.
type verdict struct {
	Sound      bool     `json:"sound"`
	Revision   int64    `json:"revision"`
	Documents  int      `json:"documents"`
	Statements int      `json:"statements"`
	Quads      int      `json:"quads"`
	Faults     int      `json:"faults"`
	First      []string `json:"first,omitempty"`
}

func (a *app) verify(ctx context.Context, store *graph.Store, asJSON bool) error {
	r, err := store.Verify(ctx)
	if err != nil {
		return a.storeFault(err)
	}
	v := verdict{Sound: r.Faults == 0, Revision: r.Revision, Documents: r.Documents, Statements: r.Statements, Quads: r.Quads, Faults: r.Faults}
	for _, fault := range r.First {
		v.First = append(v.First, fault.Error())
	}
	if err := a.printVerdict(v, asJSON); err != nil {
		return err
	}
	if !v.Sound {
		return &storeError{a.store, errUnsound}
	}
	return nil
}

func (a *app) printVerdict(v verdict, asJSON bool) error {
	if asJSON {
		return a.printJSON(v)
	}
	for _, fault := range v.First {
		fmt.Fprintln(a.out, fault)
	}
	switch more := v.Faults - len(v.First); {
	case more > 0:
		fmt.Fprintf(a.out, "and %d more\n", more)
	case v.Sound && !a.quiet:
		fmt.Fprintf(a.out, "sound: %s, %s of documents, %s, %s\n", plural(int(v.Revision), "revision", "revisions"),
			plural(v.Documents, "version", "versions"), plural(v.Statements, "statement", "statements"), plural(v.Quads, "quad", "quads"))
	}
	return nil
}
