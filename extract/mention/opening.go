package mention

import "github.com/diplograph/diplograph/schema"

// tieOpening ties the meeting that the first sentence of the text describes, "hosted a
// one-day workshop on ports", to the one that a line of the title names by the same noun.
func (l *linker) tieOpening() {
	main := l.a.Context.Meeting
	if main == nil || main.parts.described {
		l.nameOpening(main)
		return
	}
	if block, _ := l.position(main.First); !l.text.InTitle(block) {
		return
	}
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if _, sentence := l.position(m.First); !m.parts.described || sentence != l.bodyStart || m.parts.head != main.parts.head || m.parts.further || m.parts.ordinal > 0 || l.lookedAhead(*m) {
			continue
		}
		for at := max(0, m.First-2); at <= m.First; at++ {
			if l.is(at, "a") || l.is(at, "an") {
				m.Ref = main
				return
			}
		}
	}
}

// nameOpening takes for the document's meeting, which the first sentence only describes,
// "a two-day summit", the one of the same noun that the next sentences name.
func (l *linker) nameOpening(main *Referent) {
	if main == nil {
		return
	}
	if _, sentence := l.position(main.First); sentence != l.bodyStart {
		return
	}
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if _, sentence := l.position(m.First); !m.Type.Is(schema.ClassMeeting) || m.generic || m.Ref == nil || m.Ref.parts.described || m.parts.head != main.parts.head || sentence <= l.bodyStart || sentence > l.bodyStart+2 || m.parts.previous || l.lookedBack(*m) {
			continue
		}
		for k := range l.a.Mentions {
			if l.a.Mentions[k].Ref == main {
				l.a.Mentions[k].Ref = m.Ref
			}
		}
		l.a.Context.Meeting = m.Ref
		return
	}
}

// opensDescribed tells whether the first sentence of the text tells of a meeting without a
// name, which is more likely the document's than a series named below it.
func (l *linker) opensDescribed() bool {
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		_, sentence := l.position(m.First)
		if sentence > l.bodyStart {
			return false
		}
		if sentence == l.bodyStart && m.parts.described && m.parts.head != headVisit && m.Ref != nil && !l.lookedAhead(*m) {
			return true
		}
	}
	return false
}
