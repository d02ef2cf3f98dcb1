package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// samePerson tells whether two names, of which the first stands later in the text, are
// of one person: they are alike, have the same first and last words, or one of them is
// a last name of the other.
func samePerson(later, earlier []string) bool {
	if slices.Equal(later, earlier) {
		return true
	}
	switch {
	case len(later) == 1:
		return hasLastName(earlier, later[0])
	case len(earlier) == 1:
		return later[len(later)-1] == earlier[0]
	}
	return later[0] == earlier[0] && later[len(later)-1] == earlier[len(earlier)-1]
}

// shortestLastName is the length from which a word inside a name, or a part of a
// hyphened one, stands for the name: "Sáenz" for "Sáenz de Villaverde".
const shortestLastName = 4

// hasLastName tells whether a word is the last of a name, one before it, or a part of
// a last name with a hyphen.
func hasLastName(name []string, word string) bool {
	last := name[len(name)-1]
	if last == word {
		return true
	}
	if len(word) < shortestLastName {
		return false
	}
	return len(name) > 2 && slices.Contains(name[1:], word) || slices.Contains(strings.Split(last, "-"), word)
}

// familyName tells whether one word is the family's name that stands first in a name, as
// in "Guo Shengkun".
func (l *linker) familyName(later, earlier []string) bool {
	return len(later) == 1 && len(earlier) > 1 && later[0] == earlier[0] && l.words.familyFirst.Has(properCase(strings.ToUpper(later[0])))
}

// spokenFor tells whether a state or body stands for the delegate who speaks for it, to
// whom "he" or "she" may refer back: "the representative of Chile", "Chile's delegate".
func (l *linker) spokenFor(m *Mention) bool {
	if !m.Type.Is(schema.ClassState) && !m.Type.Is(schema.ClassOrganization) {
		return false
	}
	for i := m.Lead; i < m.First; i++ {
		if spokesperson(l.tokens[i].Fold) {
			return true
		}
	}
	return l.is(m.End, "'s") && m.End+1 < len(l.tokens) && spokesperson(l.tokens[m.End+1].Fold)
}

func spokesperson(word string) bool {
	switch word {
	case "representative", "delegate", "speaker", "ambassador", "spokesperson", "spokesman", "spokeswoman", "observer", "envoy":
		return true
	}
	return false
}
