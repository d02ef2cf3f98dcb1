package mention

import (
	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// toldFirst makes the document's meeting of the visit or encounter of which its first sentences
// tell.
func (l *linker) toldFirst() {
	for _, told := range []func(){l.visit, l.delegationVisit, func() { l.encounter(1) }} {
		if l.a.Context.Meeting == nil {
			told()
		}
	}
}

// visitSentences is how many first sentences may tell of the visit that a document is about.
const visitSentences = 2

// delegationVisit makes the document's meeting of the visit of a delegation of which its first
// sentences tell: "A delegation from the Ministry of Ports visited the Riga Institute". Those
// who sent the delegation and the body that it visited are those who met.
func (l *linker) delegationVisit() {
	for n := l.bodyStart; n < min(len(l.sentences), l.bodyStart+visitSentences); n++ {
		s := l.sentences[n]
		for verb := s.First + 1; verb < s.End; verb++ {
			where := l.goesToVisit(verb, s.End)
			if where == nil {
				continue
			}
			sender := l.senderOfDelegation(verb, s)
			if sender == nil || sender.Ref == where.Ref {
				continue
			}
			l.newVisit(verb, sender, where)
			return
		}
	}
}

// newVisit makes the document's meeting of a visit of which a verb tells.
func (l *linker) newVisit(verb int, sender, where *Mention) {
	r := &Referent{Class: schema.ClassMeeting, First: verb, Describe: true, Name: headVisit + " of " + sender.Ref.Name + " to " + l.name(where.First, where.End)}
	r.parts = meetingParts{head: headVisit, parties: []*Referent{sender.Ref}, specific: []string{fold.String(sender.Ref.Name)}}
	if where.Type.Is(schema.ClassOrganization) {
		r.parts.parties = append(r.parts.parties, where.Ref)
	}
	l.meetings = append(l.meetings, r)
	l.a.Context.Meeting = r
}

// visitReach is how many tokens may stand between a verb and the visit that it takes, and
// between a delegation and who sent it.
const visitReach = 8

// goesToVisit is the body, state or place to which a verb in the past tense says that a visit
// led: "visited the headquarters of X", "paid a working visit to X", "was on a study visit to X";
// nil for other verbs.
func (l *linker) goesToVisit(verb, end int) *Mention {
	at := verb + 1
	switch l.tokens[verb].Fold {
	case "visited", "toured":
	case "paid", "made", "undertook", "conducted", "concluded", "completed", "began", "was", "were":
		for at < min(end, verb+visitReach) && !l.is(at, headVisit) && !l.is(at, "tour") {
			at++
		}
		if !l.is(at, headVisit) || !l.is(at+1, "to") {
			return nil
		}
		at += 2
	default:
		return nil
	}
	for at+2 < end {
		switch l.tokens[at].Fold {
		case "the", "its", "of", "headquarters", "premises", "offices", "office", "seat":
			at++
			continue
		}
		break
	}
	m := l.a.At(at)
	if m == nil || m.Ref == nil || m.generic || m.adjective || !m.Type.Is(schema.ClassOrganization) && !m.Type.Is(schema.ClassPlace) && !m.Type.Is(schema.ClassState) {
		return nil
	}
	return m
}

// senderOfDelegation is the state or body whose delegation a sentence names before a verb: "a
// delegation from the Ministry of Ports", "a Latvian delegation"; nil if it names none.
func (l *linker) senderOfDelegation(verb int, s segment.Sentence) *Mention {
	for at := s.First; at < verb; at++ {
		switch l.tokens[at].Fold {
		case "delegation", "team", "representatives", "officials", "delegates", "experts":
		default:
			continue
		}
		if m := l.a.Before(at); m != nil && m.Ref != nil && m.Type.Is(schema.ClassState) {
			return m
		}
		for next := at + 1; next < min(verb, at+visitReach); next++ {
			m := l.a.At(next)
			if m == nil || m.Ref == nil || m.generic {
				continue
			}
			if m.Type.Is(schema.ClassOrganization) || m.Type.Is(schema.ClassState) {
				return m
			}
			break
		}
		return nil
	}
	return nil
}

// VisitOf is who made the visit that a text is about, nil if it is about something else.
func (a *Analysis) VisitOf() *Referent {
	if m := a.Context.Meeting; m.IsVisit() && len(m.parts.parties) > 0 {
		return m.parts.parties[0]
	}
	return nil
}
