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
	return st.passing(st.ofBuffer(st.ofStack(f)))
}

// passing appends the features that may change with each action.
func (st *state) passing(f []uint64) []uint64 {
	s0, s1, s2 := st.peek(0), st.peek(1), st.peek(2)
	b0, b1, b2 := st.ahead(0), st.ahead(1), st.ahead(2)
	f = st.words(f, s0, s1, s2, b0, b1, b2)
	f = st.children(f, s0, s1, s2, b0)
	f = st.surroundings(f, s0, s1, b0)
	return st.supertags(f, s0, s1, b0, b1)
}

// words appends those features of forms and tags.
func (st *state) words(f []uint64, s0, s1, s2, b0, b1, b2 int) []uint64 {
	s0w, s1w, b0w, b1w := st.word[s0], st.word[s1], st.word[b0], st.word[b1]
	s0t, s1t, s2t, b0t, b1t := st.tag[s0], st.tag[s1], st.tag[s2], st.tag[b0], st.tag[b1]
	s0f, b0f := st.lemma[s0], st.lemma[b0]
	return append(f,
		feature.Hash2(14, s0w, b0w), feature.Hash2(15, s0w, b0t), feature.Hash2(16, s0t, b0w), feature.Hash2(17, s0t, b0t),
		feature.Hash2(22, s1w, b0t), feature.Hash2(23, s1t, b0w), feature.Hash2(24, s1t, b0t), feature.Hash2(30, s0t, b0f),
		feature.Hash2(31, s0f, b0t), feature.Hash2(32, st.shape[s0], st.shape[b0]), feature.Hash3(35, s0t, b0t, b1t),
		feature.Hash3(36, s0w, b0t, b1t), feature.Hash3(37, s0t, b0w, b1t), feature.Hash3(38, s0t, b0t, b1w),
		feature.Hash3(39, s1t, s0t, b0t), feature.Hash3(40, s1w, s0t, b0t), feature.Hash3(41, s1t, s0w, b0t),
		feature.Hash3(42, s1t, s0t, b0w), feature.Hash4(46, s2t, s1t, s0t, b0t), feature.Hash4(47, s1t, s0t, b0t, b1t),
		feature.Hash2(49, s2t, b0t), feature.Hash3(50, s1w, s0w, b0t),
	)
}

// children appends those of dependents and of attachment.
func (st *state) children(f []uint64, s0, s1, s2, b0 int) []uint64 {
	k0, kb := &st.kids[s0], &st.kids[b0]
	s0t, s1t, b0t, s0w, s1w := st.tag[s0], st.tag[s1], st.tag[b0], st.word[s0], st.word[s1]
	l0, r0, lb := k0.left[0], k0.right[0], kb.left[0]
	label := func(i int) uint32 { return uint32(st.label[i]) + 1 }
	return append(f,
		feature.Hash3(60, s0t, b0t, st.tag[lb]), feature.Hash3(63, s1t, s0t, st.tag[r0]), feature.Hash3(64, s0t, b0t, st.tag[r0]),
		feature.Hash3(66, st.tag[r0], label(r0), s0t), feature.Hash3(69, st.tag[lb], label(lb), b0t),
		feature.Hash3(72, st.tag[k0.right[1]], label(k0.right[1]), s0t), feature.Hash3(73, s0w, label(l0), label(r0)),
		feature.Hash3(75, s1w, s0w, st.word[r0]), feature.Hash3(76, s1t, s0w, st.word[r0]), feature.Hash3(77, s1t, s0w, st.tag[r0]),
		feature.Hash3(78, s1w, s0t, st.tag[r0]), feature.Hash3(79, st.word[s2], s0w, st.word[r0]),
		feature.Hash3(80, st.tag[s2], s0w, st.tag[r0]), feature.Hash1(88, fold(k0.setRight)),
		feature.Hash2(91, fold(k0.setRight), s0t), feature.Hash2(93, fold(kb.setLeft), b0t),
		feature.Hash3(95, s0t, b0t, fold(k0.setRight)), feature.Hash3(96, s0t, b0t, fold(kb.setLeft)),
		feature.Hash2(98, s0w, fold(k0.setRight)),
	)
}

// surroundings appends those of distance and of what lies between.
func (st *state) surroundings(f []uint64, s0, s1, b0 int) []uint64 {
	s0t, s1t, b0t, s0w, b0w := st.tag[s0], st.tag[s1], st.tag[b0], st.word[s0], st.word[b0]
	d0 := distance(s0, b0)
	p0, p1 := st.passed(s0, b0), st.passed(s1, s0)
	before, after0 := none, none
	if b0 != none {
		before = b0 - 1
	}
	if s0 != none && s0 < st.n {
		after0 = s0 + 1
	}
	return append(f,
		feature.Hash2(110, d0, s0w), feature.Hash2(111, d0, s0t), feature.Hash2(112, d0, b0w), feature.Hash2(113, d0, b0t),
		feature.Hash3(114, d0, s0t, b0t), feature.Hash3(120, p0, s0t, b0t), feature.Hash2(122, p0, b0t),
		feature.Hash4(124, p1, s1t, s0t, b0t), feature.Hash3(130, st.tag[before], s0t, b0t),
		feature.Hash3(131, st.tag[after0], s0t, b0t), feature.Hash3(134, st.word[before], s0t, b0t),
		feature.Hash3(135, st.tag[before], s1t, s0t),
	)
}

// supertags appends those of what the supertagger expects.
func (st *state) supertags(f []uint64, s0, s1, b0, b1 int) []uint64 {
	s0z, s1z, b0z, b1z := st.super[s0], st.super[s1], st.super[b0], st.super[b1]
	s0t, b0t := st.tag[s0], st.tag[b0]
	d0 := distance(s0, b0)
	return append(f,
		feature.Hash2(153, s0z, b0z), feature.Hash2(155, s1z, b0z), feature.Hash3(156, s1z, s0z, b0z),
		feature.Hash3(158, s0z, b0z, b1z), feature.Hash3(163, s0z, s0t, b0t), feature.Hash3(164, s0z, b0t, b0z),
		feature.Hash3(171, s0z, b0z, st.word[b0]), feature.Hash3(172, s0z, b0z, d0),
		feature.Hash2(177, s0z, fold(st.kids[s0].setRight)), feature.Hash2(178, b0z, fold(st.kids[b0].setLeft)),
		feature.Hash4(180, s0z, b0z, s0t, b0t),
	)
}
