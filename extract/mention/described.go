package mention

import (
	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// describedReach is how many words may stand between an article and the noun
// of a meeting that it introduces.
const describedReach = 6

// describedMeeting proposes a meeting that has no name and that the text tells
// of for the first time: "a joint workshop on electronic evidence". It is a
// meeting of its own, and not the one that the document is about.
func (s *scan) describedMeeting(i int, sentence segment.Sentence) bool {
	if s.heldElsewhere(i, sentence) {
		return true
	}
	if s.trees.UPOS[min(i+1, len(s.tokens)-1)] == scheme.Noun && !s.is(i+1, "series") {
		return false // "a training hub"
	}
	if !eventNoun(s.tokens[i].Fold) && !(s.is(i, "course") && s.is(i-1, "training")) && !(s.is(i, "table") && s.is(i-1, "round")) && !(s.is(i, "call") && s.callBefore(i)) {
		return false
	}
	if s.toHost(i, sentence.First) {
		return false
	}
	if s.trees.UPOS[i] == scheme.Verb || s.is(i-1, "inaugural") && s.is(i+1, "of") {
		return false // "to exercise"; "the inaugural meeting of the Forum" is the first
	}
	noun := i
	if s.is(i-1, "of") && (s.is(i-2, "round") || s.is(i-2, "series")) {
		noun = i - 2 // "a regular round of consultations"
	}
	first := s.introducedBy(noun, sentence.First)
	if n := s.apartStart(i, sentence.First); first < 0 && n > sentence.First && (s.is(n-1, "its") || s.is(n-1, "their") || s.is(n-1, "the") || s.is(n-1, "'s")) {
		first = n
	}
	if s.is(i, "ceremony") {
		if first = i - 1; !s.is(first, "signing") && !s.is(first, "opening") {
			return false
		}
	}
	if first < 0 || !s.tellsOfMeeting(sentence) && !s.attendedThere(first, i, sentence.End) {
		return false
	}
	end := s.describedTail(i+1, sentence.End)
	if _, cut := ordinalValue(s.tokens[end-1].Fold); cut {
		end = i + 1 // "for the first | phase of its work"
	}
	m := s.add(Type(schema.ClassMeeting), first, end, spanWeight(weightNamed, first, end))
	if m.title = s.quotedTitle(end, sentence.End); m.title == "" {
		m.title = s.describedTitle(first, i, end, sentence.End)
	}
	m.parts = meetingParts{head: s.tokens[i].Fold, described: true, ordinal: s.ordinalIn(first, i), further: s.oneMore(first, i)}
	return true
}

// describedAs proposes a meeting of those who were named before, which is the first of
// them in some way and not in a series: "their first face-to-face meeting".
func (s *scan) describedAs(first, noun int) {
	m := s.add(Type(schema.ClassMeeting), first, noun+1, spanWeight(weightNamed, first, noun+1))
	m.parts = meetingParts{head: s.tokens[noun].Fold, described: true}
}

// longestEventTitle is how many tokens the title of an event has at most.
const longestEventTitle = 24

// quotedTitle is the title in quotes behind the noun of a meeting: "a private round table,
// “Who Answers?”", "a seminar entitled “Cables”"; "" if there is none.
func (s *scan) quotedTitle(i, end int) string {
	at := i
	if s.is(at, ",") {
		at++
	}
	switch s.foldAt(at) {
	case "entitled", "titled", "called", "themed", "dubbed":
		at++
	}
	if at >= end || !s.is(at, "\"") {
		return ""
	}
	for stop := at + 2; stop < end && stop < at+longestEventTitle; stop++ {
		if s.is(stop, "\"") {
			if s.is(stop-1, ",") {
				return s.name(at+1, stop-1)
			}
			return s.name(at+1, stop)
		}
	}
	return ""
}

// oneMore tells whether the words before a noun say that it is one more of its kind: "a
// further workshop", "another round table".
func (s *scan) oneMore(first, noun int) bool {
	for i := max(0, first-1); i < noun; i++ {
		if s.is(i, "another") || s.is(i, "further") || s.is(i, "additional") {
			return true
		}
	}
	return false
}

// ordinalIn is the first ordinal in a span, 0 if there is none.
func (s *scan) ordinalIn(first, end int) int {
	for i := first; i < end; i++ {
		if n, ok := ordinalValue(s.tokens[i].Fold); ok {
			return n
		}
	}
	return 0
}

// heldElsewhere proposes a meeting that a later sentence tells from the document's own
// by where or when it was held: "the conference held in Bled on 1 September 2022".
func (s *scan) heldElsewhere(i int, sentence segment.Sentence) bool {
	if s.givenElsewhere(i, sentence) {
		return true
	}
	if !eventNoun(s.tokens[i].Fold) || !s.is(i+1, "held") && !s.is(i+1, "convened") && !s.is(i+1, "organised") && !s.is(i+1, "organized") || !s.is(i+2, "in") && !s.is(i+2, "on") {
		return false
	}
	if !s.is(i-1, "the") && !s.is(i-1, "a") || int(s.sentence[sentence.First]) < s.bodyStart+describedSentences {
		return false
	}
	end := i + 3
	for end < sentence.End && s.tokens[end].Is(segment.Upper) {
		end++
	}
	m := s.add(Type(schema.ClassMeeting), i, i+1, spanWeight(weightNamed, i, i+1))
	m.title = s.name(i, end)
	m.parts = meetingParts{head: s.tokens[i].Fold, described: true}
	return true
}

// givenElsewhere proposes a meeting that its audience or subject and those who held it tell
// from the document's own: "the training for prosecutors given by the University of Riga".
func (s *scan) givenElsewhere(i int, sentence segment.Sentence) bool {
	first := i
	for first > sentence.First && meetingAdjective(s.tokens[first-1].Fold) {
		first--
	}
	if !eventNoun(s.tokens[i].Fold) || !s.is(first-1, "the") || int(s.sentence[sentence.First]) <= s.bodyStart+1 || s.text.Blocks[sentence.Block].Kind == segment.Heading {
		return false
	}
	end := s.describedTail(i+1, sentence.End)
	for end > i+1 && end < min(sentence.End, i+listReach/2) && !s.tokens[end].Is(segment.Mark) && s.trees.UPOS[end] != scheme.Verb && s.trees.UPOS[end] != scheme.AuxVerb {
		end++
	}
	if end == i+1 || end+1 >= sentence.End || !s.is(end+1, "by") && !s.is(end+1, "in") && !s.is(end+1, "on") && !s.is(end+1, "at") {
		return false
	}
	switch s.tokens[end].Fold {
	case "held", "given", "organised", "organized", "hosted", "delivered", "conducted", "run", "convened", "led":
	default:
		return false
	}
	m := s.add(Type(schema.ClassMeeting), first, end, spanWeight(weightNamed, first, end))
	m.parts = meetingParts{head: s.tokens[i].Fold, described: true}
	return true
}

// apartStart is the first of the adjectives before a noun, if one of them sets the
// meeting apart; 0 if none does: "the informal intersessional meeting".
func (s *scan) apartStart(noun, floor int) int {
	apart := false
	at := noun
	for at-1 > floor && (s.setsApart(at-1) || meetingAdjective(s.tokens[at-1].Fold)) {
		at--
		apart = apart || s.setsApart(at)
	}
	if !apart {
		return 0
	}
	return at
}

// setsApart tells whether a word before "meeting" tells one of a year's meetings from
// the others: "its spring meeting", "the June session".
func (s *scan) setsApart(i int) bool {
	switch s.tokens[i].Fold {
	case "spring", "summer", "autumn", "winter", "fall", "kick-off", "extraordinary", "mid-term", "intersessional", "inaugural":
		return true
	}
	return s.words.month.Has(s.tokens[i].Text)
}

// pairedMeetings proposes two numbered meetings of one record: "28th & 29th
// Meetings".
func (s *scan) pairedMeetings(i int, sentence segment.Sentence) bool {
	if !s.is(i, "meetings") || i < sentence.First+3 || !s.tokens[i].Is(segment.Upper) && !s.text.InTitle(sentence.Block) {
		return false
	}
	_, second := ordinalValue(s.tokens[i-1].Fold)
	first, ok := ordinalValue(s.tokens[i-3].Fold)
	if !second || !ok || !s.is(i-2, "&") && !s.is(i-2, "and") && !s.is(i-2, "-") {
		return false
	}
	end := s.meetingEnd(i+1, sentence.End)
	m := s.add(Type(schema.ClassMeeting), i-3, end, spanWeight(weightNamed, i-3, end))
	m.parts = s.readParts(i-3, i, end)
	m.parts.head, m.parts.ordinal = "meeting", first
	return true
}

// encounterSentences is how many first sentences may tell that two met.
const encounterSentences = 3

// encounter makes the document's meeting of two who speak or meet with each other in
// its first sentences, as readouts of calls and visits tell it.
func (l *linker) encounter(sentences int) {
	for n := l.bodyStart; n < len(l.sentences) && sentences > 0; n++ {
		sentence := l.sentences[n]
		if l.hasVerb(sentence) { // others are datelines
			sentences--
		}
		for i := sentence.First; i < sentence.End; i++ {
			parties, kind := l.twoWho(i, sentence)
			if len(parties) < 2 {
				continue
			}
			r := &Referent{Class: schema.ClassMeeting, First: i, Describe: true, Name: kind + between(parties)}
			r.parts = meetingParts{head: "meeting", parties: parties}
			for _, p := range parties {
				r.parts.specific = append(r.parts.specific, fold.String(p.Name))
			}
			l.meetings = append(l.meetings, r)
			l.a.Context.Meeting = r
			return
		}
	}
}

// twoWho are those who meet by a verb, and how that is called; nil for other verbs.
func (l *linker) twoWho(verb int, s segment.Sentence) (parties []*Referent, kind string) {
	switch l.trees.Lemma[verb] {
	case "speak", "meet", "talk", "receive", "confer":
	case "hold", "have", "conduct":
		if at := l.meetsAt(verb, s.End); at != syntax.None && l.a.Covering(at) == nil {
			return l.whoMet(verb, at, s), l.kindOfTalk(s, at)
		}
		return nil, ""
	default:
		return nil, ""
	}
	one, other := l.goesToMeet(verb, s.First), l.metBy(verb, s.End)
	if one == nil || other == nil || one.Ref == other.Ref || !meetsOthers(one) || !meetsOthers(other) {
		return nil, ""
	}
	return distinct(append([]*Mention{one}, l.companions(other, s.End)...)), l.kindOfCall(s, verb)
}

// tieDescribed ties what the first sentences describe, "a round table on cables", to
// the document's meeting.
func (l *linker) tieDescribed() {
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if _, sentence := l.position(m.First); m.parts.described && m.Ref != nil && sentence < l.bodyStart+3 {
			m.Ref = l.a.Context.Meeting
		}
	}
}

