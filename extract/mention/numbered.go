package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// nameNumbered gives the meetings that only a number names ("the 12th meeting")
// the series that they are counted in: the one named before them in the same
// sentence, in the document's title, or that of the document's meeting.
func (l *linker) nameNumbered() {
	if m := l.a.Context.Meeting; m != nil && m.numbered() && m.Series == nil && !l.goesOn(m) {
		l.number(m, l.seriesBefore(m.First), l.titleSeries(m.First))
	}
	for _, r := range l.meetings {
		if r.parts.described && r.parts.head != headVisit && r.Series == nil && (l.is(r.First-1, "its") || l.is(r.First-1, "'s")) {
			l.number(r, l.seriesBefore(r.First), l.lastSeries(r.First))
		}
		if !r.numbered() || r.Series != nil || r != l.a.Context.Meeting && l.plenaryOf(r) || l.goesOn(r) {
			continue
		}
		var known *Referent
		if m := l.a.Context.Meeting; m != nil && m.Series != nil && countedIn(r, m) {
			known = m.Series
		}
		l.number(r, l.seriesBefore(r.First), l.editionOf(r), l.neighbourSeries(r), known)
	}
	if m := l.a.Context.Meeting; m != nil && m.Series != nil {
		l.a.Context.Series = m.Series
	}
}

// goesOn tells whether words behind a meeting's name say whose it is, though they are no
// name: "the XII meeting of high representatives".
func (l *linker) goesOn(r *Referent) bool {
	m := l.a.At(r.First)
	if m == nil || m.Ref != r || !l.is(m.End, "of") || l.is(m.End+1, "which") || l.is(m.End+1, "whom") {
		return false
	}
	_, _, date := (dateReader{scan: l.scan, end: l.sentenceEndOf(m.First)}).read(m.End + 1)
	if l.is(m.End+1, "the") && m.End+2 < len(l.tokens) && l.tokens[m.End+2].Is(segment.Numeric) {
		return true // "of the 24/7 Network"
	}
	return date <= m.End+1 && !l.is(m.End+1, "the") && !l.is(m.End+1, "this") && !l.is(m.End+1, "its")
}

// editionOf is the series that "its second edition" or "a second conference" is one of:
// that which the paragraph spoke of last; nil for other words.
func (l *linker) editionOf(r *Referent) *Referent {
	edition := r.parts.head == "edition" || r.parts.head == "iteration" || r.parts.head == "round"
	if !(l.is(r.First-1, "its") && edition) && !l.is(r.First-1, "a") {
		return nil
	}
	if edition {
		if behind := l.seriesBehind(r); behind != nil {
			return behind
		}
	}
	if main := l.a.Context.Meeting; main != nil && main.Ordinal > 0 && (main.Ordinal == r.Ordinal+1 || main.Ordinal == r.Ordinal-1) {
		return nil // the one before or after the document's own
	}
	block, _ := l.position(r.First)
	for i := len(l.a.Mentions) - 1; i >= 0; i-- {
		m := &l.a.Mentions[i]
		if m.First >= r.First || m.Ref == nil || m.generic {
			continue
		}
		if at, _ := l.position(m.First); at < block {
			return nil
		}
		switch {
		case m.Type.Is(schema.ClassSeries):
			return l.asSeries(m)
		case m.Type.Is(schema.ClassMeeting) && m.Ref.Series != nil:
			return m.Ref.Series
		}
	}
	return nil
}

// plenaryOf tells whether a meeting is a plenary of the document's own session: "the third
// plenary session", which is counted in the session.
func (l *linker) plenaryOf(r *Referent) bool {
	main := l.a.Context.Meeting
	return main != nil && main.parts.head == "session" && strings.Contains(strings.ToLower(r.Name), "plenary")
}

// countedIn tells whether a meeting of which only the number is known can be one of the
// series of another: a "second workshop" is none of a working group's sessions.
func countedIn(r, main *Referent) bool {
	switch head := r.parts.head; {
	case anyHead(head), head == main.parts.head, strings.HasSuffix(head, "s"):
		return true
	case head == "session", head == "plenary":
		return main.parts.head == "session" || main.parts.head == "plenary" || main.parts.head == "meeting"
	default:
		return strings.Contains(fold.String(main.Series.Name), head)
	}
}

