package mention

import (
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/segment"
)

// heldYear is the year in which a meeting of a series was held, where words behind the
// series' name say so: "the Accra Forum (AF), held in Accra on 29 November 2023"; "" if
// none do.
func (s *scan) heldYear(i, end int) string {
	at := i
	if s.is(at, "(") && s.is(at+2, ")") {
		at += 3
	}
	if !s.is(at, ",") || !s.is(at+1, "held") && !s.is(at+1, "convened") && !s.is(at+1, "hosted") {
		return ""
	}
	for at += 2; at < min(end, i+plannedReach+describedReach); at++ {
		if from, until, next := (dateReader{scan: s, end: end}).read(at); next > at {
			if year := max(from.year, until.year); year > 0 {
				return strconv.Itoa(year)
			}
			return ""
		}
	}
	return ""
}

// heldOnce tells whether the words around the name of a known series mean one of its
// meetings: where it is that of a conference, with its place or day behind it, or behind
// "at the".
func (s *scan) heldOnce(i, end int, sentence segment.Sentence) bool {
	if !s.confers(i, end) || s.text.Blocks[sentence.Block].Kind == segment.Heading {
		return false
	}
	switch {
	case i >= sentence.First+2 && s.is(i-1, "the") && s.is(i-2, "at"):
		return true
	case s.is(end, "in") && end+1 < sentence.End && s.placeAt(end+1), s.is(end, ",") && s.is(end+1, "to") && s.is(end+2, "be"):
		return true
	case s.is(end, "will"), s.is(end, "took"), s.is(end, "takes"):
		return s.is(end+1, "be") && (s.is(end+2, "held") || s.is(end+2, "hosted")) || s.is(end+1, "take") || s.is(end+1, "place")
	case s.is(end, "on"), s.is(end, "in"):
		_, _, next := (dateReader{scan: s, end: sentence.End}).read(end + 1)
		return next > end+1
	}
	return false
}

// confers tells whether a name has the noun of a large gathering, which is not that of a
// process or a body as well.
func (s *scan) confers(first, end int) bool {
	for i := first; i < end; i++ {
		switch s.tokens[i].Fold {
		case "summit", "conference", "forum", "week", "congress", "roundtable", "con":
			return true
		}
	}
	return false
}

// endsInBody tells whether one of the words of a name is the head noun of a body that may
// have a number itself.
func (s *scan) endsInBody(first, end int) bool {
	for at := first; at < end; at++ {
		if numberedBody(s.tokens[at].Fold) {
			return true
		}
	}
	return len(s.hits[first]) > 0 && s.hits[first][0].Use == lexicon.UseAbbreviation && strings.Contains(strings.ToLower(s.hits[first][0].Entry.Name), "group")
}

// meetsBehind tells whether a verb right behind a body's name says that it met, so that
// its number counts a meeting: "the 9th Study Group had met".
func (s *scan) meetsBehind(i, end int) bool {
	for at := i; at < min(end, i+3); at++ {
		if s.is(at, "met") || s.is(at, "meets") || s.holds(at, at+1) {
			return true
		}
	}
	return false
}

// yearSpan is the number of tokens of the years at the token for which a body is set up,
// "2021–2025", which tell none of its meetings; 0 if there are none.
func (s *scan) yearSpan(i int) int {
	if i+2 < len(s.tokens) && isYear(s.tokens[i].Text) && s.is(i+1, "-") && isYear(s.tokens[i+2].Text) {
		return 3
	}
	return 0
}

// behindSession steps over "substantive session of the" in the name of a sitting, which is
// counted in the session and belongs to the body that the name goes on with.
func (s *scan) behindSession(i, end int) int {
	at := i
	for at < end && meetingAdjective(s.tokens[at].Fold) {
		at++
	}
	if !s.is(at, "session") || !s.is(at+1, "of") || at+2 >= end {
		return i
	}
	if at += 2; s.is(at, "the") {
		at++
	}
	return at
}

// beforeGeneric cuts off the end of a meeting's name that only calls back what is named
// elsewhere: "the ninth edition | of the event".
func (s *scan) beforeGeneric(i, end int) int {
	if end != i+3 || !s.is(i, "of") || !s.is(i+1, "the") {
		return end
	}
	switch s.tokens[i+2].Text {
	case "event", "forum", "conference", "dialogue", "summit", "workshop", "series", "symposium":
		return i
	}
	return end
}
