package segment_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/segment"
)

// In a programme a time goes with the title below it, and roles, talks and seats begin lines of
// their own, however long the lines above them are.
func TestProgrammes(t *testing.T) {
	for text, want := range map[string][]string{
		"09.30 - 10.15\nKeynote: Cables and courts\nJane Roe": {"09.30 - 10.15\nKeynote: Cables and courts", "Jane Roe"},
		"09:30\n\nWelcome\n\n10:00\n\nPanel 1. Norms":         {"09:30\n\nWelcome", "10:00\n\nPanel 1. Norms"},
		"09:30\n10:00\nWelcome":                               {"09:30", "10:00\nWelcome"},
		"Head of Cyber Diplomacy, Ministry for Foreign Affairs of Finland\nModerator\nDr. Frank Meijer":                      {"Head of Cyber Diplomacy, Ministry for Foreign Affairs of Finland", "Moderator", "Dr. Frank Meijer"},
		"Ahmed El-Sayed (Cairo University): Ransomware and the responsibility\nJane Roe (Riga Institute): Cables":            {"Ahmed El-Sayed (Cairo University): Ransomware and the responsibility", "Jane Roe (Riga Institute): Cables"},
		"Barbados – Ms. Kerryann Holder, Ministry of Foreign Affairs and Trade\nGuyana – Mr. Karl Tamm\nTogo – (absent)":     {"Barbados – Ms. Kerryann Holder, Ministry of Foreign Affairs and Trade", "Guyana – Mr. Karl Tamm", "Togo – (absent)"},
		"Group of Governmental Experts on Responsible Behaviour in Cyberspace\nList of members of the Group\nPeru: Ms. Soto": {"Group of Governmental Experts on Responsible Behaviour in Cyberspace", "List of members of the Group", "Peru: Ms. Soto"},
	} {
		parsed := segment.New(text)
		var got []string
		for _, b := range parsed.Blocks {
			got = append(got, parsed.Source[b.Start:b.Stop])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// A time is no telephone number, with which the chrome of a page would begin.
func TestTimesAreNoNoise(t *testing.T) {
	for text, noise := range map[string]bool{
		"Welcome to all of you.\n\nThe day ends.\n\n13.30 - 14.00\n\nTalks\n":  false,
		"Welcome to all of you.\n\nThe day ends.\n\n+371 6701 6201\n\nTalks\n": true,
	} {
		parsed := segment.New(text)
		if last := parsed.Blocks[len(parsed.Blocks)-1]; last.Noise != noise {
			t.Errorf("%q: the last block is noise: %v", text, last.Noise)
		}
	}
}

// The number of a part and its title are one sentence; elsewhere the number ends one.
func TestPartsKeepTheirTitles(t *testing.T) {
	for text, want := range map[string]int{
		"14.15 - 15.30 Panel 2. Norms and the private sector": 1,
		"Session II. Cables":                       1,
		"They spoke in Session 2. The chair left.": 2,
	} {
		if got := len(segment.New(text).Sentences); got != want {
			t.Errorf("%q: %d sentences, want %d", text, got, want)
		}
	}
}
