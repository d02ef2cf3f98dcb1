package resolve

import (
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
)

// nameSlug is the slug of a name with one spelling of common words: "Centre &
// Cyber Security" and "Center and Cybersecurity" have the same.
func (r *Resolver) nameSlug(name string) string {
	spellings := r.lex.List("spellings")
	words := strings.Fields(fold.String(name))
	out := words[:0]
	for _, w := range words {
		if other, ok := spellings.Value(w); ok {
			w = other
		}
		if n := len(out); n > 0 && out[n-1] == "cyber" && joinsCyber(w) {
			out[n-1] += w
			continue
		}
		out = append(out, w)
	}
	return fold.Slug(strings.Join(out, " "))
}

// joinsCyber tells whether the word is as often written in one with "cyber".
func joinsCyber(word string) bool {
	switch word {
	case "security", "space", "crime", "attack", "attacks", "diplomacy":
		return true
	}
	return false
}
