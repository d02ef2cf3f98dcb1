package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// instrument proposes a named text whose head noun is the token: "Hanoi
// Declaration", "Joint Statement on Cyber Issues", "resolution 73/27", "Report
// on the “Special Need …”", or a plain "agenda" or "questionnaire".
func (s *scan) instrument(i int, sentence segment.Sentence) {
	if s.symbol(i, sentence.End) || s.titledDraft(i, sentence) {
		return
	}
	if n := s.plainInstrument(i); n > 0 {
		// Every meeting has an agenda; a questionnaire is a text to refer to.
		s.add(Type(schema.ClassInstrument), i, i+n, 45+5*n).generic = !s.is(i, "questionnaire")
	}
	if s.is(i, "report") && s.reportAdopted(i, sentence) {
		s.add(Type(schema.ClassInstrument), i, i+1, 20).generic = true
	}
	t := s.tokens[i]
	if (!t.Is(segment.Upper) || s.is(i, "mou")) && s.plainText(i, sentence) || !s.words.instrument.Has(t.Text) || s.takes(i-1) {
		return
	}
	first, end := i, i+1
	if t.Is(segment.Upper) {
		first = s.capitalsBefore(i, sentence.First)
		end = s.instrumentTail(i+1, sentence.End)
	}
	if end == i+1 && s.numbered(i+1, sentence.End) > i+1 {
		end = s.numbered(i+1, sentence.End)
	}
	if t.Is(segment.Upper) && (end > i+1 || first < i || s.calledByHead(i, sentence.First)) {
		end = s.subjectTail(end, sentence.End)
	}
	if end == i+1 && first == i && t.Is(segment.Upper) && s.textBack(i) {
		return
	}
	if end == i+1 && s.is(i, "policy") && end < sentence.End && s.nameWord(end) {
		return // "Cyber Policy Dialogue", "Ambassador for Cyber Policy Jane Roe"
	}
	if end > i+1 || first < i {
		if !s.roleWithin(first, i) || s.is(i-1, "leaders") || s.is(i-1, "leaders'") || s.is(i-1, "ministers") || s.is(i-1, "ministers'") {
			s.add(Type(schema.ClassInstrument), first, end, spanWeight(weightNamed-1, first, end))
		}
		return
	}
}

// calledByHead tells whether a capital in the middle of a sentence makes a kind of text
// the beginning of a name: "adopted a Statement on the situation".
func (s *scan) calledByHead(i, first int) bool {
	if i == first || !s.is(i+1, "on") || s.tokens[i].Is(segment.AllUpper) || !s.is(i-1, "a") && !s.is(i-1, "the") && !s.is(i-1, "its") && !s.is(i-1, "their") {
		return false
	}
	switch s.tokens[i].Fold {
	case "statement", "declaration", "resolution", "decision", "agreement", "convention", "protocol", "recommendation", "recommendations", "guidelines", "memorandum", "strategy", "treaty", "communique":
		return true
	}
	return false
}

// reportAdopted tells whether "the report" is the meeting's own, which it adopts.
func (s *scan) reportAdopted(i int, sentence segment.Sentence) bool {
	if !s.is(i-1, "the") && !s.is(i-1, "its") && !s.is(i-1, "this") && !s.is(i-1, "draft") && !s.is(i-1, "present") || s.is(i+1, "of") || s.is(i+1, "on") {
		return false
	}
	for at := max(sentence.First, i-reportReach); at < min(sentence.End, i+reportReach); at++ {
		switch s.tokens[at].Fold {
		case "adopt", "adopts", "adopted", "adopting", "adoption", "approved", "approval":
			return true
		}
	}
	return false
}

// reportReach is how many words may stand between a report and its adoption.
const reportReach = 4

// textBack proposes "the Convention", in capitals, which refers back to the one that was
// named, unless people gather in it.
func (s *scan) textBack(i int) bool {
	if !s.is(i-1, "the") && !s.is(i-1, "this") || s.tokens[i].Is(segment.AllUpper) {
		return false
	}
	switch s.tokens[i].Fold {
	case "convention", "treaty", "protocol", "declaration", "resolution", "agreement", "statement", "charter", "memorandum", "decision", "covenant", "communique":
	default:
		return false
	}
	if s.words.meeting.Has(s.tokens[i].Text) && !s.knowsText(s.tokens[i].Fold) && (!s.is(i, "convention") || !s.namesConvention()) {
		return false
	}
	m := s.add(Type(schema.ClassInstrument), i, i+1, spanWeight(weightNamed, i, i+1))
	m.generic, m.head, m.back = true, s.tokens[i].Fold, true
	return true
}

