package rule_test

import (
	"maps"
	"sort"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What was put forward is meant by "it", by "the idea" and by its own words, until a
// heading or other matters come between.
func TestFloor(t *testing.T) {
	rules := one("proposed", "kind: text", "verbs: {propose: {}}", "after: [that]")
	maps.Copy(rules, one("supported", "kind: frame", "verbs: {support: {}}", "object: proposal"))
	set := load(t, rules)
	const put = "Mali proposed that a register of contacts be kept. "
	is := []string{"Estonia → a register of contacts be kept", "Mali → a register of contacts be kept"}
	for text, want := range map[string][]string{
		put + "Estonia supported it.":           is,
		put + "Estonia supported the idea.":     is,
		put + "Estonia supported the register.": is,
		put + "Estonia supported the fund.":     is[1:],
		"Mali proposed that a register of contacts be kept; all clapped. Estonia supported it.": is,
		put + "Estonia supported the Riga Plan.":                                                {"Estonia → Riga Plan", is[1]},
	} {
		got := apply(t, set, text)
		sort.Strings(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// A ballot names voters behind its label, on the lines that follow, and in a roll call.
func TestBallot(t *testing.T) {
	set := load(t, one("votedOn", "kind: ballot", `labels: [in favour, "y"]`, "object: matter"))
	const draft = "The committee took up draft resolution A/C.1/70/L.5.\n\n"
	both := []string{"Estonia → A/C.1/70/L.5", "Norway → A/C.1/70/L.5"}
	for text, want := range map[string][]string{
		draft + "In favour: Estonia (by proxy) and Norway.\n":                  both,
		draft + "In favour:\n\nEstonia, Norway [...]\n\nAgainst:\n\nPoland.\n": both,
		draft + "Y ESTONIA\n\nN POLAND\n\nY NORWAY\n":                          both,
		draft + "In favour: many.\n\nEstonia and Norway spoke at length.\n":    nil,
		draft + "Y NORWAY\n\nThe meeting rose.\n":                              nil,
	} {
		got := apply(t, set, text)
		sort.Strings(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}
