package clause_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/clause"
)

func TestWherePositionsEnd(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"one":                       {"that cables need better protection", []string{"cables need better protection"}},
		"and that":                  {"that cables are dear and that exercises help", []string{"cables are dear", "exercises help"}},
		"numbers in brackets":       {"(i) the need for charts, (ii) the value of exercises", []string{"the need for charts", "the value of exercises"}},
		"a list by semicolons":      {"the value of charts; the need for exercises", []string{"the value of charts", "the need for exercises"}},
		"somebody else's deed":      {"the value of charts; the Group was dissolved in May", []string{"the value of charts"}},
		"somebody else's words":     {"the value of charts, while Latvia left the room", []string{"the value of charts"}},
		"an explanation":            {"the value of good charts: the sea is deep and nobody knows it", []string{"the value of good charts"}},
		"a remark about the end":    {"that the new Baltic register of submarine cables helps repair ships, which come from Norway", []string{"the new Baltic register of submarine cables helps repair ships"}},
		"a relative clause inside":  {"that the register, which Norway keeps, helps", []string{"the register, which Norway keeps, helps"}},
		"the end of a quotation":    {"that cables are dear,” said the host of the day", []string{"cables are dear"}},
		"nothing to be understood":  {"that it does", nil},
		"only what was said before": {"these three things", nil},
	} {
		t.Run(name, func(t *testing.T) {
			a, span := complement(t, "The delegates stressed "+test.text+".")
			if diff := cmp.Diff(test.want, lines(a, clause.Positions(a, span))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestNoTopics(t *testing.T) {
	for _, text := range []string{"Riga and 3 May 2021", "that the matter was closed", "where they met", "three and a half hours", "be mended in Riga"} {
		a, span := complement(t, "The delegates discussed "+text+".")
		if got := lines(a, clause.Topics(a, span)); len(got) > 0 {
			t.Errorf("%q: found %q", text, got)
		}
	}
}
