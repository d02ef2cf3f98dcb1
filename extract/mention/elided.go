package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// elidedMeeting proposes a meeting of which only the number is said, as the noun stands
// before: "The first dialogue was held in Oslo in 2016 and the second in Riga in 2018",
// "A third is billed for Lomé", "the fourth, scheduled for May, will be longer".
func (s *scan) elidedMeeting(i int, sentence segment.Sentence) bool {
	if s.nextElided(i, sentence) {
		return true
	}
	n, ok := ordinalValue(s.tokens[i].Fold)
	if !ok || i == sentence.First || i+2 >= sentence.End {
		return false
	}
	if !s.text.InTitle(sentence.Block) && s.coupled(i, sentence.End) {
		return true
	}
	switch s.tokens[i-1].Fold {
	case "the", "a", "its", "their":
	default:
		return false
	}
	if _, _, date := (dateReader{scan: s, end: sentence.End}).read(i); date > i || !s.heldBehind(i, sentence) {
		return false
	}
	m := s.add(Type(schema.ClassMeeting), i, i+1, spanWeight(weightNamed, i, i+1))
	m.parts = meetingParts{ordinal: n, elided: true}
	return true
}

// nextElided proposes the meeting to come of which no more is said: "The next will be held in
// Riga", "Peru offered to host the next one in May".
func (s *scan) nextElided(i int, sentence segment.Sentence) bool {
	if !s.is(i, "next") || i == sentence.First || !s.is(i-1, "the") || i+2 >= sentence.End {
		return false
	}
	end := i + 1
	if s.is(end, "one") {
		end++
	}
	if !s.heldBehind(end-1, sentence) && !(s.holding(i-2) && s.objectEnds(end, sentence.End)) {
		return false
	}
	m := s.add(Type(schema.ClassMeeting), i, end, spanWeight(weightNamed, i, end))
	m.parts = meetingParts{ahead: true, elided: true}
	return true
}

// longestCoupled is how many words may stand between the second number and its noun.
const longestCoupled = 5

// coupled proposes the two meetings of "the first and second rounds".
func (s *scan) coupled(i, end int) bool {
	first, _ := ordinalValue(s.tokens[i].Fold)
	at := i + 1
	if !s.is(at, "and") {
		return false
	}
	if at++; s.is(at, "the") {
		at++
	}
	second, ok := ordinalValue(s.foldAt(at))
	if !ok {
		return false
	}
	head := at + 1
	for head < end && meetingAdjective(s.tokens[head].Fold) {
		head++
	}
	for head < end && s.tokens[head].Is(segment.Upper) && s.tokens[head+1].Is(segment.Upper) && head < at+longestCoupled {
		head++ // "Cyber Policy Consultations"
	}
	if head >= end || s.tokens[head].Is(segment.Upper) && head == at+1 || !strings.HasSuffix(s.tokens[head].Fold, "s") || !s.words.meeting.Has(s.tokens[head].Text) {
		return false
	}
	s.add(Type(schema.ClassMeeting), i, i+1, spanWeight(weightNamed, i, i+1)).parts = meetingParts{ordinal: first, elided: true, coupled: true}
	s.add(Type(schema.ClassMeeting), at, head+1, spanWeight(weightNamed, at, head+1)).parts = meetingParts{ordinal: second, elided: true, coupled: true}
	return true
}

// heldBehind tells whether the words behind an ordinal say that what it counts is a
// meeting: a verb of holding, or right there a place or date where the sentence has
// such a verb before.
func (s *scan) heldBehind(i int, sentence segment.Sentence) bool {
	at := i + 1
	if s.saysWhichTime(i, sentence) {
		return false
	}
	if s.is(at, ",") {
		at++
	}
	switch {
	case s.holding(i-2) && s.objectEnds(i+1, sentence.End):
		return true
	case s.is(at, "in"), s.is(at, "at"):
		return s.placeAt(at+1) && s.holds(max(sentence.First, i-listReach), i) && s.datedWithin(at+2, sentence.End)
	case s.is(at, "from"), s.is(at, "on"):
		return s.holds(max(sentence.First, i-listReach), i) && s.datedWithin(at+1, sentence.End)
	case s.holds(at, at+1), s.is(at, "to") && s.is(at+1, "be") && s.holds(at+2, at+3):
		return true
	case s.trees.UPOS[at] == scheme.AuxVerb, s.is(at, "took"), s.is(at, "takes"), s.is(at, "to"):
		return s.holds(at, min(sentence.End, at+4))
	}
	return false
}

