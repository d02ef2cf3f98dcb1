package graph

import (
	"context"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/diplograph/diplograph/schema"
)

// Verdict tells what was judged of a statement or of two entities.
type Verdict string

// The verdicts.
const (
	Accepted  Verdict = "accepted"  // the statement is right
	Rejected  Verdict = "rejected"  // it is wrong, and views do not show it
	Corrected Verdict = "corrected" // it is right but for what the correction says

	Same    Verdict = "same"     // the entities are one, and views show one node
	NotSame Verdict = "not same" // they are two, whatever they have in common
	Maybe   Verdict = "maybe"    // somebody looked and could not tell

	TakenBack Verdict = "taken back" // what was judged before counts no longer
)

// Judgement is what somebody judged of a statement. It is kept by the
// statement's id, so that it holds however often the document is put again, and
// while the document does not say it. The latest judgement counts.
type Judgement struct {
	Statement  string // id
	Verdict    Verdict
	Correction *Correction // if it is Corrected

	Revision int64 // that brought it; this and what follows is the store's to fill in
	Time     time.Time
	Author   string
	Note     string
}

// Correction is what a statement should say instead. What it leaves out is as
// the document has it; the evidence always is.
type Correction struct {
	Object   *schema.Term      `json:"object,omitempty"`
	Attrs    map[string]string `json:"attrs,omitempty"` // an empty value takes the attribute away
	Modality *schema.Modality  `json:"modality,omitempty"`
}

// apply gives the fact as it should be.
func (c *Correction) apply(f schema.Fact) schema.Fact {
	if c.Object != nil {
		f.Object = *c.Object
	}
	if len(c.Attrs) > 0 {
		f.Attrs = maps.Clone(f.Attrs)
		for name, value := range c.Attrs {
			f.Attrs[name] = value
		}
		maps.DeleteFunc(f.Attrs, func(_, value string) bool { return value == "" })
	}
	if c.Modality != nil {
		f.Modality = *c.Modality
	}
	return f
}

// Judge records judgements of statements, as one revision. They hold until
// others replace them or take them back, whatever documents say meanwhile.
// Nothing is written if all of it was judged so already. The counts of the
// receipt tell how many statements views show otherwise.
//
// Errors wrap ErrNotFound if the store has never held a statement or there is
// nothing to take back, ErrStale as By says, schema.ErrInvalid if a corrected statement would break
// the ontology, and ErrUsage for what makes no sense.
func (s *Store) Judge(ctx context.Context, by By, judgements ...Judgement) (Receipt, error) {
	receipt, err := s.change(ctx, by, func() (*change, Receipt, error) { return s.model.judging(judgements, by) })
	if err != nil {
		return Receipt{}, fmt.Errorf("judge: %w", err)
	}
	return receipt, nil
}

// judging finds what the judgements would change.
func (m *model) judging(judgements []Judgement, by By) (*change, Receipt, error) {
	c := m.next()
	seen := make(map[string]bool)
	for _, j := range judgements {
		same, err := m.checkJudgement(j, by)
		if err == nil && seen[j.Statement] {
			err = fmt.Errorf("%w: it is judged twice", ErrUsage)
		}
		if err != nil {
			return nil, Receipt{}, fmt.Errorf("%s: %w", j.Statement, err)
		}
		if seen[j.Statement] = true; !same {
			c.judged = append(c.judged, j)
		}
	}
	return m.settled(c)
}

// settled completes a change that is nothing but judgements, if there are any.
func (m *model) settled(c change) (*change, Receipt, error) {
	switch {
	case len(c.judged) > 0:
		c.cause = c.judged[0].Statement
	case len(c.matched) > 0:
		c.cause = c.matched[0].A
	default:
		return nil, Receipt{Revision: c.number - 1, Outcome: Unchanged}, nil
	}
	c.outcome = Judged
	m.introduce(&c)
	return &c, Receipt{Revision: c.number, Outcome: Judged}, nil
}

// checkJudgement tells whether a judgement can be made, and whether it holds
// already.
func (m *model) checkJudgement(j Judgement, by By) (same bool, err error) {
	st := m.statements.get(j.Statement)
	if st == nil {
		return false, fmt.Errorf("%w: the store has never held such a statement", ErrNotFound)
	}
	before := m.judgement(j.Statement, m.now.Revision)
	switch {
	case by.Seen != 0 && m.hasMoved(st, by.Seen):
		err = by.stale("the statement")
	case j.Verdict != Corrected && j.Correction != nil:
		return false, fmt.Errorf("%w: only a statement that is corrected has a correction", ErrUsage)
	case j.Verdict == Corrected:
		err = j.Correction.check(*st.head.Load().said())
	case j.Verdict == TakenBack && before == nil:
		err = fmt.Errorf("%w: there is no judgement to take back", ErrNotFound)
	case !slices.Contains([]Verdict{Accepted, Rejected, TakenBack}, j.Verdict):
		err = fmt.Errorf("%w: %q is no verdict on a statement", ErrUsage, j.Verdict)
	}
	if err != nil || before == nil {
		return false, err
	}
	return before.Verdict == j.Verdict && reflect.DeepEqual(before.Correction, j.Correction) && (by.Note == "" || by.Note == before.Note), nil
}

