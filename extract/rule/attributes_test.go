package rule_test

import (
	"slices"
	"testing"
)

// What the words around the ends of a match tell of it, where the rule sets nothing.
func TestToldAttributes(t *testing.T) {
	said := one("expressed", "kind: frame", "verbs: {say: {}}", "after: [that]")
	came := one("attended", "kind: phrase", `pattern: "<Actor+:subject> attended|took"`, "object: meeting")
	signed := one("signed", "kind: frame", "verbs: {sign: {}}", `after: [""]`)
	ledBy := one("chaired", "kind: phrase", `pattern: "led by <Actor+:subject>"`, "object: meeting")
	hosting := one("hosted", "kind: frame", "verbs: {host: {}}", "object: meeting", "infinitive: true")
	sent := one("attended", "kind: phrase", `pattern: "<State+:subject> sent"`, "object: meeting")
	for name, test := range map[string]struct {
		text, want string
	}{
		"cannot accept opposes":       {"Norway said that it could not accept the chart.", "Norway → it could not accept the chart; stance=oppose"},
		"must stresses":               {"Norway said that charts must be shared.", "Norway → charts must be shared; stance=stress"},
		"would promises":              {"Norway said that it would pay for the chart.", "Norway → it would pay for the chart; stance=commit"},
		"would have promises nothing": {"Norway said that it would have liked a chart.", "Norway → it would have liked a chart"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := apply(t, load(t, said), held+test.text); !slices.Equal(got, []string{test.want}) {
				t.Errorf("%q: got %q, want %q", test.text, got, test.want)
			}
		})
	}
	if got := apply(t, load(t, came), held+"Norway took part as an observer."); !slices.Equal(got, []string{"Norway → " + forum + "; capacity=observer"}) {
		t.Errorf("an observer: %q", got)
	}
	if got := apply(t, load(t, signed), "Norway signed the Riga Declaration on 3 May 2018."); !slices.Equal(got, []string{"Norway → Riga Declaration; date=2018-05-03"}) {
		t.Errorf("a signature's date: %q", got)
	}
	if got := apply(t, load(t, ledBy), held+"It was led by Norway and Peru."); !slices.Equal(got, []string{"Norway → " + forum + "; co=true", "Peru → " + forum + "; co=true"}) {
		t.Errorf("two chairs: %q", got)
	}
	if got := apply(t, load(t, hosting), held+"Norway refused to host the meeting."); !slices.Equal(got, []string{"Norway → " + forum + "; negated"}) {
		t.Errorf("a refusal: %q", got)
	}
	if got := apply(t, load(t, sent), held+"Neither Norway nor Peru sent experts."); !slices.Equal(got, []string{"Norway → " + forum + "; negated", "Peru → " + forum + "; negated"}) {
		t.Errorf("neither: %q", got)
	}
}

// The series that only the name of a meeting tells is left out where the text tells nothing
// else of that meeting.
func TestBareSeries(t *testing.T) {
	rules := one("partOf", "kind: name", "from: series")
	for _, m := range apply(t, load(t, rules), held+"Norway recalled the First Meeting of the Baltic Cyber Forum.") {
		if m == "First Meeting of the Baltic Cyber Forum → Baltic Cyber Forum" {
			t.Errorf("found %q", m)
		}
	}
}
