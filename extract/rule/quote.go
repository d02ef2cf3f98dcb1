package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// Bounds of what is taken for a quotation of somebody's words.
const (
	shortestQuote = 4  // tokens: less is a term in quotation marks
	speakerReach  = 14 // tokens between the quotation and its speaker's verb
)

// voice is whose words the quotations of a paragraph are, as far as it was read.
type voice struct {
	block   int
	open    bool              // the sentence begins inside a quotation
	waiting []clause.Span     // quoted sentences whose speaker is still to be named
	speaker *mention.Mention  // who said the last quotation
	attrs   map[string]string // and how
	plain   bool              // the paragraph is a quotation without marks
	first   *mention.Mention  // who is named first as speaker of a quotation of the paragraph
	told    *mention.Mention  // who speaks on in quotations of the paragraph that name no speaker
	found   []quotation       // the quotations of the sentence
	from    int               // matches of the paragraphs before
}

// quotation is quoted words of a sentence.
type quotation struct {
	span   clause.Span
	behind int  // the token behind the closing mark
	opens  bool // it begins in this sentence
	closes bool // it ends in this sentence
}

// quotes runs the rules of kind quote over the sentence: quoted words with "said X" or
// "X said" before or behind them, and all sentences of the same quotation.
func (r *run) quotes() {
	found := r.voice.found
	for _, rule := range r.rules {
		if rule.Kind != Quote {
			continue
		}
		if len(found) == 0 {
			r.aside(rule)
			r.accordingTo(rule)
		} else {
			before := len(r.matches)
			if r.attribute(rule, found); len(r.matches) == before && r.onlyTerms(found) {
				r.aside(rule)
			}
		}
	}
	if n := len(found); n > 0 {
		r.voice.open = !found[n-1].closes
	}
}

// onlyTerms tells whether no more than terms and titles are quoted in the sentence.
func (r *run) onlyTerms(found []quotation) bool {
	for _, one := range found {
		long := one.span.End-one.span.First > shortestQuote
		if !one.opens || !one.closes || long && (one.span.First <= r.sentence.First+1 || comma(r.word(one.span.End-1)) || r.endsSaying(one.span.End)) {
			return false
		}
	}
	return true
}

// quotations are the quoted words of the sentence, in order.
func (r *run) quotations() []quotation {
	if r.voice.plain {
		return []quotation{{span: clause.Span{First: r.sentence.First, End: r.sentence.End}, behind: r.sentence.End}}
	}
	var found []quotation
	one := quotation{span: clause.Span{First: r.sentence.First}}
	open := r.voice.open
	for i := r.sentence.First; i < r.sentence.End; i++ {
		if r.tokens[i].Fold != "\"" {
			continue
		}
		if open {
			one.span.End, one.behind, one.closes = i, i+1, true
			found = append(found, one)
		} else {
			one = quotation{span: clause.Span{First: i + 1}, opens: true}
		}
		open = !open
	}
	if open {
		one.span.End, one.behind = r.sentence.End, r.sentence.End
		found = append(found, one)
	}
	return found
}

// attribute emits the first long quotation of the sentence, with what is quoted behind the
// speaker's name and the sentences that waited for it.
func (r *run) attribute(rule *Rule, found []quotation) {
	for i, one := range found {
		if one.span.End-one.span.First <= shortestQuote-1 {
			if !one.closes {
				r.voice.speaker, r.voice.attrs = r.reportsInto(rule, one)
			}
			continue
		}
		speaker, attrs := r.speaker(rule, one)
		switch {
		case speaker != nil:
			r.voice.speaker, r.voice.attrs = speaker, attrs
			if i+1 < len(found) && found[i+1].span.First <= one.behind+speakerReach && !r.endsSaying(one.span.End) {
				one.span.End = found[i+1].span.End // "There is no race," he said, "only a walk."
			}
			r.quoted(rule, one.span, r.whole())
			for _, span := range r.voice.waiting {
				r.quoted(rule, span, span)
			}
			r.voice.waiting = nil
		case one.opens && !one.closes && r.namedLater(rule, one):
			r.voice.speaker, r.voice.told = nil, nil
			r.voice.waiting = append(r.voice.waiting, one.span)
		case r.wholly(one) && (r.voice.speaker != nil || r.voice.told != nil):
			if r.voice.speaker == nil {
				r.voice.speaker = r.voice.told
			}
			r.quoted(rule, one.span, r.whole())
		case !one.closes:
			if m, attrs := r.reportsInto(rule, one); m != nil {
				r.voice.speaker, r.voice.attrs = m, attrs
			} else {
				r.voice.waiting = append(r.voice.waiting, one.span)
			}
		}
		return
	}
}

// endsSaying tells whether a quotation's last word closes a sentence.
func (r *run) endsSaying(end int) bool {
	switch r.word(end - 1) {
	case ".", "!", "?":
		return true
	}
	return false
}

// wholly tells whether the sentence is nothing but the quotation.
func (r *run) wholly(one quotation) bool {
	return one.span.First <= r.sentence.First+1 && one.behind >= r.sentence.End-1
}

// quoted emits quoted words as what the voice's speaker said, unless it is known already
// what they welcome, condemn or ask for: "We welcome the plan".
func (r *run) quoted(rule *Rule, span, evidence clause.Span) {
	for _, m := range r.matches[max(r.voice.from, len(r.matches)-manyMatches):] {
		if m.Rule.relation.Name == schema.RelExpressed && m.Subject.Ref == r.voice.speaker.Ref && m.Object.Text.First >= span.First && m.Object.Text.End <= span.End+1 {
			return
		}
	}
	r.emit(rule, r.endsOf([]*mention.Mention{r.voice.speaker}, rule.relation.Domain), r.texts(span, rule.relation.Range), r.voice.attrs, schema.Plain, evidence)
}

