package mention

import (
	"slices"
	"strings"
	"unicode"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// postLead is within how many tokens of its line the head of a post stands.
const postLead = 10

// nameLine proposes the person whose name fills a line above a line that tells a post, whether
// or not a list knows the name, as programmes and pages of speakers have it:
//
//	Okonkwo Adaeze
//	Deputy Director, Riga Institute
//
// What looks like a name at the start of a post below such a line is of the post: "Berg Family
// Professor of Law". Candidates from the index on are the sentence's persons.
func (s *scan) nameLine(sentence segment.Sentence, from int) {
	if b := sentence.Block - 1; b >= 0 && sentence == s.sentences[s.text.Blocks[sentence.Block].First] && s.aboveSamePart(b) && s.fillsNameLine(b) {
		kept := slices.DeleteFunc(s.found[from:], func(c candidate) bool {
			return c.Type.Is(schema.ClassPerson) && c.First == sentence.First && c.End < sentence.End && s.isRole(c.End)
		})
		s.found = s.found[:from+len(kept)]
		s.lastOfPost(sentence)
		return
	}
	if !s.fillsNameLine(sentence.Block) {
		return
	}
	first := s.honorifics(sentence.First, sentence.End)
	s.person(sentence.First, first, sentence.End, 10)
}

// aboveSamePart tells whether no item begins between a block and the next.
func (s *scan) aboveSamePart(block int) bool {
	next := s.text.Blocks[block+1]
	return next.Kind != segment.Item && next.Kind != segment.Row
}

// fillsNameLine tells whether a block is a line of two to five words that can be a person's name
// and the block below it tells a post and nobody's name.
func (s *scan) fillsNameLine(block int) bool {
	b := s.text.Blocks[block]
	if b.Noise || b.Kind == segment.Row || b.End != b.First+1 || block+1 >= len(s.text.Blocks) || !s.aboveSamePart(block) {
		return false
	}
	line := s.sentences[b.First]
	first := s.honorifics(line.First, line.End)
	end := s.personName(first, line.End)
	if end != line.End || end < first+2 || s.knownName(first, end) || s.roleWithin(first, end) || s.capitalsOnly(first, end) {
		return false
	}
	return s.tellsPostAlone(s.text.Blocks[block+1])
}

// capitalsOnly tells whether all words are written in capitals, as titles are.
func (s *scan) capitalsOnly(first, end int) bool {
	return !slices.ContainsFunc(s.tokens[first:end], func(t segment.Token) bool { return t.Is(segment.Upper) && !t.Is(segment.AllUpper) })
}

// tellsPostAlone tells whether a block is a line that begins with a post, and no sentence.
func (s *scan) tellsPostAlone(b segment.Block) bool {
	if b.Noise || b.End != b.First+1 {
		return false
	}
	line := s.sentences[b.First]
	if line.End-line.First > longestPostLine || s.is(line.End-1, ".") || s.is(line.End-1, ":") || !s.tokens[line.First].Is(segment.Upper) || s.words.honorific.Longest(s.surface[line.First:line.First+1]) > 0 && !s.isRole(line.First) {
		return false
	}
	for i := line.First; i < line.End; i++ {
		if s.is(i, ":") || s.isVerb(i) && !s.tokens[i].Is(segment.Upper) {
			return false
		}
	}
	return s.roleWithin(line.First, min(line.End, line.First+postLead))
}

// longestLastBody is how many tokens the name of a body has at most that is known only by its
// place behind a post.
const longestLastBody = 6

// lastOfPost proposes the body that a post's line ends with behind a comma, known or not:
// "Global Privacy Leader, Nordix". Fields of a post, which "and" or their words tell, are none.
func (s *scan) lastOfPost(line segment.Sentence) {
	comma, role := -1, false
	for i := line.First; i < line.End; i++ {
		if s.is(i, ",") {
			role = role || s.roleWithin(max(comma+1, line.First), i)
			comma = i
		}
	}
	end := comma + 1
	for end < line.End && !s.is(end, "(") {
		end++
	}
	first := comma + 1
	if comma < 0 || !role || first == end || end-first > longestLastBody || len(s.hits[first]) > 0 || s.roleWithin(first, end) {
		return
	}
	for i := first; i < end; i++ {
		switch t := s.tokens[i]; {
		case t.Fold == "of", t.Fold == "for", t.Fold == "the":
		case t.Fold == "and" && s.holdsBody(first, end):
		case !t.Is(segment.Upper) && !strings.ContainsFunc(t.Text, unicode.IsUpper) || fieldOfPost(t.Fold): // but "eCables"
			return
		}
	}
	s.add(Type(schema.ClassOrganization), first, end, spanWeight(weightNamed-2, first, end))
}
