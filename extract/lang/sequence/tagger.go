package sequence

import (
	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/linear"
)

// Tagger gives tokens their parts of speech. It is safe for concurrent use.
type Tagger struct {
	model linear.Scorer
	pos   []uint8
	known *Dictionary
}

// NewTagger makes a tagger of a model, the dictionary it was trained with, and
// the universal part of speech of each of the model's classes.
func NewTagger(model linear.Scorer, pos []uint8, known *Dictionary) *Tagger {
	return &Tagger{model, pos, known}
}

// TrainTagger trains a tagger's model. The sentences must have had
// Dictionary.Mark.
func TrainTagger(examples []Example, classes int, known *Dictionary, o Training) (*linear.Learner, error) {
	return taggerTask(known).train(examples, classes, o)
}

// Label fills s.Known, s.Tag and s.Pos.
func (t *Tagger) Label(s *feature.Sentence, sc *Scratch) {
	t.known.Mark(s)
	for i, class := range taggerTask(t.known).label(t.model, len(t.pos), s, sc) {
		s.Tag[i+feature.Pad], s.Pos[i+feature.Pad] = class, t.pos[class]
	}
}

func taggerTask(known *Dictionary) *task {
	return &task{features: tagFeatures, known: known.sure, own: true}
}

// tagFeatures are those of Collins' tagger with the words, affixes and shapes
// around, and with the tags that the words may have.
func tagFeatures(dst []uint64, v view, p int) []uint64 {
	s := v.s
	t1, t2 := uint32(v.labels[p-1]), uint32(v.labels[p-2])
	l0, l1, l2, r1, r2 := s.Lower[p], s.Lower[p-1], s.Lower[p-2], s.Lower[p+1], s.Lower[p+2]
	k0, k1, k2, kp := s.Known[p], s.Known[p+1], s.Known[p+2], s.Known[p-1]
	shape, suffix := s.Shape[p], s.Suffix[2][p]
	dst = append(dst,
		feature.Hash1(1, t1), feature.Hash2(2, t1, t2),
		feature.Hash1(3, s.Word[p]), feature.Hash1(4, l0), feature.Hash1(5, l1), feature.Hash1(6, l2),
		feature.Hash1(7, r1), feature.Hash1(8, r2),
		feature.Hash2(9, l1, l0), feature.Hash2(10, l0, r1), feature.Hash2(11, l1, r1),
		feature.Hash2(12, l2, l1), feature.Hash2(13, r1, r2),
		feature.Hash1(14, shape), feature.Hash2(15, shape, suffix), feature.Hash2(16, shape, s.Shape[p+1]),
		feature.Hash2(17, shape, s.Shape[p-1]),
		feature.Hash1(18, k0), feature.Hash2(19, k0, t1), feature.Hash3(20, k0, t1, t2),
		feature.Hash1(21, k1), feature.Hash2(22, k1, t1), feature.Hash1(23, k2), feature.Hash2(24, k0, k1),
		feature.Hash3(25, k0, k1, t1), feature.Hash2(26, k1, k2), feature.Hash3(27, k0, k1, k2), feature.Hash2(28, kp, k0),
		feature.Hash2(29, l0, t1), feature.Hash3(30, l0, t1, t2), feature.Hash2(31, r1, t1), feature.Hash2(32, l1, t2),
		feature.Hash2(33, suffix, t1), feature.Hash3(34, suffix, t1, t2), feature.Hash2(35, shape, t1),
		feature.Hash2(36, l0, k1), feature.Hash2(37, suffix, k1), feature.Hash2(38, r1, k0), feature.Hash3(39, l0, k1, t1),
		feature.Hash2(40, s.Suffix[1][p+1], suffix), feature.Hash2(41, s.Suffix[2][p+1], t1),
	)
	g0, g1, gp := uint32(s.Group[p]), uint32(s.Group[p+1]), uint32(s.Group[p-1])
	dst = append(dst,
		feature.Hash1(70, g0), feature.Hash2(71, g0, t1), feature.Hash2(72, g0, g1), feature.Hash2(73, gp, g0),
		feature.Hash2(74, g1, t1), feature.Hash2(75, k0, g1), feature.Hash2(76, l0, g1), feature.Hash2(77, suffix, gp),
		feature.Hash2(78, shape, g1), feature.Hash3(79, gp, g0, g1),
	)
	kl, place := s.KnownLower[p], position(s, p)
	dst = append(dst,
		feature.Hash1(80, kl), feature.Hash2(81, kl, t1), feature.Hash2(82, kl, shape), feature.Hash3(83, kl, shape, place),
		feature.Hash2(84, shape, place), feature.Hash3(85, kl, s.KnownLower[p+1], place), feature.Hash3(86, s.KnownLower[p-1], kl, shape),
		feature.Hash2(87, l0, place), feature.Hash3(88, shape, s.Shape[p-1], s.Shape[p+1]), feature.Hash3(89, kl, t1, s.KnownLower[p+1]),
		feature.Hash3(90, suffix, kl, k1), feature.Hash2(91, l0, t2),
	)
	for k := range feature.Affixes {
		dst = append(dst, feature.Hash1(uint32(50+k), s.Prefix[k][p]), feature.Hash1(uint32(60+k), s.Suffix[k][p]))
	}
	return dst
}

// position tells whether a token is the first of its sentence, and whether that
// has no small letters.
func position(s *feature.Sentence, p int) uint32 {
	place := uint32(0)
	if p == feature.Pad {
		place = 1
	}
	if s.Shouted {
		place |= 2
	}
	return place
}
