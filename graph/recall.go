package graph

import (
	"context"
	"fmt"
	"log/slog"

	"github.com/diplograph/diplograph/graph/quadstore"
	"github.com/diplograph/diplograph/graph/snapshot"
)

// snapshotForm is how changes are spelled in a snapshot. It must become another
// whenever that does, or what reading the log makes of quads.
const snapshotForm = 2

// snapshotPiece is how many bytes of changes are written at once.
const snapshotPiece = 1 << 20

// recorder writes the changes that the model takes in to a snapshot. What goes
// wrong is only logged: without a snapshot, opening takes longer.
type recorder struct {
	file    *snapshot.File // nil if there is none
	log     *slog.Logger
	changes changeWriter
}

// record notes a change, after which the log is at end.
func (r *recorder) record(c change, end uint64) {
	if r.file == nil {
		return
	}
	r.changes.write(c, end)
	if len(r.changes.out) >= snapshotPiece {
		r.flush()
	}
}

// flush writes what was noted.
func (r *recorder) flush() {
	if r.file == nil || len(r.changes.out) == 0 {
		return
	}
	if err := r.file.Append(r.changes.out); err != nil {
		r.log.Warn("the store goes on without a snapshot, and will take longer to open", "error", err)
		r.file = nil
	}
	r.changes.begin()
}

// recall takes in what the snapshot holds, if it is one of this store.
func (s *Store) recall(ctx context.Context) error {
	if s.recorder.file == nil {
		return nil
	}
	err := s.replay(ctx)
	if err == nil {
		err = s.confirm(ctx)
	}
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	}
	s.recorder.log.Info("the snapshot is of no use, and is made anew", "reason", err)
	s.recorder.file.Forget()
	s.recorder.changes = changeWriter{}
	s.model, s.read = newModel(), 0
	s.model.compacted = s.compacted.Load()
	return nil
}

// recalled are changes of a piece of a snapshot, or why there are none.
type recalled struct {
	*recordedPiece
	of  int // about how many such pieces there are
	err error
}

// replay takes in the changes of the snapshot while it reads the next ones.
func (s *Store) replay(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	f := s.recorder.file
	pieces := make(chan recalled, 4)
	free := make(chan *recordedPiece, cap(pieces)+2) // whose changes were taken in
	var after changeWriter                           // as it was when it had written them
	var kept interner
	go func() {
		defer close(pieces)
		reader := newChangeReader()
		err := f.Read(func(piece []byte) error {
			var p *recordedPiece
			select {
			case p = <-free:
			default:
				p = new(recordedPiece)
			}
			if err := reader.read(piece, p); err != nil {
				return err
			}
			select {
			case pieces <- recalled{p, f.Pieces(len(piece)), nil}:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
		if err != nil {
			pieces <- recalled{err: err} // somebody reads until they are closed
		}
		after, kept = reader.done()
	}()
	var err error
	taken := 0
	for p := range pieces {
		if err == nil {
			if err = p.err; err == nil {
				err = s.replayPiece(p.changes)
				free <- p.recordedPiece
			}
			if err != nil {
				cancel()
			}
		}
		if taken++; taken == 1 {
			s.model.reserve(p.of)
		}
	}
	s.recorder.changes, s.model.interner = after, kept
	return err
}

func (s *Store) replayPiece(list []recorded) error {
	for _, r := range list {
		if err := s.model.fits(r.change); err != nil {
			return fmt.Errorf("revision %d: %w", r.change.number, err)
		}
		if r.end <= s.read {
			return fmt.Errorf("revision %d ends at quad %d, after %d", r.change.number, r.end, s.read)
		}
		s.model.advance(r.change, r.end)
		s.read = r.end
	}
	return nil
}

// confirm tells whether the newest revision that was recalled is in the log.
// Stores that have come apart, as copies do, differ in the time of it.
func (s *Store) confirm(ctx context.Context) error {
	newest := s.model.head()
	if newest == 0 {
		return nil
	}
	before, end := s.model.ended(newest-1).number, s.model.ended(newest).number
	if err := s.endsAt(ctx, end); err != nil {
		return err
	}
	found := decoder{vocabulary: s.terms}
	err := s.readLog(ctx, before, before+2, "", func(r record) error { return found.read(r) })
	if err != nil {
		return err
	}
	if found.now == nil || found.now.number != newest || !found.now.time.Equal(s.model.revisions[newest-1].Time) {
		return fmt.Errorf("revision %d is not as it was", newest)
	}
	return nil
}

// endsAt tells whether a revision of the log ends with the quad.
func (s *Store) endsAt(ctx context.Context, end uint64) error {
	size := uint64(0)
	err := s.using("read", func(qs *quadstore.Store) error {
		size = qs.Size()
		return nil
	})
	switch {
	case err != nil || end == size:
		return err
	case end > size:
		return fmt.Errorf("it knows of quad %d, and the store ends at %d", end, size)
	}
	return s.readLog(ctx, end, end+1, "", func(r record) error {
		if r.quad.Predicate != s.terms.term(numberTerm) {
			return fmt.Errorf("no revision begins at quad %d", end+1)
		}
		return nil
	})
}
