package rule

import (
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// aside emits what a sentence says whose speaker is named between commas or at its end:
// "The report, she added, is late", "Cables are easy to cut, Mr. X said".
func (r *run) aside(rule *Rule) {
	for _, c := range r.clauses {
		attrs, ok := rule.Verbs[c.Lemma]
		first, behind := r.asideBounds(c)
		if !ok || behind == 0 {
			continue
		}
		before, after := clause.Span{First: r.sentence.First, End: first}, clause.Span{First: behind, End: r.sentence.End}
		if !r.goesOn(after) || before.End-before.First >= after.End-after.First {
			after = before
		}
		speaker := r.asideSpeaker(c)
		if speaker[0].Type.Is(schema.ClassOrganization) {
			return // a body whom the news go back to
		}
		r.emit(rule, r.endsOf(speaker, rule.relation.Domain), r.texts(after, rule.relation.Range), attrs, schema.Plain, r.whole())
		return
	}
}

// shortestAside is how many tokens stand before a speaker who is named in passing.
const shortestAside = 2

// asideBounds is the comma before a speaker who is named in passing and the token behind
// the verb of saying; 0 if the clause is no such aside.
func (r *run) asideBounds(c clause.Clause) (first, behind int) {
	if c.Passive || c.Infinitive {
		return 0, 0
	}
	start, rest := c.First, c.Rest
	if speaker := r.asideSpeaker(c); len(speaker) == 0 {
		return 0, 0
	} else if last := speaker[len(speaker)-1]; last.First < c.Verb {
		start = min(speaker[0].Lead, speaker[0].First)
	} else {
		rest = max(last.End, last.Extent)
	}
	for article(r.word(start - 1)) {
		start--
	}
	if comma := r.word(start - 1); comma != "," && comma != "\"" || start-1 < r.sentence.First+shortestAside-1 || !r.pauses(rest) {
		return 0, 0
	}
	return start - 1, rest
}

// asideSpeaker is who says something in passing: right before the verb, or right behind
// it in ", said X".
func (r *run) asideSpeaker(c clause.Clause) []*mention.Mention {
	if r.word(c.First-1) == "," {
		if m := r.actorAt(c.Rest); m != nil && (m.Lead <= c.Rest || article(r.word(c.Rest)) && m.Lead == c.Rest+1) {
			return []*mention.Mention{m}
		}
		return nil
	}
	for _, m := range c.Subjects {
		if !m.IsActor() && m.Type != mention.Party || m.First > c.First || c.First > max(m.End, m.Extent)+1 {
			return nil
		}
	}
	return c.Subjects
}

// longestPause is how many tokens may tell when, where or to whom something was said in
// passing: "X said at the meeting".
const longestPause = 5

// pauses tells whether a sentence ends or halts at the token, or where the words end
// that tell when, where or to whom something was said.
func (r *run) pauses(at int) bool {
	for i := at; i <= at+longestPause; i++ {
		if i >= r.sentence.End {
			return true
		}
		t := r.tokens[i]
		if t.Is(segment.Mark) {
			return t.Fold != "\"" && t.Text != "(" && t.Text != ":"
		}
		if r.a.Trees.UPOS[i] == scheme.Verb || t.Fold == "that" || t.Fold == "of" || i == at && !r.circumstance(t.Fold) {
			return false
		}
	}
	return false
}

// circumstance tells whether a word begins words that tell when, where or to whom.
func (r *run) circumstance(word string) bool {
	switch word {
	case "today", "yesterday", "on", "at", "in", "during", "to", "reporters", "journalists", "delegates", "participants", "us", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// goesOn tells whether what stands behind an aside goes on with the sentence, and is no
// participle or further remark: "adding that".
func (r *run) goesOn(span clause.Span) bool {
	first := span.First + 1
	if first >= span.End {
		return false
	}
	switch word := r.word(first); word {
	case "though", "although", "while", "and", "but", "who", "which":
		return false
	default:
		return !strings.HasSuffix(word, "ing")
	}
}

// inAside tells whether a clause only names the speaker in passing, so that what stands
// behind its verb is no complement.
func (r *run) inAside(c clause.Clause) bool {
	_, behind := r.asideBounds(c)
	return behind > 0
}
