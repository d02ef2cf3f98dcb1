package mention

import (
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// meetingParts are what a meeting's or series' name is made of.
type meetingParts struct {
	head      string // its head noun, folded: meeting, dialogue
	ordinal   int
	year      string
	series    string           // the name of the series, if the name has one
	entry     *lexicon.Entry   // the series or body that the name contains
	states    []*lexicon.Entry // the states of a bilateral name, in order
	specific  []string         // folded words that tell it from others
	ahead     bool             // the next one of its series
	parties   []*Referent      // who the document says met, where it names no meeting
	described bool             // an article introduces it: "a joint workshop"
	event     int              // which one of the text's calendar, from 1 on; 0 if it is none
	aside     bool             // told of in passing: never the document's own
	placed    bool             // only a place tells it from others: "the Lisbon meeting"
	further   bool             // one more of the kind: "a further workshop"
	previous  bool             // the one before the document's own: "last year's edition"
	city      string           // that tells it from others of its series: "Seoul Conference on Cyberspace"
	listed    string           // the year in parentheses behind the city by which a list tells it
	coupled   bool             // one of "the first and second meetings"
	bare      bool             // it is a series' name, of which one meeting is meant
	elided    bool             // only its number is said: "and the second in Riga"
	breakout  bool             // one of several parts that a programme lists by letters
}

// meeting proposes the meeting or series whose head noun is the token:
// "Fourth Meeting of the Working Group on X", "Sixth EU-Japan Cyber Dialogue",
// "IGF 2019", "the Lisbon workshop"; or refers back: "the meeting".
func (s *scan) meeting(i int, sentence segment.Sentence) {
	s.knownSeries(i, sentence)
	if s.labelsPage(i, sentence) || s.quotedName(i, sentence) {
		return
	}
	if s.elidedMeeting(i, sentence) || s.ownVisit(i, sentence) {
		return
	}
	if s.pairedMeetings(i, sentence) || s.nextMeeting(i, sentence) || s.previousMeeting(i, sentence) || !s.tokens[i].Is(segment.Upper) && (s.describedMeeting(i, sentence) || s.placedMeeting(i, sentence)) || !s.occasion(i) {
		return
	}
	if s.text.Blocks[sentence.Block].Kind == segment.Heading && !s.text.InTitle(sentence.Block) && s.aheadOf(i) {
		return // what is told below: "Date of the next meeting"
	}
	if s.is(i, "ceremony") && (s.is(i-1, "opening") || s.is(i-1, "closing") || s.is(i-1, "inaugural")) {
		return // of another meeting
	}
	isMeeting, isSeries := s.meetingHead(i), s.seriesHead(i)
	if (!s.tokens[i].Is(segment.Upper) || i == sentence.First) && s.titled(i, sentence) {
		return
	}
	first := s.behindLetter(s.meetingStart(i, sentence.First), i, sentence)
	end := i + 1
	if !s.toldOf(i) {
		end = s.beforeGeneric(end, s.meetingEnd(end, sentence.End))
	}
	parts := s.readParts(first, i, end)
	if parts.ordinal == 1 && !parts.named() && isMeeting && s.tokens[i].Fold == "meeting" && (s.is(first-1, "their") || s.is(first-1, "his") || s.is(first-1, "her")) {
		s.describedAs(first, i)
		return
	}
	if parts.head == "session" && parts.ordinal >= manySessions && !parts.named() {
		return // a body's year of work
	}
	switch {
	case (isSeries || isMeeting) && parts.named() && parts.ordinal == 0 && parts.year == "" && s.aheadOf(first) && s.hasVerb(sentence):
		s.addMeeting(schema.ClassMeeting, first-1, end, parts.next())
	case weakHead(s.tokens[i].Fold) && parts.ordinal == 0 && len(parts.states) < 2:
	case yearlyHead(s.tokens[i].Fold) && parts.ordinal == 0 && parts.year == "":
	case parts.ordinal > 0 && parts.year == "" && numberedBody(s.tokens[i].Fold) && !s.meetsBehind(end, sentence.End):
		s.addMeeting(schema.ClassSeries, first, end, parts)
	case parts.ordinal > 0 || parts.year != "" || isMeeting && parts.named():
		s.addMeeting(schema.ClassMeeting, first, end, parts)
	case isSeries && s.countsPeople(i):
	case isSeries && parts.named():
		s.addMeeting(schema.ClassSeries, first, end, parts)
	case s.definite(i) && !parts.named():
		s.generic(i, isMeeting)
	}
}

// countsPeople tells whether a noun says how many came and names nobody: "a group of Dutch
// officials", where "a group of governmental experts" is a body.
func (s *scan) countsPeople(i int) bool {
	return s.is(i, "group") && !s.tokens[i].Is(segment.Upper) && s.is(i-1, "a") && s.is(i+1, "of") && s.stateAt(i+2) > 0
}

// behindLetter steps over the letter that a heading is counted by: "B. Cyber
// Committee".
func (s *scan) behindLetter(first, head int, sentence segment.Sentence) int {
	if t := s.tokens[first]; first == sentence.First && first < head && len(t.Text) == 2 && t.Text[1] == '.' && t.Is(segment.Upper) {
		return first + 1
	}
	return s.behindDocument(first, head)
}

// occasion tells whether the token can be the head noun of a meeting's or a
// series' name: it is one of the listed nouns in the singular, and no other one
// follows it ("dialogue meeting").
func (s *scan) occasion(i int) bool {
	t := s.tokens[i]
	switch {
	case t.Fold == "convention" && (!t.Is(segment.Upper) || s.onMatter(i) || s.definite(i) && s.namesConvention()), t.Fold == "conference" && s.callBefore(i):
		return false // a treaty, or a way to call
	case spell(t.Fold) && !t.Is(segment.Upper):
		return false // when something is, or a part of a meeting: "the first week"
	case t.Fold == "day" && i > 0 && s.sentence[i-1] == s.sentence[i] && s.words.givenName.Has(s.tokens[i-1].Text) && !s.is(i-2, "st."):
		return false // "Jane Day"
	case strings.HasSuffix(t.Fold, "s") && t.Fold != "talks" && t.Fold != "consultations":
		return false
	case t.Fold == "course" && (s.is(i-1, "of") || s.is(i-1, "due") || s.is(i+1, "of") && !t.Is(segment.Upper)):
		return false // no training: "of course", "in the course of"
	case t.Fold == "fora", (t.Fold == "bilateral" || t.Fold == "trilateral") && s.trees.UPOS[i] == scheme.Adj && i+1 < len(s.tokens) && s.trees.UPOS[i+1] == scheme.Noun:
		return false // more than one, or of another noun
	case t.Fold == "mission" && s.is(i-1, "permanent"):
		return false // which represents a state
	case t.Fold == "launch" && (s.trees.UPOS[i] == scheme.Verb || i+1 < len(s.tokens) && s.trees.UPOS[i+1] == scheme.Noun && !t.Is(segment.Upper) && !s.is(i+1, "event")):
		return false // "Chile and Peru launch dialogue"
	case t.Fold == "round" && s.is(i+1, "table"):
		return false // the head noun is the table
	case i+1 < len(s.tokens) && s.tokens[i+1].Is(segment.Upper) == t.Is(segment.Upper) && s.sentence[i] == s.sentence[i+1] && paperOrRoom(s.tokens[i+1].Fold):
		return false // a paper about the meeting, or the room for it
	case !s.meetingHead(i) && !s.seriesHead(i):
		return false
	}
	return !s.words.meeting.Has(s.textAt(i+1)) || s.tokens[i+1].Is(segment.Upper) != t.Is(segment.Upper)
}

// spell lists nouns that name a meeting with a capital only, and are a time otherwise.
func spell(word string) bool { return word == "week" || word == "day" || word == "days" }

// paperOrRoom lists nouns that make another thing of a meeting's noun before them: "event
// report", "conference hall".
func paperOrRoom(word string) bool {
	switch word {
	case "report", "reports", "programme", "program", "agenda", "summary", "page", "hall", "room", "centre", "center", "rooms", "organisers", "organizers", "website", "papers", "registration":
		return true
	}
	return false
}

// meetingHead tells whether the token is a head noun of meetings' names.
func (s *scan) meetingHead(i int) bool {
	return s.words.meeting.Has(s.tokens[i].Text) || s.is(i, "table") && s.is(i-1, "round")
}

// callBefore tells whether the word before makes a conference a call.
func (s *scan) callBefore(i int) bool {
	return s.is(i-1, "phone") || s.is(i-1, "video") || s.is(i-1, "press") || s.is(i-1, "news") || s.is(i-1, "telephone")
}

// aheadOf tells whether the word before says that a meeting is to come.
func (s *scan) aheadOf(i int) bool {
	return s.is(i-1, "next") || s.is(i-1, "upcoming") || s.is(i-1, "forthcoming")
}

// next marks a name as that of the meeting to come in its series.
func (p meetingParts) next() meetingParts {
	p.ahead = true
	return p
}

// nextMeeting proposes a meeting to come that has no name: "the next forum",
// "a follow-up workshop".
func (s *scan) nextMeeting(i int, sentence segment.Sentence) bool {
	if i == sentence.First || !s.words.meeting.Has(s.tokens[i].Text) && !s.seriesHead(i) || spell(s.tokens[i].Fold) || several(s.tokens[i].Fold) {
		return false
	}
	first := i - 1
	for first > sentence.First && (!s.tokens[first].Is(segment.Upper) || s.tokens[i].Is(segment.Upper) && !s.isPreposition(i+1)) && (meetingAdjective(s.tokens[first].Fold) || s.is(first, "ordinary")) {
		first--
	}
	switch s.tokens[first].Fold {
	case "next", "follow-up", "follow-on", "upcoming", "forthcoming":
	default:
		return false
	}
	if s.is(i, "session") || s.text.Blocks[sentence.Block].Kind == segment.Heading && (!s.text.InTitle(sentence.Block) || !s.hasVerb(sentence)) {
		return false // which may be a part of the same meeting
	}
	end := i + 1
	if s.is(end, "of") && !strings.HasSuffix(s.tokens[i].Fold, "s") && s.hasVerb(sentence) {
		end = s.meetingEnd(end, sentence.End)
	}
	m := s.add(Type(schema.ClassMeeting), first, end, spanWeight(weightNamed, first, end))
	if end > i+1 {
		m.parts = s.readParts(first, i, end).next()
	}
	m.parts.head, m.parts.specific = s.tokens[i].Fold, append(m.parts.specific, s.tokens[first].Fold)
	return true
}

// hasVerb tells whether a sentence has a verb, which headings and items of agendas lack.
func (s *scan) hasVerb(sentence segment.Sentence) bool {
	for i := sentence.First; i < sentence.End; i++ {
		if s.trees.UPOS[i] == scheme.Verb || s.trees.UPOS[i] == scheme.AuxVerb {
			return true
		}
	}
	return false
}

// weakHead lists head nouns that name a meeting only with an ordinal or parties.
func weakHead(word string) bool {
	switch word {
	case "discussion", "discussions", "exchange", "exchanges", "visit", "call", "negotiation", "negotiations", "talks", "process", "track", "programme", "program", "initiative", "project", "network", "campaign", "platform", "convening":
		return true
	}
	return false
}

// yearlyHead lists head nouns that name a meeting only with an ordinal or a year, as
// they are bodies otherwise: "Baltic Cyber Lab 2025".
func yearlyHead(word string) bool {
	switch word {
	case "lab", "school", "academy", "bootcamp":
		return true
	}
	return false
}

// numberedBody lists head nouns of bodies that have a number themselves, and not their
// meetings: "the sixth Group of Governmental Experts", "the Third Committee".
func numberedBody(word string) bool {
	switch word {
	case "group", "committee", "subcommittee", "commission", "council", "force", "party", "mechanism", "experts":
		return true
	}
	return false
}

// named tells whether something in the name tells the meeting from others.
func (p meetingParts) named() bool { return len(p.specific) > 0 || p.entry != nil || len(p.states) > 0 }

func (s *scan) seriesHead(i int) bool { return s.words.series.Has(s.tokens[i].Text) }

func (s *scan) foldAt(i int) string {
	if i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Fold
}

func (s *scan) addMeeting(class schema.Class, first, end int, parts meetingParts) {
	m := s.add(Type(class), first, end, spanWeight(weightNamed, first, end))
	m.parts = parts
	if len(s.hits[first]) > 0 && class == schema.ClassSeries && s.hits[first][0].Entry.Class == class && !partOfSeries(parts.head, s.hits[first][0].Entry.Name) {
		m.entry = s.hits[first][0].Entry // a longer form of a known name
	}
	m.parts.placed = class == schema.ClassMeeting && parts.ordinal == 0 && parts.year == "" && s.onlyPlaced(first, end)
	m.generic = m.parts.placed
}

// onlyPlaced tells whether a name is that of a place and a head noun.
func (s *scan) onlyPlaced(first, end int) bool {
	if len(s.hits[first]) == 0 || first+s.hits[first][0].Words != end-1 {
		return false
	}
	hit := s.hits[first][0]
	return hit.Entry.Class == schema.ClassPlace || hit.Use == lexicon.UseCapital
}

// generic proposes a reference back: "the meeting", "the Working Group".
func (s *scan) generic(i int, isMeeting bool) {
	first := i
	for s.tokens[first-1].Fold != "the" && s.tokens[first-1].Fold != "this" {
		first--
	}
	class := schema.ClassSeries
	if isMeeting {
		class = schema.ClassMeeting
	}
	m := s.add(Type(class), first, i+1, 20+10*(i+1-first))
	m.generic = true
	m.parts.head = s.tokens[i].Fold
	m.Lead = first - 1
}

// definite tells whether "the" or "this" stands at most two words before.
func (s *scan) definite(i int) bool {
	for back := 1; back <= 3 && i-back >= 0; back++ {
		switch s.tokens[i-back].Fold {
		case "the", "this":
			return true
		}
		if s.tokens[i-back].Is(segment.Mark) {
			return false
		}
	}
	return false
}

// knownSeries proposes "IGF 2019", "14th IGF": a series that the lexicon knows,
// with a year or an ordinal.
func (s *scan) knownSeries(i int, sentence segment.Sentence) {
	if len(s.hits[i]) == 0 || s.hits[i][0].Entry.Class != schema.ClassSeries {
		return
	}
	hit := s.hits[i][0]
	if s.preparedIn(i + hit.Words) {
		return
	}
	first, end := s.meetingStart(i, sentence.First), i+hit.Words
	parts := meetingParts{entry: hit.Entry, series: s.name(i, end), head: "meeting"}
	for at := first; at < i; at++ {
		if n, ok := ordinalValue(s.tokens[at].Fold); ok {
			parts.ordinal, first = n, at
			break
		}
	}
	for at := i; at < end; at++ {
		parts.states = append(parts.states, s.pairStates(at)...)
	}
	if i >= sentence.First+2 && isYear(s.tokens[i-1].Text) && s.is(i-2, "the") { // "the 2019 IGF"
		parts.year, first = s.tokens[i-1].Text, i-1
	}
	if n := s.yearSpan(end); n > 0 && end+n <= sentence.End {
		end += n
	} else if end < sentence.End && isYear(s.tokens[end].Text) {
		parts.year = s.tokens[end].Text
		end++
	}
	if parts.city = s.cityOf(i, hit.Entry); parts.city != "" {
		parts.specific = append(parts.specific, strings.ToLower(parts.city))
	}
	if parts.year == "" && parts.ordinal == 0 {
		parts.year = s.heldYear(end, sentence.End)
	}
	switch {
	case parts.ordinal > 0 && parts.year == "" && s.endsInBody(i, end) && !s.meetsBehind(end, sentence.End):
	case parts.ordinal > 0 || parts.year != "" || parts.city != "":
		s.addMeeting(schema.ClassMeeting, first, end, parts)
		s.found[len(s.found)-1].weight += 2 // it is the series' name as well
	case s.aheadOf(i):
		s.addMeeting(schema.ClassMeeting, i-1, end, parts.next())
	case s.heldOnce(i, end, sentence):
		parts.bare = true
		s.addMeeting(schema.ClassMeeting, i, end, parts)
		s.found[len(s.found)-1].weight += 2
	}
}

// readParts takes a meeting's name apart.
func (s *scan) readParts(first, head, end int) meetingParts {
	parts := meetingParts{head: s.tokens[head].Fold}
	for at := first; at < end; at++ {
		t := s.tokens[at]
		if n, ok := ordinalValue(t.Fold); ok && parts.ordinal == 0 && at < head && !s.is(at+1, "century") && s.knownBody(at) < 2 {
			parts.ordinal = n
			continue
		}
		if t.Fold == "inaugural" && parts.ordinal == 0 {
			parts.ordinal = 1
			continue
		}
		if n := s.yearSpan(at); n > 0 {
			at += n - 1
			continue
		}
		if isYear(t.Text) {
			parts.year = t.Text
			continue
		}
		if n, ok := roman(t.Text); ok && at < head && at == first && len(t.Text) > 1 {
			parts.ordinal = n
			continue
		}
		s.readPart(&parts, at, head)
		if n := s.stateAt(at); n > 1 {
			at += n - 1
		}
	}
	if len(parts.states) == 1 {
		parts.states = nil
	}
	parts.series = s.seriesName(first, head, end, parts)
	return parts
}

// readPart notes a state, a known series or a telling word.
func (s *scan) readPart(parts *meetingParts, at, head int) {
	t := s.tokens[at]
	if len(s.hits[at]) > 0 {
		entry := s.hits[at][0].Entry
		switch {
		case entry.Class == schema.ClassSeries && parts.entry == nil:
			parts.entry = entry
		case entry.Class == schema.ClassState, entry.Class == schema.ClassOrganization && (s.betweenBefore(head, at) || s.dashed(at)):
			parts.states = append(parts.states, entry)
		}
	}
	parts.states = append(parts.states, s.pairStates(at)...)
	if t.Is(segment.Upper) && !t.Is(segment.Mark) && at != head && !s.words.meeting.Has(t.Text) && !plainModifier(t.Fold) && s.knownOrCapitalised(at) {
		parts.specific = append(parts.specific, t.Fold)
	}
}

// seriesName is the name of the series that a meeting's name contains: what
// follows "of the", or the name without its ordinal where the head noun is a
// series' ("Sixth Sino-European Cyber Dialogue") or officials meet ("Third Meeting of
// Ministers").
func (s *scan) seriesName(first, head, end int, parts meetingParts) string {
	ofOfficials := parts.ordinal > 0 && parts.head != "session" && s.is(head+1, "of") && s.officeHead(head+2, end) > head+2
	if s.is(head+1, "of") && !ofOfficials {
		at := head + 2
		if s.is(at, "the") || s.is(at, "a") {
			at++
		}
		for ; at < end; at++ {
			if _, ok := ordinalValue(s.tokens[at].Fold); !ok {
				break
			}
		}
		if at = s.behindSession(at, end); at < end {
			return s.name(at, end)
		}
	}
	if body := s.bodyBefore(head, first); body > 0 && parts.ordinal > 0 && !s.tokens[head].Is(segment.Upper) && IsOrdinal(s.tokens[first].Fold) {
		return s.name(first+1, body)
	}
	if !parts.named() && !ofOfficials || !ofOfficials && !s.seriesHead(head) && (parts.ordinal == 0 || !s.tokens[head].Is(segment.Upper) || s.is(head, "session") || head == first+1) {
		return ""
	}
	at := first
	for ; at < head; at++ {
		if _, ok := ordinalValue(s.tokens[at].Fold); !ok && !isYear(s.tokens[at].Text) && !s.is(at, "inaugural") {
			break
		}
	}
	if end > head+1 && isYear(s.tokens[end-1].Text) {
		end--
	}
	return s.name(at, end)
}

func isYear(word string) bool {
	n, err := strconv.Atoi(word)
	return err == nil && len(word) == 4 && n >= 1900 && n < 2100
}

func (s *scan) textAt(i int) string {
	if i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Text
}
