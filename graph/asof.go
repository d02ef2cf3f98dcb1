package graph

import (
	"fmt"
	"time"
)

// At shows the graph as the revision left it. The error wraps ErrNotFound if
// there is no such revision; 0 is the empty graph before the first.
func (s *Store) At(revision int64) (*View, error) {
	newest := s.View()
	switch {
	case revision == newest.revision:
		return newest, nil
	case revision > 0 && revision < s.compacted.Load():
		return nil, fmt.Errorf("revision %d: %w: it was compacted away; the oldest that is left is %d", revision, ErrNotFound, s.compacted.Load())
	case revision < 0 || revision > newest.revision:
		return nil, fmt.Errorf("revision %d: %w: the newest is %d", revision, ErrNotFound, newest.revision)
	}
	return &View{store: s, model: s.model, revision: revision, end: s.model.ended(revision).number}, nil
}

// AtTime shows the graph as it was at the time: as the last revision that had
// been made by then left it. The error wraps ErrNotFound if there was none.
func (s *Store) AtTime(t time.Time) (*View, error) {
	all := s.View().Revisions()
	for i := len(all); i > 0; i-- {
		if !all[i-1].Time.After(t) {
			return s.At(all[i-1].Number)
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: %w: the store is empty", t.Format(time.RFC3339), ErrNotFound)
	}
	return nil, fmt.Errorf("%s: %w: the first revision was made at %s", t.Format(time.RFC3339), ErrNotFound, all[0].Time.Format(time.RFC3339))
}

// DocumentName is the name of a document that is stored, or that was until it
// was withdrawn; the id itself of any other.
func (v *View) DocumentName(id string) string {
	v.model.mu.RLock()
	d := v.model.documents[id]
	v.model.mu.RUnlock()
	if d != nil {
		if last := d.last(v.revision); last != nil {
			return last.info.Name
		}
	}
	return id
}

// Stats tells figures of the revision that is shown.
func (v *View) Stats() Stats { return v.model.ended(v.revision).stats }
