package clause_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What word order leaves open the tree decides.
func TestTreeDecides(t *testing.T) {
	for name, test := range map[string]struct {
		text, lemma string
		want        []said
	}{
		"a noun behind a state is no verb": {"The Chile support for the text grew.", "support", nil},
		"the agent stands far from its participle": {
			"The text presented to the members of the group in May by Peru was long.", "present",
			[]said{{
				Lemma: "present", Verb: "presented", Passive: true, Subjects: []string{"text"}, Agents: []string{"Peru"},
				Complement: "to the members of the group in May by Peru was long",
			}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, only(read(t, test.text, test.lemma), test.lemma)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
