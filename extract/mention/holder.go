package mention

import "github.com/diplograph/diplograph/extract/segment"

// holderReach is how many tokens of a post may stand between its noun and the name of who
// holds it: "Coordinator for Cyber Issues Jane Roe".
const holderReach = 7

// beforePost ends the name of a body before the post of a person that stands right behind it,
// or before the person: "Department of Ports Undersecretary Jane Roe", "Bureau of Ports and
// Cables Jane A. Roe said". Its tail ends at the token end, its sentence at stop.
func (s *scan) beforePost(head, end, stop int) int {
	for at := head + 2; at < end; at++ {
		if s.isRole(at) && s.tokens[at].Is(segment.Upper) && !s.isPreposition(at-1) && !s.is(at-1, "the") && s.holderAhead(at+1, stop) {
			return s.postStart(at, head+2)
		}
		if s.words.givenName.Has(s.tokens[at].Text) && s.tokens[at-1].Is(segment.Upper) && end-at > 1 && end-at < 4 && end < stop && s.personName(at, stop) == end && s.isVerb(end) {
			return at
		}
	}
	if end < stop && s.isRole(end) { // the run of capitals ends with the post's own words
		return s.postStart(end, head+2)
	}
	return end
}

// postStart steps back over the words that belong to a post before its noun: "Deputy
// Assistant Secretary".
func (s *scan) postStart(role, floor int) int {
	for role > floor && s.words.roleModifier.Has(s.tokens[role-1].Text) {
		role--
	}
	return role
}

// holderAhead tells whether the name of a person, who has a known given name, begins at the
// token or behind the field of a post.
func (s *scan) holderAhead(i, stop int) bool {
	for at := i; at+1 < min(stop, i+holderReach); at++ {
		switch t := s.tokens[at]; {
		case s.words.givenName.Has(t.Text) && t.Is(segment.Upper) && s.nameWord(at+1):
			return true
		case !t.Is(segment.Upper) && !s.isPreposition(at) && !s.is(at, "and") && !s.is(at, "the") || t.Is(segment.Mark):
			return false
		}
	}
	return false
}

// rankAsRole takes an honorific that is a post ("Ambassador X") as the role of
// a person of whom nothing else is told.
func (p *profileReader) rankAsRole() {
	for i := p.person.Lead; i < p.person.First; i++ {
		if p.isRole(i) {
			p.person.affils = append(p.person.affils, Affiliation{Role: p.tokens[i].Text, First: i, End: i + 1})
			return
		}
	}
}

// onlyBody tells whether all that is known of a person is a body or state, without the post:
// "Jane Roe of Latvia".
func (p *profileReader) onlyBody() bool {
	return len(p.person.affils) == 1 && p.person.affils[0].Role == "" && p.person.affils[0].Body != nil
}

// postOfBody reads the post before a person's name that is one at the body behind it:
// "Deputy Port Director Jane Roe of Latvia".
func (p *profileReader) postOfBody() {
	known := p.person.affils[0]
	p.person.affils = nil
	p.before()
	if len(p.person.affils) == 1 && p.person.affils[0].Body == nil {
		p.person.affils[0].Body, p.person.affils[0].End = known.Body, known.End
		return
	}
	p.person.affils = append([]Affiliation{known}, p.person.affils...)
}
