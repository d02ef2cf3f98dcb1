package mention

// ownSentences is how many first sentences tell of the document's own meeting where and when
// it was held.
const ownSentences = 2

// toldBeside tells whether a later sentence names a meeting within what it says, and only adds behind a
// comma where it was: "informed the others of the second session of the Committee, held in Riga".
func (l *linker) toldBeside(m Mention, sentence int) bool {
	return sentence >= ownSentences && l.is(m.End, ",") && (l.is(m.End+1, "held") || l.is(m.End+1, "convened")) && m.First > l.sentenceStartOf(m.First)+1
}