// knowsText tells whether the text names an instrument of the lexicon that is called by
// the noun.
func (s *scan) knowsText(noun string) bool {
	for _, hits := range s.hits {
		if len(hits) > 0 && hits[0].Entry.Class == schema.ClassInstrument && strings.Contains(fold.String(hits[0].Entry.Name), noun) {
			return true
		}
	}
	return false
}

// takes tells whether a form of "take" stands at the token: "TAKE NOTE" names no note.
func (s *scan) takes(i int) bool {
	return s.is(i, "take") || s.is(i, "takes") || s.is(i, "took") || s.is(i, "taking")
}

// plainText proposes a text that is named in small letters: "draft resolution on
// cybercrime", or only "the resolution", which refers back.
func (s *scan) plainText(i int, sentence segment.Sentence) bool {
	switch s.tokens[i].Fold {
	case "arrangement":
		if !s.is(i-1, "recognition") && !s.is(i-1, "working") && !s.is(i-1, "administrative") && !s.is(i-1, "implementing") && !s.is(i-1, "cooperation") {
			return false
		}
	case "agreement":
		if i > 0 && reachesAgreement(s.tokens[i-1].Fold) {
			return false
		}
	case "resolution", "declaration", "treaty", "convention", "decision", "communique", "statement", "memorandum", "charter":
	case "mou":
		if !s.is(i-1, "a") && !s.is(i-1, "an") {
			return false // behind the name that it is short for
		}
	case "draft", "text":
		if s.is(i-1, "begin") || s.is(i-1, "end") {
			return false // the frame of a statement
		}
		return s.draftBack(i)
	case "document":
		return s.documentBack(i)
	case "pact", "accord", "pledge":
		return s.pactBack(i)
	case "one":
		return s.oneOn(i, sentence)
	case "paper", "non-paper":
		if s.is(i, "paper") && (i == 0 || !kindOfPaper(s.tokens[i-1].Fold)) {
			return false
		}
	case "letter":
		if !s.is(i+1, "of") || !s.is(i+2, "intent") {
			return false
		}
	default:
		return false
	}
	first := i
	if i > 0 && (kindOfText(s.tokens[i-1].Fold) || s.is(i, "paper")) {
		first = i - 1
	}
	end := i + 1
	if s.is(i+1, "of") && (s.is(i+2, "understanding") || s.is(i+2, "intent") || s.is(i+2, "cooperation")) {
		end = i + 3
	}
	if s.is(end, "in") && s.is(end+1, "the") && (s.is(end+2, "field") || s.is(end+2, "area")) && s.is(end+3, "of") {
		end += 3 // "a memorandum of cooperation in the field of …"
		for end < sentence.End && !s.tokens[end].Is(segment.Mark) && !stopsSubject(s.tokens[end].Fold) && !s.is(end, "and") {
			end++
		}
	}
	end = s.subjectTail(end, sentence.End)
	if n := s.numbered(i+1, sentence.End); n > i+1 {
		end = n
	}
	symbol := ""
	if s.is(i-1, "draft") && s.romanAt(i+1) {
		end, symbol = i+2, fold.String(s.name(first, i+2))
	}
	title := ""
	if opening := s.behindEntitled(i+1, sentence.End); (opening > i+1 || s.opensTitleQuote(opening)) && s.quotation(opening, sentence.End) > opening {
		end = s.quotation(opening, sentence.End)
		title = s.name(opening+1, end-1)
	}
	m := s.add(Type(schema.ClassInstrument), first, end, 25+10*(end-first))
	m.generic = end == i+1
	m.head, m.title, m.symbol = s.tokens[i].Fold, title, symbol
	return true
}

// romanAt tells whether a token is a Roman number such as those of the drafts that a
// committee recommends: "draft resolution II".
func (s *scan) romanAt(i int) bool {
	if i >= len(s.tokens) {
		return false
	}
	_, ok := roman(s.tokens[i].Text)
	return ok
}

// reachesAgreement tells whether the agreement behind a word is no text but that people
// agree: "reach agreement on", "no agreement".
func reachesAgreement(word string) bool {
	switch word {
	case "reach", "reached", "reaching", "no", "in", "general", "broad", "wide", "find", "found", "any", "expressed", "without":
		return true
	}
	return false
}

// kindOfPaper tells whether a word before "paper" makes it one that is submitted.
func kindOfPaper(word string) bool {
	switch word {
	case "working", "discussion", "concept", "position", "joint", "food-for-thought", "background", "issues":
		return true
	}
	return false
}

// opensTitleQuote tells whether a quotation at the token is a title, with two words in
// capitals first, and not what somebody said.
func (s *scan) opensTitleQuote(i int) bool {
	return s.is(i, "\"") && i+2 < len(s.tokens) && s.tokens[i+1].Is(segment.Upper) && s.tokens[i+2].Is(segment.Upper)
}

