package parse

import "github.com/diplograph/diplograph/extract/lang/feature"

// Some features stay what they are for many actions. Those of the top of the
// stack, of what is below it and of what hangs on these are the same whenever a
// word is the top: its left dependents are known when it is shifted, and the
// words below get no new ones while it is there. Those of the words in the buffer
// are the same while a word is its first. Each needs scoring but once a sentence.
type memo struct {
	word   int // whose scores these are
	scores [Classes]int32
}

// memos is the number of words at the top of the stack whose scores are kept.
const memos = 128

// lasting holds scores of the features that stay, by the word at the top of the
// stack and by the first of the buffer.
type lasting struct {
	stack  [memos]memo
	buffer memo
}

// reset forgets the scores.
func (l *lasting) reset() {
	l.buffer.word = -1
	for i := range l.stack {
		l.stack[i].word = -1
	}
}

// score fills sc.scores for the actions in the state of sc.
func (p *Parser) score(sc *Scratch) {
	st := &sc.st
	sc.features = st.passing(sc.features[:0])
	p.model.Score(sc.features, sc.scores[:])
	s0, b0 := st.peek(0), st.ahead(0)
	stack, buffer := &sc.lasting.stack[s0%memos], &sc.lasting.buffer
	if stack.word != s0 {
		sc.features = st.ofStack(sc.features[:0])
		p.model.Score(sc.features, stack.scores[:])
		stack.word = s0
	}
	if buffer.word != b0 {
		sc.features = st.ofBuffer(sc.features[:0])
		p.model.Score(sc.features, buffer.scores[:])
		buffer.word = b0
	}
	for i := range sc.scores {
		sc.scores[i] += stack.scores[i] + buffer.scores[i]
	}
}

// ofStack appends the features that stay while a word is the top of the stack.
func (st *state) ofStack(f []uint64) []uint64 {
	s0, s1, s2 := st.peek(0), st.peek(1), st.peek(2)
	return st.stackTree(st.stackWords(f, s0, s1, s2), s0, s1, s2)
}

// stackWords appends those of forms, tags and distances.
func (st *state) stackWords(f []uint64, s0, s1, s2 int) []uint64 {
	s0w, s1w, s2w, s0f, s1f := st.word[s0], st.word[s1], st.word[s2], st.lemma[s0], st.lemma[s1]
	s0t, s1t, s2t := st.tag[s0], st.tag[s1], st.tag[s2]
	d1, p1 := distance(s1, s0), st.passed(s1, s0)
	after1 := none
	if s1 != none {
		after1 = s1 + 1
	}
	return append(f,
		feature.Hash1(1, s0w), feature.Hash1(2, s0t), feature.Hash1(3, s1w), feature.Hash1(4, s1t), feature.Hash1(10, s2t),
		feature.Hash1(11, s0f), feature.Hash1(12, s1f), feature.Hash2(18, s1w, s0w), feature.Hash2(19, s1w, s0t),
		feature.Hash2(20, s1t, s0w), feature.Hash2(21, s1t, s0t), feature.Hash2(28, s1f, s0t), feature.Hash2(29, s1t, s0f),
		feature.Hash2(33, st.shape[s1], st.shape[s0]), feature.Hash3(43, s2t, s1t, s0t), feature.Hash3(44, s2t, s1w, s0t),
		feature.Hash3(45, s2t, s1t, s0w), feature.Hash2(48, s2w, s0w), feature.Hash2(115, d1, s1w), feature.Hash2(116, d1, s1t),
		feature.Hash2(117, d1, s0w), feature.Hash2(118, d1, s0t), feature.Hash3(119, d1, s1t, s0t), feature.Hash3(121, p1, s1t, s0t),
		feature.Hash2(123, p1, s1t), feature.Hash3(132, st.tag[after1], s1t, s0t), feature.Hash3(133, st.word[after1], s1t, s0t),
	)
}

