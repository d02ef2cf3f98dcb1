package segment

import "testing"

func TestSingleQuotationMarks(t *testing.T) {
	tests := map[string]struct {
		text      string
		marks     int
		sentences int
	}{
		"a quotation and its speaker":      {"'There is no race,' she said. 'Ships don't race.'", 4, 2},
		"a term":                           {"States 'implement policy' on cables.", 2, 1},
		"a plural inside":                  {"They called it 'the members' own fault' and left.", 2, 1},
		"a plural alone":                   {"The members' ships and the states' cables drift.", 0, 1},
		"curly marks":                      {"‘Nobody owns the sea’, he said of Latvia’s ships.", 2, 1},
		"a year":                           {"In the '90s cables' prices fell.", 0, 1},
		"a quotation that goes on further": {"'Cables are dear. They always were.", 1, 2},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			text := New(test.text)
			marks := 0
			for _, token := range text.Tokens {
				if token.Fold == doubleMark {
					marks++
				}
			}
			if marks != test.marks || len(text.Sentences) != test.sentences {
				t.Errorf("%d marks, %d sentences; want %d, %d", marks, len(text.Sentences), test.marks, test.sentences)
			}
		})
	}
}
