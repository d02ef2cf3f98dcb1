package calibration_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/extract/calibration"
)

// The confidences are worked out by hand from the formulas of Model.
func TestConfidence(t *testing.T) {
	set := map[string]float64{"hosted.verb": 0.8, "hosted.new": 0.8, "signed.verb": 0.5}
	for name, test := range map[string]struct {
		table, rule string
		again       bool
		want        float64
	}{
		// p = 30/40; q = (30 + 20p)/60; r = (30 + 20q + 40·0.8)/100
		"all of one rule": {"hosted.verb 30 40 0 0", "hosted.verb", false, 0.77},
		// q = 0.75; r = (20·0.75 + 40·0.8)/60
		"a new rule of the relation": {"hosted.verb 30 40 0 0", "hosted.new", false, 0.78},
		// q = p = 0.75; r = (20·0.75 + 40·0.5)/60
		"a relation with no data": {"hosted.verb 30 40 0 0", "signed.verb", false, 0.58},
		// p = q = r's parts: (60 + 20·1 + 40·0.8)/120
		"always right": {"hosted.verb 60 60 0 0", "hosted.verb", false, 0.93},
		// (20·0 + 40·0.8)/120
		"never right": {"hosted.verb 0 60 0 0", "hosted.verb", false, 0.27},
		// r = 0.77; f = 3/(3 + 20·0.23) = 0.395; 0.77/(0.77 + 0.23f)
		"again, never wrong": {"hosted.verb 30 40 20 20", "hosted.verb", true, 0.89},
		// f = (3 + 4)/(3 + 20·0.23) = 0.921
		"again, seldom wrong": {"hosted.verb 30 40 16 20", "hosted.verb", true, 0.78},
		// f would be above 1
		"again, often wrong":      {"hosted.verb 30 40 5 20", "hosted.verb", true, 0.77},
		"again leaves once alone": {"hosted.verb 30 40 20 20", "hosted.verb", false, 0.77},
		"no data":                 {"", "hosted.verb", false, 0.8},
		"no such rule":            {"hosted.verb 30 40 0 0", "hosted.gone", false, 0},
		"bounded":                 {"hosted.verb 9999 9999 0 0", "hosted.verb", false, 0.99},
	} {
		t.Run(name, func(t *testing.T) {
			if got := calibration.New(parse(t, test.table), set).Confidence(test.rule, test.again); got != test.want {
				t.Errorf("confidence %g, want %g", got, test.want)
			}
		})
	}
}

// More facts that are right never make a rule less sure, more that are wrong
// never surer, and neither does setting it lower.
func TestConfidenceIsMonotone(t *testing.T) {
	at := func(right, said int, hand float64) float64 {
		table := parse(t, fmt.Sprintf("hosted.other 5 9 2 3\nhosted.verb %d %d 1 1", right, said))
		return calibration.New(table, map[string]float64{"hosted.verb": hand, "hosted.other": 0.6}).Confidence("hosted.verb", false)
	}
	for right := range 30 {
		for wrong := range 10 {
			here := at(right, right+wrong, 0.7)
			if more := at(right+1, right+wrong+1, 0.7); more < here {
				t.Errorf("%d of %d: one more right makes %g of %g", right, right+wrong, more, here)
			}
			if worse := at(right, right+wrong+1, 0.7); worse > here {
				t.Errorf("%d of %d: one more wrong makes %g of %g", right, right+wrong, worse, here)
			}
			if lower := at(right, right+wrong, 0.6); lower >= here {
				t.Errorf("%d of %d: setting it lower makes %g of %g", right, right+wrong, lower, here)
			}
		}
	}
}

// A rule that is no more neither stops the program nor counts.
func TestUnknownRules(t *testing.T) {
	set := map[string]float64{"hosted.verb": 0.8}
	m := calibration.New(parse(t, "# counts\nhosted.gone 0 90 0 90\nhosted.verb 30 40 0 0"), set)
	if diff := cmp.Diff([]string{"f.txt:2: there is no rule hosted.gone"}, m.Unknown()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	without := calibration.New(parse(t, "hosted.verb 30 40 0 0"), set)
	for _, again := range []bool{false, true} {
		if got, want := m.Confidence("hosted.verb", again), without.Confidence("hosted.verb", again); got != want {
			t.Errorf("again %t: confidence %g, without that line %g", again, got, want)
		}
	}
}

// A fact's own document has no say in what is cross-validated.
func TestCrossValidate(t *testing.T) {
	set := map[string]float64{"hosted.verb": 0.8}
	var facts []calibration.Observation
	for i := range 60 {
		facts = append(facts, calibration.Observation{Document: []string{"a", "b"}[i%2], Rule: "hosted.verb", Right: i%2 == 0})
	}
	got := calibration.New(calibration.Count(facts), set).CrossValidate(facts)
	// All of a is right, so that b, which is all wrong, is taken for (30+20+32)/90,
	// and a for (0+0+32)/90.
	want := slices.Repeat([]float64{0.36, 0.91}, 30)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for i := range facts {
		facts[i].Document = "a"
	}
	if got := calibration.New(calibration.Count(facts), set).CrossValidate(facts)[0]; got != 0.8 {
		t.Errorf("with one document: %g, want what is set by hand", got)
	}
}
