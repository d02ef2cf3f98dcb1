package score

import (
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/diplograph/diplograph/schema"
)

// Outcome is a fact with a confidence that could be judged. Facts that are free,
// such as those that stand for optional gold, are none.
type Outcome struct {
	Document string // the name of the case
	Fact     schema.Fact
	Right    bool
}

// Reliability compares confidences with how often they were justified (DeGroot
// and Fienberg, "The Comparison and Evaluation of Forecasters", The Statistician
// 32, 1983).
type Reliability struct {
	Bins []Bin `json:"bins"` // those that are not empty, in order
	// Error is the expected calibration error, the mean over all facts of the gap
	// between the confidence and the share that is right of their bin (Naeini,
	// Cooper and Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian
	// Binning", AAAI 2015). Saying the same of all facts can make it zero.
	Error *float64 `json:"calibration_error"`
	// Brier is the mean of (confidence − 1 if right, else 0)² (Brier, "Verification of
	// Forecasts Expressed in Terms of Probability", Monthly Weather Review 78, 1950).
	// It is the less, the better confidences are and the better they tell right
	// from wrong.
	Brier *float64 `json:"brier"`
}

// Bin is the facts with a confidence of at least From and below To, which the
// last includes.
type Bin struct {
	From  float64 `json:"from"`
	To    float64 `json:"to"`
	Said  float64 `json:"said"`  // mean confidence
	Right float64 `json:"right"` // share that is right
	Count int     `json:"count"`
}

// bins is into how many parts of equal width confidences are put.
const bins = 10

// NewReliability compares the confidences of facts with what they turned out to
// be.
func NewReliability(outcomes []Outcome) *Reliability {
	var said, right [bins]float64
	var count [bins]int
	brier := 0.0
	for _, o := range outcomes {
		bin, truth := min(bins-1, int(o.Fact.Confidence*bins)), 0.0
		if o.Right {
			truth = 1
		}
		said[bin] += o.Fact.Confidence
		right[bin] += truth
		count[bin]++
		brier += (o.Fact.Confidence - truth) * (o.Fact.Confidence - truth)
	}
	r := &Reliability{Bins: []Bin{}}
	if len(outcomes) == 0 {
		return r
	}
	gap := 0.0
	for i, n := range count {
		if n > 0 {
			gap += math.Abs(said[i] - right[i])
			r.Bins = append(r.Bins, Bin{float64(i) / bins, float64(i+1) / bins, said[i] / float64(n), right[i] / float64(n), n})
		}
	}
	gap, brier = gap/float64(len(outcomes)), brier/float64(len(outcomes))
	r.Error, r.Brier = &gap, &brier
	return r
}

// writeReliability writes the bins of what was said, and a line for each set of
// confidences that there is.
func (r *Result) writeReliability(w io.Writer) {
	fmt.Fprintf(w, "%-44s %7s %7s %7s\n", "confidence", "said", "right", "facts")
	for _, b := range r.Reliability.Bins {
		name := fmt.Sprintf("%.1f–%.1f", b.From, b.To)
		fmt.Fprintf(w, "%-44s %7s %7s %7d\n", name, percent(&b.Said), percent(&b.Right), b.Count)
	}
	fmt.Fprintf(w, "\n%-44s %7s %7s\n", "calibration", "error", "Brier")
	for _, c := range r.calibrations() {
		fmt.Fprintf(w, "%-44s %7s %7s\n", c.name, percent(c.Error), decimal(c.Brier))
	}
	fmt.Fprintln(w)
}

// A calibrated is how far some confidences can be trusted.
type calibrated struct {
	name string
	*Reliability
}

// calibrations are those that were worked out.
func (r *Result) calibrations() []calibrated {
	all := []calibrated{{"as said", r.Reliability}, {"cross-validated", r.CrossValidated}, {"as set by hand", r.HandSet}}
	return slices.DeleteFunc(all, func(c calibrated) bool { return c.Reliability == nil })
}

func decimal(value *float64) string {
	if value == nil {
		return "-"
	}
	return fmt.Sprintf("%.3f", *value)
}
