package mention_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

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
