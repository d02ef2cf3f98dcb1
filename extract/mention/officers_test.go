package mention_test

import (
	"testing"

	"github.com/diplograph/diplograph/extract/mention"
)

// Who stands for those who meet by the office that all of them hold.
func TestOfficers(t *testing.T) {
	for text, want := range map[string]string{
		"The Second Baltic Cyber Forum was held in Riga. The three National Security Advisors agreed.": "The three National Security Advisors",
		"The Second Baltic Cyber Forum was held in Riga. The Principals agreed.":                       "The Principals",
		"The Second Baltic Cyber Forum was held in Riga. The Principals of the Forum agreed.":          "",
		"The Second Baltic Cyber Forum was held in Riga. Some advisers agreed.":                        "",
		"The Second Baltic Cyber Forum was held in Riga. The Envoys Roe and Berzina agreed.":           "",
	} {
		found := ""
		for _, m := range find(t, text).Mentions {
			if m.Type == mention.Party {
				found = m.Name
			}
		}
		if found != want {
			t.Errorf("%q: found %q, want %q", text, found, want)
		}
	}
}

// Who says "we" by name, and where the meeting does.
func TestDeclarers(t *testing.T) {
	for text, want := range map[string]int{
		"Joint Statement\n\nWe, the governments of Chile, Peru, and the Kingdom of Norway, recognise that cables matter.": 3,
		"Joint Statement\n\nWe, Chile and Peru recognise that cables matter.":                                             2,
		"Joint Statement\n\nWe, the Ministers of Chile and Peru, recognise that cables matter.":                           0,
		"Joint Statement\n\nWe, the States of Chile and Peru, met in Lima.":                                               0,
		"Joint Statement\n\nWe recognise that Chile and Peru matter.":                                                     0,
	} {
		if refs, _ := find(t, text).Declarers(); len(refs) != want {
			t.Errorf("%q: %d speak, want %d", text, len(refs), want)
		}
	}
}
