package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/schema"
)

// meetingOf ties the name of a meeting to the meeting of the same ordinal, year
// and series that was named before, or to a new one.
func (l *linker) meetingOf(m *Mention) *Referent {
	for i := len(l.meetings) - 1; i >= 0 && !m.parts.described; i-- {
		if r := l.meetings[i]; !r.parts.described && l.sameMeeting(r, m) {
			r.absorb(m)
			return r
		}
	}
	r := &Referent{Class: schema.ClassMeeting, Name: m.Name, First: m.First, parts: m.parts, Ordinal: m.parts.ordinal}
	if r.Series = l.seriesNamed(m); m.parts.described {
		r.Describe = true
	}
	l.meetings = append(l.meetings, r)
	return r
}

// absorb takes over what another name of the meeting adds: the fullest name is
// the one with most telling words that is not written in capitals.
func (r *Referent) absorb(m *Mention) {
	shout := strings.ToUpper(m.Name) == m.Name
	better := len(m.parts.specific) > len(r.parts.specific) && !shout || strings.ToUpper(r.Name) == r.Name && !shout
	if better = better || r.Ordinal == 0 && m.parts.ordinal > 0 && len(m.parts.specific) == len(r.parts.specific) && !shout; better {
		if len(m.parts.specific) == 0 && len(r.parts.specific) > 1 && m.parts.series == "" {
			r.Name = bodyCase(r.Name) // a title says more than "the fifth meeting"
		} else {
			r.Name, r.parts.specific = m.Name, m.parts.specific
		}
	}
	if r.Ordinal == 0 {
		r.Ordinal, r.parts.ordinal = m.parts.ordinal, m.parts.ordinal
	}
	if r.parts.year == "" {
		r.parts.year = m.parts.year
	}
	if len(r.parts.states) == 0 {
		r.parts.states = m.parts.states
	}
}

// sameMeeting tells whether a name can be of the meeting: no conflict of
// ordinal, year or series, and something in common.
func (l *linker) sameMeeting(r *Referent, m *Mention) bool {
	a, b := r.parts, m.parts
	switch {
	case a.contradicts(b):
		return false
	case a.entry != nil && b.entry != nil:
		return a.entry == b.entry && (a.ordinal == b.ordinal || a.bare || b.bare || a.year != "" && a.year == b.year)
	}
	shared, least := a.shared(b), min(len(a.specific), len(b.specific))
	switch {
	case a.ordinal > 0 && a.ordinal == b.ordinal:
		if len(a.states) > 1 && sameParties(a.states, b.states) && (a.head == b.head || anyHead(a.head) || anyHead(b.head)) {
			return true
		}
		if a.head == b.head && (a.countsParties(b.states) || b.countsParties(a.states)) {
			return true
		}
		return shared > 0 || least == 0 && !(a.named() && b.named()) && sameFormality(r.Name, m.Name) && (a.head == b.head || anyHead(a.head) || anyHead(b.head))
	case l.opens(r, m) && b.ordinal > 0 && (shared > 0 && shared == max(len(a.specific), len(b.specific)) || len(a.states) > 1 && sameParties(a.states, b.states) && (a.head == b.head || strings.Contains(fold.String(b.series), a.head)) || l.theirs(r, m) && shared == len(b.specific) && a.head == b.head):
		return true
	case b.ordinal > 0 || a.head != b.head:
		return false
	case a.head == "session" && kindOf(r.Name) != "" && kindOf(r.Name) == kindOf(m.Name):
		return !a.named() || !b.named() || shared > 0
	}
	return shared > 0 && (shared == least || shared >= 2 && 3*shared >= 2*least)
}

// kindOf is the word by which a session without a number is known: "organizational
// session"; "" if the name has none.
func kindOf(name string) string {
	name = strings.ToLower(name)
	for _, kind := range []string{"organizational", "organisational", "concluding", "resumed"} {
		if strings.Contains(name, kind+" session") {
			return kind
		}
	}
	return ""
}

// opens tells whether a meeting that the title names without a number is named again with
// one where the text begins: "Australia-Tonga Forum / The 26th Australia-Tonga Forum met".
func (l *linker) opens(r *Referent, m *Mention) bool {
	block, _ := l.position(r.First)
	_, sentence := l.position(m.First)
	return l.text.InTitle(block) && r.Ordinal == 0 && sentence <= l.bodyStart+1
}

