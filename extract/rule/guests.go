package rule

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// actors are the states, bodies, groups and persons that a noun phrase names from the token on, in
// whatever order and with whatever words between them ("experts from the six states (A, B, …), as
// well as officials of C, operators such as D"), and the token behind the last one. The phrase ends
// before a finite verb, an infinitive, a relative clause, or what tells where, when and why.
func (m *matcher) actors(first int) (found []*mention.Mention, end int) {
	end = first
	bracket := (*mention.Mention)(nil) // whom the open bracket is behind
	inside := false
	for at := first; at < m.sentence.End; {
		one := m.a.At(at)
		switch {
		case m.tokens[at].Text == "(":
			bracket, inside = m.a.EndingAt(at), true
		case m.tokens[at].Text == ")":
			inside = false
		case one == nil || !one.IsActor() || one.Type == mention.Pronoun:
			if !inside && m.endsGuests(at) {
				return found, end
			}
		case inside && !m.namedInside(bracket, one), m.owns(one), m.leftOut(one):
		default:
			if one.Ref != nil && !m.a.Possessive(one) && !m.describes(one) {
				found, end = append(found, one), one.End
			}
		}
		if one != nil && one.End > at {
			at = one.End
		} else {
			at++
		}
	}
	return found, end
}

// namedInside tells whether what brackets name came itself: the members of a group or of what a
// plural calls, the states of a list, the known offices of a body; behind a state or person they
// tell of posts.
func (m *matcher) namedInside(behind, one *mention.Mention) bool {
	open := min(one.Lead, one.First)
	for open > m.sentence.First && m.tokens[open].Text != "(" {
		open--
	}
	switch listed := len(m.a.List(one)) > 1; {
	case behind == nil:
		return one.Named() && listed && m.a.Trees.XPOS[max(m.sentence.First, open-1)] == scheme.NNS
	case behind.Type.Is(schema.ClassGroup):
		return one.Named()
	case behind.Type.Is(schema.ClassOrganization):
		return one.Type.Is(schema.ClassOrganization) && one.Ref != nil && one.Ref.Entry != nil || one.Type.Is(schema.ClassState) && listed
	}
	return false
}

// owns tells whether a state is only the one whose bodies came: "ministries and agencies of Togo".
func (m *matcher) owns(one *mention.Mention) bool {
	if !one.Type.Is(schema.ClassState) || one.First < m.sentence.First+2 || m.tokens[one.First-1].Fold != "of" {
		return false
	}
	switch m.tokens[one.First-2].Fold {
	case "ministries", "agencies", "authorities", "departments", "institutions", "bodies", "branches", "companies", "universities", "enterprises":
		return true
	}
	return false
}

// leftOut tells whether a name only says from where those who came are not: "outside the Union".
func (m *matcher) leftOut(one *mention.Mention) bool {
	at := min(one.Lead, one.First) - 1
	if at > m.sentence.First && m.tokens[at].Fold == "the" {
		at--
	}
	return at >= m.sentence.First && (m.tokens[at].Fold == "outside" || m.tokens[at].Fold == "beyond" || m.tokens[at].Fold == "except" || m.tokens[at].Fold == "without")
}

// describes tells whether a name only describes the noun behind it, which is of no people: "the
// Union specialised agency", but "Union officials".
func (m *matcher) describes(one *mention.Mention) bool {
	for at := max(one.End, one.Extent); at < m.sentence.End; at++ {
		switch pos := m.a.Trees.UPOS[at]; {
		case m.tokens[at].Is(segment.Upper) || m.a.At(at) != nil || pos != scheme.Noun && pos != scheme.Adj:
			return false
		case pos == scheme.Noun:
			return !people(m.tokens[at].Fold)
		}
	}
	return false
}

// people lists nouns of those who come to a meeting for a state or body.
func people(noun string) bool {
	switch noun {
	case "officials", "representatives", "experts", "delegates", "delegation", "delegations", "ministers", "diplomats", "staff", "leaders", "members", "officers", "ambassadors", "scholars", "academics", "practitioners", "participants", "lawyers", "researchers", "parliamentarians", "judges", "students", "companies", "agencies", "teams", "states", "countries", "partners", "counterparts", "specialists", "professionals", "employees", "governments", "envoys":
		return true
	}
	return false
}

// endsGuests tells whether a token ends the noun phrase that names who came.
func (m *matcher) endsGuests(at int) bool {
	switch m.tokens[at].Fold {
	case ";", ".", ":", "which", "who", "whom", "whose", "where", "when", "while", "that", "in", "at", "on", "under", "during", "aimed", "about", "for", "after", "before", "since", "against", "regarding", "by":
		return true
	case "to":
		return at+1 < m.sentence.End && m.a.Trees.UPOS[at+1] == scheme.Verb
	}
	switch m.a.Trees.XPOS[at] {
	case scheme.VBD, scheme.VBZ, scheme.VBP, scheme.MD:
		return m.a.Covering(at) == nil
	}
	return false
}
