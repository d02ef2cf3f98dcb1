package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// longestName is how many tokens a name has at most on each side of its head.
const longestName = 30

// body proposes an organisation found by the form of its name, around the head
// noun at the token: "Ministry of Foreign Affairs of China", "Peking
// University", "Cyber Security Association of China", "Tencent Group".
func (s *scan) body(i int, sentence segment.Sentence) {
	t := s.tokens[i]
	if !t.Is(segment.Upper) && s.departments(i, sentence) {
		return
	}
	if !t.Is(segment.Upper) || !s.words.body.Has(t.Text) || s.text.Blocks[sentence.Block].Kind == segment.Heading && t.Is(segment.AllUpper) {
		return
	}
	if s.departments(i, sentence) || s.occasionHead(i) {
		return
	}
	first := s.behindLetter(s.capitalsBefore(i, sentence.First), i, sentence)
	if first < i {
		first = s.behindLabel(first, i+1)
	}
	end := s.beforePost(i, s.tail(i+1, sentence.End), sentence.End)
	if cut := s.behindOf(first, i); cut < i && !s.holdsBody(first, cut) && s.opensPerson(first, sentence.First) {
		first = cut // "Maria Soto of Peking University"
	}
	if s.words.honorific.Longest(s.surface[first:first+1]) > 0 || first+1 < i && s.is(first+1, ".") && s.words.honorific.Longest(s.surface[first:first+2]) > 0 {
		if first = s.behindOf(first, i); first == i && end == i+1 {
			return // "Mr. X of the Y University"
		}
	}
	if first == i && (end == i+1 || vagueHead(t.Fold)) {
		return
	}
	if s.portfolioBehind(first, i, end) {
		end = i + 1
	}
	if first < i && s.roleWithin(first, i) && !s.is(i-1, "'s") || s.isRole(i) && first == i {
		return
	}
	if s.seriesHead(i) && !s.is(i, "council") && end == i+1 && s.plainModifiers(first, i) {
		return
	}
	if s.isGovernment(i) && s.stateTail(i+1, end) {
		s.government(i, end)
		return
	}
	m := s.add(Type(schema.ClassOrganization), first, end, spanWeight(weightNamed, first, end))
	m.Lead = s.lead(first)
	if hits := s.lex.ByName(s.name(first, end)); len(hits) > 0 && hits[0].Entry.Class == schema.ClassOrganization {
		m.entry = hits[0].Entry
	}
}

// opensPerson tells whether a person's name begins at the token: with a given name, or
// behind an honorific.
func (s *scan) opensPerson(i, floor int) bool {
	return s.words.givenName.Has(s.tokens[i].Text) || i > floor && s.words.honorific.Has(s.tokens[i-1].Text)
}

// vagueHead lists head nouns that name a body only behind other words: the "Programme of
// Activities" is none.
func vagueHead(word string) bool {
	switch word {
	case "programme", "program", "project", "initiative", "partnership", "platform", "exchange", "community", "movement", "media", "post", "press":
		return true
	}
	return false
}

// holdsBody tells whether one of the tokens is a head noun of bodies.
func (s *scan) holdsBody(first, end int) bool {
	for at := first; at < end; at++ {
		if s.words.body.Has(s.tokens[at].Text) {
			return true
		}
	}
	return false
}

// behindOf is the token behind the last "of" between two tokens, the second if
// there is none.
func (s *scan) behindOf(first, head int) int {
	for at := head - 1; at > first; at-- {
		if s.is(at, "of") || s.is(at, "from") {
			return at + 1
		}
	}
	return head
}

// occasionHead tells whether the head noun names what meets rather than what
// exists between meetings, so that the name is a series' or a meeting's.
func (s *scan) occasionHead(i int) bool {
	switch s.tokens[i].Fold {
	case "forum", "dialogue", "conference", "process", "summit", "roundtable":
		return true
	case "group":
		return s.is(i-1, "working")
	}
	return false
}

// plainModifiers tells whether the words before a head noun single out no body:
// "Working Group", "Expert Committee".
func (s *scan) plainModifiers(first, end int) bool {
	for i := first; i < end; i++ {
		if !plainModifier(s.tokens[i].Fold) {
			return false
		}
	}
	return true
}

func plainModifier(word string) bool {
	switch word {
	case "working", "task", "steering", "ad", "hoc", "drafting", "study", "contact", "core":
		return true
	}
	return meetingAdjective(word)
}

// isGovernment tells whether the head noun is one of those that stand for the
// state or region itself.
func (s *scan) isGovernment(i int) bool { return s.is(i, "government") || s.is(i, "governments") }

// stateTail tells whether [first, end) is "of" and the name of a state.
func (s *scan) stateTail(first, end int) bool {
	at := first
	if !s.is(at, "of") {
		return false
	}
	at++
	if s.is(at, "the") {
		at++
	}
	return at < end && s.stateAt(at) == end-at
}

