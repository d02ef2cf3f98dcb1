package main

import (
	"context"
	"errors"
	"os/user"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

// A signature is who changes a store by hand, and why.
type signature struct{ author, note string }

// flags gives the command the flags --author and --note.
func (s *signature) flags(c *cobra.Command) {
	c.Flags().StringVar(&s.author, "author", "", "`NAME` of who does it (default: your user name)")
	c.Flags().StringVar(&s.note, "note", "", "`TEXT` that says why")
}

func (s *signature) by(a *app) graph.By {
	by := graph.By{Author: s.author, Note: s.note}
	for _, name := range []string{a.getenv("USER"), a.getenv("LOGNAME")} {
		if by.Author == "" {
			by.Author = name
		}
	}
	if by.Author == "" {
		if u, err := user.Current(); err == nil {
			by.Author = u.Username
		}
	}
	return by
}

// changing runs what changes the store of --store, which must exist.
func (a *app) changing(ctx context.Context, change func(*graph.Store) error) (err error) {
	store, err := a.openExisting(ctx)
	if err != nil {
		return err
	}
	defer a.closeStore(store, &err)
	return change(store)
}

// storeFault marks an error that no other input would have spared.
func (a *app) storeFault(err error) error {
	for _, fatal := range []error{graph.ErrFull, graph.ErrBroken, graph.ErrLocked, graph.ErrUnavailable} {
		if errors.Is(err, fatal) {
			return &storeError{a.store, err}
		}
	}
	return err
}