// lastSeries is the series that was last named before a token, nil if it stands
// more than two paragraphs before.
func (l *linker) lastSeries(token int) *Referent {
	block, _ := l.position(token)
	for i := len(l.a.Mentions) - 1; i >= 0; i-- {
		m := &l.a.Mentions[i]
		if m.First >= token || !l.meets(m) {
			continue
		}
		if at, _ := l.position(m.First); at < block-2 {
			return nil
		}
		return l.asSeries(m)
	}
	return nil
}

// neighbourSeries is the series of a meeting with the number before or behind.
func (l *linker) neighbourSeries(r *Referent) *Referent {
	for _, other := range l.meetings {
		if d := other.Ordinal - r.Ordinal; other.Series != nil && other.Ordinal > 0 && (d == 1 || d == -1) && countedIn(r, other) {
			return other.Series
		}
	}
	return nil
}

// sessionsThatMeet makes meetings of the sessions that are counted like the
// document's own meeting, if that is called a session: "the third session" beside
// "Second Substantive Session of the Working Group".
func (l *linker) sessionsThatMeet() {
	main := l.a.Context.Meeting
	if main == nil || main.Ordinal == 0 || !l.calledSession(main) {
		return
	}
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if !m.Type.Is(schema.ClassSession) || m.parts.head != "session" || m.parts.ordinal == 0 || m.parts.ordinal != main.Ordinal && l.text.InTitle(l.sentences[l.sentence[m.First]].Block) {
			continue
		}
		m.Type = Type(schema.ClassMeeting)
		if m.Ref = main; m.parts.ordinal != main.Ordinal {
			m.Ref = l.meetingOf(m)
		}
	}
}

// calledSession tells whether the text calls a meeting a session, though its title may not:
// "Baltic Dialogue / They held the second session of the Baltic Dialogue".
func (l *linker) calledSession(r *Referent) bool {
	return r.parts.head == "session" || slices.ContainsFunc(l.a.Mentions, func(m Mention) bool {
		return m.Ref == r && m.parts.head == "session" && m.parts.ordinal == r.Ordinal
	})
}

// numbered tells whether nothing but a number tells a meeting from others.
func (r *Referent) numbered() bool {
	return r.Ordinal > 0 && len(r.parts.specific) == 0 && r.parts.entry == nil && len(r.parts.states) == 0
}

// number ties a meeting to the first of the series that is known.
func (l *linker) number(r *Referent, candidates ...*Referent) {
	for _, series := range candidates {
		if series != nil {
			r.Series = series
			r.Name += " of the " + shortSeries(strings.TrimPrefix(strings.TrimPrefix(series.Name, "the "), "The "))
			return
		}
	}
}

// longestSeriesName is how many words of a series' name its meetings are named with.
const longestSeriesName = 9

// shortSeries is a series' name up to its subject, if it is a long one: "Open-ended
// Working Group" of "Open-ended Working Group on developments in the field of …".
func shortSeries(name string) string {
	if len(strings.Fields(name)) <= longestSeriesName {
		return name
	}
	for _, joint := range []string{" on ", " to "} {
		if short, _, found := strings.Cut(name, joint); found && strings.Contains(short, " ") {
			name = short
		}
	}
	return name
}

// seriesReach is how many tokens may stand between a series and the number of
// one of its meetings.
const seriesReach = 16

// seriesBefore is the series or committee named before a token in its sentence
// that the token's meeting is one of: "The Committee held its fifth meeting",
// "Cyber Committee, fifth meeting".
func (l *linker) seriesBefore(token int) *Referent {
	switch l.foldAt(max(token-1, 0)) {
	case "its", "their", "whose", ",", "'s", "-", ":":
	default:
		if !l.is(token+2, "of") || !l.is(token+3, "which") {
			return nil // and not "the Baltic process, the fifth round of which"
		}
	}
	if owner := l.ownerBefore(token); owner != nil {
		return l.asSeries(owner)
	}
	mentions := l.a.Between(l.sentenceStartOf(token), token)
	for i := len(mentions) - 1; i >= 0; i-- {
		if m := &mentions[i]; (token-m.End <= seriesReach || m.Type.Is(schema.ClassSeries) && l.is(token-1, "its")) && l.meets(m) {
			return l.asSeries(m)
		}
	}
	return nil
}