// metBy is whom a verb's subject meets: the first person or state behind "with",
// else the verb's object; nil if there is none.
func (l *linker) metBy(verb, end int) *Mention {
	for at := verb + 1; at < min(end, verb+describedReach); at++ {
		if !l.is(at, "with") && !l.is(at, "to") {
			continue
		}
		for next := at + 1; next < min(end, at+14); next++ {
			if m := l.a.At(next); m != nil && meetsOthers(m) {
				return m
			}
		}
	}
	if m := l.a.Covering(l.trees.Dependent(verb, scheme.Dobj)); m != nil || !l.is(verb, "received") {
		return m
	}
	for next := verb + 1; next < min(end, verb+receivedReach); next++ { // "received in a courtesy call Ms. X"
		if m := l.a.At(next); m != nil && m.Type.Is(schema.ClassPerson) && meetsOthers(m) && !l.placedBefore(m.First) {
			return m
		}
	}
	return nil
}

// placedBefore tells whether the words before a name say that a place has it: "at the
// San Carlos Palace".
func (l *linker) placedBefore(first int) bool {
	for at := first - 1; at >= max(0, first-3); at-- {
		if l.is(at, "at") || l.is(at, "in") {
			return true
		}
	}
	return false
}

// receivedReach is how many words may stand between "received" and whom: when, where and
// the post.
const receivedReach = 26

