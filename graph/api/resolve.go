package api

import (
	"context"

	"github.com/diplograph/diplograph/graph/api/exec"
	"github.com/diplograph/diplograph/graph/view"
)

// resolvers answers the root fields. Those of each class are generated, in
// lists_gen.go; all others are here.
type resolvers struct{ s *server }

// Query returns the resolvers of queries.
func (r resolvers) Query() exec.QueryResolver { return query(r) }

// Mutation returns the resolvers of mutations.
func (r resolvers) Mutation() exec.MutationResolver { return mutation(r) }

type query struct{ s *server }

type mutation struct{ s *server }

// Node finds whatever bears the id.
func (q query) Node(ctx context.Context, id string) (view.Node, error) {
	if found, ok := q.s.job(id); ok {
		return found, nil
	}
	n, ok, err := pinned(ctx).Node(id)
	if !ok {
		return nil, err
	}
	return n, nil
}

// job finds a dump or an analysis by its id.
func (s *server) job(id string) (view.Node, bool) {
	if found, err := s.exportJob(id); err == nil {
		return found, true
	}
	if found, err := s.analysisJob(id); err == nil {
		return found, true
	}
	return nil, false
}

// Nodes finds what bears the ids.
func (q query) Nodes(ctx context.Context, ids []string) ([]view.Node, error) {
	nodes, err := pinned(ctx).Nodes(ids)
	for i := range nodes {
		if job, ok := q.s.job(ids[i]); ok {
			nodes[i] = job
		}
	}
	return nodes, err
}

// State finds a state by its code.
func (query) State(ctx context.Context, code string) (*view.State, error) {
	return orNull(pinned(ctx).State(code))
}

// Meeting finds a meeting by its id.
func (query) Meeting(ctx context.Context, id string) (*view.Meeting, error) {
	return orNull(pinned(ctx).Meeting(id))
}

// Meetings lists meetings.
func (query) Meetings(ctx context.Context, filter *view.MeetingFilter, orderBy *view.MeetingOrder, first *int32, after *string, last *int32, before *string) (*view.MeetingConnection, error) {
	return pinned(ctx).Meetings(filter, orderBy, first, after, last, before)
}

// Document finds a document by its id.
func (query) Document(ctx context.Context, id string) (*view.Document, error) {
	return orNull(pinned(ctx).Document(id))
}

// Documents lists the documents that were read.
func (query) Documents(ctx context.Context, filter *view.DocumentFilter, orderBy *view.DocumentOrder, first *int32, after *string, last *int32, before *string) (*view.DocumentConnection, error) {
	return pinned(ctx).Documents(filter, orderBy, first, after, last, before)
}

// Facts lists facts.
func (query) Facts(ctx context.Context, filter *view.FactFilter, orderBy *view.FactOrder, first *int32, after *string, last *int32, before *string) (*view.FactConnection, error) {
	return pinned(ctx).Facts(filter, orderBy, first, after, last, before)
}

// Stats counts what the graph holds.
func (query) Stats(ctx context.Context) (*view.Stats, error) {
	return pinned(ctx).Stats(), nil
}

// Revision finds a revision by its number.
func (query) Revision(ctx context.Context, number int32) (*view.Revision, error) {
	found, ok := pinned(ctx).RevisionNumber(int64(number))
	return orNull(found, ok, nil)
}

// Revisions lists what happened to the graph.
func (query) Revisions(ctx context.Context, filter *view.RevisionFilter, orderBy *view.RevisionOrder, first *int32, after *string, last *int32, before *string) (*view.RevisionConnection, error) {
	return pinned(ctx).Revisions(filter, orderBy, first, after, last, before)
}

// Judgements lists what was judged of facts.
func (query) Judgements(ctx context.Context, filter *view.JudgementFilter, orderBy *view.JudgementOrder, first *int32, after *string, last *int32, before *string) (*view.JudgementConnection, error) {
	return pinned(ctx).Judgements(filter, orderBy, first, after, last, before)
}

// EntityMatches lists what was judged of entities.
func (query) EntityMatches(ctx context.Context, filter *view.EntityMatchFilter, orderBy *view.JudgementOrder, first *int32, after *string, last *int32, before *string) (*view.EntityMatchConnection, error) {
	return pinned(ctx).EntityMatches(filter, orderBy, first, after, last, before)
}

// orNull answers null where nothing was found.
func orNull[T any](found *T, ok bool, err error) (*T, error) {
	if !ok {
		return nil, err
	}
	return found, nil
}
