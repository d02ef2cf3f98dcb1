// Package graph keeps facts as quads in a Cayley store and reads them back as
// of one revision. It is the only importer of Cayley.
//
// A Store takes a document with its facts at a time (Put), as one transaction
// and one revision; nothing is ever deleted. What people judge of statements
// (Judge) and of entities (Match) is kept beside what documents say, and views
// show what comes of both. A View shows the graph as one revision left it, the
// newest (View) or any other (At), for as long as it is held. Views answer from
// memory; only the texts of documents are read from the store.
package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/graph/storage/boltfile"
	"github.com/diplograph/diplograph/graph/storage/memory"
	"github.com/diplograph/diplograph/graph/storage/postgres"
)

// What can go wrong with a store. Errors of this package wrap one of these
// where a caller can do something about it, and then say what and where.
var (
	ErrLocked      = storage.ErrLocked
	ErrBroken      = storage.ErrBroken
	ErrFull        = storage.ErrFull
	ErrUnavailable = storage.ErrUnavailable
	ErrUsage       = storage.ErrUsage
	ErrNotFound    = errors.New("not found")
	ErrStale       = errors.New("changed meanwhile")
	ErrConflict    = fmt.Errorf("%w: contradiction", ErrUsage)
	ErrBackup      = errors.New("not a sound backup")
)

// Options say how a store is opened. The zero value works.
type Options struct {
	Base   string           // IRI under which entities live; default: the store's own, or the ontology's for a new store
	Now    func() time.Time // clock for the times of revisions; default time.Now
	Author string           // who is named as the author of revisions
	Log    *slog.Logger     // of what goes wrong and is made up for; default none

	// Snapshot is the path of a file from which the store opens faster. It is made
	// and kept up to date, is rebuilt when it is of no use, and must not be shared
	// by processes. Default: for a store in a file PATH, PATH.snapshot; else none.
	Snapshot string

	// Unindexed leaves it to the first search to prepare for searches, which takes
	// time and memory. Default: opening begins to.
	Unindexed bool
}

// Store is a graph of facts. It may be used by any number of goroutines, one
// of which writes at a time.
type Store struct {
	uri     string
	options Options
	terms   vocabulary
	model   *model
	view    atomic.Pointer[View]

	kv        storage.Store // where the quads are kept
	mark      string        // that tells the store from others
	compacted atomic.Int64  // the first revision that can be shown, unless it is 0
	recorder  recorder      // the writer's

	unfollow context.CancelFunc // ends what goes on beside readers and writers
	followed sync.WaitGroup
	shown    chan struct{} // signals that there is a new view
	news     news          // that there is a new view, for who follows

	writing sync.Mutex // held by the one writer
	read    uint64     // number of the last quad that the model knows; the writer's
	access  sync.RWMutex
	quads   *quadstore.Store // nil when closed; guarded by access
}

// Stats are figures of a store at a revision.
type Stats struct {
	Revision   int64
	Documents  int
	Statements int // live ones
	Nodes      int // those that a view shows
	Quads      int // all that were written until then
}

// Open opens the store at the URI, and makes it if it does not exist:
//
//	bolt:PATH      one file, which one process at a time may hold
//	postgres://…   a database, which many processes may share
//	mem:           memory, gone when the store is closed
//
// Errors wrap ErrUsage for another URI, ErrLocked if another process holds the
// file, ErrUnavailable if there is no database, and ErrBroken if it is no sound
// store.
func Open(ctx context.Context, uri string, o Options) (*Store, error) {
	connect, err := connector(uri)
	if err != nil {
		return nil, err
	}
	return open(ctx, uri, connect, o)
}

func connector(uri string) (func(context.Context) (storage.Store, error), error) {
	scheme, path, _ := strings.Cut(uri, ":")
	switch {
	case scheme == "bolt" && path != "":
		return func(context.Context) (storage.Store, error) { return opened(boltfile.Open(path)) }, nil
	case scheme == "mem" && path == "":
		return func(context.Context) (storage.Store, error) { return memory.New(), nil }, nil
	case scheme == "postgres" || scheme == "postgresql":
		return func(ctx context.Context) (storage.Store, error) { return opened(postgres.Open(ctx, uri)) }, nil
	}
	return nil, fmt.Errorf("open %q: %w: use bolt:PATH, postgres://… or mem: instead", uri, ErrUsage)
}

// opened keeps a nil pointer from becoming a store.
func opened[S storage.Store](s S, err error) (storage.Store, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}

func open(ctx context.Context, uri string, connect func(context.Context) (storage.Store, error), o Options) (*Store, error) {
	s := newStore(uri, o)
	kv, err := connect(ctx)
	if err != nil {
		return nil, s.fault("open", err)
	}
	if err := s.settle(ctx, kv); err != nil {
		return nil, errors.Join(s.fault("open", err), kv.Close())
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := errors.Join(s.recall(ctx), s.catchUp(ctx)); err != nil {
		return nil, errors.Join(err, s.shut())
	}
	s.show()
	s.follow(kv)
	return s, nil
}

// newStore gives a store that is not open yet.
func newStore(uri string, o Options) *Store {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if path, ok := strings.CutPrefix(uri, "bolt:"); ok && o.Snapshot == "" {
		o.Snapshot = path + ".snapshot"
	}
	s := &Store{uri: uri, options: o, model: newModel(), shown: make(chan struct{}, 1)}
	s.view.Store(&View{store: s, model: s.model})
	return s
}

// follow shows what other processes write, soon after they have. What goes wrong
// shows when the store is used next, and is tried again at the next signal.
func (s *Store) follow(kv storage.Store) {
	ctx, cancel := context.WithCancel(context.Background())
	s.unfollow = cancel
	if !s.options.Unindexed {
		s.followed.Go(func() { s.index(ctx) })
	}
	changes := kv.Changes(ctx)
	if changes == nil {
		return
	}
	s.followed.Go(func() {
		for {
			select {
			case <-ctx.Done():
				return
			case <-changes:
			}
			s.writing.Lock()
			_ = s.catchUp(ctx)
			s.writing.Unlock()
		}
	})
}

// index prepares searches of what is shown, so that they need not.
func (s *Store) index(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.shown:
			s.model.texts.index.CatchUp(ctx)
		}
	}
}

// Close lets go of the store, once a Put that is under way is done. Views
// still answer from memory afterwards.
func (s *Store) Close() error {
	s.unfollow()
	s.followed.Wait()
	s.writing.Lock()
	defer s.writing.Unlock()
	s.news.end()
	s.recorder.flush()
	return s.shut()
}

// View shows the newest revision, and goes on showing it when others follow.
func (s *Store) View() *View { return s.view.Load() }

// Stats tells figures of the newest revision.
func (s *Store) Stats() Stats { return s.View().Stats() }
