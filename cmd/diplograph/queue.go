package main

import (
	"errors"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/jobs"
)

// queueing is what the flags of serve say of jobs of some kind.
type queueing struct {
	kind      string // as in --KIND-jobs
	kinds     string // as in --KINDS, and of the folder beside the store
	folder    string
	atOnce    int
	perClient int
	kept      time.Duration
	space     byteCount
}

// flags names the kind, tells what jobs of it are, and how large all may be.
func (q *queueing) flags(c *cobra.Command, kind, kinds, what string, space byteCount) {
	f := c.Flags()
	q.kind, q.kinds, q.space = kind, kinds, space
	f.StringVar(&q.folder, kinds, "", "`FOLDER` for "+what+" that are asked for; none makes none (default for bolt:PATH: PATH."+kinds+")")
	f.IntVar(&q.atOnce, kind+"-jobs", 1, "`NUMBER` of "+what+" that are made at once")
	f.IntVar(&q.perClient, kind+"-jobs-per-client", 3, "`NUMBER` of "+what+" of one client that are made or wait")
	f.DurationVar(&q.kept, kinds+"-kept", 24*time.Hour, "`TIME` that they can be fetched")
	f.Var(&q.space, kinds+"-space", "`SIZE` of all "+what+" together, beyond which the oldest are forgotten")
}

func (q *queueing) check() error {
	return atLeastOne(map[string]int64{
		q.kind + "-jobs": int64(q.atOnce), q.kind + "-jobs-per-client": int64(q.perClient), q.kinds + "-kept": int64(q.kept), q.kinds + "-space": int64(q.space),
	})
}

// atLeastOne refuses flags that are less than 1.
func atLeastOne(flags map[string]int64) error {
	for name, n := range flags {
		if n <= 0 {
			return usagef("--%s %d is too little: use 1 or more", name, n)
		}
	}
	return nil
}

// open opens the folder of jobs; nil if there is to be none. Failures whose cause is
// not the asker's are told as the sentence.
func (q *queueing) open(a *app, work jobs.Work, failed string) (*jobs.Queue, error) {
	folder := q.folder
	if path, ok := strings.CutPrefix(a.store, "bolt:"); folder == "" && ok {
		folder = path + "." + q.kinds
	}
	if folder == "" || folder == "none" {
		return nil, nil
	}
	opened, err := jobs.Open(folder, jobs.Options{
		Work: work, Logger: a.log, AtOnce: q.atOnce, PerOwner: q.perClient, Keep: q.kept, Space: int64(q.space),
		Explain: func(err error) string { return explainJob(err, failed) },
	})
	if err != nil {
		return nil, usagef("--%s %s: %w", q.kinds, folder, err)
	}
	return opened, nil
}

// close ends a queue, which may be nil.
func (q *queueing) close(a *app, opened *jobs.Queue) {
	if opened == nil {
		return
	}
	if err := opened.Close(); err != nil {
		a.log.Error("a folder of jobs cannot be closed", "flag", "--"+q.kinds, "error", err)
	}
}

// explainJob tells who asked for a job why nothing came of it, without the names of
// the server's files.
func explainJob(err error, failed string) string {
	switch {
	case errors.Is(err, graph.ErrUsage), errors.Is(err, graph.ErrNotFound):
		return strings.ReplaceAll(err.Error(), graph.ErrUsage.Error()+": ", "")
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, graph.ErrFull):
		return "the server has no space left"
	}
	return failed + "; the server's log says why"
}
