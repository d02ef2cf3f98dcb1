package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// shortestHeadedPart is how many tokens the title of a part has at least that only the roles below
// it tell to be one.
const shortestHeadedPart = 3

// headedPart proposes the part of a meeting of which a line is the title, as the line below tells
// who moderates or speaks: "Cables in times of need" above "Moderator: Jane Roe". Candidates from
// the index on are the sentence's persons, whom no such title names.
func (s *scan) headedPart(sentence segment.Sentence, from int) {
	block := s.text.Blocks[sentence.Block]
	if sentence.Block == 0 || block.Noise || s.text.InTitle(sentence.Block) || !s.alone(block, sentence) || !s.rolesBelow(sentence.Block) {
		return
	}
	first, end := s.behindItemNumber(sentence), sentence.End
	if end-first < shortestHeadedPart || end-first > longestSlotTitle || !s.tokens[first].Is(segment.Upper) || s.is(end-1, ".") || s.is(end-1, ":") || s.labelled(first, end) || s.pauses(first, end) || s.isRole(first) {
		return
	}
	if s.startsEntry(first, end) || s.namesInLine(sentence, first, from) {
		return
	}
	s.addPart(first, end, "")
}

// alone tells whether a sentence is all of its block, but for a number before it that was taken for
// a sentence: "II. How to mend cables".
func (s *scan) alone(block segment.Block, sentence segment.Sentence) bool {
	first := s.sentences[block.First]
	return sentence == s.sentences[block.End-1] && (first == sentence || block.End == block.First+2 && first.End-first.First <= 2)
}

// startsEntry tells whether a line is that of a person, a body or a day, and no title.
func (s *scan) startsEntry(first, end int) bool {
	if name := s.personName(first, end); name > first+1 && (s.is(name, ",") || s.is(name, "(")) || s.stateAt(first) > 0 || s.knownBody(first) > 0 {
		return true
	}
	for at := first; at < end; at++ {
		if s.isRole(at) || s.is(at, ";") || s.words.weekday.Has(s.tokens[at].Text) || s.words.month.Has(s.tokens[at].Text) {
			return true
		}
	}
	return slices.ContainsFunc(s.trees.Persons, func(p syntax.Span) bool { return p.First >= first && p.First < end })
}

// namesInLine tells whether a line names a person, a meeting or a part of one, or the line above it
// a part, whose title it is.
func (s *scan) namesInLine(sentence segment.Sentence, first, from int) bool {
	above := first
	if b := s.text.Blocks[sentence.Block-1]; b.End == b.First+1 {
		above = s.sentences[b.First].First
		if s.opensSlot(s.sentences[b.First]) {
			return true
		}
	}
	for i, c := range s.found {
		switch {
		case c.Type.Is(schema.ClassSession) && c.First >= above && c.First < sentence.End, c.Type.Is(schema.ClassMeeting) && c.First >= first && c.First < sentence.End, c.Type.Is(schema.ClassPerson) && i >= from:
			return true
		}
	}
	return false
}

// behindItemNumber is the first token behind the number of a line: "II. Cables".
func (s *scan) behindItemNumber(sentence segment.Sentence) int {
	at := sentence.First
	for at < sentence.End-1 && (s.tokens[at].Is(segment.Mark) || s.tokens[at].Is(segment.Numeric)) {
		at++
	}
	word := strings.TrimRight(s.tokens[at].Text, ".)")
	if _, ok := roman(word); ok && at+1 < sentence.End {
		if at++; s.is(at, ".") || s.is(at, ")") {
			at++
		}
	}
	return min(at, sentence.End-1)
}

// labelled tells whether a line begins with a label of one or two words: "Duration: 90 minutes".
func (s *scan) labelled(first, end int) bool {
	return s.is(first+1, ":") || first+2 < end && s.is(first+2, ":")
}

// rolesBelow tells whether the line right below a block is one with those who have a role in it.
func (s *scan) rolesBelow(block int) bool {
	if block+1 >= len(s.text.Blocks) || s.text.Blocks[block+1].Noise || s.text.Blocks[block+1].First == s.text.Blocks[block+1].End {
		return false
	}
	below := s.sentences[s.text.Blocks[block+1].First]
	if !namesPart(s.tokens[below.First].Fold) || below.First+1 >= below.End {
		return false
	}
	return s.is(below.First+1, ":") || s.is(below.First+1, "by") || s.is(below.First+2, ":")
}

// namesPart lists the labels that programmes have below the title of a part.
func namesPart(word string) bool {
	switch word {
	case "moderator", "moderators", "moderated", "chair", "chairs", "chaired", "co-chairs", "facilitator", "facilitators", "facilitated", "panelist", "panelists", "panellist", "panellists",
		"speaker", "speakers", "presenter", "presenters", "discussant", "discussants", "format":
		return true
	}
	return false
}
