package api

import (
	"context"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/view"
	"github.com/diplograph/diplograph/schema"
)

// MergeEntities judges that entities are the same.
func (m mutation) MergeEntities(ctx context.Context, input view.MergeEntitiesInput) (*view.MatchEntitiesPayload, error) {
	if reason := countable(len(input.Others), "others"); reason != nil {
		return m.s.notMatched(reason), nil
	}
	var list []graph.Match
	for _, other := range input.Others {
		list = append(list, graph.Match{A: input.Keep, B: other, Verdict: graph.Same, Keep: input.Keep})
	}
	return m.s.match(ctx, author(ctx, input.IfUnchangedSince, input.Note), list, input.Keep, "others")
}

// UnmergeEntity takes back that an entity is the same as others.
func (m mutation) UnmergeEntity(ctx context.Context, input view.UnmergeEntityInput) (*view.MatchEntitiesPayload, error) {
	var list []graph.Match
	for _, x := range m.s.Store.View().Matches(input.Entity) {
		if x.Verdict == graph.Same && input.Entity != "" {
			list = append(list, graph.Match{A: x.A, B: x.B, Verdict: graph.TakenBack})
		}
	}
	if list == nil {
		return m.s.notMatched(userError(view.CodeNotFound, "this entity was not judged to be the same as another", "entity")), nil
	}
	return m.s.match(ctx, author(ctx, input.IfUnchangedSince, input.Note), list, input.Entity, "entity")
}

// MatchEntities judges whether two entities are the same.
func (m mutation) MatchEntities(ctx context.Context, input view.MatchEntitiesInput) (*view.MatchEntitiesPayload, error) {
	list := []graph.Match{{A: input.Entity, B: input.Other, Verdict: input.Verdict.Graph()}}
	return m.s.match(ctx, author(ctx, input.IfUnchangedSince, input.Note), list, input.Entity, "other")
}

// match records judgements of entities. Shown is the id of the entity of which
// the answer tells, and field the part of the input that names the others.
func (s *server) match(ctx context.Context, by graph.By, list []graph.Match, shown, field string) (*view.MatchEntitiesPayload, error) {
	for _, x := range list {
		for _, id := range []string{x.A, x.B} {
			if _, ok := schema.Default().ClassOf(id); !ok {
				return s.notMatched(userError(view.CodeInvalid, "there are ids that no entity can bear", field)), nil
			}
		}
	}
	receipt, err := s.Store.Match(ctx, by, list...)
	if reason, err := judgementError(err, field); reason != nil || err != nil {
		return s.notMatched(reason), err
	}
	root := s.root()
	return &view.MatchEntitiesPayload{
		Entity: root.Named(shown), Matches: root.Matched(list), Revision: int32(root.Revision()),
		Changed: receipt.Outcome != graph.Unchanged, FactsChanged: int32(receipt.Changed), UserErrors: []*view.UserError{},
	}, nil
}

func (s *server) notMatched(reason *view.UserError) *view.MatchEntitiesPayload {
	return &view.MatchEntitiesPayload{Matches: []*view.EntityMatch{}, Revision: int32(s.root().Revision()), UserErrors: []*view.UserError{reason}}
}
