package sequence

import (
	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/linear"
)

// Supertagger guesses of each token the label of its arc, on which side its head
// is, and on which sides it has dependents (Ouchi et al. 2014). The guesses tell
// the parser what is to come. It is safe for concurrent use.
type Supertagger struct {
	model  linear.Scorer
	size   int
	habits *Table
}

// NewSupertagger makes a supertagger of a model and the habits it was trained
// with.
func NewSupertagger(model linear.Scorer, classes int, habits *Table) *Supertagger {
	return &Supertagger{model, classes, habits}
}

// TrainSupertagger trains a supertagger's model, and finds the words that need
// none. The sentences must have tags.
func TrainSupertagger(examples []Example, classes int, o Training) (*linear.Learner, *Table, error) {
	known := habits(examples, superKey, func(uint8) bool { return true })
	learner, err := superTask(known).train(examples, classes, o)
	return learner, known, err
}

// Label fills s.Super; the sentence must have tags.
func (t *Supertagger) Label(s *feature.Sentence, sc *Scratch) {
	copy(s.Super[feature.Pad:], superTask(t.habits).label(t.model, t.size, s, sc))
}

// superKey tells apart words with their tags.
func superKey(s *feature.Sentence, p int) uint32 {
	return uint32(feature.Hash2(1, s.Lower[p], uint32(s.Tag[p])))
}

func superTask(habits *Table) *task {
	return &task{features: superFeatures, own: true, known: func(v view, p int) int {
		return int(habits.Of(superKey(v.s, p))) - 1
	}}
}

func superFeatures(dst []uint64, v view, p int) []uint64 {
	s := v.s
	tag := func(i int) uint32 { return uint32(s.Tag[p+i]) }
	t0, l0 := tag(0), s.Lower[p]
	z1, z2 := uint32(v.labels[p-1]), uint32(v.labels[p-2])
	dst = append(dst,
		feature.Hash1(1, z1), feature.Hash2(2, z1, z2), feature.Hash2(3, z1, t0), feature.Hash3(4, z1, z2, t0),
		feature.Hash2(5, z1, l0), feature.Hash3(6, z1, t0, tag(1)), feature.Hash3(7, z1, l0, tag(1)),
		feature.Hash1(8, l0), feature.Hash2(9, l0, t0), feature.Hash2(10, s.Suffix[2][p], t0), feature.Hash2(11, s.Shape[p], t0),
	)
	for i := 1; i <= 4; i++ {
		k := uint32(20 * i)
		dst = append(dst,
			feature.Hash1(k, tag(i)), feature.Hash1(k+1, tag(-i)),
			feature.Hash2(k+2, tag(i), t0), feature.Hash2(k+3, tag(-i), t0),
			feature.Hash2(k+4, tag(i), l0), feature.Hash2(k+5, tag(-i), l0))
		if i < 4 {
			dst = append(dst,
				feature.Hash1(k+6, s.Lower[p+i]), feature.Hash1(k+7, s.Lower[p-i]),
				feature.Hash2(k+8, s.Lower[p+i], t0), feature.Hash2(k+9, s.Lower[p-i], t0))
		}
	}
	dst = append(dst,
		feature.Hash3(100, tag(-1), t0, tag(1)), feature.Hash3(101, tag(-2), tag(-1), t0), feature.Hash3(102, t0, tag(1), tag(2)),
		feature.Hash4(103, tag(-1), t0, tag(1), tag(2)), feature.Hash4(104, tag(-2), tag(-1), t0, tag(1)),
		feature.Hash4(105, t0, tag(1), tag(2), tag(3)), feature.Hash4(106, tag(-3), tag(-2), tag(-1), t0),
		feature.Hash3(107, tag(1), tag(2), tag(3)), feature.Hash3(108, tag(-3), tag(-2), tag(-1)),
		feature.Hash2(109, l0, s.Lower[p+1]), feature.Hash2(110, s.Lower[p-1], l0), feature.Hash2(111, s.Lower[p-1], s.Lower[p+1]),
		feature.Hash3(112, l0, tag(-1), tag(1)), feature.Hash3(113, l0, tag(1), tag(2)), feature.Hash3(114, l0, tag(-2), tag(-1)),
		feature.Hash3(115, s.Lower[p+1], t0, tag(2)), feature.Hash3(116, s.Lower[p-1], t0, tag(1)),
		feature.Hash3(117, t0, s.Lower[p+1], s.Lower[p+2]), feature.Hash3(118, s.Lower[p-2], s.Lower[p-1], t0),
	)
	return dst
}
