package segment_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Blank lines below each line of a text part no sentences; short lines stay what they are.
func TestSpacedLines(t *testing.T) {
	text := "Minutes\n\nThe third plenary of the Cable Committee, meeting online in May, was chaired by\n\nJane Roe (Latvia).\n\n" +
		"Some sixty guests came to the hall in order to hear what the\n\nspeakers had to tell them of the cables of the north and of the\n\nharbours; they thanked the Rapporteur Group for the Harbour\n\n" +
		"Works of the north, which had written\n\nthe report, and asked for more of it in the autumn of the\n\nyear.\n\nHosted by\n\nCable Union\n"
	var got []string
	for _, b := range cut(text) {
		got = append(got, strings.ReplaceAll(strings.Join(b.Sentences, " "), "\n\n", " "))
	}
	want := []string{
		"Minutes",
		"The third plenary of the Cable Committee, meeting online in May, was chaired by Jane Roe (Latvia).",
		"Some sixty guests came to the hall in order to hear what the speakers had to tell them of the cables of the north and of the harbours; they thanked the Rapporteur Group for the Harbour Works of the north, which had written the report, and asked for more of it in the autumn of the year.",
		"Hosted by", "Cable Union",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
