package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// breakout proposes one of the parts of a meeting that are held side by side, which a programme
// lists by letters below their time: "10:45 Breakouts" and "A. Cables of the North - facilitator:
// Jane Roe".
func (s *scan) breakout(sentence segment.Sentence) {
	letter, end := s.letterAt(sentence)
	if !s.slots || letter == "" || end >= sentence.End {
		return
	}
	noun := s.sideBySide(sentence.Block)
	if noun == "" {
		return
	}
	m := s.add(Type(schema.ClassSession), sentence.First, end, weightDate+spanWeight(weightNamed, sentence.First, end))
	m.title = noun + " " + letter
	m.parts = meetingParts{head: strings.ToLower(noun), breakout: true}
}

// letterAt is the letter by which a line is listed, and the token behind it and its mark.
func (s *scan) letterAt(sentence segment.Sentence) (letter string, end int) {
	if sentence != s.sentences[s.text.Blocks[sentence.Block].First] || sentence.First+2 >= sentence.End {
		return "", 0
	}
	switch t := s.tokens[sentence.First].Text; {
	case len(t) == 2 && t[0] >= 'A' && t[0] <= 'H' && t[1] == '.':
		return t[:1], sentence.First + 1
	case len(t) == 1 && t[0] >= 'A' && t[0] <= 'H' && (s.is(sentence.First+1, ")") || s.is(sentence.First+1, ":") || s.is(sentence.First+1, "-")):
		return t, sentence.First + 2
	}
	return "", 0
}

// sideBySide is what each of the parts is that stand below a line with a time, of which a block
// is one: "Breakout" below "10:45 BREAKOUTS"; "" if the block stands below no such line.
func (s *scan) sideBySide(block int) string {
	for b := block - 1; b >= 0 && b > block-blocksOfParts; b-- {
		if s.text.Blocks[b].First == s.text.Blocks[b].End {
			continue
		}
		above := s.sentences[s.text.Blocks[b].First]
		if s.opensSlot(above) {
			return s.partNoun(s.behindClock(above), above.End)
		}
		if s.text.Blocks[b].Kind == segment.Heading {
			return ""
		}
	}
	return ""
}

// blocksOfParts is how many blocks may stand between a line with a time and a part below it.
const blocksOfParts = 24

// partNoun is one of the parts that a line's first noun in the plural tells of, "" if there is none.
func (s *scan) partNoun(first, end int) string {
	for i := first; i < min(end, first+slotLead); i++ {
		switch s.tokens[i].Fold {
		case "breakouts":
			return "Breakout"
		case "workshops":
			return "Workshop"
		case "tracks":
			return "Track"
		case "roundtables":
			return "Roundtable"
		case "sessions":
			return "Session"
		case "groups":
			return "Group"
		}
	}
	return ""
}

// IsBreakout tells whether a session is one of several that a programme lists by letters.
func (m *Mention) IsBreakout() bool { return m.parts.breakout }