// speaker is the actor who said what is quoted, and the attributes that the verb sets.
func (r *run) speaker(rule *Rule, one quotation) (*mention.Mention, map[string]string) {
	for _, c := range r.clauses {
		attrs, ok := rule.Verbs[c.Lemma]
		switch {
		case !ok:
		case one.closes && c.Verb >= one.behind && c.Verb <= one.behind+speakerReach:
			if m := r.citedBy(one, c); m != nil {
				return m, attrs
			}
		case c.Passive:
		case one.opens && c.Rest <= one.span.First-1 && r.near(c.Rest, one.span.First-2) && len(c.Subjects) > 0 && c.Subjects[0].First < c.Verb:
			if word := r.word(one.span.First - 2); (word == ":" || word == ",") && c.Subjects[0].IsActor() {
				return c.Subjects[0], attrs
			}
		}
	}
	return r.introduced(one), nil
}

// citedBy is the actor whom a verb of saying behind a quotation names: "“No,” said X", "X
// said", "was stressed by X", "read a statement from X".
func (r *run) citedBy(one quotation, c clause.Clause) *mention.Mention {
	next := c.Verb + 1
	switch {
	case c.Passive && r.word(next) == "by":
		return r.actorAt(next + 1)
	case c.Passive:
		return nil
	case c.Lemma == "tell": // behind "told" stands who listens
	default:
		if m := r.actorAt(r.behindPaper(next)); m != nil {
			return m
		}
	}
	for _, m := range c.Subjects {
		if m.First >= one.behind && (m.IsActor() || m.Type == mention.Pronoun || m.Type == mention.Party || m.Type.Is(schema.ClassSeries)) {
			return m
		}
	}
	return nil
}

// behindPaper steps over the paper in which somebody says something: "a statement from".
func (r *run) behindPaper(at int) int {
	for i := at; i < min(r.sentence.End, at+longestPaper); i++ {
		switch r.tokens[i].Fold {
		case "statement", "communique", "release", "letter", "note", "post", "email", "e-mail", "report":
			if next := r.word(i + 1); next == "from" || next == "by" || next == "of" {
				return i + 2
			}
			return at
		case ",", ".", "in":
			return at
		}
	}
	return at
}

// longestPaper is how many tokens may lead up to "statement" behind a verb of saying.
const longestPaper = 5

// near tells whether a verb of saying stands right before a quotation's mark, or only words
// that tell where it was said do: "said in a statement, “…”".
func (r *run) near(rest, mark int) bool {
	for i := rest; i < mark; i++ {
		if r.tokens[i].Is(segment.Mark) && i < mark-1 || r.a.Trees.UPOS[i] == scheme.Verb || r.word(i) == "that" {
			return false
		}
	}
	return mark-rest <= announcement
}

// reportsInto is the actor whose sentence runs into a quotation that goes on behind it: "X
// said that it was “a step. It is more than that.”"
func (r *run) reportsInto(rule *Rule, one quotation) (*mention.Mention, map[string]string) {
	if !one.opens {
		return nil, nil
	}
	for _, c := range r.clauses {
		if attrs, ok := rule.Verbs[c.Lemma]; ok && !c.Passive && c.Verb < one.span.First && len(c.Subjects) == 1 && c.Subjects[0].IsActor() {
			return c.Subjects[0], attrs
		}
	}
	return nil, nil
}

// introduced is the actor whose name only a colon parts from the quoted words: "Brazil: “No”".
func (r *run) introduced(one quotation) *mention.Mention {
	colon := one.span.First - 2
	if !one.opens || r.word(colon) != ":" {
		return nil
	}
	if m := r.a.Before(colon); m != nil && m.IsActor() && min(m.Lead, m.First) <= r.sentence.First+1 {
		return m
	}
	return nil
}

// actorAt is the actor whose name, with what leads up to it, begins at the token.
func (r *run) actorAt(at int) *mention.Mention {
	for i := at; i < r.sentence.End && i < at+8; i++ {
		if m := r.a.At(i); m != nil && (m.IsActor() || i <= at+1 && (m.Type.Is(schema.ClassSeries) || m.Type.Is(schema.ClassMeeting))) && (m.Lead <= at || i <= at+2) {
			return r.holder(m)
		}
	}
	return nil
}

// holder is the person whose post a state or body opens, before the name: "Norwegian
// Ambassador to the Forum Karl Tamm"; else the mention itself.
func (r *run) holder(m *mention.Mention) *mention.Mention {
	if m.Type.Is(schema.ClassPerson) {
		return m
	}
	for i := m.End; i < min(r.sentence.End, m.End+longestAddress) && (!r.tokens[i].Is(segment.Mark) || r.leadsToHolder(i)) && r.a.Trees.UPOS[i] != scheme.Verb && r.a.Trees.UPOS[i] != scheme.AuxVerb; i++ {
		if p := r.a.At(i); p != nil && p.Type.Is(schema.ClassPerson) && p.Named() {
			return p
		}
	}
	return m
}

// leadsToHolder tells whether a comma parts a post from the name of its holder: "said the
// Forum's secretary for trade, Karl Tamm".
func (r *run) leadsToHolder(comma int) bool {
	p := r.a.At(comma + 1)
	return r.word(comma) == "," && p != nil && p.Type.Is(schema.ClassPerson) && p.Named() && min(p.Lead, p.First) < comma
}

// longestAddress is how many tokens of a post may stand between a state and the name.
const longestAddress = 10
