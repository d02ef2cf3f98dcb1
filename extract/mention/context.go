package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// leastProminence is the weight from which a meeting can be the one that a
// document is about: more than to be named in passing.
const leastProminence = 2

// chooseMeeting decides which meeting the document is about: one that its title
// or first sentences name, that was held, and that it keeps speaking of; else
// the last gathering of the series that they name, or what the title tells of.
func (l *linker) chooseMeeting() {
	if l.compiles() {
		return
	}
	if l.titledEvent(); l.a.Context.Meeting == nil {
		l.titleBehindNoun()
	}
	if l.a.Context.Meeting == nil && !l.titleMeets() {
		l.toldFirst()
	}
	if l.a.Context.Meeting == nil && !l.titleNames() {
		l.eventPage()
	}
	if l.a.Context.Meeting == nil {
		l.chooseProminent()
	}
	for _, fallback := range []func(){l.spannedTitle, l.promoteSeries, l.eventPage, l.bestNamed, func() { l.encounter(encounterSentences) }, l.firstDescribed, l.gathered} {
		if l.a.Context.Meeting == nil {
			fallback()
		}
	}
	if l.a.Context.Meeting == nil {
		l.titleMeeting()
	}
	l.entitle()
	l.sessionOfAssembly()
	l.tieOpening()
	if m := l.a.Context.Meeting; m != nil && m.Series != nil {
		l.a.Context.Series = m.Series
	} else if len(l.series) > 0 {
		l.a.Context.Series = l.series[0]
	}
}

// chooseProminent takes the meeting that the document names most prominently.
func (l *linker) chooseProminent() {
	best := float64(leastProminence)
	for _, r := range l.meetings {
		if score := l.prominence(r); (!r.parts.described || l.entitled(r)) && score >= best && (score > best || l.a.Context.Meeting == nil) {
			best, l.a.Context.Meeting = score, r
		}
	}
}

// titledEvent takes the meeting whose quoted name is a line of the title.
func (l *linker) titledEvent() {
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if !m.parts.described || m.title == "" || m.Ref == nil || l.lookedAhead(*m) {
			continue
		}
		for b := range l.text.Blocks[:min(segment.TitleBlocks, len(l.text.Blocks))] {
			block := l.text.Blocks[b]
			if l.text.InTitle(b) && block.End > block.First && fold.String(l.text.Line(l.sentences[block.First].First, l.sentences[block.End-1].End)) == fold.String(m.title) {
				l.a.Context.Meeting = m.Ref
				return
			}
		}
	}
}

// titleMeets tells whether a line of the title names a meeting or series.
func (l *linker) titleMeets() bool {
	return slices.ContainsFunc(l.a.Mentions, func(m Mention) bool {
		block, _ := l.position(m.First)
		return m.Ref != nil && (m.Type.Is(schema.ClassMeeting) || m.Type.Is(schema.ClassSeries)) && l.text.InTitle(block)
	})
}

// bestNamed makes the document's meeting of the most prominent of those that it
// names near its beginning and that are not to come.
func (l *linker) bestNamed() {
	best := float64(leastNamed)
	for _, r := range l.meetings {
		if _, sentence := l.position(r.First); r.parts.described || sentence-l.bodyStart > describedSentences {
			continue
		}
		if score := l.prominence(r); score > best {
			best, l.a.Context.Meeting = score, r
		}
	}
}

// leastNamed is the weight that a meeting near the beginning must have if no
// other is prominent.
const leastNamed = 1

// assemblySentences is how many first sentences may number the session of an assembly.
const assemblySentences = 14

// sessionOfAssembly takes a numbered session for the document's meeting where that was
// only an assembly: "Assembly of the Union / Thirty-Seventh Ordinary Session".
func (l *linker) sessionOfAssembly() {
	m := l.a.Context.Meeting
	if m == nil || m.Ordinal > 0 || m.parts.year != "" || !namesAssembly(m.Name) {
		return
	}
	for _, r := range l.meetings {
		if _, sentence := l.position(r.First); r != m && r.Ordinal > 0 && r.Series == nil && r.parts.head == "session" && sentence < assemblySentences {
			r.Series = l.seriesOf(&Mention{Type: Type(schema.ClassSeries), Name: bodyCase(m.Name), First: m.First, parts: m.parts})
			r.Name += " of the " + r.Series.Name
			l.a.Context.Meeting = r
			return
		}
	}
}

