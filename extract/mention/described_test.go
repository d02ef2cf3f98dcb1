package mention_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/schema"
)

// A plural head noun names several bodies.
func TestDepartments(t *testing.T) {
	for text, want := range map[string][]string{
		"Officials of the Departments of Commerce, Homeland Security, and Justice came.": {"Department of Commerce", "Department of Homeland Security", "Department of Justice"},
		"The Ministries of Defence and Interior took part.":                              {"Ministry of Defence", "Ministry of Interior"},
		"Officials of the Departments of Commerce, the Treasury and Justice came.":       {"Department of Commerce", "Department of the Treasury", "Department of Justice"},
		"Officials of the ministries of home affairs, defence, and foreign trade came.":  {"Ministry of home affairs", "Ministry of defence", "Ministry of foreign trade"},
		"The departments of the firm took part.":                                         nil,
	} {
		if diff := cmp.Diff(want, written(find(t, text), schema.ClassOrganization)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// A document's meeting that has no name is called by who met, by a number of two
// meetings, by its page's title or by what the text calls it.
func TestMeetingsWithoutAName(t *testing.T) {
	for text, want := range map[string]string{
		"Foreign Minister Anna Berzina spoke by telephone with Mr. Karl Tamm on 3 May 2021. They agreed to meet again.":          "telephone call between Anna Berzina and Karl Tamm",
		"Foreign Minister Anna Berzina received in a courtesy call Ms. Maria Soto on 3 May 2021. The two sides met for an hour.": "courtesy call between Anna Berzina and Maria Soto",
		"First Committee\n\n28th & 29th Meetings\n\nThe Committee met in New York. It adopted two texts.":                        "28th & 29th Meetings of the First Committee",
		"# Cables, Clouds and Courts\n\nDate: 3 May 2021\n\nVenue: Riga Institute, Riga\n\nExperts spoke of cables.":             "Cables, Clouds and Courts",
	} {
		main := find(t, text).Context.Meeting
		if main == nil || main.Name != want {
			t.Errorf("%q is about %+v, want %q", text, main, want)
		}
	}
}

// What an audience and those who gave it tell is a meeting of its own.
func TestGivenElsewhere(t *testing.T) {
	a := find(t, "The Second Meeting of the Baltic Cyber Forum was held in Riga. Latvia spoke. Both sides welcomed the training for prosecutors from Pacific states given by the University of Riga in May 2021.")
	m := last(t, a, "Meeting")
	if m.Ref == a.Context.Meeting || m.Name != "training for prosecutors from Pacific states" {
		t.Errorf("the training is %q, %+v", m.Name, m.Ref)
	}
}

// What an indefinite article introduces is a meeting of its own.
func TestDescribedMeetings(t *testing.T) {
	a := find(t, "The Second Meeting of the Baltic Cyber Forum was held in Riga. The delegates agreed to hold a joint workshop on electronic evidence in Tartu.")
	m := last(t, a, "Meeting")
	if m.Ref == a.Context.Meeting || m.Name != "joint workshop on electronic evidence" || !m.Ref.Planned {
		t.Errorf("the workshop is %+v", m.Ref)
	}
}
