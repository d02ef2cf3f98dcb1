package rule

import (
	"slices"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// complement is where a verb's complement begins, behind one of the
// prepositions that the rule allows.
func (r *run) complement(rule *Rule, c clause.Clause) (int, bool) {
	at := c.Rest
	for at < c.End && (adverbial(r.tokens[at].Fold)) {
		at++
	}
	at = r.behindManner(r.behindInsertion(r.behindDay(at, c.End), c.End), c.End)
	at = r.behindJoinedVerb(at, c.End)
	if at >= c.End {
		return at, slices.Contains(rule.After, "") && rule.patientDefault() != ""
	}
	if slices.Contains(r.patientClasses(rule), schema.ClassTopic) {
		if on := r.behindViews(at, c.End); on > at {
			return on, true
		}
		at = r.behindAddressee(rule, at, c.End)
	}
	word := r.tokens[at].Fold
	if word == "to" && rule.Kind == Text && at+1 < c.End && r.a.Trees.UPOS[at+1] != scheme.Verb && r.a.Trees.UPOS[at+1] != scheme.AuxVerb {
		if what := r.behindListener(at+1, c.End); what > at {
			return what, true
		}
	}
	if slices.Contains(rule.After, word) {
		return at + 1, true
	}
	return at, slices.Contains(rule.After, "") && !governs(word)
}

// behindManner steps over how something is said: "in particular", "with satisfaction",
// "in this regard".
func (r *run) behindManner(at, end int) int {
	for _, manner := range [][2]string{{"in", "particular"}, {"with", "satisfaction"}, {"with", "appreciation"}, {"with", "concern"}, {"with", "interest"}, {"with", "regret"}, {"with", "gratitude"}, {"with", "pleasure"}, {"once", "again"}} {
		if at+2 < end && r.word(at) == manner[0] && r.word(at+1) == manner[1] {
			return at + 2
		}
	}
	if behind := r.behindForce(at, end); behind > at {
		return behind
	}
	if at+3 < end && r.word(at) == "in" && r.word(at+1) == "this" {
		switch r.word(at + 2) {
		case "regard", "context", "connection", "respect":
			return at + 3
		}
	}
	return at
}

// behindForce steps over how strongly something is said, or of how much of it: "in the
// strongest possible terms", "in all its forms and manifestations"; it returns at if nothing
// of the kind stands there.
func (r *run) behindForce(at, end int) int {
	if r.word(at) != "in" {
		return at
	}
	for i := at + 2; i < min(end-1, at+longestForce); i++ {
		switch r.word(i) {
		case "terms", "manifestations", "aspects":
			return i + 1
		case "forms":
			if r.word(i+1) != "and" {
				return i + 1
			}
		}
	}
	return at
}

// longestForce is how many tokens may tell how strongly something is said.
const longestForce = 7

// behindJoinedVerb steps over a second verb of the same object: "opposes and combats the
// theft of charts". It returns at if none is joined there.
func (r *run) behindJoinedVerb(at, end int) int {
	if r.word(at) != "and" && r.word(at) != "or" {
		return at
	}
	verb := at + 1
	for verb < end && adverbial(r.tokens[verb].Fold) {
		verb++
	}
	trees := r.a.Trees
	if verb+1 >= end || trees.UPOS[verb] != scheme.Verb || trees.Label(verb) != scheme.Conj || int(trees.Head(verb)) >= at || governs(r.word(verb+1)) {
		return at
	}
	return verb + 1
}

// longestInsertion is how many tokens may stand between two commas behind a verb.
const longestInsertion = 12

// behindInsertion steps over what stands between commas right behind a verb: "adopted,
// by consensus, the plan".
func (r *run) behindInsertion(at, end int) int {
	if at < end && (r.tokens[at].Fold == "by" || r.tokens[at].Fold == "without") {
		return r.behindVote(at, end)
	}
	if at >= end || r.tokens[at].Text != "," {
		return at
	}
	if next := r.word(at + 1); next == "by" || next == "without" {
		if behind := r.behindVote(at+1, end); behind > at+1 {
			return behind
		}
	}
	for i := at + 2; i < min(end-1, at+longestInsertion); i++ {
		if r.tokens[i].Text == "," {
			return i + 1
		}
	}
	return at
}

// voteSpan is how many tokens may stand between a verb and what was voted on.
const voteSpan = 24

// behindVote steps over how something was decided, to the text that was: "approved by
// a recorded vote of 161 in favour to 10 against the draft resolution".
func (r *run) behindVote(at, end int) int {
	manner := false
	for i := at + 1; i < min(end, at+voteSpan); i++ {
		switch r.tokens[i].Fold {
		case "vote", "votes", "consensus", "acclamation", "unanimity":
			manner = true
		}
		if i > at+4 && !manner {
			break
		}
		if m := r.a.At(i); manner && m != nil && m.Type.Is(schema.ClassInstrument) {
			return min(m.Lead, m.First)
		}
	}
	return at
}

// behindDay steps over "on Friday" and "on 3 May", which tell when and not what.
func (r *run) behindDay(at, end int) int {
	if at+1 >= end || r.tokens[at].Fold != "on" {
		return at
	}
	if m := r.a.At(at + 1); m != nil && m.Type == mention.Date && m.End < end {
		return m.End
	}
	if r.weekday(at+1) && at+2 < end {
		return at + 2
	}
	return at
}

// behindViews steps over "in-depth views and insights on", behind which the
// topics stand; it returns at if there is none.
func (r *run) behindViews(at, end int) int {
	views := false
	for i := at; i < end && i < at+7; i++ {
		switch r.tokens[i].Fold {
		case "views", "insights", "information", "ideas", "perspectives", "experiences", "opinions", "practices", "lessons", "discussion", "discussions", "dialogue":
			views = true
		case "on", "about", "regarding", "concerning", "over":
			if views {
				return i + 1
			}
		}
	}
	return at
}

// behindAddressee steps over whom something is told to: "briefed the meeting on".
func (r *run) behindAddressee(rule *Rule, at, end int) int {
	for i := at; i < end && i < at+4; i++ {
		m := r.a.At(i)
		if m == nil {
			continue
		}
		next := m.End
		if next < end && r.tokens[next].Fold != "" && slices.Contains(rule.After, r.tokens[next].Fold) && (i == at || i == at+1 && article(r.tokens[at].Fold)) {
			return next
		}
		break
	}
	return at
}

// longestListener is how many tokens may tell to whom something is proposed.
const longestListener = 7

// behindListener steps over whom something is proposed to: "proposed to her counterpart
// the signing of", "suggested to the group that"; it returns 0 where nothing follows.
func (r *run) behindListener(at, end int) int {
	for i := at + 1; i < min(end, at+longestListener); i++ {
		switch r.tokens[i].Fold {
		case "that":
			return i + 1
		case "the", "a", "an":
			return i
		}
	}
	return 0
}