// bodyCase writes a body's name in capitals with initial capitals, small words in
// small letters: "Assembly of the Union".
func bodyCase(name string) string {
	if !shouts(name) {
		return name
	}
	words := strings.Fields(properCase(name))
	for i, w := range words {
		switch lower := strings.ToLower(w); lower {
		case "of", "the", "and", "for", "on", "in", "to", "at":
			if i > 0 {
				words[i] = lower
			}
		}
	}
	return strings.Join(words, " ")
}

// manySessions is the ordinal from which a session is a year of a body's work and not
// one gathering: "seventy-eighth session".
const manySessions = 35

// prominence weighs a meeting by where and how often the document names it.
func (l *linker) prominence(r *Referent) float64 {
	score := 0.0
	if r.parts.head == "session" && r.Ordinal >= manySessions {
		score -= 2.5 // of a body whose meetings are counted as well
	}
	for _, m := range l.a.Mentions {
		if m.Ref != r {
			continue
		}
		block, sentence := l.position(m.First)
		sentence -= l.bodyStart
		here, held := 0.4, 1.0
		if l.text.InTitle(block) {
			here += 3
		}
		if sentence < 3 {
			here += 2
		}
		if sentence < 8 {
			held = 3
		}
		if l.heldAfter(m.End) && !l.toldBeside(m, sentence) {
			here += held
		}
		if l.heldBefore(m) {
			here += held
		}
		switch inTitle := l.text.InTitle(block); {
		case !l.text.InTitle(block) && !l.is(m.First-1, "\"") && l.quoted(m.First):
			here = 0 // what somebody speaks of
		case m.parts.previous:
			here = -2
		case l.is(m.First-1, "whose"):
			here = 0
		case inTitle && l.ahead(m), !inTitle && (l.lookedBack(m) || l.longAgo(m)):
			here = -2
		case l.lookedAhead(m):
			here -= 2.5
		}
		score += here
	}
	return score
}

// tells tells whether a line says what somebody did, is to do or says, as headlines do, or
// who wrote the text, and is not the name of a meeting: "Chile and Peru sign pact".
func (l *linker) tells(b segment.Block) bool {
	if b.End == b.First {
		return false
	}
	start, stop := l.sentences[b.First].First, l.sentences[b.End-1].End
	if l.is(start, "by") || l.saying(start, stop) {
		return true
	}
	for i := start + 1; i < stop; i++ {
		if l.is(i, "to") && i+1 < stop && l.trees.XPOS[i+1] == scheme.VB {
			return true // "Chile to sign pact"
		}
		if pos := l.trees.XPOS[i]; (pos == scheme.VBZ || pos == scheme.VBP || pos == scheme.VBD) && l.trees.UPOS[i] == scheme.Verb {
			return true
		}
		if headlineDeed(l.tokens[i].Fold) {
			return true
		}
	}
	return false
}

// saying tells whether a line names what one person or body said: "Statement by the
// Spokesperson on the Attack".
func (l *linker) saying(start, stop int) bool {
	for i := start; i+1 < stop && i < start+3; i++ {
		switch l.tokens[i].Fold {
		case "statement", "remarks", "speech", "address", "interview", "testimony", "submission", "letter", "declaration":
			return l.is(i+1, "by") || l.is(i+1, "from") || l.is(i+1, "with") || l.is(i+1, "of")
		}
	}
	return false
}

// letterhead tells whether a line is only the name of who issued the document.
func (l *linker) letterhead(b segment.Block) bool {
	m := l.a.At(l.sentences[b.First].First)
	return m != nil && (m.Type.Is(schema.ClassOrganization) || m.Type.Is(schema.ClassState)) && m.End >= l.sentences[b.First].End
}

// placedOccasion makes a meeting of the noun that the text calls it by most
// often, with the place that its first sentences name: "ceremony in Hanoi".
func (l *linker) placedOccasion() bool {
	times, best := map[string]int{}, ""
	first := 0
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if m.parts.placed {
			return false // "the Lisbon workshop"
		}
		if !m.generic || !m.Type.Is(schema.ClassMeeting) || !namesOccasion(m.parts.head) {
			continue
		}
		if _, sentence := l.position(m.First); sentence > l.bodyStart+describedSentences && times[m.parts.head] == 0 {
			continue
		}
		if times[m.parts.head]++; best == "" || times[m.parts.head] > times[best] {
			if best != m.parts.head {
				first = m.First
			}
			best = m.parts.head
		}
	}
	if best == "" {
		return false
	}
	r := &Referent{Class: schema.ClassMeeting, Name: best, First: first, Describe: true, parts: meetingParts{head: best, specific: []string{best}}}
	for i := range l.a.Mentions {
		if m := &l.a.Mentions[i]; m.Type.Is(schema.ClassPlace) && m.Ref != nil {
			if _, sentence := l.position(m.First); sentence <= l.bodyStart+2 {
				r.Name += " in " + m.Ref.Name
			}
			break
		}
	}
	l.meetings = append(l.meetings, r)
	l.a.Context.Meeting = r
	return true
}

