package graph

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/diplograph/diplograph/schema"
)

// retold is what a dump tells of a revision beside what it did: where in the log
// its quads stood, which Retelling needs to write them there again.
type retold struct {
	typed, named []schema.Entity
	lives        []*life // of the statements of which the revision has quads, in their order
}

// life is what a dump tells of when a statement was said. Revisions are 0 while
// nothing has told them.
type life struct {
	id       string
	document string
	fact     schema.Fact // as its document says it
	edge     string      // id of the edge that the fact is part of; "" if it was not found yet
	parts    *parts      // what has been read of it, while its payload is still to come
	first    int64       // revision that said it first, of those of which something is left
	added    int64       // that added it, or added it again after it was retired
	written  int64       // that gave it the details that it has

	known, says bool // it was written, and the document says it at the revision written last
}

// tell completes a statement with what its document says, as the revision wrote it.
func (l *life) tell(f schema.Fact, revision int64) {
	l.fact, l.document, l.written, l.edge = f, f.Evidence[0].Document, revision, ""
}

// live is the life of a statement of which this revision has a quad. Quads of one
// statement stand together.
func (u *Undump) live(id string) *life {
	if last := len(u.now.lives) - 1; last >= 0 && u.now.lives[last].id == id {
		return u.now.lives[last]
	}
	l := u.lives[id]
	if l == nil {
		l = &life{id: id, first: u.now.Revision.Number}
		u.lives[id] = l
	}
	u.now.lives = append(u.now.lives, l)
	return l
}

// settle forgets the statements of which all was told.
func (u *Undump) settle() {
	for _, l := range u.now.lives {
		if l.written == u.now.Revision.Number {
			delete(u.lives, l.id)
		}
	}
}

// entity notes that a node gets its class or a name.
func (u *Undump) entity(id string, predicate quad.IRI, o quad.Value) error {
	if predicate == rdfType {
		e, err := entityOf(id, "")
		u.now.typed = append(u.now.typed, e)
		return err
	}
	e, err := entityOf(id, text(o))
	u.now.named = append(u.now.named, e)
	return err
}

// check tells whether a log can hold what was told. It guards what reading the
// log relies on.
func (t *Told) check() error {
	r := t.Revision
	judges := len(t.Judgements) + len(t.Matches)
	switch {
	case r.Time.IsZero() || r.Cause == "":
		return fmt.Errorf("revision %d lacks its time or its cause", r.Number)
	case !slices.Contains([]Outcome{"", Withdrawn, Judged, Compacted}, r.Outcome):
		return fmt.Errorf("revision %d has the outcome %q", r.Number, r.Outcome)
	case r.Outcome != "" && (t.Document != nil || len(t.lives) > 0):
		return fmt.Errorf("revision %d is %s, and writes what a document says", r.Number, r.Outcome)
	case judges > 0 && r.Outcome != Judged, len(t.Judgements) > 0 && len(t.Matches) > 0:
		return fmt.Errorf("revision %d: it is not clear what it judges", r.Number)
	case t.Document != nil && t.Document.ID != r.Cause:
		return fmt.Errorf("revision %d is of %s, and writes %s", r.Number, r.Cause, t.Document.ID)
	}
	for _, j := range t.Judgements {
		if (j.Verdict == Corrected) != (j.Correction != nil) || !slices.Contains([]Verdict{Accepted, Rejected, Corrected}, j.Verdict) {
			return fmt.Errorf("%s cannot be judged %q so", j.Statement, j.Verdict)
		}
	}
	for _, x := range t.Matches {
		a, okA := schema.Default().ClassOf(x.A)
		b, okB := schema.Default().ClassOf(x.B)
		if !okA || !okB || a != b || x.A >= x.B || a == schema.ClassDocument {
			return fmt.Errorf("%s and %s cannot be judged", x.A, x.B)
		}
	}
	return nil
}

func compareEntities(a, b schema.Entity) int {
	return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Name, b.Name))
}
