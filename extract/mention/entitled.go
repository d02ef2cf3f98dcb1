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
