package mention

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
)

// Meetings without a body behind them are called by those who meet: "meeting of high
// representatives in charge of security issues", "Second Meeting of Officials Responsible for
// Cybersecurity".

// longestCharge is how many words a name may tell of those who meet, and as many of what they
// are in charge of.
const longestCharge = 5

// officialsEnd is the token behind the words that begin at the token and tell who meet, with
// what these are in charge of; i if they tell nobody.
func (s *scan) officialsEnd(i, end int) int {
	at := s.officeHead(i, end)
	if at == i {
		return i
	}
	if charged := s.chargeEnd(at, end); charged > at || !s.tokens[at-1].Is(segment.Upper) {
		return charged
	}
	return i // capitals are read as other names are
}

// officeHead is the token behind the noun of those who meet, before which stand nouns and
// adjectives only; i if there is none.
func (s *scan) officeHead(i, end int) int {
	for at := i; at < min(end, i+longestCharge); at++ {
		if officials(s.tokens[at].Fold) {
			return at + 1
		}
		if pos := s.trees.UPOS[at]; s.tokens[at].Is(segment.Mark) || pos != scheme.Adj && pos != scheme.Noun && pos != scheme.Propn {
			return i
		}
	}
	return i
}

// chargeEnd steps over "in charge of security issues" and "responsible for cybersecurity".
func (s *scan) chargeEnd(i, end int) int {
	at := i
	switch {
	case s.is(at, "in") && s.is(at+1, "charge") && s.is(at+2, "of"), s.is(at, "with") && s.is(at+1, "responsibility") && s.is(at+2, "for"):
		at += 3
	case s.is(at, "responsible") && s.is(at+1, "for"):
		at += 2
	default:
		return i
	}
	first := at
	for at < min(end, first+longestCharge) {
		pos := s.trees.UPOS[at]
		if pos != scheme.Adj && pos != scheme.Noun && pos != scheme.Propn && !(s.is(at, "and") && at > first) && !(s.is(at, "the") && at == first) {
			break
		}
		at++
	}
	for at > first && (s.is(at-1, "and") || s.is(at-1, "the")) {
		at--
	}
	if at == first {
		return i
	}
	return at
}

// officials lists nouns of those who meet for their states.
func officials(word string) bool {
	switch word {
	case "ministers", "officials", "representatives", "secretaries", "heads", "chiefs", "experts", "coordinators", "directors", "regulators", "ambassadors", "envoys", "commissioners":
		return true
	}
	return false
}
