package mention

import (
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// departments proposes the bodies that a plural names together: "the Departments of
// Commerce, Homeland Security, and Justice" are three.
func (s *scan) departments(i int, sentence segment.Sentence) bool {
	one, ok := singular(s.tokens[i].Fold)
	if !ok || !s.tokens[i].Is(segment.Upper) || !s.is(i+1, "of") {
		return false
	}
	first, at, n := i, i+2, 0
	for at < sentence.End && s.nameWord(at) && s.knownOrCapitalised(at) && (n == 0 || s.knownBody(at) == 0) {
		end := at
		for end < sentence.End && s.nameWord(end) {
			end++
		}
		m := s.add(Type(schema.ClassOrganization), first, end, weightDate+spanWeight(weightNamed, first, end))
		m.title = one + " of " + s.name(at, end)
		n++
		next := end
		for s.is(next, ",") || s.is(next, "and") {
			next++
		}
		if next == end {
			break
		}
		first, at = next, next
	}
	return n > 0
}

// singular is the head noun of each of the bodies that a plural names.
func singular(word string) (string, bool) {
	switch word {
	case "departments":
		return "Department", true
	case "ministries":
		return "Ministry", true
	case "secretariats":
		return "Secretariat", true
	}
	return "", false
}
