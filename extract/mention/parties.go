package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// pairStates reads the parties of "U.S.-Japan" or "EU-US".
func (s *scan) pairStates(i int) []*lexicon.Entry {
	t := s.tokens[i]
	if !t.Is(segment.Upper) {
		return nil
	}
	var parties []*lexicon.Entry
	parts := coupledParts(t.Text)
	if len(parts) < 2 {
		return nil
	}
	for k, part := range parts {
		hits := s.lex.ByName(part)
		if k == 0 && i > 0 {
			if full := s.lex.ByName(s.tokens[i-1].Text + " " + part); len(full) > 0 {
				hits = full // "United States-Japan"
			}
		}
		if k == len(parts)-1 && i+1 < len(s.tokens) {
			if full := s.lex.ByName(part + " " + s.tokens[i+1].Text); len(full) > 0 && full[0].Entry.Class == schema.ClassOrganization {
				hits = full // "U.S.-European Union"
			}
		}
		if len(hits) == 0 && k == len(parts)-1 && i+1 < len(s.tokens) {
			hits = s.lex.ByName(part + " " + s.tokens[i+1].Text) // "India-New Zealand"
		}
		if len(hits) == 0 || hits[0].Entry.Class != schema.ClassState && hits[0].Entry.Class != schema.ClassOrganization {
			return nil
		}
		parties = append(parties, hits[0].Entry)
	}
	s.preferBodies(parts, parties)
	return parties
}

// coupledParts are the names that a word couples: "EU-US", "Indo-Japan".
func coupledParts(word string) []string {
	parts := strings.Split(word, "-")
	if len(parts) == 2 {
		switch parts[0] {
		case "Indo":
			parts[0] = "India"
		case "Sino":
			parts[0] = "China"
		case "Franco":
			parts[0] = "France"
		case "Russo":
			parts[0] = "Russia"
		}
	}
	return parts
}

// dashed tells whether a dash couples the body's name at the token with that of another party:
// "EU – Brazil".
func (s *scan) dashed(i int) bool {
	end := i + s.hits[i][0].Words
	if s.is(end, "-") && end+1 < len(s.tokens) && s.beginsParty(end+1) {
		return true
	}
	if i < 2 || !s.is(i-1, "-") {
		return false
	}
	for first := i - 2; first >= max(0, i-longestParty); first-- {
		if s.beginsParty(first) && first+s.hits[first][0].Words == i-1 {
			return true
		}
	}
	return false
}

// longestParty is how many tokens the name of a party and the dash behind it have at most.
const longestParty = 6

// beginsParty tells whether the name of a state or body begins at the token.
func (s *scan) beginsParty(i int) bool {
	if len(s.hits[i]) == 0 {
		return false
	}
	class := s.hits[i][0].Entry.Class
	return class == schema.ClassState || class == schema.ClassOrganization
}
