package mention_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/schema"
)

// A row of a list tells a person's post and body by its columns.
func TestCells(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []post
	}{
		"white space":                 {"1   Mr. Karl Tamm     Director     Riga Cable Board", []post{{"Director", "Riga Cable Board"}}},
		"tabs":                        {"1\tMr. Karl Tamm\tDirector\tRiga Cable Board", []post{{"Director", "Riga Cable Board"}}},
		"marks":                       {"| 1 | Mr. Karl Tamm | Director | Riga Cable Board |", []post{{"Director", "Riga Cable Board"}}},
		"unknown post":                {"1   M. Karl Tamm     Chef service câbles     ANCR", []post{{"Chef service câbles", "ANCR"}}},
		"unknown body":                {"1   M. Karl Tamm     Juriste     Plateforme Balte", []post{{"Juriste", "Plateforme Balte"}}},
		"post with a body":            {"1   Mr. Karl Tamm     Head, Cable Desk     Riga Cable Board", []post{{"Head, Cable Desk", "Riga Cable Board"}}},
		"note behind the name":        {"1   Mr. Karl Tamm (H)     Director     Riga Cable Board", []post{{"Director", "Riga Cable Board"}}},
		"address in the last":         {"1   Mr. Karl Tamm     Director     Riga Cable Board     tamm@riga.example", []post{{"Director", "Riga Cable Board"}}},
		"post that looks like a name": {"1   Sr. Juan Soto     Coordinador Nacional de Cables     Ministerio del Interior", []post{{"Coordinador Nacional de Cables", "Ministerio del Interior"}}},
		"subject, not body":           {"Latvia     Mr. Karl Tamm     Cables of the north", []post{{"", "Latvia"}}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, posts(t, test.text)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// What stands behind a name in apposition is a body if it is a short form, and on a line
// of a list if it is written with capitals and behind no post.
func TestAppositions(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []post
	}{
		"short form":             {"Mr. Karl Tamm, RCBX, spoke of cables.", []post{{"", "RCBX"}}},
		"short form behind post": {"Mr. Karl Tamm, Director, RCBX, spoke of cables.", []post{{"Director", "RCBX"}}},
		"on a line":              {"- Mr. Karl Tamm, Baltic Tide", []post{{"", "Baltic Tide"}}},
		"field of a post":        {"- Mr. Karl Tamm, Director, Cables and Tides", []post{{"Director", ""}}},
		"not in prose":           {"Mr. Karl Tamm, Baltic Tide in hand, spoke.", nil},
		"accredited":             {"Mr. Karl Tamm, Ambassador to Latvia, spoke.", []post{{"Ambassador to Latvia", ""}}},
		"field in parentheses":   {"Mr. Karl Tamm, Joint Secretary (Tides), Riga Institute, spoke.", []post{{"Joint Secretary (Tides)", "Riga Institute"}}},
		"people's body":          {"Mr. Karl Tamm from the People's Court of Laos spoke.", []post{{"", "People's Court of Laos"}}},
		"behind a colon":         {"Riga Institute: Mr. Karl Tamm, Director", []post{{"Director", "Riga Institute"}}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, posts(t, test.text)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Parts of a meeting go by a title, their place in the order or their subject.
func TestParts(t *testing.T) {
	for text, want := range map[string][]string{
		"PANEL: Cables of the north":                           {"PANEL: Cables of the north"},
		"09:30 | Opening":                                      {"Opening"},
		"- 9:00 a.m. First Plenary Session":                    {"First Plenary Session"},
		"The opening ceremony was short.":                      {"opening ceremony"},
		"A panel on cables was chaired by Estonia.":            {"panel on cables"},
		"The legal track was short.":                           {"legal track"},
		"Panel One was short.":                                 {"Panel One"},
		"The closing of the port was discussed.":               nil,
		"The tenth plenary meeting of the Assembly was short.": nil,
	} {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff(want, written(find(t, text), schema.ClassSession)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// The form of government makes a state's name longer, not another's.
func TestFormalStates(t *testing.T) {
	for text, want := range map[string]string{
		"The Sultanate of Oman agreed.":                                              "Oman",
		"The Democratic People's Republic of Korea agreed.":                          "North Korea",
		"Mr. Karl Tamm, Minister of Communication of the Republic of Benin, agreed.": "Benin",
	} {
		if got := referent(last(t, find(t, text), "State")); got != want {
			t.Errorf("%q: the state is %q, want %q", text, got, want)
		}
	}
}
