package parse

import (
	"math/rand/v2"

	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/linear"
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// Example is a sentence with tags and supertags, and its tree.
type Example struct {
	Sentence *feature.Sentence
	Heads    []int32 // index of the head, -1 for the root
	Labels   []scheme.Label
}

// Training says how a parser is trained.
type Training struct {
	Passes  int
	Support int    // updates after which a feature counts
	Seed    uint64 // of the order of sentences and of exploration
	// Report is called after each pass with the share of wrong decisions; it may
	// be nil.
	Report func(pass int, errors float64)
}

// exploration is how often the parser follows its own decision, right or wrong,
// from the second pass on.
const exploration = 0.9

// Train fits a learner to trees.
func Train(examples []Example, o Training) (*linear.Learner, error) {
	learner, err := linear.NewLearner(Classes, o.Support)
	if err != nil {
		return nil, err
	}
	t := trainer{learner: learner, random: rand.New(rand.NewPCG(o.Seed, 2))}
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	for pass := range o.Passes {
		t.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		t.wrong, t.all, t.explore = 0, 0, pass > 0
		for _, i := range order {
			t.learn(examples[i])
		}
		if o.Report != nil {
			o.Report(pass+1, float64(t.wrong)/float64(max(t.all, 1)))
		}
	}
	return learner, nil
}

type trainer struct {
	learner    *linear.Learner
	random     *rand.Rand
	sc         Scratch
	oracle     oracle
	explore    bool
	wrong, all int
}

func (t *trainer) learn(e Example) {
	st := &t.sc.st
	st.reset(e.Sentence)
	t.oracle.reset(e.Heads, e.Labels)
	for !st.done() {
		can := st.legal()
		if !can[kindLeft] && !can[kindRight] {
			st.shift()
			continue
		}
		t.sc.features = st.features(t.sc.features[:0])
		t.learner.Step()
		t.learner.Score(t.sc.features, t.sc.scores[:])
		guess := best(t.sc.scores[:], can)
		truth := t.oracle.best(st, t.sc.scores[:], can, guess)
		t.all++
		if guess != truth {
			t.wrong++
			t.learner.Update(t.sc.features, truth, guess)
		}
		if t.explore && t.random.Float64() < exploration {
			st.apply(guess)
		} else {
			st.apply(truth)
		}
	}
}
