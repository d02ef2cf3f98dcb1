package fold_test

import (
	"slices"
	"testing"

	"github.com/diplograph/diplograph/graph/fold"
)

func TestString(t *testing.T) {
	for text, want := range map[string]string{
		"plain":                   "plain",
		"Côte d’Ivoire":           "cote d'ivoire",
		"Łódź, Ærø, Đà Nẵng":      "lodz, aero, da nang",
		"Straße":                  "strasse",
		"U.S.–EU":                 "u.s.-eu",
		"ﬁrst":                    "first",
		"НАТО":                    "нато",
		"İstanbul and Diyarbakır": "istanbul and diyarbakir",
	} {
		if got := fold.String(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	got := fold.Words("people's republic, l.11/rev.1")
	if want := []string{"peoples", "republic", "l", "11", "rev", "1"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
