package view

import (
	"cmp"
	"strings"

	"github.com/diplograph/diplograph/graph/jobs"
)

// ExportJobFilter holds conditions on a dump that was asked for.
type ExportJobFilter struct {
	State   []JobState
	Format  []string
	Author  *string
	Created *TimeRange
}

func (f *ExportJobFilter) admits(e *ExportJob) bool {
	return f == nil || e.meets(f.State, f.Author, f.Created) && amongOrAll(f.Format, e.order.Format)
}

// ExportJobOrderField names what dumps can be ordered by.
type ExportJobOrderField string

// ExportJobOrder is an order of dumps.
type ExportJobOrder struct {
	Field     ExportJobOrderField
	Direction OrderDirection
}

// sort puts dumps in order. Those that have not ended are last in either direction.
func (o *ExportJobOrder) sort(list []*ExportJob) []*ExportJob {
	if o == nil {
		o = &ExportJobOrder{"CREATED_AT", "DESC"}
	}
	by := func(a, b *ExportJob) int { return byCreation(a.job, b.job) }
	switch o.Field {
	case "ENDED_AT":
		by = func(a, b *ExportJob) int { return byEnd(o.Direction, a.job, b.job) }
	case "BYTES_WRITTEN":
		by = func(a, b *ExportJob) int { return cmp.Compare(a.of.Done, b.of.Done) }
	case "FORMAT":
		by = func(a, b *ExportJob) int { return strings.Compare(a.order.Format, b.order.Format) }
	}
	return ordered(list, o.Direction, by, (*ExportJob).ID)
}

// ExportJobs is a page of dumps.
func ExportJobs(all []jobs.Job, filter *ExportJobFilter, orderBy *ExportJobOrder, first *int32, after *string, last *int32, before *string) (*ExportJobConnection, error) {
	var list []*ExportJob
	for _, j := range all {
		shown, err := NewExportJob(j)
		if err != nil {
			return nil, err
		}
		if filter.admits(shown) {
			list = append(list, shown)
		}
	}
	from := origin{field: "exportJobs", filter: filter, order: orderBy}
	l, err := paginate(orderBy.sort(list), from, (*ExportJob).ID, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	return &ExportJobConnection{connect(l, itself, func(e edge[*ExportJob, *ExportJob]) *ExportJobEdge { return &ExportJobEdge{e} })}, nil
}

// ExportJobConnection is a page of dumps.
type ExportJobConnection struct {
	connection[*ExportJob, *ExportJob, *ExportJobEdge]
}

// ExportJobEdge is a dump in a list.
type ExportJobEdge struct{ edge[*ExportJob, *ExportJob] }
