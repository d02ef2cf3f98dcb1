package mention_test

import (
	"slices"
	"testing"

	"github.com/diplograph/diplograph/schema"
)

func TestCalendars(t *testing.T) {
	const told = "\n\nExperts looked at what holds a cable in its place and who mends it, and at what it costs all of us.\n\n"
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"titles above": {
			"Events\n\nWorkshop on Cables\n2021-05-03 – 2021-05-05\nGrand Hotel, Oslo" + told + "Ports and Wires\nMonday, 7 June 2021" + told,
			[]string{"Workshop on Cables", "Ports and Wires"},
		},
		"titles below": {
			"Past meetings\n\nMay 3, 2021 (online)\nCouncil Spring Meeting" + told + "June 7, 2021 (in person, Oslo)\nCouncil Summer Meeting" + told,
			[]string{"Council Spring Meeting", "Council Summer Meeting"},
		},
		"one event": {"Events\n\nWorkshop on Cables\n3 May 2021" + told, nil},
		"one day, twice": {
			"Second Meeting of the Baltic Cyber Forum\n\n3 May 2021" + told + "Riganet Workshop\n\n3 May 2021\n", nil,
		},
		"where it was written": {"Forum meets\n\nOslo\n\n3 May 2021" + told + "Oslo\n\n4 May 2021" + told, nil},
		"headlines":            {"News\n\nChile hosts workshop on cables\n3 May 2021" + told + "Summit ends in Oslo\n7 June 2021" + told, nil},
		"no meetings":          {"News\n\nCables of the North\n3 May 2021" + told + "Ports and Wires\n7 June 2021" + told, nil},
	} {
		t.Run(name, func(t *testing.T) {
			a := find(t, test.text)
			var got []string
			for i := range a.Text.Sentences {
				if m := a.Event(i); m != nil {
					got = append(got, m.Name)
					if days := a.DaysOf(m); !m.Type.Is(schema.ClassMeeting) || days == nil {
						t.Errorf("%q is a %s on %v, want a meeting with its days", m.Name, m.Type, days)
					}
				}
			}
			if !slices.Equal(got, test.want) || a.HasCalendar() != (len(test.want) > 0) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
