package mention

import (
	"slices"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// longestChristened is how many words a name has at most that only the noun before it tells to be
// a gathering's.
const longestChristened = 5

// christened are the names that the text gives to gatherings and whose own words do not tell what
// they are: "the annual training event Harbour Shield took place". The noun before such a name and
// a verb behind it tell.
func (s *scan) christened() []christening {
	var all []christening
	for _, sentence := range s.sentences {
		for i := sentence.First + 1; i+1 < sentence.End; i++ {
			if !gatheringNoun(s.tokens[i].Fold) || s.tokens[i].Is(segment.Upper) || !s.tokens[i+1].Is(segment.Upper) {
				continue
			}
			end := s.christenedEnd(i+1, sentence.End)
			if end == i+1 || end == sentence.End || !s.isVerb(end) || s.nounOfName(i+1, end) {
				continue
			}
			one := christening{noun: s.tokens[i].Fold, first: i + 1, end: end}
			if !slices.ContainsFunc(all, func(c christening) bool { return s.sameWords(c, one.first) }) {
				all = append(all, one)
			}
		}
	}
	return all
}

// christening is where a text gives a gathering its name.
type christening struct {
	noun       string
	first, end int
}

// christenedEnd is where the name behind a noun ends, at most five capitalised words none of which
// the lexicon knows; the first token if there is no such name.
func (s *scan) christenedEnd(first, end int) int {
	at := first
	for at < end && at < first+longestChristened && s.tokens[at].Is(segment.Upper) && !s.tokens[at].Is(segment.Mark) && len(s.hits[at]) == 0 && !s.words.weekday.Has(s.tokens[at].Text) && !s.words.month.Has(s.tokens[at].Text) && !s.isRole(at) && s.words.honorific.Longest(s.surface[at:at+1]) == 0 && !s.words.givenName.Has(s.tokens[at].Text) {
		at++
	}
	if at < end && s.tokens[at].Is(segment.Upper) {
		return first
	}
	return at
}

// nounOfName tells whether a name has a noun of its own that tells what it is.
func (s *scan) nounOfName(first, end int) bool {
	for i := first; i < end; i++ {
		if s.meetingHead(i) || s.seriesHead(i) || s.words.body.Has(s.tokens[i].Text) || s.words.instrument.Has(s.tokens[i].Text) {
			return true
		}
	}
	return false
}

// gatheringNoun lists nouns behind which a text names a gathering.
func gatheringNoun(word string) bool {
	switch word {
	case "event", "exercise", "training", "conference", "summit", "forum", "competition", "drill", "hackathon", "festival", "simulation", "workshop", "symposium", "congress":
		return true
	}
	return false
}

// sameWords tells whether the words of a name stand at the token.
func (s *scan) sameWords(c christening, at int) bool {
	for i := c.first; i < c.end; i++ {
		if k := at + i - c.first; k >= len(s.tokens) || s.tokens[k].Text != s.tokens[i].Text {
			return false
		}
	}
	return true
}

// nameGiven proposes the gathering whose given name stands at the token, with the year behind it.
func (s *scan) nameGiven(i int, sentence segment.Sentence) {
	for _, c := range s.given {
		end := i + c.end - c.first
		if end > sentence.End || !s.sameWords(c, i) || end < sentence.End && s.tokens[end].Is(segment.Upper) && !s.isVerb(end) {
			continue
		}
		parts := meetingParts{head: c.noun}
		for at := i; at < end; at++ {
			parts.specific = append(parts.specific, s.tokens[at].Fold)
		}
		if end < sentence.End && isYear(s.tokens[end].Text) {
			parts.year = s.tokens[end].Text
			end++
		}
		s.found = slices.DeleteFunc(s.found, func(c candidate) bool { return c.Type.Is(schema.ClassMeeting) && c.End == i && c.First < i })
		s.add(Type(schema.ClassMeeting), i, end, spanWeight(weightKnown, i, end)).parts = parts
	}
}
