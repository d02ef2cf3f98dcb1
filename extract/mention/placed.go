package mention

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// placedMeeting proposes a meeting that has no name and that the place right behind its noun
// tells from others: "at an expert meeting in Geneva", "walked away from talks in Riga".
func (s *scan) placedMeeting(i int, sentence segment.Sentence) bool {
	if s.text.Blocks[sentence.Block].Kind == segment.Heading || !eventNoun(s.tokens[i].Fold) && !s.is(i, "negotiations") && !s.is(i, "discussions") || s.trees.UPOS[i] != scheme.Noun {
		return false
	}
	at := i + 1
	if s.is(at, "held") {
		at++
	}
	if !s.is(at, "in") || at+1 >= sentence.End || !s.townAt(at+1) {
		return false
	}
	first := s.placedStart(i, sentence.First)
	if first < 0 || s.ordinalIn(first, i) > 0 {
		return false // one of a series
	}
	m := s.add(Type(schema.ClassMeeting), first, i+1, spanWeight(weightNamed, first, i+1))
	m.title = s.name(first, i+1) + " in " + s.name(at+1, at+1+s.hits[at+1][0].Words)
	m.parts = meetingParts{head: s.tokens[i].Fold, described: true, aside: true}
	return true
}

// townAt tells whether a city stands at the token.
func (s *scan) townAt(i int) bool {
	return s.placeAt(i) && s.tokens[i].Is(segment.Upper) && (s.hits[i][0].Entry.Class == schema.ClassPlace || s.hits[i][0].Use == lexicon.UseCapital) && s.hits[i][0].Entry.Kind != "world-region"
}

// placedStart is the first of the words in small letters that describe the noun of a meeting,
// -1 if "the" introduces them, which refers back, or if something else stands before it.
func (s *scan) placedStart(noun, floor int) int {
	first := noun
	for ; first > floor && noun-first < describedReach; first-- {
		t := s.tokens[first-1]
		switch pos := s.trees.UPOS[first-1]; {
		case t.Fold == "the", t.Fold == "this", t.Fold == "these", t.Fold == "its", t.Fold == "their":
			return -1
		case t.Fold == "a", t.Fold == "an", t.Fold == "another", pos == scheme.Adp:
			return first
		case t.Is(segment.Upper), t.Is(segment.Mark) && t.Fold != "-":
			return -1
		case pos != scheme.Adj && pos != scheme.Noun && t.Fold != "-":
			return first
		}
	}
	return first
}