// theirs tells whether a sentence that names the parties of a meeting calls another theirs:
// "Chile and Peru held their second Dialogue".
func (l *linker) theirs(r *Referent, m *Mention) bool {
	if len(r.parts.states) < 2 || !l.is(m.First-1, "their") {
		return false
	}
	named := l.a.Between(l.sentenceStartOf(m.First), m.First)
	for _, party := range r.parts.states {
		if !slices.ContainsFunc(named, func(one Mention) bool { return one.entry == party }) {
			return false
		}
	}
	return true
}

// organOfStates lists nouns that stand for a body, and for its meeting only where that is
// called so: "the Assembly".
func organOfStates(word string) bool { return word == "assembly" || word == "congress" }

// isCalled tells whether a meeting's name, or that of its series, has the noun.
func (r *Referent) isCalled(noun string) bool {
	return strings.Contains(fold.String(r.Name), noun) || r.Series != nil && strings.Contains(fold.String(r.Series.Name), noun)
}

// sameFormality tells whether not one of two names is of an informal session and the
// other of a substantive one, which are counted apart.
func sameFormality(a, b string) bool {
	informal := func(name string) bool {
		return strings.Contains(name, "informal") || strings.Contains(name, "intersessional")
	}
	a, b = strings.ToLower(a), strings.ToLower(b)
	return !(informal(a) && strings.Contains(b, "substantive") || informal(b) && strings.Contains(a, "substantive"))
}

// anyHead tells whether a head noun may stand for any other: "the third meeting" of
// a dialogue is its third round.
func anyHead(head string) bool {
	switch head {
	case "meeting", "round", "edition", "iteration", "gathering", "event":
		return true
	}
	return false
}

// contradicts tells whether two names cannot be of one meeting.
func (p meetingParts) contradicts(q meetingParts) bool {
	return p.event > 0 && q.event > 0 && p.event != q.event || p.ahead != q.ahead || p.city != q.city && (p.city != "" && q.city != "" || p.entry != nil && p.entry == q.entry) ||
		p.ordinal > 0 && q.ordinal > 0 && p.ordinal != q.ordinal ||
		p.year != "" && q.year != "" && p.year != q.year
}

// shared is how many telling words two names have in common; names that couple
// the same parties have all of the shorter one's.
func (p meetingParts) shared(q meetingParts) int {
	if len(p.states) > 1 && sameParties(p.states, q.states) {
		return max(common(p.specific, q.specific), min(len(p.specific), len(q.specific)))
	}
	return common(p.specific, q.specific)
}

// sameParties tells whether two names couple the same parties.
func sameParties(a, b []*lexicon.Entry) bool {
	if len(a) != len(b) {
		return false
	}
	for _, party := range a {
		if !slices.Contains(b, party) {
			return false
		}
	}
	return true
}

func common(a, b []string) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			if x == y {
				n++
				break
			}
		}
	}
	return n
}

// seriesNamed finds or makes the series that a meeting's name contains; it is a
// body where the lexicon knows one of that name.
func (l *linker) seriesNamed(m *Mention) *Referent {
	if m.parts.entry != nil {
		probe := Mention{Type: Type(m.parts.entry.Class), Name: m.parts.series, First: m.First, entry: m.parts.entry}
		if probe.Name == "" {
			probe.Name = m.parts.entry.Name
		}
		return l.seriesOf(&probe)
	}
	if m.parts.series == "" {
		return nil
	}
	probe := Mention{Type: Type(schema.ClassSeries), Name: m.parts.series, First: m.First, parts: meetingParts{specific: m.parts.specific, states: m.parts.states}}
	if hits := l.lex.ByName(m.parts.series); len(hits) > 0 {
		switch hits[0].Entry.Class {
		case schema.ClassOrganization, schema.ClassSeries:
			probe.entry, probe.Type = hits[0].Entry, Type(hits[0].Entry.Class)
			if probe.entry.Class == schema.ClassOrganization {
				return l.entity(&probe)
			}
		default:
			return nil
		}
	}
	if probe.entry == nil && onlyKind(probe.Name) {
		if whole := l.seriesCalled(probe.Name); whole != nil {
			return whole
		}
	}
	return l.seriesOf(&probe)
}

// onlyKind tells whether a series' name is only the noun of a kind: "Dialogue", "Working
// Group".
func onlyKind(name string) bool {
	for _, word := range strings.Fields(fold.String(name)) {
		switch word {
		case "dialogue", "working", "group", "forum", "committee", "expert", "experts", "consultations", "conference", "workshop", "council", "commission", "process", "mechanism", "open-ended", "the", "symposium", "seminar", "ministerial":
		default:
			return false
		}
	}
	return true
}

