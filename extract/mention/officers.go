package mention

import "github.com/diplograph/diplograph/extract/segment"

// longestOffice is how many words may stand between "the" and the plural of an office: "the
// three National Security Advisors".
const longestOffice = 6

// officers proposes those who met by the office that all of them hold: "The National Security
// Advisors agreed". They stand for the meeting, as ministers and leaders do.
func (s *scan) officers(i int, sentence segment.Sentence) {
	if !pluralOffice(s.tokens[i].Fold) || !s.tokens[i].Is(segment.Upper) || s.is(i+1, "of") || s.is(i+1, "from") {
		return
	}
	if i+1 < sentence.End && s.nameWord(i+1) {
		return // "the Presidents Roe and Banda"
	}
	first := i
	for first > sentence.First && i-first < longestOffice && s.tokens[first-1].Is(segment.Upper) && !partyModifier(s.tokens[first-1].Fold) {
		first--
	}
	from := s.modified(first, sentence.First)
	if from == first || !s.is(from, "the") && !s.is(from, "both") && !s.is(from, "all") {
		return
	}
	s.add(Party, from, i+1, 12+10*(i+1-from))
}

// pluralOffice lists the offices of those who meet their like.
func pluralOffice(word string) bool {
	switch word {
	case "advisors", "advisers", "principals", "envoys", "chiefs", "coordinators", "commissioners", "premiers", "chancellors", "directors", "directors-general", "vice-ministers":
		return true
	}
	return false
}
