package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/schema"
)

// preferBodies makes bodies of those of a coupled name that the lexicon knows as the codes of
// states as well, where the other one is a body: "AU-EU" is no matter of Australia.
func (s *scan) preferBodies(names []string, parties []*lexicon.Entry) {
	if len(parties) != len(names) || !slices.ContainsFunc(parties, func(e *lexicon.Entry) bool { return e.Class == schema.ClassOrganization }) {
		return
	}
	for i, name := range names {
		if parties[i].Class != schema.ClassState || strings.ToUpper(name) != name {
			continue
		}
		for _, hit := range s.lex.ByName(name) {
			if hit.Entry.Class == schema.ClassOrganization {
				parties[i] = hit.Entry
				break
			}
		}
	}
}
