package graph

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/schema"
)

// Match is what somebody judged of two entities. It holds both ways, and the
// latest of a pair counts.
type Match struct {
	A, B    string // ids, in order
	Verdict Verdict
	Keep    string // the id of the two under which views show them, if they are Same; "" leaves it open

	Revision int64 // that brought it; this and what follows is the store's to fill in
	Time     time.Time
	Author   string
	Note     string
}

// pair is two ids in order.
type pair struct{ a, b string }

func newPair(a, b string) pair { return pair{min(a, b), max(a, b)} }

// merging is under which id a node is shown from a revision on.
type merging struct {
	from int64
	id   string
}

// Match records judgements of pairs of entities, as one revision.
//
// Entities that are the same, be it over others, are shown as one node: under
// the id that the newest of these judgements keeps, of several of one revision
// the least; if none keeps one, under the least of all ids. The other ids lead
// to it. Taking judgements back shows the nodes as they would be without.
// Nothing is written if all of it was judged so already.
//
// Errors wrap ErrNotFound if the store has never held an entity or there is
// nothing to take back, ErrStale as By says, and ErrUsage for what makes no sense: entities of
// different classes or documents. Two that are not the same and yet the same over others are
// an ErrConflict.
func (s *Store) Match(ctx context.Context, by By, matches ...Match) (Receipt, error) {
	return s.match(ctx, by, false, matches)
}

// MatchTold records judgements as Match does, also of entities that the store has
// never held: a dump tells of them when the documents that spoke of them are gone.
// Errors wrap ErrUsage for what is no entity's id, and otherwise as those of Match.
func (s *Store) MatchTold(ctx context.Context, by By, matches ...Match) (Receipt, error) {
	return s.match(ctx, by, true, matches)
}

func (s *Store) match(ctx context.Context, by By, unheld bool, matches []Match) (Receipt, error) {
	receipt, err := s.change(ctx, by, func() (*change, Receipt, error) { return s.model.matching(matches, by, unheld) })
	if err != nil {
		return Receipt{}, fmt.Errorf("match: %w", err)
	}
	return receipt, nil
}

// matching finds what the judgements of pairs would change, if they may be of
// entities that the store does not hold: these get their class.
func (m *model) matching(matches []Match, by By, unheld bool) (*change, Receipt, error) {
	c := m.next()
	drawn := make(map[pair]*Match)
	for _, x := range matches {
		p := newPair(x.A, x.B)
		x.A, x.B, x.Revision = p.a, p.b, c.number
		ends, err := m.matchable(x, unheld)
		same := false
		if err == nil {
			same, err = m.checkMatch(x, ends, by)
		}
		if err == nil && drawn[p] != nil {
			err = fmt.Errorf("%w: they are judged twice", ErrUsage)
		}
		if err != nil {
			return nil, Receipt{}, fmt.Errorf("%s and %s: %w", x.A, x.B, err)
		}
		if drawn[p] = &x; !same {
			c.matched = append(c.matched, x)
			m.hold(&c, ends)
		}
	}
	if err := m.checkMatches(c.matched, drawn); err != nil {
		return nil, Receipt{}, err
	}
	return m.settled(c)
}

// matchable gives the two entities of a judgement, without names.
func (m *model) matchable(x Match, unheld bool) (ends [2]schema.Entity, err error) {
	for i, id := range []string{x.A, x.B} {
		switch n := m.nodes.get(id); {
		case n != nil:
			ends[i] = n.entity
		case !unheld:
			return ends, fmt.Errorf("%s: %w: the store has never held such an entity", id, ErrNotFound)
		default:
			if ends[i], err = entityOf(id, ""); err != nil {
				return ends, fmt.Errorf("%w: %w", ErrUsage, err)
			}
		}
	}
	return ends, nil
}

// hold lets a change bring the entities that the store does not hold.
func (m *model) hold(c *change, list [2]schema.Entity) {
	for _, e := range list {
		if m.nodes.get(e.ID) == nil && !slices.Contains(c.typed, e) {
			c.typed = append(c.typed, e)
		}
	}
}

// checkMatch tells whether two entities can be judged so, and whether they are
// already.
func (m *model) checkMatch(x Match, ends [2]schema.Entity, by By) (same bool, err error) {
	before := m.match(newPair(x.A, x.B), m.now.Revision)
	a, b := ends[0].Class, ends[1].Class
	switch {
	case by.Seen != 0 && m.wereOthers(x, by.Seen):
		err = by.stale("what was judged of them")
	case x.A == x.B:
		err = fmt.Errorf("%w: it is one id", ErrUsage)
	case a == schema.ClassDocument || b == schema.ClassDocument:
		err = fmt.Errorf("%w: documents are not matched; one that is there twice can be withdrawn", ErrUsage)
	case a != b:
		err = fmt.Errorf("%w: a %s and a %s cannot be one", ErrUsage, a, b)
	case x.Keep != "" && (x.Verdict != Same || x.Keep != x.A && x.Keep != x.B):
		err = fmt.Errorf("%w: %s cannot be kept", ErrUsage, x.Keep)
	case x.Verdict == TakenBack && before == nil:
		err = fmt.Errorf("%w: there is no judgement to take back", ErrNotFound)
	case !slices.Contains([]Verdict{Same, NotSame, Maybe, TakenBack}, x.Verdict):
		err = fmt.Errorf("%w: %q is no verdict on two entities", ErrUsage, x.Verdict)
	}
	if err != nil || before == nil {
		return false, err
	}
	if x.Keep != "" && m.preferred(x.Keep, m.now.Revision) != x.Keep {
		return false, nil // another judgement, which is newer, keeps another
	}
	return before.Verdict == x.Verdict && before.Keep == x.Keep && (by.Note == "" || by.Note == before.Note), nil
}

