package lang

import (
	"github.com/diplograph/diplograph/extract/lang/feature"
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// Half of the work on a sentence is its tree, which not every reader wants of every
// sentence. So a sentence can be analysed in two steps.

// TagSentence is ParseSentence without the tree: all heads are NoHead, and all labels
// those of a root. The classes are for AttachSentence.
func (p *Pipeline) TagSentence(text string) (d *Doc, classes []uint8) {
	sc := p.scratch()
	defer p.pool.Put(sc)
	d = sc.oneSentence(text)
	d.countRunes()
	for i := range d.Sentences {
		at := &d.Sentences[i]
		p.tag(d, at, sc)
		p.name(d, at, sc)
		classes = append(classes, sc.sentence.Tag[feature.Pad:feature.Pad+sc.sentence.Len()]...)
	}
	for i := range d.Head {
		d.Head[i], d.Label[i] = NoHead, scheme.Root
	}
	return d, classes
}

// AttachSentence returns the tokens of a sentence with the heads and labels that
// ParseSentence finds. The classes are those that TagSentence returned for the text.
func (p *Pipeline) AttachSentence(text string, classes []uint8) *Doc {
	sc := p.scratch()
	defer p.pool.Put(sc)
	d := sc.oneSentence(text)
	for i := range d.Sentences {
		at := &d.Sentences[i]
		p.set(d, at, sc)
		for k, class := range classes {
			sc.sentence.Tag[feature.Pad+k], sc.sentence.Pos[feature.Pad+k] = class, uint8(p.model.tags[class].upos)
		}
		p.attach(d, at, sc)
	}
	return d
}
