package mention

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// words are the lists of the lexicon that the finder asks.
type words struct {
	honorific, particle, suffix, givenName  *lexicon.Words
	familyFirst                             *lexicon.Words
	role, roleModifier, nationalOffice      *lexicon.Words
	body, meeting, series, instrument       *lexicon.Words
	month, weekday, number, companySuffixes *lexicon.Words
}

func loadWords(l *lexicon.Lexicon) words {
	return words{
		honorific: l.List("honorifics"), particle: l.List("name-particles"), suffix: l.List("name-suffixes"), givenName: l.List("first-names"), familyFirst: l.List("family-first"),
		role: l.List("role-heads"), roleModifier: l.List("role-modifiers"), nationalOffice: l.List("national-offices"),
		body: l.List("organization-heads"), meeting: l.List("meeting-heads"), series: l.List("series-heads"), instrument: l.List("instrument-heads"),
		month: l.List("months"), weekday: l.List("weekdays"), number: l.List("number-words"), companySuffixes: l.List("company-suffixes"),
	}
}

// scan is the search through one text.
type scan struct {
	*Finder
	text      *segment.Text
	trees     *syntax.Trees
	tokens    []segment.Token
	surface   []string // the tokens' texts, for the lexicon
	sentences []segment.Sentence
	hits      [][]lexicon.Hit // token → what the lexicon knows to begin there
	found     []candidate
	year      string  // the year that dates without one are of
	lastYear  int     // the year of the date that was last read
	dated     day     // the day that the text says it was written on, if it says so
	sentence  []int32 // token → its sentence
	slots     bool    // whether the text is a programme with times
	bodyStart int     // sentence with which the first paragraph begins
	byline    []bool  // block → whether it tells who wrote the text and when
	entries   []event // of the text's calendar, if it has one
	given     []christening
}

// candidate is a span that may become a mention; of two that overlap, the one
// with the higher weight stays, of equal ones the longer.
type candidate struct {
	Mention
	weight int
}

func newScan(f *Finder, text *segment.Text) *scan {
	s := &scan{Finder: f, text: text, tokens: text.Tokens, sentences: text.Sentences}
	s.surface = make([]string, len(s.tokens))
	for i, t := range s.tokens {
		s.surface[i] = t.Text
	}
	s.hits = make([][]lexicon.Hit, len(s.tokens))
	for _, sentence := range s.sentences {
		for i := sentence.First; i < sentence.End; i++ {
			if !s.tokens[i].Is(segment.Mark) {
				s.hits[i] = f.lex.Longest(s.surface[i:sentence.End])
			}
		}
	}
	s.sentence = make([]int32, len(s.tokens)+1)
	for n, sentence := range s.sentences {
		for i := sentence.First; i < sentence.End; i++ {
			s.sentence[i] = int32(n)
		}
	}
	s.year, s.bodyStart = s.documentYear(), bodyStart(text, 0)
	return s
}

// propose gathers the candidates of every kind, sentence by sentence.
func (s *scan) propose() {
	s.slots, s.byline = s.programme(), s.bylines()
	s.bodyStart = s.belowBylines()
	if s.dated = s.dayWritten(); s.dated.year > 0 {
		s.year = strconv.Itoa(s.dated.year)
	}
	s.entries = s.calendar()
	s.given = s.christened()
	s.events()
	s.listedParts()
	for _, sentence := range s.sentences {
		for i := sentence.First; i < sentence.End; i++ {
			s.known(i)
			s.date(i, sentence)
			s.number(i, sentence.End)
			s.body(i, sentence)
			s.sponsors(i, sentence)
			s.calendarRow(i, sentence)
			if s.cityEdition(i, sentence) {
				continue
			}
			s.meeting(i, sentence)
			s.nameGiven(i, sentence)
			s.session(i, sentence)
			s.part(i, sentence)
			s.formalState(i, sentence)
			s.ofPost(i, sentence)
			if !s.inPortfolio(i, sentence.First) {
				s.instrument(i, sentence)
			}
			s.group(i)
			s.party(i, sentence)
			s.officers(i, sentence)
			s.post(i, sentence)
			s.proposal(i, sentence)
		}
		from := len(s.found)
		s.persons(sentence)
		s.listedPersons(sentence, from)
		s.nameLine(sentence, from)
		s.listedNames(sentence, from)
		s.cells(sentence, from)
		s.appositions(sentence, from)
		s.breakout(sentence)
		s.headedPart(sentence, from)
		s.slot(sentence, from) // last, as it takes candidates away
	}
	s.recognised()
}

// add proposes a span.
func (s *scan) add(t Type, first, end, weight int) *Mention {
	if t.Is(schema.ClassOrganization) {
		first, end = s.behindLabel(first, end), s.beforeVerb(first, end)
	}
	s.found = append(s.found, candidate{weight: weight, Mention: Mention{
		Type: t, First: first, End: end, Extent: end, Lead: first,
	}})
	return &s.found[len(s.found)-1].Mention
}