// hasMoved tells whether a statement says or shows something else than at the
// revision, or something else was judged of it.
func (m *model) hasMoved(st *statement, since int64) bool {
	before, lived := st.at(since)
	now, lives := st.at(m.now.Revision)
	return before != now || lived != lives || m.judgement(now.shown.ID, since) != m.judgement(now.shown.ID, m.now.Revision)
}

// check tells whether the correction can be made of what a document says.
func (c *Correction) check(said schema.Fact) error {
	if c == nil {
		return fmt.Errorf("%w: nothing tells what is right instead", ErrUsage)
	}
	right := c.apply(said)
	if right.Key() == said.Key() && maps.Equal(right.Attrs, said.Attrs) && right.Object.Name == said.Object.Name {
		return fmt.Errorf("%w: the correction says what the document says", ErrUsage)
	}
	words := slices.Collect(maps.Values(right.Attrs))
	words = append(words, right.Object.ID, right.Object.Name)
	if right.Object.IsLiteral() {
		words = append(words, right.Object.Literal.Value)
	}
	if !utf8.ValidString(strings.Join(words, "\x00")) {
		return fmt.Errorf("%w: it is not in UTF-8", schema.ErrInvalid)
	}
	return schema.Default().Check(right)
}

// judgement is what counts of a statement at a revision, nil if nothing does.
func (m *model) judgement(id string, revision int64) *Judgement {
	list := m.judgements[id]
	for i := len(list); i > 0; i-- {
		if j := list[i-1]; j.Revision <= revision {
			if j.Verdict == TakenBack {
				return nil
			}
			return j
		}
	}
	return nil
}

// fitsJudgements tells whether the log can hold such judgements.
func (m *model) fitsJudgements(c change) error {
	if m.isBare(c) {
		return nil
	}
	if (c.outcome == Judged) != (len(c.judged)+len(c.matched) > 0) || len(c.judged) > 0 && len(c.matched) > 0 || c.outcome == Judged && len(c.retired) > 0 {
		return fmt.Errorf("it is not clear what it judges")
	}
	for _, j := range c.judged {
		if (j.Verdict == Corrected) != (j.Correction != nil) || !slices.Contains([]Verdict{Accepted, Rejected, Corrected, TakenBack}, j.Verdict) {
			return fmt.Errorf("it cannot judge %s", j.Statement)
		}
	}
	for _, p := range c.matched {
		known := func(id string) bool {
			return m.nodes.get(id) != nil || slices.ContainsFunc(c.typed, func(e schema.Entity) bool { return e.ID == id })
		}
		if !known(p.A) || !known(p.B) || p.A >= p.B {
			return fmt.Errorf("it cannot judge %s and %s", p.A, p.B)
		}
	}
	return nil
}

// judge takes in judgements, and lists the live statements that views may have
// to show otherwise.
func (m *model) judge(c change) (touched []*statement) {
	for _, j := range c.judged {
		st := m.statements.get(j.Statement)
		if st != nil {
			j.Statement = st.head.Load().shown.ID
		}
		j.Revision, j.Time, j.Author, j.Note = c.number, c.time, c.author, c.note
		m.judgements[j.Statement] = append(m.judgements[j.Statement], &j)
		if st != nil { // a dump may tell of what no document says any more
			m.latest().Judgements = append(m.latest().Judgements, &j)
			touched = append(touched, st)
		}
	}
	return touched
}

// judged gives what a statement says by what was judged of it and its ends, and
// whether that is what its document says. What was rejected is hidden, and as
// the document says it.
func (m *model) judged(id string, said *schema.Fact) (f schema.Fact, hidden, altered bool) {
	f = m.unmerged(id, said)
	switch j := m.judgement(id, m.latest().Number); {
	case j == nil:
	case j.Verdict == Rejected:
		return *said, true, false
	case j.Verdict == Corrected:
		f.Attrs, altered = m.interner.sharedAttrs(f.Attrs), true
	}
	if merged := m.preferred(f.Subject.ID, m.latest().Number); merged != f.Subject.ID {
		f.Subject.ID, altered = merged, true
	}
	if !f.Object.IsLiteral() {
		if merged := m.preferred(f.Object.ID, m.latest().Number); merged != f.Object.ID {
			f.Object.ID, altered = merged, true
		}
	}
	return f, false, altered
}

// unmerged gives what a statement says at the newest revision under the ids
// that its document, or who corrected it, gave to its ends.
func (m *model) unmerged(id string, said *schema.Fact) schema.Fact {
	return correctedBy(m.judgement(id, m.latest().Number), said)
}

func correctedBy(j *Judgement, said *schema.Fact) schema.Fact {
	if j == nil || j.Verdict != Corrected {
		return *said
	}
	return j.Correction.apply(*said)
}

// latest is the revision that is being taken in.
func (m *model) latest() *Revision { return &m.revisions[len(m.revisions)-1] }
