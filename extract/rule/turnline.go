package rule

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/extract/syntax"
	"github.com/diplograph/diplograph/schema"
)

// speakerLine is the person whose name and a colon are a line above what is said, as transcripts
// have it: "### Jane Roe:"; nil if the block is another, or a list goes on below.
func (r *run) speakerLine(n int) *mention.Mention {
	block := r.a.Text.Blocks[n]
	if block.End != block.First+1 || block.Kind == segment.Item || block.Kind == segment.Row || n+1 >= len(r.a.Text.Blocks) {
		return nil
	}
	if below := r.a.Text.Blocks[n+1]; below.Kind == segment.Item || below.Kind == segment.Row {
		return nil
	}
	line := r.a.Text.Sentences[block.First]
	if line.End-line.First > longestNameLine || r.tokens[line.End-1].Text != ":" {
		return nil
	}
	m := r.a.At(line.First)
	for i := line.First; m == nil && i < line.End; i++ {
		m = r.a.At(i)
	}
	if m == nil || !m.Type.Is(schema.ClassPerson) || m.Ref == nil || min(m.Lead, m.First) > line.First || max(m.End, m.Extent) < line.End-1 {
		return nil
	}
	return m
}

// leavesOut tells whether the sentence only marks where a record leaves something out: "[…]".
func (r *run) leavesOut() bool {
	for i := r.sentence.First; i < r.sentence.End; i++ {
		if !r.tokens[i].Is(segment.Mark) {
			return false
		}
	}
	return true
}

// needsThing tells whether a verb says that something is needed now: "We need rules for all".
func (r *run) needsThing(verb int) bool {
	if r.word(verb) != "need" || r.a.Trees.UPOS[verb] != scheme.Verb || r.a.Trees.Dependent(verb, scheme.Dobj) == syntax.None {
		return false
	}
	before := r.word(verb - 1)
	return before != "not" && before != "n't" && before != "no"
}
