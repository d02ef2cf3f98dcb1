package score_test

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/diplograph/diplograph/extract/score"
	"github.com/diplograph/diplograph/schema"
)

func outcomes(confidence float64, right, wrong int) []score.Outcome {
	var all []score.Outcome
	for i := range right + wrong {
		all = append(all, score.Outcome{Fact: schema.Fact{Confidence: confidence}, Right: i < right})
	}
	return all
}

func TestReliability(t *testing.T) {
	all := append(outcomes(0.75, 1, 3), outcomes(1, 4, 0)...)
	all = append(all, outcomes(0.9, 2, 0)...)
	got := score.NewReliability(all)
	errorWant := (4*(0.75-0.25) + 6*(1-(4+1.8)/6)) / 10
	brier := (0.0625 + 3*0.5625 + 2*0.01) / 10
	want := &score.Reliability{
		Bins:  []score.Bin{{From: 0.7, To: 0.8, Said: 0.75, Right: 0.25, Count: 4}, {From: 0.9, To: 1, Said: 5.8 / 6, Right: 1, Count: 6}},
		Error: &errorWant,
		Brier: &brier,
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateApprox(0, 1e-9)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReliabilityOfNothing(t *testing.T) {
	if got := score.NewReliability(nil); got.Error != nil || got.Brier != nil || len(got.Bins) > 0 {
		t.Errorf("%+v", got)
	}
}

// Facts that stand for optional gold say nothing about confidence.
func TestOutcomesLeaveOutOptionalGold(t *testing.T) {
	gold := parseGold(t, "g", strings.Join([]string{
		aliasM, fine,
		`{"s":["State","Mali"],"p":"attended","o":["Meeting","M"],"optional":true}`,
	}, "\n"))
	predictions := score.ParsePredictions([]byte(`{"subject":{"kind":"State","name":"Chad"},"predicate":"attended","object":{"kind":"Meeting","name":"Fourth Meeting"},"confidence":0.5}
{"subject":{"kind":"State","name":"Mali"},"predicate":"attended","object":{"kind":"Meeting","name":"Fourth Meeting"},"confidence":0.9}
{"subject":{"kind":"State","name":"Peru"},"predicate":"attended","object":{"kind":"Meeting","name":"Fourth Meeting"},"confidence":0.7}
`))
	result := score.Score([]score.Case{{Name: "doc", Gold: gold, Predictions: predictions}})
	got := map[string]bool{}
	for _, o := range result.Outcomes {
		got[o.Document+" "+o.Fact.Subject.Name] = o.Right
	}
	if diff := cmp.Diff(map[string]bool{"doc Chad": true, "doc Peru": false}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if want := (0.25 + 0.49) / 2; math.Abs(*result.Reliability.Brier-want) > 1e-9 {
		t.Errorf("Brier score %g, want %g", *result.Reliability.Brier, want)
	}
}