// kindOfText tells whether a word before "statement" or "declaration" belongs to what
// the text is called.
func kindOfText(word string) bool {
	switch word {
	case "draft", "joint", "final", "closing", "concluding", "outcome", "ministerial", "political", "presidential", "co-chairs'", "interpretative":
		return true
	}
	return false
}

// draftBack proposes "the draft" and "this text", which refer back to the draft
// that was last named.
func (s *scan) draftBack(i int) bool {
	if opening := s.behindEntitled(i+1, len(s.tokens)); opening > i+1 && s.quotation(opening, len(s.tokens)) > opening {
		end := s.quotation(opening, len(s.tokens))
		s.add(Type(schema.ClassInstrument), i, end, spanWeight(weightNamed, i, end)).title = s.name(opening+1, end-1)
		return true
	}
	if s.draftOn(i) {
		return true
	}
	if !s.is(i-1, "the") && !s.is(i-1, "this") && !s.is(i-1, "that") || s.is(i+1, "of") || s.is(i+1, "on") || i+1 < len(s.tokens) && !s.tokens[i+1].Is(segment.Mark) && s.nounAt(i+1) {
		return false
	}
	m := s.add(Type(schema.ClassInstrument), i, i+1, 25)
	m.generic, m.head = true, s.tokens[i].Fold
	return true
}

// documentBack proposes "the document" and "that document" behind the verbs of deciding
// or before them, where it means the text last named.
func (s *scan) documentBack(i int) bool {
	if !s.is(i-1, "the") && !s.is(i-1, "this") && !s.is(i-1, "that") {
		return false
	}
	if next := s.foldAt(i + 1); next != "was" && next != "is" && next != "has" && next != "." && next != "," && next != "by" {
		return false
	}
	m := s.add(Type(schema.ClassInstrument), i, i+1, 25)
	m.generic, m.head, m.back = true, "text", true
	return true
}

// pactBack proposes "the pact", which is what the press calls the text it has named.
func (s *scan) pactBack(i int) bool {
	if !s.is(i-1, "the") && !s.is(i-1, "this") || i+1 < len(s.tokens) && s.nounAt(i+1) || s.is(i+1, "of") || s.is(i+1, "on") || s.is(i+1, "to") {
		return false
	}
	m := s.add(Type(schema.ClassInstrument), i, i+1, 25)
	m.generic, m.head, m.back = true, "pact", true
	return true
}

// oneOn proposes the draft that is told by its subject only: "approved one on advancing
// responsible behaviour".
func (s *scan) oneOn(i int, sentence segment.Sentence) bool {
	end := s.subjectTail(i+1, sentence.End)
	if end == i+1 || i == sentence.First {
		return false
	}
	switch s.tokens[i-1].Fold {
	case "approved", "adopted", "rejected", "passed", "including", "introduced", "tabled":
	default:
		return false
	}
	m := s.add(Type(schema.ClassInstrument), i, end, 25+10*(end-i))
	m.head, m.title = "draft", "draft "+s.name(i+1, end)
	return true
}

// draftOn proposes a draft that is told by its subject: "a competing French-led draft
// on a programme of action".
func (s *scan) draftOn(i int) bool {
	end := s.subjectTail(i+1, len(s.tokens))
	if end == i+1 || s.is(i-1, "to") || s.is(i, "text") && s.drafter(i-1) == nil {
		return false
	}
	m := s.add(Type(schema.ClassInstrument), i, end, 25+10*(end-i))
	m.head = "draft"
	return true
}

// drafter is the state that a word before a text names as the one that put it forward:
// "Russian-drafted", "US-led"; nil if it names none.
func (s *scan) drafter(i int) *lexicon.Entry {
	if i < 0 {
		return nil
	}
	who, how, _ := strings.Cut(s.tokens[i].Text, "-")
	switch how {
	case "drafted", "led", "sponsored", "proposed", "tabled", "authored", "initiated":
	default:
		return nil
	}
	hits := s.lex.Longest([]string{who})
	if len(hits) == 0 || hits[0].Entry.Class != schema.ClassState && hits[0].Entry.Class != schema.ClassOrganization {
		return nil
	}
	return hits[0].Entry
}

// nounAt tells whether the tree takes the token for a noun or name.
func (s *scan) nounAt(i int) bool {
	pos := s.trees.UPOS[i]
	return pos == scheme.Noun || pos == scheme.Propn
}

