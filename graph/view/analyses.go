package view

import (
	"cmp"
	"slices"

	"github.com/diplograph/diplograph/graph/analysis"
	"github.com/diplograph/diplograph/graph/jobs"
	"github.com/diplograph/diplograph/graph/network"
)

// Mode tells whether the network has nodes of one kind or two.
func (a *AnalysisJob) Mode() NetworkMode {
	if a.order.Spec.Mode == network.TwoMode {
		return "TWO_MODE"
	}
	return "ONE_MODE"
}

// Actor tells who the actors are.
func (a *AnalysisJob) Actor() NetworkActor { return NetworkActor(constant(string(a.order.Spec.Actor))) }

// Via tells what joins them.
func (a *AnalysisJob) Via() NetworkVia { return NetworkVia(constant(string(a.order.Spec.Via))) }

// Measures lists what is measured of the nodes.
func (a *AnalysisJob) Measures() []NetworkMeasure {
	list := []NetworkMeasure{}
	for _, m := range a.order.Measures {
		list = append(list, measureName(m))
	}
	return list
}

// measureName is the API's name of a measure.
func measureName(m analysis.Measure) NetworkMeasure {
	if m == analysis.PageRank {
		return "PAGE_RANK"
	}
	return NetworkMeasure(constant(string(m)))
}

// AnalysisJobFilter holds conditions on an analysis that was asked for.
type AnalysisJobFilter struct {
	State   []JobState
	Mode    []NetworkMode
	Actor   []NetworkActor
	Via     []NetworkVia
	Measure []NetworkMeasure
	Author  *string
	Created *TimeRange
}

func (f *AnalysisJobFilter) admits(a *AnalysisJob) bool {
	return f == nil || a.meets(f.State, f.Author, f.Created) && amongOrAll(f.Mode, a.Mode()) && amongOrAll(f.Actor, a.Actor()) && amongOrAll(f.Via, a.Via()) &&
		(f.Measure == nil || slices.ContainsFunc(a.Measures(), func(m NetworkMeasure) bool { return slices.Contains(f.Measure, m) }))
}

// AnalysisJobOrderField names what analyses can be ordered by.
type AnalysisJobOrderField string

// AnalysisJobOrder is an order of analyses.
type AnalysisJobOrder struct {
	Field     AnalysisJobOrderField
	Direction OrderDirection
}

// sort puts analyses in order. Those that have not ended are last in either direction.
func (o *AnalysisJobOrder) sort(list []*AnalysisJob) []*AnalysisJob {
	if o == nil {
		o = &AnalysisJobOrder{"CREATED_AT", "DESC"}
	}
	by := func(a, b *AnalysisJob) int { return byCreation(a.job, b.job) }
	switch o.Field {
	case "ENDED_AT":
		by = func(a, b *AnalysisJob) int { return byEnd(o.Direction, a.job, b.job) }
	case "PROGRESS":
		by = func(a, b *AnalysisJob) int { return cmp.Compare(a.Progress(), b.Progress()) }
	}
	return ordered(list, o.Direction, by, (*AnalysisJob).ID)
}

// AnalysisJobs is a page of analyses, each made by show.
func AnalysisJobs(all []jobs.Job, show func(jobs.Job) (*AnalysisJob, error), filter *AnalysisJobFilter, orderBy *AnalysisJobOrder, first *int32, after *string, last *int32, before *string) (*AnalysisJobConnection, error) {
	var list []*AnalysisJob
	for _, j := range all {
		shown, err := show(j)
		if err != nil {
			return nil, err
		}
		if filter.admits(shown) {
			list = append(list, shown)
		}
	}
	from := origin{field: "analysisJobs", filter: filter, order: orderBy}
	l, err := paginate(orderBy.sort(list), from, (*AnalysisJob).ID, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	return &AnalysisJobConnection{connect(l, itself, func(e edge[*AnalysisJob, *AnalysisJob]) *AnalysisJobEdge { return &AnalysisJobEdge{e} })}, nil
}

// AnalysisJobConnection is a page of analyses.
type AnalysisJobConnection struct {
	connection[*AnalysisJob, *AnalysisJob, *AnalysisJobEdge]
}

// AnalysisJobEdge is an analysis in a list.
type AnalysisJobEdge struct {
	edge[*AnalysisJob, *AnalysisJob]
}