// whoMeets is the subject of a verb: as the tree has it, else the person or state
// that the words before the verb describe.
func (l *linker) whoMeets(verb, floor int) *Mention {
	if m := l.a.Covering(l.trees.Dependent(verb, scheme.Nsubj)); m != nil && meetsOthers(m) {
		return m
	}
	for at := verb; at > max(floor, verb-3); at-- {
		if m := l.a.Before(at); m != nil && meetsOthers(m) {
			return m
		}
	}
	return nil
}

// meetsOthers tells whether a mention is of a named person or state.
func meetsOthers(m *Mention) bool {
	return m.Ref != nil && !m.generic && (m.Type.Is(schema.ClassPerson) || m.Type.Is(schema.ClassState))
}

// kindOfCall is how a sentence calls the meeting of two, of which a verb tells.
func (l *linker) kindOfCall(sentence segment.Sentence, verb int) string {
	for i := sentence.First; i < sentence.End; i++ {
		switch l.tokens[i].Fold {
		case "courtesy":
			return "courtesy call"
		case "phone", "telephone", "call", "telephoned":
			return "telephone call"
		case "visit", "visited":
			if i < verb {
				return "visit"
			}
		}
	}
	return "meeting"
}

// introducedBy is the token behind the "a" that introduces a noun, -1 if there
// is none.
func (s *scan) introducedBy(noun, floor int) int {
	for at := noun - 1; at >= max(floor, noun-describedReach-1); at-- {
		switch t := s.tokens[at]; {
		case t.Fold == "a" || t.Fold == "an" || t.Fold == "another":
			return at + 1
		case t.Fold == "the" && s.opensText(at, noun):
			return at + 1
		case t.Fold == "of" && s.is(at-1, "whole") && s.is(at+1, "government"):
		case t.Fold == "the" || t.Fold == "such" || t.Is(segment.Mark) && t.Fold != "-" || s.trees.UPOS[at] == scheme.Adp || s.trees.UPOS[at] == scheme.Verb && !t.Is(segment.Upper) && at < noun-1:
			return -1
		}
	}
	return -1
}

