package mention

import (
	"strconv"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// session proposes a part of a meeting: "the second session", "Panel 3",
// "the last session", "Day 1".
func (s *scan) session(i int, sentence segment.Sentence) {
	if !sessionHead(s.tokens[i].Fold) {
		return
	}
	first, end := i, i+1
	ordinal, before := s.sessionBefore(i, sentence.First)
	if n, ok := s.workingSession(i, sentence.First); ok {
		ordinal, before, first = n, true, i-2
	} else if before {
		first = i - 1
	} else if ordinal = s.sessionNumber(i, sentence.End); ordinal > 0 {
		end = i + 2
	} else if s.lettered(i, sentence.End) {
		before, end = true, i+2
	}
	if s.is(first-1, "reconvened") || s.is(first-1, "resumed") {
		first--
	}
	switch item := s.is(i, "item"); {
	case ordinal >= manySessions, item && (!s.is(i-1, "agenda") && !s.headsItem(i, sentence) || ordinal == 0 || ordinal > manyItems):
		return // a body's year of work, or an item of its list for the whole year
	case item && s.is(i-1, "agenda"):
		first = i - 1
	}
	if !before && ordinal == 0 || s.is(end, "of") && s.is(i, "session") {
		return
	}
	m := s.add(Type(schema.ClassSession), first, end, spanWeight(weightNamed+1, first, end))
	m.parts = meetingParts{head: s.tokens[i].Fold, ordinal: ordinal}
}

// workingSession is the number of "third working session", which is a part of a meeting.
func (s *scan) workingSession(i, floor int) (ordinal int, ok bool) {
	if i < floor+2 || !s.is(i, "session") {
		return 0, false
	}
	switch s.tokens[i-1].Fold {
	case "working", "plenary", "technical", "thematic", "panel", "breakout", "closed", "parallel":
		return ordinalValue(s.tokens[i-2].Fold)
	}
	return 0, false
}

// headsItem tells whether "Item 3" begins a line of an agenda and its title stands behind it:
// "ITEM 3: OTHER MATTERS", with or without a time before it.
func (s *scan) headsItem(i int, sentence segment.Sentence) bool {
	return s.tokens[i].Is(segment.Upper) && s.opensLine(i, sentence.First) && i+3 < sentence.End && (s.is(i+2, ":") || s.is(i+2, "-") || s.is(i+2, ".")) && s.tokens[i+3].Is(segment.Upper)
}

// manyItems is how many items the agenda of one meeting has at most.
const manyItems = 20

// sessionBefore tells whether the word before says which session it is, and its
// number if it is an ordinal.
func (s *scan) sessionBefore(i, floor int) (ordinal int, ok bool) {
	if i <= floor {
		return 0, false
	}
	if n, isOrdinal := ordinalValue(s.tokens[i-1].Fold); isOrdinal {
		return n, true
	}
	switch s.tokens[i-1].Fold {
	case "last", "next", "final", "opening", "closing":
		return 0, true
	case "organizational", "organisational", "concluding", "resumed", "reconvened":
		return 0, s.is(i, "session") && (s.is(i-2, "its") || s.is(i-2, "reconvened") || s.is(i-2, "whose"))
	}
	return 0, false
}

// sessionNumber is the number behind "Session" or "Panel", 0 if there is none.
func (s *scan) sessionNumber(i, end int) int {
	if i+1 >= end {
		return 0
	}
	if n, err := strconv.Atoi(s.tokens[i+1].Text); err == nil && n > 0 && n < 100 {
		return n
	}
	if n, ok := roman(s.tokens[i+1].Text); ok && s.tokens[i].Is(segment.Upper) {
		return n
	}
	if n, ok := s.cardinal(i + 1); ok && s.nameWord(i) && s.nameWord(i+1) && n > 0 && n < manyItems {
		return n // "Panel One"
	}
	return 0
}

// lettered tells whether a letter behind "Track" or "Session" tells it from others.
func (s *scan) lettered(i, end int) bool {
	if i+1 >= end || !s.tokens[i].Is(segment.Upper) || s.is(i, "day") || s.is(i, "item") {
		return false
	}
	letter := s.tokens[i+1].Text
	return len(letter) == 1 && letter >= "A" && letter <= "H"
}

func sessionHead(word string) bool {
	switch word {
	case "session", "panel", "day", "segment", "track", "sessions", "item":
		return true
	}
	return false
}
