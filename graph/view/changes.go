package view

import (
	"errors"

	"github.com/diplograph/diplograph/graph"
)

// FactChanges are the facts that a revision changed and a filter lets through.
type FactChanges struct {
	revision                *Revision
	added, retired, changed []*graph.Statement
	filter                  *FactFilter
}

// Changes lists the facts that the revision changed. One that is shown otherwise
// is let through if the filter is for what it is now.
func (v *Revision) Changes(filter *FactFilter) *FactChanges {
	c := &FactChanges{revision: v, filter: filter}
	wanted, ok := filter.narrow(graph.Filter{})
	if !ok {
		return c
	}
	for _, d := range v.root.graph.Changes(v.made.Number) {
		switch {
		case !wanted.Chooses(d.Statement()):
		case d.Before == nil:
			c.added = append(c.added, d.After)
		case d.After == nil:
			c.retired = append(c.retired, v.retired(d.Before))
		default:
			c.changed = append(c.changed, d.After)
		}
	}
	return c
}

// retired gives a statement that views show no longer since the revision.
func (v *Revision) retired(st *graph.Statement) *graph.Statement {
	if v.made.Outcome == graph.Judged { // its document says it still
		return st
	}
	former := *st
	former.Retired = v.made.Number
	return &former
}

// Empty tells that nothing was changed.
func (c *FactChanges) Empty() bool { return len(c.added)+len(c.retired)+len(c.changed) == 0 }

// Revision returns the revision.
func (c *FactChanges) Revision() *Revision { return c.revision }

// Added lists facts that are shown since.
func (c *FactChanges) Added(orderBy *FactOrder, first *int32, after *string, last *int32, before *string) (*FactConnection, error) {
	return c.page("added", c.added, orderBy, page{first, after, last, before})
}

// Retired lists facts that are shown no longer.
func (c *FactChanges) Retired(orderBy *FactOrder, first *int32, after *string, last *int32, before *string) (*FactConnection, error) {
	return c.page("retired", c.retired, orderBy, page{first, after, last, before})
}

// Changed lists facts that are shown otherwise.
func (c *FactChanges) Changed(orderBy *FactOrder, first *int32, after *string, last *int32, before *string) (*FactConnection, error) {
	return c.page("changed", c.changed, orderBy, page{first, after, last, before})
}

func (c *FactChanges) page(field string, facts []*graph.Statement, order *FactOrder, p page) (*FactConnection, error) {
	from := origin{field: "changes." + field, near: c.revision.ID(), filter: c.filter, order: order}
	return c.revision.root.factPage(from, order, p, func() ([]*graph.Statement, error) { return facts, nil })
}

// Start is the revision after which a stream begins that is asked for what came
// since one, by a client that last saw an event of another, or 0. The newest is
// where a stream begins that is asked for neither.
func Start(since *int32, newest, seen int64) (int64, error) {
	switch {
	case since != nil && *since < 0:
		return 0, badInput("since: %d is negative", *since)
	case since != nil:
		return max(int64(*since), seen), nil
	case seen > 0:
		return seen, nil
	}
	return newest, nil
}

// StartError tells the client what to do if a stream cannot begin after the
// revision.
func StartError(after int64, err error) error {
	if errors.Is(err, graph.ErrNotFound) {
		return badInput("since: what came after revision %d cannot be told any more, or has not happened yet; read the graph anew and go on from the revision that stats tells", after)
	}
	return err
}

// Limit is how many events a stream may have, or -1 for any number.
func Limit(first *int32) (int, error) {
	switch {
	case first == nil:
		return -1, nil
	case *first < 0:
		return 0, badInput("first: %d is negative", *first)
	}
	return int(*first), nil
}
