package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/diplograph/diplograph/graph"
)

// openStore opens the store of --store, and makes it if it does not exist.
func (a *app) openStore(ctx context.Context) (*graph.Store, error) {
	store, err := graph.Open(ctx, a.store, graph.Options{Author: "diplograph", Log: a.log, Snapshot: a.snapshot})
	if err != nil {
		return nil, &storeError{a.store, err}
	}
	return store, nil
}

// errNoStore is worth telling apart: a mistyped path must not look like an
// empty graph.
var errNoStore = errors.New("there is no such store; \"diplograph ingest\" makes one")

// openExisting opens the store of --store for a command that does not make one.
func (a *app) openExisting(ctx context.Context) (*graph.Store, error) {
	if err := a.checkExists(); err != nil {
		return nil, err
	}
	return a.openStore(ctx)
}

// checkExists tells whether there is a file of the store, if it is kept in one.
func (a *app) checkExists() error {
	if path, ok := strings.CutPrefix(a.store, "bolt:"); ok {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return &storeError{a.store, errNoStore}
		}
	}
	return nil
}

// closeStore adds what goes wrong in closing to the error of what was done.
func (a *app) closeStore(store *graph.Store, err *error) {
	if closing := store.Close(); closing != nil && *err == nil {
		*err = &storeError{a.store, closing}
	}
}

// putAll stores documents together. They are finished even if the user wants to
// stop.
func (a *app) putAll(ctx context.Context, store *graph.Store, list []graph.Submission) ([]graph.Receipt, error) {
	receipts, err := store.PutAll(context.WithoutCancel(ctx), list)
	return receipts, a.storeFault(err)
}
