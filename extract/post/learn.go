package post

import (
	"math/rand/v2"

	"github.com/diplograph/diplograph/extract/lang/linear"
)

// Example is a sentence with the chunks that it should get, in order.
type Example struct {
	Words  []Word
	Chunks []Chunk
}

// Training says how a model is trained.
type Training struct {
	Passes  int
	Support int    // updates after which a feature counts
	Seed    uint64 // of the order of sentences
}

// Train fits a model by the averaged structured perceptron: a sentence that is labelled
// wrong moves the weights from the labels it got to those it should have.
func Train(examples []Example, o Training) (*linear.Model, error) {
	learner, err := linear.NewLearner(classes+1, o.Support)
	if err != nil {
		return nil, err
	}
	random := rand.New(rand.NewPCG(o.Seed, 1))
	order := random.Perm(len(examples))
	var sc Scratch
	for range o.Passes {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			learn(learner, examples[i], &sc)
		}
	}
	return learner.Freeze(), nil
}

func learn(learner *linear.Learner, e Example, sc *Scratch) {
	sc.s.set(e.Words)
	sc.width = classes
	truth := sequence(len(e.Words), e.Chunks)
	guess := (&Model{learner}).decode(len(e.Words), sc)
	learner.Step()
	for i := range truth {
		if truth[i] != guess[i] {
			learner.Update(sc.s.emitted(sc.features[:0], i), truth[i], guess[i])
		}
		beforeTruth, beforeGuess := 0, 0
		if i > 0 {
			beforeTruth, beforeGuess = truth[i-1]+1, guess[i-1]+1
		}
		if truth[i] != guess[i] || beforeTruth != beforeGuess {
			learner.Update(sc.s.follows(sc.features[:0], i, uint32(beforeTruth)), truth[i], nothing)
			learner.Update(sc.s.follows(sc.features[:0], i, uint32(beforeGuess)), nothing, guess[i])
		}
	}
}

// sequence is the classes that chunks stand for.
func sequence(n int, chunks []Chunk) []int {
	out := make([]int, n)
	for _, c := range chunks {
		for i := c.First; i < c.End; i++ {
			out[i] = inside(c.Label)
		}
		out[c.First] = first(c.Label)
	}
	return out
}
