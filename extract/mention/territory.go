package mention

import "github.com/diplograph/diplograph/schema"

// territories makes actors of the territories that stand in lists of states, which take part and
// sign as these do: "Australia, New Caledonia and Tonga". Elsewhere they are places.
func (a *Analysis) territories() {
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if !m.Type.Is(schema.ClassPlace) || m.entry == nil || m.entry.Kind != "territory" || i == 0 && i+1 == len(a.Mentions) {
			continue
		}
		behind := i > 0 && a.joinsStates(&a.Mentions[i-1], m)
		ahead := i+1 < len(a.Mentions) && a.joinsStates(m, &a.Mentions[i+1])
		if behind && ahead || behind && i > 1 && a.joinsStates(&a.Mentions[i-2], &a.Mentions[i-1]) || ahead && i+2 < len(a.Mentions) && a.joinsStates(&a.Mentions[i+1], &a.Mentions[i+2]) {
			m.Type = Type(schema.ClassGroup)
		}
	}
}

// joinsStates tells whether two mentions stand next to each other in a list and at least one of
// them is a state, the other a state or a territory.
func (a *Analysis) joinsStates(m, n *Mention) bool {
	if !partOfWorld(m) || !partOfWorld(n) || !m.Type.Is(schema.ClassState) && !n.Type.Is(schema.ClassState) {
		return false
	}
	tokens := a.Text.Tokens
	if n.First <= m.End || n.First > m.End+3 {
		return false
	}
	for i := m.End; i < n.First; i++ {
		switch tokens[i].Fold {
		case ",", ";", "and", "the":
		default:
			return false
		}
	}
	return true
}

// partOfWorld tells whether a mention is of a state or a territory.
func partOfWorld(m *Mention) bool {
	return m.Type.Is(schema.ClassState) || m.entry != nil && m.entry.Kind == "territory"
}
