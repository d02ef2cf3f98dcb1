package mention

import (
	"slices"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
)

// listedParts proposes the parts of a meeting whose titles a list gives behind what announces
// them: "The sessions were: 1. Cables at Sea 2. Who Mends Them?". What is listed below a title, such
// as who spoke, has markers of another kind.
func (s *scan) listedParts() {
	for b := range s.text.Blocks {
		if !s.announcesParts(b) {
			continue
		}
		numbered := false
		for n := b + 1; n < len(s.text.Blocks) && s.text.Blocks[n].Kind == segment.Item; n++ {
			if n == b+1 {
				numbered = s.text.Blocks[n].Number > 0
			}
			if (s.text.Blocks[n].Number > 0) != numbered {
				continue
			}
			if first, end := s.titleOfPart(n); end > first {
				s.addPart(first, end, "")
			}
		}
	}
}

// announcesParts tells whether a block ends in a colon behind which the parts of a meeting are
// listed.
func (s *scan) announcesParts(block int) bool {
	b := s.text.Blocks[block]
	if b.End == b.First || b.Noise || b.Kind != segment.Paragraph && b.Kind != segment.Heading {
		return false
	}
	last := s.sentences[b.End-1]
	return s.is(last.End-1, ":") && slices.ContainsFunc(s.tokens[last.First:last.End], func(t segment.Token) bool { return partsNoun(t.Fold) })
}

// partsNoun lists nouns for several parts of a meeting.
func partsNoun(word string) bool {
	switch word {
	case "sessions", "panels", "tracks", "breakouts", "plenaries", "segments", "roundtables":
		return true
	}
	return false
}

// titleOfPart is the title that a list's item consists of; it is empty if the item is a sentence,
// names a person, or a part by its number.
func (s *scan) titleOfPart(block int) (first, end int) {
	b := s.text.Blocks[block]
	if b.End != b.First+1 {
		return 0, 0
	}
	first, end = s.sentences[b.First].First, s.sentences[b.First].End
	for first < end && s.tokens[first].Is(segment.Mark) && !s.is(first, "\"") {
		first++
	}
	for end > first && (s.is(end-1, "*") || s.is(end-1, "**") || s.is(end-1, ":") || s.is(end-1, ";")) {
		end--
	}
	switch {
	case end-first < 2, end-first > longestSlotTitle, s.is(end-1, "."), !s.tokens[first].Is(segment.Upper) && !s.is(first, "\""), sessionHead(s.tokens[first].Fold):
		return 0, 0
	case slices.ContainsFunc(s.trees.Persons, func(p syntax.Span) bool { return p.First < end && p.End > first && p.End-p.First > 1 }):
		return 0, 0
	}
	return first, end
}
