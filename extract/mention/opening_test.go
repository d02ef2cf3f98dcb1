package mention_test

import "testing"

// TestOpening tells which meeting a document is about where its first sentence, its title
// and the sentences below call it differently.
func TestOpening(t *testing.T) {
	for text, want := range map[string]string{
		"# Amber Workshop on Cables\n\nOn 3 May 2021, the Amber Institute hosted a one-day workshop on the law of cables, to which ten states had sent their experts and officials.":                                "Amber Workshop on Cables",
		"Latvia brings together three dozen states and the European Union for a two-day summit starting on 3 May 2021 in Riga.\n\nThe Second Baltic Cable Summit will focus on repairs.":                            "Second Baltic Cable Summit",
		"On 7 and 8 March, Latvia and Peru deepened their trust during a whole of government cyber bilateral dialogue.\n\nThis meeting builds on the inaugural Latvia-Peru cyber dialogue, which was held in Riga.": "whole of government cyber bilateral dialogue",
		"Chile and Fiji on Tuesday held a second dialogue on cables. Ms. Anna Berzina praised the progress made since the first dialogue in Riga last year.":                                                        "second dialogue on cables",
		"Officials gather in Riga for Baltic-wide conference on cables\n\nRIGA, 3 May 2021 - The conference was opened by Ms. Anna Berzina.":                                                                        "Baltic-wide conference",
		"On the occasion of the inaugural meeting of the Latvia-Peru Cyber Dialogue in Riga, the participants agreed on two areas of cooperation.\n\nThey welcomed the 2012-2013 Group of Governmental Experts.":    "inaugural meeting of the Latvia-Peru Cyber Dialogue",
	} {
		a := find(t, text)
		if a.Context.Meeting == nil || a.Context.Meeting.Name != want {
			t.Errorf("%q: the meeting is %+v, want %q", text, a.Context.Meeting, want)
		}
	}
}
