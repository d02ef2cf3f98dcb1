package mention

import "github.com/diplograph/diplograph/schema"

// portfolioBehind tells whether the "for" behind the head noun of a known body goes on with the
// post of one of it, and is no part of its name: "High Representative of the European Union for
// Foreign Affairs".
func (s *scan) portfolioBehind(first, head, end int) bool {
	if end == head+1 || !s.is(head+1, "for") {
		return false
	}
	at := first - 1
	if s.is(at, "the") {
		at--
	}
	if at < 1 || !s.is(at, "of") || !s.isRole(at-1) {
		return false
	}
	hits := s.lex.ByName(s.name(first, head+1))
	return len(hits) > 0 && hits[0].Entry.Class == schema.ClassOrganization && len(s.lex.ByName(s.name(first, end))) == 0
}
