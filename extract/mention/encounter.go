package mention

import (
	"cmp"
	"slices"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// Encounters are meetings of two of which a text tells in passing, by a verb alone: "In
// June, President X met with President Y in Riga". The verb, or the noun that it takes
// ("held talks with"), stands for the meeting.

// encounters adds the encounters that are not the document's own meeting.
func (l *linker) encounters() {
	var found []Mention
	for n := l.bodyStart; n < len(l.sentences); n++ {
		if s := l.sentences[n]; l.text.Blocks[s.Block].Kind != segment.Heading && s.Block < len(l.a.byline) && !l.a.byline[s.Block] {
			if m, ok := l.encounterIn(s); ok {
				found = append(found, m)
			}
		}
	}
	if len(found) == 0 {
		return
	}
	l.a.Mentions = slices.Concat(l.a.Mentions, found) // posts point to the mentions as they are
	slices.SortStableFunc(l.a.Mentions, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.End, a.End))
	})
	l.a.index()
}

// encounterIn is the first encounter of a sentence. A sentence that names a meeting tells
// of that.
func (l *linker) encounterIn(s segment.Sentence) (Mention, bool) {
	for _, m := range l.a.Between(s.First, s.End) {
		if m.Type.Is(schema.ClassMeeting) && m.Named() && !m.parts.described || m.Type.Is(schema.ClassSession) {
			return Mention{}, false
		}
	}
	for verb := s.First; verb < s.End; verb++ {
		at := l.meetsAt(verb, s.End)
		from := at
		if at == syntax.None && l.trees.XPOS[verb] == scheme.VBD {
			at, from = l.saysAt(verb, s.End), verb
		}
		if at == syntax.None && l.trees.XPOS[verb] == scheme.VBD {
			at = l.openedBy(verb, s)
			from = at
		}
		if at == syntax.None {
			continue
		}
		known := l.a.Covering(at)
		if known != nil && (known.Ref == nil || known.generic || !known.parts.described || len(known.parts.parties) > 0) {
			continue
		}
		parties := l.whoMet(verb, from, s)
		if len(parties) < 2 || l.ownParties(parties) {
			continue
		}
		if known != nil { // "held a telephone call with President X"
			known.parts.parties, known.Ref.parts.parties = parties, parties
			known.Ref.Name = known.Ref.Name + between(parties)
			return Mention{}, false
		}
		return l.encounterOf(s, at, parties), true
	}
	return Mention{}, false
}

// whoMet are the subject of a verb and those behind the "with" of what stands for the
// encounter, or several subjects: "Chile and Peru held talks"; less than two if the text names no more.
func (l *linker) whoMet(verb, at int, s segment.Sentence) []*Referent {
	var met []*Mention
	if one, others := l.goesToMeet(verb, s.First), l.metWith(at, s.End); one != nil && len(others) > 0 {
		met = append([]*Mention{one}, others...)
	} else if at != verb {
		met = l.jointSubjects(verb, s.First)
	}
	return distinct(met)
}

// distinct are the referents of mentions, each once.
func distinct(mentions []*Mention) []*Referent {
	var refs []*Referent
	for _, m := range mentions {
		if !slices.Contains(refs, m.Ref) {
			refs = append(refs, m.Ref)
		}
	}
	return refs
}

// jointSubjects are the states, bodies or persons before a verb that commas and "and" join.
func (l *linker) jointSubjects(verb, floor int) []*Mention {
	var list []*Mention
	for at := verb; at > floor; {
		m := l.a.Before(at)
		if m == nil || m.Ref == nil || m.generic || m.adjective || !m.Type.Is(schema.ClassState) && !m.Type.Is(schema.ClassOrganization) && !m.Type.Is(schema.ClassPerson) {
			break
		}
		list = append(list, m)
		at = min(m.First, m.Lead)
		for at > floor && (l.is(at-1, "the") || l.is(at-1, ",") || l.is(at-1, "and")) {
			at--
		}
		if at == min(m.First, m.Lead) {
			break
		}
	}
	slices.Reverse(list)
	return list
}

// goesToMeet is the subject of a verb, also where that is "he".
func (l *linker) goesToMeet(verb, floor int) *Mention {
	if m := l.a.Covering(l.trees.Dependent(verb, scheme.Nsubj)); m != nil && m.Ref != nil && (m.Type.Is(schema.ClassPerson) || m.Type == Pronoun) {
		return m
	}
	if m := l.whoMeets(verb, floor); m != nil && !(m.Type.Is(schema.ClassState) && (l.is(m.First-1, "and") || l.is(m.First-1, ","))) {
		return m
	}
	return nil // the last of several
}

