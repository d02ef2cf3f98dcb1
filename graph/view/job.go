package view

import (
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph/dumps"
	"github.com/diplograph/diplograph/graph/jobs"
)

// JobState tells how far a job is.
type JobState string

// job is what all jobs tell.
type job struct{ of jobs.Job }

// State tells how far it is.
func (j job) State() JobState { return JobState(constant(string(j.of.State))) }

// CreatedAt tells when it was asked for.
func (j job) CreatedAt() time.Time { return j.of.Created }

// StartedAt tells when it was begun.
func (j job) StartedAt() *time.Time { return timeOrNil(j.of.Started) }

// EndedAt tells when it ended.
func (j job) EndedAt() *time.Time { return timeOrNil(j.of.Ended) }

// ExpiresAt tells when it is forgotten.
func (j job) ExpiresAt() *time.Time { return timeOrNil(j.of.Expires) }

// Error tells why it failed.
func (j job) Error() *string { return filled(j.of.Error) }

// Author tells who asked for it: whose token it was, or the schedule; nil for who
// had no token, whose address is nobody's business.
func (j job) Author() *string {
	if name, ok := strings.CutPrefix(j.of.Owner, dumps.TokenOwner); ok || j.of.Owner == dumps.ScheduleOwner {
		return filled(name)
	}
	return nil
}

// TimeRange is a part of the time, from its first moment to before its last; open
// where it has none.
type TimeRange struct{ From, To *time.Time }

// admits tells whether a moment is in it.
func (r *TimeRange) admits(t time.Time) bool {
	return r == nil || (r.From == nil || !t.Before(*r.From)) && (r.To == nil || t.Before(*r.To))
}

// meets tells whether a job is in one of the states, of the author and of the time;
// any where none is given.
func (j job) meets(states []JobState, author *string, created *TimeRange) bool {
	return amongOrAll(states, j.State()) && (author == nil || *author == value(j.Author())) && created.admits(j.of.Created)
}

// amongOrAll tells whether something is in a list, which is nil if all is.
func amongOrAll[T comparable](list []T, one T) bool { return list == nil || slices.Contains(list, one) }

// byCreation compares when jobs were asked for.
func byCreation(a, b job) int { return a.of.Created.Compare(b.of.Created) }

// byEnd compares when jobs ended, such that those that have not are last when the
// result is turned to the direction.
func byEnd(d OrderDirection, a, b job) int {
	if a.of.Ended.IsZero() != b.of.Ended.IsZero() {
		return d.apply(b.of.Ended.Compare(a.of.Ended))
	}
	return a.of.Ended.Compare(b.of.Ended)
}

func timeOrNil(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}

// isJobID tells whether an id is one of a job.
func isJobID(id string) bool {
	_, export := ExportID(id)
	_, analysis := AnalysisID(id)
	return export || analysis
}
