package mention

import (
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// Bounds of a list of sponsors.
const (
	longestSponsorList = 60
	longestSponsor     = 7 // tokens of a name
)

// sponsors proposes the names behind "Sponsors:" or "with the support of:" as bodies, known
// or not: those who pay for an event are often companies that no list has.
func (s *scan) sponsors(i int, sentence segment.Sentence) {
	at := s.behindSponsorLabel(i, sentence.End)
	if s.is(i, ":") && s.announcesBodies(i, sentence.First) {
		at = i + 1
	}
	if at == i {
		return
	}
	for limit := min(sentence.End, at+longestSponsorList); at < limit; at++ {
		first := at
		for at < limit && s.inSponsorName(at, first) {
			at++
		}
		if at > first && at-first <= longestSponsor {
			s.add(Type(schema.ClassOrganization), first, at, 10+at-first)
		}
		if at < limit && !s.partsSponsors(at) {
			return
		}
	}
}

// behindSponsorLabel is the token behind a label that leads into a list of sponsors, i if
// there is none at the token.
func (s *scan) behindSponsorLabel(i, end int) int {
	at := i + 1
	switch s.tokens[i].Fold {
	case "sponsor", "sponsors", "co-sponsors":
	case "supported", "sponsored", "funded":
		if !s.is(at, "by") {
			return i
		}
		at++
	case "support":
		if !s.is(i-1, "the") || !s.is(i-2, "with") || !s.is(at, "of") {
			return i
		}
		at++
	default:
		return i
	}
	if s.is(at, ",") && s.is(at+1, "namely") {
		at++
	}
	if at+1 >= end || !s.is(at, ":") && !s.is(at, "namely") {
		return i
	}
	return at + 1
}

// inSponsorName tells whether a token goes on with a name that begins at first.
func (s *scan) inSponsorName(i, first int) bool {
	t := s.tokens[i]
	if s.is(i+1, "sponsor") || s.is(i+1, "sponsors") || s.is(i+1, "partner") || s.is(i+1, "partners") {
		return false // "Gold sponsor" begins the next label
	}
	if t.Is(segment.Upper) || t.Is(segment.AllUpper) {
		return true
	}
	return i > first && (s.is(i, "&") || s.is(i, "of") || s.is(i, "for") || t.Is(segment.Numeric))
}

// partsSponsors tells whether a token stands between two names of a list.
func (s *scan) partsSponsors(i int) bool {
	switch s.tokens[i].Text {
	case ",", ";", "and", "|", "-", "–", "—", "·", "•", "/", "the":
		return true
	}
	return false
}

// announcementReach is how many tokens may stand between the noun for what is listed and the
// colon before the list.
const announcementReach = 8

// announcesBodies tells whether what stands before a colon says that bodies are listed behind
// it: "The following non-governmental organizations also attended:".
func (s *scan) announcesBodies(colon, floor int) bool {
	for at := colon - 1; at >= max(floor, colon-announcementReach); at-- {
		switch s.tokens[at].Fold {
		case "organizations", "organisations", "ngos", "companies", "firms", "institutions", "universities", "agencies", "associations", "entities":
			return true
		case ".", ";", "of", "that":
			return false
		}
	}
	return false
}
