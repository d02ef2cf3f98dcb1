// Package syntax lays the trees and names of the linguistic core over the tokens
// of a text: which token depends on which, and how.
package syntax

import (
	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
)

// None is the head of a token that has none: a root, or a token of no sentence.
const None = -1

// Trees are those of a text's sentences. All slices have a place for each token
// of the text. Heads and labels are found when somebody first asks for one of the
// sentence, so Trees are for one goroutine.
type Trees struct {
	UPOS  []scheme.UPOS
	XPOS  []scheme.XPOS
	Lemma []string

	Persons []Span // names of persons, in order
	Bodies  []Span // names of bodies, in order

	head        []int32
	label       []scheme.Label
	first, next []int32 // a token's first dependent; the next one of the same head

	language *lang.Pipeline
	text     *segment.Text
	treeless []int32   // by token, the number of its sentence from 1 as long as that has no tree, else 0
	classes  [][]uint8 // of the analysed tokens of these sentences
}

// Span is the tokens [First, End) of a text.
type Span struct{ First, End int }

// Read analyses the sentences of a text.
func Read(p *lang.Pipeline, text *segment.Text) *Trees {
	n := len(text.Tokens)
	t := &Trees{
		UPOS: make([]scheme.UPOS, n), XPOS: make([]scheme.XPOS, n), Lemma: make([]string, n),
		head: filled(n), label: make([]scheme.Label, n), first: filled(n), next: filled(n),
		language: p, text: text, treeless: make([]int32, n), classes: make([][]uint8, len(text.Sentences)),
	}
	for i := range t.UPOS {
		t.UPOS[i], t.XPOS[i] = scheme.Other, scheme.XX
	}
	for i, s := range text.Sentences {
		if s.First < s.End {
			t.sentence(i, s)
		}
	}
	return t
}

func filled(n int) []int32 {
	s := make([]int32, n)
	for i := range s {
		s[i] = None
	}
	return s
}

// source is the text of a sentence, and where it begins.
func (t *Trees) source(s segment.Sentence) (string, int) {
	base := t.text.Tokens[s.First].Start
	return t.text.Source[base:t.text.Tokens[s.End-1].End], base
}

// sentence analyses one sentence and copies what was found. It needs the tree at once if a
// token has several parts, since the topmost of them stands for it.
func (t *Trees) sentence(number int, s segment.Sentence) {
	source, base := t.source(s)
	d, classes := t.language.TagSentence(source)
	of := align(t.text.Tokens[s.First:s.End], s.First, base, d)
	whole := of
	if !oneToOne(of) {
		tree := t.language.AttachSentence(source, classes)
		d.Head, d.Label = tree.Head, tree.Label
		whole = topmost(d, of)
		t.grow(d, s, of, whole)
	} else {
		t.classes[number] = classes
		for i := s.First; i < s.End; i++ {
			t.treeless[i] = int32(number + 1)
		}
	}
	for k, i := range whole {
		if i != None {
			t.UPOS[i], t.XPOS[i], t.Lemma[i] = d.UPOS[k], d.XPOS[k], d.Lemma[k]
		}
	}
	t.names(d, of)
}

// names copies the names of persons and bodies.
func (t *Trees) names(d *lang.Doc, of []int32) {
	for _, n := range d.Names {
		first, last := of[n.First], of[n.End-1]
		if first == None || last == None {
			continue
		}
		switch span := (Span{int(first), int(last) + 1}); n.Type {
		case scheme.Person:
			t.Persons = append(t.Persons, span)
		case scheme.Org:
			t.Bodies = append(t.Bodies, span)
		}
	}
}

// oneToOne tells whether no token has several of the analysed ones.
func oneToOne(of []int32) bool {
	for k := 1; k < len(of); k++ {
		if of[k] == of[k-1] && of[k] != None {
			return false
		}
	}
	return true
}

// need makes the tree of the token's sentence, if it has none yet.
func (t *Trees) need(token int) {
	number := t.treeless[token] - 1
	if number < 0 {
		return
	}
	s := t.text.Sentences[number]
	source, base := t.source(s)
	d := t.language.AttachSentence(source, t.classes[number])
	of := align(t.text.Tokens[s.First:s.End], s.First, base, d)
	t.grow(d, s, of, of)
	t.classes[number] = nil
	clear(t.treeless[s.First:s.End])
}

// grow copies the tree of a sentence. of tells which token each of the analysed ones is a
// part of, and whole the same of those that stand for a token.
func (t *Trees) grow(d *lang.Doc, s segment.Sentence, of, whole []int32) {
	for k, i := range whole {
		if i != None {
			t.head[i], t.label[i] = above(d, of, k), d.Label[k]
		}
	}
	for i := s.End - 1; i >= s.First; i-- {
		if h := t.head[i]; h != None {
			t.next[i], t.first[h] = t.first[h], int32(i)
		}
	}
}

// Head returns the token that a token depends on, None if it is a root or in no sentence.
func (t *Trees) Head(token int) int32 {
	t.need(token)
	return t.head[token]
}

// Label tells how a token depends on its head.
func (t *Trees) Label(token int) scheme.Label {
	t.need(token)
	return t.label[token]
}

// topmost is align with the only one of a token's parts that stands for it: the one
// nearest to the root. As the heads of these are nearer still, no token can come to
// hang on itself.
func topmost(d *lang.Doc, of []int32) []int32 {
	depth := make([]int, len(of))
	best := map[int32]int{} // token → its part
	for k, i := range of {
		for h := d.Head[k]; h != lang.NoHead; h = d.Head[h] {
			depth[k]++
		}
		if other, ok := best[i]; i != None && (!ok || depth[k] < depth[other]) {
			best[i] = k
		}
	}
	top := make([]int32, len(of))
	for k, i := range of {
		top[k] = None
		if i != None && best[i] == k {
			top[k] = i
		}
	}
	return top
}

// above is the text's token that the analysed token depends on. What the text
// has no token for is passed over.
func above(d *lang.Doc, of []int32, k int) int32 {
	for h := d.Head[k]; h != lang.NoHead; h = d.Head[h] {
		if of[h] != None {
			return of[h]
		}
	}
	return None
}

// align tells for each analysed token which of the tokens, the first of which is
// number first of the text, it is a part of.
func align(tokens []segment.Token, first, base int, d *lang.Doc) []int32 {
	of := make([]int32, d.Len())
	i := 0
	for k := range of {
		start := base + int(d.Start[k])
		for i < len(tokens) && tokens[i].End <= start {
			i++
		}
		of[k] = None
		if i < len(tokens) && tokens[i].Start < base+int(d.End[k]) {
			of[k] = int32(first + i)
		}
	}
	return of
}

// Dependents calls yield with the tokens that depend on a token, in order, until
// yield says false.
func (t *Trees) Dependents(token int) func(yield func(int) bool) {
	t.need(token)
	return func(yield func(int) bool) {
		for i := t.first[token]; i != None; i = t.next[i] {
			if !yield(int(i)) {
				return
			}
		}
	}
}

// Dependent returns the first token that depends on a token with one of the
// labels, None if there is none.
func (t *Trees) Dependent(token int, labels ...scheme.Label) int {
	for i := range t.Dependents(token) {
		for _, l := range labels {
			if t.label[i] == l {
				return i
			}
		}
	}
	return None
}

// Agent returns the head word behind the "by" of a passive, None if there is
// none.
func (t *Trees) Agent(verb int) int {
	if by := t.Dependent(verb, scheme.Agent); by != None {
		return t.Dependent(by, scheme.Pobj)
	}
	return None
}