// beforeVerb cuts off the end of a body's name the verb that a headline writes with a capital:
// "Ministry of Justice Hosts".
func (s *scan) beforeVerb(first, end int) int {
	for end > first+2 && headlineVerb(s.tokens[end-1].Fold) && strings.HasSuffix(s.tokens[end-1].Fold, "s") {
		end--
	}
	return end
}

// name is the text of a span on one line, without the marks of emphasis.
func (s *scan) name(first, end int) string { return s.text.Line(first, end) }

// choose keeps the heaviest of the candidates that overlap.
func (s *scan) choose() []Mention {
	order := make([]int, len(s.found))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool {
		x, y := &s.found[order[a]], &s.found[order[b]]
		if x.weight != y.weight {
			return x.weight > y.weight
		}
		if lx, ly := x.End-x.First, y.End-y.First; lx != ly {
			return lx > ly
		}
		return x.First < y.First
	})
	taken := make([]bool, len(s.tokens))
	var chosen []Mention
	for _, i := range order {
		m := s.found[i].Mention
		if overlaps(taken, m) || m.Type != Date && s.isByline(m.First) && !s.tellsPost(m.First) {
			continue
		}
		for token := m.First; token < m.End; token++ {
			taken[token] = true
		}
		if m.Name = m.title; m.Name == "" {
			m.Name = s.name(m.First, m.End)
		}
		chosen = append(chosen, m)
	}
	sort.Slice(chosen, func(a, b int) bool { return chosen[a].First < chosen[b].First })
	return chosen
}

func overlaps(taken []bool, m Mention) bool {
	for token := m.First; token < m.End; token++ {
		if taken[token] {
			return true
		}
	}
	return false
}

// Weights of candidates. A longer name beats the names inside it because it is
// found with the weight of its kind and length (see spanWeight).
const (
	weightKnown  = 53
	weightNamed  = 52 // a name found by its form
	weightPerson = 54
	weightDate   = 60
)

// spanWeight makes longer spans win over shorter ones of nearby weights.
func spanWeight(kind, first, end int) int { return kind + 10*(end-first) }

// known proposes what the lexicon knows to begin at the token.
func (s *scan) known(i int) {
	if len(s.hits[i]) == 0 {
		s.drafted(i)
		return
	}
	hit := s.heldOffice(i)
	end := i + hit.Words
	weight := spanWeight(weightKnown, i, end)
	switch {
	case s.capital(i):
		return
	case hit.Entry.Kind == "state-group" && s.describes(i, end):
		return // "African states" is a description; see group
	case hit.Use == lexicon.UseAbbreviation && s.shouted(i):
		return // in a title in capitals, FIRST is a word
	case hit.Use == lexicon.UseAdjective || hit.Use == lexicon.UseDemonym:
		s.adjective(i, end, hit)
		return
	case hit.Use == lexicon.UseCapital || hit.Entry.Class == schema.ClassPlace:
		s.place(i, end, weight)
		return
	case hit.Entry.Class == schema.ClassTopic:
		s.add(Type(schema.ClassTopic), i, end, weight-40).entry = hit.Entry
		return
	}
	if hit.Entry.Class == schema.ClassState {
		end = s.behindDelegate(end)
	}
	m := s.add(Type(hit.Entry.Class), i, end, weight)
	m.entry = hit.Entry
	m.Lead = s.lead(i)
}

// drafted proposes the state or body of "Russian-drafted", before the text that it put
// forward.
func (s *scan) drafted(i int) {
	if entry := s.drafter(i); entry != nil {
		m := s.add(Type(entry.Class), i, i+1, weightNamed)
		m.entry, m.adjective = entry, true
	}
}

// heldOffice is what the lexicon knows to begin at a token: the longest name or, where that is
// an office before the name of who holds it, the body's: "UN Secretary-General Jane Roe".
func (s *scan) heldOffice(i int) lexicon.Hit {
	longest := s.hits[i][0]
	end := i + longest.Words
	if longest.Words < 2 || longest.Entry.Class != schema.ClassOrganization || !slices.ContainsFunc(s.tokens[i+1:end], func(t segment.Token) bool { return s.words.role.Has(t.Text) }) {
		return longest
	}
	name := end
	if s.is(name, ",") {
		name++
	}
	if name >= len(s.tokens) || !s.tokens[name].Is(segment.Upper) || len(s.hits[name]) > 0 && s.hits[name][0].Entry.Class == schema.ClassState || s.personName(name, s.sentences[s.sentence[i]].End) == name {
		return longest
	}
	for _, shorter := range s.lex.Longest(s.surface[i : end-1]) {
		if shorter.Entry.Class == schema.ClassOrganization {
			return shorter
		}
	}
	return longest
}

