package mention

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// departments proposes the bodies that a plural names together: "the Departments of
// Commerce, Homeland Security, and Justice" are three.
func (s *scan) departments(i int, sentence segment.Sentence) bool {
	one, ok := singular(s.tokens[i].Fold)
	if !ok || !s.is(i+1, "of") {
		return false
	}
	if !s.tokens[i].Is(segment.Upper) {
		return s.smallDepartments(one, i, sentence.End)
	}
	if at := i + 2; s.stateAt(at) > 0 || s.is(at, "the") && s.stateAt(at+1) > 0 {
		return true // "the Foreign Ministries of Peru and Togo" are called by their states
	}
	first, at, n := i, s.behindThe(i+2), 0
	for at < sentence.End && s.nameWord(at) && s.knownOrCapitalised(at) && s.stateAt(at) == 0 && (n == 0 || s.knownBody(at) == 0) {
		end := at
		for end < sentence.End && s.nameWord(end) {
			end++
		}
		m := s.add(Type(schema.ClassOrganization), first, end, weightDate+spanWeight(weightNamed, first, end))
		m.title = one + " of " + s.name(at, end)
		if s.is(at-1, "the") {
			m.title = one + " of the " + s.name(at, end)
		}
		n++
		next := end
		for s.is(next, ",") || s.is(next, "and") {
			next++
		}
		if next == end {
			break
		}
		first, at = next, s.behindThe(next)
	}
	return n > 0
}

// behindThe is the token behind "the" before a field that is no body by itself: "Departments of
// Commerce, the Treasury and Justice"; else the token itself.
func (s *scan) behindThe(i int) int {
	if !s.is(i, "the") || i+1 >= len(s.tokens) || !s.nameWord(i+1) || s.knownBody(i+1) > 0 {
		return i
	}
	for at := i + 2; at < len(s.tokens) && s.nameWord(at); at++ {
		if s.words.body.Has(s.tokens[at].Text) {
			return i // "the National Security Council" is the next of a longer list
		}
	}
	return i + 1
}

// smallDepartments does so where the press writes them in small letters: "ministries of home
// affairs, defence, and information technology". The last one may have an "and" inside if a comma
// stands before the "and" that ends the list. One alone is none: "ministries of the two states".
func (s *scan) smallDepartments(one string, i, end int) bool {
	fields := s.smallFields(i+2, end)
	if len(fields) < 2 {
		return false
	}
	for n, field := range fields {
		first := field[0]
		if n == 0 {
			first = i
		}
		m := s.add(Type(schema.ClassOrganization), first, field[1], weightDate+spanWeight(weightNamed, first, field[1]))
		m.title = one + " of " + s.name(field[0], field[1])
	}
	return true
}

// smallFields are the spans of the fields that a list names in small nouns and adjectives.
func (s *scan) smallFields(at, end int) [][2]int {
	var fields [][2]int
	first, comma := at, false
	for ; at < end; at++ {
		switch pos := s.trees.UPOS[at]; {
		case s.is(at, ","):
			if at == first {
				return fields
			}
			fields, first, comma = append(fields, [2]int{first, at}), at+1, true
		case s.is(at, "and") && at == first:
			first++ // ", and"
			if last := s.smallEnd(first, end); last > first {
				return append(fields, [2]int{first, last})
			}
			return fields
		case s.is(at, "and") && (comma || len(fields) == 0) && at > first:
			fields = append(fields, [2]int{first, at})
			if last := s.smallEnd(at+1, end); last > at+1 {
				return append(fields, [2]int{at + 1, last})
			}
			return fields
		case s.tokens[at].Is(segment.Upper), pos != scheme.Noun && pos != scheme.Adj, len(s.hits[at]) > 0 && s.hits[at][0].Entry.Class != schema.ClassTopic:
			return fields
		}
	}
	return fields
}

// smallEnd is the token behind small nouns and adjectives, joined by "and" at most once.
func (s *scan) smallEnd(first, end int) int {
	at, joined := first, false
	for at < end && !s.tokens[at].Is(segment.Upper) {
		pos := s.trees.UPOS[at]
		if s.is(at, "and") && !joined && at > first && at+1 < end && !s.tokens[at+1].Is(segment.Upper) && s.trees.UPOS[at+1] == scheme.Noun {
			joined = true
		} else if pos != scheme.Noun && pos != scheme.Adj {
			break
		}
		at++
	}
	return at
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
