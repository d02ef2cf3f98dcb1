package mention_test

import (
	"testing"

	"github.com/diplograph/diplograph/extract/mention"
)

// body is a first paragraph that is long enough to be running text.
const body = "Latvia said on Tuesday that its experts had found a fault in the cable, and that repairs would begin within two weeks at the latest, whatever the weather."

// TestByline tells lines that name the writer of a text from those of a meeting or a speech.
func TestByline(t *testing.T) {
	for title, want := range map[string]bool{
		"Latvia finds fault in cable\n\nBy Jane Roe":                          true,
		"Latvia finds fault in cable\n\nJane Roe | 3 May 2021":                true,
		"Latvia finds fault in cable\n\nRiga Post | Jane Roe | 2021-05-03":    true,
		"Latvia finds fault in cable\n\nRiga Post\n\nMay 3, 2021\n\nJane Roe": true,
		"Remarks on cables\n\nMay 3, 2021\n\nJane Roe":                        false,
		"Baltic Cable Workshop\n\nRiga | 3 May 2021 | Workshop of experts":    false,
		"Baltic Cable Workshop\n\nRiga, 3 May 2021":                           false,
	} {
		t.Run(title, func(t *testing.T) {
			a := find(t, title+"\n\n"+body)
			got := false
			for b := range a.Text.Blocks {
				got = got || a.IsByline(b)
			}
			if got != want {
				t.Errorf("a byline is found: %v, want %v", got, want)
			}
			if persons := of(a, mention.Type("Person")); want && len(persons) > 0 {
				t.Errorf("the writer is taken for one of whom the text tells: %+v", persons[0].Name)
			}
		})
	}
}

// TestHeadlineOfEvents tells which words of a headline are a meeting.
func TestHeadlineOfEvents(t *testing.T) {
	for title, want := range map[string]string{
		"Latvia denies Amber Exchange hack":                  "",
		"Latvia sees progress in latest cable talks with Oz": "latest cable talks with Oz",
		"Latvia, Peru pledge closer work on cables":          "",
	} {
		t.Run(title, func(t *testing.T) {
			got := find(t, title+"\n\nJane Roe | 3 May 2021\n\n"+body+" Both sides agreed that cables matter.").Context.Meeting
			if name := nameOf(got); name != want {
				t.Errorf("the document's meeting is %q, want %q", name, want)
			}
		})
	}
}

func nameOf(r *mention.Referent) string {
	if r == nil {
		return ""
	}
	return r.Name
}

// TestWeekdayOfOwnDay reads the name of the day on which a text was written as that day.
func TestWeekdayOfOwnDay(t *testing.T) {
	a := find(t, "Latvia holds cable talks\n\nRiga Post | Jane Roe | 4 May 2021\n\nA two-day workshop on cables, to which Latvia has asked its neighbours and some others, begins on Tuesday in Riga, the capital of the country.")
	dates := of(a, mention.Date)
	if last := dates[len(dates)-1]; last.Value != "2021-05-04" {
		t.Errorf("the workshop begins on %s, want 2021-05-04", last.Value)
	}
}

// TestBelowBylines finds the day of a text whose first paragraph only sums it up, above the
// lines that tell who wrote it.
func TestBelowBylines(t *testing.T) {
	a := find(t, "Latvia mends cables\n\nIts experts have found a fault in the cable, and repairs will begin within two weeks at the latest, whatever the weather.\n\nRiga Post\n\nMay 5, 2021\n\nJane Roe\n\n"+body)
	dates := of(a, mention.Date)
	if last := dates[len(dates)-1]; last.Value != "2021-05-04" {
		t.Errorf("Tuesday is %s, want 2021-05-04", last.Value)
	}
}
