package api

import (
	"context"

	"github.com/diplograph/diplograph/graph/view"
)

// Stands tells where actors stand on rival texts.
func (query) Stands(ctx context.Context, proposals []string, class []view.EntityClass, minConfidence *float64, during *view.DateRange) (*view.StandTable, error) {
	return pinned(ctx).Stands(proposals, class, minConfidence, during)
}

// Sponsorship tells who sponsored which draft, and who moved.
func (query) Sponsorship(ctx context.Context, lines []*view.DraftLineInput, class []view.EntityClass, minConfidence *float64) (*view.SponsorshipTable, error) {
	return pinned(ctx).Sponsorship(lines, class, minConfidence)
}

// GenderBalance counts women and men among persons in some role.
func (query) GenderBalance(ctx context.Context, filter *view.GenderBalanceFilter) (*view.GenderBalance, error) {
	return pinned(ctx).GenderBalance(filter)
}

// Dialogues lists series of meetings with their rounds.
func (query) Dialogues(ctx context.Context, filter *view.DialogueFilter, orderBy *view.DialogueOrder, on *view.Date, first *int32, after *string, last *int32, before *string) (*view.DialogueConnection, error) {
	return pinned(ctx).Dialogues(filter, orderBy, on, first, after, last, before)
}

// Coverage tells which topics the dialogues between two parties have covered.
func (query) Coverage(ctx context.Context, topics []string, pairs []*view.PairInput, during *view.DateRange) (*view.CoverageTable, error) {
	return pinned(ctx).Coverage(topics, pairs, during)
}

// Diffusion tells how a topic came from forum to forum.
func (query) Diffusion(ctx context.Context, topic string, during *view.DateRange) (*view.Diffusion, error) {
	return orNull(pinned(ctx).Diffusion(topic, during))
}