// namesOccasion tells whether a noun is more than a word for any gathering.
func namesOccasion(head string) bool {
	switch head {
	case "meeting", "session", "plenary", "event", "debate", "discussion", "discussions", "launch", "training", "call", "visit":
		return false
	}
	return true
}

// occasionIn is the part of a title line around the noun that says that people
// met, between the marks before and behind it; it is empty if there is none.
func (l *linker) occasionIn(b segment.Block) (first, end int) {
	start, stop := l.sentences[b.First].First, l.sentences[b.End-1].End
	if l.noted(b) {
		return 0, 0
	}
	for i := start; i < stop; i++ {
		if !l.words.meeting.Has(l.tokens[i].Text) || l.trees.UPOS[i] == scheme.Verb || paperOrRoom(l.foldAt(i+1)) || l.modifies(i, stop) || l.standingBody(i) {
			continue
		}
		first, end = i, i+1
		for first > start && !l.within(first-1, start) && !l.tokens[first-1].Is(segment.Mark) && !headlineVerb(l.tokens[first-1].Fold) && l.trees.XPOS[first-1] != scheme.VBZ && !(l.is(first-1, "the") && (l.is(first-2, "of") || l.is(first-2, "on") || l.is(first-2, "from"))) {
			if l.is(first-1, "of") && (l.is(first-2, "sidelines") || l.is(first-2, "margins")) {
				break
			}
			first--
		}
		for end < stop && !l.tokens[end].Is(segment.Mark) && l.trees.UPOS[end] != scheme.Verb && !headlineVerb(l.tokens[end].Fold) {
			end++
		}
		if l.capitalBehind(start, first, end) {
			return first, end
		}
	}
	return 0, 0
}

// modifies tells whether a capitalised noun only stands before another one that says what
// happened: "denies Exchange hack".
func (l *linker) modifies(i, stop int) bool {
	return i+1 < stop && l.tokens[i].Is(segment.Upper) && !l.tokens[i+1].Is(segment.Upper) && l.trees.UPOS[i+1] == scheme.Noun && !l.words.meeting.Has(l.tokens[i+1].Text)
}

// within tells whether a preposition ties what follows to another noun in small letters,
// which a headline is about: "sees progress in cyber talks".
func (l *linker) within(i, start int) bool {
	switch l.tokens[i].Fold {
	case "in", "at", "after", "from", "during", "before", "over", "on", "ahead":
		return i > start && !l.tokens[i-1].Is(segment.Upper) && l.trees.UPOS[i-1] == scheme.Noun
	}
	return false
}

// capitalBehind tells whether one of the tokens has a capital that is not due to
// its place at the start of the line.
func (l *linker) capitalBehind(start, first, end int) bool {
	for i := first; i < end; i++ {
		if l.tokens[i].Is(segment.Upper) && (i > start || l.tokens[i].Is(segment.AllUpper)) {
			return true
		}
	}
	return false
}

func (l *linker) newMeeting(first, end int) {
	first = l.behindDocument(first, end-1)
	m := Mention{Type: Type(schema.ClassMeeting), First: first, End: end, Extent: end, Lead: first, Name: l.name(first, end)}
	m.parts = meetingParts{head: "meeting"}
	for at := first; at < end; at++ {
		if n, ok := ordinalValue(l.tokens[at].Fold); ok {
			m.parts.ordinal = n
		}
		if l.tokens[at].Is(segment.Upper) {
			m.parts.specific = append(m.parts.specific, l.tokens[at].Fold)
		}
	}
	r := l.sameNumber(m.parts.ordinal)
	if r == nil {
		r = &Referent{Class: schema.ClassMeeting, Name: m.Name, First: first, parts: m.parts, Ordinal: m.parts.ordinal}
		l.meetings = append(l.meetings, r)
	}
	l.a.Context.Meeting = r
}

