package jobs

import (
	"cmp"
	"context"
	"os"
	"slices"
	"time"
)

// run does one job after another until the queue is closed.
func (q *Queue) run() {
	for {
		select {
		case <-q.ctx.Done():
			return
		case <-q.wake:
		}
		for q.ctx.Err() == nil {
			e, ctx := q.next()
			if e == nil {
				break
			}
			signal(q.wake) // another worker may take another job
			q.do(ctx, e)
		}
	}
}

// next marks the job that waits longest as running; nil if none waits.
func (q *Queue) next() (*entry, context.Context) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for {
		e := q.longestWaiting()
		if e == nil || q.closed {
			return nil, nil
		}
		j := e.Job
		j.State, j.Started, j.Attempts = Running, time.Now().UTC(), j.Attempts+1
		if err := q.save(j); err != nil { // what cannot be noted, as on a full disk, is not begun
			q.end(e, Failed, q.Explain(err), nil)
			continue
		}
		var ctx context.Context
		ctx, e.cancel = context.WithCancel(q.ctx)
		e.set(j)
		return e, ctx
	}
}

func (q *Queue) longestWaiting() *entry {
	var first *entry
	for _, e := range q.jobs {
		if e.State == Queued && (first == nil || e.Created.Before(first.Created) || e.Created.Equal(first.Created) && e.ID < first.ID) {
			first = e
		}
	}
	return first
}

// do does a job that was marked as running, and notes how it ended.
func (q *Queue) do(ctx context.Context, e *entry) {
	q.mu.Lock()
	j, cancel := e.Job, e.cancel
	q.mu.Unlock()
	defer cancel()
	q.Logger.Info("job begins", "job", j.ID, "owner", j.Owner, "attempt", j.Attempts)
	files, err := q.makeFiles(ctx, j, func(done, total int64) { q.progress(e, done, total) })

	q.mu.Lock()
	defer q.mu.Unlock()
	e.cancel = nil
	switch {
	case e.State.Ended(): // it was cancelled meanwhile
		q.clear(j.ID)
	case err == nil:
		q.end(e, Done, "", files)
	case q.ctx.Err() != nil: // it is begun anew when the folder is opened again
	default:
		q.Logger.Warn("job failed", "job", j.ID, "error", err)
		q.end(e, Failed, q.Explain(err), nil)
	}
}

// progress notes how far a job is, for who asks.
func (q *Queue) progress(e *entry, done, total int64) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if e.State != Running || e.Job.Done == done && e.Total == total {
		return
	}
	j := e.Job
	j.Done, j.Total = done, total
	e.set(j)
}

// set changes a job and lets those know who wait for that.
func (e *entry) set(j Job) {
	e.Job = j
	close(e.changed)
	e.changed = make(chan struct{})
}

// end gives a job its final state. One that cannot be noted on the disk holds
// until the process ends, and is then begun anew.
func (q *Queue) end(e *entry, s State, fault string, files []File) {
	j := e.Job
	j.State, j.Error, j.Files = s, fault, files
	j.Ended = time.Now().UTC()
	j.Expires = j.Ended.Add(j.Keep)
	if s != Done {
		q.clear(j.ID)
	} else if j.Total > 0 {
		j.Done = j.Total
	}
	if err := q.save(j); err != nil {
		q.Logger.Error("the end of a job cannot be noted", "job", j.ID, "error", err)
	}
	q.Logger.Info("job ended", "job", j.ID, "state", j.State, "files", len(j.Files))
	e.set(j)
	signal(q.ended)
}

// forget removes jobs that have expired until the queue is closed.
func (q *Queue) forget() {
	for {
		timer := time.NewTimer(q.expire())
		select {
		case <-q.ctx.Done():
		case <-q.ended:
		case <-timer.C:
		}
		timer.Stop()
		if q.ctx.Err() != nil {
			return
		}
	}
}

// longest is how long the queue goes without looking for what has expired.
const longest = time.Hour

// expire removes the jobs that have expired, and tells how long it is until the
// next does.
func (q *Queue) expire() time.Duration {
	q.mu.Lock()
	defer q.mu.Unlock()
	now, wait := time.Now(), longest
	for _, e := range q.tooLarge() {
		q.remove(e)
	}
	for _, e := range q.jobs {
		if !e.State.Ended() || e.cancel != nil {
			continue
		}
		if left := e.Expires.Sub(now); left > 0 {
			wait = min(wait, left)
			continue
		}
		q.remove(e)
	}
	return wait
}

// tooLarge lists the oldest jobs that must go so that the files of the others have
// space. The newest may stay in any case.
func (q *Queue) tooLarge() []*entry {
	var done []*entry
	for _, e := range q.jobs {
		if e.State == Done {
			done = append(done, e)
		}
	}
	slices.SortFunc(done, func(a, b *entry) int { return cmp.Or(b.Ended.Compare(a.Ended), cmp.Compare(a.ID, b.ID)) })
	used := int64(0)
	for i, e := range done {
		for _, f := range e.Files {
			used += f.Bytes
		}
		if i > 0 && q.Space > 0 && used > q.Space {
			return done[i:]
		}
	}
	return nil
}

// remove forgets a job with its files.
func (q *Queue) remove(e *entry) {
	if err := os.RemoveAll(q.path(e.ID)); err != nil {
		q.Logger.Error("the folder of a job cannot be removed", "job", e.ID, "error", err)
		return
	}
	delete(q.jobs, e.ID)
	close(e.changed)
}
