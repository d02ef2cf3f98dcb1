// Package linear holds multi-class linear models over hashed features: a
// [Learner] that is trained as an averaged perceptron, and the frozen [Model]
// that it becomes, which is small, read-only and safe for concurrent use.
//
// A feature is a 64-bit hash, made by the caller. Both kinds of model score the
// same features in the same way, so what is trained is what runs, but for the
// rounding of weights to eight bits.
package linear

// MaxClasses is the number of classes that a model has at most.
const MaxClasses = 255

// Scorer adds the weights of features to the scores of classes, which it first
// sets to zero. len(scores) is the number of classes.
type Scorer interface {
	Score(features []uint64, scores []int32)
}

// Best returns the class with the highest score, the first of equals.
func Best(scores []int32) int {
	best := 0
	for class, score := range scores {
		if score > scores[best] {
			best = class
		}
	}
	return best
}
