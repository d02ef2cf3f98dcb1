package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// meetingStart steps back over what belongs to a meeting's name before its head.
func (s *scan) meetingStart(i, floor int) int {
	at, floor := i, max(floor, i-longestName)
	for at > floor {
		t := s.tokens[at-1]
		_, ordinal := ordinalValue(t.Fold)
		switch {
		case s.tokens[at].Is(segment.BrokeLine) && IsOrdinal(s.tokens[at].Fold):
			return at // below the body whose meeting it is
		case ordinal || meetingAdjective(t.Fold):
			at--
		case t.Fold == "and" && s.is(at, "final") && at-2 >= floor && IsOrdinal(s.tokens[at-2].Fold):
			at -= 2 // "eleventh and final"
		case t.Fold == "last" && s.is(at-2, "and") && at-3 >= floor && IsOrdinal(s.tokens[at-3].Fold):
			at -= 3
		case t.Fold == "'" && at < i && at-2 >= floor && s.nameWord(at-2) && strings.HasSuffix(s.tokens[at-2].Fold, "s"), t.Fold == "'" && at == i && at-2 >= floor && s.nameWord(at-2) && s.tokens[i].Is(segment.Upper):
			at -= 2 // "Ministers' Meeting"
		case at-2 >= floor && s.words.month.Has(t.Text) && s.tokens[at-2].Is(segment.Numeric):
			return at // the day before the name: "3 Dec"
		case s.headlineVerbAt(at-1) || s.isRole(at-1) && (s.is(at, "of") || s.is(at, "for")):
			return at
		case s.nameWord(at-1) && s.knownOrCapitalised(at-1) && !s.words.honorific.Has(t.Text):
			at--
		case t.Fold == "-" && at < i && at-2 >= floor && s.partyAt(at) && s.partyEndsAt(at-1):
			at -= 2 // "European Union - Brazil Cyber Dialogue"
		case s.abbreviates(at-1, floor):
			at -= 3 // "Cyber Experts (ACE) Community Meeting"
		case isYear(t.Text) && s.is(at-2, "-") && at-3 >= floor && isYear(s.tokens[at-3].Text):
			return s.ordinalBefore(at, floor) // the years of a body: "the 2012-2013 Group"
		case isYear(t.Text) && (at < i || s.is(at-2, "the")), at < i && s.tiesName(at-1, floor):
			at--
		default:
			return s.ordinalBefore(at, floor)
		}
	}
	return at
}

// abbreviates tells whether the token closes parentheses that hold only the abbreviation
// of the capitalised words before them.
func (s *scan) abbreviates(i, floor int) bool {
	return s.is(i, ")") && i-3 >= floor && s.is(i-2, "(") && s.tokens[i-1].Is(segment.AllUpper) && len(s.tokens[i-1].Text) > 1 && !s.tokens[i-1].Is(segment.Numeric) &&
		(s.tokens[i+1].Is(segment.Upper) || s.counted(i-2, floor)) && s.nameWord(i-3) && s.tokens[i-3].Is(segment.Upper)
}

// partyAt tells whether a state or body that can be one of two parties begins at the token.
func (s *scan) partyAt(i int) bool {
	return s.stateAt(i) > 0 || s.knownBody(i) > 0
}

// partyEndsAt tells whether such a name ends before the token.
func (s *scan) partyEndsAt(end int) bool {
	for first := max(0, end-4); first < end; first++ {
		if len(s.hits[first]) > 0 && s.partyAt(first) && first+s.hits[first][0].Words == end {
			return true
		}
	}
	return false
}

// tiesName tells whether the token is a small word or a dash between two
// capitalised words of one name.
func (s *scan) tiesName(i, floor int) bool {
	switch s.tokens[i].Fold {
	case "-":
		if s.tokens[i-1].End != s.tokens[i].Start {
			return false // a dash between two names
		}
		fallthrough
	case "for":
		if s.placeAt(i - 1) {
			return false // where it was: "gather in Riga for Baltic Cyber Forum"
		}
		fallthrough
	case "on", "and", "&", "of", "+":
		if issued(s.tokens[i-1].Fold) {
			return false // "Joint Statement on the Dialogue"
		}
		if _, ordinal := ordinalValue(s.tokens[i+1].Fold); ordinal && !s.is(i, "of") {
			return false // "Statement on Third Dialogue"
		}
		return i-1 >= floor && !s.isRole(i-1) && s.tokens[i-1].Is(segment.Upper) && s.tokens[i+1].Is(segment.Upper)
	}
	return false
}

