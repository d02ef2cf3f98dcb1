package clause_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Who says something is found behind all that may stand between a speaker and the verb.
func TestSpeakers(t *testing.T) {
	for text, want := range map[string][]string{
		"Mr. Karl Tamm (Estonia), speaking on behalf of Latvia, Norway and Poland, stressed it.": {"Karl Tamm"},
		"Mr. Karl Tamm (Estonia), on behalf of Latvia, Norway and Poland, stressed it.":          {"Karl Tamm"},
		"Ms. Anna Berzina (Latvia), who chairs the Working Group, stressed it.":                  {"Anna Berzina"},
		"Mr. Karl Tamm commended the text submitted by Norway and stressed it.":                  {"Karl Tamm"},
		"Mr. Karl Tamm (Estonia): stressed it.":                                                  {"Karl Tamm"},
		"Stressing the value of charts were Latvia and Norway.":                                  {"Latvia", "Norway"},
		"Speakers included Ms. Anna Berzina and Mr. Karl Tamm, who stressed it.":                 {"Karl Tamm"},
		"Latvia and Norway, for their part, stressed it.":                                        {"Latvia", "Norway"},
		"Norway thanked Latvia; stressed it.":                                                    {"Norway"},
	} {
		got := only(read(t, text, "stress", "commend", "submit", "chair", "thank"), "stress")
		if len(got) != 1 || !cmp.Equal(got[0].Subjects, want) {
			t.Errorf("%q: found %+v, want %q", text, got, want)
		}
	}
}

func TestAgentBehindAPost(t *testing.T) {
	got := only(read(t, "The meeting was opened by the Prime Minister of Fiji, Hon. Anna Berzina.", "open"), "open")
	if len(got) != 1 || !cmp.Equal(got[0].Agents, []string{"Anna Berzina"}) {
		t.Errorf("found %+v", got)
	}
}

// A verb may go with a noun that other words colour.
func TestVerbsWithNouns(t *testing.T) {
	for text, want := range map[string]int{
		"Norway expressed its deep concern at the attack.":      1,
		"Norway expressed concern at the attack.":               1,
		"Norway expressed its serious and grave concern at it.": 1,
		"Norway expressed no concern at the attack.":            0,
		"Norway expressed the view that concern grew.":          0,
	} {
		if got := only(read(t, text, "express .. concern"), "express .. concern"); len(got) != want {
			t.Errorf("%q: found %+v, want %d", text, got, want)
		}
	}
}

// A complement ends where the same or another actor does something else.
func TestComplementsEnd(t *testing.T) {
	for text, want := range map[string]string{
		"Norway stressed the value of charts and departed for Riga.":         "the value of charts",
		"Norway stressed the value of charts, and Latvia departed for Riga.": "the value of charts",
		"Mr. Karl Tamm, stressing the value of charts, departed for Riga.":   "the value of charts",
	} {
		got := only(read(t, text, "stress", "depart"), "stress")
		if len(got) != 1 || got[0].Complement != want {
			t.Errorf("%q: found %+v, want %q", text, got, want)
		}
	}
}

func TestWishesAreSaid(t *testing.T) {
	for text, infinitive := range map[string]bool{
		"Norway wishes to stress it.":     false,
		"Norway would like to stress it.": false,
		"Norway came to stress it.":       true,
	} {
		got := only(read(t, text, "stress"), "stress")
		if len(got) != 1 || got[0].Infinitive != infinitive {
			t.Errorf("%q: found %+v", text, got)
		}
	}
}
