package mention

import (
	"slices"

	"github.com/diplograph/diplograph/schema"
)

// tieUpcoming takes "the upcoming meeting" for the document's own where that is to come, and
// no other one is meant by more than the noun for what it is: in what announces the third
// dialogue, "the forthcoming dialogue" is that one.
func (l *linker) tieUpcoming() {
	main := l.a.Context.Meeting
	if main == nil || !main.Planned {
		return
	}
	for _, r := range l.meetings {
		if r == main || r.Ordinal > 0 || r.parts.year != "" || len(r.parts.states) > 0 || !r.parts.ahead && !slices.ContainsFunc(r.parts.specific, saysNext) || !l.comesUp(r) {
			continue
		}
		if r.parts.head != main.parts.head && !anyHead(r.parts.head) && !anyHead(main.parts.head) && r.parts.head+"s" != main.parts.head && r.parts.head != main.parts.head+"s" {
			continue
		}
		for i := range l.a.Mentions {
			if l.a.Mentions[i].Ref == r {
				l.a.Mentions[i].Ref = main
			}
		}
		l.meetings = slices.DeleteFunc(slices.Clone(l.meetings), func(one *Referent) bool { return one == r })
	}
}

// comesUp tells whether a mention of a meeting begins with "upcoming" or "forthcoming", and
// names it by no word that the document's own lacks.
func (l *linker) comesUp(r *Referent) bool {
	for _, word := range r.parts.specific {
		if !saysNext(word) && !slices.Contains(l.a.Context.Meeting.parts.specific, word) {
			return false
		}
	}
	return slices.ContainsFunc(l.a.Mentions, func(m Mention) bool {
		return m.Ref == r && m.Type.Is(schema.ClassMeeting) && (l.is(m.First, "upcoming") || l.is(m.First, "forthcoming"))
	})
}

// sameNumber is the meeting that the text names with a number, which a title has as well that
// calls it otherwise: "Chile to Hold 3rd Consultation" and "the third Chile-Peru Consultation";
// nil if there is none.
func (l *linker) sameNumber(ordinal int) *Referent {
	for _, r := range l.meetings {
		if ordinal > 0 && r.Ordinal == ordinal && r.parts.named() {
			return r
		}
	}
	return nil
}

// several tells whether a noun is of more than one meeting.
func several(head string) bool {
	switch head {
	case "conferences", "meetings", "workshops", "summits", "forums", "dialogues", "seminars", "events", "rounds", "sessions":
		return true
	}
	return false
}
