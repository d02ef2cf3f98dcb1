package clause

// commonVerbs are verbs that no rule asks for, but that carry the subject on to
// the verbs joined to them: "expressed support and encouraged all".
func commonVerbs() []string {
	return []string{
		"express", "thank", "begin", "conclude", "give", "make", "take", "provide", "continue", "decide", "intend", "hope", "see", "hear", "receive",
		"mark", "bring", "offer", "aim", "seek", "help", "work", "remain", "invite", "appoint", "elect", "name", "require", "need", "enjoy",
		"look", "add", "ask", "answer", "respond", "point", "congratulate", "appreciate", "confirm", "mention", "recall", "start", "end", "close",
		"return", "visit", "meet", "hold", "set forth", "lead", "head", "cooperate", "complete",
	}
}
