package view_test

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/analysis"
	"github.com/diplograph/diplograph/graph/dumps"
	"github.com/diplograph/diplograph/graph/jobs"
	"github.com/diplograph/diplograph/graph/network"
	"github.com/diplograph/diplograph/graph/view"
)

// asked is an analysis that was asked for, as it was drawn: with what the API is to
// tell of it.
type asked struct {
	job              jobs.Job
	mode, actor, via string
	measures         []string
	author           string
	progress         float64
}

// drawAnalyses draws analyses, all within an hour.
func drawAnalyses(t *rapid.T) (list []asked) {
	start := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	modes := map[string]network.Mode{"ONE_MODE": network.OneMode, "TWO_MODE": network.TwoMode}
	measures := map[string]analysis.Measure{"PAGE_RANK": analysis.PageRank, "CORE": "core", "DEGREE": "degree"}
	for i := range rapid.IntRange(0, 12).Draw(t, "jobs") {
		a := asked{
			mode: rapid.SampledFrom([]string{"ONE_MODE", "TWO_MODE"}).Draw(t, "mode"), actor: rapid.SampledFrom([]string{"STATE", "PERSON"}).Draw(t, "actor"),
			via:      rapid.SampledFrom([]string{"MEETING", "TOPIC"}).Draw(t, "via"),
			measures: rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"PAGE_RANK", "CORE", "DEGREE"}), 0, 3, rapid.ID).Draw(t, "measures"),
			author:   rapid.SampledFrom([]string{"", "ana", "li"}).Draw(t, "author"),
		}
		o := analysis.Order{Revision: 1, Spec: network.Spec{Mode: modes[a.mode], Actor: network.Actor(strings.ToLower(a.actor)), Via: network.Via(strings.ToLower(a.via))}}
		for _, m := range a.measures {
			o.Measures = append(o.Measures, measures[m])
		}
		request, err := json.Marshal(o)
		if err != nil {
			t.Fatal(err)
		}
		a.job = jobs.Job{
			ID: fmt.Sprint(i), Request: request, Created: start.Add(time.Duration(rapid.IntRange(0, 5).Draw(t, "minute")) * time.Minute), Owner: "192.0.2.1",
			State: rapid.SampledFrom([]jobs.State{jobs.Queued, jobs.Running, jobs.Done, jobs.Failed, jobs.Cancelled}).Draw(t, "state"),
			Done:  rapid.Int64Range(0, 4).Draw(t, "part"), Total: 4,
		}
		if a.progress = float64(a.job.Done) / 4; a.job.State == jobs.Done {
			a.progress = 1
		}
		if a.author != "" {
			a.job.Owner = dumps.TokenOwner + a.author
		}
		if a.job.State.Ended() {
			a.job.Ended = a.job.Created.Add(time.Duration(rapid.IntRange(1, 4).Draw(t, "took")) * time.Minute)
		}
		list = append(list, a)
	}
	return list
}

// drawSome draws some of the names, or nothing.
func drawSome[T ~string](t *rapid.T, label string, names ...T) []T {
	if rapid.Bool().Draw(t, "by "+label) {
		return nil
	}
	return rapid.SliceOfN(rapid.SampledFrom(names), 0, 2).Draw(t, label)
}

func drawAnalysisFilter(t *rapid.T) *view.AnalysisJobFilter {
	f := &view.AnalysisJobFilter{
		State:   drawSome[view.JobState](t, "states", "QUEUED", "RUNNING", "DONE"),
		Mode:    drawSome[view.NetworkMode](t, "modes", "ONE_MODE", "TWO_MODE"),
		Actor:   drawSome[view.NetworkActor](t, "actors", "STATE", "PERSON", "REGION"),
		Via:     drawSome[view.NetworkVia](t, "vias", "MEETING", "TOPIC"),
		Measure: drawSome[view.NetworkMeasure](t, "measures asked for", "PAGE_RANK", "CORE"),
	}
	if rapid.Bool().Draw(t, "by author") {
		author := rapid.SampledFrom([]string{"ana", "192.0.2.1"}).Draw(t, "author asked for")
		f.Author = &author
	}
	if rapid.Bool().Draw(t, "by time") {
		from := time.Date(2026, 3, 1, 12, rapid.IntRange(0, 5).Draw(t, "from"), 0, 0, time.UTC)
		f.Created = &view.TimeRange{From: &from}
	}
	return f
}

