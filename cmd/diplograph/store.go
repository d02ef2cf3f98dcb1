package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"runtime/debug"
	"strings"

	"github.com/diplograph/diplograph/graph"
)

// openStore opens the store of --store, and makes it if it does not exist.
func (a *app) openStore(ctx context.Context) (*graph.Store, error) {
	return a.openWith(ctx, graph.Options{Author: "diplograph", Log: a.log, Snapshot: a.snapshot})
}

// openRoomy is openStore with room for the heap meanwhile, which makes it quicker.
func (a *app) openRoomy(ctx context.Context) (*graph.Store, error) {
	if a.getenv("GOGC") == "" {
		heap := keepRoom(servingGC, servingRoom)
		defer heap.stop()
	}
	return a.openStore(ctx)
}

func (a *app) openWith(ctx context.Context, o graph.Options) (*graph.Store, error) {
	store, err := graph.Open(ctx, a.store, o)
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

// openToCare opens the store of --store for a command that takes care of it, and
// searches nothing.
func (a *app) openToCare(ctx context.Context) (*graph.Store, error) {
	if err := a.checkExists(); err != nil {
		return nil, err
	}
	return a.openWith(ctx, a.caring())
}

func (a *app) caring() graph.Options {
	return graph.Options{Author: "diplograph", Log: a.log, Snapshot: a.snapshot, Unindexed: true}
}

// careful lets the heap grow less until it is told to stop, as a server does, for
// commands that need not be quick.
func (a *app) careful() (stop func()) {
	if a.getenv("GOGC") != "" {
		return func() {}
	}
	before := debug.SetGCPercent(servingGC)
	return func() { debug.SetGCPercent(before) }
}
