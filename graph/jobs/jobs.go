// Package jobs keeps work that is asked for now and done later: what was asked,
// how far it is, and the files that come of it, in a folder for each job. Jobs
// survive the end of the process, and files have their names only when all of
// them are whole. What the work is, the package does not know.
package jobs

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"
)

// ErrNotFound says that no job has the id.
var ErrNotFound = errors.New("there is no such job")

// ErrTooMany says that a job must wait for others to end before it is taken.
var ErrTooMany = errors.New("too many jobs are waiting")

// errInUse says that another queue has the folder.
var errInUse = errors.New("another server has its jobs there; give this one a folder of its own")

// ErrClosed says that no jobs are taken any more.
var ErrClosed = errors.New("jobs are no longer taken")

// State tells how far a job is.
type State string

// The states of a job. The last three are final.
const (
	Queued    State = "queued"
	Running   State = "running"
	Done      State = "done"
	Failed    State = "failed"
	Cancelled State = "cancelled"
)

// Ended tells whether the state is final.
func (s State) Ended() bool { return s == Done || s == Failed || s == Cancelled }

// Job is work that was asked for.
type Job struct {
	ID       string          `json:"id"`
	Owner    string          `json:"owner"` // whoever asked, "" for nobody in particular
	Request  json.RawMessage `json:"request"`
	State    State           `json:"state"`
	Attempts int             `json:"attempts"` // how often it was begun
	Created  time.Time       `json:"created"`
	Started  time.Time       `json:"started,omitzero"`
	Ended    time.Time       `json:"ended,omitzero"`
	Keep     time.Duration   `json:"keep"`             // how long it is kept after its end, in nanoseconds
	Expires  time.Time       `json:"expires,omitzero"` // when it is forgotten with its files
	Done     int64           `json:"done"`             // of Total, in units of the work's own
	Total    int64           `json:"total"`            // 0 while unknown
	Files    []File          `json:"files,omitempty"`  // of a job that is done
	Error    string          `json:"error,omitempty"`  // of a job that failed, for who asked
}

// File is a file that came of a job.
type File struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"` // in hexadecimal digits
}

// Work does a job: it leaves its files in the folder, and tells how far it is.
// When the context is done it stops soon. A job whose process ended meanwhile is
// done anew from the beginning, so the same request must lead to the same files.
type Work func(ctx context.Context, j Job, folder string, progress func(done, total int64)) error

// Options say how jobs are done. Only Work must be given.
type Options struct {
	Work     Work
	Logger   *slog.Logger           // nil: nothing is logged
	AtOnce   int                    // jobs that run together; default 1
	PerOwner int                    // jobs of one owner that run or wait; default 3
	Waiting  int                    // jobs of all that run or wait; default 100
	Keep     time.Duration          // how long a job is kept after its end, if it does not say; default a day
	Space    int64                  // bytes of the files of all jobs, beyond which the oldest are forgotten; 0: no bound
	Explain  func(err error) string // what who asked is told of a failure; default the error itself
}

// attempts is how often a job is begun before it is given up, where the process
// ends each time.
const attempts = 3

func (o Options) withDefaults() Options {
	o.Logger = cmp.Or(o.Logger, slog.New(slog.DiscardHandler))
	o.AtOnce = cmp.Or(o.AtOnce, 1)
	o.PerOwner = cmp.Or(o.PerOwner, 3)
	o.Waiting = cmp.Or(o.Waiting, 100)
	o.Keep = cmp.Or(o.Keep, 24*time.Hour)
	if o.Explain == nil {
		o.Explain = func(err error) string { return err.Error() }
	}
	return o
}

// Queue has the jobs of one folder. It is safe for concurrent use; a folder must
// not have two of them at once, of one process or of several.
type Queue struct {
	Options
	folder string
	lock   *os.File

	ctx  context.Context // ends with the queue
	stop context.CancelFunc
	work sync.WaitGroup

	mu     sync.Mutex
	jobs   map[string]*entry
	wake   chan struct{} // has an item if a job may be waiting
	ended  chan struct{} // has an item if a job ended, so that another may be the next to be forgotten
	closed bool
}

// entry is a job with who waits for it.
type entry struct {
	Job
	changed chan struct{}      // closed with each change, and made anew
	cancel  context.CancelFunc // of a job that is running
}

