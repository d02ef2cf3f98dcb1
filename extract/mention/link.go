package mention

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// linker ties mentions to referents, in the order of the text.
type linker struct {
	*scan
	a        *Analysis
	byKey    map[string]*Referent
	meetings []*Referent
	series   []*Referent
	persons  []*Referent
}

func newLinker(s *scan, a *Analysis) *linker {
	return &linker{scan: s, a: a, byKey: map[string]*Referent{}}
}

// bodyStart is the sentence with which the first paragraph of running text
// begins at or behind a block, below titles, letterheads and datelines; 0 if there is none.
func bodyStart(text *segment.Text, from int) int {
	for _, b := range text.Blocks[from:] {
		if b.Kind == segment.Paragraph && b.End > b.First && b.Stop-b.Start > shortestParagraph && text.Tokens[text.Sentences[b.End-1].End-1].Is(segment.Mark) {
			return b.First
		}
	}
	return 0
}

// shortestParagraph is the length in bytes from which a block is taken for
// running text.
const shortestParagraph = 120

// link first ties what is named, then chooses the meeting that the document is
// about, then ties what only refers back.
func (l *linker) link() {
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		l.organSession(m)
		switch {
		case l.recordsSitting(m):
		case m.parts.elided:
			l.nameElided(m)
		case !m.generic:
			l.named(m)
		}
	}
	l.officeHolders()
	l.declarers()
	l.chooseMeeting()
	if l.a.Context.Meeting == nil && !l.compiles() {
		l.namePlaced()
		l.chooseMeeting()
	}
	if l.a.Context.Meeting != nil {
		l.placedElsewhere()
	}
	l.tieSittings()
	l.tieVisits()
	l.nameCoupled()
	l.nameSeries()
	l.sessionsThatMeet()
	l.bodiesThatMet(false)
	l.nameNumbered()
	l.markPlanned()
	l.tieUpcoming()
	l.a.meetings = l.meetings
	l.chooseChair()
	l.tieProposals()
	var he *Referent
	sentence := int32(-1)
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if m.Ref == nil {
			l.refersBack(m, i, he)
		}
		// The first person of a sentence is the one it is about.
		if m.Ref != nil && (m.Type.Is(schema.ClassPerson) && !m.Ref.Describe || l.spokenFor(m)) && l.sentence[m.First] != sentence && !l.inHeading(m) {
			he, sentence = m.Ref, l.sentence[m.First]
		}
	}
	l.bodiesThatMet(true)
	l.entitleDrafts()
	l.encounters()
}

// inHeading tells whether a mention stands in a heading, to which no "he" refers back.
func (l *linker) inHeading(m *Mention) bool {
	return l.text.Blocks[l.sentences[l.sentence[m.First]].Block].Kind == segment.Heading
}

// nameSeries makes a series of a capitalised name without a telling word, "the
// Open-ended Working Group", if the text has no series that it can mean.
func (l *linker) nameSeries() {
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if m.Type.Is(schema.ClassSeries) && m.generic && m.End-m.First > 2 && l.tokens[m.First].Is(segment.Upper) && l.tokens[m.First+1].Is(segment.Upper) && l.currentSeries(m) == nil {
			m.generic = false
			l.named(m)
		}
	}
}

// namePlaced makes meetings of those that only a place names, where the document
// names none in another way.
func (l *linker) namePlaced() {
	for i := range l.a.Mentions {
		if m := &l.a.Mentions[i]; m.parts.placed {
			m.generic = false
			l.named(m)
		}
	}
}

