package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// Visits have no names: a text tells who went where, in a sentence of its own, "Ms. X travelled
// to Riga", or in passing, "during Ms. X's state visit to Riga".

// headVisit is the noun of a visit.
const headVisit = "visit"

// ownVisit proposes a visit that a text tells of in passing, with who made it before and where
// it led behind: "President X's three-day visit to Riga".
func (s *scan) ownVisit(i int, sentence segment.Sentence) bool {
	if !s.is(i, "visit") && !s.is(i, "trip") || s.trees.UPOS[i] != scheme.Noun || s.text.Blocks[sentence.Block].Kind == segment.Heading {
		return false
	}
	owner := s.ownerOfVisit(i, sentence.First)
	if owner < 0 || s.stateAt(owner-1) > 0 || !s.nameWord(owner-1) {
		return false
	}
	m := s.add(Type(schema.ClassMeeting), i, i+1, spanWeight(weightNamed, i, i+1))
	m.parts = meetingParts{head: headVisit, described: true}
	first := owner
	for first > sentence.First && s.nameWord(first-1) && !s.isRole(first-1) {
		first--
	}
	m.title = s.name(first, i+1)
	if place := s.afterTo(i + 1); place > 0 && place < sentence.End && len(s.hits[place]) > 0 {
		m.title = s.name(first, place+s.hits[place][0].Words)
	}
	return true
}

// ownerOfVisit is the possessive before the noun of a visit and the adjectives between; -1 if
// there is none.
func (s *scan) ownerOfVisit(noun, floor int) int {
	for at := noun - 1; at > floor && at >= noun-3; at-- {
		if s.is(at, "'s") || s.is(at, "'") {
			return at
		}
		if s.tokens[at].Is(segment.Mark) || s.isPreposition(at) {
			break
		}
	}
	return -1
}

// afterTo is the token behind "to" and an article, 0 if there is no "to".
func (s *scan) afterTo(i int) int {
	if !s.is(i, "to") {
		return 0
	}
	if s.is(i+1, "the") {
		return i + 2
	}
	return i + 1
}

// IsVisit tells whether a meeting is the visit of somebody.
func (r *Referent) IsVisit() bool { return r != nil && r.parts.head == headVisit }

// Visitor is who made a visit that is told in passing, nil if the text does not name him.
func (a *Analysis) Visitor(m *Mention) *Referent {
	for at := m.First; at > 0 && at >= m.First-3; at-- {
		if p := a.EndingAt(at); p != nil && p.Type.Is(schema.ClassPerson) && p.Named() && (a.Text.Tokens[at].Fold == "'s" || a.Text.Tokens[at].Fold == "'") {
			return p.Ref
		}
	}
	return nil
}

// Visited are the places to which a visit that is told in passing led.
func (a *Analysis) Visited(m *Mention) []*Referent { return a.places(a.visitedAt(m)) }

// visitedAt is the first place behind the "to" of a visit, nil if there is none.
func (a *Analysis) visitedAt(m *Mention) *Mention {
	if m.End+2 >= len(a.Text.Tokens) || a.Text.Tokens[m.End].Fold != "to" {
		return nil
	}
	if place := a.At(m.End + 1); place != nil || a.Text.Tokens[m.End+1].Fold != "the" {
		return place
	}
	return a.At(m.End + 2)
}

// places are the places of a list that begins with a mention.
func (a *Analysis) places(first *Mention) []*Referent {
	if first == nil {
		return nil
	}
	var refs []*Referent
	for _, m := range a.List(first) {
		if m.Ref != nil && (m.Type.Is(schema.ClassPlace) || m.Type.Is(schema.ClassState)) {
			refs = append(refs, m.Ref)
		}
	}
	return refs
}