// issued lists nouns for texts that are issued on a meeting, and for the work before it, which
// are no part of its name.
func issued(noun string) bool {
	switch noun {
	case "statement", "communique", "communiqué", "readout", "release", "remarks", "report", "summary", "note", "planning", "preparation", "preparations", "arrangements", "logistics", "registration":
		return true
	}
	return false
}

// ordinalBefore steps back over at most three small words to an ordinal: "fourth
// steering committee meeting". It returns at if there is none.
func (s *scan) ordinalBefore(at, floor int) int {
	for i := at - 1; i >= floor && i >= at-6; i-- {
		t := s.tokens[i]
		if _, ok := ordinalValue(t.Fold); ok && i < at-1 {
			return i
		}
		if t.Fold == "and" && i < at-1 {
			continue // "first law enforcement and cybersecurity dialogue"
		}
		if t.Is(segment.Mark) || t.Is(segment.Upper) || !s.knownOrCapitalised(i) || s.isPreposition(i) || len(t.Fold) < 3 {
			return at
		}
	}
	return at
}

// headlineVerb lists verbs that headlines write with a capital.
func headlineVerb(word string) bool {
	switch word {
	case "hold", "holds", "held", "host", "hosts", "hosted", "conclude", "concludes", "concluded", "convene", "convenes", "open", "opens", "attend", "attends",
		"join", "joins", "launch", "launches", "welcome", "welcomes", "address", "addresses", "discuss", "discusses", "organise", "organises", "organize", "organizes",
		"adopts", "adopt", "meet", "meets", "begins", "ends", "commences", "closes", "focuses", "agree", "agrees", "calls", "approves", "approved", "passes", "endorses", "rejects", "signs", "adopted",
		"organized", "organised", "enters", "resumes", "continues", "kicks", "wraps", "gets", "takes", "took", "highlights", "tells", "tell", "hears", "ink", "inks", "sign", "seal", "seals", "vow", "vows",
		"co-hosts", "co-hosted", "co-organises", "co-organizes", "co-organised", "co-organized", "co-chairs", "trains", "invites", "participates", "stresses", "urges", "talked":
		return true
	}
	return false
}

// headlineVerbAt tells whether the token is such a verb, and not the adjective of what follows.
func (s *scan) headlineVerbAt(i int) bool { return headlineVerb(s.tokens[i].Fold) && !s.opensNoun(i) }

// headlineDeed lists verbs that only tell in a headline what somebody says or does, and modals:
// the name of a meeting has none of them, whether or not they are written with a capital.
func headlineDeed(word string) bool {
	switch word {
	case "must", "should", "will", "can", "could", "may", "might", "cannot",
		"reaffirm", "reaffirms", "pledge", "pledges", "accuse", "accuses", "blame", "blames", "deny", "denies", "warn", "warns", "urge", "urges", "say", "says",
		"back", "backs", "seek", "seeks", "reject", "rejects", "condemn", "condemns", "deepen", "deepens", "strengthen", "strengthens", "boost", "boosts",
		"announce", "announces", "become", "becomes", "vow", "vows", "unveil", "unveils", "reiterate", "reiterates", "explore", "explores", "sees", "wants", "want":
		return true
	}
	return false
}

// meetingAdjective lists the small words of meetings' names.
func meetingAdjective(word string) bool {
	switch word {
	case "annual", "substantive", "formal", "informal", "intersessional", "inter-sessional", "organizational", "organisational", "regular",
		"plenary", "general", "high-level", "multi-stakeholder", "multistakeholder", "virtual", "bilateral", "trilateral", "cyber", "inaugural",
		"ministerial", "joint", "expert", "final", "concluding", "resumed", "special", "open-ended", "international", "global", "world", "national", "policy", "strategic", "security", "consultative", "regional":
		return true
	}
	return false
}