// named ties a mention that names its referent.
func (l *linker) named(m *Mention) {
	switch schema.Class(m.Type) {
	case schema.ClassPerson:
		m.Ref = l.person(m)
	case schema.ClassMeeting:
		if m.Ref = l.sittingOf(m); m.Ref == nil {
			m.Ref = l.meetingOf(m)
		}
	case schema.ClassSeries:
		m.Ref = l.seriesOf(m)
	case schema.ClassSession:
		m.Ref = l.keyed(m, m.sessionKey())
		m.Ref.Ordinal = m.parts.ordinal
	case schema.ClassGroup:
		if l.spelledOut(m) {
			return
		}
		m.Ref = l.keyed(m, "group:"+fold.String(m.Name))
		m.Ref.Describe = true
	case schema.ClassState, schema.ClassOrganization, schema.ClassInstrument, schema.ClassTopic, schema.ClassPlace:
		m.Ref = l.entity(m)
	}
	if m.Ref != nil {
		for i := range m.affils {
			l.affiliation(m, &m.affils[i])
		}
	}
}

// sessionKey is what sessions have in common that are the same: "Session 1" is the first
// session.
func (m *Mention) sessionKey() string {
	if m.parts.head == "session" && m.parts.ordinal > 0 && m.title == "" && m.End-m.First == 2 {
		return "session#" + strconv.Itoa(m.parts.ordinal)
	}
	return "session:" + m.Name
}

// spelledOut tells whether the sentence goes on to name a group's members, so
// that the group is not one more actor beside them.
func (l *linker) spelledOut(m *Mention) bool {
	for i := m.End; i < l.sentenceEndOf(m.First); i++ {
		if l.is(i, "namely") {
			return true
		}
	}
	return false
}

// keyed finds or makes the referent of a key.
func (l *linker) keyed(m *Mention, key string) *Referent {
	if r, ok := l.byKey[key]; ok {
		r.called(m.Name)
		return r
	}
	r := &Referent{Class: schema.Class(m.Type), Name: m.Name, Entry: m.entry, First: m.First, parts: m.parts}
	r.rename()
	l.byKey[key] = r
	return r
}

// rename gives a state, place or topic the name by which it is known; bodies,
// series and texts keep the name that the document gives them.
func (r *Referent) rename() {
	if r.Entry == nil {
		return
	}
	switch r.Class {
	case schema.ClassState, schema.ClassPlace, schema.ClassTopic:
		r.Name = r.Entry.Name
	}
}

// called gives the referent another of its names if that is fuller, or is not
// written in capitals as its own is. States, places and topics keep theirs.
func (r *Referent) called(name string) {
	switch r.Class {
	case schema.ClassOrganization, schema.ClassSeries, schema.ClassInstrument:
	default:
		return
	}
	longer := len(strings.Fields(name)) > len(strings.Fields(r.Name))
	if !shouts(name) && (longer || shouts(r.Name) && strings.Contains(name, " ")) {
		r.Name = name
	}
}

// shouts tells whether a name of several words is written in capitals.
func shouts(name string) bool { return strings.ToUpper(name) == name && strings.Contains(name, " ") }

// entity ties a body, state, text, topic or place: by what the lexicon knows,
// else by name.
func (l *linker) entity(m *Mention) *Referent {
	if m.entry == nil && m.Type.Is(schema.ClassOrganization) {
		m.entry = l.companyEntry(m)
	}
	switch {
	case m.entry != nil:
		return l.keyed(m, m.entry.ID)
	case m.symbol != "":
		return l.symbolOf(m)
	case m.head != "" && m.Type.Is(schema.ClassInstrument):
		if own := l.symbolBehind(m); own != nil {
			r := l.symbolOf(own)
			r.called(m.Name)
			return r
		}
	}
	r := l.keyed(m, string(m.Type)+":"+fold.Slug(strings.TrimPrefix(m.Name, "the ")))
	if m.Type.Is(schema.ClassOrganization) && r.Country == "" {
		r.Country = l.countryOf(m)
	}
	return r
}

// companyEntry recognises "Tencent Group" as the Tencent that the lexicon knows.
func (l *linker) companyEntry(m *Mention) *lexicon.Entry {
	hits := l.hits[m.First]
	if len(hits) == 0 || hits[0].Entry.Class != schema.ClassOrganization || hits[0].Entry.Kind != "company" {
		return nil
	}
	for i := m.First + hits[0].Words; i < m.End; i++ {
		if !l.is(i, "group") && !l.words.companySuffixes.Has(l.tokens[i].Text) {
			return nil
		}
	}
	return hits[0].Entry
}

