package mention

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// slotTime recognises the time with which a line of a programme begins.
var slotTime = regexp.MustCompile(`^(\d{1,2}[:.h]\d{2}([^\d.]|$)|([01]\d|2[0-3])[0-5]\d(\s*[-–—|]|( {2,}|\t)\S))`)

// fewestSlots is how many lines with a time make a text a programme.
const fewestSlots = 3

// programme tells whether the text has lines that begin with a time, as programmes do.
func (s *scan) programme() bool {
	slots := 0
	for _, sentence := range s.sentences {
		if s.opensSlot(sentence) {
			slots++
		}
	}
	return slots >= fewestSlots
}

// opensSlot tells whether a sentence is a line that begins with a time.
func (s *scan) opensSlot(sentence segment.Sentence) bool {
	block := s.text.Blocks[sentence.Block]
	return sentence == s.sentences[block.First] && s.tokens[sentence.End-1].Text != "." && slotTime.MatchString(s.text.Source[s.tokens[sentence.First].Start:])
}

// longestSlotTitle is how many tokens the title of a part has at most on its line of a
// programme.
const longestSlotTitle = 24

// slotLead is how many tokens may stand before the name of the meeting that a line is about.
const slotLead = 2

// slot proposes the part of a meeting that a line of a programme names behind its time:
// "09:30 - 11:00 Keynote Address". Candidates from the index on are the sentence's persons,
// before whom the title ends.
func (s *scan) slot(sentence segment.Sentence, from int) {
	if !s.slots || !s.opensSlot(sentence) {
		return
	}
	first := s.behindClock(sentence)
	end := s.slotTitleEnd(first, sentence.End, from)
	if s.rests(first, end) {
		s.found = slices.DeleteFunc(s.found, func(c candidate) bool {
			return c.Type.Is(schema.ClassMeeting) && c.First >= first && c.First < end
		})
		return
	}
	if end == first || end-first > longestSlotTitle || !s.tokens[first].Is(segment.Upper) || s.pauses(first, end) || s.unnamed(first, end) || s.onlyZone(first, end) || s.isRole(first) && !s.is(first, "keynote") || s.formality(first, end, sentence) {
		return
	}
	for _, c := range s.found {
		if c.First >= first && c.First < end && (c.Type.Is(schema.ClassSession) || c.Type.Is(schema.ClassMeeting) && (c.First <= first+slotLead || c.End == end && !s.is(c.First-1, ":"))) {
			return // it is named already
		}
	}
	s.addPart(first, end, "")
}

// formality tells whether a row of a programme, or a line that goes on behind the title, is about
// the opening or closing words, which are said to the meeting as a whole and are no part of
// it by themselves.
func (s *scan) formality(first, end int, sentence segment.Sentence) bool {
	if s.text.Blocks[sentence.Block].Kind != segment.Row && end == sentence.End {
		return false
	}
	switch s.tokens[first].Fold {
	case "welcome", "welcoming", "opening", "closing", "introduction", "introductory", "concluding", "keynote":
		return true
	}
	return false
}

// behindClock is the first token behind the times of a line.
func (s *scan) behindClock(sentence segment.Sentence) int {
	at := sentence.First
	for at < sentence.End && (s.tokens[at].Is(segment.Numeric) || hourToken(s.tokens[at].Fold) || s.tokens[at].Is(segment.Mark) && !s.is(at, "\"") || clockWord(s.tokens[at].Fold)) {
		at++
	}
	return at
}

// hourToken tells whether a token is a time as the French write it: "9h30".
func hourToken(word string) bool {
	hours, minutes, ok := strings.Cut(word, "h")
	_, err := strconv.Atoi(hours + minutes)
	return ok && err == nil && len(hours) > 0 && len(hours) <= 2 && len(minutes) <= 2
}

// clockWord lists what stands beside the times of a programme.
func clockWord(word string) bool {
	switch word {
	case "am", "pm", "a.m.", "p.m.", "hrs", "h", "to", "cet", "cest", "gmt", "utc", "bst", "est", "edt":
		return true
	}
	return false
}

// slotTitleEnd is where the title on a line ends: before the next column, a parenthesis or a
// person, with whom the words that lead up to the name go.
func (s *scan) slotTitleEnd(first, end, from int) int {
	for _, c := range s.found[from:] {
		if c.Type.Is(schema.ClassPerson) && min(c.Lead, c.First) >= first {
			end = min(end, c.Lead, c.First)
		}
	}
	at := first
	for at < end && !s.is(at, "|") && !s.is(at, "(") {
		at++
	}
	for at > first && (s.tokens[at-1].Is(segment.Mark) && !s.is(at-1, "?") && !s.is(at-1, "\"") || s.is(at-1, "by") || s.is(at-1, "with") || leadsToName(s.tokens[at-1].Fold)) {
		at--
	}
	return at
}

// leadsToName lists words that lead up to a name behind the title of a part.
func leadsToName(word string) bool {
	switch word {
	case "moderator", "chair", "speaker", "moderated", "chaired", "facilitated", "led", "presented", "delivered":
		return true
	}
	return false
}

// rests tells whether a line of a programme is about a meal or a pause, at which those who meet
// hold no meeting that the text is about.
func (s *scan) rests(first, end int) bool {
	for at := first; at < end; at++ {
		switch s.tokens[at].Fold {
		case "break", "lunch", "coffee", "dinner", "reception", "tea", "breakfast", "luncheon", "cocktail":
			return true
		}
	}
	return false
}

// unnamed tells whether the words on a line of a programme say only what is done and name no
// part of the meeting: "Panel discussion", "Video message", "Discussion and Q&A".
func (s *scan) unnamed(first, end int) bool {
	for at := first; at < end; at++ {
		switch s.tokens[at].Fold {
		case "panel", "discussion", "discussions", "q", "&", "a", "q&a", "video", "message", "questions", "answers", "and", "debate", "address", "statement", "statements", "exchange", "views", "of":
		default:
			return false
		}
	}
	return true
}

// pauses tells whether a line of a programme is about no part of the meeting's work.
func (s *scan) pauses(first, end int) bool {
	for at := first; at < end; at++ {
		switch s.tokens[at].Fold {
		case "registration", "refreshments", "photo", "photograph", "arrival", "arrivals", "end", "adjourn", "adjournment", "departure", "networking", "check-in", "transfer", "close", "doors", "accreditation", "adoption", "administrative", "free", "optional", "visit", "departures":
			return true
		case "parallel", "breakouts", "sessions", "groups", "roundtables", "workshops": // whose parts stand below
			return true
		}
	}
	return false
}

// onlyZone tells whether only a place stands behind the times of a line, whose clock they are of:
// "16:00 - 18:00 Addis Ababa".
func (s *scan) onlyZone(first, end int) bool {
	for end > first && (s.is(end-1, "time") || s.is(end-1, "local")) {
		end--
	}
	return end == first || s.placeAt(first) && first+s.hits[first][0].Words == end
}