// stackTree appends those of dependents and of what the supertagger expects.
func (st *state) stackTree(f []uint64, s0, s1, s2 int) []uint64 {
	k0, k1 := &st.kids[s0], &st.kids[s1]
	s0t, s1t, s0w, s1w := st.tag[s0], st.tag[s1], st.word[s0], st.word[s1]
	s0z, s1z, s2z := st.super[s0], st.super[s1], st.super[s2]
	l0, l1, r1, d1 := k0.left[0], k1.left[0], k1.right[0], distance(s1, s0)
	label := func(i int) uint32 { return uint32(st.label[i]) + 1 }
	return append(f,
		feature.Hash3(61, s1t, s0t, st.tag[r1]), feature.Hash3(62, s1t, s0t, st.tag[l0]),
		feature.Hash3(65, st.tag[l0], label(l0), s0t), feature.Hash3(67, st.tag[l1], label(l1), s1t),
		feature.Hash3(68, st.tag[r1], label(r1), s1t), feature.Hash3(70, st.tag[k0.left[1]], label(k0.left[1]), s0t),
		feature.Hash3(71, st.tag[k1.right[1]], label(k1.right[1]), s1t), feature.Hash3(74, s1w, label(l1), label(r1)),
		feature.Hash4(81, s1t, s0w, st.word[r1], label(r1)), feature.Hash3(82, s1w, s0w, label(r1)),
		feature.Hash3(83, s1t, s0t, label(r1)), feature.Hash2(84, uint32(k0.nLeft), s0t), feature.Hash2(85, uint32(k1.nRight), s1t),
		feature.Hash3(86, uint32(k1.nRight), s1t, s0t), feature.Hash1(87, fold(k0.setLeft)),
		feature.Hash2(89, fold(k1.setRight), s1t), feature.Hash2(90, fold(k0.setLeft), s0t),
		feature.Hash2(92, fold(k1.setRight), s1w), feature.Hash3(94, s1t, fold(k1.setRight), s0t),
		feature.Hash3(97, s1t, fold(k1.setLeft), s0t), feature.Hash1(150, s0z), feature.Hash1(151, s1z),
		feature.Hash2(154, s1z, s0z), feature.Hash3(159, s2z, s1z, s0z), feature.Hash2(160, s0z, s0t), feature.Hash2(161, s1z, s1t),
		feature.Hash3(165, s1z, s1t, s0t), feature.Hash3(166, s0z, s1t, s0t), feature.Hash2(167, s0z, st.word[s0]),
		feature.Hash2(168, s1z, st.word[s1]), feature.Hash3(170, s0z, s1z, st.word[s1]), feature.Hash3(173, s1z, s0z, d1),
		feature.Hash3(174, s0z, s1t, fold(st.kids[s1].setRight)), feature.Hash2(175, s0z, fold(st.kids[s0].setLeft)),
		feature.Hash2(176, s1z, fold(st.kids[s1].setRight)), feature.Hash4(179, s1z, s0z, st.passed(s1, s0), s1t),
	)
}

// ofBuffer appends the features that stay while a word is the first of the
// buffer.
func (st *state) ofBuffer(f []uint64) []uint64 {
	b0, b1, b2 := st.ahead(0), st.ahead(1), st.ahead(2)
	b0w, b0t, b0f, b0z := st.word[b0], st.tag[b0], st.lemma[b0], st.super[b0]
	b1w, b1t, b1z, b2t := st.word[b1], st.tag[b1], st.super[b1], st.tag[b2]
	return append(f,
		feature.Hash1(5, b0w), feature.Hash1(6, b0t), feature.Hash1(7, b1w), feature.Hash1(8, b1t), feature.Hash1(9, b2t),
		feature.Hash1(13, b0f), feature.Hash2(25, b0t, b1t), feature.Hash2(26, b0w, b1t), feature.Hash2(27, b0t, b1w),
		feature.Hash3(34, b0t, b1t, b2t), feature.Hash1(152, b0z), feature.Hash2(157, b0z, b1z), feature.Hash2(162, b0z, b0t),
		feature.Hash2(169, b0z, st.word[b0]),
	)
}
