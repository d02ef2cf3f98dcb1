package mention

import (
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// Bounds of a list of persons in a sentence.
const (
	fewestListedPersons = 3
	longestListedPerson = 4 // tokens
)

// listedPersons proposes the names that stand in a list between persons who are known to be
// such: the second of "Jane Roe, Wanawit Ahkuputra and John Smith". At least half of the list are
// known. Candidates from the index on are the sentence's persons.
func (s *scan) listedPersons(sentence segment.Sentence, from int) {
	known := map[int]bool{}
	for _, c := range s.found[from:] {
		if c.Type.Is(schema.ClassPerson) {
			known[c.First] = true
		}
	}
	if len(known)+len(known) < fewestListedPersons {
		return
	}
	for at := sentence.First; at < sentence.End; at++ {
		if !known[at] && !s.is(at-1, ":") {
			continue
		}
		names, end := s.namesFrom(at, sentence.End)
		s.proposeListed(names, known)
		at = max(at, end-1)
	}
}

// proposeListed proposes those names of a list that nobody knows to be persons'.
func (s *scan) proposeListed(names []segment.Sentence, known map[int]bool) {
	found := 0
	for _, name := range names {
		if known[name.First] {
			found++
		}
	}
	if len(names) < fewestListedPersons || 2*found < len(names) {
		return
	}
	for _, name := range names {
		if !known[name.First] {
			s.person(name.First, name.First, name.End, 0)
		}
	}
}

// namesFrom reads names of two words or more that follow each other from the token on, with
// marks or "and" between them, and tells where they end.
func (s *scan) namesFrom(at, end int) (names []segment.Sentence, stop int) {
	for at < end {
		next := s.personName(at, end)
		if next < at+2 || next > at+longestListedPerson || s.knownNameOf(at, next) || s.knownName(at, next) {
			break
		}
		names, stop = append(names, segment.Sentence{First: at, End: next}), next
		for at = next; at < end && (s.is(at, ",") || s.is(at, ";") || s.is(at, "and") || s.is(at, "&")); at++ {
		}
		if at == next {
			break
		}
	}
	return names, stop
}
