package main

import (
	"strings"
	"testing"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/schema"
)

// A store may hold facts of a rule that is no more.
func TestExplainRuleThatIsNoMore(t *testing.T) {
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	fact := schema.Fact{Rule: "attended.gone", Confidence: 0.5, Evidence: []schema.Evidence{{Start: 0, End: 4}}}
	got := newExplainer(x, "a.txt", "Kenya left.", true).explain(fact, nil).text(plainMark)
	for _, want := range []string{"  confidence  0.50\n", "  rule        attended.gone\n", "─▶ Kenya "} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in:\n%s", want, got)
		}
	}
}
