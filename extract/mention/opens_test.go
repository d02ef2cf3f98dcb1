package mention_test

import (
	"strings"
	"testing"

	"github.com/diplograph/diplograph/schema"
)

// The first sentence of a text introduces a meeting also with "the", if it tells when in the course
// of something it was; what somebody hosts for the first time is the meeting told of before.
func TestIntroducedMeetings(t *testing.T) {
	const rest = " Officials of nine states came to talk of cables, of ships and of the harbours of the northern sea."
	for text, want := range map[string]string{
		"On 3 June 2021 the Riga Institute organised the concluding conference for its project on cables." + rest:             "concluding conference for its project on cables",
		"The Second Cable Workshop was held in Riga on 3 June 2021. It is the first time for Peru to host a workshop." + rest: "Second Cable Workshop",
	} {
		a := find(t, text)
		if a.Context.Meeting == nil || !strings.HasPrefix(want, a.Context.Meeting.Name) {
			t.Errorf("%q: the meeting is %+v, want %q", text, a.Context.Meeting, want)
		}
		for _, m := range of(a, "Meeting") {
			if m.Type.Is(schema.ClassMeeting) && m.Ref != nil && m.Ref != a.Context.Meeting {
				t.Errorf("%q: %q is another meeting", text, m.Ref.Name)
			}
		}
	}
}
