package view

import (
	"time"

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
