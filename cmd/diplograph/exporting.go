package main

import (
	"context"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/dumps"
	"github.com/diplograph/diplograph/graph/jobs"
)

// exporting is what the flags of serve say of dumps.
type exporting struct {
	queueing
	times        []string
	scheduleKept time.Duration
	schedules    []dumps.Schedule
}

func (e *exporting) flags(c *cobra.Command) {
	f := c.Flags()
	e.queueing.flags(c, "export", "exports", "dumps", 10<<30)
	f.StringArrayVar(&e.times, "schedule", nil, "`TIME=FORMAT` of a dump to make again and again, such as \"0 3 * * *=jsonl.gz\" (again for more)")
	f.DurationVar(&e.scheduleKept, "scheduled-kept", 30*24*time.Hour, "`TIME` that a scheduled dump can be fetched")
}

// check understands what the flags say.
func (e *exporting) check() error {
	if err := e.queueing.check(); err != nil {
		return err
	}
	if err := atLeastOne(map[string]int64{"scheduled-kept": int64(e.scheduleKept)}); err != nil {
		return err
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
	dump := dumps.Work(store, "diplograph "+currentVersion().Version)
	work := func(ctx context.Context, j jobs.Job, folder string, progress func(done, total int64)) error {
		defer heap.dump()()
		return dump(ctx, j, folder, progress)
	}
	q, err := e.queueing.open(a, work, "it could not be written")
	switch {
	case err != nil:
		return nil, nil, err
	case q == nil && len(e.schedules) > 0:
		return nil, nil, usagef("--schedule needs --exports FOLDER")
	case q == nil:
		return nil, func() {}, nil
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
		e.close(a, q)
	}, nil
}
