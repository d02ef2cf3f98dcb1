package sequence

import (
	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/linear"
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// Namer finds names. It is safe for concurrent use.
//
// Each token gets a class: none, or the type of the name together with the
// token's place in it (first, inside, last, or the only one).
type Namer struct {
	model  linear.Scorer
	habits *Table
}

// NameClasses is the number of classes that a namer's model has.
const NameClasses = 1 + 4*(scheme.NameTypes-1)

// The places of a token in a name.
const (
	nameFirst = iota
	nameInside
	nameLast
	nameOnly
)

const noName = 0

// NewNamer makes a namer of a model and the habits it was trained with.
func NewNamer(model linear.Scorer, habits *Table) *Namer { return &Namer{model, habits} }

// Span is a name: the tokens [First, End) of a sentence.
type Span struct {
	First, End int
	Type       scheme.NameType
}

// TrainNamer trains a namer's model, and finds the words that are in no name. The
// sentences must have tags and what the gazetteer says.
func TrainNamer(examples []Example, o Training) (*linear.Learner, *Table, error) {
	never := habits(examples, nameKey, func(class uint8) bool { return class == noName })
	learner, err := nameTask(never).train(examples, NameClasses, o)
	return learner, never, err
}

// Names appends the names of a sentence, which has tags and what the gazetteer
// says.
func (m *Namer) Names(dst []Span, s *feature.Sentence, sc *Scratch) []Span {
	return Spans(dst, nameTask(m.habits).label(m.model, NameClasses, s, sc))
}

// Spans appends the names that classes stand for.
func Spans(dst []Span, classes []uint8) []Span {
	first := 0
	for i, class := range classes {
		if class == noName {
			continue
		}
		place := int(class-1) % 4
		if place == nameFirst || place == nameOnly {
			first = i
		}
		if place == nameLast || place == nameOnly {
			dst = append(dst, Span{first, i + 1, typeOf(int(class))})
		}
	}
	return dst
}

// Classes writes the classes of a sentence's names, which do not overlap.
func Classes(dst []uint8, names []Span) {
	clear(dst)
	for _, n := range names {
		base := 1 + 4*(uint8(n.Type)-1)
		if n.End == n.First+1 {
			dst[n.First] = base + nameOnly
			continue
		}
		for i := n.First; i < n.End; i++ {
			dst[i] = base + nameInside
		}
		dst[n.First], dst[n.End-1] = base+nameFirst, base+nameLast
	}
}

func typeOf(class int) scheme.NameType { return scheme.NameType((class-1)/4 + 1) }

func nameKey(s *feature.Sentence, p int) uint32 { return s.Word[p] }

func nameTask(never *Table) *task {
	return &task{features: nameFeatures, legal: nameLegal, known: func(v view, p int) int {
		if v.s.Gaz[p] != 0 || isOpen(int(v.labels[p-1])) {
			return -1
		}
		return int(never.Of(nameKey(v.s, p))) - 1
	}}
}

// isOpen tells whether a name goes on behind a class.
func isOpen(class int) bool {
	return class != edge && class != noName && (class-1)%4 <= nameInside
}

// nameLegal tells whether a name that was begun goes on, and none ends that was
// not begun.
func nameLegal(prev, class int, last bool) bool {
	open := isOpen(prev)
	goesOn := class != noName && ((class-1)%4 == nameInside || (class-1)%4 == nameLast)
	if open != goesOn || open && typeOf(prev) != typeOf(class) {
		return false
	}
	return !last || class == noName || (class-1)%4 >= nameLast
}

func nameFeatures(dst []uint64, v view, p int) []uint64 {
	s := v.s
	y1, y2 := uint32(v.labels[p-1]), uint32(v.labels[p-2])
	l0, l1, r1 := s.Lower[p], s.Lower[p-1], s.Lower[p+1]
	t0, t1, tn := uint32(s.Tag[p]), uint32(s.Tag[p-1]), uint32(s.Tag[p+1])
	g0 := uint32(s.Gaz[p])
	shape, suffix := s.Shape[p], s.Suffix[2][p]
	before, after := runEnds(s, p)
	dst = append(dst,
		feature.Hash1(1, y1), feature.Hash2(2, y1, y2), feature.Hash2(3, y1, l0), feature.Hash2(4, y1, s.Word[p]),
		feature.Hash1(5, s.Word[p]), feature.Hash1(6, l0), feature.Hash3(7, y1, y2, l0), feature.Hash2(8, y1, r1), feature.Hash2(9, y1, l1),
		feature.Hash2(10, y1, t0), feature.Hash3(11, y1, t0, tn), feature.Hash3(12, y1, t1, t0), feature.Hash2(13, y1, shape),
		feature.Hash3(14, y1, shape, s.Shape[p+1]), feature.Hash3(15, y1, s.Shape[p-1], shape), feature.Hash2(16, y1, suffix),
		feature.Hash2(17, y1, g0), feature.Hash3(18, y1, g0, uint32(s.Gaz[p+1])), feature.Hash3(19, y1, uint32(s.Gaz[p-1]), g0), feature.Hash3(20, y1, g0, t0),
		feature.Hash2(21, g0, l0), feature.Hash3(22, y1, l0, r1), feature.Hash3(23, y1, l1, l0), feature.Hash2(24, y1, s.Lower[p+2]), feature.Hash2(25, y1, s.Lower[p-2]),
		feature.Hash3(26, y1, r1, s.Lower[p+2]), feature.Hash3(27, y1, s.Lower[p-2], l1), feature.Hash3(28, y1, l1, r1),
		feature.Hash3(29, y1, before, shape), feature.Hash3(30, y1, after, shape), feature.Hash3(31, y1, before, after),
		feature.Hash3(33, y1, tn, uint32(s.Tag[p+2])), feature.Hash3(34, y1, uint32(s.Tag[p-2]), t1),
		feature.Hash3(35, y1, y2, t0), feature.Hash3(36, y1, shape, t0), feature.Hash3(37, y1, uint32(s.Gaz[p+2]), uint32(s.Gaz[p+1])),
		feature.Hash2(38, y1, s.Shape[p+2]), feature.Hash3(39, y1, l0, tn), feature.Hash3(40, y1, t0, r1), feature.Hash3(41, y1, t0, l1),
		feature.Hash2(42, before, l0), feature.Hash2(43, after, l0),
	)
	for i := -2; i <= 2; i++ {
		if group := uint32(s.Group[p+i]); group != 0 {
			dst = append(dst, feature.Hash2(uint32(60+i), y1, group), feature.Hash3(uint32(70+i), y1, group, t0))
		}
	}
	for k := range feature.Affixes {
		dst = append(dst, feature.Hash2(uint32(80+k), y1, s.Prefix[k][p]), feature.Hash2(uint32(90+k), y1, s.Suffix[k][p]))
	}
	return dst
}

// runEnds returns the word before and the word behind the run of capitalised
// words that a place is part of.
func runEnds(s *feature.Sentence, p int) (before, after uint32) {
	first, last := feature.Pad, feature.Pad+s.Len()-1
	a, b := p, p
	for a > first && p-a < longestRun && inRun(s, a-1) {
		a--
	}
	for b < last && b-p < longestRun && inRun(s, b+1) {
		b++
	}
	return s.Lower[a-1], s.Lower[b+1]
}

// longestRun is how far runEnds looks to each side.
const longestRun = 12

func inRun(s *feature.Sentence, p int) bool {
	return s.Look[p]&feature.Capital != 0
}
