package clause

import (
	"strings"

	"github.com/diplograph/diplograph/extract/segment"
)

// ordersOrJudges tells whether a verb with which a sentence begins is one of those of the
// paragraphs of resolutions, and the sentence such a paragraph: an item, or one that goes on
// behind a semicolon or comma, "Urges Member States to sign;". The tree, which knows sentences
// with subjects, takes these verbs for nouns in capitals.
func (r *reader) ordersOrJudges(lemma string) bool {
	item := r.a.Text.Blocks[r.sentence.Block].Kind == segment.Item
	last := r.tokens[r.sentence.End-1].Text
	if !item && last != ";" && last != "," || item && last != ";" && last != "," && last != "." || !r.opensParagraph(r.sentence.First) {
		return false
	}
	verb, _, _ := strings.Cut(lemma, " ")
	if hasNoNoun(verb) {
		return true
	}
	switch verb {
	case "request", "invite", "decide", "call", "stress", "note", "thank", "instruct", "recommend", "approve", "support", "demand", "direct", "mandate", "authorise", "authorize", "congratulate", "remind", "recall", "task":
		return true
	}
	return false
}
