package graph

// Made tells of a revision that is not later than the view's own; false if
// there is none, be it that a compaction left nothing of it.
func (v *View) Made(revision int64) (Revision, bool) {
	if revision < 1 || revision > v.revision {
		return Revision{}, false
	}
	v.model.mu.RLock()
	defer v.model.mu.RUnlock()
	r := v.model.revisions[revision-1]
	return r, r.Cause != ""
}

// Changes lists the statements that views show otherwise since a revision that
// is not later than the view's own, as Diff does of that revision and the one
// before it, at the cost of what it was about.
func (v *View) Changes(revision int64) []Difference {
	made, there := v.Made(revision)
	if !there {
		return nil
	}
	return differences(v.model.touched(made), revision-1, revision)
}

// touched lists the statements that a revision may have changed, each once: all
// of its document, those that were judged, and those that were shown with one
// of the entities that were.
func (m *model) touched(r Revision) (list []*statement) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if r.Outcome != Judged {
		if d := m.documents[r.Cause]; d != nil {
			return d.statements
		}
		return nil
	}
	seen := make(map[*statement]bool)
	add := func(more ...*statement) {
		for _, st := range more {
			if !seen[st] {
				seen[st] = true
				list = append(list, st)
			}
		}
	}
	for _, j := range r.Judgements {
		add(m.statements.get(j.Statement))
	}
	for _, x := range r.Matches {
		for _, id := range []string{x.A, x.B} {
			shown := m.preferred(id, r.Number-1)
			add(m.around(shown, Forward, r.Number-1)...)
			add(m.around(shown, Inverse, r.Number-1)...)
		}
	}
	return list
}