// tellsOfMeeting tells whether a verb of the sentence says that people met.
func (s *scan) tellsOfMeeting(sentence segment.Sentence) bool {
	for i := sentence.First; i < sentence.End; i++ {
		switch s.trees.Lemma[i] {
		case "hold", "host", "co-host", "organise", "organize", "convene", "attend", "participate", "precede", "follow", "open", "run", "invite", "join", "schedule", "conduct", "deliver",
			"co-organise", "co-organize", "stage", "arrange", "take", "bring", "plan", "explore":
			if s.trees.UPOS[i] == scheme.Verb {
				return true
			}
		}
	}
	return false
}

// attendedThere tells whether "at" or "in" before the article and a date or place behind
// the noun say that somebody was at a meeting: "at a briefing for envoys (14 November)".
func (s *scan) attendedThere(first, noun, end int) bool {
	if !s.is(first-2, "at") && !s.is(first-2, "during") {
		return false
	}
	if s.bodyStart == int(s.sentence[noun]) && noun < len(s.tokens) {
		return true // the first sentence tells of what the text is about
	}
	return s.toldWhere(noun+1, min(end, noun+describedReach+6))
}

// describedTail steps over what tells a meeting without a name from others: its
// subject, whom it is for, who met.
func (s *scan) describedTail(i, end int) int {
	return max(s.meetingEnd(i, end), s.subjectTail(i, end), s.audienceTail(i, end))
}

