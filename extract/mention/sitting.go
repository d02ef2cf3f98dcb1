package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// recordsSitting tells whether a mention is of one of the sittings that the report of a
// session counts in figures: "At its 1st meeting, on 10 May", "Also at the 3rd and 4th
// meetings". What was done there was done at the session.
func (l *linker) recordsSitting(m *Mention) bool {
	if !m.Type.Is(schema.ClassMeeting) || m.parts.ordinal == 0 || m.parts.ordinal > mostSittings || !l.tokens[m.First].Is(segment.Numeric) || l.tokens[m.First].Is(segment.Upper) {
		return false
	}
	if !m.parts.coupled && (m.End != m.First+2 || !strings.HasPrefix(m.parts.head, "meeting") || l.tokens[m.End-1].Is(segment.Upper)) {
		return false
	}
	for at := m.First - 1; at >= l.sentenceStartOf(m.First) && at >= m.First-sittingReach; at-- {
		if l.is(at, "at") && (l.is(at+1, "its") || l.is(at+1, "the")) {
			return at <= l.sentenceStartOf(m.First)+1
		}
	}
	return false
}

// mostSittings is how many sittings a session has at most; bodies that meet all year have
// more, and each is a meeting.
const mostSittings = 60

// sittingReach is how many tokens may stand between "at" and the number of a sitting.
const sittingReach = 5

// tieSittings ties the sittings of the document's own meeting to it, where that is not
// one of them.
func (l *linker) tieSittings() {
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if m.Ref != nil || !l.recordsSitting(m) {
			continue
		}
		if m.Ref = l.a.Context.Meeting; m.Ref == nil {
			l.named(m)
			continue
		}
		m.generic = true
	}
}
