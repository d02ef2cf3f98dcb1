package segment_test

import (
	"testing"

	"github.com/diplograph/diplograph/extract/segment"
)

// TestEventLine keeps a line of a list of events in one piece, and cuts sentences apart.
func TestEventLine(t *testing.T) {
	for text, want := range map[string]int{
		"Harbour Week. Riga, Latvia. 26-30 March 2018.":                 1,
		"Meeting of the Port Group. Oslo, Norway. 24 April 2018":        1,
		"Cable Day. April 26, 2018.":                                    1,
		"Ships drift in Riga. They were mended in Oslo on 3 May 2018.":  2,
		"Harbour Week was held. Riga hosted it. It ended 30 March 2018": 3,
	} {
		if got := len(segment.New(text).Sentences); got != want {
			t.Errorf("%q has %d sentences, want %d", text, got, want)
		}
	}
}
