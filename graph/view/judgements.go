package view

import "slices"

// JudgementFilter holds conditions on a judgement of a fact.
type JudgementFilter struct {
	Verdict  []FactVerdict
	Author   *string
	Document *string
}

func (f *JudgementFilter) admits(j *Judgement) bool {
	if f == nil {
		return true
	}
	return (f.Verdict == nil || slices.Contains(f.Verdict, j.Verdict())) &&
		(f.Author == nil || *f.Author == j.made.Author) &&
		(f.Document == nil || *f.Document == j.Fact().statement.Document)
}

// EntityMatchFilter holds conditions on a judgement of entities.
type EntityMatchFilter struct {
	Verdict []MatchVerdict
	Author  *string
	Entity  *string
}

func (f *EntityMatchFilter) admits(x *EntityMatch) bool {
	if f == nil {
		return true
	}
	return (f.Verdict == nil || slices.Contains(f.Verdict, x.Verdict())) &&
		(f.Author == nil || *f.Author == x.made.Author) &&
		(f.Entity == nil || *f.Entity == x.made.A || *f.Entity == x.made.B)
}

// JudgementOrderField names what judgements can be ordered by.
type JudgementOrderField string

// JudgementOrder is an order of judgements.
type JudgementOrder struct {
	Field     JudgementOrderField
	Direction OrderDirection
}

// arrange puts what the graph lists from the oldest on in order.
func arrange[T any](o *JudgementOrder, list []T, revision func(T) int32) {
	slices.SortStableFunc(list, func(a, b T) int { return int(revision(a) - revision(b)) })
	if o == nil || o.Direction.apply(1) < 0 {
		slices.Reverse(list)
	}
}

// JudgementConnection is a page of a list of judgements.
type JudgementConnection struct {
	connection[*Judgement, *Judgement, *JudgementEdge]
}

// JudgementEdge is an item of a list of judgements.
type JudgementEdge struct{ edge[*Judgement, *Judgement] }

// Judgements lists what counts of what was judged of facts.
func (r *Root) Judgements(filter *JudgementFilter, orderBy *JudgementOrder, first *int32, after *string, last *int32, before *string) (*JudgementConnection, error) {
	var all []*Judgement
	for _, made := range r.graph.Judgements() {
		if j := (&Judgement{root: r, made: made}); filter.admits(j) {
			all = append(all, j)
		}
	}
	arrange(orderBy, all, (*Judgement).Revision)
	from := origin{field: "judgements", filter: filter, order: orderBy}
	l, err := paginate(all, from, func(j *Judgement) string { return j.made.Statement }, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	return &JudgementConnection{connect(l, itself, func(e edge[*Judgement, *Judgement]) *JudgementEdge { return &JudgementEdge{e} })}, nil
}

// EntityMatchConnection is a page of a list of judgements of entities.
type EntityMatchConnection struct {
	connection[*EntityMatch, *EntityMatch, *EntityMatchEdge]
}

// EntityMatchEdge is an item of a list of judgements of entities.
type EntityMatchEdge struct {
	edge[*EntityMatch, *EntityMatch]
}

// EntityMatches lists what counts of what was judged of entities.
func (r *Root) EntityMatches(filter *EntityMatchFilter, orderBy *JudgementOrder, first *int32, after *string, last *int32, before *string) (*EntityMatchConnection, error) {
	var all []*EntityMatch
	for _, made := range r.graph.Matches("") {
		if x := (&EntityMatch{root: r, made: made}); filter.admits(x) {
			all = append(all, x)
		}
	}
	arrange(orderBy, all, (*EntityMatch).Revision)
	from := origin{field: "entityMatches", filter: filter, order: orderBy}
	l, err := paginate(all, from, matchKey, page{first, after, last, before})
	if err != nil {
		return nil, err
	}
	return &EntityMatchConnection{connect(l, itself, func(e edge[*EntityMatch, *EntityMatch]) *EntityMatchEdge { return &EntityMatchEdge{e} })}, nil
}

// matchKey tells judgements of pairs apart, of which one counts for each.
func matchKey(x *EntityMatch) string { return x.made.A + " " + x.made.B }
