package rule

import (
	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// textEnd is where the free text of a pattern ends: before the next joined
// clause, before a person who is next to speak, at the end of the sentence.
func (r *run) textEnd(first int) int {
	end := r.sentence.End
	for _, c := range r.clauses {
		if c.First > first && len(c.Subjects) > 0 && c.Subjects[0].Lead > first {
			end = min(end, r.clauseStart(c, first))
		}
		if before := r.word(c.First - 1); c.First > first+1 && (before == "and" || before == "but") && len(c.Subjects) > 0 && c.Subjects[0].Lead < first && r.a.Trees.XPOS[c.Verb] == scheme.VBD {
			end = min(end, c.First-1) // the same actor goes on: "thanked X for Y and left"
		}
	}
	for _, m := range r.a.Between(first, end) {
		if m.Type.Is(schema.ClassPerson) && m.Lead > first && !m.Ref.IsDescribed() {
			end = min(end, m.Lead)
		}
	}
	for i := first + 1; i < end; i++ {
		if r.tokens[i].Fold == "being" {
			end = i
		}
	}
	for end > first && r.tokens[end-1].Is(segment.Mark) && r.tokens[end-1].Text != ")" && r.tokens[end-1].Fold != "\"" {
		end--
	}
	return end
}

// clauseStart is the joint before a later clause's subject, or its own end if
// nothing joins them.
func (r *run) clauseStart(c clause.Clause, first int) int {
	at := c.Subjects[0].Lead
	for at > first && (article(r.tokens[at-1].Fold) || r.tokens[at-1].Fold == "both") {
		at--
	}
	if at <= first {
		return r.sentence.End
	}
	switch r.tokens[at-1].Fold {
	case ",", ";", "and", "but", "while":
		return at - 1
	}
	return r.sentence.End
}
