package mention_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// A line of a programme names a part of the meeting behind its time, unless it is about a
// pause or about the opening words to the whole meeting.
func TestSlots(t *testing.T) {
	text := "# Baltic Cyber Workshop\n\n09:00 | Welcome\n\n09:10 - 09:30 Keynote Address\n\n09:30 - 10:15 Cables of the North\n\n10:15 - 10:30 Coffee break\n\n10:30 Norms at Sea | Riga Hall\n\n11:00 Who Pays? Insurance in the North\n"
	got := written(find(t, text), schema.ClassSession)
	want := []string{"Keynote Address", "Cables of the North", "Norms at Sea", "Who Pays? Insurance in the North"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The parts that a programme lists by letters below the time at which they are held side by side.
func TestBreakouts(t *testing.T) {
	text := "# Baltic Cyber Workshop\n\n09:00 | Welcome\n\n09:10 - 09:30 Keynote Address\n\n09:30 - 10:15 PARALLEL SESSIONS\n   A. Cables of the North - facilitator: Dr. Karl Tamm\n   B. Norms at Sea\n\n10:30 Lunch\n   C. Soup and Fish\n"
	var got []string
	for _, m := range of(find(t, text), session) {
		if m.IsBreakout() {
			got = append(got, m.Ref.Name)
		}
	}
	if diff := cmp.Diff([]string{"Session A", "Session B"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Roles below a line tell that it is the title of a part; a line that names somebody, a label or a
// time of another place is none.
func TestHeadedParts(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"a moderator below":         {"Cables in times of need\n\nModerator: Karl Tamm\n\n- Jane Roe, Microsoft\n", []string{"Cables in times of need"}},
		"a number before":           {"II. How to mend cables at sea\n\nPanelists: Karl Tamm\n", []string{"How to mend cables at sea"}},
		"by whom it is chaired":     {"Ports and their laws\n\nChaired by Karl Tamm, Microsoft\n", []string{"Ports and their laws"}},
		"a label":                   {"Duration: ninety minutes in all\n\nModerator: Karl Tamm\n", nil},
		"a person":                  {"Jane Roe, Microsoft and others\n\nModerator: Karl Tamm\n", nil},
		"a post":                    {"Senior Adviser for Cables\n\nModerator: Karl Tamm\n", nil},
		"the title of a part above": {"Panel 2\n\nCables in times of need\n\nModerator: Karl Tamm\n", []string{"Panel 2"}},
		"nobody below":              {"Cables in times of need\n\nThe sea is deep.\n", nil},
		"times of another place":    {"09:00 - 10:00 Cables of the North\n\n11:00 - 12:00 Ports\n\n13:00 - 14:00 Addis Ababa\n", []string{"Cables of the North", "Ports"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := written(find(t, "# Baltic Cyber Workshop\n\n"+strings.Repeat("The workshop is held in Riga.\n\n", segment.TitleBlocks)+test.text), schema.ClassSession)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
