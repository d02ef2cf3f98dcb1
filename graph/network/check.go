package network

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// Modes lists the modes, what an empty word stands for first.
func Modes() []Mode { return []Mode{OneMode, TwoMode} }

// ActorSorts lists the sorts of actors, what an empty word stands for first.
func ActorSorts() []Actor {
	return []Actor{States, Organizations, Persons, Regions, Subregions, Sectors}
}

// Vias lists the things that actors may share, what an empty word stands for first.
func Vias() []Via { return []Via{ViaMeeting, ViaTopic, ViaProposal, ViaPosition, ViaSeries} }

// Sides lists the sides, what an empty word stands for first.
func Sides() []Side { return []Side{Actors, Shared} }

// Qualifiers lists the qualifiers, what an empty word stands for first.
func Qualifiers() []Qualifier {
	return []Qualifier{Ignore, Congruence, Conflict, Subtract, Combine}
}

// Counts lists the ways to count, what an empty word stands for first.
func Counts() []Count {
	return []Count{PerMeeting, PerDocument, PerMonth, PerYear, Across, EachStatement}
}

// Normalisations lists the normalisations, what an empty word stands for first.
func Normalisations() []Normalisation {
	return []Normalisation{Unnormalised, AverageActivity, Prominence, Jaccard, Cosine, Newman}
}

// Units lists the units of windows, what an empty word stands for first.
func Units() []Unit { return []Unit{Months, Meetings} }

// Kernels lists the kernels, what an empty word stands for first.
func Kernels() []Kernel { return []Kernel{Uniform, Triangular, Epanechnikov, Gaussian} }

// settled gives the spec with nothing left open, or tells what is wrong with it.
func (s Spec) settled() (Spec, error) {
	s.Mode, s.Actor, s.Via = cmp.Or(s.Mode, OneMode), cmp.Or(s.Actor, States), cmp.Or(s.Via, ViaMeeting)
	s.Side, s.Qualifier = cmp.Or(s.Side, Actors), cmp.Or(s.Qualifier, Ignore)
	s.Count, s.Normalisation = cmp.Or(s.Count, PerMeeting), cmp.Or(s.Normalisation, Unnormalised)
	if len(s.Roles) == 0 {
		s.Roles = DefaultRoles(s.Via)
	}
	if s.Window != nil {
		w := *s.Window
		w.Unit, w.Kernel, w.Step = cmp.Or(w.Unit, Months), cmp.Or(w.Kernel, Uniform), cmp.Or(w.Step, 1)
		s.Window = &w
	}
	for _, check := range []func() error{s.checkWords, s.checkRoles, s.checkQualifier, s.checkNormalisation, s.checkFilter, s.checkChance, s.checkWindow} {
		if err := check(); err != nil {
			return s, err
		}
	}
	return s, nil
}

func usage(argument, format string, args ...any) error {
	return fmt.Errorf("network: %s: %w: %s", argument, graph.ErrUsage, fmt.Sprintf(format, args...))
}

// oneOf tells whether an argument is one of the words that it may be.
func oneOf[T ~string](argument string, word T, words []T) error {
	if slices.Contains(words, word) {
		return nil
	}
	return usage(argument, "%q is unknown: use %s", word, listed(words))
}

// listed spells out words: a, b or c.
func listed[T ~string](words []T) string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	last := len(list) - 1
	if last < 1 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:last], ", ") + " or " + list[last]
}

