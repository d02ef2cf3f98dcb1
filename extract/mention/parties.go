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