// countryOf is the code of the state that a body's name or the words behind it
// name: "Ministry of X of Y", "Ministry of X, Y".
func (l *linker) countryOf(m *Mention) string {
	if m.owner != nil {
		return m.owner.Country
	}
	for i := m.First; i < m.End; i++ {
		if n := l.stateAt(i); n > 0 || l.adjectiveState(i) {
			return l.hits[i][0].Entry.Country
		}
	}
	if l.is(m.End, ",") && l.stateAt(m.End+1) > 0 {
		return l.hits[m.End+1][0].Entry.Country
	}
	return ""
}

func (l *linker) adjectiveState(i int) bool {
	return len(l.hits[i]) > 0 && l.hits[i][0].Use == lexicon.UseAdjective && l.hits[i][0].Entry.Class == schema.ClassState
}

func (l *linker) affiliation(m *Mention, a *Affiliation) {
	if a.Body != nil && a.Body.Ref == nil && !a.Body.generic {
		a.Body.Ref = l.bodyRef(a.Body)
	}
	for _, known := range m.Ref.Affils {
		if known.Role == a.Role && sameBody(known.Body, a.Body) {
			return
		}
	}
	m.Ref.Affils = append(m.Ref.Affils, *a)
}

func sameBody(a, b *Mention) bool {
	return a == b || a != nil && b != nil && a.Ref != nil && a.Ref == b.Ref
}

func (l *linker) bodyRef(body *Mention) *Referent {
	if body.Type.Is(schema.ClassSeries) {
		return l.seriesOf(body)
	}
	return l.entity(body)
}

// person ties a person's mention: the whole name, or the last name of one
// person named before.
func (l *linker) person(m *Mention) *Referent {
	words := strings.Fields(fold.String(m.Name))
	if len(words) == 0 {
		return nil
	}
	for i := len(l.persons) - 1; i >= 0; i-- { // of two of one last name, the latest is meant
		if r := l.persons[i]; samePerson(words, r.words) || l.familyName(words, r.words) {
			if len(words) == len(r.words) {
				r.Family = cmp.Or(r.Family, familyName(m.Name))
			}
			if len(r.words) == 1 && len(words) > 1 { // a headline has the last name only
				r.Name, r.Family, r.words = properCase(m.Name), familyName(m.Name), words
			}
			return r
		}
	}
	r := &Referent{Class: schema.ClassPerson, Name: properCase(m.Name), Family: familyName(m.Name), First: m.First, words: words}
	l.persons = append(l.persons, r)
	return r
}

// familyName is the part of a person's name that is written in capitals while
// the rest is not, as in "CHEN Liang" or "Juan DE LA CRUZ"; "" if there is none.
// Initials, and what stands behind a name such as "III" or "OBE", are no part.
func familyName(name string) string {
	words := strings.Fields(name)
	first, end, small := -1, 0, false
	for i, w := range words {
		switch {
		case len([]rune(strings.Trim(w, "."))) < 2 || strings.Contains(w, "."):
		case strings.ToUpper(w) != w:
			small = true
		case first >= 0 && end < i:
			return properCase(strings.Join(words[first:end], " "))
		default:
			if first < 0 {
				first = i
			}
			end = i + 1
		}
	}
	if first < 0 || !small {
		return ""
	}
	return properCase(strings.Join(words[first:end], " "))
}

// properCase writes a name in capitals with initial capitals only.
func properCase(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if len([]rune(w)) > 2 && strings.ToUpper(w) == w {
			words[i] = capitalised(w)
		}
	}
	return strings.Join(words, " ")
}

// capitalised writes a word, and each part of one with hyphens, with an initial capital.
func capitalised(word string) string {
	parts := strings.Split(strings.ToLower(word), "-")
	for i, part := range parts {
		if runes := []rune(part); len(runes) > 0 {
			runes[0] = unicode.ToUpper(runes[0])
			parts[i] = string(runes)
		}
	}
	return strings.Join(parts, "-")
}

