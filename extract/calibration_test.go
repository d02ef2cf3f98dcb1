package extract_test

import (
	"context"
	"slices"
	"testing"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/calibration"
	"github.com/diplograph/diplograph/schema"
)

// Confidences are those of calibration, whereas which facts there are is not its
// affair.
func TestConfidencesAreCalibrated(t *testing.T) {
	const text = "# Second Meeting of the Baltic Cyber Forum\n\n# RIGA, LATVIA\n\nThe Second Meeting of the Baltic Cyber Forum was held in Riga. Estonia attended the meeting."
	table, err := calibration.Parse("f.txt", []byte("attended.verb 10 400 0 0\nheldIn.verb 2 400 90 90"))
	if err != nil {
		t.Fatal(err)
	}
	doubtful, err := extract.New(extract.Config{Calibration: table})
	if err != nil {
		t.Fatal(err)
	}
	before, after := read(t, newExtractor(t), text), read(t, doubtful, text)
	if len(before.Facts) != len(after.Facts) || len(after.Findings) != len(after.Facts) {
		t.Fatalf("%d facts, %d with other counts, %d findings", len(before.Facts), len(after.Facts), len(after.Findings))
	}
	seen := map[schema.Relation]float64{}
	for i, f := range after.Facts {
		again := len(after.Findings[i]) > 1
		if want := doubtful.Calibration().Confidence(f.Rule, again); f.Confidence != want {
			t.Errorf("%s: confidence %g, want %g", f.Rule, f.Confidence, want)
		}
		if f.Rule != before.Facts[i].Rule {
			t.Errorf("%s: with other counts the rule is %s", before.Facts[i].Rule, f.Rule)
		}
		seen[f.Predicate] = f.Confidence
	}
	if seen[schema.RelAttended] == 0 || seen[schema.RelAttended] > 0.2 {
		t.Errorf("a rule that is wrong nearly always is believed with %g", seen[schema.RelAttended])
	}
	if seen[schema.RelHeldIn] <= seen[schema.RelAttended] {
		t.Errorf("what is said twice is believed with %g, what is said once with %g", seen[schema.RelHeldIn], seen[schema.RelAttended])
	}
}

// The title and the sentence say where the meeting was, each in its place.
func TestFindings(t *testing.T) {
	const text = "# Second Meeting of the Baltic Cyber Forum\n\n# RIGA, LATVIA\n\nThe Second Meeting of the Baltic Cyber Forum was held in Riga."
	result := read(t, newExtractor(t), text)
	i := slices.IndexFunc(result.Facts, func(f schema.Fact) bool { return f.Predicate == schema.RelHeldIn })
	if i < 0 {
		t.Fatal("no place is found")
	}
	rules := map[string]bool{}
	for k, way := range result.Findings[i] {
		rules[way.Rule] = true
		if slices.Contains(result.Findings[i][:k], way) {
			t.Errorf("%v is told twice", way)
		}
		if !slices.ContainsFunc(result.Facts[i].Evidence, func(e schema.Evidence) bool { return e.Start == way.Start && e.End == way.End }) {
			t.Errorf("%v is no evidence", way)
		}
	}
	if !rules["heldIn.title"] || !rules["heldIn.verb"] {
		t.Errorf("found by %v", result.Findings[i])
	}
}

func read(t *testing.T, x *extract.Extractor, text string) *extract.Result {
	t.Helper()
	result, err := x.Extract(context.Background(), extract.Source{Name: "a.md", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	return result
}
