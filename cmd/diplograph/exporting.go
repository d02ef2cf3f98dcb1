package main

import (
	"context"
	"errors"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/dumps"
	"github.com/diplograph/diplograph/graph/jobs"
)

// exporting is what the flags of serve say of dumps.
type exporting struct {
	folder       string
	atOnce       int
	perClient    int
	kept         time.Duration
	space        byteCount
	times        []string
	scheduleKept time.Duration
	schedules    []dumps.Schedule
}

func (e *exporting) flags(c *cobra.Command) {
	f := c.Flags()
	e.space = 10 << 30
	f.StringVar(&e.folder, "exports", "", "`FOLDER` for dumps that are asked for; none makes no dumps (default for bolt:PATH: PATH.exports)")
	f.IntVar(&e.atOnce, "export-jobs", 1, "`NUMBER` of dumps that are made at once")
	f.IntVar(&e.perClient, "export-jobs-per-client", 3, "`NUMBER` of dumps of one client that are made or wait")
	f.DurationVar(&e.kept, "exports-kept", 24*time.Hour, "`TIME` that a dump can be fetched")
	f.Var(&e.space, "exports-space", "`SIZE` of all dumps together, beyond which the oldest are forgotten")
	f.StringArrayVar(&e.times, "schedule", nil, "`TIME=FORMAT` of a dump to make again and again, such as \"0 3 * * *=jsonl.gz\" (again for more)")
	f.DurationVar(&e.scheduleKept, "scheduled-kept", 30*24*time.Hour, "`TIME` that a scheduled dump can be fetched")
}

// check understands what the flags say.
func (e *exporting) check() error {
	for name, n := range map[string]int64{
		"export-jobs": int64(e.atOnce), "export-jobs-per-client": int64(e.perClient), "exports-kept": int64(e.kept),
		"exports-space": int64(e.space), "scheduled-kept": int64(e.scheduleKept),
	} {
		if n <= 0 {
			return usagef("--%s %d is too little: use 1 or more", name, n)
		}
	}
	e.schedules = nil
	for _, text := range e.times {
		s, err := dumps.ParseSchedule(text, e.scheduleKept)
		if err != nil {
			return usagef("--schedule: %s", strings.TrimPrefix(err.Error(), graph.ErrUsage.Error()+": "))
		}
		e.schedules = append(e.schedules, s)
	}
	return nil
}

// open opens the folder of dumps, if there is one, and starts the schedules. What
// it returns ends both.
func (e *exporting) open(ctx context.Context, a *app, store *graph.Store, heap *room) (*jobs.Queue, func(), error) {
	folder := e.folder
	if path, ok := strings.CutPrefix(a.store, "bolt:"); folder == "" && ok {
		folder = path + ".exports"
	}
	if folder == "" || folder == "none" {
		if len(e.schedules) > 0 {
			return nil, nil, usagef("--schedule needs --exports FOLDER")
		}
		return nil, func() {}, nil
	}
	work := dumps.Work(store, "diplograph "+currentVersion().Version)
	q, err := jobs.Open(folder, jobs.Options{
		Work: func(ctx context.Context, j jobs.Job, folder string, progress func(done, total int64)) error {
			defer heap.dump()()
			return work(ctx, j, folder, progress)
		},
		Logger: a.log, AtOnce: e.atOnce, PerOwner: e.perClient,
		Keep: e.kept, Space: int64(e.space), Explain: explainDump,
	})
	if err != nil {
		return nil, nil, usagef("--exports %s: %w", folder, err)
	}
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		dumps.Run(ctx, store, q, e.schedules, a.log)
	}()
	return q, func() {
		cancel()
		<-done
		if err := q.Close(); err != nil {
			a.log.Error("the folder of dumps cannot be closed", "error", err)
		}
	}, nil
}

// explainDump tells who asked for a dump why there is none, without the names of
// the server's files.
func explainDump(err error) string {
	switch {
	case errors.Is(err, graph.ErrUsage), errors.Is(err, graph.ErrNotFound):
		return strings.ReplaceAll(err.Error(), graph.ErrUsage.Error()+": ", "")
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, graph.ErrFull):
		return "the server has no space left"
	}
	return "it could not be written; the server's log says why"
}
