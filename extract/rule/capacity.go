package rule

import (
	"strings"
	"unicode"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// capacityIn is in which capacity a sentence says that somebody came: by the noun behind "as",
// "took part as an observer", or the last one before the name, "the following Member States
// attended: …". It is "" if the sentence says nothing of it.
func (r *run) capacityIn(evidence clause.Span, actor *mention.Referent) string {
	m := r.mentionIn(evidence, actor)
	if m == nil {
		return ""
	}
	list := r.a.List(m)
	last := list[len(list)-1]
	if told := r.capacityBehind(max(last.End, last.Extent)); told != "" {
		return told
	}
	return r.capacityBefore(list[0].First, r.sentence.First)
}

// capacityBefore is the capacity that the last such noun before a token tells.
func (r *run) capacityBefore(at, first int) string {
	for i := at - 1; i >= max(first, at-nounReach) && r.tokens[i].Text != ";"; i-- {
		if told := r.capacityAt(i); told != "" {
			return told
		}
	}
	return ""
}

// onlyDate is the date that a sentence tells, if it tells one that stands in no name and is past.
func (r *run) onlyDate() string {
	date := ""
	for _, m := range r.a.Between(r.sentence.First, r.sentence.End) {
		switch {
		case m.Type != mention.Date || r.word(m.First-1) == "of" && r.word(m.First-2) == "as":
		case date != "" && date != m.Value || m.Until != "" || len(m.Value) < len("2006") || r.a.IsAhead(m.Value):
			return ""
		default:
			date = m.Value
		}
	}
	return date
}

// nounReach is how many tokens before a list of names may tell in which capacity they came.
const nounReach = 30

// mentionIn is the first mention of an actor in a part of the sentence.
func (r *run) mentionIn(span clause.Span, actor *mention.Referent) *mention.Mention {
	for i := max(span.First, r.sentence.First); i < min(span.End, r.sentence.End); i++ {
		if m := r.a.At(i); m != nil && m.Ref == actor {
			return m
		}
	}
	return nil
}

// asReach is how many tokens may stand between a name and the "as" that tells the capacity.
const asReach = 9

// capacityBehind reads the capacity behind "as" or "by an", where nobody else is named
// before: "attended as a special guest", "was represented by an observer".
func (r *run) capacityBehind(at int) string {
	for i := at; i < min(r.sentence.End, at+asReach); i++ {
		if r.tokens[i].Text == ";" || r.tokens[i].Text == ":" {
			return ""
		}
		if m := r.a.At(i); m != nil && m.IsActor() {
			return ""
		}
		switch r.tokens[i].Fold {
		case "as", "by", "sent":
			for j := i + 1; j < min(r.sentence.End, i+asNoun); j++ {
				if r.tokens[j].Is(segment.Mark) {
					break
				}
				if told := r.capacityAt(j); told != "" {
					return told
				}
			}
		}
	}
	return ""
}

// asNoun is how many tokens the noun and what stands before it have: "as a permanent observer".
const asNoun = 5

// capacityAt is the capacity that a word names, with the word before where that says more.
func (r *run) capacityAt(i int) string {
	before := r.tokens[max(0, i-1)].Fold
	switch r.tokens[i].Fold {
	case "observer", "observers":
		return "observer"
	case "guest", "guests":
		if before == "special" {
			return "special guest"
		}
		return "guest"
	case "partner", "partners":
		switch before {
		case "technical", "development", "dialogue", "observer":
			return before + " partner"
		}
	case "member", "members":
		if before == "sector" || before == "associate" {
			return before + " member"
		}
		switch next := r.tokens[min(i+1, len(r.tokens)-1)].Fold; {
		case next == "of" || before == "non" || before == "-":
		case before == "as" || before == "full" || next == "states" || next == "countries" || next == "economies" || next == "governments":
			return "member"
		}
	case "speakers", "speaker":
		return "speaker"
	}
	return ""
}

// seatOf is in which capacity somebody speaks: that which the part of the meeting tells, on a
// panel that of a panellist; in a record of speeches, that of a delegate if it is a state or
// somebody of whom only the state is told.
func (r *run) seatOf(rule *Rule, subject, object End) string {
	if seat := sessionSeat(object.Ref); seat != "" {
		return seat
	}
	switch {
	case object.Class == schema.ClassSession && rule.Kind == Label:
		return "panellist" // whom a programme lists as speaker of a session
	case subject.Class == schema.ClassState, r.isRecord() && isDelegate(subject.Ref):
		return "delegate"
	}
	return ""
}

// isDelegate tells whether a person is told to be of a state and not what post he holds there.
func isDelegate(person *mention.Referent) bool {
	for _, a := range person.Affils {
		if a.Role == "" && a.Body != nil && a.Body.Type.Is(schema.ClassState) {
			return true
		}
	}
	return false
}

// sessionSeat is the capacity in which those speak who speak in a session, if its name tells.
func sessionSeat(session *mention.Referent) string {
	if session == nil || session.Class != schema.ClassSession {
		return ""
	}
	name := strings.Join(strings.FieldsFunc(strings.ToLower(session.Name), func(c rune) bool { return !unicode.IsLetter(c) }), " ")
	switch {
	case says(name, "panel", "panels", "round table", "roundtable"):
		return "panellist"
	case says(name, "opening", "inaugural"):
		return "opening"
	case says(name, "closing", "concluding"):
		return "closing"
	case says(name, "keynote", "keynotes"):
		return "keynote"
	}
	return ""
}
