package mention_test

import (
	"slices"
	"testing"

	"github.com/diplograph/diplograph/schema"
)

func TestPlacedMeetings(t *testing.T) {
	const lead = "The Second Meeting of the Baltic Cyber Forum discussed cables at length, and those who had come agreed on a plan for the ports of the region. "
	for text, want := range map[string]string{
		"Some had walked away from negotiations in Oslo.":          "negotiations in Oslo",
		"It was read to experts at expert talks in Vienna.":        "expert talks in Vienna",
		"The envoy praised it at a preparatory meeting in Tokyo.":  "preparatory meeting in Tokyo",
		"The minister was late for the preparatory talks in Oslo.": "",
		"The minister praised the first talks in Oslo.":            "",
		"The envoy spoke at Riganet talks in Oslo.":                "",
		"The envoy praised a debate in Latvian.":                   "",
	} {
		t.Run(text, func(t *testing.T) {
			a := find(t, lead+text)
			var got []string
			for _, m := range of(a, "Meeting") {
				if m.Ref != nil && m.Ref.Class == schema.ClassMeeting && m.Ref.Describe {
					got = append(got, m.Ref.Name)
				}
			}
			if found := slices.Contains(got, want); want != "" && !found || want == "" && len(got) > 0 {
				t.Errorf("described meetings are %q, want %q", got, want)
			}
		})
	}
}