// seriesCalled is the last series named before whose fuller name ends in a shorter one, or
// goes on behind it: of the "Cyber Dialogue" named before, "the Dialogue".
func (l *linker) seriesCalled(name string) *Referent {
	short := fold.String(name)
	for _, r := range slices.Backward(l.series) {
		whole := fold.String(r.Name)
		if len(whole) > len(short) && (strings.HasSuffix(whole, " "+short) || strings.HasPrefix(whole, short+" ") || strings.Contains(whole, " "+short+" ")) {
			return r
		}
	}
	return nil
}

// seriesOf ties a series' name to the series that has it already.
func (l *linker) seriesOf(m *Mention) *Referent {
	key := seriesKey(m)
	for _, r := range l.series {
		if r.Entry != nil && r.Entry == m.entry || seriesSlug(r.Name) == key || r.Entry == nil && m.entry == nil && coupleAlike(r, m) {
			r.called(m.Name)
			return r
		}
	}
	r := &Referent{Class: schema.ClassSeries, Name: m.Name, Entry: m.entry, First: m.First, parts: m.parts}
	l.series = append(l.series, r)
	return r
}

// coupleAlike tells whether two series' names couple the same parties and end alike:
// "EU-Brazil Cyber Dialogue", "European Union - Brazil Cyber Dialogue".
func coupleAlike(r *Referent, m *Mention) bool {
	if len(r.parts.states) < 2 || !sameParties(r.parts.states, m.parts.states) {
		return false
	}
	a, b := strings.Fields(fold.String(r.Name)), strings.Fields(fold.String(m.Name))
	return len(a) > 2 && len(b) > 2 && slices.Equal(a[len(a)-2:], b[len(b)-2:])
}

func seriesKey(m *Mention) string {
	if m.entry != nil {
		return seriesSlug(m.entry.Name)
	}
	return seriesSlug(m.Name)
}

func seriesSlug(name string) string { return strings.TrimPrefix(fold.Slug(name), "the-") }

// position is the block and the sentence (counted over the text) of a token.
func (l *linker) position(token int) (block, sentence int) {
	sentence = int(l.sentence[token])
	return l.sentences[sentence].Block, sentence
}

// currentMeeting is the meeting that "the meeting" means: the last one named in
// the same paragraph, else the one that the document is about.
func (l *linker) currentMeeting(index int) *Referent {
	block, _ := l.position(l.a.Mentions[index].First)
	for i := index - 1; i >= 0; i-- {
		m := &l.a.Mentions[i]
		if b, _ := l.position(m.First); b != block {
			break
		}
		if m.Type.Is(schema.ClassMeeting) && !m.generic && m.Ref != nil && !l.lookedAhead(*m) && !l.asideOf(m, l.a.Mentions[index].parts.head) && (!m.parts.described || m.parts.head == l.a.Mentions[index].parts.head) {
			return m.Ref
		}
	}
	return l.a.Context.Meeting
}

// asideOf tells whether a meeting that a paragraph names is not what "the dialogue" behind
// it means: it was before the document's own, or that one is called so and it is not.
func (l *linker) asideOf(m *Mention, head string) bool {
	main := l.a.Context.Meeting
	if main == nil || m.Ref == main {
		return false
	}
	return l.lookedBack(*m) || !anyHead(head) && main.isCalled(head) && !m.Ref.isCalled(head)
}

// currentSeries is the series that "the Working Group" means: that of the
// document's meeting, else the last one named, if its name has the word.
func (l *linker) currentSeries(m *Mention) *Referent {
	if whole := fold.String(m.Name); strings.Contains(whole, " ") {
		for i := len(l.series) - 1; i >= 0; i-- {
			if r := l.series[i]; r.First < m.First && r != l.a.Context.Series && strings.Contains(fold.String(r.Name), whole) && (l.a.Context.Series == nil || !strings.Contains(fold.String(l.a.Context.Series.Name), whole)) {
				return r
			}
		}
	}
	if s := l.a.Context.Series; s != nil && strings.Contains(fold.String(s.Name), m.parts.head) {
		return s
	}
	for i := len(l.series) - 1; i >= 0; i-- {
		r := l.series[i]
		if r.First < m.First && strings.Contains(fold.String(r.Name), m.parts.head) {
			return r
		}
	}
	return nil
}

// countsParties tells whether a name has nothing to tell it from others but how many sides the
// meeting has, and these are as many: "Trilateral Consultation" and "A-B-C Consultation".
func (p meetingParts) countsParties(states []*lexicon.Entry) bool {
	if len(p.specific) != 1 || len(p.states) > 0 || p.entry != nil {
		return false
	}
	switch p.specific[0] {
	case "bilateral":
		return len(states) == 2
	case "trilateral":
		return len(states) == 3
	case "quadrilateral":
		return len(states) == 4
	}
	return false
}
