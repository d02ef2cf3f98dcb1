package view_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/graph/dumps"
	"github.com/diplograph/diplograph/graph/jobs"
	"github.com/diplograph/diplograph/graph/view"
)

// drawJobs draws dumps that were asked for, all within an hour.
func drawJobs(t *rapid.T) (list []jobs.Job) {
	start := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for i := range rapid.IntRange(0, 12).Draw(t, "jobs") {
		request, err := json.Marshal(dumps.Order{Format: rapid.SampledFrom([]string{"nquads", "jsonl"}).Draw(t, "format"), Revision: 1})
		if err != nil {
			t.Fatal(err)
		}
		j := jobs.Job{
			ID: fmt.Sprint(i), Request: request, Created: start.Add(time.Duration(rapid.IntRange(0, 5).Draw(t, "minute")) * time.Minute),
			Owner: rapid.SampledFrom([]string{"", "192.0.2.1", dumps.TokenOwner + "ana", dumps.ScheduleOwner}).Draw(t, "owner"),
			State: rapid.SampledFrom([]jobs.State{jobs.Queued, jobs.Running, jobs.Done, jobs.Failed, jobs.Cancelled}).Draw(t, "state"),
			Done:  rapid.Int64Range(0, 3).Draw(t, "bytes"),
		}
		if j.State.Ended() {
			j.Ended = j.Created.Add(time.Duration(rapid.IntRange(1, 4).Draw(t, "took")) * time.Minute)
		}
		list = append(list, j)
	}
	return list
}

// drawJobFilter draws conditions, most of which let something through.
func drawJobFilter(t *rapid.T) *view.ExportJobFilter {
	f := &view.ExportJobFilter{}
	if rapid.Bool().Draw(t, "by state") {
		f.State = rapid.SliceOfN(rapid.SampledFrom([]view.JobState{"QUEUED", "RUNNING", "DONE", "FAILED", "CANCELLED"}), 0, 3).Draw(t, "states")
	}
	if rapid.Bool().Draw(t, "by format") {
		f.Format = rapid.SliceOfN(rapid.SampledFrom([]string{"nquads", "jsonl", "none"}), 0, 2).Draw(t, "formats")
	}
	if rapid.Bool().Draw(t, "by author") {
		author := rapid.SampledFrom([]string{"ana", "schedule", "192.0.2.1"}).Draw(t, "author")
		f.Author = &author
	}
	if rapid.Bool().Draw(t, "by time") {
		at := time.Date(2026, 3, 1, 12, rapid.IntRange(0, 5).Draw(t, "edge"), 0, 0, time.UTC)
		if f.Created = (&view.TimeRange{From: &at}); rapid.Bool().Draw(t, "until") {
			f.Created = &view.TimeRange{To: &at}
		}
	}
	return f
}

// plainAuthor is who asked for a job, as the schema has it.
func plainAuthor(j jobs.Job) string {
	if j.Owner == "schedule" {
		return "schedule"
	}
	if strings.HasPrefix(j.Owner, "token ") {
		return strings.TrimPrefix(j.Owner, "token ")
	}
	return ""
}

// plainlyListed tells whether a job fulfils the conditions.
func plainlyListed(t *rapid.T, f *view.ExportJobFilter, j jobs.Job) bool {
	var order dumps.Order
	if err := json.Unmarshal(j.Request, &order); err != nil {
		t.Fatal(err)
	}
	if f.State != nil && !slices.Contains(f.State, view.JobState(strings.ToUpper(string(j.State)))) {
		return false
	}
	if f.Format != nil && !slices.Contains(f.Format, order.Format) {
		return false
	}
	if f.Author != nil && plainAuthor(j) != *f.Author {
		return false
	}
	if c := f.Created; c != nil && (c.From != nil && j.Created.Before(*c.From) || c.To != nil && !j.Created.Before(*c.To)) {
		return false
	}
	return true
}

// plainlyCompared compares jobs as the order says.
func plainlyCompared(o view.ExportJobOrder, a, b jobs.Job) int {
	by := 0
	switch o.Field {
	case "CREATED_AT":
		by = turned(o.Direction, cmp.Compare(a.Created.Unix(), b.Created.Unix()))
	case "ENDED_AT":
		switch {
		case a.State.Ended() && b.State.Ended():
			by = turned(o.Direction, cmp.Compare(a.Ended.Unix(), b.Ended.Unix()))
		case a.State.Ended():
			by = -1
		case b.State.Ended():
			by = 1
		}
	case "BYTES_WRITTEN":
		by = turned(o.Direction, cmp.Compare(a.Done, b.Done))
	case "FORMAT":
		by = turned(o.Direction, strings.Compare(string(a.Request), string(b.Request)))
	}
	return cmp.Or(by, strings.Compare(a.ID, b.ID))
}

func TestExportJobsAreThoseOfTheFilter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all, filter := drawJobs(t), drawJobFilter(t)
		order := &view.ExportJobOrder{
			Field:     rapid.SampledFrom([]view.ExportJobOrderField{"CREATED_AT", "ENDED_AT", "BYTES_WRITTEN", "FORMAT"}).Draw(t, "field"),
			Direction: drawDirection(t),
		}
		var want []string
		for _, j := range slices.SortedFunc(slices.Values(all), func(a, b jobs.Job) int { return plainlyCompared(*order, a, b) }) {
			if plainlyListed(t, filter, j) {
				want = append(want, "export/"+j.ID)
			}
		}
		var got []string
		var after *string
		for two := int32(2); ; {
			page, err := view.ExportJobs(all, filter, order, &two, after, nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			if int(page.TotalCount()) != len(want) {
				t.Fatalf("totalCount %d, want %d", page.TotalCount(), len(want))
			}
			for _, e := range page.Edges() {
				cursor := e.Cursor()
				got, after = append(got, e.Node().ID()), &cursor
			}
			if !page.PageInfo().HasNextPage {
				break
			}
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("dumps (-want +got):\n%s", diff)
		}
	})
}

// Who asked without a token is not told, as all that is known is an address.
func TestAddressesAreNoAuthors(t *testing.T) {
	for owner, want := range map[string]string{"192.0.2.1": "", "": "", dumps.TokenOwner + "ana": "ana", dumps.ScheduleOwner: "schedule"} {
		shown, err := view.NewExportJob(jobs.Job{Owner: owner, Request: json.RawMessage("{}")})
		if err != nil {
			t.Fatal(err)
		}
		if got := shown.Author(); got == nil && want != "" || got != nil && *got != want {
			t.Errorf("author of %q: %v, want %q", owner, got, want)
		}
	}
}