// stateAt is the number of words of the state's name at the token, else 0.
func (s *scan) stateAt(i int) int {
	if i < len(s.hits) && len(s.hits[i]) > 0 && s.hits[i][0].Entry.Class == schema.ClassState && s.hits[i][0].Use != lexicon.UseCapital {
		return s.hits[i][0].Words
	}
	return 0
}

func (s *scan) government(i, end int) {
	at := i + 2
	if s.is(at, "the") {
		at++
	}
	m := s.add(Type(schema.ClassState), i, end, spanWeight(weightNamed, i, end))
	m.entry = s.hits[at][0].Entry
	m.Lead = s.lead(i)
}

// capitalsBefore steps back over the capitalised words of a name that end at
// the token, with "of", "for", "and", "&" between them.
func (s *scan) capitalsBefore(i, floor int) int {
	at := i
	for at > max(floor, i-longestName) {
		t := s.tokens[at-1]
		switch {
		case at-1 > floor && headlineVerb(t.Fold) && (strings.HasSuffix(t.Fold, "s") || strings.HasSuffix(t.Fold, "ed")):
			return at
		case t.Is(segment.Upper) && !s.startsSentence(at-1, floor) && !s.words.honorific.Has(t.Text) && !t.Is(segment.Mark):
			at--
		case t.Is(segment.Upper) && at-1 == floor && s.knownOrCapitalised(at-1):
			at--
		case (t.Fold == "of" || t.Fold == "for" || t.Fold == "&") && at-2 >= floor && s.tokens[at-2].Is(segment.Upper) && at < i && !s.words.role.Has(s.tokens[at-2].Text):
			at -= 2
		case t.Fold == "and" && at < i && s.oneName(at-1, floor):
			at--
		case t.Fold == "'s" && at-2 >= floor && ownsBody(s.tokens[at-2].Fold) && s.tokens[at-2].Is(segment.Upper):
			at -= 2
		default:
			return at
		}
	}
	return at
}

// ownsBody lists the words whose possessive begins the names of bodies: "People's
// Bank", "Attorney General's Department".
func ownsBody(word string) bool {
	switch word {
	case "people", "general", "prosecutor", "minister", "president", "advocate", "governor", "chief", "women", "children", "speaker", "king", "queen", "commissioner", "premier", "ombudsman":
		return true
	}
	return false
}

// oneName tells whether "and" stands inside the name of a body: "the Cabinet
// Intelligence and Research Office". Two words or more stand before it, behind "the", or
// any behind a comma, none of which is a body's head noun.
func (s *scan) oneName(and, floor int) bool {
	at := and
	for at > floor && s.nameWord(at-1) && (!s.words.body.Has(s.tokens[at-1].Text) || s.is(at-1, "cabinet") && at < and) {
		at--
	}
	behind := and-at >= 2 && s.is(at-1, "the") || s.is(at-1, ",") && and > at && !s.words.givenName.Has(s.tokens[and-1].Text)
	return behind && s.words.body.Has(s.textAt(and+2))
}

// startsSentence tells whether the token's capital may be due to its place only.
func (s *scan) startsSentence(i, floor int) bool { return i == floor }

// knownOrCapitalised tells whether a sentence's first word is likely part of a name.
func (s *scan) knownOrCapitalised(i int) bool {
	switch s.tokens[i].Fold {
	case "there", "here", "it", "we", "he", "she", "they", "i", "yesterday", "today", "tomorrow", "when", "if", "after", "before", "during", "since", "although",
		"however", "moreover", "furthermore", "following", "also", "then", "thus", "finally", "speaking", "meanwhile", "several", "many", "both", "no", "not":
		return false
	case "the", "a", "an", "this", "that", "these", "in", "on", "at", "as", "our", "its", "their", "all", "other", "while", "and", "for", "each", "any", "some", "under", "by", "from", "with", "to":
		return false
	}
	return true
}

// tail steps over what follows a head noun: "of Foreign Affairs of China",
// "for Strategic Studies", "on Cyber Security Law". It stops before "and"
// unless what follows goes on with the same phrase.
func (s *scan) tail(i, end int) int {
	at, end := i, min(end, i+longestName)
	for at < end {
		next := s.tailPhrase(at, end)
		if next == at {
			return at
		}
		at = next
	}
	return at
}

// tailPhrase steps over one preposition and its capitalised words.
func (s *scan) tailPhrase(i, end int) int {
	if !s.isPreposition(i) && !(s.is(i, "to") && accredited(s.foldAt(i-1))) {
		return i
	}
	at := i + 1
	if s.is(at, "the") {
		at++
	}
	if at < end && s.is(i, "on") && (s.words.month.Has(s.tokens[at].Text) || s.words.weekday.Has(s.tokens[at].Text)) {
		return i // "the Ministry of Foreign Affairs on July 17"
	}
	run := s.capitals(at, end)
	if run > at && namesFields(s.foldAt(i-1)) {
		run = s.fields(run, end)
	}
	if _, ok := ordinalValue(s.foldAt(at)); ok || run == at || s.words.month.Has(s.textAt(at)) || s.words.weekday.Has(s.textAt(at)) || s.meetingWithin(at, run) {
		return i
	}
	return run
}

