package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
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
	if len(earlier) > 2 && len(later) < len(earlier) && slices.Equal(later, earlier[:len(later)]) && len(later[0]) >= shortestLastName {
		return true // who has no family name is called by what stands first
	}
	return len(later) == 1 && len(earlier) > 1 && later[0] == earlier[0] && l.words.familyFirst.Has(properCase(strings.ToUpper(later[0])))
}

// spokenFor tells whether a state or body stands for the delegate who speaks for it, to
// whom "he" or "she" may refer back: "the representative of Chile", "Chile's delegate",
// "the Chair of the Working Party".
func (l *linker) spokenFor(m *Mention) bool {
	if !m.Type.Is(schema.ClassState) && !m.Type.Is(schema.ClassOrganization) {
		return false
	}
	if name := l.a.At(m.End + 1); l.is(m.End, ",") && name != nil && name.Type.Is(schema.ClassPerson) {
		return false // "a spokesman for the Ministry, Jane Roe,"
	}
	for i := m.Lead; i < m.First; i++ {
		if spokesperson(l.tokens[i].Fold) {
			return true
		}
	}
	if spokesperson(l.tokens[m.End-1].Fold) || l.is(m.End, "'s") && m.End+1 < len(l.tokens) && spokesperson(l.tokens[m.End+1].Fold) {
		return true
	}
	at := m.First
	for at > 0 && at > m.First-titleReach && (l.tokens[at-1].Is(segment.Upper) || l.is(at-1, "'s") || l.is(at-1, "the")) {
		at--
	}
	return at > 1 && !l.is(m.End, "'s") && l.is(at-1, "of") && presides(l.tokens[at-2].Fold) && !l.inPost(m)
}

// inPost tells whether a body stands in the post that a person's name follows or precedes:
// "the Director of the Riga Institute, Ms. X".
func (l *linker) inPost(m *Mention) bool {
	s := l.sentences[l.sentence[m.First]]
	for _, p := range l.a.Between(max(s.First, m.First-2*postReach), min(s.End, m.End+postReach+1)) {
		if p.Type.Is(schema.ClassPerson) && !p.generic && (p.Lead <= m.First && m.First < p.First || p.First < m.First && m.First < p.Extent || m.End < p.First && l.unmarked(m.End, p.First)) {
			return true
		}
	}
	return false
}

// postReach is how many tokens may stand between a body and the person whose post names it.
const postReach = 12

// unmarked tells whether few tokens stand in a span, none of them a mark but "'s" if they
// are more than a few.
func (l *linker) unmarked(first, end int) bool {
	for i := first; i < end && end-first > titleReach; i++ {
		if l.tokens[i].Is(segment.Mark) && !l.is(i, "'s") {
			return false
		}
	}
	return end-first <= postReach
}

// titleReach is how many tokens of a body's name may stand before its mention.
const titleReach = 5

// presides lists who heads a body and speaks for it.
func presides(word string) bool {
	switch word {
	case "chair", "chairperson", "chairman", "chairwoman", "head", "director", "coordinator", "president", "director-general", "secretary-general":
		return true
	}
	return false
}

func spokesperson(word string) bool {
	switch word {
	case "representative", "delegate", "speaker", "ambassador", "spokesperson", "spokesman", "spokeswoman", "observer", "envoy":
		return true
	}
	return false
}
