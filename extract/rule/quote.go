package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// Bounds of what is taken for a quotation of somebody's words.
const (
	shortestQuote = 4  // tokens: less is a term in quotation marks
	speakerReach  = 14 // tokens between the quotation and its speaker's verb
)

// quotes runs the rules of kind quote over the sentence: quoted words with
// "said X" or "X said" behind them.
func (r *run) quotes() {
	span, behind, ok := r.quoted()
	if !ok {
		return
	}
	for _, rule := range r.rules {
		if rule.Kind != Quote {
			continue
		}
		speaker, attrs := r.speaker(rule, behind)
		if speaker == nil {
			continue
		}
		r.emit(rule, r.endsOf([]*mention.Mention{speaker}, rule.relation.Domain), r.texts(span, rule.relation.Range), attrs, schema.Plain, r.whole())
	}
}

// quoted is the first long quotation of the sentence and the token behind it.
func (r *run) quoted() (span clause.Span, behind int, ok bool) {
	for i := r.sentence.First; i < r.sentence.End; i++ {
		if r.tokens[i].Fold != "\"" {
			continue
		}
		for j := i + 1; j < r.sentence.End; j++ {
			if r.tokens[j].Fold == "\"" {
				return clause.Span{First: i + 1, End: j}, j + 1, j-i > shortestQuote
			}
		}
	}
	return clause.Span{}, 0, false
}

// speaker is the actor who said what was quoted, and the attributes that the
// verb sets.
func (r *run) speaker(rule *Rule, behind int) (*mention.Mention, map[string]string) {
	for _, c := range r.clauses {
		attrs, ok := rule.Verbs[c.Lemma]
		if !ok || c.Verb < behind || c.Verb > behind+speakerReach {
			continue
		}
		if m := r.actorAt(c.Verb + 1); m != nil {
			return m, attrs
		}
		for _, m := range c.Subjects {
			if m.First >= behind && (m.IsActor() || m.Type == mention.Party) {
				return m, attrs
			}
		}
	}
	return nil, nil
}

// actorAt is the actor whose name, with what leads up to it, begins at the token.
func (r *run) actorAt(at int) *mention.Mention {
	for i := at; i < r.sentence.End && i < at+8; i++ {
		if m := r.a.At(i); m != nil && m.IsActor() && (m.Lead <= at || i <= at+2) {
			return m
		}
	}
	return nil
}
