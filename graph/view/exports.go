package view

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph/jobs"
)

// ExportJobFilter holds conditions on a dump that was asked for.
type ExportJobFilter struct {
	State   []JobState
	Format  []string
	Author  *string
	Created *TimeRange
}

// TimeRange is a part of the time, from its first moment to before its last; open
// where it has none.
type TimeRange struct{ From, To *time.Time }

// admits tells whether a moment is in it.
func (r *TimeRange) admits(t time.Time) bool {
	return r == nil || (r.From == nil || !t.Before(*r.From)) && (r.To == nil || t.Before(*r.To))
}

func (f *ExportJobFilter) admits(e *ExportJob) bool {
	return f == nil || (f.State == nil || slices.Contains(f.State, e.State())) &&
		(f.Format == nil || slices.Contains(f.Format, e.order.Format)) &&
		(f.Author == nil || *f.Author == value(e.Author())) &&
		f.Created.admits(e.of.Created)
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
	by := func(a, b *ExportJob) int { return a.of.Created.Compare(b.of.Created) }
	switch o.Field {
	case "ENDED_AT":
		by = func(a, b *ExportJob) int {
			if a.of.Ended.IsZero() != b.of.Ended.IsZero() {
				return o.Direction.apply(b.of.Ended.Compare(a.of.Ended))
			}
			return a.of.Ended.Compare(b.of.Ended)
		}
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
