package rule

import (
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
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
		r.emit(rule, r.endsOf(r.asideSpeaker(c), rule.relation.Domain), r.texts(after, rule.relation.Range), attrs, schema.Plain, r.whole())
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
	if r.word(start-1) != "," || start-1 < r.sentence.First+shortestAside-1 || !r.pauses(rest) {
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
		if !m.IsActor() && m.Type != mention.Pronoun || m.First > c.First || c.First > max(m.End, m.Extent)+1 {
			return nil
		}
	}
	return c.Subjects
}

// pauses tells whether a sentence ends or halts at the token, or where the words end
// that tell whom something was said to.
func (r *run) pauses(at int) bool {
	if at >= r.sentence.End {
		return true
	}
	t := r.tokens[at]
	return t.Is(segment.Mark) && t.Fold != "\"" && t.Text != "(" && t.Text != ":"
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
