package mention

import (
	"regexp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// detailBlocks is how many first blocks may hold the lines that tell when and where an
// event is.
const detailBlocks = 14

// longestDetailLabel is how many bytes a line has at most that is a label and nothing else.
const longestDetailLabel = 16

// hoursOnly recognises a line that tells an hour, or from which hour to which, and nothing else.
var hoursOnly = regexp.MustCompile(`^\s*\d{1,2}[:.]\d{2}\s*(?:[apAP]\.?[mM]\.?)?(?:\s*[-–—]\s*\d{1,2}[:.]\d{2}\s*(?:[apAP]\.?[mM]\.?)?)?\s*$`)

// eventPage makes the document's meeting of its title where lines below it say when
// and where it is, as on the pages of events.
func (l *linker) eventPage() {
	when, where, title := false, false, l.eventTitle()
	for b := range l.text.Blocks[:min(detailBlocks, len(l.text.Blocks))] {
		label, _, _ := strings.Cut(fold.String(l.text.Source[l.text.Blocks[b].Start:l.text.Blocks[b].Stop]), ":")
		switch strings.Trim(label, "#*- ") {
		case "date", "dates", "when", "date and time", "time":
			when = true
		case "venue", "where", "location", "place":
			where = true
		case "speakers", "speaker", "panelists", "panellists", "moderator":
			where = where || l.text.Blocks[b].Stop-l.text.Blocks[b].Start < longestDetailLabel
		default:
			when = when || hoursOnly.MatchString(l.text.Source[l.text.Blocks[b].Start:l.text.Blocks[b].Stop])
		}
	}
	if !when || !where || title == "" {
		return
	}
	for b := range l.text.Blocks[:min(detailBlocks, len(l.text.Blocks))] {
		block := l.text.Blocks[b]
		if block.End == block.First || block.Kind != segment.Heading {
			continue
		}
		if first, end := l.sentences[block.First].First, l.sentences[block.End-1].End; l.text.Line(first, end) == title {
			l.newMeeting(first, end)
			l.tieDescribed()
			return
		}
	}
}

// titleNames tells whether a line of the title names a meeting or series by more than the
// noun for what it is, its place or its day.
func (l *linker) titleNames() bool {
	return slices.ContainsFunc(l.a.Mentions, func(m Mention) bool {
		block, _ := l.position(m.First)
		return m.Ref != nil && !m.generic && !m.parts.described && !m.parts.placed && (m.Type.Is(schema.ClassMeeting) || m.Type.Is(schema.ClassSeries)) && l.text.InTitle(block)
	})
}

// eventTitle is the title of the text, or the line of it that ends in a year, as the names
// of conferences do: "Cyber 2024".
func (l *linker) eventTitle() string {
	for b := range l.text.Blocks[:min(segment.TitleBlocks, len(l.text.Blocks))] {
		block := l.text.Blocks[b]
		if block.Kind != segment.Heading || block.End != block.First+1 {
			continue
		}
		first, end := l.sentences[block.First].First, l.sentences[block.First].End
		if end-first > 1 && end-first <= shortestTitle+2 && isYear(l.tokens[end-1].Text) && !l.words.month.Has(l.tokens[end-2].Text) && l.tokens[end-2].Is(segment.Upper) {
			return l.text.Line(first, end)
		}
	}
	return l.text.Title()
}

// spannedTitle makes the document's meeting of the title above a line that begins with the
// days of an event, from one to another: "Quiet Wires II / 15-17 May 2024". What is written
// on one day has no such line. It leaves titles alone that name a meeting in another way.
func (l *linker) spannedTitle() {
	if l.titleMeets() {
		return
	}
	for b := 1; b < min(detailBlocks, len(l.text.Blocks)); b++ {
		title := l.text.Blocks[b-1]
		if title.Noise || title.Kind != segment.Heading || title.End != title.First+1 || l.letterhead(title) || l.tells(title) || !l.opensWithSpan(l.text.Blocks[b]) {
			continue
		}
		if first, end := l.sentences[title.First].First, l.sentences[title.First].End; end-first >= shortestTitle {
			l.newMeeting(first, end)
			return
		}
	}
}

// opensWithSpan tells whether a short block begins with a span of days.
func (l *linker) opensWithSpan(b segment.Block) bool {
	if b.Noise || b.End != b.First+1 || l.sentences[b.First].End-l.sentences[b.First].First > titleTokens {
		return false
	}
	m := l.a.At(l.sentences[b.First].First)
	if m == nil && l.words.weekday.Has(l.tokens[l.sentences[b.First].First].Text) {
		m = l.a.At(l.sentences[b.First].First + 1)
	}
	return m != nil && m.Type == Date && len(m.Until) == len("2006-01-02")
}

// datedTitle makes the document's meeting of the title above the line that tells day and
// place of an event: "Confidence in the Wires / Hotel Amber, Riga, 30-31 March 2016". It
// tells whether there is such a line.
func (l *linker) datedTitle() bool {
	for b := 1; b < min(detailBlocks, len(l.text.Blocks)); b++ {
		title := l.text.Blocks[b-1]
		if title.Noise || title.Kind != segment.Heading || title.End == title.First || l.letterhead(title) || l.tells(title) || !l.tellsDayAndPlace(l.text.Blocks[b]) {
			continue
		}
		first, end := l.sentences[title.First].First, l.sentences[title.End-1].End
		if b > 1 && l.text.Blocks[b-2].Kind == segment.Heading && l.is(first-1, ":") {
			first = l.sentences[l.text.Blocks[b-2].First].First
		}
		if end-first < shortestTitle {
			continue
		}
		l.newMeeting(first, end)
		return true
	}
	return false
}

// shortestTitle is how many tokens the title of an event has at least.
const shortestTitle = 3

// tellsDayAndPlace tells whether a short block has a day and a place.
func (l *linker) tellsDayAndPlace(b segment.Block) bool {
	if b.Noise || b.End != b.First+1 || l.sentences[b.First].End-l.sentences[b.First].First > titleTokens {
		return false
	}
	day, place := false, false
	for _, m := range l.a.Between(l.sentences[b.First].First, l.sentences[b.First].End) {
		day = day || m.Type == Date && len(m.Value) == len("2006-01-02")
		place = place || m.Type.Is(schema.ClassPlace)
	}
	return day && place
}

// titleTokens is how many tokens the line below a title has at most.
const titleTokens = 24

// entitle calls the document's meeting by the whole line of the title where that says only
// what kind of meeting it is before it tells what about: "Side event: Who Answers?".
func (l *linker) entitle() {
	main := l.a.Context.Meeting
	if main == nil || main.Ordinal > 0 || strings.Count(main.Name, " ") > 1 || main.parts.entry != nil || len(main.parts.states) > 0 || len(main.parts.parties) > 0 {
		return
	}
	for b := range l.text.Blocks[:min(segment.TitleBlocks, len(l.text.Blocks))] {
		block := l.text.Blocks[b]
		if !l.text.InTitle(b) || block.End == block.First {
			continue
		}
		first, end := l.sentences[block.First].First, l.sentences[block.End-1].End
		colon := first + 1 + strings.Count(main.Name, " ")
		if end-colon > shortestTitle && end-first <= longestEventTitle && l.is(colon, ":") && fold.String(l.name(first, colon)) == fold.String(main.Name) {
			main.Name = l.name(first, end)
			return
		}
	}
}
