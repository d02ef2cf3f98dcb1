package mention

import (
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// shortestQuotedName is how many tokens a name in quotation marks has at least that is a meeting's
// without the noun behind it.
const shortestQuotedName = 3

// quotedName proposes the meeting whose name stands in quotation marks before its noun: `the “Safe
// Harbours” conference`, `at its “Cables for All” workshop`.
func (s *scan) quotedName(i int, sentence segment.Sentence) bool {
	if s.tokens[i].Is(segment.Upper) || i < sentence.First+3 || !s.is(i-1, "\"") || !s.meetingHead(i) || weakHead(s.tokens[i].Fold) || spell(s.tokens[i].Fold) {
		return false
	}
	if i+1 < sentence.End && paperOrRoom(s.tokens[i+1].Fold) {
		return false
	}
	first := i - 2
	for first > sentence.First && first > i-longestEventTitle && !s.is(first-1, "\"") {
		first--
	}
	if !s.is(first-1, "\"") || first > i-2 || !s.tokens[first].Is(segment.Upper) || first-1 > sentence.First && s.isVerb(first-2) {
		return false
	}
	m := s.add(Type(schema.ClassMeeting), first, i+1, spanWeight(weightNamed, first, i+1))
	m.title = s.name(first, i-1)
	m.parts = s.readParts(first, i, i)
	m.parts.specific = append(m.parts.specific, tellingWords(m.title)...)
	if i-1-first < shortestQuotedName {
		m.title += " " + s.tokens[i].Text
	}
	return true
}
