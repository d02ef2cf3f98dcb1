package post

import "github.com/diplograph/diplograph/extract/lang/feature"

// reach is how far a word looks for the nearest person and post to each side.
const reach = 12

// near tells of the nearest word with a flag to one side of a word.
type near struct {
	distance uint32 // 0 if there is none
	mark     uint32 // the word next to it on the near side
}

// sentence is a sentence with what the templates read.
type sentence struct {
	atoms feature.Sentence
	flags []uint32 // with feature.Pad places to each side
	// To the left and to the right: the nearest person and post.
	person, role [2][]near
}

func (s *sentence) set(words []Word) {
	n := len(words)
	s.atoms.Reset(n)
	s.flags = append(s.flags[:0], make([]uint32, n+2*feature.Pad)...)
	for i, w := range words {
		s.atoms.Set(i, w.Text)
		s.atoms.Pos[i+feature.Pad] = uint8(w.Pos)
		s.flags[i+feature.Pad] = uint32(w.Flags)
	}
	for side := range 2 {
		s.person[side] = s.nearest(s.person[side], words, side, NamedPerson|FoundPerson)
		s.role[side] = s.nearest(s.role[side], words, side, Role)
	}
}

// nearest finds for each word the nearest one with one of the flags to the left (side 0)
// or to the right.
func (s *sentence) nearest(dst []near, words []Word, side int, any Flags) []near {
	n := len(words)
	dst = append(dst[:0], make([]near, n)...)
	step, at := 1, 0
	if side == 1 {
		step, at = -1, n-1
	}
	last, mark := -1, uint32(0)
	for range n {
		if last >= 0 {
			if d := (at - last) * step; d <= reach {
				dst[at] = near{distance: bucket(d), mark: mark}
			}
		}
		if words[at].Flags&any != 0 {
			last = at
			mark = s.atoms.Lower[at+step+feature.Pad]
		}
		at += step
	}
	return dst
}

// bucket makes distances coarse: 1, 2, 3, 4–5, 6–8 and more.
func bucket(d int) uint32 {
	switch {
	case d <= 3:
		return uint32(d)
	case d <= 5:
		return 4
	case d <= 8:
		return 5
	default:
		return 6
	}
}

// shapeFlags are those that the form of a word gives.
const shapeFlags = uint32(Upper | AllUpper | Numeric | Mark | BrokeLine)

// knownFlags are those that lists and names give.
const knownFlags = ^shapeFlags

// emitted appends the features of a word that do not depend on its neighbours' labels.
func (s *sentence) emitted(dst []uint64, i int) []uint64 {
	a, p := &s.atoms, i+feature.Pad
	l0, l1, r1 := a.Lower[p], a.Lower[p-1], a.Lower[p+1]
	f0, f1, g1 := s.flags[p], s.flags[p-1], s.flags[p+1]
	pos, before, after := uint32(a.Pos[p]), uint32(a.Pos[p-1]), uint32(a.Pos[p+1])
	left, right := s.person[0][i], s.person[1][i]
	postLeft, postRight := s.role[0][i], s.role[1][i]
	dst = append(dst,
		feature.Hash1(1, l0), feature.Hash1(2, l1), feature.Hash1(3, r1), feature.Hash1(4, a.Lower[p-2]), feature.Hash1(5, a.Lower[p+2]),
		feature.Hash2(6, l1, l0), feature.Hash2(7, l0, r1), feature.Hash1(8, a.Shape[p]), feature.Hash2(9, a.Shape[p-1], a.Shape[p]), feature.Hash2(10, a.Shape[p], a.Shape[p+1]),
		feature.Hash1(11, f0), feature.Hash2(12, f1&knownFlags, f0), feature.Hash2(13, f0, g1&knownFlags), feature.Hash2(14, f0&knownFlags, l1), feature.Hash2(15, f0&knownFlags, r1),
		feature.Hash2(16, f0&knownFlags, l0), feature.Hash3(17, f1&knownFlags, f0&knownFlags, g1&knownFlags),
		feature.Hash3(18, before, pos, after), feature.Hash2(19, pos, f0), feature.Hash2(20, l1, pos), feature.Hash2(21, pos, r1),
		feature.Hash2(22, f1, s.flags[p-2]&knownFlags), feature.Hash2(23, g1, s.flags[p+2]&knownFlags), feature.Hash2(24, f0, l1), feature.Hash2(25, f0, r1),
		feature.Hash1(26, a.Suffix[2][p]), feature.Hash1(27, a.Prefix[2][p]), feature.Hash2(28, a.Suffix[2][p], f0&shapeFlags),
		feature.Hash2(30, left.distance, f0), feature.Hash2(31, right.distance, f0), feature.Hash3(32, left.distance, left.mark, f0&knownFlags), feature.Hash3(33, right.distance, right.mark, f0&knownFlags),
		feature.Hash4(34, left.mark, right.mark, left.distance, right.distance), feature.Hash3(35, left.distance, right.distance, f0),
		feature.Hash3(36, postLeft.distance, postRight.distance, f0), feature.Hash4(37, left.distance, postLeft.distance, right.distance, postRight.distance),
		feature.Hash3(38, left.mark, l1, f0&knownFlags), feature.Hash3(39, right.mark, r1, f0&knownFlags), feature.Hash3(40, postLeft.distance, postLeft.mark, f0&knownFlags),
		feature.Hash2(41, left.distance, l0), feature.Hash2(42, right.distance, l0), feature.Hash3(43, left.mark, left.distance, pos), feature.Hash3(44, right.mark, right.distance, pos),
	)
	for bit := uint32(1); bit <= knownFlags && bit != 0; bit <<= 1 {
		if f0&knownFlags&bit != 0 {
			dst = append(dst, feature.Hash1(50, bit), feature.Hash3(51, bit, f1&shapeFlags, g1&shapeFlags))
		}
	}
	return dst
}

// follows appends the features of a word behind a label.
func (s *sentence) follows(dst []uint64, i int, y uint32) []uint64 {
	p := i + feature.Pad
	l0, f0 := s.atoms.Lower[p], s.flags[p]
	return append(dst,
		feature.Hash1(60, y), feature.Hash2(61, y, l0), feature.Hash2(62, y, f0), feature.Hash2(63, y, s.atoms.Lower[p-1]), feature.Hash3(64, y, s.atoms.Lower[p-1], f0&knownFlags),
		feature.Hash3(65, y, l0, s.flags[p+1]&knownFlags), feature.Hash2(66, y, uint32(s.atoms.Pos[p])), feature.Hash3(67, y, s.flags[p-1], f0),
	)
}
