package mention_test

import "testing"

// TestQuotedName tells which meeting a name in quotation marks before a noun is, and that what is
// no meeting is none.
func TestQuotedName(t *testing.T) {
	for text, want := range map[string]string{
		"## Context / programme\n\nThe \"Toward Safe Harbours: Mending the Cables\" conference took place on 3 May 2021 in Riga. The event dealt with ports.": "Toward Safe Harbours: Mending the Cables",
		"On 3 May 2021, the Amber Institute hosted the “Cables for All” workshop in Riga, to which ten states had sent their experts.":                        "Cables for All",
		"On 3 May 2021, the Amber Institute hosted its \"Mend Ahead\" seminar in Riga, to which ten states had sent their experts.":                           "Mend Ahead seminar",
	} {
		a := find(t, text)
		if a.Context.Meeting == nil || a.Context.Meeting.Name != want {
			t.Errorf("%q: the meeting is %+v, want %q", text, a.Context.Meeting, want)
		}
	}
	for _, text := range []string{
		"The minister read the \"Cables for All\" conference report in Riga on 3 May 2021.",
		"Of course, ships drift in Riga. In the course of May, cables were cut in Oslo.",
	} {
		for _, m := range of(find(t, text), "Meeting") {
			if m.Named() {
				t.Errorf("%q: %q is a meeting", text, m.Name)
			}
		}
	}
}

// TestOpenEnded tells that a body is no less open-ended without the hyphen.
func TestOpenEnded(t *testing.T) {
	a := find(t, "On 3 May 2021 Jane Roe spoke at the second session of the Baltic Open Ended Working Group on Cables in Riga.")
	if got := of(a, "Meeting"); len(got) != 1 || got[0].Name != "second session of the Baltic Open Ended Working Group on Cables" {
		t.Errorf("the meetings are %+v", got)
	}
}