// meetingEnd steps over what belongs to the name behind the head: "of the
// Working Group on X", "on Cyber Policy", "2019".
func (s *scan) meetingEnd(i, end int) int {
	at, end := i, min(end, i+longestName)
	for at < end {
		if isYear(s.tokens[at].Text) && at == i {
			at++
			continue
		}
		next := s.nameTail(s.behindShortForm(at), end)
		if next == s.behindShortForm(at) || s.is(next, "'s") {
			break
		}
		at = next
	}
	return s.trimTail(i, at)
}

// behindShortForm steps over "(OEWG)" inside a name that goes on behind it.
func (s *scan) behindShortForm(i int) int {
	if s.is(i, "(") && s.is(i+2, ")") && s.isPreposition(i+3) {
		return i + 3
	}
	return i
}

// nameTail steps over one "of the X", "on X", "in Cyberspace", "between X and Y".
func (s *scan) nameTail(i, end int) int {
	preposition := s.foldAt(i)
	switch preposition {
	case "of", "on", "for", "against", "to", "in", "between":
	default:
		return i
	}
	at := i + 1
	if preposition == "of" && s.is(at, "and") && s.is(at+1, "in") {
		at += 2 // "Security of and in the Use of Technologies"
	}
	if s.is(at, "the") {
		at++
	}
	if s.is(at, "new") {
		at++
	}
	if preposition == "of" {
		if n := s.plainHead(at, end); n > at {
			return n
		}
		if n := s.officialsEnd(i+1, end); n > at {
			return n
		}
	}
	if at >= end || !s.nameStart(at) {
		return i
	}
	if _, _, date := (dateReader{scan: s, end: end}).read(at); date > at || s.words.weekday.Has(s.tokens[at].Text) {
		return i
	}
	if preposition == "in" && (s.placeAt(at) || s.words.month.Has(s.tokens[at].Text)) {
		return i
	}
	if preposition == "to" && s.stateAt(at) > 0 {
		return i
	}
	if _, ordinal := ordinalValue(s.tokens[at].Fold); ordinal && preposition == "in" {
		return i // "in the second half"
	}
	run := s.behindGerund(at, s.nameRun(at, end, preposition == "between"), end)
	if preposition == "in" && (s.is(run, "in") || s.is(run, "on")) {
		return i // where, and then when
	}
	if preposition == "of" {
		return s.smallHead(run, end) // "of the India-Japan bilateral dialogue"
	}
	return s.behindAdjective(run, end)
}

// behindAdjective steps over the small nouns behind the adjective of a state with which a name would
// end: "on Peruvian cyber threats".
func (s *scan) behindAdjective(i, end int) int {
	last := i - 1
	if last > 0 && len(s.hits[last]) == 0 && len(s.hits[last-1]) > 0 && s.hits[last-1][0].Words == 2 {
		last-- // "North Korean"
	}
	if len(s.hits[last]) == 0 || s.hits[last][0].Use != lexicon.UseAdjective {
		return i
	}
	at := i
	for at < end && s.trees.UPOS[at] == scheme.Noun && !s.tokens[at].Is(segment.Upper) {
		at++
	}
	return at
}

// plainHead steps over small words that end in a meeting's head noun: "cyber
// consultations" in "second round of cyber consultations".
func (s *scan) plainHead(i, end int) int {
	for at := i; at < end && at < i+4; at++ {
		t := s.tokens[at]
		if t.Is(segment.Mark) || t.Is(segment.Upper) && at == i {
			return i
		}
		if s.words.meeting.Has(t.Text) || s.words.series.Has(t.Text) {
			if next := s.plainHead(at+1, end); meetingAdjective(t.Fold) && next > at+1 {
				return next // "a trilateral working group"
			}
			return at + 1
		}
	}
	return i
}

// smallHead steps over adjectives and a head noun in small letters that follow a
// name; it returns i if there is no head noun.
func (s *scan) smallHead(i, end int) int {
	at := i
	for at < end && meetingAdjective(s.tokens[at].Fold) && !s.tokens[at].Is(segment.Upper) {
		at++
	}
	if at < end && !s.tokens[at].Is(segment.Upper) && (s.words.meeting.Has(s.tokens[at].Text) || s.seriesHead(at)) && !meetingAdjective(s.tokens[at].Fold) {
		return at + 1
	}
	return i
}

