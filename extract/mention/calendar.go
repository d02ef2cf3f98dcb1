package mention

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// A calendar tells of events one below the other, each by a line with its title and a line with
// its days, in either order, below which a line may tell the place:
//
//	Workshop on Cables
//	2021-05-03 – 2021-05-05
//	Riga Institute, Riga, Latvia

// Bounds of what a calendar is.
const (
	leastEvents    = 2  // from how many events on a text has a calendar
	eventTokens    = 30 // the longest title
	dayLineTokens  = 24 // the longest line with days
	placeLineWords = 14 // how far into the line of the place it may be named
)

// event is an entry of a calendar, by its sentences.
type event struct{ title, days int }

// calendar finds the events of a text that has a calendar. In one text the titles stand either
// all above the days or all below them.
func (s *scan) calendar() []event {
	above, below := s.eventsAt(-1), s.eventsAt(1)
	if len(below) > len(above) {
		above = below
	}
	meetings, days := 0, map[day]bool{}
	for _, e := range above {
		if s.meets(s.sentences[e.title]) {
			meetings++
		}
		first, _ := s.openingDay(s.sentences[e.days])
		days[first] = true
	}
	if len(days) < leastEvents || 2*meetings < len(above) {
		return nil
	}
	return above
}

// eventsAt are the lines with days that have a title the step before or behind them.
func (s *scan) eventsAt(step int) []event {
	var all []event
	for b := range s.text.Blocks {
		days, title := b, b+step
		if title < 0 || title >= len(s.text.Blocks) || !s.tellsDays(days) || !s.couldBeTitle(title) {
			continue
		}
		all = append(all, event{s.text.Blocks[title].First, s.text.Blocks[days].First})
	}
	return all
}

// line is the sentence of a block that has one only.
func (s *scan) line(block int) (segment.Sentence, bool) {
	b := s.text.Blocks[block]
	if b.Noise || b.End != b.First+1 || b.Kind == segment.Item || b.Kind == segment.Row {
		return segment.Sentence{}, false
	}
	return s.sentences[b.First], true
}

// tellsDays tells whether a block is a line that begins with a day and tells nothing else but,
// in parentheses or on a line below, how or where.
func (s *scan) tellsDays(block int) bool {
	line, ok := s.line(block)
	if !ok || line.End-line.First > dayLineTokens {
		return false
	}
	from, end := s.openingDay(line)
	return from.day > 0 && (end == line.End || s.is(end, "(") || s.tokens[end].Is(segment.BrokeLine))
}

// openingDay is the day with which a line begins, behind its weekday, and the token behind it.
func (s *scan) openingDay(line segment.Sentence) (day, int) {
	first := line.First
	if s.words.weekday.Has(s.tokens[first].Text) {
		if first++; s.is(first, ",") {
			first++
		}
	}
	if first >= line.End {
		return day{}, first
	}
	from, _, end := (dateReader{scan: s, end: line.End}).read(first)
	return from, end
}

// couldBeTitle tells whether a block is a line without a verb that says what somebody did, as
// headlines have, and without a full stop.
func (s *scan) couldBeTitle(block int) bool {
	line, ok := s.line(block)
	if !ok || line.End-line.First < 2 || line.End-line.First > eventTokens || s.is(line.End-1, ".") || s.is(line.End-1, ":") || s.tellsDays(block) || s.slots && s.opensSlot(line) {
		return false
	}
	if len(s.hits[line.First]) > 0 && line.First+s.hits[line.First][0].Words == line.End && s.hits[line.First][0].Entry.Class != schema.ClassSeries {
		return false // a letterhead, or where a text was written
	}
	for i := line.First; i < line.End; i++ {
		if pos := s.trees.XPOS[i]; (pos == scheme.VBZ || pos == scheme.VBP || pos == scheme.VBD || pos == scheme.MD) && !s.tokens[i].Is(segment.Upper) {
			return false
		}
	}
	return s.tokens[line.First].Is(segment.Upper) || s.tokens[line.First].Is(segment.Numeric)
}

// meets tells whether a line has the noun of a meeting or series.
func (s *scan) meets(line segment.Sentence) bool {
	for i := line.First; i < line.End; i++ {
		if s.meetingHead(i) || s.seriesHead(i) {
			return true
		}
	}
	return false
}

// events proposes the meetings of a calendar.
func (s *scan) events() {
	for n, e := range s.entries {
		line := s.sentences[e.title]
		head := line.End
		for i := line.First; i < line.End && !(head < line.End && s.isPreposition(i)); i++ {
			if s.meetingHead(i) || s.seriesHead(i) {
				head = i
			}
		}
		parts := meetingParts{head: "event"}
		if head < line.End {
			parts = s.readParts(line.First, head, line.End)
		} else {
			for i := line.First; i < line.End; i++ {
				if s.tokens[i].Is(segment.Upper) && !s.tokens[i].Is(segment.Mark) {
					parts.specific = append(parts.specific, s.tokens[i].Fold)
				}
			}
		}
		m := s.add(Type(schema.ClassMeeting), line.First, line.End, spanWeight(weightDate, line.First, line.End)+weightDate)
		m.parts, m.parts.event = parts, n+1
	}
}

// HasCalendar tells whether the text has a calendar of meetings, below each of which what is told
// is told of it.
func (a *Analysis) HasCalendar() bool { return len(a.entries) > 0 }

// Event is the meeting of a calendar whose title is the sentence, nil if it is none.
func (a *Analysis) Event(sentence int) *Mention {
	for _, e := range a.entries {
		if e.title == sentence {
			return a.At(a.Text.Sentences[sentence].First)
		}
	}
	return nil
}

// DaysOf is the date that a calendar gives for one of its meetings, and PlaceOf the place; nil if
// it gives none.
func (a *Analysis) DaysOf(m *Mention) *Mention {
	return a.firstOf(a.dayLine(m), func(x *Mention) bool { return x.Type == Date })
}

// PlaceOf is the place that a calendar gives for one of its meetings: in the line of its days or
// in the one below, the town before its state.
func (a *Analysis) PlaceOf(m *Mention) *Mention {
	line := a.dayLine(m)
	if line < 0 {
		return nil
	}
	town := func(x *Mention) bool { return x.Type.Is(schema.ClassPlace) && x.Ref != nil && !x.Ref.IsRegion() }
	if place := a.firstOf(line, town); place != nil {
		return place
	}
	below := line + 1
	if below >= len(a.Text.Sentences) || a.Event(below) != nil || a.Text.Sentences[below].Block != a.Text.Sentences[line].Block+1 {
		return nil
	}
	s := a.Text.Sentences[below]
	place := a.firstOf(below, town)
	if place == nil || place.First-s.First > placeLineWords || s.End > s.First && a.Text.Tokens[s.End-1].Fold == "." {
		return nil
	}
	return place
}

// dayLine is the sentence with the days of a calendar's meeting, -1 if it is none.
func (a *Analysis) dayLine(m *Mention) int {
	for _, e := range a.entries {
		if a.Text.Sentences[e.title].First == m.First {
			return e.days
		}
	}
	return -1
}

func (a *Analysis) firstOf(sentence int, holds func(*Mention) bool) *Mention {
	if sentence < 0 {
		return nil
	}
	mentions := a.Between(a.Text.Sentences[sentence].First, a.Text.Sentences[sentence].End)
	for i := range mentions {
		if holds(&mentions[i]) {
			return &mentions[i]
		}
	}
	return nil
}
