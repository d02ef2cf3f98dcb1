package mention

import "github.com/diplograph/diplograph/extract/segment"

// behindLabel steps over the word at the start of a line that says what a body does at a meeting
// and is no part of its name, where the mark between them was lost: "Host Ministry of Trade".
func (s *scan) behindLabel(first, end int) int {
	sentence := s.sentences[s.sentence[first]]
	if first != sentence.First || end < first+2 || !s.tokens[first+1].Is(segment.Upper) || !labelsLine(s.tokens[first].Fold) {
		return first
	}
	return first + 1
}

// labelsLine lists words with which a line begins that says who does what at a meeting.
func labelsLine(word string) bool {
	switch word {
	case "host", "hosts", "organizer", "organiser", "organizers", "organisers", "co-organizer", "co-organiser", "co-organizers", "co-organisers", "co-host", "co-hosts", "attendees", "participants":
		return true
	}
	return false
}