// saysWhichTime tells whether an ordinal and an infinitive only say of a meeting that was named
// how often something had happened by then: "the third round, the first to take place in
// person", "It was only the second to be held in Africa".
func (s *scan) saysWhichTime(i int, sentence segment.Sentence) bool {
	if !s.is(i+1, "to") || !s.is(i-1, "the") {
		return false
	}
	n, _ := ordinalValue(s.tokens[i].Fold)
	for at := sentence.First; at < i-1; at++ {
		if before, ok := ordinalValue(s.tokens[at].Fold); ok && before > n {
			return true
		}
	}
	at := i - 2
	if s.is(at, "only") || s.is(at, "also") || s.is(at, "thus") {
		at--
	}
	return at >= sentence.First && (s.trees.Lemma[at] == "be" || n == 1 && s.is(at, ","))
}

// holding tells whether a token is an active verb of which a meeting is the object.
func (s *scan) holding(i int) bool {
	return i >= 0 && s.trees.UPOS[i] == scheme.Verb && holdsMeeting(s.trees.Lemma[i])
}

// holdsMeeting lists verbs of those who hold a meeting.
func holdsMeeting(lemma string) bool {
	switch lemma {
	case "hold", "host", "co-host", "convene", "organise", "organize", "co-organise", "co-organize":
		return true
	}
	return false
}

// objectEnds tells whether a verb's object ends before the token: a mark, a place or a time
// follows.
func (s *scan) objectEnds(i, end int) bool {
	if i >= end || s.tokens[i].Is(segment.Mark) && !s.is(i, "-") {
		return true
	}
	switch s.tokens[i].Fold {
	case "in", "at", "on", "from", "during", "next", "this", "later", "early", "and", "one":
		return true
	}
	return false
}

// datedWithin tells whether a date begins in the next words.
func (s *scan) datedWithin(at, end int) bool {
	for i := at; i < min(end, at+4); i++ {
		if _, _, date := (dateReader{scan: s, end: end}).read(i); date > i {
			return true
		}
	}
	return false
}

// holds tells whether a verb in the span says that a meeting is held or planned.
func (s *scan) holds(first, end int) bool {
	for i := first; i < end; i++ {
		switch s.tokens[i].Fold {
		case "held", "convened", "hosted", "scheduled", "slated", "billed", "planned", "organised", "organized", "pencilled", "penciled", "hold", "convene":
			return true
		case "take", "took", "takes", "taken", "taking":
			if s.is(i+1, "place") {
				return true
			}
		}
	}
	return false
}

// previousMeeting proposes the meeting before the document's own, where the text tells
// when or where it was: "the previous workshop, in Oslo in May 2014", "last year's
// edition".
func (s *scan) previousMeeting(i int, sentence segment.Sentence) bool {
	if i == sentence.First || !s.words.meeting.Has(s.tokens[i].Text) && !s.is(i, "one") || s.is(i, "session") || spell(s.tokens[i].Fold) || strings.HasSuffix(s.tokens[i].Fold, "s") {
		return false
	}
	first := i - 1
	if _, ok := ordinalValue(s.foldAt(max(0, i-2))); ok && s.is(first, ",") && s.is(i-3, ",") {
		first = i - 4 // "the previous, seventh, round"
	}
	if first < sentence.First {
		return false
	}
	if n := s.lastBefore(first, sentence.First); n >= 0 {
		first = n
	}
	switch s.tokens[first].Fold {
	case "previous", "preceding", "last":
	case "'s":
		if first -= 2; first < sentence.First || !s.is(first, "last") || !s.is(first+1, "year") {
			return false
		}
	default:
		return false
	}
	end := i + 1
	if s.is(end, "of") && !s.is(end+1, "this") {
		end = s.meetingEnd(end, sentence.End)
	}
	if !s.toldWhere(i+1, min(sentence.End, i+listReach)) && !s.toldWhere(max(sentence.First, first-listReach), first) {
		return false
	}
	m := s.add(Type(schema.ClassMeeting), first, end, spanWeight(weightNamed, first, end))
	m.parts = meetingParts{head: s.tokens[i].Fold, specific: []string{"previous"}, previous: true}
	if n := s.ordinalIn(first, i); n > 0 {
		m.parts.ordinal, m.parts.specific, m.title = n, nil, s.name(i-2, i-1)+" "+s.name(i, end)
	}
	return true
}

