package mention

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// describedReach is how many words may stand between an article and the noun
// of a meeting that it introduces.
const describedReach = 6

// describedMeeting proposes a meeting that has no name and that the text tells
// of for the first time: "a joint workshop on electronic evidence". It is a
// meeting of its own, and not the one that the document is about.
func (s *scan) describedMeeting(i int, sentence segment.Sentence) bool {
	if !eventNoun(s.tokens[i].Fold) && !(s.is(i, "table") && s.is(i-1, "round")) {
		return false
	}
	first := s.introducedBy(i, sentence.First)
	if first < 0 || !s.tellsOfMeeting(sentence) {
		return false
	}
	end := s.subjectTail(i+1, sentence.End)
	m := s.add(Type(schema.ClassMeeting), first, end, spanWeight(weightNamed, first, end))
	m.parts = meetingParts{head: s.tokens[i].Fold, described: true}
	return true
}

// introducedBy is the token behind the "a" that introduces a noun, -1 if there
// is none.
func (s *scan) introducedBy(noun, floor int) int {
	for at := noun - 1; at >= max(floor, noun-describedReach); at-- {
		switch t := s.tokens[at]; {
		case t.Fold == "a" || t.Fold == "an" || t.Fold == "another":
			return at + 1
		case t.Fold == "the" || t.Fold == "such" || t.Is(segment.Mark) && t.Fold != "-" || s.trees.UPOS[at] == scheme.Adp || s.trees.UPOS[at] == scheme.Verb && !t.Is(segment.Upper) && at < noun-1:
			return -1
		}
	}
	return -1
}

// tellsOfMeeting tells whether a verb of the sentence says that people met.
func (s *scan) tellsOfMeeting(sentence segment.Sentence) bool {
	for i := sentence.First; i < sentence.End; i++ {
		switch s.trees.Lemma[i] {
		case "hold", "host", "co-host", "organise", "organize", "convene", "attend", "participate", "precede", "follow", "open", "run", "invite", "join", "schedule", "conduct", "deliver":
			if s.trees.UPOS[i] == scheme.Verb {
				return true
			}
		}
	}
	return false
}

// eventNoun lists nouns that a meeting without a name goes by.
func eventNoun(word string) bool {
	switch word {
	case "workshop", "seminar", "webinar", "symposium", "conference", "roundtable", "event", "training", "gathering", "breakfast", "lunch", "dinner",
		"meeting", "briefing", "retreat", "side-event", "tabletop", "hackathon", "colloquium", "session", "consultation", "consultations":
		return true
	}
	return false
}

// firstDescribed makes the document's meeting of one that the first sentences
// tell of without a name.
func (l *linker) firstDescribed() {
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if _, sentence := l.position(m.First); sentence > describedSentences {
			return
		}
		if m.parts.described && m.Ref != nil && !l.lookedAhead(*m) {
			l.a.Context.Meeting = m.Ref
			return
		}
	}
}

// describedSentences is how many first sentences may tell of the document's meeting
// without naming it.
const describedSentences = 7