// behindDelegate steps over "'s delegate", who speaks for the state and is not named.
func (s *scan) behindDelegate(end int) int {
	if !s.is(end, "'s") || end+2 >= len(s.tokens) || !isDelegate(s.foldAt(end+1)) && (!s.is(end+1, "ambassador") || !s.isVerb(end+2)) || s.tokens[end+2].Is(segment.Mark) && !s.is(end+2, ".") || s.tokens[end+2].Is(segment.Upper) || s.nounAt(end+2) {
		return end
	}
	return end + 2
}

// describes tells whether a name is a description of states.
func (s *scan) describes(first, end int) bool {
	for i := first; i < end; i++ {
		if groupHead(s.tokens[i].Fold) {
			return true
		}
	}
	return false
}

// shouted tells whether the token stands among other words in capitals.
func (s *scan) shouted(i int) bool {
	block := s.text.Blocks[s.sentences[s.sentence[i]].Block]
	text := s.text.Source[block.Start:block.Stop]
	return block.Kind == segment.Heading && len(text) > 12 && strings.ToUpper(text) == text
}

// adjective proposes a state for "the Chinese government", "the Chinese side".
func (s *scan) adjective(i, end int, hit lexicon.Hit) {
	if hit.Entry.Class != schema.ClassState || end >= len(s.tokens) {
		return
	}
	if s.adjectives(i) {
		return
	}
	if office := s.heldInTurn(end); office > 0 {
		m := s.add(Type(schema.ClassState), i, office, spanWeight(weightKnown, i, office))
		m.entry, m.adjective = hit.Entry, true
		m.Lead = s.lead(i)
		return
	}
	switch s.tokens[end].Fold {
	case "official", "diplomat", "negotiator", "spokesman", "spokeswoman", "spokesperson", "envoy":
		if end+1 < len(s.tokens) && (s.tokens[end+1].Is(segment.Upper) || s.is(end+1, ",")) {
			return // whose name follows
		}
		fallthrough
	case "government", "side", "delegation", "authorities", "administration", "delegate", "representative", "presidency", "representatives", "delegates", "officials", "diplomats", "negotiators":
		m := s.add(Type(schema.ClassState), i, end+1, spanWeight(weightNamed, i, end+1))
		m.entry, m.adjective = hit.Entry, true
		m.Lead = s.lead(i)
	case "head":
		if s.foldAt(end+1) == "of" && s.foldAt(end+2) == "delegation" {
			m := s.add(Type(schema.ClassState), i, end, weightNamed)
			m.entry, m.adjective = hit.Entry, true
		}
	case "proposal", "suggestion", "motion", "amendment", "offer", "initiative", "idea", "draft", "resolution", "text", "non-paper":
		m := s.add(Type(schema.ClassState), i, end, weightNamed)
		m.entry, m.adjective = hit.Entry, true
	default:
		s.ministryOf(i, end)
	}
}

// heldInTurn is the token behind an office that states hold in turn, with or without the body whose
// it is: the "OSCE Chairmanship" of "Slovak OSCE Chairmanship"; 0 if none begins at the token.
func (s *scan) heldInTurn(i int) int {
	if body := s.knownBody(i); body > 0 {
		i += body
	}
	if i < len(s.tokens) && (s.is(i, "chairmanship") || s.is(i, "presidency") || s.is(i, "chairmanship-in-office")) {
		return i + 1
	}
	return 0
}

// place proposes a city or region, and takes the better known of homonyms.
func (s *scan) place(i, end, weight int) {
	hit := s.hits[i][0]
	for _, h := range s.hits[i] {
		if h.Entry.Class == schema.ClassPlace {
			hit = h
			break
		}
	}
	if hit.Entry.Kind == "city-ambiguous" && !s.located(i) {
		return
	}
	s.add(Type(schema.ClassPlace), i, end, weight-5).entry = hit.Entry
}

// located tells whether the words before or after say that a place is meant.
func (s *scan) located(i int) bool {
	return i > 0 && (s.tokens[i-1].Fold == "in" || s.tokens[i-1].Fold == "at")
}

// lead steps back over "the delegate of the", "the Government of the".
func (s *scan) lead(i int) int {
	at := i
	if at > 0 && s.tokens[at-1].Fold == "the" {
		at--
	}
	if at > 1 && (s.tokens[at-1].Fold == "of" || s.tokens[at-1].Fold == "from" || s.tokens[at-1].Fold == "for") && isDelegate(s.tokens[at-2].Fold) {
		at -= 2
		if at > 0 && (s.tokens[at-1].Fold == "the" || s.tokens[at-1].Fold == "an" || s.tokens[at-1].Fold == "a") {
			at--
		}
		return at
	}
	return i
}

func isDelegate(word string) bool {
	switch word {
	case "delegate", "delegates", "delegation", "delegations", "representative", "representatives", "government", "governments",
		"authorities", "side", "official", "officials", "experts", "observer", "observers", "speaker", "spokesperson", "spokesman", "spokeswoman",
		"spokespeople", "envoy", "diplomat", "diplomats", "negotiator", "negotiators":
		return true
	}
	return false
}