// refersBack ties what names nothing by itself.
func (l *linker) refersBack(m *Mention, index int, he *Referent) {
	switch {
	case m.Type == Pronoun && m.head == "i":
		m.Ref = l.a.Context.Chair
	case m.Type == Pronoun:
		m.Ref = he
	case m.Type.Is(schema.ClassState) && m.generic:
		m.Ref = stateOf(he)
	case m.Type.Is(schema.ClassPerson) && m.generic:
		m.Ref = l.postHolder(m)
	case m.Type.Is(schema.ClassMeeting) && m.generic:
		if m.Ref = l.currentMeeting(index); m.Ref != nil && organOfStates(m.parts.head) && !m.Ref.isCalled(m.parts.head) {
			m.Ref = nil
		}
	case m.Type.Is(schema.ClassSeries) && m.generic:
		m.Ref = l.currentSeries(m)
	case m.Type == Party && isSpeakers(l.tokens[m.End-1].Fold):
		m.All = l.speakersBefore(m.First)
	case m.Type.Is(schema.ClassInstrument):
		m.Ref = l.textBefore(m)
	}
}

// stateOf is the state that a person's posts tell of, or for which a delegate without
// a name speaks; nil if there is none.
func stateOf(person *Referent) *Referent {
	if person == nil || person.Class == schema.ClassState {
		return person
	}
	for _, a := range person.Affils {
		if a.Body != nil && a.Body.Ref != nil && a.Body.Ref.Class == schema.ClassState {
			return a.Body.Ref
		}
	}
	return nil
}

// textBefore is the text that "the resolution" means: the last one of that kind,
// else one that has no other name.
func (l *linker) textBefore(m *Mention) *Referent {
	if own := l.symbolBehind(m); own != nil {
		r := l.symbolOf(own)
		if m.head == "" {
			r.Name = m.Name // an agenda is not known by its symbol
		}
		return r
	}
	for i := len(l.a.Mentions) - 1; i >= 0 && m.head != ""; i-- {
		earlier := &l.a.Mentions[i]
		if m.head == "pact" && earlier.First < m.First && earlier.Type == m.Type && !earlier.generic && earlier.symbol == "" && earlier.Ref != nil {
			return earlier.Ref
		}
		if earlier.First < m.First && earlier.Type == m.Type && !earlier.generic && earlier.isOfKind(m.head) {
			return earlier.Ref
		}
	}
	if m.head == "draft" || m.head == "text" || m.back {
		return nil
	}
	return l.keyed(m, "instrument:"+fold.String(m.Name))
}

// isOfKind tells whether a text may be called by the noun: a declaration by
// "declaration", what has a symbol by "resolution", "draft" or "text".
func (m *Mention) isOfKind(noun string) bool {
	switch noun {
	case "draft", "text", "resolution", "decision":
		if m.symbol != "" {
			return m.head != "document" && m.head != "amendment" && (m.head != "decision" || noun != "resolution")
		}
	}
	name := fold.String(m.Name)
	switch noun {
	case "text":
		return strings.Contains(name, "draft") || strings.Contains(name, "resolution")
	case "treaty":
		return strings.Contains(name, noun) || strings.Contains(name, "convention") || strings.Contains(name, "protocol")
	}
	return strings.Contains(name, noun)
}

func isSpeakers(word string) bool {
	return word == "panelists" || word == "panellists" || word == "speakers" || word == "presenters"
}

// speakersBefore are the persons of the sentence before the token's, or of the
// one before that.
func (l *linker) speakersBefore(token int) []*Referent {
	index := int(l.sentence[token])
	for back := 1; back <= 2 && index-back >= 0; back++ {
		var persons []*Referent
		s := l.sentences[index-back]
		for _, m := range l.a.Between(s.First, s.End) {
			if m.Type.Is(schema.ClassPerson) && !m.generic && m.Ref != nil {
				persons = append(persons, m.Ref)
			}
		}
		if len(persons) > 0 {
			return persons
		}
	}
	return nil
}
