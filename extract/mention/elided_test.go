package mention_test

import (
	"testing"

	"github.com/diplograph/diplograph/extract/mention"
)

// What a meeting is called of which the text says only the number.
func TestElidedMeetings(t *testing.T) {
	for text, want := range map[string]string{
		"The first Riga-Oslo cyber dialogue was held in Oslo in May 2016 and the second in Riga in March 2018.":                                                                        "second Riga-Oslo cyber dialogue",
		"The 1st meeting of the Baltic Cyber Forum was held in Oslo in 2014 and the 5th in Riga in July 2019.":                                                                         "5th Baltic Cyber Forum",
		"The second Baltic Cyber Forum closed in Riga. A third is billed for Oslo.":                                                                                                    "third Baltic Cyber Forum",
		"A third intersessional consultation took place on 3 May 2022; the fourth, scheduled for 6 May 2023, will be short.":                                                           "fourth intersessional consultation",
		"The Baltic Cyber Committee ended its fourth session on 3 May 2022.":                                                                                                           "fourth session of the Baltic Cyber Committee",
		"The 3rd Trilateral Cable Consultation will take place in Oslo. The forthcoming consultation is short. At their first and second Cable Policy Consultations, ministers spoke.": "second Trilateral Cable Consultation",
		"The Riga Cable Conference closed today. Norway will host a follow-on conference in 2023.":                                                                                     "follow-on conference",
		"The 3rd Trilateral Cyber Consultation is near. The third Norway-Chile-Peru Cyber Consultation will take place in Oslo.":                                                       "third Norway-Chile-Peru Cyber Consultation",
		"The workshop builds on the previous workshop, held in Riga in May 2014.":                                                                                                      "previous workshop",
		"The Second Meeting of the Baltic Cyber Forum sat. The Alpine Cable Forum (ACF), held in Bern on 3 May 2021, was long. Its third edition will take place in Graz.":             "third edition of the Alpine Cable Forum",
		"They praised the Baltic Cyber Committee, whose final session took place in Oslo.":                                                                                             "final session of the Baltic Cyber Committee",
		"Of the Baltic Cyber Committee, the fifth round of which took place in Riga, they said little.":                                                                                "fifth round of the Baltic Cyber Committee",
		"The third Baltic Cyber Forum closed in Riga. Estonia offered to host the fourth in 2023.":                                                                                     "fourth Baltic Cyber Forum",
		"The third Baltic Cyber Forum closed in Riga. The next will be held in Oslo.":                                                                                                  "next Baltic Cyber Forum",
		"The third Baltic Cyber Forum closed in Riga. Norway will host the next one.":                                                                                                  "next Baltic Cyber Forum",
		"Chile-Peru Port Dialogue\n\nChile and Peru held their second Port Dialogue in Lima.\n\nIt was a success.":                                                                     "Chile-Peru Port Dialogue",
	} {
		t.Run(text, func(t *testing.T) {
			if m := last(t, find(t, text), meeting); m.Ref == nil || m.Ref.Name != want {
				t.Errorf("found %q, %+v; want %q", m.Name, m.Ref, want)
			}
		})
	}
	for _, text := range []string{
		"The second Baltic Cyber Forum closed. Of the two proposals the first was adopted in Riga.",
		"The second Baltic Cyber Forum heard two speakers. The third of them was late.",
		"Chile told of the second Baltic Cyber Forum, the first to take place in person.",
		"The second Baltic Cyber Forum closed. It was only the first to be held in Riga.",
		"The second Baltic Cyber Forum closed. Chile will host the next three winners.",
	} {
		if m := last(t, find(t, text), meeting); m.Ref.Name != "second Baltic Cyber Forum" {
			t.Errorf("%q: found %q", text, m.Ref.Name)
		}
	}
}

// Which meetings come right after another.
func TestSuccessors(t *testing.T) {
	a := find(t, "The third Baltic Cyber Forum was held in Riga on 3 May 2021. The second Baltic Cyber Forum met in Oslo. The fourth Baltic Cyber Forum will be held in Vilnius.")
	refs := map[int]*mention.Referent{}
	for _, m := range of(a, meeting) {
		refs[m.Ordinal()] = m.Ref
	}
	for before, after := range map[int]int{2: 3, 3: 4} {
		if got := a.Successors(refs[before]); len(got) != 1 || got[0] != refs[after] {
			t.Errorf("after the meeting %d come %v, want the meeting %d", before, got, after)
		}
	}
	if !refs[4].Planned || !a.Follows(refs[4], refs[3]) || a.Follows(refs[2], refs[3]) {
		t.Error("the fourth meeting, and no other, is the next one")
	}
}

// What a meeting is called that a list, a calendar or a place tells.
func TestEditions(t *testing.T) {
	for text, want := range map[string]string{
		"The Second Meeting of the Baltic Cyber Forum was held in Riga. It praised the conferences in Oslo (2011) and Vilnius (2013).": "Vilnius conference",
		"- 27 March 2021: Baltic Cyber Games, Riga": "Baltic Cyber Games",
	} {
		if m := last(t, find(t, text), meeting); m.Ref == nil || m.Ref.Name != want {
			t.Errorf("%q: found %q, %+v; want %q", text, m.Name, m.Ref, want)
		}
	}
}
