package extract

import (
	"github.com/diplograph/diplograph/extract/calibration"
	"github.com/diplograph/diplograph/extract/rule"
	"github.com/diplograph/diplograph/schema"
)

// Finding is how a fact was found: by a rule, in a place of the document's text.
type Finding struct {
	Rule       string
	Start, End int // as in the evidence
}

// findings gathers the ways, each once, in which the facts of each key were found.
func findings(facts []schema.Fact) map[string][]Finding {
	type way struct {
		key string
		Finding
	}
	found := make(map[string][]Finding, len(facts))
	seen := make(map[way]bool, len(facts)) // a document may say one thing ten thousand times
	for _, f := range facts {
		key := f.Key()
		for _, e := range f.Evidence {
			w := way{key, Finding{f.Rule, e.Start, e.End}}
			if !seen[w] {
				seen[w] = true
				found[key] = append(found[key], w.Finding)
			}
		}
	}
	return found
}

// calibrate notes how the facts were found and gives them, in place of the
// confidence that a rule's author set, the one that calibration knows. It comes
// after all that facts are chosen by, so which facts there are does not depend
// on it.
func (x *Extractor) calibrate(result *Result, found map[string][]Finding) {
	result.Findings = make([][]Finding, len(result.Facts))
	for i := range result.Facts {
		f := &result.Facts[i]
		result.Findings[i] = found[f.Key()]
		f.Confidence = x.calibration.Confidence(f.Rule, len(result.Findings[i]) > 1)
	}
}

// handSet are the confidences that the rules' authors set.
func handSet(rules *rule.Set) map[string]float64 {
	set := make(map[string]float64, len(rules.Rules()))
	for _, r := range rules.Rules() {
		set[r.Name] = r.Confidence
	}
	return set
}

// Calibration tells how sure the facts of each rule are.
func (x *Extractor) Calibration() *calibration.Model { return x.calibration }
