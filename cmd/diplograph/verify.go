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
statement against its document and each quote against the text, and what is shown
and the snapshot against the log. It tells how much is wrong in which part, with the
first faults of each, and what to do; the exit code is then 3.

Nothing is changed. A store in a file is held meanwhile, so "serve" has to stop or
the check to be made of a copy, such as a restored backup; a database can be used.`,
		Example: `  diplograph verify --store bolt:graph.db`,
		Args:    exactly(0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			if err := a.checkExists(); err != nil {
				return err
			}
			return a.verify(c.Context(), asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return c
}

// Why a store cannot be used, though it may open, and what to do about it.
var (
	errUnsound = errors.New("it is not sound: restore it from a backup; what can still be read, export writes")
	errIndexes = errors.New("it is not sound, but all that is stored is there: \"backup\" and then \"restore\" make its terms and indexes anew")
	errStale   = errors.New("it is sound, but its snapshot is not: delete that, and it is made anew")
)

// verdict is what verify prints.
type verdict struct {
	Sound      bool          `json:"sound"`
	Revision   int64         `json:"revision"`
	Documents  int           `json:"documents"`
	Statements int           `json:"statements"`
	Quads      int           `json:"quads"`
	Faults     int           `json:"faults"`
	Parts      []partVerdict `json:"parts,omitempty"`
}

type partVerdict struct {
	Part   graph.Part `json:"part"`
	Faults int        `json:"faults"`
	First  []string   `json:"first"`
}

// verify checks the store and prints what comes of it.
func (a *app) verify(ctx context.Context, asJSON bool) error {
	defer a.careful()()
	r, err := graph.Verify(ctx, a.store, a.caring())
	if err != nil {
		return &storeError{a.store, err}
	}
	v := verdict{Sound: r.Faults == 0, Revision: r.Revision, Documents: r.Documents, Statements: r.Statements, Quads: r.Quads, Faults: r.Faults}
	for _, p := range r.Parts {
		told := partVerdict{Part: p.Part, Faults: p.Faults}
		for _, fault := range p.First {
			told.First = append(told.First, fault.Error())
		}
		v.Parts = append(v.Parts, told)
	}
	if err := a.printVerdict(v, asJSON); err != nil || v.Sound {
		return err
	}
	return &storeError{a.store, remedy(r)}
}

func remedy(r graph.Verified) error {
	switch indexes, snapshot := r.Only(); {
	case indexes:
		return errIndexes
	case snapshot:
		return errStale
	}
	return errUnsound
}

func (a *app) printVerdict(v verdict, asJSON bool) error {
	if asJSON {
		return a.printJSON(v)
	}
	for _, p := range v.Parts {
		fmt.Fprintf(a.out, "%s: %s\n", p.Part, plural(p.Faults, "fault", "faults"))
		for _, fault := range p.First {
			fmt.Fprintf(a.out, "  %s\n", fault)
		}
		if more := p.Faults - len(p.First); more > 0 {
			fmt.Fprintf(a.out, "  and %d more\n", more)
		}
	}
	if v.Sound && !a.quiet {
		fmt.Fprintf(a.out, "sound: %s, %s of documents, %s, %s\n", plural(int(v.Revision), "revision", "revisions"),
			plural(v.Documents, "version", "versions"), plural(v.Statements, "statement", "statements"), plural(v.Quads, "quad", "quads"))
	}
	return nil
}
