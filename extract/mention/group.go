package mention

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// group proposes an actor that is only described: "nine European countries",
// "a number of European governments", "civil society experts". The token is the
// head noun.
func (s *scan) group(i int) {
	if !groupHead(s.tokens[i].Fold) {
		return
	}
	first, floor := i, s.sentenceStartOf(i)
	for first > floor && (s.groupModifier(first-1) || s.nameWord(first-1) && s.knownOrCapitalised(first-1) && !s.ordersAt(first-1, floor)) {
		first--
	}
	quantified, weight := false, 30
	for _, phrase := range [][]string{{"a", "number", "of"}, {"a", "group", "of"}, {"a", "range", "of"}, {"several"}, {"many"}, {"some"}, {"various"}, {"other"}, {"numerous"}, {"most"}} {
		if n := len(phrase); first >= n && s.phraseAt(first-n, phrase) {
			first, quantified = first-n, true
			break
		}
	}
	if number := s.numberBefore(first); number < first && !quantified {
		first, quantified = number, true
		if s.tokens[i].Is(segment.Upper) {
			weight = 50 // more than that of a place: "thirteen Pacific Island Countries"
		}
	}
	if first == i && !quantified {
		return
	}
	end := s.groupEnd(i)
	m := s.add(Type(schema.ClassGroup), first, end, weight+3*(end-first))
	m.Lead = first
}

// groupEnd is the token behind the head noun of a group, and behind a second one that is joined to
// it: "Pacific Island Countries and Territories".
func (s *scan) groupEnd(head int) int {
	if s.is(head+1, "and") && (s.is(head+2, "territories") || s.is(head+2, "economies")) {
		return head + 3
	}
	return head + 1
}

// ordersAt tells whether the first word of a sentence is a verb by which a body says what others
// are to do, as in the paragraphs of resolutions: "Urges Member States to".
func (s *scan) ordersAt(i, floor int) bool {
	if i != floor {
		return false
	}
	switch s.tokens[i].Fold {
	case "urges", "invites", "encourages", "requests", "reminds", "commends", "calls", "welcomes", "thanks", "urging", "inviting", "encouraging", "requesting", "reminding", "commending", "welcoming":
		return true
	}
	return false
}

func (s *scan) phraseAt(i int, words []string) bool {
	for k, word := range words {
		if !s.is(i+k, word) {
			return false
		}
	}
	return true
}

func groupHead(word string) bool {
	switch word {
	case "countries", "states", "governments", "delegations", "experts", "nations", "economies", "organizations", "organisations", "ngos",
		"stakeholders", "companies", "institutions", "speakers", "representatives", "academics", "partners":
		return true
	}
	return false
}

func (s *scan) groupModifier(i int) bool {
	switch s.tokens[i].Fold {
	case "european", "african", "asian", "american", "western", "arab", "nordic", "baltic", "pacific", "caribbean", "developing", "developed", "like-minded",
		"participating", "civil", "society", "government", "governmental", "non-governmental", "regional", "international", "member", "observer", "partner",
		"industry", "technical", "academic", "private", "sector", "other", "foreign", "small", "island", "legal", "eu", "un":
		return true
	}
	return false
}

// party proposes those who meet, taken together: "both sides", "the
// delegates", "participants", "we". As a subject they stand for the meeting.
func (s *scan) party(i int, sentence segment.Sentence) {
	t := s.tokens[i]
	switch t.Fold {
	case "we", "they":
		s.add(Party, i, i+1, 12)
	case "he", "she":
		if t.Text == "HE" && i+1 < sentence.End && s.nameWord(i+1) {
			return // an Excellency
		}
		s.add(Pronoun, i, i+1, 12)
	case "country", "delegation", "government":
		if s.is(i-1, "his") || s.is(i-1, "her") || s.is(i-1, "my") {
			m := s.add(Type(schema.ClassState), i-1, i+1, 42)
			m.generic = true // the state that the speaker is of
		}
	case "discussions", "deliberations", "talks", "exchanges", "conversations", "debates", "consultations":
		if next := s.foldAt(i + 1); next != "on" && next != "of" && next != "with" && next != "between" && (i == sentence.First || s.is(i-1, "the") || s.is(i-1, "their")) {
			s.add(Party, i, i+1, 12)
		}
	case "states":
		first := i
		if s.is(i-1, "member") || s.is(i-1, "participating") {
			first--
		}
		if first == sentence.First && s.saidThere(i+1, sentence.End) {
			s.add(Party, first, i+1, 12+10*(i+1-first))
		}
	case "panels", "sessions", "experts", "presentations", "workshops", "keynotes", "lectures", "roundtables":
		if first := s.modified(i, sentence.First); first == sentence.First && s.saidOfThem(i+1, sentence.End) {
			s.add(Party, first, i+1, 12+10*(i+1-first))
		}
	case "sides", "delegations", "parties", "delegates", "participants", "countries", "ministers", "leaders", "members", "panelists", "panellists", "speakers", "presenters", "governments", "officials", "representatives", "attendees":
		first := s.modified(i, sentence.First)
		if s.is(i+1, "of") || s.is(i+1, "from") || t.Fold == "officials" && first == i && i > sentence.First && s.nameWord(i-1) {
			return // "European Union officials" are not those who meet
		}
		s.add(Party, first, i+1, 12+10*(i+1-first))
	default:
		if !PairOfBodies(t.Fold) || i == sentence.First || !s.is(i-1, "two") && !s.is(i-1, "both") || s.is(i+1, "of") {
			return
		}
		first := i - 1
		if s.is(first, "two") && (s.is(first-1, "the") || s.is(first-1, "these")) {
			first--
		}
		if first < i-1 || s.is(first, "both") {
			s.add(Party, first, i+1, 12+10*(i+1-first))
		}
	}
}

// modified is the first of the words that modify those who meet: "all", "the two".
func (s *scan) modified(noun, floor int) int {
	for noun > floor && partyModifier(s.tokens[noun-1].Fold) {
		noun--
	}
	return noun
}

// saidOfThem tells whether the first verb behind those who meet is in the past tense and
// nothing but where they met stands between: "Sessions at the forum covered".
func (s *scan) saidOfThem(i, end int) bool {
	for ; i < min(end, i+describedReach+2); i++ {
		switch {
		case s.trees.XPOS[i] == scheme.VBD:
			return s.trees.UPOS[i] == scheme.Verb
		case s.trees.UPOS[i] == scheme.Verb || s.trees.UPOS[i] == scheme.AuxVerb || s.tokens[i].Is(segment.Mark):
			return false
		}
	}
	return false
}

// PairOfBodies tells whether a noun calls back two bodies, or the two who lead a meeting,
// as in "the two agencies" and "both co-chairs"; it stands for no meeting.
func PairOfBodies(noun string) bool {
	switch noun {
	case "bodies", "agencies", "organisations", "organizations", "institutions", "companies", "ministries", "authorities", "regulators", "academies", "universities", "institutes":
		return true
	case "co-chairs", "presidents", "secretaries", "ambassadors":
		return true
	}
	return false
}

// saidThere tells whether a verb in the past tense follows, as in "States reaffirmed",
// which tells of a meeting and of no duty.
func (s *scan) saidThere(i, end int) bool {
	for i < end && (s.is(i, "also") || s.is(i, "further") || s.is(i, "again") || s.is(i, "generally")) {
		i++
	}
	return i < end && s.trees.XPOS[i] == scheme.VBD
}

func partyModifier(word string) bool {
	switch word {
	case "the", "both", "two", "three", "all", "these", "those", "distinguished", "many":
		return true
	}
	return false
}