// lastBefore is the token "last" or "previous" in front of the words that tell the series
// of a meeting, "the last US-Russian summit"; -1 if there is none.
func (s *scan) lastBefore(i, floor int) int {
	for at := i; at > floor && at > i-describedReach; at-- {
		switch t := s.tokens[at]; {
		case t.Fold == "last" || t.Fold == "previous":
			return at
		case !t.Is(segment.Upper) && !meetingAdjective(t.Fold) && t.Fold != "-":
			return -1
		}
	}
	return -1
}

// toldWhere tells whether a span has a date or a place behind "in" or "at".
func (s *scan) toldWhere(first, end int) bool {
	for i := first; i < end; i++ {
		if _, _, date := (dateReader{scan: s, end: end}).read(i); date > i || i > first && s.placeAt(i) && (s.is(i-1, "in") || s.is(i-1, "at")) {
			return true
		}
	}
	return false
}

// nameElided gives an elided mention the name of the meeting or series that it is one
// of: the last that was named before it, at most a few sentences away.
func (l *linker) nameElided(m *Mention) {
	if before := l.lastGathering(m); before != nil {
		l.nameAfter(m, before.Ref, before.parts)
	}
}

// nameCoupled names those of "the first and second meetings" after the document's
// meeting, where nothing nearer is counted.
func (l *linker) nameCoupled() {
	for i := range l.a.Mentions {
		if m := &l.a.Mentions[i]; m.parts.coupled && m.Ref == nil && l.a.Context.Meeting != nil {
			l.nameAfter(m, l.a.Context.Meeting, l.a.Context.Meeting.parts)
		}
	}
}

// nameAfter makes an elided mention a meeting of the same kind as another.
func (l *linker) nameAfter(m *Mention, before *Referent, parts meetingParts) {
	number, coupled, ahead := m.parts.ordinal, m.parts.coupled, m.parts.ahead
	m.parts = parts
	m.parts.ordinal, m.parts.year, m.parts.ahead, m.parts.placed, m.parts.coupled = number, "", ahead, false, coupled
	base := baseName(before)
	if m.parts.described {
		m.parts.described, m.parts.specific = false, tellingWords(base)
	}
	if before.Class == schema.ClassSeries {
		m.parts.head, m.parts.series, m.parts.entry = "meeting", base, before.Entry
	} else if before.Series != nil {
		m.parts.series, m.parts.entry = before.Series.Name, before.Series.Entry
	}
	if ahead {
		m.parts.specific = append(slices.Clone(m.parts.specific), "next")
	}
	m.Name = l.tokens[m.First].Text + " " + base
	m.Ref = l.meetingOf(m)
}

// elidedReach is how many sentences before its number a meeting's noun may stand.
const elidedReach = 3

// lastGathering is the meeting or series that was last named before a mention and that
// is counted: nil if none stands near.
func (l *linker) lastGathering(m *Mention) *Mention {
	var described *Mention
	for i := len(l.a.Mentions) - 1; i >= 0; i-- {
		other := &l.a.Mentions[i]
		if other.First >= m.First || other.Ref == nil || other.generic || m.parts.coupled && other.comes() || !other.Type.Is(schema.ClassMeeting) && !other.Type.Is(schema.ClassSeries) {
			continue
		}
		if l.sentence[m.First]-l.sentence[other.First] > elidedReach {
			break
		}
		if other.parts.ordinal > 0 && other.parts.ordinal != m.parts.ordinal {
			return other
		}
		if described == nil && other.parts.ordinal == 0 {
			described = other
		}
	}
	return described
}

