package mention

import "github.com/diplograph/diplograph/extract/segment"

// behindDocument is the token behind the words that call a document what it is, where a title
// has them before the name of the meeting that it is of: "Joint Press Statement Second
// Ministerial Meeting", "Draft report of the Experts' Session". It is first if there are none, or
// if nothing but the head noun stands behind them.
func (s *scan) behindDocument(first, head int) int {
	at := first
	for at < head && documentModifier(s.tokens[at].Fold) {
		at++
	}
	if at >= head || !documentNoun(s.tokens[at].Fold) {
		return first
	}
	at++
	if s.is(at, "of") || s.is(at, "on") || s.is(at, "from") {
		at++
	}
	for at < head && (s.is(at, "the") || s.tokens[at].Is(segment.Mark)) {
		at++
	}
	if at >= head || !s.tokens[at].Is(segment.Upper) && !IsOrdinal(s.tokens[at].Fold) {
		return first
	}
	return at
}

// documentNoun lists nouns for what is written of a meeting.
func documentNoun(word string) bool {
	switch word {
	case "report", "reports", "minutes", "statement", "communiqué", "communique", "release", "readout", "summary", "proceedings":
		return true
	}
	return false
}

// documentModifier lists what stands before such nouns.
func documentModifier(word string) bool {
	switch word {
	case "joint", "press", "final", "draft", "official", "outcome", "summary", "provisional", "media", "ministerial", "chair", "chair's", "co-chairs", "'s", "chairs", "chairman":
		return true
	}
	return false
}
