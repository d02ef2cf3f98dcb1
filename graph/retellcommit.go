package graph

import (
	"context"
	"encoding/json"

	"github.com/diplograph/diplograph/graph/storage"
)

// write begins to commit the batch, once the one before is committed, and lets
// another be filled meanwhile.
func (r *Retelling) write(ctx context.Context) error {
	if err := r.settle(); err != nil || len(r.batch.quads) == 0 {
		return err
	}
	if r.gap {
		if err := r.store.forget(ctx, r.ends); err != nil {
			return err
		}
	}
	full, done := r.batch, make(chan error, 1)
	r.batch, r.spare, r.committed, r.gap = r.spare, full, done, false
	go func() { done <- r.store.append(ctx, full) }()
	return nil
}

// writeOut commits the batch, and waits until that is done.
func (r *Retelling) writeOut(ctx context.Context) error {
	if err := r.write(ctx); err != nil {
		return err
	}
	return r.settle()
}

// settle waits until all is committed of which that began. After a batch that could
// not be committed, no other is.
func (r *Retelling) settle() error {
	if r.committed != nil {
		r.failed, r.committed = <-r.committed, nil
		r.spare.reset()
	}
	return r.failed
}

// forget says in the store that revisions before one cannot be shown, and that
// numbers up to it may be missing.
func (s *Store) forget(ctx context.Context, before int64) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	f, err := s.settleFormat(ctx, s.kv)
	if err != nil {
		return err
	}
	f.Compacted = before
	raw, err := json.Marshal(f)
	if err != nil {
		return err
	}
	err = s.kv.Write(ctx, func(tx storage.Tx) error {
		tx.Put(storage.Meta, formatKey(), raw)
		return nil
	})
	if err == nil {
		s.compacted.Store(before)
		s.model.compacted = before
	}
	return err
}
