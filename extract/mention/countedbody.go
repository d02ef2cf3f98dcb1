package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
)

// counted tells whether the name that ends before the token begins with an ordinal, which then
// counts the meeting behind it and not the body: "the 42nd Harbour Working Group (HWG) meeting".
func (s *scan) counted(end, floor int) bool {
	return IsOrdinal(s.tokens[s.meetingStart(end, floor)].Fold)
}

// bodyBefore is the end of a body's name right before the small head noun of a meeting, with or
// without its short form between them: "Harbour Working Group (HWG) meeting"; 0 if none is there.
func (s *scan) bodyBefore(head, floor int) int {
	end := head
	if s.is(head-1, ")") && s.is(head-3, "(") {
		end = head - 3
	}
	if end-1 <= floor || !s.tokens[end-1].Is(segment.Upper) || !s.seriesHead(end-1) && !numberedBody(s.tokens[end-1].Fold) {
		return 0
	}
	return end
}

// opensNoun tells whether a word that headlines have as a verb is the adjective of a capitalised
// noun behind it: "the 2nd Open Consultations", but not "Ministers Open Consultations"; or the first
// word of "Open Ended".
func (s *scan) opensNoun(i int) bool {
	if s.is(i, "open") && s.is(i+1, "ended") {
		return true
	}
	if !s.is(i, "open") || i == 0 || i+1 >= len(s.tokens) || !s.tokens[i].Is(segment.Upper) || !s.tokens[i+1].Is(segment.Upper) {
		return false
	}
	before := s.tokens[i-1]
	return s.sentence[i-1] == s.sentence[i] && !before.Is(segment.Mark) && (before.Is(segment.AllUpper) || !strings.HasSuffix(before.Fold, "s"))
}

// preparedIn tells whether a word behind the name of a series makes it that of the work between
// its meetings: "the 2020 IGF preparatory cycle", "the 2024 Forum process".
func (s *scan) preparedIn(end int) bool {
	switch s.foldAt(end) {
	case "preparatory", "preparations", "cycle", "process", "preparation":
		return true
	}
	return false
}