func (s *scan) nameStart(i int) bool {
	if _, ok := ordinalValue(s.tokens[i].Fold); ok {
		return true
	}
	return s.nameWord(i)
}

func (s *scan) placeAt(i int) bool {
	if len(s.hits[i]) == 0 {
		return false
	}
	class := s.hits[i][0].Entry.Class
	return class == schema.ClassPlace || class == schema.ClassState
}

// nameRun steps over capitalised words, joined by "and", "&" and commas. In a
// pair, "and" may be followed by another name.
func (s *scan) nameRun(i, end int, pair bool) int {
	at := i
	for at < end {
		known := s.knownBody(at)
		switch {
		case at > i && s.tokens[at].Is(segment.BrokeLine) && s.placeAt(at):
			return at // the next line of a title says where
		case known > 1 && at+known <= end:
			at += known
		case s.nameStart(at) && !s.headlineVerbAt(at):
			at++
		case (s.is(at, "-") || s.is(at, "/")) && at > i && at+1 < end && s.nameWord(at+1):
			at++
		case s.is(at, "and") && at == i+1 && s.bodyBehind(at+1, end):
			at++
		case (s.is(at, "and") || s.is(at, "&")) && at > i && at+1 < end && s.nameWord(at+1) && (pair || s.sameName(at+1)):
			at++
		case pair && s.is(at, "and") && s.is(at+1, "the") && at+2 < end && s.nameWord(at+2):
			at += 2 // "between Japan and the European Union"
		case pair && s.is(at, ",") && at+1 < end && s.partyAt(at+1):
			at++
		case pair && s.is(at, ",") && s.is(at+1, "and") && at+2 < end && s.partyAt(at+2):
			at += 2 // "between Japan, China, and Mongolia"
		case s.is(at, ",") && at+1 < end && s.nameWord(at+1) && s.listGoesOn(at+1, end):
			at++
		default:
			return at
		}
	}
	return at
}

// bodyBehind tells whether "and" stands inside of a body's name, for the words behind it
// end in a body's head noun: "Peace and Security Council".
func (s *scan) bodyBehind(i, end int) bool {
	for at := i; at < end && at < i+3 && s.nameWord(at); at++ {
		switch s.tokens[at].Fold {
		case "council", "committee", "commission", "ministers":
			return at > i
		}
	}
	return false
}

// knownBody is the number of words of the body's or series' name that the
// lexicon knows to begin at the token, else 0.
func (s *scan) knownBody(i int) int {
	if len(s.hits[i]) == 0 {
		return 0
	}
	switch s.hits[i][0].Entry.Class {
	case schema.ClassSeries, schema.ClassOrganization:
		return s.hits[i][0].Words
	}
	return 0
}

// listGoesOn tells whether the words behind a comma are followed by "and" and
// one more capitalised word, as in "Trade, Technology and Security".
func (s *scan) listGoesOn(i, end int) bool {
	at := i
	for at < end && s.nameWord(at) {
		if s.placeAt(at) {
			return false
		}
		at++
	}
	if at > i && s.is(at, ",") && s.is(at+1, "and") {
		at++
	}
	return at+1 < end && (s.is(at, "and") || s.is(at, "&")) && s.nameWord(at+1) && !s.placeAt(at+1)
}

// trimTail drops connectors at the end of a span.
func (s *scan) trimTail(floor, end int) int {
	for at := floor; at+1 < end; at++ {
		if dash := s.tokens[at].Text; (dash == "-" || dash == "–" || dash == "—") && (s.words.month.Has(s.tokens[at+1].Text) || s.tokens[at+1].Is(segment.Numeric) && s.words.month.Has(s.textAt(at+2))) {
			end = at // "Compact on Cables - July 1st"
		}
	}
	for end > floor && (s.is(end-1, "and") || s.is(end-1, "&") || s.is(end-1, ",") || s.is(end-1, "the")) {
		end--
	}
	return end
}

// betweenBefore tells whether "between" stands behind the head noun and before a token, so that
// a body there is a party: "talks between Chile and the European Union".
func (s *scan) betweenBefore(head, at int) bool {
	for i := head + 1; i < at; i++ {
		if s.is(i, "between") {
			return true
		}
	}
	return false
}
