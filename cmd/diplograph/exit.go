package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
)

// The exit codes, on which scripts rely.
const (
	exitDone  = 0
	exitInput = 1 // some input failed; the rest is done
	exitUsage = 2
	exitStore = 3 // the store cannot be used
)

// errInput says that some input failed, which has been named already.
var errInput = errors.New("some input failed")

// A usageError is a wrong call, and says what to do instead.
type usageError struct{ err error }

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

func usagef(format string, args ...any) error {
	return &usageError{fmt.Errorf(format, args...)}
}

// A storeError is one that no other input would have spared.
type storeError struct {
	store string
	err   error
}

func (e *storeError) Error() string { return fmt.Sprintf("store %s: %v", e.store, e.err) }
func (e *storeError) Unwrap() error { return e.err }

// finish names the error, if it has not been, and turns it into an exit code.
func (a *app) finish(command *cobra.Command, err error) int {
	var usage *usageError
	var store *storeError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errInput):
		return exitInput
	case errors.Is(err, context.Canceled):
		err = errors.New("interrupted")
	}
	fmt.Fprintf(a.err, "diplograph: %v\n", err)
	switch {
	case errors.As(err, &usage), errors.Is(err, graph.ErrUsage):
		fmt.Fprintf(a.err, "Run '%s --help' for usage.\n", command.CommandPath())
		return exitUsage
	case errors.As(err, &store):
		return exitStore
	}
	return exitInput
}

// atLeast demands arguments, and says what they are.
func atLeast(n int, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) < n {
			return fmt.Errorf("%s is missing", what)
		}
		return nil
	}
}

// exactly demands so many arguments.
func exactly(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) > n {
			return fmt.Errorf("%q is one argument too many: %s takes %d", args[n], c.Name(), n)
		}
		return atLeast(n, what)(c, args)
	}
}
