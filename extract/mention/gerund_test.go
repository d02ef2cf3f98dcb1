package mention_test

import "testing"

// How far a meeting's name goes behind a verb of its subject, and that what it is told of is no
// part of it.
func TestNamesWithVerbs(t *testing.T) {
	for text, want := range map[string]string{
		"They praised the Workshop on Countering the Use of Ports for Criminal Purposes.": "Workshop on Countering the Use of Ports for Criminal Purposes",
		"They praised the Seminar on Bridging the Digital Divide, held in Tartu.":         "Seminar on Bridging the Digital Divide",
		"They praised the Seminar on Training in Riga.":                                   "Seminar on Training",
	} {
		if m := last(t, find(t, text), meeting); m.Name != want {
			t.Errorf("%q: found %q, want %q", text, m.Name, want)
		}
	}
	a := find(t, "The Second Meeting of the Baltic Cyber Forum was held in Riga. Peru briefed the Meeting on the Regional Port Centre.")
	if m := last(t, a, meeting); m.Ref != a.Context.Meeting {
		t.Errorf("%q is %+v", m.Name, m.Ref)
	}
}
