package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	ckv "github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"
	hkv "github.com/hidal-go/hidalgo/kv"

	"github.com/diplograph/diplograph/schema"
)

// formatVersion is the layout of the quads that this code reads and writes.
const formatVersion = 1

// closePatience is how long closing may take.
const closePatience = 10 * time.Second

// format is what a store says of itself, as JSON in a bucket of its own.
type format struct {
	Version int    `json:"version"`
	Base    string `json:"base"`
}

func formatKey() hkv.Key { return hkv.SKey("diplograph", "format") }

// guard runs what reads or writes the file. bbolt panics, and may read past
// the end of its map, when the file is damaged.
func (s *Store) guard(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v: restore it from a copy", ErrBroken, r)
		}
	}()
	return f()
}

// reopen opens the key-value store and Cayley's store on it, after closing
// what was open. Cayley's store is not to be used after an error: it keeps
// what the failed transaction told it.
func (s *Store) reopen() error {
	s.access.Lock()
	defer s.access.Unlock()
	if s.closed {
		return s.fault("open", errClosed())
	}
	if err := s.disconnect(); err != nil {
		return err
	}
	err := s.guard(func() (err error) {
		s.kv, err = s.connect()
		return err
	})
	if err != nil {
		s.kv = nil
		return s.fault("open", err)
	}
	if err := s.guard(s.settle); err != nil {
		return errors.Join(s.fault("open", err), s.disconnect())
	}
	return nil
}

// settle checks the format, makes what a new store needs, and starts Cayley.
// A store whose making was cut short is finished.
func (s *Store) settle() error {
	ctx, kv := context.Background(), s.kv
	f, err := s.settleFormat(ctx, kv)
	if err != nil {
		return err
	}
	b, err := checkBase(f.Base)
	if err != nil {
		return err
	}
	if s.terms.base == "" { // it is the same when the store is opened anew, while views read it
		s.terms = vocabulary{base: b, ns: namespace(schema.Default())}
	}
	options := cayley.Options{ckv.OptNoBloom: true}
	if err := ckv.Init(kv, options); err != nil && !errors.Is(err, cayley.ErrDatabaseExists) {
		return err
	}
	// Init writes its indexes last; without them it would take other ones.
	indexes, err := json.Marshal(ckv.DefaultQuadIndexes)
	if err != nil {
		return err
	}
	if err := putOnce(ctx, kv, hkv.SKey(metaBucket, "indexes"), indexes); err != nil {
		return err
	}
	s.quads, err = ckv.New(kv, options)
	return err
}

func (s *Store) settleFormat(ctx context.Context, kv backend) (format, error) {
	empty, err := kv.empty()
	if err != nil {
		return format{}, err
	}
	if empty {
		return s.newFormat(ctx, kv)
	}
	var f format
	err = hkv.View(kv, func(tx hkv.Tx) error {
		raw, err := tx.Get(ctx, formatKey())
		if err != nil {
			return fmt.Errorf("%w: the file holds something else: name another", ErrBroken)
		}
		if err := json.Unmarshal(raw, &f); err != nil {
			return fmt.Errorf("%w: its format: %w", ErrBroken, err)
		}
		return nil
	})
	switch {
	case err != nil:
		return f, err
	case f.Version != formatVersion:
		return f, fmt.Errorf("%w: it has format %d and this program reads %d: export it with the program that made it", ErrBroken, f.Version, formatVersion)
	case s.options.Base != "" && s.options.Base != f.Base:
		return f, fmt.Errorf("%w: it was made for entities under %s, not %s", ErrUsage, f.Base, s.options.Base)
	}
	return f, nil
}

func (s *Store) newFormat(ctx context.Context, kv hkv.KV) (format, error) {
	f := format{Version: formatVersion, Base: s.options.Base}
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
	return f, putOnce(ctx, kv, formatKey(), raw)
}

func putOnce(ctx context.Context, kv hkv.KV, k hkv.Key, v hkv.Value) error {
	missing := false
	err := hkv.View(kv, func(tx hkv.Tx) error {
		_, err := tx.Get(ctx, k)
		if missing = errors.Is(err, hkv.ErrNotFound); missing {
			return nil
		}
		return err
	})
	if err != nil || !missing {
		return err
	}
	return hkv.Update(ctx, kv, func(tx hkv.Tx) error { return tx.Put(k, v) })
}