// fulfils tells whether an analysis does what the filter asks.
func (a asked) fulfils(f *view.AnalysisJobFilter) bool {
	among := func(some []string, one string) bool { return some == nil || slices.Contains(some, one) }
	measured := f.Measure == nil
	for _, m := range a.measures {
		measured = measured || slices.Contains(f.Measure, view.NetworkMeasure(m))
	}
	return measured && among(texts(f.State), strings.ToUpper(string(a.job.State))) && among(texts(f.Mode), a.mode) && among(texts(f.Actor), a.actor) &&
		among(texts(f.Via), a.via) && (f.Author == nil || *f.Author == a.author) && (f.Created == nil || !a.job.Created.Before(*f.Created.From))
}

func texts[T ~string](names []T) []string {
	if names == nil {
		return nil
	}
	list := []string{}
	for _, n := range names {
		list = append(list, string(n))
	}
	return list
}

// before compares analyses as the order says.
func (a asked) before(b asked, o view.AnalysisJobOrder) int {
	by := 0
	switch ended := a.job.State.Ended(); {
	case o.Field == "CREATED_AT":
		by = turned(o.Direction, a.job.Created.Compare(b.job.Created))
	case o.Field == "PROGRESS":
		by = turned(o.Direction, cmp.Compare(a.progress, b.progress))
	case ended && b.job.State.Ended():
		by = turned(o.Direction, a.job.Ended.Compare(b.job.Ended))
	case ended:
		by = -1
	case b.job.State.Ended():
		by = 1
	}
	return cmp.Or(by, strings.Compare(a.job.ID, b.job.ID))
}

func showAsked(j jobs.Job) (*view.AnalysisJob, error) {
	return view.NewAnalysisJob(j, func(context.Context, analysis.Order) (*view.Network, error) { return nil, nil })
}

func TestAnalysisJobsAreThoseOfTheFilter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		drawn, filter := drawAnalyses(t), drawAnalysisFilter(t)
		order := &view.AnalysisJobOrder{Field: rapid.SampledFrom([]view.AnalysisJobOrderField{"CREATED_AT", "ENDED_AT", "PROGRESS"}).Draw(t, "field"), Direction: drawDirection(t)}
		var all []jobs.Job
		for _, a := range drawn {
			all = append(all, a.job)
		}
		var want, got []string
		for _, a := range slices.SortedFunc(slices.Values(drawn), func(a, b asked) int { return a.before(b, *order) }) {
			if a.fulfils(filter) {
				want = append(want, fmt.Sprint("analysis/", a.job.ID, a.mode, a.actor, a.via, a.measures, a.author, a.progress))
			}
		}
		var after *string
		for two := int32(2); ; {
			page, err := view.AnalysisJobs(all, showAsked, filter, order, &two, after, nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			if int(page.TotalCount()) != len(want) {
				t.Fatalf("totalCount %d, want %d", page.TotalCount(), len(want))
			}
			for _, e := range page.Edges() {
				cursor, n := e.Cursor(), e.Node()
				author := ""
				if by := n.Author(); by != nil {
					author = *by
				}
				got, after = append(got, fmt.Sprint(n.ID(), n.Mode(), n.Actor(), n.Via(), n.Measures(), author, n.Progress())), &cursor
			}
			if !page.PageInfo().HasNextPage {
				break
			}
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("analyses (-want +got):\n%s", diff)
		}
	})
}
