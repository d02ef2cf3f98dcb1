package mention_test

import (
	"strconv"
	"testing"

	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

func TestDates(t *testing.T) {
	for text, want := range map[string]struct{ value, until string }{
		"It met on 2 September 2019.":                       {"2019-09-02", ""},
		"It met on 02 September 2019.":                      {"2019-09-02", ""},
		"It met on 2 September, 2019.":                      {"2019-09-02", ""},
		"It met on 2nd September 2019.":                     {"2019-09-02", ""},
		"It met on the 2nd of September 2019.":              {"2019-09-02", ""},
		"It met on Monday, 2 September 2019.":               {"2019-09-02", ""},
		"It met on September 2, 2019.":                      {"2019-09-02", ""},
		"It met on September 2nd, 2019.":                    {"2019-09-02", ""},
		"It met on 2 Sept. 2019.":                           {"2019-09-02", ""},
		"It met on 2 SEPTEMBER 2019.":                       {"2019-09-02", ""},
		"It met on 2019-09-02.":                             {"2019-09-02", ""},
		"It met in September 2019.":                         {"2019-09", ""},
		"It met in 2019.":                                   {"2019", ""},
		"It met in early 2019.":                             {"2019", ""},
		"It met on 2-4 September 2019.":                     {"2019-09-02", "2019-09-04"},
		"It met on 2–4 September 2019.":                     {"2019-09-02", "2019-09-04"},
		"It met on 2 - 4 September 2019.":                   {"2019-09-02", "2019-09-04"},
		"It met on 2 and 3 September 2019.":                 {"2019-09-02", "2019-09-03"},
		"It met from 2 to 4 September 2019.":                {"2019-09-02", "2019-09-04"},
		"It met between 2 and 4 September 2019.":            {"2019-09-02", "2019-09-04"},
		"It met on September 2-4, 2019.":                    {"2019-09-02", "2019-09-04"},
		"It met on September 2 to 4, 2019.":                 {"2019-09-02", "2019-09-04"},
		"It met on September 30 - October 2, 2019.":         {"2019-09-30", "2019-10-02"},
		"It met from 30 August to 1 September 2019.":        {"2019-08-30", "2019-09-01"},
		"It met from 30 December 2018 to 2 January 2019.":   {"2018-12-30", "2019-01-02"},
		"It met on 28th-31st October 2013.":                 {"2013-10-28", "2013-10-31"},
		"It met on October 28th-31st, 2013.":                {"2013-10-28", "2013-10-31"},
		"It met on February 28-March 11, 2022.":             {"2022-02-28", "2022-03-11"},
		"It met on 2019-11-25 – 2019-11-29.":                {"2019-11-25", "2019-11-29"},
		"It met in October-November 2006.":                  {"2006-10", "2006-11"},
		"It met from March to May 2019.":                    {"2019-03", "2019-05"},
		"It met on 26/01/2021.":                             {"2021-01-26", ""},
		"It met on 01/26/2021.":                             {"2021-01-26", ""},
		"It met on 2 September 2019. It closed on 4 May.":   {"2019-05-04", ""},
		"It met on 2 September 2019. It closed on May 4.":   {"2019-05-04", ""},
		"It met on 2 September 2019. It closed in October.": {"2019-10", ""},
		"It met on 2 September 2019. It sat on 4–5 May.":    {"2019-05-04", "2019-05-05"},
	} {
		t.Run(text, func(t *testing.T) {
			m := last(t, find(t, text), mention.Date)
			if m.Value != want.value || m.Until != want.until {
				t.Errorf("%q is %q until %q, want %q until %q", m.Name, m.Value, m.Until, want.value, want.until)
			}
		})
	}
}

func TestNoDates(t *testing.T) {
	for name, text := range map[string]string{
		"a month that is a verb":    "They may meet.",
		"a month that is a name":    "May Smith spoke.",
		"a day without any year":    "It met on 5 May.",
		"a number":                  "They sent 2019 letters.",
		"no such month":             "They read 2019-13-02 aloud.",
		"a year of another age":     "It was so in 1492.",
		"a capital is missing":      "It was 2 march 2019 steps.",
		"a day that may be a month": "It met on 05/06/2021.",
		"an age":                    "They sent 28-year olds in 2019-style.",
		"a resolution":              "They read resolution 73/27.",
		"an ordinal is no day":      "They held the 2nd round.",
		"a number of five figures":  "They met in 20190.",
	} {
		t.Run(name, func(t *testing.T) {
			for _, m := range of(find(t, text), mention.Date) {
				if m.Name == "2019" {
					continue // the year of a day that is none
				}
				t.Errorf("%q: %q is the date %q", text, m.Name, m.Value)
			}
		})
	}
}

func TestCardinals(t *testing.T) {
	for word, want := range map[string]int{
		"36": 36, "1,200": 1200, "1,200,000": 1200000, "one": 1, "Nine": 9, "twelve": 12, "twenty": 20, "twenty-five": 25, "Ninety-nine": 99, "hundred": 100,
	} {
		t.Run(word, func(t *testing.T) {
			a := find(t, "They sent "+word+" letters.")
			if n, ok := a.Cardinal(2); !ok || n != want {
				t.Errorf("read %d, %t, want %d", n, ok, want)
			}
			if m := last(t, a, mention.Number); m.Value != strconv.Itoa(want) {
				t.Errorf("the mention's value is %q", m.Value)
			}
		})
	}
	for _, word := range []string{"few", "first", "five-twenty", "twenty-first", "well-known", "1.5", "9.30"} {
		if n, ok := find(t, "They sent "+word+" letters.").Cardinal(2); ok {
			t.Errorf("%q is the number %d", word, n)
		}
	}
}

func TestOrdinals(t *testing.T) {
	for word, want := range map[string]string{
		"first": "1", "Third": "3", "ninth": "9", "tenth": "10", "twelfth": "12", "nineteenth": "19", "twentieth": "20", "fiftieth": "50", "ninetieth": "90",
		"twenty-second": "22", "fifty-seventh": "57", "hundredth": "100", "1st": "1", "2nd": "2", "3rd": "3", "4th": "4", "22nd": "22", "101st": "101",
	} {
		t.Run(word, func(t *testing.T) {
			if m := last(t, find(t, "They read the "+word+" letter."), mention.Ordinal); m.Value != want {
				t.Errorf("read %q, want %s", m.Value, want)
			}
		})
	}
	for _, word := range []string{"2", "secondary", "twenty-two", "first-hand", "th", "2m", "ieth"} {
		if got := of(find(t, "They read the "+word+" letter."), mention.Ordinal); len(got) > 0 {
			t.Errorf("%q is the ordinal %s", word, got[0].Value)
		}
	}
}

func TestRoman(t *testing.T) {
	for word, want := range map[string]int{"I": 1, "II": 2, "IV": 4, "VI": 6, "IX": 9, "XII": 12, "XIV": 14, "XXIX": 29} {
		t.Run(word, func(t *testing.T) {
			m := last(t, find(t, "They came to Panel "+word+" on cables."), mention.Type(schema.ClassSession))
			if m.Ordinal() != want {
				t.Errorf("%q is number %d, want %d", m.Name, m.Ordinal(), want)
			}
		})
	}
}

func TestRelativeDates(t *testing.T) {
	for text, want := range map[string]string{
		"They met today in Riga.":                                "2025-05-29",
		"They met yesterday in Riga.":                            "2025-05-28",
		"They met on Wednesday in Riga.":                         "2025-05-28",
		"They met last Friday in Riga.":                          "2025-05-23",
		"They will meet on Monday in Riga.":                      "2025-06-02",
		"They will meet next month in Riga.":                     "2025-06",
		"They met last November in Riga.":                        "2024-11",
		"They met earlier this year in Riga.":                    "2025",
		"They met in November in Riga.":                          "2024-11",
		"They will meet in February in Riga.":                    "2026-02",
		"They will meet next year in Riga.":                      "2026",
		"They met on 3 May 2019 and on 1 December of that year.": "2019-12-01",
	} {
		t.Run(text, func(t *testing.T) {
			m := last(t, find(t, "RIGA, Thursday 29 May 2025 - "+text), mention.Date)
			if m.Value != want {
				t.Errorf("%q is %q, want %q", m.Name, m.Value, want)
			}
		})
	}
	if m := last(t, find(t, "They met on 3 May 2019. They rose on Monday."), mention.Date); m.Value != "2019-05-03" {
		t.Errorf("in a text that does not tell its own day, %q is the date %q", m.Name, m.Value)
	}
}