// comes tells whether a name only says that its meeting is to come, "the forthcoming consultation".
func (m *Mention) comes() bool {
	return m.parts.ahead || slices.ContainsFunc(m.parts.specific, saysNext)
}

// baseName is what a meeting is one of: the series, else its name without number.
func baseName(r *Referent) string {
	name := r.Name
	if r.Series != nil {
		name = r.Series.Name
	}
	name = strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The ")
	first, rest, ok := strings.Cut(name, " ")
	if ok && (IsOrdinal(first) || strings.EqualFold(first, "inaugural")) {
		name = rest
	}
	return name
}

// tellingWords are the words of a name that are not small ones.
func tellingWords(name string) []string {
	var words []string
	for _, w := range strings.Fields(strings.ToLower(name)) {
		if len(w) > 3 {
			words = append(words, w)
		}
	}
	return words
}

// organSession makes a meeting of a session that is said to be a body's: "The Committee
// ended its fourth session", "the Group's first session, convened in Geneva".
func (l *linker) organSession(m *Mention) {
	if !m.Type.Is(schema.ClassSession) || m.parts.head != "session" || m.parts.ordinal == 0 && !l.is(m.First-1, "whose") && !l.kindOfSession(m.First) || m.parts.ordinal >= manySessions || m.First == 0 {
		return
	}
	if l.recordOf(m) {
		m.Type = Type(schema.ClassMeeting)
		return
	}
	switch l.tokens[m.First-1].Fold {
	case "its", "'s", "whose":
	case "the":
		if l.kindOfSession(m.First) {
			m.Type = Type(schema.ClassMeeting) // only bodies have such sessions
		}
		return
	default:
		return
	}
	series := l.seriesBefore(m.First)
	if series == nil && !l.is(m.First-2, "committee") && !l.is(m.First-2, "group") && !l.seriesMeant(m.First) {
		return
	}
	m.Type = Type(schema.ClassMeeting)
	if series == nil {
		return
	}
	m.parts.series, m.parts.entry = series.Name, series.Entry
	if series.Entry == nil {
		m.parts.specific = tellingWords(series.Name)
	}
	m.Name += " of the " + shortSeries(strings.TrimPrefix(strings.TrimPrefix(series.Name, "the "), "The "))
}

// kindOfSession tells whether a word tells one of the few sessions of a body that have no
// number: "its organizational session".
func (l *linker) kindOfSession(i int) bool {
	switch l.tokens[i].Fold {
	case "organizational", "organisational", "concluding", "resumed", "reconvened":
		return true
	}
	return false
}

// recordOf tells whether a session stands before the number of the sitting that a
// record is of: "Eighteenth Session, 5th and 6th Meetings".
func (l *linker) recordOf(m *Mention) bool {
	for at := m.End; at <= m.End+1; at++ {
		if next := l.a.At(at); next != nil {
			return l.sitting(next)
		}
	}
	return false
}

// sitting tells whether a mention is of a sitting that only its number names.
func (l *linker) sitting(m *Mention) bool {
	return m.Type.Is(schema.ClassMeeting) && m.parts.ordinal > 0 && strings.HasPrefix(m.parts.head, "meeting")
}

// sittingOf is the session that the sitting of a record's title belongs to, nil if it
// is none: what the record tells is told of the session, whose sittings have no name.
func (l *linker) sittingOf(m *Mention) *Referent {
	if !l.sitting(m) {
		return nil
	}
	for at := m.First; at >= m.First-1; at-- {
		if before := l.a.EndingAt(at); before != nil && before.Type.Is(schema.ClassMeeting) && before.parts.head == "session" && before.parts.ordinal < manySessions && before.Ref != nil {
			return before.Ref
		}
	}
	return nil
}

// seriesMeant tells whether "the Committee" or another reference to a series stands
// before a token of the same sentence.
func (l *linker) seriesMeant(token int) bool {
	for _, m := range l.a.Between(l.sentenceStartOf(token), token) {
		if m.generic && m.Type.Is(schema.ClassSeries) {
			return true
		}
	}
	return false
}
