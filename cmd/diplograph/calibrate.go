package main

import (
	"io"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/calibration"
	"github.com/diplograph/diplograph/extract/score"
)

// judged scores the documents. Beside the confidences that facts have, it judges
// those that they would have if their own document had not been counted, and
// those that were set by hand. It returns what can be counted, too.
func judged(x *extract.Extractor, evaluations []evaluation) (*score.Result, []calibration.Observation) {
	cases := make([]score.Case, 0, len(evaluations))
	again := make(map[string]map[string]bool, len(evaluations))
	for _, e := range evaluations {
		cases = append(cases, e.Case)
		again[e.Name] = e.again
	}
	result := score.Score(cases)
	var observations []calibration.Observation
	var hand []float64
	for _, o := range result.Outcomes {
		observations = append(observations, calibration.Observation{
			Document: o.Document, Rule: o.Fact.Rule, Again: again[o.Document][o.Fact.Key()], Right: o.Right,
		})
		hand = append(hand, x.Calibration().Set(o.Fact.Rule))
	}
	result.CrossValidated = reliabilityOf(result.Outcomes, x.Calibration().CrossValidate(observations))
	result.HandSet = reliabilityOf(result.Outcomes, hand)
	return result, observations
}

// reliabilityOf is that of the outcomes if they had other confidences.
func reliabilityOf(outcomes []score.Outcome, confidences []float64) *score.Reliability {
	others := make([]score.Outcome, len(outcomes))
	for i, o := range outcomes {
		o.Fact.Confidence = confidences[i]
		others[i] = o
	}
	return score.NewReliability(others)
}

// givenAgain tells which of the facts, by their keys, the document gives more
// than once.
func givenAgain(result *extract.Result) map[string]bool {
	again := make(map[string]bool)
	for i, f := range result.Facts {
		again[f.Key()] = len(result.Findings[i]) > 1
	}
	return again
}

// fit writes what was counted, for extraction to know.
func (a *app) fit(path string, observations []calibration.Observation) error {
	table := calibration.Count(observations)
	if err := writeFile(path, func(w io.Writer) error { return table.Write(w) }); err != nil {
		return err
	}
	a.remark("%s: %d facts of %d rules counted", path, len(observations), len(table.Rules()))
	return nil
}