func (s *Store) shut() error {
	s.access.Lock()
	defer s.access.Unlock()
	return s.disconnect()
}

// disconnect closes the key-value store, for which access must be held alone,
// so that nobody is reading. bbolt may still wait for ever, if it panicked over
// a damaged file while it held its own lock.
func (s *Store) disconnect() error {
	if s.kv == nil {
		return nil
	}
	kv := s.kv
	s.kv, s.quads = nil, nil
	done := make(chan error, 1)
	go func() { done <- s.guard(kv.Close) }()
	select {
	case err := <-done:
		return s.fault("close", err)
	case <-time.After(closePatience):
		return s.fault("close", fmt.Errorf("%w: it does not close: end the program and restore it from a copy", ErrBroken))
	}
}

// using runs what reads or writes the open store.
func (s *Store) using(what string, f func(backend, cayley.QuadStore) error) error {
	s.access.RLock()
	defer s.access.RUnlock()
	if s.kv == nil {
		return s.fault(what, errClosed())
	}
	return s.fault(what, s.guard(func() error { return f(s.kv, s.quads) }))
}

// fault says what was attempted on which store, and marks a full disk.
func (s *Store) fault(what string, err error) error {
	switch {
	case err == nil:
		return nil
	case isFull(err):
		err = fmt.Errorf("%w: free some space and try again: %w", ErrFull, err)
	}
	return fmt.Errorf("%s %s: %w", what, s.uri, err)
}

func errClosed() error { return fmt.Errorf("%w: it is closed", ErrUsage) }

// begin starts a reading transaction for one look into the log; the store
// cannot be closed before it ends.
func (s *Store) begin() (hkv.Tx, error) {
	s.access.RLock()
	if s.kv == nil {
		s.access.RUnlock()
		return nil, errClosed()
	}
	tx, err := s.kv.Tx(false)
	if err != nil {
		s.access.RUnlock()
		return nil, err
	}
	return &heldTx{Tx: tx, release: s.access.RUnlock}, nil
}

// commit writes the quads as one transaction, all or none. The store is opened
// anew if it fails.
func (s *Store) commit(ctx context.Context, quads []quad.Quad) error {
	deltas := make([]cayley.Delta, len(quads))
	for i, q := range quads {
		deltas[i] = cayley.Delta{Quad: q, Action: cayley.Add}
	}
	err := s.using("write", func(_ backend, qs cayley.QuadStore) error {
		return qs.ApplyDeltas(deltas, cayley.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true})
	})
	if err == nil {
		return nil
	}
	if again := s.reopen(); again != nil {
		return errors.Join(err, again)
	}
	return errors.Join(err, s.catchUp(ctx))
}

// catchUp brings the model to where the log is, and shows it.
func (s *Store) catchUp(ctx context.Context) error {
	var end uint64
	err := s.using("read", func(kv backend, _ cayley.QuadStore) error {
		return hkv.View(kv, func(tx hkv.Tx) (err error) {
			end, err = horizon(ctx, tx)
			return err
		})
	})
	if err != nil || end == s.read {
		return err
	}
	r := reader{begin: s.begin, guard: s.guard, without: s.terms.term(textTerm)}
	d := decoder{vocabulary: s.terms, known: s.model.known}
	var at uint64 // what the model knows once the revision in hand is applied
	d.apply = func(c change) error {
		if err := s.model.fits(c); err != nil {
			return fmt.Errorf("revision %d: %w", c.number, err)
		}
		s.model.advance(c, at)
		s.read = at
		return nil
	}
	err = r.read(ctx, s.read, end, func(rec record) error {
		at = rec.number - 1
		return d.read(rec)
	})
	if err == nil {
		at = end
		err = d.finish()
	}
	if err != nil {
		if ctx.Err() == nil {
			err = fmt.Errorf("%w: %w", ErrBroken, err)
		}
		return s.fault("read", err)
	}
	s.view.Store(&View{store: s, model: s.model, revision: s.model.head(), end: end})
	return nil
}

// heldTx is a transaction that releases something when it ends.
type heldTx struct {
	hkv.Tx
	release func()
}

func (t *heldTx) scanFrom(bucket, start []byte) hkv.Iterator {
	if ranged, ok := t.Tx.(seeker); ok {
		return ranged.scanFrom(bucket, start)
	}
	return t.Tx.Scan(hkv.Key{bucket})
}

func (t *heldTx) Close() error {
	defer t.release()
	return t.Tx.Close()
}
