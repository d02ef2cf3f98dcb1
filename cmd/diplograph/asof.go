package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

// A moment is which revision of a store a command reads; its zero value stands
// for the newest.
type moment struct {
	given    string
	revision int64     // 0 if the time tells
	time     time.Time // the last that counts
}

// flag gives the command the flag --as-of.
func (m *moment) flag(c *cobra.Command) {
	c.Flags().Var(m, "as-of", "read the store as it was: `REVISION` number, date (2026-01-31, to its end) or time (2026-01-31T12:00:00Z)")
}

// String and Type are what help shows of the flag's default and kind.
func (m *moment) String() string { return m.given }

// Type is the flag's kind.
func (m *moment) Type() string { return "REVISION" }

// Set reads the flag.
func (m *moment) Set(given string) error {
	*m = moment{given: given}
	if given == "head" {
		return nil
	}
	if n, err := strconv.ParseInt(given, 10, 64); err == nil && n > 0 {
		m.revision = n
		return nil
	}
	if day, err := time.Parse(time.DateOnly, given); err == nil {
		m.time = day.AddDate(0, 0, 1).Add(-time.Nanosecond)
		return nil
	}
	at, err := time.Parse(time.RFC3339, given)
	if err != nil {
		return errors.New("use the number of a revision, a date such as 2026-01-31, or a time such as 2026-01-31T12:00:00Z")
	}
	m.time = at
	return nil
}

// view shows the store as it was.
func (m *moment) view(store *graph.Store) (v *graph.View, err error) {
	switch {
	case m.revision > 0:
		v, err = store.At(m.revision)
	case !m.time.IsZero():
		v, err = store.AtTime(m.time)
	default:
		return store.View(), nil
	}
	if err != nil {
		return nil, usagef("%s: %w", m.given, err)
	}
	return v, nil
}

// reading runs what only reads the store of --store, as it was at the moment.
func (a *app) reading(ctx context.Context, at *moment, read func(*graph.Store, *graph.View) error) error {
	return a.readingOf(ctx, a.openExisting, at, read)
}

// readingOf is reading of a store that is opened in some way.
func (a *app) readingOf(ctx context.Context, open func(context.Context) (*graph.Store, error), at *moment, read func(*graph.Store, *graph.View) error) (err error) {
	store, err := open(ctx)
	if err != nil {
		return err
	}
	defer a.closeStore(store, &err)
	v, err := at.view(store)
	if err != nil {
		return err
	}
	return read(store, v)
}

// printLines prints results for people.
func printLines[T any](a *app, list []T, line func(T) string) error {
	for _, x := range list {
		if _, err := fmt.Fprintln(a.out, line(x)); err != nil {
			return fmt.Errorf("writing the result: %w", err)
		}
	}
	return nil
}
