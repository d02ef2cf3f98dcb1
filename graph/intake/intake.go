// Package intake reads into a store what others hold: dumps that export wrote,
// in N-Quads or JSON Lines, and statements that were coded elsewhere, as a table
// with a mapping. Taking in the same again changes nothing, and what was judged
// in the store stays as it was judged.
//
// An empty store gets revisions with the authors, notes and times that an N-Quads
// dump tells, becomes what the dump was made of, and makes the same bytes.
// Elsewhere revisions are of the time at which things are taken in.
package intake

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Report tells what was taken in.
type Report struct {
	Documents  int   `json:"documents"` // read
	Added      int   `json:"added"`     // of these, new
	Replaced   int   `json:"replaced"`
	Unchanged  int   `json:"unchanged"`
	Facts      int   `json:"facts"`      // that the documents state
	Judgements int   `json:"judgements"` // taken in, of statements and of entities
	Known      int   `json:"known"`      // judgements that the store has already, or has its own instead of
	Refused    []Bad `json:"refused"`
	Revision   int64 `json:"revision"` // of the store afterwards
}

// Bad is what was not taken in, and why.
type Bad struct {
	Line int    `json:"line,omitempty"` // where it begins
	What string `json:"what"`
	Why  string `json:"why"`
}

// together is how many documents are put in one transaction.
const together = 64

// sink puts what is read into a store.
type sink struct {
	store   *graph.Store
	fresh   bool // it was empty
	report  Report
	waiting []graph.Submission
	lines   []int // on which these begin
	later   []func(context.Context) error
}

func newSink(store *graph.Store) *sink {
	return &sink{store: store, fresh: store.View().Revision() == 0, report: Report{Refused: []Bad{}}}
}

// by is who did what is taken in, and when if the store follows what it is told.
func (s *sink) by(author, note string, at time.Time) graph.By {
	if !s.fresh {
		at = time.Time{}
	}
	return graph.By{Author: author, Note: note, Time: at}
}

// put takes a document with its facts.
func (s *sink) put(ctx context.Context, line int, sub graph.Submission) error {
	for _, other := range s.waiting {
		if other.Document.ID == sub.Document.ID {
			if err := s.flush(ctx); err != nil {
				return err
			}
			break
		}
	}
	s.waiting, s.lines = append(s.waiting, sub), append(s.lines, line)
	if len(s.waiting) >= together {
		return s.flush(ctx)
	}
	return nil
}

// flush stores what waits, together or, if that cannot be done, one by one, so
// that one of them does not keep the others out. Its error is one that others
// would meet as well.
func (s *sink) flush(ctx context.Context) error {
	list, lines := s.waiting, s.lines
	s.waiting, s.lines = nil, nil
	if err := ctx.Err(); err != nil || len(list) == 0 {
		return err
	}
	receipts, err := s.store.PutAll(ctx, list)
	if err == nil {
		for i, r := range receipts {
			s.took(r, list[i])
		}
		return nil
	}
	if !isRefusal(err) {
		return err
	}
	for i := range list {
		receipts, err := s.store.PutAll(ctx, list[i:i+1])
		switch {
		case err == nil:
			s.took(receipts[0], list[i])
		case isRefusal(err):
			s.report.Documents++
			s.refuse(lines[i], list[i].Document.Name, err)
		default:
			return err
		}
	}
	return nil
}

// isRefusal tells whether an error is of what was given, and of nothing else.
func isRefusal(err error) bool {
	return errors.Is(err, schema.ErrInvalid) || errors.Is(err, graph.ErrUsage) || errors.Is(err, graph.ErrNotFound)
}

func (s *sink) took(r graph.Receipt, sub graph.Submission) {
	s.report.Documents++
	s.report.Facts += r.Added + r.Changed + r.Kept
	switch r.Outcome {
	case graph.Added:
		s.report.Added++
	case graph.Unchanged:
		s.report.Unchanged++
	default:
		s.report.Replaced++
	}
}

func (s *sink) refuse(line int, what string, err error) {
	s.report.Refused = append(s.report.Refused, Bad{line, what, err.Error()})
}

// judge takes what was judged of statements at once, but for those of which the
// store has its own judgement.
func (s *sink) judge(ctx context.Context, line int, by graph.By, list []graph.Judgement) error {
	if err := s.flush(ctx); err != nil {
		return err
	}
	v := s.store.View()
	var left []graph.Judgement
	for _, j := range list {
		j = graph.Judgement{Statement: j.Statement, Verdict: j.Verdict, Correction: j.Correction}
		switch r, ok := v.Review(j.Statement); {
		case !ok:
			s.refuse(line, j.Statement, fmt.Errorf("it is judged, and no document says it"))
		case r.Judgement != nil:
			s.report.Known++
		default:
			left = append(left, j)
		}
	}
	if len(left) == 0 {
		return nil
	}
	if _, err := s.store.Judge(ctx, by, left...); err != nil {
		if !isRefusal(err) {
			return err
		}
		s.refuse(line, "judgements", err)
		return nil
	}
	s.report.Judgements += len(left)
	return nil
}

// match takes what was judged of entities at once, likewise, also if no document
// speaks of them any more.
func (s *sink) match(ctx context.Context, line int, by graph.By, list []graph.Match) error {
	if err := s.flush(ctx); err != nil {
		return err
	}
	v := s.store.View()
	var left []graph.Match
	for _, m := range list {
		known := false
		for _, other := range v.Matches(m.A) {
			known = known || other.A == m.A && other.B == m.B || other.A == m.B && other.B == m.A
		}
		if known {
			s.report.Known++
			continue
		}
		left = append(left, graph.Match{A: m.A, B: m.B, Verdict: m.Verdict, Keep: m.Keep})
	}
	if len(left) == 0 {
		return nil
	}
	if _, err := s.store.MatchTold(ctx, by, left...); err != nil {
		if !isRefusal(err) {
			return err
		}
		s.refuse(line, "judgements of entities", err)
		return nil
	}
	s.report.Judgements += len(left)
	return nil
}

// end stores what waits, and reports.
func (s *sink) end(ctx context.Context) (Report, error) {
	err := s.flush(ctx)
	for _, f := range s.later {
		if err == nil {
			err = f(ctx)
		}
	}
	if err == nil {
		err = s.flush(ctx)
	}
	s.report.Revision = s.store.View().Revision()
	return s.report, err
}