// heldAfter tells whether the words behind a meeting's name say that it met.
func (l *linker) heldAfter(at int) bool {
	end := min(l.sentenceEndOf(at-1), at+14)
	for i := at; i < end; i++ {
		if m := l.a.At(i); m != nil && i > at && (m.Type.Is(schema.ClassMeeting) || m.Type.Is(schema.ClassSeries)) {
			return false
		}
		switch l.tokens[i].Fold {
		case "held", "convened", "met", "opened", "concluded", "began", "gathered", "ended", "closed":
			return true
		case "hosted":
			return l.is(i+1, "by")
		case "took":
			return l.is(i+1, "place")
		}
	}
	return false
}

// heldBefore tells whether the words before a meeting's name say that somebody
// held it: "convened the Second Meeting".
func (l *linker) heldBefore(m Mention) bool {
	for i := max(l.sentenceStartOf(m.First), m.First-5); i < m.First; i++ {
		switch l.tokens[i].Fold {
		case "held", "convened", "hosted", "organised", "organized", "opened", "for", "concluded", "ended", "closed", "began", "holding":
			if i >= m.First-3 {
				return true
			}
		case "host", "venue", "setting":
			if i >= m.First-3 && (l.is(i+1, "to") || l.is(i+1, "of") || l.is(i+1, "for")) {
				return true // "the town played host to the second Conference"
			}
		case "today", "yesterday":
			return true // "met today at the second Conference"
		case "occasion":
			if block, _ := l.position(m.First); i >= m.First-3 && !l.text.InTitle(block) {
				return true
			}
		}
	}
	return false
}

// lookedBack tells whether a meeting is one that the document's own goes on from:
// "this meeting builds on the inaugural dialogue".
func (l *linker) lookedBack(m Mention) bool {
	for i := max(0, m.First-backReach); i < m.First; i++ {
		switch l.tokens[i].Fold {
		case "builds", "built", "building":
			return true
		case "since":
			if i >= m.First-2 {
				return true
			}
		case "follows", "followed", "following", "follow":
			if l.is(i+1, "last") && l.is(i+2, "year") || l.is(i+1, "up") || l.is(i+1, "-") && l.is(i+2, "up") {
				return true
			}
		}
	}
	return false
}

// backReach is how many tokens before a name may say that it is of a meeting before.
const backReach = 6

// lookedAhead tells whether a meeting is still to come: "the next", "will be".
func (l *linker) lookedAhead(m Mention) bool {
	for i := max(0, m.First-4); i < m.End; i++ {
		if l.is(i, "next") || l.is(i, "upcoming") || l.is(i, "forthcoming") {
			return true
		}
	}
	if l.ahead(m) {
		return true
	}
	for i := m.End; i < min(len(l.tokens), m.End+3); i++ {
		if l.is(i, "will") || l.is(i, "may") || l.is(i, "might") || l.is(i, "could") || l.is(i, "scheduled") || l.is(i, "planned") || l.is(i, "to") && l.is(i+1, "be") {
			return true
		}
	}
	return false
}

// ahead tells whether the words before a meeting's name say that it comes after what the
// text tells: "ahead of its first session".
func (l *linker) ahead(m Mention) bool {
	for i := max(0, m.First-4); i < m.First; i++ {
		if l.is(i, "ahead") && l.is(i+1, "of") || l.is(i, "prior") && l.is(i+1, "to") {
			return true
		}
	}
	return false
}

// promoteSeries makes a meeting of the series that a document's first words
// name, where they name no meeting: "The EU-Japan Cyber Dialogue took place".
func (l *linker) promoteSeries() {
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if !m.Type.Is(schema.ClassSeries) || m.generic || m.Ref == nil {
			continue
		}
		if l.ledBy(m) {
			continue
		}
		if _, sentence := l.position(m.First); sentence > 6 || sentence > l.bodyStart && l.opensDescribed() {
			return
		}
		r := &Referent{Class: schema.ClassMeeting, Name: m.Ref.Name, First: m.First, parts: m.parts, Series: m.Ref}
		l.meetings = append(l.meetings, r)
		l.a.Context.Meeting = r
		return
	}
}

// namesAssembly tells whether a name is that of a body whose sessions are counted.
func namesAssembly(name string) bool {
	first, _, _ := strings.Cut(strings.ToLower(strings.TrimPrefix(name, "the ")), " ")
	return first == "assembly" || first == "congress" || first == "council" || first == "conference"
}