// meetsAt is the word that stands for an encounter that a verb in the past tense tells of:
// the verb itself, or the noun that it takes; syntax.None for other verbs.
func (l *linker) meetsAt(verb, end int) int {
	if tag := l.trees.XPOS[verb]; l.trees.UPOS[verb] != scheme.Verb || tag != scheme.VBD && tag != scheme.VBN && tag != scheme.VBZ {
		return syntax.None
	}
	switch l.trees.Lemma[verb] {
	case "meet", "receive", "confer":
		return verb
	case "speak", "talk":
		if l.is(verb+1, "with") || l.is(verb+1, "by") || l.is(verb+1, "on") && l.is(verb+2, "the") {
			return verb
		}
	case "hold", "have", "conduct":
		for i := verb + 1; i < min(end, verb+describedReach); i++ {
			if converses(l.tokens[i].Fold) && (l.is(i+1, "with") || l.trees.UPOS[i] == scheme.Noun && len(l.jointSubjects(verb, max(0, verb-describedReach))) > 1) {
				return i
			}
		}
	}
	return syntax.None
}

// saysAt is the noun of a meeting behind "in", "at" or "during" in which a verb says that its
// subject said something to somebody behind "with" or "to": "raised it with Ms. X in a
// face-to-face meeting", "made the proposal at a meeting with Ms. X"; syntax.None if there is none.
func (l *linker) saysAt(verb, end int) int {
	lemma := l.trees.Lemma[verb]
	if !saysThere(lemma) && !(lemma == "make" && l.makesRemark(verb, end)) {
		return syntax.None
	}
	for i := verb + 2; i < end; i++ {
		if !converses(l.tokens[i].Fold) {
			continue
		}
		for at := i - 1; at > max(verb, i-describedReach); at-- {
			if l.whereTalked(at) && (l.is(at+1, "a") || l.is(at+1, "an") || l.is(at+1, "their")) {
				return i
			}
		}
	}
	return syntax.None
}

// saysThere lists the verbs by which somebody says something to those he meets.
func saysThere(lemma string) bool {
	switch lemma {
	case "raise", "discuss", "tell", "say", "warn", "urge", "press", "ask", "agree", "exchange",
		"stress", "express", "propose", "announce", "note", "underline", "emphasize", "emphasise", "underscore", "reaffirm", "reiterate", "suggest", "state", "affirm", "highlight", "thank", "pledge", "brief":
		return true
	}
	return false
}

// makesRemark tells whether what is made is something that is said.
func (l *linker) makesRemark(verb, end int) bool {
	for i := verb + 1; i < min(end, verb+4); i++ {
		switch l.tokens[i].Fold {
		case "remark", "remarks", "suggestion", "statement", "comment", "comments", "proposal", "offer", "announcement", "request", "appeal", "pledge", "call":
			return true
		}
	}
	return false
}

// whereTalked tells whether a preposition says at what something was said.
func (l *linker) whereTalked(at int) bool {
	return l.is(at, "in") || l.is(at, "during") || l.is(at, "on") || l.is(at, "at")
}

// openedBy is the noun of a meeting with somebody by which a sentence begins whose verb says what
// its subject said there: "In a meeting with Mr. X, Ms. Y stressed"; syntax.None if none does.
func (l *linker) openedBy(verb int, s segment.Sentence) int {
	if !l.whereTalked(s.First) && !l.is(s.First, "after") && !l.is(s.First, "following") || !saysThere(l.trees.Lemma[verb]) {
		return syntax.None
	}
	for i := s.First + 1; i < min(verb, s.First+describedReach); i++ {
		if converses(l.tokens[i].Fold) && l.is(i+1, "with") {
			return i
		}
	}
	return syntax.None
}

// converses lists the nouns of what two hold with each other.
func converses(word string) bool {
	switch word {
	case "talks", "meeting", "meetings", "call", "conversation", "conversations", "discussions", "consultations":
		return true
	}
	return false
}

// withReach is how many words may stand between what two do and "with".
const withReach = 20

// metWith are those behind the "with" of a word that stands for an encounter, or its
// objects: persons, states and bodies.
func (l *linker) metWith(at, end int) []*Mention {
	from := at + 1
	for i := at + 1; i < min(end, at+withReach); i++ {
		if l.is(i, "with") {
			from = i + 1
			break
		}
	}
	if from == at+1 && (l.trees.UPOS[at] != scheme.Verb || l.trees.XPOS[at] == scheme.VBN && l.trees.Label(at) != scheme.Root && l.trees.Dependent(at, scheme.Aux) == syntax.None) {
		return nil
	}
	for next := from; next < min(end, from+receivedReach/2); next++ {
		m := l.a.At(next)
		switch {
		case m == nil:
			if l.trees.UPOS[next] == scheme.Verb || l.is(next, ".") || l.is(next, ";") || l.is(next, ":") {
				return nil
			}
		case m.Type.Is(schema.ClassPerson) && meetsOthers(m), m.Type.Is(schema.ClassOrganization) && m.Ref != nil && !m.generic && from > at+1 && l.closesName(m):
			return l.companions(m, end)
		case m.Type.Is(schema.ClassState) && !m.adjective && meetsOthers(m) && from > at+1 && l.closesName(m):
			return l.companions(m, end)
		}
	}
	return nil
}

// closesName tells whether a body's or state's name is not only the first part of what is
// met: "EU officials", "the Australian ambassador".
func (l *linker) closesName(m *Mention) bool {
	return m.End >= len(l.tokens) || l.trees.UPOS[m.End] != scheme.Noun && l.trees.UPOS[m.End] != scheme.Propn && !l.is(m.End, "'s")
}

