// Package sequence labels the tokens of a sentence from left to right with
// linear models: parts of speech, supertags and names. Each decision sees the
// words around it and the labels that were given before it.
package sequence

import (
	"math/rand/v2"

	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/linear"
)

// Scratch is memory that labelling reuses. It is for one goroutine.
type Scratch struct {
	features []uint64
	scores   []int32
	labels   []uint8
}

// view is what templates see: a sentence and the labels given so far, both with
// feature.Pad places before the first token.
type view struct {
	s      *feature.Sentence
	labels []uint8
}

// templates appends the features of the decision at a place.
type templates func(dst []uint64, v view, p int) []uint64

// task is one kind of labelling.
type task struct {
	features templates
	// legal tells which classes may follow a class; nil allows all. prev is
	// edge at the beginning, next is edge for the end.
	legal func(prev, class int, last bool) bool
	// known gives the class of tokens that need no model, -1 for the others.
	known func(v view, p int) int
	// own tells to train on the model's own labels. Names do better without, for
	// one mistake at the beginning of a name spoils what the rest can teach.
	own bool
}

// edge is the label of places outside the sentence.
const edge = linear.MaxClasses

// label gives each token of the sentence a class and returns them without
// padding; they are valid until the scratch is used again.
func (t *task) label(model linear.Scorer, classes int, s *feature.Sentence, sc *Scratch) []uint8 {
	v := sc.view(s)
	sc.scores = resize(sc.scores, classes)
	for i := range s.Len() {
		p := i + feature.Pad
		if class := t.known(v, p); class >= 0 {
			v.labels[p] = uint8(class)
			continue
		}
		sc.features = t.features(sc.features[:0], v, p)
		model.Score(sc.features, sc.scores)
		v.labels[p] = uint8(t.best(sc.scores, int(v.labels[p-1]), i == s.Len()-1))
	}
	return v.labels[feature.Pad : feature.Pad+s.Len()]
}

// best returns the best class that is legal.
func (t *task) best(scores []int32, prev int, last bool) int {
	if t.legal == nil {
		return linear.Best(scores)
	}
	best := -1
	for class, score := range scores {
		if (best < 0 || score > scores[best]) && t.legal(prev, class, last) {
			best = class
		}
	}
	return best
}

func (sc *Scratch) view(s *feature.Sentence) view {
	sc.labels = resize(sc.labels, s.Len()+2*feature.Pad)
	for i := range sc.labels {
		sc.labels[i] = edge
	}
	return view{s: s, labels: sc.labels}
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// Example is a sentence with the classes that its tokens should get.
type Example struct {
	Sentence *feature.Sentence
	Gold     []uint8
}

// Training says how a model is trained.
type Training struct {
	Passes  int
	Support int    // updates after which a feature counts
	Seed    uint64 // of the order of sentences
	// Report is called after each pass with the share of wrong decisions; it may
	// be nil.
	Report func(pass int, errors float64)
}

// train fits a learner. Where the task says so, the labels before a decision are
// from the second pass on those that the model gave, so that it learns from its
// own mistakes.
func (t *task) train(examples []Example, classes int, o Training) (*linear.Learner, error) {
	learner, err := linear.NewLearner(classes, o.Support)
	if err != nil {
		return nil, err
	}
	random := rand.New(rand.NewPCG(o.Seed, 1))
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	var sc Scratch
	for pass := range o.Passes {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong, all := 0, 0
		for _, i := range order {
			wrong += t.learn(learner, examples[i], &sc, t.own && pass > 0)
			all += examples[i].Sentence.Len()
		}
		if o.Report != nil {
			o.Report(pass+1, float64(wrong)/float64(max(all, 1)))
		}
	}
	return learner, nil
}

// learn goes through one example and returns the number of wrong decisions.
func (t *task) learn(learner *linear.Learner, e Example, sc *Scratch, own bool) int {
	v := sc.view(e.Sentence)
	sc.scores = resize(sc.scores, learner.Classes())
	wrong := 0
	for i, gold := range e.Gold {
		p := i + feature.Pad
		if class := t.known(v, p); class >= 0 {
			v.labels[p] = uint8(class)
			continue
		}
		sc.features = t.features(sc.features[:0], v, p)
		learner.Step()
		learner.Score(sc.features, sc.scores)
		guess := t.best(sc.scores, int(v.labels[p-1]), i == len(e.Gold)-1)
		if guess != int(gold) {
			wrong++
			learner.Update(sc.features, int(gold), guess)
		}
		if own {
			v.labels[p] = uint8(guess)
		} else {
			v.labels[p] = gold
		}
	}
	return wrong
}