// Open reads the jobs of a folder, which is made if there is none, and goes on
// with those that have not ended.
func Open(folder string, o Options) (*Queue, error) {
	if o.Work == nil {
		return nil, errors.New("jobs: no work is given")
	}
	q := &Queue{Options: o.withDefaults(), folder: folder, jobs: map[string]*entry{}, wake: make(chan struct{}, 1), ended: make(chan struct{}, 1)}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fmt.Errorf("folder of jobs: %w", err)
	}
	var err error
	if q.lock, err = lockFolder(folder); err != nil {
		return nil, fmt.Errorf("folder of jobs %s: %w", folder, err)
	}
	if err := q.readFolder(); err != nil {
		return nil, errors.Join(err, q.lock.Close())
	}
	q.ctx, q.stop = context.WithCancel(context.Background())
	for range q.AtOnce {
		q.work.Go(q.run)
	}
	q.work.Go(q.forget)
	return q, nil
}

// Close stops what is running, which is begun anew when the folder is opened
// again, and returns when it has stopped.
func (q *Queue) Close() error {
	q.mu.Lock()
	q.closed = true
	q.mu.Unlock()
	q.stop()
	q.work.Wait()
	return q.lock.Close()
}

// Start takes a job, to be kept for so long after its end, 0 for the default. It
// fails with ErrTooMany if the owner, or all together, have
// as many as they may, and with ErrClosed when the queue is closed.
func (q *Queue) Start(owner string, request any, keep time.Duration) (Job, error) {
	text, err := json.Marshal(request)
	if err != nil {
		return Job{}, fmt.Errorf("request of a job: %w", err)
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	if err := q.room(owner); err != nil {
		return Job{}, err
	}
	j := Job{ID: newID(), Owner: owner, Request: text, State: Queued, Created: time.Now().UTC(), Keep: cmp.Or(keep, q.Keep)}
	if err := os.Mkdir(q.path(j.ID), 0o700); err != nil {
		return Job{}, fmt.Errorf("folder of a job: %w", err)
	}
	if err := q.save(j); err != nil {
		return Job{}, errors.Join(err, os.RemoveAll(q.path(j.ID)))
	}
	q.jobs[j.ID] = &entry{Job: j, changed: make(chan struct{})}
	signal(q.wake)
	return j, nil
}

// room tells whether one more job of the owner is taken.
func (q *Queue) room(owner string) error {
	if q.closed {
		return ErrClosed
	}
	all, own := 0, 0
	for _, e := range q.jobs {
		if e.State.Ended() {
			continue
		}
		all++
		if e.Owner == owner {
			own++
		}
	}
	if own >= q.PerOwner {
		return fmt.Errorf("%w: you have %d; try again when one has ended", ErrTooMany, own)
	}
	if all >= q.Waiting {
		return fmt.Errorf("%w: try again later", ErrTooMany)
	}
	return nil
}

// Job returns a job as it is now, and a channel that is closed when it changes.
func (q *Queue) Job(id string) (j Job, changed <-chan struct{}, err error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	e, ok := q.jobs[id]
	if !ok {
		return Job{}, nil, ErrNotFound
	}
	return e.Job, e.changed, nil
}

// List returns all jobs, the newest first.
func (q *Queue) List() []Job {
	q.mu.Lock()
	defer q.mu.Unlock()
	list := make([]Job, 0, len(q.jobs))
	for _, e := range q.jobs {
		list = append(list, e.Job)
	}
	slices.SortFunc(list, func(a, b Job) int {
		return cmp.Or(b.Created.Compare(a.Created), cmp.Compare(a.ID, b.ID))
	})
	return list
}

// Cancel ends a job that waits, and stops one that runs. One that has ended stays
// as it is.
func (q *Queue) Cancel(id string) (Job, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	e, ok := q.jobs[id]
	switch {
	case !ok:
		return Job{}, ErrNotFound
	case e.State.Ended():
		return e.Job, nil
	}
	q.end(e, Cancelled, "", nil)
	if e.cancel != nil {
		e.cancel()
	}
	return e.Job, nil
}

// Path returns where a file of a job is that is done.
func (q *Queue) Path(id, name string) (path string, f File, err error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	e, ok := q.jobs[id]
	if !ok {
		return "", File{}, ErrNotFound
	}
	i := slices.IndexFunc(e.Files, func(f File) bool { return f.Name == name })
	if i < 0 {
		return "", File{}, ErrNotFound
	}
	return filepath.Join(q.path(id), filesFolder, filepath.FromSlash(name)), e.Files[i], nil
}

// signal leaves an item in a channel that has room for one.
func signal(c chan<- struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}
