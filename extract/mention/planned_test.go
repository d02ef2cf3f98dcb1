package mention_test

import "testing"

// Whether the last meeting of a text is to come, and whether it may not come about.
func TestPlannedMeetings(t *testing.T) {
	for text, want := range map[string]struct{ planned, tentative bool }{
		"The third Baltic Cyber Forum met in Riga. The fourth Baltic Cyber Forum is in Oslo.":                                            {true, false},
		"The third Baltic Cyber Forum met in Riga. A workshop on cables took place in May; the next forum will be longer.":               {true, false},
		"The third Baltic Cyber Forum met in Riga. The next forum will be longer; a workshop on cables took place in May.":               {false, false},
		"The third Baltic Cyber Forum met in Riga. Oslo was ready to host a workshop on cables, to be held in May, subject to approval.": {true, true},
	} {
		if m := last(t, find(t, text), meeting); m.Ref.Planned != want.planned || m.Ref.Tentative != want.tentative {
			t.Errorf("%q: %q is planned %t and tentative %t", text, m.Name, m.Ref.Planned, m.Ref.Tentative)
		}
	}
}

// What a document is about that names several meetings, or none in its title.
func TestMeetingOfTheDocument(t *testing.T) {
	for text, want := range map[string]string{
		"# Baltic Cyber Digest\n\n# Weekly news\n\nThe third Baltic Cyber Forum met in Riga on 3 May 2021.":                                                        "",
		"Minister Anna Berzina met on Monday with Mr. Karl Tamm, ahead of the fourth session of the Baltic Cyber Committee, to be held in Riga.":                   "meeting between Anna Berzina and Karl Tamm",
		"# EVENT REPORT\n\n# Confidence in Cables and Clouds\n\n# Hotel Amber, Riga, 3 May 2021\n\nThe participants spoke of cables. The participants praised it.": "Confidence in Cables and Clouds",
		"# Baltic Cyber Committee\n\n# Third Session, 5th and 6th Meetings\n\nThe Committee met in Riga on 3 May 2021.":                                            "Third Session of the Baltic Cyber Committee",
	} {
		name := ""
		if main := find(t, text).Context.Meeting; main != nil {
			name = main.Name
		}
		if name != want {
			t.Errorf("%q is about %q, want %q", text, name, want)
		}
	}
}
