package mention

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// part proposes a part of a meeting that has no number, but a title, a place in the
// order of things or a subject: "Panel: Cables", "the opening ceremony", "closed
// session on cables".
func (s *scan) part(i int, sentence segment.Sentence) {
	if !partHead(s.tokens[i].Fold) {
		return
	}
	first := s.partStart(i, sentence.First)
	switch {
	case s.opensLine(first, sentence.First) && s.titledPart(i, sentence):
		s.addPart(first, i+1, s.name(first, s.partTitleEnd(i, sentence.End)))
	case s.orders(first, i, sentence):
		s.addPart(first, i+1, "")
	case s.is(i+1, "on") && s.subjects(i) && s.subjectEnd(i+2, sentence.End) > i+2 && !s.words.weekday.Has(s.textAt(i+2)) && !s.words.month.Has(s.textAt(i+2)) && !isNumber(s.textAt(i+2)):
		s.addPart(first, s.subjectEnd(i+2, sentence.End), "")
	}
}

func (s *scan) addPart(first, end int, title string) {
	m := s.add(Type(schema.ClassSession), first, end, weightDate+spanWeight(weightNamed, first, end))
	m.parts = meetingParts{head: s.tokens[end-1].Fold}
	m.title = title
}

// partHead lists head nouns of the parts of a meeting.
func partHead(word string) bool {
	switch word {
	case "session", "plenary", "ceremony", "panel", "segment", "chat", "discussion", "roundtable", "table", "breakout", "track", "opening", "closing", "inaugural":
		return true
	}
	return false
}

// partStart steps back over what belongs to a part's name before its head noun.
func (s *scan) partStart(i, floor int) int {
	at := i
	if s.is(i, "track") || s.is(i, "segment") {
		if s.singled(i, floor) {
			for !s.is(at-1, "the") {
				at--
			}
		}
		return at
	}
	for at > floor && i-at < 3 && (ordersPart(s.tokens[at-1].Fold) || isOrdinalWord(s.tokens[at-1].Fold)) {
		at--
	}
	return at
}

func isOrdinalWord(word string) bool {
	_, ok := ordinalValue(word)
	return ok
}

// ordersPart lists the words that tell a part of a meeting from the others.
func ordersPart(word string) bool {
	switch word {
	case "opening", "closing", "inaugural", "concluding", "plenary", "keynote", "speech", "closed", "technical", "panel", "fireside", "round", "parallel", "breakout", "working",
		"afternoon", "morning", "valedictory", "scene-setting", "high-level", "ministerial", "interactive", "expert":
		return true
	}
	return false
}

// opensLine tells whether a name begins its line, or stands right behind a time.
func (s *scan) opensLine(first, floor int) bool {
	for at := first - 1; at >= floor; at-- {
		if t := s.tokens[at]; !t.Is(segment.Numeric) && !t.Is(segment.Mark) && t.Fold != "a.m." && t.Fold != "p.m." && t.Fold != "am" && t.Fold != "pm" {
			return false
		}
	}
	return s.tokens[first].Is(segment.Upper)
}

// titledPart tells whether a mark and a title stand behind the head noun of a part.
func (s *scan) titledPart(i int, sentence segment.Sentence) bool {
	if s.is(i, "opening") || s.is(i, "closing") || s.is(i, "inaugural") || i+2 >= sentence.End || s.is(i, "chat") && !s.is(i-1, "fireside") || s.is(i, "table") && !s.is(i-1, "round") {
		return false
	}
	if s.is(i, "discussion") && !s.is(i-1, "panel") {
		return false
	}
	return (s.is(i+1, ":") || s.is(i+1, "-")) && (s.nameWord(i+2) || s.is(i+2, "\""))
}

// longestPartTitle is how many tokens the title of a part has at most.
const longestPartTitle = 24

// partTitleEnd is where the title behind a part's head noun ends, before the next
// column or a person.
func (s *scan) partTitleEnd(i, end int) int {
	at := i + 2
	for at < end && at < i+longestPartTitle && !s.is(at, "|") && s.words.honorific.Longest(s.surface[at:at+1]) == 0 {
		at++
	}
	for at > i+1 && (s.is(at-1, ".") || s.is(at-1, ":") || s.is(at-1, "-") || s.is(at-1, ",")) {
		at--
	}
	return at
}

// orders tells whether the words [first, i] name a part by its place in the order:
// "opening ceremony", "closing plenary"; on a line of a programme also "First
// Plenary Session" and "Opening".
func (s *scan) orders(first, i int, sentence segment.Sentence) bool {
	line := s.text.Blocks[sentence.Block].Kind == segment.Row || s.text.Blocks[sentence.Block].Kind == segment.Item
	slot := line && s.tokens[sentence.First].Is(segment.Numeric) && s.opensLine(first, sentence.First)
	switch s.tokens[i].Fold {
	case "track", "segment":
		return s.singled(i, sentence.First)
	case "opening", "closing", "inaugural":
		return slot && first == i && (i+1 == sentence.End || s.is(i+1, ":"))
	case "ceremony", "plenary":
		return first < i && !isOrdinalWord(s.tokens[first].Fold) && !s.is(i+1, "session") && !s.is(i+1, "meeting") && (s.is(i-1, "opening") || s.is(i-1, "closing") || s.is(i-1, "inaugural"))
	case "session":
		if slot && first < i && s.is(i-1, "plenary") {
			return true
		}
		return first < i && s.is(i-1, "working") == isOrdinalWord(s.tokens[first].Fold) && !s.is(i+1, "of") && (s.is(i-1, "working") || s.is(i-1, "keynote") || s.is(i-1, "speech") || s.is(i-1, "inaugural") || s.is(i-1, "valedictory"))
	}
	return false
}

// singled tells whether an article and one or two small words tell a track or segment
// from the others: "the legal track", "the civil society segment".
func (s *scan) singled(i, floor int) bool {
	at := i
	for at > floor && i-at < 3 && !s.is(at-1, "the") && !s.tokens[at-1].Is(segment.Mark) && !s.tokens[at-1].Is(segment.Upper) && !isOrdinalWord(s.tokens[at-1].Fold) {
		at--
	}
	return at < i && s.is(at-1, "the") && i-at < 3
}

// subjects tells whether the head noun of a part may be told by its subject alone, and
// an article or a word of order introduces it.
func (s *scan) subjects(i int) bool {
	switch s.tokens[i].Fold {
	case "panel", "segment", "breakout":
		return !s.is(i-1, "expert")
	case "session":
		return s.is(i-1, "closed") || s.is(i-1, "breakout") || s.is(i-1, "a") || s.is(i-1, "the") || s.is(i-1, "parallel")
	case "discussion":
		return s.is(i-1, "panel")
	}
	return false
}

// longestSubject is how many tokens the subject has by which a part is known.
const longestSubject = 7

// subjectEnd is where the words of a part's subject end: before a verb, a mark or a
// word that goes on with the sentence.
func (s *scan) subjectEnd(from, end int) int {
	at := from
	for at < end && at < from+longestSubject && !s.tokens[at].Is(segment.Mark) {
		if pos := s.trees.UPOS[at]; pos == scheme.Verb || pos == scheme.AuxVerb || pos == scheme.Adp && !s.is(at, "of") && !s.is(at, "to") || s.is(at, "that") || s.is(at, "which") || s.is(at, "and") {
			break
		}
		at++
	}
	return at
}
