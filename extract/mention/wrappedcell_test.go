package mention_test

import "testing"

func TestDocumentsMeeting(t *testing.T) {
	const body = "The Working Group held its fifth meeting at the seat of the port authority, and those who had come spoke of cables at length and of who may mend them."
	for text, want := range map[string]string{
		"FIFTH MEETING OF THE WORKING GROUP          May 27, 2023\nON CABLES AND HARBOURS          Original: Spanish\n\n" + body:                                                                                                     "Fifth Meeting of the Working Group on Cables and Harbours",
		"FIFTH MEETING OF THE WORKING GROUP          May 27, 2023\nREPORT ON CABLES          Original: Spanish\n\n" + body:                                                                                                           "Fifth Meeting of the Working Group",
		"On 14 June the city of Riga played host to the Second Meeting of the Baltic Cyber Forum. Latvia presided. Some had come late.\n\nThe envoy told all of the first session of the Ad Hoc Committee on Ports, held in Vienna.": "Second Meeting of the Baltic Cyber Forum",
	} {
		t.Run(text, func(t *testing.T) {
			m := find(t, text).Context.Meeting
			if m == nil || m.Name != want {
				t.Errorf("the document's meeting is %v, want %q", m, want)
			}
		})
	}
}