// companions are the mentions of a kind that commas and "and" join to one, itself included.
func (l *linker) companions(first *Mention, end int) []*Mention {
	list := []*Mention{first}
	at := max(first.End, first.Extent)
	for at < end {
		next := at
		for next < min(end, at+4) && (l.is(next, ",") || l.is(next, "and") || l.is(next, "the") || l.is(next, "as") || l.is(next, "well")) {
			next++
		}
		m := l.startingAt(next, end)
		if next == at || m == nil || m.Type != first.Type || m.Ref == nil || m.generic || !l.closesName(m) {
			break
		}
		list, at = append(list, m), max(m.End, m.Extent)
	}
	return list
}

// startingAt is the mention that begins at a token, or the person whose post does.
func (l *linker) startingAt(token, end int) *Mention {
	for i := token; i < min(end, token+receivedReach/2); i++ {
		if m := l.a.At(i); m != nil && m.Type.Is(schema.ClassPerson) {
			if m.Lead <= token || len(m.affils) > 0 && m.affils[0].First <= token+1 {
				return m
			}
			break
		}
	}
	return l.a.At(token)
}

// ownParties tells whether the document's meeting is of the same: those who met each other
// there, or a visit of one of them.
func (l *linker) ownParties(parties []*Referent) bool {
	main := l.a.Context.Meeting
	if main == nil {
		return false
	}
	for _, p := range parties {
		switch {
		case main.IsVisit() && slices.Contains(main.parts.parties, p):
			return true
		case slices.Contains(main.parts.parties, p):
		case p.Entry != nil && slices.Contains(main.parts.states, p.Entry):
		case slices.ContainsFunc(p.Affils, func(a Affiliation) bool {
			return a.Body != nil && a.Body.entry != nil && slices.Contains(main.parts.states, a.Body.entry)
		}):
		default:
			return false
		}
	}
	return true
}

// encounterOf makes the meeting.
func (l *linker) encounterOf(s segment.Sentence, at int, parties []*Referent) Mention {
	r := &Referent{Class: schema.ClassMeeting, First: at, Describe: true, Name: l.kindOfTalk(s, at) + between(parties)}
	parts := meetingParts{head: "meeting", parties: parties, described: true}
	for _, p := range parties {
		parts.specific = append(parts.specific, fold.String(p.Name))
	}
	r.parts = parts
	l.meetings = append(l.meetings, r)
	return Mention{Type: Type(schema.ClassMeeting), First: at, End: at + 1, Extent: at + 1, Name: r.Name, Ref: r, parts: parts}
}

// between names those who met.
func between(parties []*Referent) string {
	name := " between " + parties[0].Name
	for i, p := range parties[1:] {
		if i == len(parties)-2 {
			name += " and " + p.Name
		} else {
			name += ", " + p.Name
		}
	}
	return name
}

// kindOfTalk is what an encounter is called.
func (l *linker) kindOfTalk(s segment.Sentence, at int) string {
	if l.trees.UPOS[at] == scheme.Verb {
		return l.kindOfCall(s, at)
	}
	switch kind := l.tokens[at].Fold; kind {
	case "call":
		return "telephone call"
	case "meetings":
		return "meeting"
	default:
		return kind
	}
}

// IsEncounter tells whether a mention is of a meeting of two of which a text tells in passing.
func (m *Mention) IsEncounter() bool {
	return m.Type.Is(schema.ClassMeeting) && len(m.parts.parties) > 0
}

// IsEncounter tells whether a meeting is one of two of which a text tells in passing.
func (r *Referent) IsEncounter() bool {
	return r.Class == schema.ClassMeeting && len(r.parts.parties) > 0 && r.parts.described
}

// gathered makes the document's meeting of one that its first sentences tell of only by who
// met where: "The ministers of Estonia and Latvia met in Riga".
func (l *linker) gathered() {
	for n := l.bodyStart; n < min(len(l.sentences), l.bodyStart+encounterSentences); n++ {
		s := l.sentences[n]
		for verb := s.First; verb < s.End; verb++ {
			place := l.metIn(verb, s.End)
			if place == nil {
				continue
			}
			r := &Referent{Class: schema.ClassMeeting, First: verb, Describe: true, Name: "meeting in " + place.Name}
			r.parts = meetingParts{head: "meeting", specific: []string{fold.String(place.Name)}}
			l.meetings = append(l.meetings, r)
			l.a.Context.Meeting = r
			return
		}
	}
}

// metIn is the place in which a verb says that somebody has met, nil for other verbs.
func (l *linker) metIn(verb, end int) *Referent {
	if tag := l.trees.XPOS[verb]; !comesTogether(l.trees.Lemma[verb]) || l.trees.UPOS[verb] != scheme.Verb || tag != scheme.VBD && tag != scheme.VBN && tag != scheme.VBP {
		return nil
	}
	for i := verb + 1; i < min(end, verb+describedReach); i++ {
		if place := l.a.At(i); place != nil && place.Ref != nil && place.Type.Is(schema.ClassPlace) && l.is(i-1, "in") {
			return place.Ref
		}
	}
	return nil
}
