package rule

import (
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// calledBack are the states or bodies that "they" at the head of a sentence calls back: those with
// whom the sentence before begins, "Peru and Chile reaffirmed … They agreed …", however many
// sentences that begin with "they" stand between; nil if the paragraph names no two.
func (r *run) calledBack(they *mention.Mention) []*mention.Referent {
	sentences := r.a.Text.Sentences
	if they.First > r.sentence.First+2 { // "Finally, they"
		return nil
	}
	for i := r.index - 1; i >= 0 && sentences[i].Block == r.sentence.Block; i-- {
		first := r.a.At(sentences[i].First)
		if first == nil {
			first = r.a.At(sentences[i].First + 1)
		}
		switch {
		case first == nil:
			return nil
		case first.Type == mention.Party && r.tokens[first.First].Fold == "they":
			continue
		case !first.Type.Is(schema.ClassState) && !first.Type.Is(schema.ClassOrganization):
			return nil
		}
		list := r.a.List(first)
		if len(list) < 2 || list[0] != first {
			return nil
		}
		var named []*mention.Referent
		for _, one := range list {
			if one.Ref != nil {
				named = append(named, one.Ref)
			}
		}
		return named
	}
	return nil
}
