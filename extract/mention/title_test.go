package mention_test

import "testing"

// A title in small letters names the meeting that the document is about.
func TestTitledMeeting(t *testing.T) {
	for title, want := range map[string]string{
		"Regional seminar on cable law":                         "Regional seminar on cable law",
		"Workshop on cable law, Tallinn":                        "Workshop on cable law",
		"Workshop on cable law in Tallinn":                      "Workshop on cable law",
		"Kenya hosts workshop on cable law":                     "workshop on cable law",
		"Report of the workshop on cable law":                   "workshop on cable law",
		"Press release\n\nTraining course for junior diplomats": "Training course for junior diplomats",
	} {
		t.Run(title, func(t *testing.T) {
			got := find(t, title+"\n\nThe event was opened by Kenya. Delegates of Ghana took part.").Context.Meeting
			if got == nil || got.Name != want {
				t.Errorf("the document's meeting is %+v, want %q", got, want)
			}
		})
	}
}

// Not every title with such a noun names one.
func TestTitleWithoutMeeting(t *testing.T) {
	for _, title := range []string{
		"Guide to the rules for meetings on cables",
		"A conference for all",
		"Why no workshop on cable law will do",
	} {
		t.Run(title, func(t *testing.T) {
			if got := find(t, title+"\n\nThe text was written by Kenya. Delegates of Ghana read it.").Context.Meeting; got != nil {
				t.Errorf("the document's meeting is %q, want none", got.Name)
			}
		})
	}
}
