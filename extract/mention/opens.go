package mention

// opensText tells whether "the" introduces a meeting in the first sentence of a text, of which
// nobody has told before, by when in the course of something it was: "organised the concluding
// conference for the first phase of its project".
func (s *scan) opensText(the, noun int) bool {
	if int(s.sentence[the]) != s.bodyStart || s.ordinalIn(the, noun) > 0 || !s.is(noun+1, "for") && !s.is(noun+1, "on") {
		return false
	}
	for i := the + 1; i < noun; i++ {
		switch s.tokens[i].Fold {
		case "concluding", "closing", "final", "opening", "launch", "kick-off":
			return true
		}
	}
	return false
}