// audienceTail steps over "for Pacific prosecutors", "of providers", "with the ICT
// Minister": at most seven words up to a mark, a verb or another preposition.
func (s *scan) audienceTail(i, end int) int {
	switch s.foldAt(i) {
	case "for", "of", "with":
	default:
		return i
	}
	if _, _, date := (dateReader{scan: s, end: end}).read(i + 1); date > i+1 {
		return i
	}
	if _, count := s.cardinal(min(i+1, end-1)); count {
		return i // how many came, and not who
	}
	if s.is(i, "with") && i+2 < end && s.nameWord(i+1) && s.isRole(i+1) && s.nameWord(i+2) {
		return i // "with President X", who is somebody and no audience
	}
	at := i + 1
	for at < end && at < i+8 && !s.tokens[at].Is(segment.Mark) && s.trees.UPOS[at] != scheme.Verb && s.trees.UPOS[at] != scheme.AuxVerb && (s.trees.UPOS[at] != scheme.Adp || s.is(at, "of") || s.is(at, "from")) {
		at++
	}
	if s.is(i+1, "the") && !s.tokens[i+2].Is(segment.Upper) {
		return i // "a dinner for the guests"
	}
	if last := s.trees.UPOS[at-1]; last != scheme.Noun && last != scheme.Propn {
		return i
	}
	return s.audienceList(at, end)
}

// audienceList steps over more of those whom a meeting is for, which a comma and "and" join:
// "with civil society, academia and the private sector".
func (s *scan) audienceList(i, end int) int {
	if !s.is(i, ",") {
		return i
	}
	and := -1
	at := i + 1
	for ; at < end && at < i+describedReach+3; at++ {
		if s.is(at, "and") && and < 0 {
			and = at
			continue
		}
		if pos := s.trees.UPOS[at]; s.tokens[at].Is(segment.Mark) || pos == scheme.Verb || pos == scheme.AuxVerb || pos == scheme.Adp || pos == scheme.Pron {
			break
		}
	}
	if and < 0 || and > i+4 || at == and+1 || s.trees.UPOS[at-1] != scheme.Noun {
		return i
	}
	return at
}

// describedTitle is what a meeting is called of which only the place tells it from
// others: "workshop in Riga"; "" if more does.
func (s *scan) describedTitle(first, noun, end, stop int) string {
	if end > noun+1 {
		return ""
	}
	at := end
	if s.is(at, "held") || s.is(at, "conducted") || s.is(at, "organised") || s.is(at, "organized") {
		at++
	}
	if !s.is(at, "in") || at+1 >= stop || !s.placeAt(at+1) {
		return ""
	}
	return s.name(first, noun+1) + " in " + s.name(at+1, at+1+s.hits[at+1][0].Words)
}

// eventNoun lists nouns that a meeting without a name goes by.
func eventNoun(word string) bool {
	switch word {
	case "workshop", "seminar", "webinar", "symposium", "conference", "roundtable", "event", "training", "gathering", "breakfast", "lunch", "dinner",
		"meeting", "briefing", "retreat", "side-event", "tabletop", "hackathon", "colloquium", "ceremony", "session", "consultation", "consultations",
		"exercise", "drill", "lecture", "hearing", "debate", "summit", "town-hall", "masterclass", "round-table", "talks", "dialogue":
		return true
	}
	return false
}

// firstDescribed makes the document's meeting of one that the first sentences
// tell of without a name.
func (l *linker) firstDescribed() {
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if _, sentence := l.position(m.First); sentence > describedSentences {
			return
		}
		if m.parts.described && !m.parts.aside && m.Ref != nil && !l.lookedAhead(*m) && m.parts.head != headVisit {
			l.a.Context.Meeting = m.Ref
			return
		}
	}
}

// describedSentences is how many first sentences may tell of the document's meeting
// without naming it.
const describedSentences = 7
