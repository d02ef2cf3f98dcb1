package mention

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/schema"
)

// capital proposes the state that its capital stands for where the capital says or wants
// something: "Tokyo warned that", "Moscow would not support". It tells whether it did.
func (s *scan) capital(i int) bool {
	for _, hit := range s.hits[i] {
		end := i + hit.Words
		if hit.Use != lexicon.UseCapital || hit.Entry.Class != schema.ClassState || s.is(i, "brussels") || !s.opensClause(i) || !s.takesStand(end) {
			continue // Brussels stands for the European Union as well
		}
		m := s.add(Type(schema.ClassState), i, end, spanWeight(weightKnown, i, end))
		m.entry = hit.Entry
		return true
	}
	return false
}

// opensClause tells whether the word before a capital lets it be a subject, and no place.
func (s *scan) opensClause(i int) bool {
	if i == 0 || s.sentence[i] != s.sentence[i-1] {
		return true
	}
	switch s.tokens[i-1].Fold {
	case ",", ";", "which", "while", "and", "but", "whereas", "though", "although":
		return true // behind "that" somebody else says so
	}
	return false
}

// takesStand tells whether what a capital does is said of a government: a verb of saying
// or wanting, with what helps it.
func (s *scan) takesStand(i int) bool {
	for reach := 0; i < len(s.tokens) && reach < 4; i, reach = i+1, reach+1 {
		switch {
		case s.is(i, "on") && i+1 < len(s.tokens) && s.words.weekday.Has(s.tokens[i+1].Text):
			i++ // "Moscow on Monday rejected"
		case s.trees.UPOS[i] == scheme.Verb:
			return standing(s.trees.Lemma[i])
		case s.trees.UPOS[i] != scheme.AuxVerb && s.trees.UPOS[i] != scheme.Adv && s.trees.UPOS[i] != scheme.Part:
			return false
		}
	}
	return false
}

func standing(lemma string) bool {
	switch lemma {
	case "say", "reject", "oppose", "support", "welcome", "warn", "demand", "believe", "insist", "want", "argue", "defend", "accuse", "deny", "call", "urge",
		"favour", "favor", "fear", "expect", "seek", "agree", "announce", "propose", "condemn", "stress", "hope", "back", "dismiss", "respond", "reply",
		"refuse", "object", "note", "maintain", "claim", "add", "promise", "pledge", "vow", "see", "view", "consider", "like", "prefer",
		"share", "submit", "table", "suggest", "withdraw", "recognise", "recognize", "acknowledge", "admit", "concede", "counter", "question", "blame", "need", "intend", "plan":
		return true
	}
	return false
}
