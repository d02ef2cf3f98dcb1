package dumps

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"reflect"
	"strings"
	"time"

	"github.com/robfig/cron/v3"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/export"
	"github.com/diplograph/diplograph/graph/jobs"
)

// TokenOwner begins the owner of what the bearer of a token asks for; the name of the
// token follows.
const TokenOwner = "token "

// ScheduleOwner is whose the jobs are that a schedule asks for.
const ScheduleOwner = "schedule"

// Schedule is when a dump is asked for, again and again.
type Schedule struct {
	Order Order // of whatever revision is the newest then
	Keep  time.Duration

	times cron.Schedule
}

// ParseSchedule reads a schedule, such as "0 3 * * *=jsonl.gz": when, as the five
// fields of cron or one of @hourly, @daily, @weekly and @monthly, and the format,
// with the ending of a compression. Errors wrap graph.ErrUsage.
func ParseSchedule(text string, keep time.Duration) (Schedule, error) {
	when, what, ok := strings.Cut(text, "=")
	if !ok {
		return Schedule{}, fmt.Errorf("%w: schedule %q has no \"=\": write a time and a format, such as \"0 3 * * *=jsonl.gz\"", graph.ErrUsage, text)
	}
	times, err := cron.ParseStandard(strings.TrimSpace(when))
	if err != nil {
		return Schedule{}, fmt.Errorf("%w: schedule %q: %w: write minute, hour, day, month and weekday, such as \"0 3 * * *\"", graph.ErrUsage, text, err)
	}
	name := strings.TrimSpace(what)
	compression := export.CompressionOf(name)
	format, err := export.Find(strings.TrimSuffix(name, string(compression)))
	if err != nil {
		return Schedule{}, fmt.Errorf("schedule %q: %w", text, err)
	}
	return Schedule{Order: Order{Format: format.Name, Compress: compression}, Keep: keep, times: times}, nil
}

// Run asks for the dumps of schedules when it is time, until the context is done.
// What the last dump of a schedule has already is not dumped again.
func Run(ctx context.Context, s *graph.Store, q *jobs.Queue, schedules []Schedule, logger *slog.Logger) {
	for len(schedules) > 0 {
		now := time.Now()
		next := schedules[0].times.Next(now)
		for _, one := range schedules[1:] {
			if at := one.times.Next(now); at.Before(next) {
				next = at
			}
		}
		timer := time.NewTimer(next.Sub(now))
		select {
		case <-ctx.Done():
			timer.Stop()
			return
		case <-timer.C:
		}
		for _, one := range schedules {
			if one.times.Next(now).After(next) {
				continue
			}
			if err := one.ask(s, q); err != nil {
				logger.Error("a scheduled dump is not made", "format", one.Order.Format, "error", err)
			}
		}
	}
}

// ask asks for the dump of a schedule, unless there is one of the same revision.
func (one Schedule) ask(s *graph.Store, q *jobs.Queue) error {
	order := one.Order
	order.Revision = s.View().Revision()
	for _, j := range q.List() {
		var other Order
		known := j.Owner == ScheduleOwner && (j.State == jobs.Done || !j.State.Ended()) && json.Unmarshal(j.Request, &other) == nil
		if known && reflect.DeepEqual(other, order) {
			return nil
		}
	}
	_, err := q.Start(ScheduleOwner, order, one.Keep)
	return err
}
