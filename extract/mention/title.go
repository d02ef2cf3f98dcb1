package mention

import (
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// titleBlocks is how many blocks a title may need: a kind of document or a
// publisher may stand above it.
const titleBlocks = 3

// titled proposes the meeting that a document's title names without capitals:
// "Regional workshop on cyber norms". The name goes on to the title's first
// mark, its verb or its place.
func (s *scan) titled(i int, sentence segment.Sentence) bool {
	block := s.text.Blocks[sentence.Block]
	if sentence.Block >= titleBlocks || block.Kind != segment.Heading || s.seriesHead(i) && !s.words.meeting.Has(s.tokens[i].Text) {
		return false
	}
	first := s.meetingStart(i, sentence.First)
	if !s.opensTitle(first, sentence.First) || !s.is(i+1, "on") && !s.is(i+1, "for") {
		return false
	}
	end := s.titleEnd(i+2, sentence.End)
	parts := s.readParts(first, i, end)
	for at := i + 2; at < end; at++ {
		if !s.isPreposition(at) && len(s.tokens[at].Fold) > 3 {
			parts.specific = append(parts.specific, s.tokens[at].Fold)
		}
	}
	if !parts.named() {
		return false
	}
	s.addMeeting(schema.ClassMeeting, first, end, parts)
	return true
}

// opensTitle tells whether a name in a title starts with it, or behind "Report
// of the", "Kenya hosts".
func (s *scan) opensTitle(first, start int) bool {
	if first == start || headlineVerb(s.tokens[first-1].Fold) {
		return true
	}
	return first-start >= 3 && s.is(first-1, "the") && (s.is(first-2, "of") || s.is(first-2, "on") || s.is(first-2, "from"))
}

// titleEnd is where the name in a title ends: before a mark, a verb or the
// place of the meeting.
func (s *scan) titleEnd(from, end int) int {
	for at := from; at < end; at++ {
		switch {
		case s.tokens[at].Is(segment.Mark), headlineVerb(s.tokens[at].Fold):
			return at
		case (s.is(at, "in") || s.is(at, "at")) && at+1 < end && s.tokens[at+1].Is(segment.Upper):
			return at
		}
	}
	return end
}

// standingBody tells whether a noun of meetings is here that of a body which is always there:
// "Permanent Mission", "General Assembly".
func (l *linker) standingBody(i int) bool {
	return l.is(i, "mission") && l.is(i-1, "permanent") || l.is(i, "assembly") && l.is(i-1, "general")
}

// onlyParty tells whether a line says nothing but that those who met are listed below it:
// "Participants", "Delegates".
func (l *linker) onlyParty(b segment.Block) bool {
	if b.End == b.First {
		return false
	}
	s := l.sentences[b.First]
	m := l.a.At(s.First)
	return m != nil && m.Type == Party && m.End >= s.End-1
}

// labelsPage tells whether a line says only what kind of page it stands on: "Upcoming event".
func (s *scan) labelsPage(i int, sentence segment.Sentence) bool {
	if i != sentence.First+1 || sentence.End > i+2 || !s.is(i, "event") {
		return false
	}
	switch s.tokens[sentence.First].Fold {
	case "upcoming", "forthcoming", "past", "featured", "next", "previous", "public", "online", "our":
		return true
	}
	return false
}
