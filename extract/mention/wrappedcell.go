package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// A letterhead of two columns breaks a name in the left one over its lines, with a date or a
// language beside it: "FIFTH MEETING OF THE WORKING GROUP   3 May 2021 / ON CABLES AND PORTS   Original: French".

// wrapped gives the meetings and series of the title's rows what the first cell of the row below
// adds to their names.
func (s *scan) wrapped(mentions []Mention) {
	for i := range mentions {
		m := &mentions[i]
		if !m.Type.Is(schema.ClassMeeting) && !m.Type.Is(schema.ClassSeries) || m.title != "" {
			continue
		}
		block := s.sentences[s.sentence[m.First]].Block
		if !s.text.InTitle(block) || s.text.Blocks[block].Kind != segment.Row || !s.is(m.End, "|") {
			continue
		}
		if first, end := s.cellBelow(block); end > first {
			s.lengthen(m, first, end)
		}
	}
}

// cellBelow is the first cell of the line below a block, if a preposition in capitals begins it and
// no number stands in it; an empty span if not.
func (s *scan) cellBelow(block int) (first, end int) {
	if block+1 >= len(s.text.Blocks) || !s.text.InTitle(block+1) {
		return 0, 0
	}
	below := s.sentences[s.text.Blocks[block+1].First]
	if !s.isPreposition(below.First) && !s.is(below.First, "and") || !s.tokens[below.First].Is(segment.AllUpper) {
		return 0, 0
	}
	end = below.First
	for end < below.End && !s.is(end, "|") {
		if s.tokens[end].Is(segment.Numeric) || s.is(end, ":") {
			return 0, 0
		}
		end++
	}
	return below.First, end
}

// lengthen adds words to the name of a meeting or series.
func (s *scan) lengthen(m *Mention, first, end int) {
	more := s.name(first, end)
	m.Name += " " + more
	if m.parts.series != "" {
		m.parts.series += " " + more
	}
	for at := first; at < end; at++ {
		if t := s.tokens[at]; len(t.Text) > 3 && !t.Is(segment.Mark) && !s.isPreposition(at) && !s.words.meeting.Has(strings.ToLower(t.Text)) {
			m.parts.specific = append(m.parts.specific, t.Fold)
		}
	}
}
