package network

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)


// settled gives the spec with nothing left open, or tells what is wrong with it.
func (s Spec) settled() (Spec, error) {
	s.Mode, s.Actor, s.Via = cmp.Or(s.Mode, OneMode), cmp.Or(s.Actor, States), cmp.Or(s.Via, ViaMeeting)
	s.Side, s.Qualifier = cmp.Or(s.Side, Actors), cmp.Or(s.Qualifier, Ignore)
	s.Count, s.Normalisation = cmp.Or(s.Count, PerMeeting), cmp.Or(s.Normalisation, Unnormalised)
	if len(s.Roles) == 0 {
		s.Roles = DefaultRoles(s.Via)
	}
	return s, nil
}

// DefaultRoles lists the relations that tie actors to what they share if none are
// named.
func DefaultRoles(v Via) []schema.Relation {
	switch v {
	case ViaTopic:
		return []schema.Relation{schema.RelDiscussed, schema.RelPresented, schema.RelSupported, schema.RelOpposed}
	case ViaProposal:
		return []schema.Relation{schema.RelProposed, schema.RelSponsored, schema.RelSupported, schema.RelOpposed, schema.RelVotedOn, schema.RelSigned}
	case ViaPosition:
		return []schema.Relation{schema.RelExpressed}
	}
	return []schema.Relation{schema.RelAttended}
}

// overMeetings tells whether a role ties actors to what their meetings discussed or
// were part of.
func (s *Spec) overMeetings(role schema.Relation) bool {
	return s.Via.linkedBy() != "" && slices.Contains(graph.ParticipationRoles(), role)
}

// dated tells whether it matters when something was so.
func (s *Spec) dated() bool {
	return s.Filter.From != "" || s.Filter.To != "" || s.Count == PerMonth || s.Count == PerYear || s.Window != nil
}

// byPlace puts statements in the order of documents, then of places in them.
func byPlace(a, b *graph.Statement) int {
	return cmp.Or(
		strings.Compare(a.Document, b.Document),
		cmp.Compare(a.Fact.Evidence[0].Start, b.Fact.Evidence[0].Start),
		cmp.Compare(a.Fact.Evidence[0].End, b.Fact.Evidence[0].End),
		strings.Compare(a.ID, b.ID),
	)
}

func usage(argument, format string, args ...any) error {
	return fmt.Errorf("network: %s: %w: %s", argument, graph.ErrUsage, fmt.Sprintf(format, args...))
}
