package graph

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/snapshot"
	"github.com/diplograph/diplograph/graph/storage"
	"github.com/diplograph/diplograph/schema"
)

// formatVersion is the layout of the quads that this code reads and writes. The
// first one was kept in Cayley's own key-value store.
const formatVersion = 2

// format is what a store says of itself, as JSON.
type format struct {
	Version int    `json:"version"`
	Base    string `json:"base"`
	ID      string `json:"id,omitempty"` // that no other store has, but for copies

	Compacted int64 `json:"compacted,omitempty"` // revision before which nothing is kept for its own sake
	Building  bool  `json:"building,omitempty"`  // it is not whole yet
}

// mark tells the store from others.
func (f format) mark() string { return f.ID + " " + f.Base }

func newID() string { return rand.Text() }

func formatKey() []byte { return []byte("format") }

// settle checks the format, writes that of a new store, and opens the quads.
func (s *Store) settle(ctx context.Context, kv storage.Store) error {
	f, err := s.settleFormat(ctx, kv)
	if err != nil {
		return err
	}
	return s.begin(ctx, kv, f)
}

// begin opens the quads of a store that says so of itself.
func (s *Store) begin(ctx context.Context, kv storage.Store, f format) error {
	b, err := checkBase(f.Base)
	if err != nil {
		return err
	}
	s.terms = newVocabulary(b)
	s.compacted.Store(f.Compacted)
	s.model.compacted = f.Compacted
	s.mark = f.mark()
	s.kv = kv
	s.recorder.log = s.options.Log
	if s.options.Snapshot != "" {
		s.recorder.file = snapshot.New(s.options.Snapshot, snapshotForm, s.mark)
	}
	s.quads, err = quadstore.Open(ctx, kv, quadstore.Options{})
	return err
}

func (s *Store) settleFormat(ctx context.Context, kv storage.Store) (f format, err error) {
	raw, err := kv.Get(ctx, storage.Meta, formatKey())
	if err != nil {
		return f, err
	}
	if raw[0] == nil {
		return s.newFormat(ctx, kv)
	}
	if err := json.Unmarshal(raw[0], &f); err != nil {
		return f, fmt.Errorf("%w: its format: %w", ErrBroken, err)
	}
	switch {
	case f.Version != formatVersion:
		return f, fmt.Errorf("%w: it has format %d and this program reads %d: export it with the program that made it", ErrBroken, f.Version, formatVersion)
	case f.Building:
		return f, fmt.Errorf("%w: it was left half made: empty it and make it again", ErrBroken)
	case s.options.Base != "" && s.options.Base != f.Base:
		return f, fmt.Errorf("%w: it was made for entities under %s, not %s", ErrUsage, f.Base, s.options.Base)
	}
	return f, nil
}

// newFormat writes the format of a new store. Of two processes that do so at
// once, the second takes what the first wrote.
func (s *Store) newFormat(ctx context.Context, kv storage.Store) (format, error) {
	f := format{Version: formatVersion, Base: s.options.Base, ID: newID()}
	if f.Base == "" {
		f.Base = schema.Default().Base
	}
	if _, err := checkBase(f.Base); err != nil {
		return f, err
	}
	raw, err := json.Marshal(f)
	if err != nil {
		return f, err
	}
	taken := false
	err = kv.Write(ctx, func(tx storage.Tx) error {
		there, err := tx.Get(ctx, storage.Meta, formatKey())
		if taken = err == nil && there[0] != nil; taken || err != nil {
			return err
		}
		tx.Put(storage.Meta, formatKey(), raw)
		return nil
	})
	if err == nil && taken {
		return s.settleFormat(ctx, kv)
	}
	return f, err
}

// isSame tells whether the store, which was empty so far, is the one that was
// opened, or one that was made in its place, as restoring does.
func (s *Store) isSame(ctx context.Context) error {
	raw, err := s.kv.Get(ctx, storage.Meta, formatKey())
	if err != nil {
		return err
	}
	var f format
	if err := json.Unmarshal(raw[0], &f); err != nil {
		return fmt.Errorf("%w: its format: %w", ErrBroken, err)
	}
	if s.mark != f.mark() {
		return fmt.Errorf("%w: another one is made in its place: open it when that is done", ErrUnavailable)
	}
	return nil
}

// shut closes the quads, once nobody is reading or writing.
func (s *Store) shut() error {
	s.access.Lock()
	defer s.access.Unlock()
	if s.quads == nil {
		return nil
	}
	quads := s.quads
	s.quads = nil
	return s.fault("close", quads.Close())
}

// using runs what reads or writes the open store.
func (s *Store) using(what string, f func(*quadstore.Store) error) error {
	s.access.RLock()
	defer s.access.RUnlock()
	if s.quads == nil {
		return s.fault(what, fmt.Errorf("%w: it is closed", ErrUsage))
	}
	return s.fault(what, f(s.quads))
}

// fault says what was attempted on which store.
func (s *Store) fault(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s %s: %w", what, shown(s.uri), err)
}

// shown is a store's URI without what is secret.
func shown(uri string) string {
	if !strings.HasPrefix(uri, "postgres") {
		return uri
	}
	u, err := url.Parse(uri)
	if err != nil {
		return "the database"
	}
	return u.Redacted()
}

// commit writes the quads as one transaction, all or none. The error wraps
// quadstore.ErrMoved if another process has written since the last look.
func (s *Store) commit(ctx context.Context, quads []quad.Quad) error {
	return s.using("write", func(qs *quadstore.Store) error {
		_, err := qs.Append(ctx, quads, s.read)
		return err
	})
}

// catchUp brings the model to where the log is, and shows it.
func (s *Store) catchUp(ctx context.Context) error {
	var end uint64
	err := s.using("read", func(qs *quadstore.Store) error {
		err := qs.Refresh(ctx)
		end = qs.Size()
		return err
	})
	if err != nil || end == s.read {
		return err
	}
	if s.read == 0 {
		if err := s.isSame(ctx); err != nil {
			return s.fault("read", err)
		}
	}
	d := decoder{vocabulary: s.terms, known: s.model.known, interner: &s.model.interner}
	var at uint64 // what the model knows once the revision in hand is applied
	d.apply = func(c change) error { return s.apply(c, at) }
	err = s.readLog(ctx, s.read, end, s.terms.term(textTerm), func(rec record) error {
		at = rec.number - 1
		return d.read(rec)
	})
	if err == nil {
		at = end
		err = d.finish()
	}
	if err != nil {
		if ctx.Err() == nil && !errors.Is(err, ErrUnavailable) && !errors.Is(err, ErrUsage) {
			err = fmt.Errorf("%w: %w", ErrBroken, err)
		}
		return s.fault("read", err)
	}
	s.show()
	return nil
}

// show lets readers see what the model knows.
func (s *Store) show() {
	s.view.Store(&View{store: s, model: s.model, revision: s.model.head(), end: s.read})
	s.news.tell()
	select {
	case s.shown <- struct{}{}:
	default:
	}
}