// accredited tells whether a body's head noun is followed by whom it is sent to: "Office to the
// African Union".
func accredited(head string) bool {
	return head == "office" || head == "mission" || head == "delegation"
}

// namesFields tells whether a body's head noun is followed by the fields that it is for.
func namesFields(head string) bool {
	switch head {
	case "ministry", "department", "secretariat", "centre", "center", "institute", "directorate", "bureau", "division":
		return true
	}
	return false
}

// fields steps over more fields of a ministry, which commas part: "Ministry of Transport,
// Technology and Communications". It returns at if the list does not end in "and".
func (s *scan) fields(at, end int) int {
	next := at
	for next+1 < end && s.is(next, ",") && s.nameWord(next+1) && s.sameName(next+1) && s.listGoesOn(next+1, end) {
		next = s.capitals(next+1, end)
	}
	if next > at && s.is(next, ",") && s.is(next+1, "and") && next+2 < end && s.nameWord(next+2) && s.sameName(next+2) {
		next = s.capitals(next+2, end)
	}
	return next
}

func (s *scan) isPreposition(i int) bool {
	return s.is(i, "of") || s.is(i, "for") || s.is(i, "on") || s.is(i, "against")
}

// capitals steps over a run of capitalised words, with "and", "&" and commas
// inside a list of them ("Industry and Information Technology").
func (s *scan) capitals(i, end int) int {
	at := i
	for at < end && s.nameWord(at) && !(at > i && s.nameBelow(at)) {
		at++
		for at+1 < end && (s.is(at, "and") || s.is(at, "&")) && at > i && s.nameWord(at+1) && s.sameName(at+1) {
			at += 2
		}
		if at+2 < end && s.is(at, "and") && s.is(at+1, "the") && fieldWithArticle(s.tokens[at+2].Fold) && s.nameWord(at+2) {
			at += 2 // "Department of Communications and the Arts"
		}
	}
	return at
}

// fieldWithArticle lists fields of ministries that take an article also as one of several.
func fieldWithArticle(word string) bool {
	switch word {
	case "arts", "environment", "economy", "interior", "family", "regions":
		return true
	}
	return false
}

// nameBelow tells whether a name of its own begins at the token, the first of its line: a
// person's below a body's, or a ministry's below that of its department.
func (s *scan) nameBelow(i int) bool {
	t := s.tokens[i]
	if !s.words.honorific.Has(t.Text) && !s.words.givenName.Has(t.Text) && !namesFields(t.Fold) && t.Fold != "office" && t.Fold != "embassy" {
		return false
	}
	return strings.Contains(s.text.Source[s.tokens[i-1].End:t.Start], "\n")
}

func (s *scan) nameWord(i int) bool {
	return s.tokens[i].Is(segment.Upper) && !s.tokens[i].Is(segment.Mark)
}

// sameName tells whether the word after "and" goes on with a body's name: it
// begins no name of its own.
func (s *scan) sameName(i int) bool {
	t := s.tokens[i]
	if t.Fold == "society" || t.Fold == "media" {
		return true // "Ministry of Digital Economy and Society"
	}
	if s.words.honorific.Has(t.Text) || s.words.body.Has(t.Text) || s.words.role.Has(t.Text) || s.words.givenName.Has(t.Text) {
		return false
	}
	if len(s.hits[i]) == 0 && t.Is(segment.AllUpper) && len(t.Text) > 2 && !s.tokens[i-2].Is(segment.AllUpper) {
		return false // "Ministry of Home Affairs and CERT-LV"
	}
	if len(s.hits[i]) > 0 {
		hit := s.hits[i][0]
		return hit.Entry.Class == schema.ClassTopic || hit.Use == lexicon.UseAdjective
	}
	return true
}

// isRole tells whether the token is the head noun of a post, with or without
// "-in-charge" behind it.
func (s *scan) isRole(i int) bool {
	head, _, _ := strings.Cut(s.tokens[i].Text, "-in-")
	return s.words.role.Has(head)
}

// roleWithin tells whether a word of the span names a post.
func (s *scan) roleWithin(first, end int) bool {
	for i := first; i < end; i++ {
		if s.isRole(i) {
			return true
		}
	}
	return false
}

// ownedBodies makes one mention of "China's Ministry of Public Security": the
// state only says whose the body is.
func (s *scan) ownedBodies(a *Analysis) {
	kept := a.Mentions[:0]
	for i := range a.Mentions {
		m := a.Mentions[i]
		if m.Type.Is(schema.ClassState) && a.Possessive(&m) {
			if body := a.At(m.End + 1); body != nil && body.Type.Is(schema.ClassOrganization) {
				body.Lead, body.owner = min(m.Lead, m.First), m.entry
				continue
			}
		}
		kept = append(kept, m)
	}
	a.Mentions = kept
}
