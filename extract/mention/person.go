package mention

import (
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// persons proposes the persons of a sentence: names behind an honorific, names
// that begin with a known given name, and names that a post follows or precedes.
func (s *scan) persons(sentence segment.Sentence) {
	for i := sentence.First; i < sentence.End; i++ {
		lead := i
		first := s.honorifics(i, sentence.End)
		if first > i {
			if end := s.fullName(first, sentence.End); end > first && !s.postAhead(first, sentence.End) {
				s.person(s.rankStart(lead, sentence.First), first, end, 8)
				i = end - 1
				continue
			}
			i = first - 1
			continue
		}
		if s.endsPost(i, sentence) {
			continue
		}
		end := s.personName(i, sentence.End)
		if s.knownNameOf(i, end) || end < i+2 || s.knownName(i, end) {
			continue
		}
		if s.words.givenName.Has(s.tokens[i].Text) || s.stateFollows(end, sentence.End) || s.owned(i, end, sentence) || s.bodyFollows(end, sentence.End) && !s.inPortfolio(i, sentence.First) || s.listed(i, end, sentence) || s.speaks(end) || s.signedBy(i, end, sentence) || s.postFollows(end, sentence.End) || s.postPrecedes(i, sentence.First) {
			s.person(i, i, end, 0)
			i = end - 1
		}
	}
}

// endsPost tells whether a word is the last of a post right before a given name: the State
// of "Secretary of State Jane Roe".
func (s *scan) endsPost(i int, sentence segment.Sentence) bool {
	if i < sentence.First+2 || i+2 >= sentence.End || !s.is(i-1, "of") || !s.isRole(i-2) || s.words.givenName.Has(s.tokens[i].Text) {
		return false
	}
	return s.words.givenName.Has(s.tokens[i+1].Text) || s.tokens[i].Is(segment.AllUpper) && s.nameWord(i+1) && !s.tokens[i+1].Is(segment.AllUpper)
}

// recognised proposes the persons that the linguistic core found by what stands
// around them: names that no list knows, without a post beside them.
func (s *scan) recognised() {
	for _, p := range s.trees.Persons {
		if p.End-p.First < 2 || s.endsPost(p.First, s.sentences[s.sentence[p.First]]) || s.personName(p.First, p.End) != p.End || s.knownName(p.First, p.End) {
			continue
		}
		s.person(p.First, p.First, p.End, -5)
	}
	s.recognisedBodies()
}

func (s *scan) person(lead, first, end, bonus int) {
	m := s.add(Type(schema.ClassPerson), first, end, spanWeight(weightPerson+bonus, first, end))
	m.Lead = lead
	if end > first+2 && s.lettersOfHonour(end-1) && (!s.tokens[end-2].Is(segment.AllUpper) || !s.is(end-1, "ma")) {
		m.End = end - 1
	}
}

// lettersOfHonour tells whether a word behind a name tells an honour or office and not one
// namesake from another, as "II" does.
func (s *scan) lettersOfHonour(i int) bool {
	t := s.tokens[i]
	return t.Is(segment.AllUpper) && s.words.suffix.Has(t.Text) && strings.Trim(t.Text, "IV") != ""
}

// honorifics steps over "H.E., Prof. Dr.", with commas between them.
func (s *scan) honorifics(i, end int) int {
	at := i
	for at < end {
		n := s.words.honorific.Longest(s.surface[at:end])
		if n == 0 || !s.tokens[at].Is(segment.Upper) || at > 0 && s.is(at, "general") && s.isRole(at-1) || at > i && n == 1 && isInitial(s.tokens[at].Text) && !s.is(at-1, "s.e.") && !s.is(at-1, "h.e.") {
			break
		}
		at = s.behindNotes(at + n)
		if at < end && (s.is(at, ",") || s.is(at, ".")) && s.words.honorific.Longest(s.surface[at+1:end]) > 0 {
			at++
		}
	}
	return at
}

// isInitial tells whether a word is one capital with a full stop, which behind an
// honorific is of a name: "Sra. M. Soto".
func isInitial(word string) bool {
	return utf8.RuneCountInString(word) == 2 && word[len(word)-1] == '.'
}

// behindName tells whether the token is an initial behind an honorific or another
// initial: the M of "Ms. M. Soto" and of "Y. M. Banda".
func (s *scan) behindName(i int) bool {
	return i > 0 && isInitial(s.tokens[i].Text) && (isInitial(s.tokens[i-1].Text) || s.words.honorific.Has(s.tokens[i-1].Text))
}

// postAhead tells whether the words behind an honorific are a post and no name:
// "HE Special Envoy for Cyber".
func (s *scan) postAhead(first, end int) bool {
	at := first
	for at < end && s.words.roleModifier.Has(s.tokens[at].Text) {
		at++
	}
	return at > first && at < end && s.isRole(at)
}

// personName steps over the words of a person's name: two to five capitalised
// words, particles between them, a suffix behind them.
func (s *scan) personName(i, end int) int {
	at, words := i, 0
	for at < end && words < 5 {
		switch {
		case s.namePart(at) || words > 0 && s.middleInitial(at, end):
			words++
		case words > 0 && s.particles(at, end) > at:
			at = s.particles(at, end) - 1
		case words > 0 && s.nickname(at, end):
			at += 2 // "Jane “Jo” Roe"
		default:
			return s.nameSuffix(at, end, words, i)
		}
		at++
	}
	return s.nameSuffix(at, end, words, i)
}

// nickname tells whether one word in quotation marks stands between the words of a name.
func (s *scan) nickname(at, end int) bool {
	return at+3 < end && s.is(at, "\"") && s.is(at+2, "\"") && s.tokens[at+1].Is(segment.Upper) && s.namePart(at+3)
}

// rankStart steps back over what belongs to a rank before a name: "Vice Minister", "First
// Deputy Prime Minister".
func (s *scan) rankStart(i, floor int) int {
	at := i
	for s.isRole(i) && at > floor && s.words.roleModifier.Has(s.tokens[at-1].Text) && s.tokens[at-1].Is(segment.Upper) {
		at--
	}
	if at > floor && s.is(at-1, "the") && honours(s.tokens[at].Fold) {
		at--
	}
	return at
}

// honours lists the honorifics that have an article: "the Honourable Jane Roe".
func honours(word string) bool {
	switch strings.TrimSuffix(word, ".") {
	case "honourable", "honorable", "hon", "right", "rt", "most":
		return true
	}
	return false
}

// fullName is a name behind an honorific, which may begin with a particle: "Ms. van
// der Berg".
func (s *scan) fullName(i, end int) int {
	if at := s.particles(i, end); at > i && !s.namePart(i) {
		return s.personName(at, end)
	}
	return s.personName(i, end)
}

// particles steps over "de la" and the like, if a part of a name follows.
func (s *scan) particles(i, end int) int {
	at := i
	for at < end && at < i+3 && s.words.particle.Has(s.tokens[at].Text) && !s.clings(at) {
		at++
	}
	if at == i || at >= end || !s.namePart(at) {
		return i
	}
	return at
}

// clings tells whether a word stands right behind another without a space, as the "'s" of a
// genitive does and no particle of a name.
func (s *scan) clings(i int) bool { return i > 0 && s.tokens[i-1].End == s.tokens[i].Start }

func (s *scan) nameSuffix(at, end, words, i int) int {
	if words == 0 {
		return i
	}
	if at < end && s.words.suffix.Has(s.tokens[at].Text) {
		return at + 1
	}
	if s.is(at, ",") && at+1 < end && (s.is(at+1, "jr.") || s.is(at+1, "jr")) {
		return at + 2 // which tells the son from the father
	}
	return at
}

// namePart tells whether the token may be part of a person's name.
func (s *scan) namePart(i int) bool {
	t := s.tokens[i]
	if elided(t.Text) {
		return true
	}
	if !t.Is(segment.Upper) || t.Is(segment.Mark) || t.Text == "I" {
		return false
	}
	if t.Fold == "designate" || t.Fold == "elect" || fieldOfPost(t.Fold) || s.words.role.Has(t.Text) || s.words.body.Has(t.Text) || s.words.meeting.Has(t.Text) || s.words.month.Has(t.Text) && !s.namedAsMonth(i) || s.words.weekday.Has(t.Text) {
		return false
	}
	if !s.knownOrCapitalised(i) || s.words.honorific.Longest(s.surface[i:i+1]) > 0 && !s.behindName(i) {
		return false
	}
	if len(s.hits[i]) > 0 && s.hits[i][0].Entry.Class == schema.ClassState && !s.words.givenName.Has(t.Text) {
		return false
	}
	return !t.Is(segment.AllUpper) || utf8.RuneCountInString(t.Text) > 1
}

// fieldOfPost lists words that end what a post is for and begin no person's name: "Ambassador
// for Security Affairs Jane Roe".
func fieldOfPost(word string) bool {
	switch word {
	case "affairs", "security", "policy", "cyber", "cybersecurity", "cyberspace", "defence", "defense", "cooperation", "co-operation", "communications", "information", "technology", "technologies", "diplomacy", "disarmament":
		return true
	}
	return false
}

// elided tells whether a word is a name behind the rest of a particle: "d'Aubigny".
func elided(word string) bool {
	before, name, found := strings.Cut(strings.ReplaceAll(word, "’", "'"), "'")
	first, _ := utf8.DecodeRuneInString(name)
	return found && (before == "d" || before == "l" || before == "dell") && unicode.IsUpper(first)
}

// middleInitial tells whether the token is a letter between two names, as in
// "John A Smith".
func (s *scan) middleInitial(i, end int) bool {
	t := s.tokens[i]
	return t.Is(segment.Upper) && len(t.Text) == 1 && t.Text != "I" && i+1 < end && s.namePart(i+1)
}

// namedAsMonth tells whether the name of a month is that of a person: "Jan
// Novak", "Ms. April Stone", but not "in May", "3 June", "August 2021".
func (s *scan) namedAsMonth(i int) bool {
	if isNumber(s.textAt(i + 1)) {
		return false
	}
	if i == 0 {
		return s.words.givenName.Has(s.tokens[i].Text)
	}
	before := s.tokens[i-1]
	if isNumber(before.Text) || datesMonth(before.Fold) {
		return false
	}
	return s.words.givenName.Has(s.tokens[i].Text) || s.words.givenName.Has(before.Text) || s.words.honorific.Longest(s.surface[i-1:i]) > 0
}

// datesMonth lists the words behind which a month is one. "By" and "of" are not
// among them: they stand before persons as well.
func datesMonth(word string) bool {
	switch word {
	case "in", "since", "until", "during", "early", "mid", "late", "last", "next", "this":
		return true
	}
	return false
}

func isNumber(word string) bool {
	_, err := strconv.Atoi(word)
	return err == nil
}

// knownName tells whether the lexicon knows the span or its beginning as
// something that is no person.
func (s *scan) knownName(i, end int) bool {
	for at := i; at < end; at++ {
		if len(s.hits[at]) > 0 && (s.hits[at][0].Words > 1 || s.hits[at][0].Entry.Class != schema.ClassPlace) && !s.words.givenName.Has(s.tokens[at].Text) {
			return true
		}
	}
	return false
}

// knownNameOf tells whether the span begins with a name of several words that
// is a state's, a body's or a series'.
func (s *scan) knownNameOf(i, end int) bool {
	if end <= i || len(s.hits[i]) == 0 || s.hits[i][0].Words < 2 {
		return false
	}
	switch s.hits[i][0].Entry.Class {
	case schema.ClassState, schema.ClassOrganization, schema.ClassSeries, schema.ClassInstrument:
		return true
	}
	return false
}

// postFollows tells whether the next words are ", POST" or "(POST".
func (s *scan) postFollows(i, end int) bool {
	if !s.is(i, ",") && !s.is(i, "(") {
		return false
	}
	for at := i + 1; at < end && at < i+6; at++ {
		if s.is(at, ",") || s.is(at, ")") {
			return false
		}
		if s.isRole(at) {
			return true
		}
	}
	return false
}

// listed tells whether a name begins an item or row, or stands behind its label, and a comma
// or dash and a known body, a state or a short form follow: "Jane Roe, ISOC Armenia".
func (s *scan) listed(i, end int, sentence segment.Sentence) bool {
	kind := s.text.Blocks[sentence.Block].Kind
	if kind != segment.Item && kind != segment.Row || i > sentence.First && !s.is(i-1, ":") && !s.is(i-1, "|") || end-i > 4 || s.holdsBody(i, end) {
		return false
	}
	if !s.is(end, ",") && !s.is(end, "-") && !s.is(end, "|") || end+1 >= sentence.End {
		return false
	}
	return s.knownBody(end+1) > 0 || s.stateAt(end+1) > 0 || s.shortFormAt(end+1)
}

// bodyFollows tells whether the next words are "(BODY" or "of BODY".
func (s *scan) bodyFollows(i, end int) bool {
	if s.is(i, "(") && s.is(i+2, ")") && s.spelled(i, s.textAt(i+1)) >= 0 {
		return false // the words before are the long form
	}
	if !s.is(i, "(") && !s.is(i, "of") && !s.is(i, "from") {
		return false
	}
	at := i + 1
	if s.is(at, "the") {
		at++
	}
	return at < end && s.knownBody(at) > 0
}

// stateFollows tells whether a state stands behind the name in parentheses, as
// in "LIU HAOYUN (China) said".
func (s *scan) stateFollows(i, end int) bool {
	n := 0
	if s.is(i, "(") && i+1 < end {
		n = s.stateAt(i + 1)
	}
	return n > 0 && (s.is(i+1+n, ")") || s.is(i+1+n, ","))
}

// owned tells whether a name of two or three words stands behind a state or
// body and an "'s" and does something or is told more of: "Latvia's Baiba Ozola
// agreed", "Slovenia's Tadej Kos, of the Security Office,".
func (s *scan) owned(i, end int, sentence segment.Sentence) bool {
	if i < sentence.First+2 || !s.is(i-1, "'s") || end-i > 3 || len(s.hits[i]) > 0 || s.tokens[i].Is(segment.AllUpper) {
		return false
	}
	known := false
	for back := 1; back <= 6 && i-1-back >= sentence.First; back++ {
		at := i - 1 - back
		known = known || s.stateAt(at) == back || s.knownBody(at) == back
	}
	if !known {
		return false
	}
	return s.is(end, ",") && (s.is(end+1, "of") || s.is(end+1, "from") || s.is(end+1, "who")) || end < sentence.End && s.trees.UPOS[end] == scheme.Verb
}

// speaks tells whether the token is a verb of speech in the past tense.
func (s *scan) speaks(i int) bool {
	switch s.foldAt(i) {
	case "said", "told", "argued", "noted", "stressed", "added", "emphasised", "emphasized", "explained", "warned", "urged", "welcomed", "presented",
		"highlighted", "chaired", "moderated", "opened", "underlined", "briefed", "proposed", "thanked", "led", "co-chaired", "headed",
		"delivered", "gave", "spoke", "addressed", "attended", "met", "hosted", "represented", "outlined", "reiterated", "reaffirmed", "called":
		return true
	}
	return false
}

// postPrecedes tells whether the word before is a post: "Ambassador Jane Roe".
func (s *scan) postPrecedes(i, floor int) bool {
	if i > floor && s.isRole(i-1) && s.tokens[i-1].Is(segment.Upper) {
		return true
	}
	for back := 1; back <= 4 && i-back > floor; back++ { // "President of Estonia X"
		at := i - back
		if s.stateAt(at) == back && (s.is(at-1, "of") || s.is(at-1, "the") && s.is(at-2, "of")) {
			if s.is(at-1, "the") {
				at--
			}
			return at-2 >= floor && s.isRole(at-2)
		}
	}
	return false
}

// post proposes a person who is named by a post alone: "the Chair", "the
// Rapporteur", and "I".
func (s *scan) post(i int, sentence segment.Sentence) {
	t := s.tokens[i]
	if t.Text == "I" && i+1 < sentence.End && !s.tokens[i+1].Is(segment.Upper) && !s.tokens[i+1].Is(segment.Mark) {
		s.add(Pronoun, i, i+1, 12).head = "i"
		return
	}
	if !s.isRole(i) || isDelegate(t.Fold) || i == sentence.First || s.is(i+1, "of") && !s.is(i+2, "the") {
		return
	}
	first := i
	for first > sentence.First && (s.words.roleModifier.Has(s.tokens[first-1].Text) || s.is(first-1, "special")) {
		first--
	}
	if s.is(first-2, "to") && first-3 >= sentence.First && s.isRole(first-3) && s.tokens[first-3].Is(segment.Upper) {
		return // of another post: "Assistant to the President"
	}
	if first == sentence.First || !s.is(first-1, "the") || s.namePart(min(i+1, len(s.tokens)-1)) {
		return
	}
	m := s.add(Type(schema.ClassPerson), first, i+1, 14+10*(i+1-first))
	m.generic, m.head, m.Lead = true, t.Fold, first-1
}

// eclipses tells whether a place of one word stands where the person of that last name
// may be meant: no preposition leads to it, as in "Wharton stressed".
func (s *scan) eclipses(m *Mention) bool {
	if !m.Type.Is(schema.ClassPlace) || m.End-m.First > 1 || m.First == 0 {
		return false
	}
	switch before := s.tokens[m.First-1]; before.Fold {
	case "in", "at", "to", "from", "near", "of", "for", "outside", "between", "(", ",", "/", "-":
		return false
	default:
		return !before.Is(segment.Upper) || s.words.role.Has(before.Text) || s.words.honorific.Has(before.Text)
	}
}

// lastNames finds where a person who was named in full is called by the last
// name alone: "Ramdin warned".
func (s *scan) lastNames(a *Analysis) {
	known := map[string]bool{}
	called := map[string]bool{} // first of three names or more, by which some are called: "Gobind urged"
	var added []Mention
	for _, sentence := range s.sentences {
		for i := sentence.First; i < sentence.End; i++ {
			if m := a.Covering(i); m != nil {
				if m.Type.Is(schema.ClassPerson) && !m.generic && m.End-m.First > 1 && i == m.End-1 {
					known[s.tokens[i].Text] = true
					if first := s.tokens[m.First].Text; s.words.familyFirst.Has(first) {
						known[first] = true
					} else if m.End-m.First > 2 && len(first) >= shortestLastName {
						called[first] = true
					}
				}
				if known[s.tokens[i].Text] && s.eclipses(m) {
					m.Type, m.Name = Type(schema.ClassPerson), s.tokens[i].Text
				}
				continue
			}
			if t := s.tokens[i]; (known[t.Text] || called[t.Text] && s.acts(i, sentence)) && t.Is(segment.Upper) && len(t.Text) > 2 {
				m := Mention{Type: Type(schema.ClassPerson), First: i, End: i + 1, Extent: i + 1, Lead: i, Name: t.Text}
				added = append(added, m)
			}
		}
	}
	if len(added) == 0 {
		return
	}
	a.Mentions = append(a.Mentions, added...)
	sort.SliceStable(a.Mentions, func(i, j int) bool { return a.Mentions[i].First < a.Mentions[j].First })
}

// acts tells whether a word that no other name stands before is followed by a verb.
func (s *scan) acts(i int, sentence segment.Sentence) bool {
	return i+1 < sentence.End && s.trees.UPOS[i+1] == scheme.Verb && (i == sentence.First || !s.tokens[i-1].Is(segment.Upper))
}
