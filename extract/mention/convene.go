package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// bodiesThatMet makes meetings of the groups and committees of which the text says on which
// day they met, where that is not its own meeting: "The Working Group on Cables met online
// on 17 October". It does so for those that are named, or for those that only refer back.
func (l *linker) bodiesThatMet(generic bool) {
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if m.Ref == nil || m.generic != generic || !m.Type.Is(schema.ClassSeries) && !(isOrganization(m) && assembles(m.Name)) || l.ownBody(m.Ref) {
			continue
		}
		verb := l.convenes(m)
		if verb == syntax.None {
			continue
		}
		when := l.dayOf(verb, m)
		if when == nil {
			continue
		}
		r := &Referent{Class: schema.ClassMeeting, Name: "meeting of the " + strings.TrimPrefix(m.Ref.Name, "the ") + onDay(when) + l.name(when.First, when.End), First: m.First, Series: m.Ref, Planned: l.toCome(verb), Sitting: true}
		r.parts = meetingParts{head: "meeting", specific: tellingWords(m.Ref.Name)}
		l.meetings = append(l.meetings, r)
		m.Type, m.Ref, m.generic = Type(schema.ClassMeeting), r, false
	}
}

// onDay is the preposition before a date: "on" before a day, "in" before a month.
func onDay(when *Mention) string {
	if len(when.Value) < len("2006-01-02") {
		return " in "
	}
	return " on "
}

// ownBody tells whether the document's own meeting is one of the body.
func (l *linker) ownBody(body *Referent) bool {
	main := l.a.Context.Meeting
	return main != nil && (main.Series == body || l.a.Context.Series == body || fold.String(main.Name) == fold.String(body.Name))
}

// assembles tells whether a body is by its name one whose members come together.
func assembles(name string) bool {
	for _, word := range strings.Fields(fold.String(name)) {
		switch word {
		case "committee", "council", "group", "commission", "bureau", "board", "network":
			return true
		}
	}
	return false
}

// convenes is the verb that says that a body met, of which the mention is the subject;
// syntax.None if there is none.
func (l *linker) convenes(m *Mention) int {
	if !slices.ContainsFunc(l.trees.Lemma[m.End:max(m.End, l.sentenceEndOf(m.First))], comesTogether) {
		return syntax.None // no need to look at the tree
	}
	for i := m.First; i < m.End; i++ {
		verb := int(l.trees.Head(i))
		if label := l.trees.Label(i); label != scheme.Nsubj && label != scheme.NsubjPass || verb < m.End {
			continue
		}
		if comesTogether(l.trees.Lemma[verb]) && l.trees.Dependent(verb, scheme.Dobj) == syntax.None {
			return verb
		}
	}
	return syntax.None
}

func comesTogether(lemma string) bool {
	switch lemma {
	case "meet", "convene", "reconvene", "gather":
		return true
	}
	return false
}

// convenedReach is how many tokens may stand between the verb and the day.
const convenedReach = 9

// dayOf is the date of a verb that says that a body met: behind it, or at the beginning of
// the sentence. It is nil if there is none, or if the sentence names the meeting.
func (l *linker) dayOf(verb int, body *Mention) *Mention {
	var when *Mention
	mentions := l.a.Between(l.sentenceStartOf(verb), l.sentenceEndOf(verb))
	for i := range mentions {
		switch d := &mentions[i]; {
		case d.Type.Is(schema.ClassMeeting) || d.Type.Is(schema.ClassSession):
			return nil
		case when == nil && d.Type == Date && len(d.Value) >= len("2006-01") && (d.First > verb && d.First <= verb+convenedReach || d.End < body.First && body.First-d.End < 3):
			when = d
		}
	}
	return when
}

// toCome tells whether a verb has a word before it that says that it is to come.
func (l *linker) toCome(verb int) bool {
	for i := max(0, verb-3); i < verb; i++ {
		if l.is(i, "will") || l.is(i, "to") || l.is(i, "shall") {
			return true
		}
	}
	return false
}
