package mention

import (
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// shortestRepeated is how many tokens a line of the title has at least that a text repeats as the
// title of a meeting.
const shortestRepeated = 4

// titleBehindNoun takes for the document's meeting what a line of its title calls it, where the
// text gives that title behind the noun of a meeting and a colon: "welcomes you to the half-day
// conference: Safe Harbours: Cables for All".
func (l *linker) titleBehindNoun() {
	for b := range l.text.Blocks[:min(segment.TitleBlocks, len(l.text.Blocks))] {
		block := l.text.Blocks[b]
		if !l.text.InTitle(b) || block.End == block.First {
			continue
		}
		first, end := l.sentences[block.First].First, l.sentences[block.End-1].End
		if end-first < shortestRepeated || l.meetingNamedIn(first, end) {
			continue
		}
		for i := end; i+1 < len(l.tokens); i++ {
			if l.is(i, ":") && l.words.meeting.Has(l.tokens[i-1].Text) && l.repeats(i+1, first, end) {
				l.newMeeting(first, end)
				return
			}
		}
	}
}

// meetingNamedIn tells whether a meeting is named between two tokens.
func (l *linker) meetingNamedIn(first, end int) bool {
	for _, m := range l.a.Between(first, end) {
		if m.Type.Is(schema.ClassMeeting) && !m.generic {
			return true
		}
	}
	return false
}

// repeats tells whether the words from a token on are those between two others; a quotation mark
// may stand before them.
func (l *linker) repeats(at, first, end int) bool {
	if at < len(l.tokens) && l.is(at, "\"") {
		at++
	}
	if at+end-first > len(l.tokens) {
		return false
	}
	for i := first; i < end; i++ {
		if l.tokens[at+i-first].Fold != l.tokens[i].Fold {
			return false
		}
	}
	return true
}
