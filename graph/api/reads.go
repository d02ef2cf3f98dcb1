package api

import (
	"context"

	"github.com/diplograph/diplograph/graph/view"
)

// Lookup finds whatever is known by what is given.
func (query) Lookup(ctx context.Context, by view.LookupInput) (view.Entity, error) {
	found, ok, err := pinned(ctx).Lookup(by)
	if !ok {
		return nil, err
	}
	return found, nil
}

// Search finds entities and passages by their words.
func (query) Search(ctx context.Context, words string, types []view.SearchType, orderBy *view.SearchOrder, first *int32, after *string, last *int32, before *string) (*view.SearchConnection, error) {
	return pinned(ctx).Search(ctx, words, types, orderBy, first, after, last, before)
}

// Paths finds the shortest ways from one entity to another.
func (query) Paths(ctx context.Context, from, to string, relations []view.Predicate, through []view.EntityClass, maxLength int32, first *int32) ([]*view.Path, error) {
	return pinned(ctx).Paths(ctx, from, to, relations, through, maxLength, first)
}

// AttendanceMatrix tells who was at which meeting of a series.
func (query) AttendanceMatrix(ctx context.Context, series string, class []view.EntityClass, during *view.DateRange) (*view.AttendanceMatrix, error) {
	return orNull(pinned(ctx).AttendanceMatrix(series, class, during))
}

// Stances lists what an actor has said or done.
func (query) Stances(ctx context.Context, actor string, topic *string, filter *view.StanceFilter, orderBy *view.StanceOrder, first *int32, after *string, last *int32, before *string) (*view.StanceConnection, error) {
	return pinned(ctx).Stances(actor, topic, filter, orderBy, first, after, last, before)
}

// Participation counts how actors took part in meetings.
func (query) Participation(ctx context.Context, groupBy view.ParticipationGroup, filter *view.ParticipationFilter) (*view.ParticipationAggregate, error) {
	return pinned(ctx).Participation(groupBy, filter)
}

// Network makes a network of who takes part in what.
func (query) Network(ctx context.Context, of view.NetworkInput) (*view.Network, error) {
	return pinned(ctx).Network(ctx, of)
}

// Polarisation tells how far the actors of a network stand in two camps.
func (query) Polarisation(ctx context.Context, of view.NetworkInput, first *int32) ([]*view.PolarisationPoint, error) {
	return pinned(ctx).Polarisation(ctx, of, first)
}
