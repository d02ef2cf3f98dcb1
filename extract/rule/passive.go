package rule

import "github.com/diplograph/diplograph/extract/clause"

// passiveClause is what a passive clause says: all of it, but for "it was agreed that";
// where it tells who did it, what it was done to, unless that only refers back.
func (r *run) passiveClause(c clause.Clause) clause.Span {
	if r.word(c.First-1) == "it" {
		for at := c.Rest; at < min(c.End, c.Rest+thatReach); at++ {
			if r.word(at) == "that" { // "it was noted with satisfaction that"
				return clause.Span{First: at, End: c.End}
			}
		}
	}
	if that := r.thatBehindAgent(c); that > 0 {
		return clause.Span{First: that, End: c.End}
	}
	if len(c.Agents) == 0 {
		span := r.behindOpening(clause.Span{First: c.Patient.First, End: c.End})
		if r.subordinate(span.First) {
			return clause.Span{}
		}
		return span
	}
	span := r.behindOpening(c.Patient)
	if r.subordinate(span.First) {
		return clause.Span{}
	}
	for !span.Empty() && article(r.tokens[span.First].Fold) {
		span.First++
	}
	if span.End-span.First < 2 {
		return clause.Span{}
	}
	return span
}

// subordinate tells whether a word opens a clause that only tells when or whether
// something is so.
func (r *run) subordinate(i int) bool {
	switch r.word(i) {
	case "before", "after", "if", "when", "until", "unless", "once", "because", "should", "while":
		return true
	}
	return false
}

// thatReach is how far behind a passive verb the clause may begin that it takes.
const thatReach = 4

// thatBehindAgent is where the clause begins of "it was observed by X that"; 0 if the
// passive is no such one.
func (r *run) thatBehindAgent(c clause.Clause) int {
	if len(c.Agents) == 0 || r.word(c.First-1) != "it" {
		return 0
	}
	last := c.Agents[len(c.Agents)-1]
	if at := max(last.End, last.Extent); r.word(at) == "that" && at < c.End {
		return at
	}
	return 0
}
