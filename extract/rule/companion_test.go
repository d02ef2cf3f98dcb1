package rule_test

import (
	"slices"
	"sort"
	"testing"
)

// TestCompanions checks that those with whom an actor does a thing do it as well, and that
// those do not who belong to something else in the sentence.
func TestCompanions(t *testing.T) {
	signed := load(t, one("signed", "kind: frame", "verbs: {sign: {}, join: {}}"))
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"behind a comma":        {"Chile joined the Paris Call, together with Peru and Ghana.", []string{"Chile → Paris Call", "Ghana → Paris Call", "Peru → Paris Call"}},
		"inserted":              {"Chile, joined by Peru, signed the Paris Call.", []string{"Chile → Paris Call", "Peru → Paris Call"}},
		"at the beginning":      {"Along with Peru, Chile signed the Paris Call.", []string{"Chile → Paris Call", "Peru → Paris Call"}},
		"as did":                {"Chile signed the Paris Call, as did Peru.", []string{"Chile → Paris Call", "Peru → Paris Call"}},
		"described, then named": {"Cisco signed the Paris Call alongside 33 other companies, including Microsoft and Nokia.", []string{"33 other companies → Paris Call", "Cisco → Paris Call", "Microsoft → Paris Call", "Nokia → Paris Call"}},
		"a person and a body":   {"Chile signed the Paris Call, together with Ms. Anna Berzina.", []string{"Chile → Paris Call"}},
		"another verb":          {"Chile joined the Paris Call to praise a plan that was written and circulated together with Peru.", []string{"Chile → Paris Call"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := apply(t, signed, test.text)
			sort.Strings(got)
			if !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
