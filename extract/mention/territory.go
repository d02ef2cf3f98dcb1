package mention

import "github.com/diplograph/diplograph/schema"

// territories makes bodies of the territories that stand in a list with states, where they act as
// these do: "attended by Fiji, New Caledonia and Tonga". What is said to be in them stays there.
func (a *Analysis) territories() {
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if !m.Type.Is(schema.ClassPlace) || m.entry == nil || m.entry.Kind != kindTerritory {
			continue
		}
		before, behind := a.listedWith(i, -1), a.listedWith(i, 1)
		if before == nil && behind == nil {
			continue
		}
		if before == nil {
			before = m
		}
		if !a.isWhere(before) {
			m.Type = Type(schema.ClassOrganization)
		}
	}
}

// kindTerritory is the lexicon's kind of places that are territories and no states.
const kindTerritory = "territory"

// listedWith is the first state or territory of the list that a territory is in, going back, or the
// next one, going on; nil if no state is in it on that side.
func (a *Analysis) listedWith(i, step int) *Mention {
	var found *Mention
	states := false
	for j := i + step; j >= 0 && j < len(a.Mentions); j += step {
		left, right := &a.Mentions[min(j, j-step)], &a.Mentions[max(j, j-step)]
		n := &a.Mentions[j]
		territory := n.entry != nil && n.entry.Kind == kindTerritory
		if !n.Type.Is(schema.ClassState) && !territory || !a.coordinates(left.Extent, min(right.Lead, right.First)) {
			break
		}
		states = states || n.Type.Is(schema.ClassState)
		found = n
		if step > 0 && states {
			break
		}
	}
	if !states {
		return nil
	}
	return found
}

// isWhere tells whether a preposition of place stands before the mention.
func (a *Analysis) isWhere(m *Mention) bool {
	switch a.wordBefore(m) {
	case "in", "at", "near", "across", "throughout":
		return true
	}
	return false
}
