package rule

import (
	"slices"
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
		inverted := c.First == c.Verb && behind > c.Rest // ", said X"
		if !ok || behind == 0 || len(r.voice.found) > 0 && !inverted {
			continue
		}
		before, after := clause.Span{First: r.sentence.First, End: first}, clause.Span{First: behind, End: r.sentence.End}
		if inverted && r.word(behind) != "," || !r.goesOn(after) || before.End-before.First >= after.End-after.First && !r.leadsUp(before) {
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

// accordingTo emits what a sentence says whose source is named at its end: "Cables are easy to
// cut, according to X". The source is the person whose post leads up to the name, else the
// first actor.
func (r *run) accordingTo(rule *Rule) {
	for i := r.sentence.First + shortestQuote; i+2 < r.sentence.End; i++ {
		if r.word(i) != "according" || r.word(i+1) != "to" || r.word(i-1) != "," {
			continue
		}
		at := r.behindPaper(i + 2)
		for article(r.word(at)) {
			at++
		}
		m := r.actorAt(at)
		if p := r.personLed(at); p != nil {
			m = p
		}
		if m == nil || m.Type == mention.Pronoun && m.Ref == nil {
			return
		}
		span := clause.Span{First: r.sentence.First, End: i - 1}
		r.emit(rule, r.endsOf([]*mention.Mention{m}, rule.relation.Domain), r.texts(span, rule.relation.Range), nil, schema.Plain, r.whole())
		return
	}
}

// personLed is the person whose name, with the post before it, begins at the token; nil if
// another clause or mark but the commas of the post comes first.
func (r *run) personLed(at int) *mention.Mention {
	for i := at; i < min(r.sentence.End, at+longestSource); i++ {
		switch m := r.a.At(i); {
		case m != nil && m.Type.Is(schema.ClassPerson) && m.Named():
			return m
		case r.a.Trees.UPOS[i] == scheme.Verb || r.a.Trees.UPOS[i] == scheme.AuxVerb || r.word(i) == "who":
			return nil
		}
	}
	return nil
}

// longestSource is how many tokens of a post may stand between "according to" and the name.
const longestSource = 24

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
	if comma := r.word(start - 1); comma != "," && comma != "\"" || start-1 < r.sentence.First+shortestAside-1 || !r.pauses(rest) && !r.onlyNames(c, rest) {
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

// onlyNames tells whether a sentence ends with who says it and with posts, where or when behind
// the name: ", said Jane Roe, Latvia's minister for ports and for cables".
func (r *run) onlyNames(c clause.Clause, rest int) bool {
	m := r.actorAt(c.Rest)
	if m != nil && m.Type.Is(schema.ClassState) && r.delegateOf(m) && c.First == c.Verb && r.word(c.First-1) == "," {
		return r.meanwhile(rest)
	}
	if m == nil || !m.Type.Is(schema.ClassPerson) || c.First != c.Verb || c.Rest >= rest || r.word(c.First-1) != "," {
		return false
	}
	for i := rest; i < r.sentence.End; i++ {
		finite := r.a.Trees.UPOS[i] == scheme.Verb && r.a.Trees.XPOS[i] != scheme.VBG && r.a.Trees.XPOS[i] != scheme.VBN // "coordinating minister"
		if finite || r.a.Trees.UPOS[i] == scheme.AuxVerb || r.tokens[i].Fold == "\"" || r.tokens[i].Fold == ";" {
			return false
		}
	}
	return true
}

// delegateOf tells whether a state is named as that of a delegate: "the representative of Chile",
// "Chile's delegate".
func (r *run) delegateOf(m *mention.Mention) bool {
	mark := r.word(m.End)
	return m.Lead < m.First || (mark == "'s" || mark == "’s") && ofDelegation(r.word(m.End+1))
}

// meanwhile tells whether a sentence goes on with when or where something was said: "said Chile's
// delegate today as the Committee met".
func (r *run) meanwhile(at int) bool {
	for i := at; i < min(r.sentence.End, at+longestPause); i++ {
		switch r.word(i) {
		case "as", "when", "while", "today", "during", "at", "in":
			return true
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

// leadsUp tells whether what stands before an aside only leads up to what is said
// behind it: "As cables are cut, X said, ships drift".
func (r *run) leadsUp(span clause.Span) bool {
	switch r.word(span.First) {
	case "as", "while", "although", "though", "if", "when", "since", "because", "whereas", "unless", "until", "given":
		return true
	}
	return false
}

// inAside tells whether a clause only names the speaker in passing, so that what stands
// behind its verb is no complement.
func (r *run) inAside(c clause.Clause) bool {
	_, behind := r.asideBounds(c)
	return behind > 0
}

// namesSpeaker tells whether only who said it stands behind ", said", with where or how: "The
// plan will come, said the Forum in a letter".
func (r *run) namesSpeaker(c clause.Clause) bool {
	before := r.word(c.First - 1)
	if c.Lemma != "say" || c.First != c.Verb || before != "," && before != "\"" && before != "'" || r.word(c.Rest) == "that" {
		return false
	}
	first := c.Rest
	if m := r.actorAt(first); m != nil && min(m.Lead, m.First) <= first+1 {
		first = max(m.End, m.Extent)
	}
	for i := first; i < c.End; i++ {
		if pos := r.a.Trees.UPOS[i]; pos == scheme.Verb || pos == scheme.AuxVerb {
			return false
		}
	}
	return true
}

// dropFrames drops, of the matches that begin at first, one of two that tell the same:
// of "X said his country favoured the plan" it keeps that X favoured it, and of "X said
// he would ask for it" that X said so.
func (r *run) dropFrames(first int) {
	if len(r.matches)-first > manyMatches {
		return // an endless sentence
	}
	found := slices.Clone(r.matches[first:])
	kept := r.matches[:first]
	for _, m := range found {
		told := r.ownWords(m) && slices.ContainsFunc(found, func(n Match) bool { return r.within(n, m) && n.Modality == schema.Plain })
		hinted := m.Modality != schema.Plain && slices.ContainsFunc(found, func(n Match) bool { return r.ownWords(n) && n.Modality == schema.Plain && r.within(m, n) })
		if !told && !hinted {
			kept = append(kept, m)
		}
	}
	r.matches = kept
}

// manyMatches is up to how many matches of a sentence are compared with each other, so that
// the work stays in proportion to the text.
const manyMatches = 60

// ownWords tells whether a match says what the speaker says of himself or those he
// speaks for.
func (r *run) ownWords(m Match) bool {
	if m.Rule.relation.Name != schema.RelExpressed || m.Object.Class != schema.ClassPosition || m.Object.Text.Empty() {
		return false
	}
	at := m.Object.Text.First
	switch r.word(at) {
	case "he", "she", "it", "they":
		return true
	case "his", "her", "their", "its":
		switch r.word(at + 1) {
		case "country", "delegation", "government", "authorities", "group", "organization", "organisation":
			return true
		}
	}
	return false
}

// within tells whether a match of the same speaker says a part of what another one says.
func (r *run) within(n, m Match) bool {
	return n.Rule.relation.Name == schema.RelExpressed && n.Subject.Ref == m.Subject.Ref && n.Object.Text.First > m.Object.Text.First && n.Object.Text.First < m.Object.Text.End
}