// ownerBefore is the body whose possessive stands right before a token, with or without its
// abbreviation between: "the Riga Internet Corporation (RIC)'s fifth meeting".
func (l *linker) ownerBefore(token int) *Mention {
	if !l.is(token-1, "'s") {
		return nil
	}
	m := l.a.EndingAt(token - 1)
	if m == nil && l.is(token-2, ")") && l.is(token-4, "(") {
		if m = l.a.EndingAt(token - 2); m == nil {
			m = l.a.EndingAt(token - 4)
		}
	}
	if m == nil || m.generic || m.Ref == nil || !m.Type.Is(schema.ClassOrganization) {
		return nil
	}
	return m
}

// titleSeries is the series or committee that a line of the title names: the one
// nearest before a token of the title, else the first behind it.
func (l *linker) titleSeries(token int) *Referent {
	if !l.text.InTitle(l.sentences[l.sentence[token]].Block) {
		return nil
	}
	var before, behind *Mention
	for b := range l.text.Blocks {
		if !l.text.InTitle(b) {
			continue
		}
		block := l.text.Blocks[b]
		mentions := l.a.Between(l.sentences[block.First].First, l.sentences[block.End-1].End)
		for i := range mentions {
			switch m := &mentions[i]; {
			case !l.meets(m):
			case m.First < token:
				before = m
			case behind == nil:
				behind = m
			}
		}
	}
	if before == nil || behind != nil && plenaryOrgan(before) && !plenaryOrgan(behind) {
		before = behind
	}
	if before == nil || plenaryOrgan(before) || l.headlined(before) {
		if committee := l.committeeOfBody(); committee != nil {
			before = committee
		}
	}
	if before == nil {
		return nil
	}
	return l.asSeries(before)
}

// committeeOfBody is the body other than an assembly that the first sentences of a text
// name as what meets, nil if there is none.
func (l *linker) committeeOfBody() *Mention {
	last := min(l.bodyStart+2, len(l.sentences)) - 1
	if last < l.bodyStart {
		return nil
	}
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if n := int(l.sentence[m.First]); n < l.bodyStart || n > last || !l.meets(m) || !m.Type.Is(schema.ClassOrganization) {
			continue
		}
		if plenaryOrgan(m) && m.First <= l.sentences[l.bodyStart].First+1 {
			return nil // the assembly itself did something
		}
		if !plenaryOrgan(m) && l.acts(m) {
			return m
		}
	}
	return nil
}

// acts tells whether a body's name is the subject of a verb or opens its sentence, and not
// only tells who somebody is.
func (l *linker) acts(m *Mention) bool {
	if m.First <= l.sentenceStartOf(m.First)+1 {
		return true
	}
	for at := m.First; at < m.End; at++ {
		if label := l.trees.Label(at); label == scheme.Nsubj || label == scheme.NsubjPass || label == scheme.Agent {
			return true
		}
	}
	return false
}

// headlined tells whether a mention in a headline takes words for a body's name that only
// have capitals as all others of the line: "Briefers Tell Security Council".
func (l *linker) headlined(m *Mention) bool {
	for at := m.First + 1; at < m.End && m.Ref.Entry == nil; at++ {
		if n := l.knownBody(at); n > 1 && at+n == m.End {
			return true
		}
	}
	return false
}

// plenaryOrgan tells whether a mention is of an assembly, whose committees meet under
// numbers of their own.
func plenaryOrgan(m *Mention) bool { return strings.Contains(fold.String(m.Name), "assembly") }

// meets tells whether a mention names what meets under a number: a series, or a
// body such as a committee.
func (l *linker) meets(m *Mention) bool {
	if m.generic || m.Ref == nil {
		return false
	}
	if m.Type.Is(schema.ClassSeries) {
		return true
	}
	if !m.Type.Is(schema.ClassOrganization) {
		return false
	}
	name := fold.String(m.Name)
	for _, head := range []string{"committee", "council", "group", "commission", "assembly", "conference", "board"} {
		if strings.Contains(name, head) {
			return true
		}
	}
	return false
}

// asSeries is the series of a mention. A body that the lexicon does not know and
// whose meetings are counted is a series as well.
func (l *linker) asSeries(m *Mention) *Referent {
	if m.Type.Is(schema.ClassSeries) || m.Ref.Entry != nil {
		return m.Ref
	}
	return l.seriesOf(&Mention{Type: Type(schema.ClassSeries), Name: m.Name, First: m.First, parts: m.parts})
}
