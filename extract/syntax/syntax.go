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
// of the text.
type Trees struct {
	Head  []int32 // the token that a token depends on
	Label []scheme.Label
	UPOS  []scheme.UPOS
	XPOS  []scheme.XPOS
	Lemma []string

	Persons []Span // names of persons, in order
	Bodies  []Span // names of bodies, in order

	first, next []int32 // a token's first dependent; the next one of the same head
}

// Span is the tokens [First, End) of a text.
type Span struct{ First, End int }

// Read analyses the sentences of a text.
func Read(p *lang.Pipeline, text *segment.Text) *Trees {
	n := len(text.Tokens)
	t := &Trees{
		Head: filled(n), Label: make([]scheme.Label, n), UPOS: make([]scheme.UPOS, n), XPOS: make([]scheme.XPOS, n),
		Lemma: make([]string, n),
		first: filled(n), next: filled(n),
	}
	for i := range t.UPOS {
		t.UPOS[i], t.XPOS[i] = scheme.Other, scheme.XX
	}
	for _, s := range text.Sentences {
		t.sentence(p, text, s)
	}
	for i := n - 1; i >= 0; i-- {
		if h := t.Head[i]; h != None {
			t.next[i], t.first[h] = t.first[h], int32(i)
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

// sentence analyses one sentence and copies what was found.
func (t *Trees) sentence(p *lang.Pipeline, text *segment.Text, s segment.Sentence) {
	if s.First >= s.End {
		return
	}
	base := text.Tokens[s.First].Start
	d := p.ParseSentence(text.Source[base:text.Tokens[s.End-1].End])
	of := align(text.Tokens[s.First:s.End], s.First, base, d)
	for k, i := range topmost(d, of) {
		if i == None {
			continue
		}
		head := above(d, of, k)
		t.Head[i], t.Label[i], t.UPOS[i], t.XPOS[i], t.Lemma[i] = head, d.Label[k], d.UPOS[k], d.XPOS[k], d.Lemma[k]
	}
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
			if t.Label[i] == l {
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
