package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// Bounds of a list of names and of the line above it.
const (
	longestListTitle  = 12 // tokens
	shortestListTitle = 4  // tokens up to which the noun alone says it: "Other partners:"
	longestListedName = 8  // tokens
)

// listedNames proposes the names that the items of a list are as bodies, known or not, where the
// line above the list says that bodies or participants are listed: "Co-organizers:" above
// "• Baltic Cable Union". What stands behind a comma, a dash or in brackets is no part of the
// name. Candidates from the index on are the sentence's persons, who are none.
func (s *scan) listedNames(sentence segment.Sentence, from int) {
	block := s.text.Blocks[sentence.Block]
	if block.Kind != segment.Item || sentence != s.sentences[block.First] || !s.belowListTitle(sentence.Block) {
		return
	}
	first, end := sentence.First, s.listedEnd(sentence)
	if s.is(first, "the") && first+1 < end {
		first++
	}
	if end == first || end-first > longestListedName || !s.readsAsName(first, end) {
		return
	}
	if end == first+1 && !s.tokens[first].Is(segment.AllUpper) && s.is(end, ",") {
		return // "Additionally, two groups were confirmed"
	}
	for _, c := range s.found[from:] {
		if c.Type.Is(schema.ClassPerson) && c.First < end && c.End >= end {
			return
		}
	}
	s.add(Type(schema.ClassOrganization), first, end, spanWeight(weightNamed-2, first, end))
}

// listedEnd is where the name with which an item begins ends.
func (s *scan) listedEnd(sentence segment.Sentence) int {
	end := sentence.First
	for end < sentence.End {
		switch s.tokens[end].Text {
		case ",", ";", "(", "[", ":", "–", "—", "|":
			return end
		case "-":
			if s.tokens[end].Start > s.tokens[end-1].End {
				return end
			}
		case ".":
			if end == sentence.End-1 {
				return end
			}
		}
		end++
	}
	return end
}

// readsAsName tells whether all words are such as names have: capitals and small words
// between them. Several names that "and" joins are told apart by whoever knows them.
func (s *scan) readsAsName(first, end int) bool {
	if s.words.honorific.Has(s.tokens[first].Text) || s.isRole(first) || s.trees.UPOS[first] == scheme.Verb || !s.knownOrCapitalised(first) && end-first == 1 {
		return false
	}
	capitals := 0
	for i := first; i < end; i++ {
		switch t := s.tokens[i]; {
		case t.Is(segment.Upper):
			capitals++
		case t.Is(segment.Numeric), t.Is(segment.Mark), strings.Contains(t.Text, "."):
		case t.Fold == "and" && i > first && s.hitWithin(first, end):
			return false
		case t.Fold == "of", t.Fold == "for", t.Fold == "the", t.Fold == "on", t.Fold == "in", t.Fold == "and", t.Fold == "de", t.Fold == "to":
		default:
			return false
		}
	}
	return capitals > 0
}

// hitWithin tells whether a state or body that is known is named within the tokens.
func (s *scan) hitWithin(first, end int) bool {
	for i := first; i < end; i++ {
		if len(s.hits[i]) > 0 && (s.hits[i][0].Entry.Class == schema.ClassState || s.hits[i][0].Entry.Class == schema.ClassOrganization) {
			return true
		}
	}
	return false
}

// belowListTitle tells whether a block is an item of a list that a line says to be one of
// bodies or participants.
func (s *scan) belowListTitle(block int) bool {
	for block > 0 && s.text.Blocks[block].Kind == segment.Item {
		block--
	}
	b := s.text.Blocks[block]
	if b.Noise || b.End != b.First+1 {
		return false
	}
	title := s.sentences[b.First]
	if b.Kind != segment.Heading && !s.is(title.End-1, ":") || title.End-title.First > longestListTitle && !s.is(title.End-1, ":") {
		return false
	}
	names, says := false, b.Kind == segment.Heading
	for i := title.First; i < title.End; i++ {
		switch s.tokens[i].Fold {
		case "attendees", "participants", "co-organizers", "co-organisers", "organizers", "organisers", "co-hosts", "signatories", "supporters", "endorsers", "partners", "sponsors", "co-sponsors", "observers",
			"organizations", "organisations", "companies", "institutions", "members", "ngos", "entities":
			names = true
		case "following", "include", "includes", "included", "are", "were", "approved", "attended", "represented", "namely", "list":
			says = true
		case "topics", "recommendations", "questions", "should", "will", "must", "to", "agenda":
			return false
		}
	}
	return names && (says || title.End-title.First <= shortestListTitle)
}