func (s *Spec) checkWords() error {
	err := cmp.Or(
		oneOf("mode", s.Mode, Modes()), oneOf("actor", s.Actor, ActorSorts()), oneOf("via", s.Via, Vias()),
		oneOf("side", s.Side, Sides()), oneOf("qualifier", s.Qualifier, Qualifiers()),
		oneOf("count", s.Count, Counts()), oneOf("normalise", s.Normalisation, Normalisations()),
	)
	switch {
	case err != nil:
		return err
	case s.Mode == TwoMode && s.Side == Shared:
		return usage("side", "a two-mode network has both sides: leave it out, or use one mode")
	case s.Actor == Sectors && s.Kind == nil:
		return usage("actor", "nothing tells the kinds of organizations, of which sectors are made")
	}
	return nil
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

// PossibleRoles lists the relations that can tie actors to what they share.
func PossibleRoles(v Via) (list []schema.Relation) {
	actors := []schema.Class{schema.ClassState, schema.ClassOrganization, schema.ClassPerson}
	s := Spec{Via: v}
	for _, r := range schema.Default().Relations {
		reaches := overlap(r.Range, v.classes()) || s.overMeetings(r.Name)
		if overlap(r.Domain, actors) && reaches && r.Name != schema.RelPartOf {
			list = append(list, r.Name)
		}
	}
	return list
}

func overlap(a, b []schema.Class) bool {
	return slices.ContainsFunc(a, func(c schema.Class) bool { return slices.Contains(b, c) })
}

func (s *Spec) checkRoles() error {
	possible := PossibleRoles(s.Via)
	for i, r := range s.Roles {
		if !slices.Contains(possible, r) {
			return usage("roles", "%s ties nobody to a %s: use %s", r, s.Via, listed(possible))
		}
		if slices.Contains(s.Roles[:i], r) {
			return usage("roles", "%s is named twice", r)
		}
	}
	return nil
}

// overMeetings tells whether a role ties actors to what their meetings discussed or
// were part of.
func (s *Spec) overMeetings(role schema.Relation) bool {
	return s.Via.linkedBy() != "" && slices.Contains(graph.ParticipationRoles(), role)
}

func (s *Spec) checkQualifier() error {
	q := s.Qualifier
	switch {
	case q == Ignore:
		return nil
	case s.Via == ViaMeeting || s.Via == ViaSeries:
		return usage("qualifier", "nobody is for or against a %s: use ignore, or actors by topic, proposal or position", s.Via)
	case s.Mode == OneMode && q == Combine:
		return usage("qualifier", "combine is for two-mode networks: use congruence, conflict or subtract")
	case s.Mode == TwoMode && (q == Congruence || q == Conflict):
		return usage("qualifier", "%s is for one-mode networks: use subtract or combine", q)
	case !slices.ContainsFunc(s.Roles, takesSides):
		return usage("qualifier", "none of the roles is for or against anything: name others, or use ignore")
	}
	return nil
}

// takesSides tells whether a relation can be for or against something.
func takesSides(r schema.Relation) bool {
	return sign(&schema.Fact{Predicate: r}) != 0 || r == schema.RelVotedOn || r == schema.RelExpressed
}

func (s *Spec) checkNormalisation() error {
	switch n := s.Normalisation; {
	case s.Qualifier == Combine && n != Unnormalised:
		return usage("normalise", "the weights of combine are names: use none")
	case s.Mode == TwoMode && (n == Jaccard || n == Cosine || n == Newman):
		return usage("normalise", "%s is for one-mode networks: use none, average-activity or prominence", n)
	case s.Mode == OneMode && n == Prominence:
		return usage("normalise", "prominence is for two-mode networks: use none, average-activity, jaccard, cosine or newman")
	}
	return nil
}

func (s *Spec) checkFilter() error {
	f := &s.Filter
	for _, date := range []struct{ argument, value string }{{"from", f.From}, {"to", f.To}} {
		if date.value != "" && !schema.IsDate(date.value) {
			return usage(date.argument, "%q is no date: write 2019, 2019-09 or 2019-09-02", date.value)
		}
	}
	switch {
	case f.From != "" && f.To != "" && !(graph.Period{From: f.From, To: f.From}).Overlaps("", f.To):
		return usage("from", "%s is after %s", f.From, f.To)
	case f.MinConfidence < 0 || f.MinConfidence > 1:
		return usage("min-confidence", "%g is outside 0…1", f.MinConfidence)
	case f.MinMeetings < 0:
		return usage("min-meetings", "%d is less than 0", f.MinMeetings)
	case f.MinStatements < 0:
		return usage("min-statements", "%d is less than 0", f.MinStatements)
	}
	return nil
}

func (s *Spec) checkChance() error {
	switch {
	case !(s.Backbone >= 0 && s.Backbone < 1):
		return usage("backbone", "%g is no level of significance: use one between 0 and 1, such as 0.05", s.Backbone)
	case s.Backbone > 0 && (s.Qualifier == Subtract || s.Qualifier == Combine):
		return usage("backbone", "weights of %s are not strengths: use another qualifier", s.Qualifier)
	case s.Expected && s.Qualifier != Ignore:
		return usage("expected", "chance knows no for and against: use ignore")
	}
	return nil
}

func (s *Spec) checkWindow() error {
	w := s.Window
	if w == nil {
		return nil
	}
	switch err := cmp.Or(oneOf("window", w.Unit, Units()), oneOf("kernel", w.Kernel, Kernels())); {
	case err != nil:
		return err
	case w.Size < 1:
		return usage("window", "it must be of 1 or more %s", w.Unit)
	case w.Step < 1:
		return usage("step", "it must be of 1 or more %s", w.Unit)
	case s.Qualifier == Combine && w.Kernel != Uniform:
		return usage("kernel", "the weights of combine are names: use uniform")
	}
	return nil
}

// dated tells whether it matters when something was so.
func (s *Spec) dated() bool {
	return s.Filter.From != "" || s.Filter.To != "" || s.Count == PerMonth || s.Count == PerYear || s.Window != nil
}
