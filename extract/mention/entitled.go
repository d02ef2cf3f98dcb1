package mention

import (
	"slices"
	"strings"
)

// entitled tells whether a text calls a meeting that it describes by a title: "a workshop
// entitled “Cables for All”".
func (l *linker) entitled(r *Referent) bool {
	return slices.ContainsFunc(l.a.Mentions, func(m Mention) bool { return m.Ref == r && m.title != "" && l.holdsQuote(m) })
}

// holdsQuote tells whether a quotation mark stands among a mention's words.
func (l *linker) holdsQuote(m Mention) bool {
	for i := m.First; i < m.End; i++ {
		if strings.ContainsAny(l.tokens[i].Text, "\"“”„«»") {
			return true
		}
	}
	return false
}

// onMatter tells whether a noun goes on with what it is about: "Convention on Cybercrime".
func (s *scan) onMatter(i int) bool {
	return s.is(i+1, "on") || s.is(i+1, "against") || s.is(i+1, "for")
}

// namesConvention tells whether the text names a treaty by that noun, so that "the Convention"
// is no gathering.
func (s *scan) namesConvention() bool {
	for i, t := range s.tokens {
		if t.Fold == "convention" && s.onMatter(i) {
			return true
		}
	}
	return false
}
