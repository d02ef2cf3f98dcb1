package segment

import (
	"regexp"
	"strings"
	"unicode"
)

// What is told here are the lines of programmes, which are short and whose breaks matter: a
// time on a line of its own belongs to the title below it, a role or a speaker begins anew.

// hours recognises a line that is only a time of day or a span of it: "09.30 – 10.15",
// "14:00", "9:30 am – 10:15 am CET".
var hours = regexp.MustCompile(`(?i)^\W*([01]?\d|2[0-4])[:.h][0-5]\d ?([ap]\.?m\.?)?(\s*([-–—]|to|until)\s*([01]?\d|2[0-4])[:.h][0-5]\d ?([ap]\.?m\.?)?)?( ?\(?(hrs|h|uhr|cet|cest|gmt|utc|est|edt|bst|local time)\)?)?\W*$`)

// onlyHours tells whether a line is a time of day or a span of it and nothing else.
func onlyHours(text string) bool { return len(text) < 40 && hours.MatchString(text) }

// headsHours tells whether a line goes on with the time that stands alone on the one before,
// as the title of a part of a programme does.
func headsHours(source string, before, l line) bool {
	text := l.text(source)
	return l.kind != Row && l.marker == "" && text != "" && !unicode.IsDigit(rune(text[0])) && onlyHours(before.text(source))
}

// roleLine recognises a line that says only in which role those below it take part.
var roleLine = regexp.MustCompile(`(?i)^(session |panel )?(co-)?(moderators?|chairs?|chairpersons?|speakers?|panell?ists?|presenters?|discussants?|rapporteurs?|facilitators?|respondents?|commentators?|keynote speakers?|lead discussants?|resource persons?|interviewer)$`)

// namedTalk recognises a line that begins with a speaker, the body in brackets and a colon:
// "Jane Roe (Riga Institute): Cables".
var namedTalk = regexp.MustCompile(`^\p{Lu}[\pL'’.-]+( [\pL'’.-]+){1,4} \([^()]{2,80}\) ?:( |$)`)

// listTitle recognises the line above a list or programme, which goes on with no line above it.
var listTitle = regexp.MustCompile(`^(LIST OF|List of) (\p{L}+ )?(?i:members|participants|delegates|delegations|speakers|signatories)\b|^(?i:(provisional |draft |annotated )?(agenda|programme|program))$`)

// beginsAnew tells whether a line of a programme begins a block whatever stands above it.
func beginsAnew(text string) bool {
	return roleLine.MatchString(strings.TrimRight(text, ": ")) || namedTalk.MatchString(text) || seat.MatchString(text) || listTitle.MatchString(text)
}

// numbersPart tells whether a full stop stands behind the number of a part of a programme
// that opens its line, and the title of the part follows: "10:30 Panel 2. Cables".
func numbersPart(tokens []Token, first, stop int) bool {
	head := stop - 2
	if head < first || !tokens[head].Is(Upper) || len(tokens[stop-1].Text) > 4 || !(tokens[stop-1].Is(Numeric) || tokens[stop-1].Is(AllUpper)) {
		return false
	}
	switch tokens[head].Fold {
	case "panel", "session", "part", "segment", "track", "module", "item", "roundtable", "workshop":
		return head == first || tokens[head-1].Is(Numeric) || tokens[head-1].Is(Mark)
	}
	return false
}

// seat recognises a line of a list that names a person behind a state or body and a colon or
// dash: "Peru: Ms. Maria Soto, Adviser", "Peru – Ms. Maria Soto".
var seat = regexp.MustCompile(`^\p{Lu}[^:\n–—]{1,60}( ?:| [–—-]) ?(\(|Sir|Mr|Ms|Mrs|Mme|Dr|Prof|Amb|H\.E|Hon|Sr|Sra|Lt|Col|Gen|Maj)\b`)

// Seats tells whether a line is one of a list that names a person behind a state or body.
func Seats(line string) bool { return seat.MatchString(line) }

// seats tells whether a block is a line that names a person behind a state or body.
func (t *Text) seats(block int) bool {
	return block >= 0 && block < len(t.Blocks) && seat.MatchString(t.Source[t.Blocks[block].Start:t.Blocks[block].Stop])
}