// subjectTail steps over "on fighting cybercrime", at most eight words up to a
// verb or a mark.
func (s *scan) subjectTail(i, end int) int {
	if !s.is(i, "on") && !s.is(i, "against") && !s.is(i, "concerning") || s.is(i+1, "behalf") {
		return i
	}
	at := i + 1
	for limit := i + 9; at < end && at < limit && !s.tokens[at].Is(segment.Mark); at++ {
		if s.joinsText(at) || s.is(at, "attended") || s.is(at, "hosted") || s.is(at, "organised") || s.is(at, "organized") {
			break
		}
		if s.inField(at) {
			limit = min(limit+9, i+longestTextSubject)
		} else if stopsSubject(s.tokens[at].Fold) {
			break
		}
	}
	if at == i+1 || s.words.weekday.Has(s.tokens[i+1].Text) || s.words.month.Has(s.tokens[i+1].Text) || s.tokens[i+1].Is(segment.Numeric) {
		return i
	}
	return at
}

// joinsText tells whether "and" joins to a text something else than a subject of it: "the
// convention on cybercrime and the draft decision".
func (s *scan) joinsText(i int) bool {
	if !s.is(i, "and") || i+1 >= len(s.tokens) {
		return false
	}
	return s.is(i+1, "the") || s.is(i+1, "a") || s.is(i+1, "an") || s.is(i+1, "its") || s.trees.XPOS[i+1] == scheme.VBD || s.trees.XPOS[i+1] == scheme.VB
}

// longestTextSubject is how many tokens "on developments in the field of …" has at most.
const longestTextSubject = 36

// inField tells whether a preposition goes on with the subject of a text and does not tell
// where it was adopted: "developments in the field of information", "the use of force in
// cyberspace".
func (s *scan) inField(i int) bool {
	if s.is(i, "at") {
		return s.is(i-1, "aimed")
	}
	if !s.is(i, "in") {
		return false
	}
	if s.is(i+1, "cyberspace") || s.is(i+1, "outer") || s.is(i-1, "situation") {
		return true
	}
	if !s.is(i+1, "the") {
		return false
	}
	switch s.foldAt(i + 2) {
	case "field", "context", "use", "area", "sphere", "digital", "cyber", "information":
		return true
	}
	return false
}

// stopsSubject lists words behind which a text's subject has ended.
func stopsSubject(word string) bool {
	switch word {
	case "was", "were", "is", "are", "has", "have", "had", "will", "would", "could", "can", "may", "might", "should", "shall", "by", "first", "that", "which", "despite", "at", "during", "after", "with", "in", "from", "when", "as", "amid", "amidst", "today", "yesterday",
		"via", "took", "takes", "began", "begins", "ended", "concluded", "gathered", "brought", "heard", "featured", "focused", "focussed":
		return true
	}
	return false
}

// plainInstrument is the number of words of a meeting's text that needs no
// name, such as its agenda, else 0.
func (s *scan) plainInstrument(i int) int {
	for _, phrase := range [][]string{
		{"organization", "of", "work"},
		{"organisation", "of", "work"},
		{"programme", "of", "work"},
		{"program", "of", "work"},
		{"provisional", "agenda"},
		{"final", "report"},
		{"outcome", "document"},
		{"rules", "of", "procedure"},
		{"agenda"},
		{"questionnaire"},
		{"work", "plan"},
		{"workplan"},
	} {
		if s.phraseAt(i, phrase) {
			return len(phrase)
		}
	}
	return 0
}

// instrumentTail steps over "of X", "on X", "for X" and a quoted title.
func (s *scan) instrumentTail(i, end int) int {
	at := s.meetingEnd(i, end)
	if s.is(i, "of") && s.meetingWithin(i, at) {
		at = i
	}
	if n := s.numbered(at, end); n > at {
		return n
	}
	quote := at
	for quote < end && (s.is(quote, "on") || s.is(quote, "entitled") || s.is(quote, "titled") || s.is(quote, "the") || s.is(quote, "of")) {
		quote++
	}
	if s.is(quote, "\"") {
		for at := quote + 1; at < end && at < quote+30; at++ {
			if s.is(at, "\"") {
				return at + 1
			}
		}
	}
	return at
}

// meetingWithin tells whether the words name a meeting, whose report the text
// is.
func (s *scan) meetingWithin(first, end int) bool {
	for i := first; i < end; i++ {
		if s.words.meeting.Has(s.tokens[i].Text) {
			return true
		}
	}
	return false
}

// numbered steps over the number of a resolution or decision: "73/27", "No. 1202".
func (s *scan) numbered(i, end int) int {
	at := i
	if s.is(at, "no") || s.is(at, "no.") {
		at++
		if s.is(at, ".") {
			at++
		}
	}
	if at >= end || !s.tokens[at].Is(segment.Numeric) {
		return i
	}
	at++
	for at+1 < end && s.is(at, "/") && (s.tokens[at+1].Is(segment.Numeric) || s.tokens[at+1].Is(segment.Upper)) {
		at += 2
	}
	if at == i+1 && !s.is(i-1, "resolution") && !s.is(i-1, "decision") && !s.is(i-1, "convention") {
		return i
	}
	return at
}
