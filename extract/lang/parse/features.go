package parse

import (
	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// landmark counts what stands between two words: verbs, commas and
// conjunctions, each in bits of its own.
func landmark(s *feature.Sentence, p int) uint32 {
	switch scheme.UPOS(s.Pos[p]) {
	case scheme.Verb, scheme.AuxVerb:
		return 1
	case scheme.CConj:
		return 1 << 10
	case scheme.Punctuation:
		return 1 << 20
	}
	return 0
}

// passed tells whether there are none, one or more of each landmark behind a, up
// to b.
func (st *state) passed(a, b int) uint32 {
	if a == none || b == none {
		return outside << 8
	}
	d := st.between[b-1] - st.between[a]
	return min(d&1023, 2) | min(d>>10&1023, 2)<<2 | min(d>>20, 3)<<4
}

func distance(a, b int) uint32 {
	if a == none || b == none {
		return 0
	}
	switch d := b - a; {
	case d <= 4:
		return uint32(d)
	case d <= 6:
		return 5
	case d <= 10:
		return 6
	case d <= 20:
		return 7
	}
	return 8
}

// fold makes one atom of a set of labels.
func fold(set uint64) uint32 { return uint32(set) ^ uint32(set>>32)*0x85ebca6b }

// features appends those of the state: the words on the stack and in the
// buffer, what hangs on them, what stands between them, and what the supertagger
// expects of them, alone and in combinations (after Zhang and Nivre 2011).
func (st *state) features(f []uint64) []uint64 {
	s0, s1, s2 := st.peek(0), st.peek(1), st.peek(2)
	b0, b1, b2 := st.ahead(0), st.ahead(1), st.ahead(2)
	f = st.words(f, s0, s1, s2, b0, b1, b2)
	f = st.children(f, s0, s1, s2, b0)
	f = st.surroundings(f, s0, s1, b0)
	return st.supertags(f, s0, s1, s2, b0, b1)
}

// words appends the features of forms and tags.
func (st *state) words(f []uint64, s0, s1, s2, b0, b1, b2 int) []uint64 {
	s0w, s1w, s2w, b0w, b1w := st.word[s0], st.word[s1], st.word[s2], st.word[b0], st.word[b1]
	s0t, s1t, s2t, b0t, b1t, b2t := st.tag[s0], st.tag[s1], st.tag[s2], st.tag[b0], st.tag[b1], st.tag[b2]
	s0f, s1f, b0f := st.lemma[s0], st.lemma[s1], st.lemma[b0]
	return append(f,
		feature.Hash1(1, s0w), feature.Hash1(2, s0t), feature.Hash1(3, s1w), feature.Hash1(4, s1t), feature.Hash1(5, b0w),
		feature.Hash1(6, b0t), feature.Hash1(7, b1w), feature.Hash1(8, b1t), feature.Hash1(9, b2t), feature.Hash1(10, s2t),
		feature.Hash1(11, s0f), feature.Hash1(12, s1f), feature.Hash1(13, b0f),
		feature.Hash2(14, s0w, b0w), feature.Hash2(15, s0w, b0t), feature.Hash2(16, s0t, b0w), feature.Hash2(17, s0t, b0t),
		feature.Hash2(18, s1w, s0w), feature.Hash2(19, s1w, s0t), feature.Hash2(20, s1t, s0w), feature.Hash2(21, s1t, s0t),
		feature.Hash2(22, s1w, b0t), feature.Hash2(23, s1t, b0w), feature.Hash2(24, s1t, b0t),
		feature.Hash2(25, b0t, b1t), feature.Hash2(26, b0w, b1t), feature.Hash2(27, b0t, b1w),
		feature.Hash2(28, s1f, s0t), feature.Hash2(29, s1t, s0f), feature.Hash2(30, s0t, b0f), feature.Hash2(31, s0f, b0t),
		feature.Hash2(32, st.shape[s0], st.shape[b0]), feature.Hash2(33, st.shape[s1], st.shape[s0]),
		feature.Hash3(34, b0t, b1t, b2t), feature.Hash3(35, s0t, b0t, b1t), feature.Hash3(36, s0w, b0t, b1t),
		feature.Hash3(37, s0t, b0w, b1t), feature.Hash3(38, s0t, b0t, b1w), feature.Hash3(39, s1t, s0t, b0t),
		feature.Hash3(40, s1w, s0t, b0t), feature.Hash3(41, s1t, s0w, b0t), feature.Hash3(42, s1t, s0t, b0w),
		feature.Hash3(43, s2t, s1t, s0t), feature.Hash3(44, s2t, s1w, s0t), feature.Hash3(45, s2t, s1t, s0w),
		feature.Hash4(46, s2t, s1t, s0t, b0t), feature.Hash4(47, s1t, s0t, b0t, b1t), feature.Hash2(48, s2w, s0w),
		feature.Hash2(49, s2t, b0t), feature.Hash3(50, s1w, s0w, b0t),
	)
}

// children appends the features of dependents and of attachment.
func (st *state) children(f []uint64, s0, s1, s2, b0 int) []uint64 {
	k0, k1, kb := &st.kids[s0], &st.kids[s1], &st.kids[b0]
	s0t, s1t, b0t, s0w, s1w := st.tag[s0], st.tag[s1], st.tag[b0], st.word[s0], st.word[s1]
	l0, r0, l1, r1, lb := k0.left[0], k0.right[0], k1.left[0], k1.right[0], kb.left[0]
	label := func(i int) uint32 { return uint32(st.label[i]) + 1 }
	return append(f,
		feature.Hash3(60, s0t, b0t, st.tag[lb]), feature.Hash3(61, s1t, s0t, st.tag[r1]), feature.Hash3(62, s1t, s0t, st.tag[l0]),
		feature.Hash3(63, s1t, s0t, st.tag[r0]), feature.Hash3(64, s0t, b0t, st.tag[r0]),
		feature.Hash3(65, st.tag[l0], label(l0), s0t), feature.Hash3(66, st.tag[r0], label(r0), s0t),
		feature.Hash3(67, st.tag[l1], label(l1), s1t), feature.Hash3(68, st.tag[r1], label(r1), s1t),
		feature.Hash3(69, st.tag[lb], label(lb), b0t), feature.Hash3(70, st.tag[k0.left[1]], label(k0.left[1]), s0t),
		feature.Hash3(71, st.tag[k1.right[1]], label(k1.right[1]), s1t), feature.Hash3(72, st.tag[k0.right[1]], label(k0.right[1]), s0t),
		feature.Hash3(73, s0w, label(l0), label(r0)), feature.Hash3(74, s1w, label(l1), label(r1)),
		feature.Hash3(75, s1w, s0w, st.word[r0]), feature.Hash3(76, s1t, s0w, st.word[r0]), feature.Hash3(77, s1t, s0w, st.tag[r0]),
		feature.Hash3(78, s1w, s0t, st.tag[r0]), feature.Hash3(79, st.word[s2], s0w, st.word[r0]), feature.Hash3(80, st.tag[s2], s0w, st.tag[r0]),
		feature.Hash4(81, s1t, s0w, st.word[r1], label(r1)), feature.Hash3(82, s1w, s0w, label(r1)), feature.Hash3(83, s1t, s0t, label(r1)),
		feature.Hash2(84, uint32(k0.nLeft), s0t), feature.Hash2(85, uint32(k1.nRight), s1t), feature.Hash3(86, uint32(k1.nRight), s1t, s0t),
		feature.Hash1(87, fold(k0.setLeft)), feature.Hash1(88, fold(k0.setRight)), feature.Hash2(89, fold(k1.setRight), s1t),
		feature.Hash2(90, fold(k0.setLeft), s0t), feature.Hash2(91, fold(k0.setRight), s0t), feature.Hash2(92, fold(k1.setRight), s1w),
		feature.Hash2(93, fold(kb.setLeft), b0t), feature.Hash3(94, s1t, fold(k1.setRight), s0t), feature.Hash3(95, s0t, b0t, fold(k0.setRight)),
		feature.Hash3(96, s0t, b0t, fold(kb.setLeft)), feature.Hash3(97, s1t, fold(k1.setLeft), s0t), feature.Hash2(98, s0w, fold(k0.setRight)),
	)
}

// surroundings appends the features of distance and of what lies between.
func (st *state) surroundings(f []uint64, s0, s1, b0 int) []uint64 {
	s0t, s1t, b0t, s0w, s1w, b0w := st.tag[s0], st.tag[s1], st.tag[b0], st.word[s0], st.word[s1], st.word[b0]
	d0, d1 := distance(s0, b0), distance(s1, s0)
	p0, p1 := st.passed(s0, b0), st.passed(s1, s0)
	before, after0, after1 := none, none, none
	if b0 != none {
		before = b0 - 1
	}
	if s0 != none && s0 < st.n {
		after0 = s0 + 1
	}
	if s1 != none {
		after1 = s1 + 1
	}
	return append(f,
		feature.Hash2(110, d0, s0w), feature.Hash2(111, d0, s0t), feature.Hash2(112, d0, b0w), feature.Hash2(113, d0, b0t),
		feature.Hash3(114, d0, s0t, b0t), feature.Hash2(115, d1, s1w), feature.Hash2(116, d1, s1t), feature.Hash2(117, d1, s0w),
		feature.Hash2(118, d1, s0t), feature.Hash3(119, d1, s1t, s0t),
		feature.Hash3(120, p0, s0t, b0t), feature.Hash3(121, p1, s1t, s0t), feature.Hash2(122, p0, b0t), feature.Hash2(123, p1, s1t),
		feature.Hash4(124, p1, s1t, s0t, b0t),
		feature.Hash3(130, st.tag[before], s0t, b0t), feature.Hash3(131, st.tag[after0], s0t, b0t),
		feature.Hash3(132, st.tag[after1], s1t, s0t), feature.Hash3(133, st.word[after1], s1t, s0t),
		feature.Hash3(134, st.word[before], s0t, b0t), feature.Hash3(135, st.tag[before], s1t, s0t),
	)
}

// supertags appends the features of what the supertagger expects.
func (st *state) supertags(f []uint64, s0, s1, s2, b0, b1 int) []uint64 {
	s0z, s1z, s2z, b0z, b1z := st.super[s0], st.super[s1], st.super[s2], st.super[b0], st.super[b1]
	s0t, s1t, b0t := st.tag[s0], st.tag[s1], st.tag[b0]
	d0, d1 := distance(s0, b0), distance(s1, s0)
	return append(f,
		feature.Hash1(150, s0z), feature.Hash1(151, s1z), feature.Hash1(152, b0z),
		feature.Hash2(153, s0z, b0z), feature.Hash2(154, s1z, s0z), feature.Hash2(155, s1z, b0z), feature.Hash3(156, s1z, s0z, b0z),
		feature.Hash2(157, b0z, b1z), feature.Hash3(158, s0z, b0z, b1z), feature.Hash3(159, s2z, s1z, s0z),
		feature.Hash2(160, s0z, s0t), feature.Hash2(161, s1z, s1t), feature.Hash2(162, b0z, b0t),
		feature.Hash3(163, s0z, s0t, b0t), feature.Hash3(164, s0z, b0t, b0z), feature.Hash3(165, s1z, s1t, s0t), feature.Hash3(166, s0z, s1t, s0t),
		feature.Hash2(167, s0z, st.word[s0]), feature.Hash2(168, s1z, st.word[s1]), feature.Hash2(169, b0z, st.word[b0]),
		feature.Hash3(170, s0z, s1z, st.word[s1]), feature.Hash3(171, s0z, b0z, st.word[b0]), feature.Hash3(172, s0z, b0z, d0), feature.Hash3(173, s1z, s0z, d1),
		feature.Hash3(174, s0z, s1t, fold(st.kids[s1].setRight)), feature.Hash2(175, s0z, fold(st.kids[s0].setLeft)),
		feature.Hash2(176, s1z, fold(st.kids[s1].setRight)), feature.Hash2(177, s0z, fold(st.kids[s0].setRight)), feature.Hash2(178, b0z, fold(st.kids[b0].setLeft)),
		feature.Hash4(179, s1z, s0z, st.passed(s1, s0), s1t), feature.Hash4(180, s0z, b0z, s0t, b0t),
	)
}
