package score

import (
	"testing"

	"github.com/diplograph/diplograph/schema"
)

func TestNormal(t *testing.T) {
	for text, want := range map[string]string{
		"The Fifty-seventh, twenty-first and 3rd": "57 21 and 3",
		"Thirtieth Sixth Twelfth":                 "30 6 12",
		"Cyber Security & Defence Programme":      "cybersecurity and defense program",
		"Łódź’s Øre, STRASSE/Straße":              "lodzs ore strasse strasse",
		"organisations organised, organising":     "organizations organized organizing",
		"cyber":                                   "cyber",
		"":                                        "",
	} {
		if got := newNormaliser().normal(text); got != want {
			t.Errorf("normal(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestStates(t *testing.T) {
	c := newComparer()
	shorts := make(map[string]bool)
	for _, short := range c.states {
		shorts[short] = true
	}
	if len(shorts) != 197 {
		t.Errorf("%d states, want 197", len(shorts))
	}
	if got := c.state("Government of the Bolivarian Republic of Venezuela"); got != "Venezuela" {
		t.Errorf("state = %q", got)
	}
}

func TestBest(t *testing.T) {
	c := newComparer()
	for _, test := range []struct {
		class         schema.Class
		name, variant string
		want          float64
	}{
		{schema.ClassState, "Niger", "Nigeria", 0},
		{schema.ClassState, "Republic of the Congo", "Democratic Republic of the Congo", 0},
		{schema.ClassPerson, "John Q. Public", "J. Public", 0.9},
		{schema.ClassPerson, "", "Public", 0},
		{schema.ClassDocument, "a", "b", 1},
		{schema.ClassPlace, "New York", "New Delhi", 0},
		{schema.ClassPlace, "Hangzhou, China", "Hangzhou", 1},
		{schema.ClassSeries, "EU-Japan Cyber Dialogue", "EU-India Cyber Dialogue", 0},
		{schema.ClassGroup, "nine European states", "nine states", 0},
		{schema.ClassMeeting, "Sixth Dialogue on Space", "6th Dialogue", 2.0 / 3},
		{schema.ClassTopic, "norms of states", "norms", 2.0 / 3},
		{schema.ClassTopic, "the of", "in on", 0},
	} {
		if got := c.best(test.class, test.name, []string{"nothing like it", test.variant}); got != test.want {
			t.Errorf("%s: %q as %q: %g, want %g", test.class, test.name, test.variant, got, test.want)
		}
	}
}