// OwnVisit are the places to which the document's meeting led and the days that it took, if
// that is a visit.
func (a *Analysis) OwnVisit() (places []*Referent, days *Mention) {
	main := a.Context.Meeting
	if !main.IsVisit() || len(main.parts.parties) == 0 {
		return nil, nil
	}
	s := a.Text.Sentences[a.SentenceOf(main.First)]
	for i := range a.Between(s.First, s.End) {
		m := &a.Between(s.First, s.End)[i]
		switch {
		case m.Type == Date && days == nil:
			days = m
		case places == nil && m.First > main.First && m.Ref != nil && (m.Type.Is(schema.ClassPlace) || m.Type.Is(schema.ClassState)):
			places = a.places(m)
		}
	}
	return places, days
}

// visit makes the document's meeting of a visit of which its first sentence tells: "From 3 to 5
// May, Ms. X travelled to Riga".
func (l *linker) visit() {
	if l.bodyStart >= len(l.sentences) {
		return
	}
	sentence := l.sentences[l.bodyStart]
	for i := sentence.First; i < sentence.End; i++ {
		where := l.goesTo(i, sentence)
		who := l.whoMeets(i, sentence.First)
		if where == nil || who == nil || !who.Type.Is(schema.ClassPerson) || !meetsOthers(who) {
			continue
		}
		names := []string{}
		for _, m := range l.places(where) {
			names = append(names, m.Name)
		}
		if len(names) == 1 && where.End > where.First {
			names[0] = l.name(where.Lead, where.End) // as the text calls it: "the Republic of Korea"
		}
		r := &Referent{Class: schema.ClassMeeting, First: i, Describe: true, Name: headVisit + " to " + strings.Join(names, ", ")}
		r.parts = meetingParts{head: headVisit, parties: []*Referent{who.Ref}, specific: []string{fold.String(who.Ref.Name)}}
		l.meetings = append(l.meetings, r)
		l.a.Context.Meeting = r
		return
	}
}

// tieVisits ties the visits without a place that a text tells in passing to the one that the
// whole text tells of: "Ms. X's trip".
func (l *linker) tieVisits() {
	if !l.a.Context.Meeting.IsVisit() {
		return
	}
	for i := range l.a.Mentions {
		if m := &l.a.Mentions[i]; m.parts.head == headVisit && m.Type.Is(schema.ClassMeeting) && l.a.visitedAt(m) == nil {
			m.generic, m.Ref = true, l.a.Context.Meeting
		}
	}
}

// places are the places of a list, whose members are not linked yet.
func (l *linker) places(first *Mention) []*Referent {
	refs := []*Referent{first.Ref}
	end := first.End
	for _, m := range l.a.Between(first.End, l.sentenceEndOf(first.First)) {
		if m.First > end+3 || m.Ref == nil || !m.Type.Is(schema.ClassPlace) && !m.Type.Is(schema.ClassState) {
			break
		}
		refs, end = append(refs, m.Ref), m.End
	}
	return refs
}

// goesTo is the place to which a verb says that somebody went: behind "travelled to", "visited",
// or behind "was in" where the sentence tells the days; nil for other verbs.
func (l *linker) goesTo(verb int, sentence segment.Sentence) *Mention {
	at := verb + 1
	switch {
	case l.trees.Lemma[verb] == "travel" && l.is(at, "to") && l.trees.XPOS[verb] == scheme.VBD:
		at++
	case l.is(verb, "visited"):
	case l.is(verb, "was") && l.is(at, "in") && l.hasDays(sentence):
		at++
	default:
		return nil
	}
	if l.is(at, "the") {
		at++
	}
	if m := l.a.At(at); m != nil && m.Ref != nil && (m.Type.Is(schema.ClassPlace) || m.Type.Is(schema.ClassState)) {
		return m
	}
	return nil
}

// hasDays tells whether a sentence has a date of several days.
func (l *linker) hasDays(sentence segment.Sentence) bool {
	for _, m := range l.a.Between(sentence.First, sentence.End) {
		if m.Type == Date && m.Until != "" {
			return true
		}
	}
	return false
}
