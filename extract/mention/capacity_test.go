package mention_test

import (
	"testing"

	"github.com/diplograph/diplograph/schema"
)

// Who "I" is in a letter whose writer says that he or she is a chair.
func TestChairOfLetter(t *testing.T) {
	const body = " I regret that no date could be found for the second session, and I encourage all delegations to submit their papers in good time.\n\n"
	for text, want := range map[string]string{
		"Excellency,\n\nI address you in my capacity as Chair of the Open-ended Working Group on Ports." + body + "(Signed) Tshering Gyaltshen Penjor\nAmbassador\n": "Tshering Gyaltshen Penjor",
		"Excellency,\n\nAs Co-Chair of the Baltic Cyber Forum, I write to inform you." + body + "Tshering Penjor\nPermanent Representative\n":                        "Tshering Penjor",
	} {
		a := find(t, text)
		if c := a.Context.Chair; c == nil || c.Name != want || c.Class != schema.ClassPerson {
			t.Errorf("%q: the chair is %+v, want %s", text, c, want)
		}
	}
	a := find(t, "Excellency,\n\nShe spoke in her capacity as Chair of the Baltic Cyber Forum."+body+"Tshering Penjor\nPermanent Representative\n")
	if c := a.Context.Chair; c != nil && c.Name == "Tshering Penjor" {
		t.Error("who signs is taken for the chair of whom the letter tells")
	}
}
