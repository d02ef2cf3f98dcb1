package graph

import (
	"context"
	"errors"
	"fmt"
	"reflect"

	"github.com/diplograph/diplograph/graph/snapshot"
)

// agrees tells whether what the model shows of a revision is what the log says,
// after which it is at end.
func (m *model) agrees(c change, end uint64) error {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if c.number > int64(len(m.revisions)) {
		return errors.New("views do not show it")
	}
	r := m.revisions[c.number-1]
	if r.Number != c.number || !r.Time.Equal(c.time) || r.Author != c.author || r.Cause != c.cause || r.Note != c.note || c.outcome != "" && r.Outcome != c.outcome {
		return fmt.Errorf("views show it as %s of %s at %s by %q", r.Outcome, r.Cause, r.Time, r.Author)
	}
	if at := m.ends[c.number-1].number; at != end {
		return fmt.Errorf("views take it to end at quad %d, and it ends at %d", at, end)
	}
	for _, s := range c.said {
		if st := m.statements.get(s.id); st == nil || !st.saidAs(s, c.number) {
			return fmt.Errorf("views do not have %s as it was said", s.id)
		}
	}
	for _, id := range c.retired {
		st := m.statements.get(id)
		if st == nil {
			return fmt.Errorf("views do not know %s, which it retired", id)
		}
		if _, live := st.at(c.number); live {
			return fmt.Errorf("views show %s, which it retired", id)
		}
	}
	return m.agreesOnJudgements(c)
}

// saidAs tells whether the revision brought a version that says the same.
func (s *statement) saidAs(saying saying, revision int64) bool {
	v, live := s.at(revision)
	return v != nil && live && v.written == revision && v.shown.Document == saying.document && sameFact(v.said(), &saying.fact)
}

func (m *model) agreesOnJudgements(c change) error {
	for _, j := range c.judged {
		kept := m.judgement(j.Statement, c.number)
		if (kept == nil) != (j.Verdict == TakenBack) || kept != nil && (kept.Verdict != j.Verdict || !reflect.DeepEqual(kept.Correction, j.Correction)) {
			return fmt.Errorf("views do not have the judgement of %s", j.Statement)
		}
	}
	for _, x := range c.matched {
		kept := m.match(pair{x.A, x.B}, c.number)
		if (kept == nil) != (x.Verdict == TakenBack) || kept != nil && (kept.Verdict != x.Verdict || kept.Keep != x.Keep) {
			return fmt.Errorf("views do not have the judgement of %s and %s", x.A, x.B)
		}
	}
	return nil
}

// snapshotReader hands on the changes of a snapshot one by one.
type snapshotReader struct {
	next func() (recorded, bool)
	stop func()
	done bool
}

// recordedChanges reads the snapshot as far as it is whole.
func (s *Store) recordedChanges(ctx context.Context) snapshotReader {
	s.writing.Lock()
	s.recorder.flush()
	s.writing.Unlock()
	ctx, cancel := context.WithCancel(ctx)
	changes := make(chan recorded, 64)
	go func() {
		defer close(changes)
		reader := newChangeReader()
		_ = snapshot.New(s.options.Snapshot, snapshotForm, s.mark).Read(func(piece []byte) error {
			var p recordedPiece
			err := reader.read(piece, &p)
			for _, r := range p.changes {
				select {
				case changes <- r:
				case <-ctx.Done():
					return ctx.Err()
				}
			}
			return err
		})
	}()
	next := func() (recorded, bool) {
		r, ok := <-changes
		return r, ok
	}
	return snapshotReader{next: next, stop: cancel}
}

// compare tells whether the snapshot, if it goes so far, has the change.
func (r *snapshotReader) compare(c change, end uint64) error {
	if r.next == nil || r.done {
		return nil
	}
	has, ok := r.next()
	if !ok {
		r.done = true
		return nil
	}
	var said, kept changeWriter
	said.write(c, end)
	kept.write(has.change, has.end)
	if string(said.out) != string(kept.out) {
		r.done = true
		return errors.New("the snapshot says otherwise: delete it, it is made anew")
	}
	return nil
}
