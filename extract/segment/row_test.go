package segment_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/segment"
)

// White space between columns reads like their mark; a label and what it is for are one
// cell; a line of a programme is a row, and goes on in the lines that have only a last cell.
func TestRows(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want [][]string
	}{
		"white space": {"Ms. Roe     Director\tRiga", [][]string{{"Ms.", "Roe", "|", "Director", "|", "Riga"}}},
		"label":       {"Chair:      Ms. Roe", [][]string{{"Chair", ":", "Ms.", "Roe"}}},
		"programme": {"09.30 | OPENING\n      | Jane Roe\n      | » Karl Tamm", [][]string{
			{"09.30", "|", "OPENING"}, {"Jane", "Roe"}, {"Karl", "Tamm"},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			text := segment.New(test.text)
			var got [][]string
			for _, s := range text.Sentences {
				var words []string
				for _, token := range text.Tokens[s.First:s.End] {
					words = append(words, token.Text)
				}
				got = append(got, words)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// The full stop of initials ends a sentence before two spaces and a capital.
func TestInitialsEndSentence(t *testing.T) {
	text := segment.New("They met in Washington, D.C.  Ms. Roe spoke.")
	if len(text.Sentences) != 2 {
		t.Errorf("there are %d sentences, want 2", len(text.Sentences))
	}
}
