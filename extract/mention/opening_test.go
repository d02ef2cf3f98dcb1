package mention_test

import "testing"

// TestOpening tells which meeting a document is about where its first sentence, its title
// and the sentences below call it differently.
func TestOpening(t *testing.T) {
	for text, want := range map[string]string{
		"# Amber Workshop on Cables\n\nOn 3 May 2021, the Amber Institute hosted a one-day workshop on the law of cables, to which ten states had sent their experts and officials.":                                                                                                                    "Amber Workshop on Cables",
		"Latvia brings together three dozen states and the European Union for a two-day summit starting on 3 May 2021 in Riga.\n\nThe Second Baltic Cable Summit will focus on repairs.":                                                                                                                "Second Baltic Cable Summit",
		"On 7 and 8 March, Latvia and Peru deepened their trust during a whole of government cyber bilateral dialogue.\n\nThis meeting builds on the inaugural Latvia-Peru cyber dialogue, which was held in Riga.":                                                                                     "whole of government cyber bilateral dialogue",
		"Chile and Fiji on Tuesday held a second dialogue on cables. Ms. Anna Berzina praised the progress made since the first dialogue in Riga last year.":                                                                                                                                            "second dialogue on cables",
		"Officials gather in Riga for Baltic-wide conference on cables\n\nRIGA, 3 May 2021 - The conference was opened by Ms. Anna Berzina.":                                                                                                                                                            "Baltic-wide conference",
		"On the occasion of the inaugural meeting of the Latvia-Peru Cyber Dialogue in Riga, the participants agreed on two areas of cooperation.\n\nThey welcomed the 2012-2013 Group of Governmental Experts.":                                                                                        "inaugural meeting of the Latvia-Peru Cyber Dialogue",
		"Latvia mends cables\n\nRiga Post | Jane Roe | 3 May 2021\n\n\"We shall see what happens at the Oslo Port Review, the Bergen Cable Conference and other places of that kind,\" said an expert.\n\nThe minister spoke at the opening ceremony of the Baltic Cable Forum 2021 in Riga on Monday.": "Baltic Cable Forum 2021",
	} {
		a := find(t, text)
		if a.Context.Meeting == nil || a.Context.Meeting.Name != want {
			t.Errorf("%q: the meeting is %+v, want %q", text, a.Context.Meeting, want)
		}
	}
}

// TestOneDialogue tells whether the title's name of a dialogue of two states and the numbered
// session that the text tells of are one meeting.
func TestOneDialogue(t *testing.T) {
	for text, want := range map[string]int{
		"# Latvia – Peru Cable Dialogue Joint Statement\n\nThe Governments of Latvia and Peru held the second session of the Latvia-Peru Cable Dialogue in Riga on 3 May 2021, a day of rain and wind.\n\nThe second session dealt with ports.": 1,
		"# Latvia-Peru Port Consultations and the Cable Dialogue\n\nLatvia and Peru held the second round of the Latvia-Peru Cable Dialogue in Riga on 3 May 2021, a day of rain and wind, and left.":                                           2,
	} {
		named := map[string]bool{}
		for _, m := range of(find(t, text), "Meeting") {
			if m.Ref != nil {
				named[m.Ref.Name] = true
			}
		}
		if sessions := of(find(t, text), "Session"); len(named) != want || len(sessions) > 0 {
			t.Errorf("%q: the meetings are %v, want %d; sessions %d", text, named, want, len(sessions))
		}
	}
}

// TestOwnMeeting ties a numbered meeting to the body whose possessive stands before it.
func TestOwnMeeting(t *testing.T) {
	a := find(t, "The minister said so at the opening of the Riga Cable Corporation (RCC)'s 53rd public meeting in Oslo on 3 May 2021, which ended a week of talks on ports and cables.")
	for _, m := range of(a, "Meeting") {
		if m.Ref != nil && m.Ref.Ordinal == 53 && (m.Ref.Series == nil || m.Ref.Series.Name != "Riga Cable Corporation") {
			t.Errorf("the series is %+v, want the Riga Cable Corporation", m.Ref.Series)
		}
	}
}

// TestNextDialogue keeps the next meeting of a kind apart from the one that a text tells of.
func TestNextDialogue(t *testing.T) {
	a := find(t, "Latvia and Peru held the second Latvia-Peru Strategic Dialogue in Riga on 3 May 2021, a day of rain and wind, and spoke of cables.\n\nThe parties decided that the next Strategic Dialogue would take place in Oslo.")
	last := of(a, "Meeting")[len(of(a, "Meeting"))-1]
	if last.Ref == a.Context.Meeting || !last.Ref.Planned {
		t.Errorf("%q is %+v, want a meeting to come", last.Name, last.Ref)
	}
}
