package mention_test

import (
	"testing"

	"github.com/diplograph/diplograph/schema"
)

// A capital stands for its state where it says or wants something.
func TestCapitals(t *testing.T) {
	for text, state := range map[string]bool{
		"Tokyo warned that ships drift.":                            true,
		"Latvia waited, while Moscow would not support the plan.":   true,
		"Tokyo hosted the workshop.":                                false,
		"The delegates met in Tokyo said the paper.":                false,
		"The envoy said that Tokyo welcomed the plan of the Forum.": false,
	} {
		found := false
		for _, m := range find(t, text).Mentions {
			found = found || m.Type.Is(schema.ClassState) && (m.Name == "Tokyo" || m.Name == "Moscow")
		}
		if found != state {
			t.Errorf("%q: a state: %t", text, found)
		}
	}
}
