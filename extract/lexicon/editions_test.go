package lexicon

import "testing"

func TestEdition(t *testing.T) {
	l := load(t)
	for _, test := range []struct {
		series, date string
		want         int
	}{
		{"series/igf", "2019", 14},
		{"series/igf", "2019-11", 14},
		{"series/igf", "2019-11-27", 14},
		{"series/igf", "2019-10", 0},
		{"series/igf", "2022-12-01", 17}, // the meeting that began in November
		{"series/asean-mcc", "2019-10-02", 4},
		{"series/un-oewg", "2022", 0}, // two were held
		{"series/un-oewg", "2022-07", 3},
		{"series/un-oewg", "2022-07-25", 3},
		{"series/un-oewg", "", 0},
		{"series/none", "2019", 0},
	} {
		if got, ok := l.Edition(test.series, test.date); got != test.want || ok != (test.want > 0) {
			t.Errorf("%s in %s is %d, %t, want %d", test.series, test.date, got, ok, test.want)
		}
	}
}
