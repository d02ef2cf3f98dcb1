package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/schema"
)

// DialogueFilter holds conditions on a series of meetings.
type DialogueFilter struct {
	Bilateral      *bool
	Parties        []string
	MinMonthsSince *int32
	MinRounds      *int32
	Quiet          *bool
}

func (f *DialogueFilter) admits(s *Rounds) bool {
	quiet := s.Quiet()
	return (f.Bilateral == nil || s.Bilateral() == *f.Bilateral) &&
		(f.MinMonthsSince == nil || s.since() >= int(*f.MinMonthsSince)) &&
		s.RoundCount() >= value(f.MinRounds) &&
		(f.Quiet == nil || quiet != nil && *quiet == *f.Quiet) &&
		!slices.ContainsFunc(f.Parties, func(id string) bool {
			id = s.root.graph.Preferred(id)
			return !slices.ContainsFunc(s.of.Parties, func(n *graph.Node) bool { return n.ID == id })
		})
}

// DialogueOrderField names what series can be ordered by.
type DialogueOrderField string

// DialogueOrder is an order of series.
type DialogueOrder struct {
	Field     DialogueOrderField
	Direction OrderDirection
}

func (o *DialogueOrder) compare(a, b *Rounds) int {
	switch o.Field {
	case "NAME":
		return o.Direction.then(strings.Compare(a.of.Series.Name, b.of.Series.Name), a.of.Series, b.of.Series)
	case "ROUNDS":
		return o.Direction.then(len(a.of.List)-len(b.of.List), a.of.Series, b.of.Series)
	}
	return cmp.Or(compareDates(a.last(), b.last(), o.Direction), byID(a.of.Series, b.of.Series))
}

// last is when the last round began, "" where there is none.
func (s *Rounds) last() string {
	if len(s.of.List) == 0 {
		return ""
	}
	return s.of.List[len(s.of.List)-1].Start
}

// Dialogues lists series of meetings with their rounds.
func (r *Root) Dialogues(filter *DialogueFilter, orderBy *DialogueOrder, on *Date, first *int32, after *string, last *int32, before *string) (*DialogueConnection, error) {
	if filter == nil {
		bilateral := true
		filter = &DialogueFilter{Bilateral: &bilateral}
	}
	if orderBy == nil {
		orderBy = &DialogueOrder{Field: "LAST", Direction: "ASC"}
	}
	day := r.day(on)
	from := origin{field: "dialogues", near: day, filter: filter, order: orderBy}
	all, err := selected(r, from, func() ([]*Rounds, error) {
		var list []*Rounds
		for _, n := range r.graph.Nodes(schema.ClassSeries) {
			s, err := r.rounds(n.ID, day)
			if err != nil {
				return nil, err
			}
			if filter.admits(s) {
				list = append(list, s)
			}
		}
		slices.SortFunc(list, orderBy.compare)
		return list, nil
	})
	if err != nil {
		return nil, err
	}
	l, err := paginate(all, from, func(s *Rounds) string { return s.of.Series.ID }, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	show := func(s *Rounds) *Series { return &Series{entity{root: r, node: s.of.Series}} }
	return &DialogueConnection{connect(l, show, func(e edge[*Rounds, *Series]) *DialogueEdge { return &DialogueEdge{e} })}, nil
}

// DialogueConnection is a page of series.
type DialogueConnection struct {
	connection[*Rounds, *Series, *DialogueEdge]
}

// DialogueEdge is a series and its rounds.
type DialogueEdge struct{ edge[*Rounds, *Series] }

// Rounds tells when it met.
func (e *DialogueEdge) Rounds() *Rounds { return e.item() }
