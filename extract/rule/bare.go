package rule

import (
	"slices"

	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// dropBare leaves out what only the names of other meetings say of their series and of who
// takes part, where the text tells nothing of the meeting itself: that "the second session of
// the Working Group" is one of the Working Group follows from its name, and a text that
// mentions it in passing does not state it.
func (r *run) dropBare() {
	r.dropDatelines()
	told := map[*mention.Referent]bool{r.a.Context.Meeting: true}
	for _, m := range r.matches {
		if m.Rule.Kind == Name || m.Rule.Kind == Reference {
			continue
		}
		for _, e := range []End{m.Subject, m.Object} {
			if e.Class == schema.ClassMeeting {
				told[e.Ref] = true
			}
		}
	}
	r.matches = slices.DeleteFunc(r.matches, func(m Match) bool {
		switch {
		case m.Rule.Kind != Name:
		case m.Rule.From == "series":
			return m.Subject.Class == schema.ClassMeeting && !told[m.Subject.Ref]
		case m.Rule.From == "parties":
			return m.Object.Ref != r.a.Context.Meeting && !m.Object.Ref.IsEncounter() && (m.Object.Ref.Planned || !told[m.Object.Ref])
		}
		return false
	})
}

// dropDatelines leaves out the place of a heading, from which a text is dated, where the text
// itself says that its meeting was held elsewhere.
func (r *run) dropDatelines() {
	told := map[*mention.Referent][]*mention.Referent{}
	for _, m := range r.matches {
		if m.Rule.relation.Name == schema.RelHeldIn && m.Rule.Kind != Heading {
			told[m.Subject.Ref] = append(told[m.Subject.Ref], m.Object.Ref)
		}
	}
	r.matches = slices.DeleteFunc(r.matches, func(m Match) bool {
		places := told[m.Subject.Ref]
		return m.Rule.relation.Name == schema.RelHeldIn && m.Rule.Kind == Heading && len(places) > 0 && !slices.Contains(places, m.Object.Ref)
	})
}
