package rule

import (
	"slices"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// companions gives what a sentence says of an actor to those with whom it is done as well:
// "Norway, together with Latvia, proposed …", "Arm joined the Accord alongside 33 other
// companies, including Nokia", "Chile opposed the text, as did Peru". The matches from first
// on are the sentence's.
func (r *run) companions(first int) {
	if first == len(r.matches) {
		return
	}
	for at := r.sentence.First; at < r.sentence.End; at++ {
		behind := r.companionMark(at)
		if behind == 0 {
			continue
		}
		joined := r.companionsFrom(behind)
		if len(joined) == 0 {
			continue
		}
		if host, near := r.accompaniedBy(at, joined, first); host != nil {
			r.extend(host, joined, first, near)
		}
		at = joined[len(joined)-1].End
	}
}

// companionMark is the token behind words that lead to who does a thing as well, 0 if there
// are none at a token.
func (r *run) companionMark(at int) int {
	pair := r.word(at) + " " + r.word(at+1)
	switch pair {
	case "together with", "along with", "jointly with", "joined by":
		return at + 2
	case "as did", "as have", "as has", "as had", "as do", "as does":
		if r.word(at-1) == "," {
			return at + 2
		}
	}
	if r.word(at) == "alongside" {
		return at + 1
	}
	return 0
}

// longestCompanions is how many tokens may stand before who does a thing as well: "33 other
// global technology companies, including".
const longestCompanions = 10

// companionsFrom are those whom a list names from a token on, or that behind "including" if
// they are first only described.
func (r *run) companionsFrom(at int) []*mention.Mention {
	limit := min(r.sentence.End, at+longestCompanions)
	for i := at; i < limit; i++ {
		m := r.a.At(i)
		switch {
		case m != nil && m.IsActor() && m.Named() && (i <= at+2 || r.includes(i-1)):
			return r.a.List(m)
		case m != nil && m.IsActor():
			limit = min(r.sentence.End, m.End+longestCompanions)
			i = max(i, m.End-1)
		case r.word(i) == "," && !r.includes(i+1), r.word(i) == ".", r.word(i) == ";":
			return nil
		}
	}
	return nil
}

// includes tells whether a token leads from a description to names.
func (r *run) includes(at int) bool {
	switch r.word(at) {
	case "including", "namely", "like", "from", ":", "-", "(":
		return true
	case "as":
		return r.word(at-1) == "such"
	}
	return false
}

// accompaniedBy is the subject of one of the sentence's matches that those named at a mark do
// the thing with: the last one before it or, where the mark opens the sentence, the first
// behind them; nil if what stands before the mark may be what they belong to. It tells as well
// whether no more than one verb stands between, so that what is said may be meant.
func (r *run) accompaniedBy(mark int, joined []*mention.Mention, first int) (host *mention.Referent, near bool) {
	subject := func(m *mention.Mention) bool {
		return m.Ref != nil && slices.ContainsFunc(r.matches[first:], func(match Match) bool { return match.Subject.Ref == m.Ref && sharable(match.Rule.relation.Name) })
	}
	if mark == r.sentence.First {
		mentions := r.a.Between(joined[len(joined)-1].End, r.sentence.End)
		for i := range mentions {
			if subject(&mentions[i]) {
				return mentions[i].Ref, true
			}
		}
		return nil, false
	}
	mentions := r.a.Between(r.sentence.First, mark)
	for i := len(mentions) - 1; i >= 0; i-- {
		m := &mentions[i]
		if subject(m) {
			verbs := r.verbsIn(m.End, mark)
			if verbs > 2 || r.word(min(m.Lead, m.First)-1) == "by" {
				return nil, false // "Russia recalled a concept circulated by it together with Belarus"
			}
			return m.Ref, verbs < 2
		}
		if m.End == mark && m.IsActor() {
			return nil, false // "condemned Russia along with Belarus"
		}
	}
	return nil, false
}

// verbsIn counts the verbs among the tokens from first to before end.
func (r *run) verbsIn(first, end int) int {
	verbs := 0
	for i := first; i < end; i++ {
		if r.a.Trees.UPOS[i] == scheme.Verb {
			verbs++
		}
	}
	return verbs
}

// extend emits the host's matches of the sentence for those who do the same; what the host says
// only where they are near.
func (r *run) extend(host *mention.Referent, joined []*mention.Mention, first int, near bool) {
	for _, match := range slices.Clone(r.matches[first:]) {
		if name := match.Rule.relation.Name; match.Subject.Ref != host || !sharable(name) || name == schema.RelExpressed && !near {
			continue
		}
		for _, m := range joined {
			if m.Ref == nil || m.Ref == host || !alike(m.Ref.Class, host.Class) || match.Object.Ref == m.Ref || r.saysAlready(match, m.Ref, first) {
				continue
			}
			end, ok := r.fit(m.Ref, match.Rule.relation.Domain)
			if !ok {
				continue
			}
			match.Subject = end
			r.matches = append(r.matches, match)
		}
	}
}

// saysAlready tells whether the sentence says the same of another actor by itself.
func (r *run) saysAlready(match Match, of *mention.Referent, first int) bool {
	return slices.ContainsFunc(r.matches[first:], func(other Match) bool {
		return other.Subject.Ref == of && other.Rule.relation.Name == match.Rule.relation.Name && sameEnd(other.Object, match.Object)
	})
}

// sameEnd tells whether two objects are the same thing or text.
func sameEnd(a, b End) bool {
	if a.Ref != nil || b.Ref != nil {
		return a.Ref == b.Ref
	}
	return a.Text == b.Text
}

// alike tells whether two kinds of actors may do a thing side by side: persons with persons,
// states and bodies with each other.
func alike(a, b schema.Class) bool {
	return (a == schema.ClassPerson) == (b == schema.ClassPerson)
}

// sharable tells whether a relation is of what several may do together.
func sharable(relation schema.Relation) bool {
	switch relation {
	case schema.RelAttended, schema.RelSigned, schema.RelProposed, schema.RelSupported, schema.RelOpposed, schema.RelOrganized, schema.RelSponsored, schema.RelExpressed, schema.RelVotedOn:
		return true
	}
	return false
}
