package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// longestRecognised is how many tokens the name of a body has at most that only the linguistic
// core takes for one.
const longestRecognised = 5

// recognisedBodies proposes the bodies that the linguistic core found and that neither the
// lexicon nor a head noun tells of: names without a head, such as a company's. As the core
// takes products and programmes for bodies as well, the text has to say once that the name
// is that of somebody who acts: "Riganet's director", "the company Riganet", "Riganet said".
func (s *scan) recognisedBodies() {
	acts := map[string]bool{}
	known := s.bodyCandidates()
	for _, b := range s.trees.Bodies {
		if b = s.bareName(b); b.End > b.First && (s.tellsBody(b) || s.listedWithBody(b, known)) {
			acts[s.name(b.First, b.End)] = true
			known.begins[b.First], known.ends[b.End] = true, true
		}
	}
	if len(acts) == 0 {
		return
	}
	for _, b := range s.trees.Bodies {
		if b = s.bareName(b); b.End > b.First && acts[s.name(b.First, b.End)] {
			s.add(Type(schema.ClassOrganization), b.First, b.End, spanWeight(weightNamed-5, b.First, b.End))
		}
	}
}

// bareName is a name without its article and without the "Board" of a post behind it; empty if
// it cannot be that of a body which nothing else tells of.
func (s *scan) bareName(b syntax.Span) syntax.Span {
	if article := s.tokens[b.First].Fold; article == "the" || article == "a" || article == "an" {
		b.First++
	}
	if b.End-b.First > 1 && s.is(b.End-1, "board") && b.End < len(s.tokens) && s.isRole(b.End) {
		b.End--
	}
	if b.First >= b.End || b.End-b.First > longestRecognised || s.text.Blocks[s.sentences[s.sentence[b.First]].Block].Kind == segment.Heading && s.shouted(b.First) {
		return syntax.Span{}
	}
	for i := b.First; i < b.End; i++ {
		switch t := s.tokens[i]; {
		case s.is(i, "tbc"), s.is(i, "tbd"), len(s.hits[i]) > 0 && s.hits[i][0].Entry.Class != schema.ClassPlace, s.isRole(i), s.words.honorific.Has(t.Text):
			return syntax.Span{}
		case s.words.month.Has(t.Text), s.words.weekday.Has(t.Text), s.words.givenName.Has(t.Text), s.words.meeting.Has(t.Text), s.words.instrument.Has(t.Text), s.words.series.Has(t.Text):
			return syntax.Span{}
		case !s.nameWord(i) && !s.is(i, "-") && !s.is(i, "&") && !s.is(i, "for") && !s.is(i, "of"):
			return syntax.Span{}
		}
	}
	return b
}

// tellsBody tells whether the words around a name say that it is of a body: what kind of body
// it is, what only somebody does, or a post there, which tells so of a name that is no word.
func (s *scan) tellsBody(b syntax.Span) bool {
	before := b.First - 1
	if s.is(before, "the") {
		before--
	}
	if before >= 0 && kindOfBody(s.tokens[before].Fold) {
		return true
	}
	if b.End < len(s.tokens) && s.trees.UPOS[b.End] == scheme.Verb && s.speaks(b.End) {
		return !s.ofPerson(b.End - 1)
	}
	if b.End-b.First > 1 || capitals(s.tokens[b.First].Text) < 2 || s.tokens[b.First].Is(segment.AllUpper) {
		return false
	}
	if before > 0 && (s.is(before, "of") || s.is(before, "at") || s.is(before, "from")) && s.isRole(before-1) {
		return true
	}
	at := b.End
	if s.is(at, "'s") {
		at++
	}
	if s.is(at, "board") {
		at++
	}
	for at < len(s.tokens) && s.words.roleModifier.Has(s.tokens[at].Text) {
		at++
	}
	return at < len(s.tokens) && s.isRole(at)
}

// ofPerson tells whether a word is the last of a person's name that the text has in full.
func (s *scan) ofPerson(i int) bool {
	for _, c := range s.found {
		if !c.Type.Is(schema.ClassPerson) || c.generic {
			continue
		}
		for at := c.First; at < c.End; at++ {
			if s.tokens[at].Text == s.tokens[i].Text {
				return true
			}
		}
	}
	return strings.Contains(s.tokens[i].Text, "-")
}

// kindOfBody lists the nouns that stand before the name of a body of that kind: "the security
// firm Riganet".
func kindOfBody(word string) bool {
	switch word {
	case "firm", "company", "agency", "tank", "ngo", "nonprofit", "non-profit", "organisation", "organization", "charity", "start-up", "startup", "provider", "vendor", "regulator", "operator", "group", "platform", "giant", "association", "institute", "consultancy", "newspaper", "party":
		return true
	}
	return false
}
