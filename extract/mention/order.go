package mention

import (
	"slices"

	"github.com/diplograph/diplograph/schema"
)

// Follows tells whether a meeting is the one that comes after another in its series, by
// what its name says: "the next round", "a follow-up workshop", "the second forum".
func (a *Analysis) Follows(next, main *Referent) bool {
	if next == nil || main == nil || next == main || next.Class != schema.ClassMeeting || !next.Planned {
		return false
	}
	p, numbered := next.parts, next.Ordinal > 0 && next.Ordinal == main.Ordinal+1
	switch {
	case p.ahead && len(p.states) > 1 && sameParties(p.states, main.parts.states) && (p.head == main.parts.head || anyHead(p.head) || anyHead(main.parts.head)):
		return true
	case next.Series != nil && main.Series != nil && next.Series != main.Series:
		return numbered && p.head == main.parts.head
	case next.Series != nil && main.Series == nil && next.Series.Entry != nil && common(tellingWords(next.Series.Name), tellingWords(main.Name)) == 0:
		return false
	case next.Ordinal > 0 && main.Ordinal > 0:
		return numbered
	case next.Ordinal > 1 && main.Planned:
		return false // its number, and not the one behind it
	case next.Ordinal > 1:
		return p.head == main.parts.head || anyHead(p.head) || next.Series != nil && next.Series == main.Series
	case p.ahead && len(p.specific) > 1:
		return next.Series != nil && next.Series == main.Series || !main.named() || 2*common(p.specific, main.parts.specific) > len(p.specific)
	case p.ahead, slices.ContainsFunc(p.specific, saysNext):
		return p.head == main.parts.head || anyHead(p.head) || anyHead(main.parts.head) || main.isCalled(p.head)
	}
	return p.further && p.head == main.parts.head || p.head == "edition" || p.head == "iteration"
}

// named tells whether anything but a number tells a meeting from others.
func (r *Referent) named() bool { return r.Series != nil || r.parts.named() }

// saysNext tells whether a word of a name says that the meeting comes after another.
func saysNext(word string) bool {
	switch word {
	case "next", "follow-up", "follow-on", "upcoming", "forthcoming":
		return true
	}
	return false
}

// Successors are the meetings that come right after one in its series: those with the
// number after its own, and the document's where the text calls this one "the previous
// meeting".
func (a *Analysis) Successors(r *Referent) []*Referent {
	main := a.Context.Meeting
	if r == nil || r.Class != schema.ClassMeeting || r == main && r.Ordinal == 0 {
		return nil
	}
	var after []*Referent
	for _, other := range a.meetings {
		if other == r {
			continue
		}
		if r.Ordinal > 0 && other.Ordinal == r.Ordinal+1 && sameSeries(r, other) || r.parts.previous && other == main {
			after = append(after, other)
		}
	}
	return after
}

// sameSeries tells whether two meetings are counted in one series.
func sameSeries(a, b *Referent) bool {
	if !sameFormality(a.Name, b.Name) {
		return false
	}
	if a.Series != nil || b.Series != nil {
		return a.Series == b.Series && (a.parts.head == b.parts.head || anyHead(a.parts.head) || anyHead(b.parts.head))
	}
	return a.parts.head == b.parts.head && (common(a.parts.specific, b.parts.specific) > 0 || !a.parts.named() && !b.parts.named())
}
