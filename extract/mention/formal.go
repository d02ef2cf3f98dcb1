package mention

import (
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// formalState proposes a state by its form of government: "Republic of Benin",
// "Sultanate of Oman", "Hashemite Kingdom of Jordan", whether or not the lexicon has
// the whole of it.
func (s *scan) formalState(i int, sentence segment.Sentence) {
	if !polity(s.tokens[i].Fold) || !s.tokens[i].Is(segment.Upper) || !s.is(i+1, "of") {
		return
	}
	at := i + 2
	if s.is(at, "the") {
		at++
	}
	n := s.stateAt(at)
	if n == 0 || at+n > sentence.End {
		return
	}
	for k := max(sentence.First, i-longestPolity); k <= i; k++ {
		if len(s.hits[k]) > 0 && k+s.hits[k][0].Words > at {
			return // the lexicon knows the whole name
		}
	}
	first := i
	for first > sentence.First && polityAdjective(s.tokens[first-1].Fold) && s.tokens[first-1].Is(segment.Upper) {
		first--
	}
	m := s.add(Type(schema.ClassState), first, at+n, spanWeight(weightKnown, first, at+n))
	m.entry, m.Lead = s.hits[at][0].Entry, s.lead(first)
}

// longestPolity is how many words may stand before the form of government in the name
// of a state.
const longestPolity = 4

func polity(word string) bool {
	switch word {
	case "republic", "kingdom", "sultanate", "state", "principality", "commonwealth", "federation", "union", "emirate":
		return true
	}
	return false
}

func polityAdjective(word string) bool {
	switch word {
	case "federal", "democratic", "islamic", "federative", "socialist", "plurinational", "bolivarian", "hashemite", "united", "independent", "cooperative", "co-operative", "arab":
		return true
	}
	return false
}

// ministryOf proposes what small letters call a state's ministry: "the Colombian
// foreign ministry". The adjective begins at the token and ends before the other one.
func (s *scan) ministryOf(i, end int) {
	at := end
	for at < len(s.tokens) && at < end+3 && !s.tokens[at].Is(segment.Upper) && !s.tokens[at].Is(segment.Mark) && !s.is(at, "ministry") {
		at++
	}
	if !s.is(at, "ministry") || s.tokens[at].Is(segment.Upper) {
		return
	}
	s.add(Type(schema.ClassOrganization), i, at+1, spanWeight(weightNamed, i, at+1)).Lead = s.lead(i)
}