// wereOthers tells whether what was judged of a pair, or what is the same as
// either, was not so at the revision.
func (m *model) wereOthers(x Match, since int64) bool {
	p, now := newPair(x.A, x.B), m.now.Revision
	return m.match(p, since) != m.match(p, now) ||
		!slices.Equal(m.members(x.A, since), m.members(x.A, now)) || !slices.Equal(m.members(x.B, since), m.members(x.B, now))
}

// checkMatches tells whether the judgements, with those that hold already,
// leave no two entities the same and not the same.
func (m *model) checkMatches(list []Match, drawn map[pair]*Match) error {
	of := func(p pair) *Match {
		if x := drawn[p]; x != nil {
			return x
		}
		return m.match(p, m.now.Revision)
	}
	near := func(id string) []string {
		all := slices.Clone(m.matchedWith[id])
		for p := range drawn {
			switch id {
			case p.a:
				all = append(all, p.b)
			case p.b:
				all = append(all, p.a)
			}
		}
		return all
	}
	for _, x := range list {
		one := members(x.A, near, of)
		for _, id := range one {
			for _, other := range near(id) {
				if no := of(newPair(id, other)); no != nil && no.Verdict == NotSame && slices.Contains(one, other) {
					return fmt.Errorf("%w: %s and %s would be the same, and are judged not to be: take one judgement back first", ErrConflict, no.A, no.B)
				}
			}
		}
	}
	return nil
}

// members lists the entities that are the same as one, with it, in order.
func members(id string, near func(string) []string, of func(pair) *Match) []string {
	list := []string{id}
	for i := 0; i < len(list); i++ {
		for _, other := range near(list[i]) {
			if x := of(newPair(list[i], other)); x != nil && x.Verdict == Same && !slices.Contains(list, other) {
				list = append(list, other)
			}
		}
	}
	slices.Sort(list)
	return list
}

// match is what counts of a pair at a revision, nil if nothing does.
func (m *model) match(p pair, revision int64) *Match {
	list := m.matches[p]
	for i := len(list); i > 0; i-- {
		if x := list[i-1]; x.Revision <= revision {
			if x.Verdict == TakenBack {
				return nil
			}
			return x
		}
	}
	return nil
}

func (m *model) members(id string, revision int64) []string {
	return members(id, func(id string) []string { return m.matchedWith[id] }, func(p pair) *Match { return m.match(p, revision) })
}

// preferred is the id under which views of a revision show the entity.
func (m *model) preferred(id string, revision int64) string {
	if len(m.merged) == 0 {
		return id
	}
	list := m.merged[id]
	for i := len(list); i > 0; i-- {
		if list[i-1].from <= revision {
			return list[i-1].id
		}
	}
	return id
}

// elect finds the id under which the members are shown from a revision on.
func (m *model) elect(list []string, revision int64) string {
	var keeps *Match
	for _, id := range list {
		for _, other := range m.matchedWith[id] {
			x := m.match(newPair(id, other), revision)
			if x == nil || x.Verdict != Same || x.Keep == "" {
				continue
			}
			if keeps == nil || cmp.Or(cmp.Compare(x.Revision, keeps.Revision), strings.Compare(keeps.Keep, x.Keep)) > 0 {
				keeps = x
			}
		}
	}
	if keeps != nil {
		return keeps.Keep
	}
	return list[0]
}

// merge takes in judgements of pairs, and lists the statements that views show
// with other ends for that.
func (m *model) merge(c change) (touched []*statement) {
	var affected []string
	for _, x := range c.matched {
		affected = append(affected, m.members(x.A, c.number-1)...)
		affected = append(affected, m.members(x.B, c.number-1)...)
	}
	for _, x := range c.matched {
		x.Revision, x.Time, x.Author, x.Note = c.number, c.time, c.author, c.note
		p := pair{x.A, x.B}
		if m.matches[p] == nil {
			m.matchedWith[p.a] = append(m.matchedWith[p.a], p.b)
			m.matchedWith[p.b] = append(m.matchedWith[p.b], p.a)
		}
		m.matches[p] = append(m.matches[p], &x)
		m.latest().Matches = append(m.latest().Matches, &x)
	}
	slices.Sort(affected)
	moved := make(map[string][]string) // from the id under which they were shown
	for _, id := range slices.Compact(affected) {
		before, after := m.preferred(id, c.number-1), m.elect(m.members(id, c.number), c.number)
		if before != after {
			id, after = m.nodes.get(id).entity.ID, m.nodes.get(after).entity.ID
			m.merged[id] = append(m.merged[id], merging{from: c.number, id: after})
			moved[before] = append(moved[before], id)
		}
	}
	for _, before := range slices.Sorted(maps.Keys(moved)) {
		touched = append(touched, m.naming(before, moved[before])...)
	}
	return touched
}

// naming lists the statements that are shown with the node and name, in its
// place, one of the ids.
func (m *model) naming(shown string, ids []string) (list []*statement) {
	for _, a := range m.nodes.get(shown).arcs {
		for _, e := range a.edges {
			for _, st := range e.statements {
				v := st.head.Load()
				if v.hidden || v.until.Load() != 0 || v.edge != e {
					continue
				}
				f := m.unmerged(v.shown.ID, v.said())
				if slices.ContainsFunc(ends(&f), func(end schema.Entity) bool { return slices.Contains(ids, end.ID) }) {
					list = append(list, st)
				}
			}
		}
	}
	return list
}
