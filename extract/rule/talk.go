package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// longestTalk is how many tokens the title of a talk has at most.
const longestTalk = 24

// talks runs the rules of kind talk: below the title of a part of a programme, a line with a
// speaker and, behind a colon, what he or she talks about: "Jane Roe (Riga Institute): Cables
// and courts".
func (r *run) talks() {
	block := r.a.Text.Blocks[r.sentence.Block]
	if r.session == nil || !r.titled || block.Kind == segment.Row || block.End != block.First+1 || r.opened == r.sentence.Block {
		return
	}
	m := r.personFrom(r.sentence.First)
	if m == nil || m.Ref == nil {
		return
	}
	colon := r.behindBrackets(m.End)
	title := clause.Span{First: colon + 1, End: r.sentence.End}
	if r.word(colon) != ":" || title.Empty() || title.End-title.First > longestTalk || r.tokens[title.End-1].Text == "." || !r.tokens[title.First].Is(segment.Upper) && r.tokens[title.First].Fold != "\"" {
		return
	}
	for _, rule := range r.rules {
		if rule.Kind == Talk {
			r.emit(rule, []End{{Class: m.Ref.Class, Ref: m.Ref}}, []End{{Class: schema.ClassTopic, Text: title}}, nil, rule.Modality, r.whole())
		}
	}
}
