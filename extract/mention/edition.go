package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// cityOf is the city by which a series' name at the token tells one of its meetings:
// "Seoul" in "Seoul Conference on Cyberspace"; "" if it tells none.
func (s *scan) cityOf(i int, series *lexicon.Entry) string {
	city := s.tokens[i].Text
	if strings.Contains(series.Name, city) || strings.EqualFold(series.Name, city) {
		return ""
	}
	for _, hit := range s.lex.ByName(city) {
		if hit.Entry.Kind != "world-region" && (hit.Entry.Class == schema.ClassPlace || hit.Use == lexicon.UseCapital) && s.gathers(i, i+s.hits[i][0].Words) {
			return city
		}
	}
	return ""
}

// gathers tells whether a name has the noun of a meeting, and not only of a process.
func (s *scan) gathers(first, end int) bool {
	for i := first; i < end; i++ {
		if s.meetingHead(i) && !weakHead(s.tokens[i].Fold) {
			return true
		}
	}
	return false
}

// cityEdition proposes a meeting that a list tells by city and year: "the conferences in
// London (2011), Budapest (2012) and Seoul (2013)", "the London (2011) and Seoul (2013)
// conferences", "earlier editions were held in Accra (2023)". The year is the mention, so
// that the city stays a place.
func (s *scan) cityEdition(i int, sentence segment.Sentence) bool {
	if !isYear(s.tokens[i].Text) || i < sentence.First+2 || !s.is(i-1, "(") || !s.is(i+1, ")") {
		return false
	}
	city := i - 2
	for city > sentence.First && len(s.hits[city]) == 0 {
		city--
	}
	if !s.placeAt(city) || city+s.hits[city][0].Words != i-1 {
		return false
	}
	head := s.listedHead(i, sentence)
	if head == "" {
		return false
	}
	m := s.add(Type(schema.ClassMeeting), i, i+1, spanWeight(weightNamed, i, i+1)+1)
	m.title = s.name(city, i-1) + " " + head
	m.parts = meetingParts{head: head, year: s.tokens[i].Text, listed: s.tokens[i].Text, city: s.name(city, i-1), specific: []string{s.tokens[city].Fold}}
	return true
}

// City is the place of a meeting that is told by its city, nil if it is not.
func (a *Analysis) City(m *Mention) *Referent {
	if m.parts.city == "" {
		return nil
	}
	for i := range a.Mentions {
		if other := &a.Mentions[i]; other.Type.Is(schema.ClassPlace) && other.Ref != nil && (other.Name == m.parts.city || other.Ref.Name == m.parts.city) {
			return other.Ref
		}
	}
	return &Referent{Class: schema.ClassPlace, Name: m.parts.city, First: m.First}
}

// Listed tells whether a meeting is told only by city and year, in passing.
func (m *Mention) Listed() bool {
	return m.parts.city != "" && m.parts.year != "" && m.parts.year == m.parts.listed
}

// placedElsewhere makes meetings of those that only a place tells, "the Kinshasa Summit",
// where it is no place of the document's own meeting.
func (l *linker) placedElsewhere() {
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if !m.parts.placed || m.Ref != nil || l.ownPlace(m) {
			continue
		}
		m.generic, m.parts.placed, m.parts.city = false, false, l.name(m.First, m.First+l.hits[m.First][0].Words)
		m.parts.specific = append(m.parts.specific, strings.ToLower(m.parts.city))
		l.named(m)
	}
}

// ownPlace tells whether the place that tells a meeting is named in the title or the
// first sentences, where the document's own meeting is placed.
func (l *linker) ownPlace(m *Mention) bool {
	known := l.hits[m.First][0].Entry
	for i := range l.a.Mentions {
		other := &l.a.Mentions[i]
		if other.First == m.First || other.entry != known && (other.parts.city == "" || len(l.hits[other.First]) == 0 || l.hits[other.First][0].Entry != known) {
			continue
		}
		if block, sentence := l.position(other.First); sentence <= l.bodyStart+describedSentences || l.text.InTitle(block) {
			return true
		}
	}
	_, sentence := l.position(m.First)
	return sentence <= l.bodyStart+1
}

// listReach is how many words may stand between a list's noun and one of its years.
const listReach = 40

// listedHead is the noun in the singular of several meetings that a sentence lists: of
// "conferences" or "editions"; "" if it lists none.
func (s *scan) listedHead(i int, sentence segment.Sentence) string {
	for at := max(sentence.First, i-listReach); at < min(sentence.End, i+listReach); at++ {
		switch word := s.tokens[at].Fold; word {
		case "conferences", "workshops", "editions", "meetings", "summits", "forums", "seminars", "dialogues", "rounds", "iterations":
			return strings.TrimSuffix(word, "s")
		case "ones":
			if s.is(at-1, "earlier") || s.is(at-1, "previous") {
				return "edition"
			}
		case "process":
			if at > sentence.First && s.tokens[at-1].Is(segment.Upper) && at < i {
				return "conference"
			}
		}
	}
	return ""
}

// calendarRow proposes the event of a line that begins with a day and ends with a place:
// "27 Mar | Track 1.5 cyber talks, Wellington".
func (s *scan) calendarRow(i int, sentence segment.Sentence) {
	if i != sentence.First {
		return
	}
	r := dateReader{scan: s, end: sentence.End}
	_, _, at := r.read(i)
	if at == i {
		return
	}
	if at < sentence.End && (s.is(at, "|") || s.is(at, ":") || s.is(at, "-")) {
		at++
	}
	end := at
	for end < sentence.End && !s.is(end, ",") && !s.is(end, ".") && s.trees.XPOS[end].String() != "VBD" {
		end++
	}
	if end-at < 2 || end-at > longestName || !s.is(end, ",") || end+1 >= sentence.End || !s.placeAt(end+1) || !s.tokens[at].Is(segment.Upper) {
		return
	}
	m := s.add(Type(schema.ClassMeeting), at, end, spanWeight(weightNamed, at, end))
	m.parts = s.readParts(at, end-1, end)
	m.parts.specific = tellingWords(s.name(at, end))
}
