package mention

import (
	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// announced tells whether a document is about a meeting to come: it says that it
// will meet, and nowhere that it did.
func (l *linker) announced(r *Referent) bool {
	ahead := false
	for _, m := range l.a.Mentions {
		if m.Ref != r && !(m.generic && m.Type.Is(schema.ClassMeeting)) {
			continue
		}
		for i := m.End; i < min(l.sentenceEndOf(m.First), m.End+12); i++ {
			switch l.tokens[i].Fold {
			case "will", "shall":
				ahead = true
			case "to":
				ahead = ahead || !m.generic && i <= m.End+1 && l.is(i+1, "be") && wasHeld(l.foldAt(i+2))
			case "was", "were", "took", "met", "opened", "concluded", "discussed", "adopted", "agreed":
				return false
			}
		}
	}
	return ahead
}

// wasHeld lists the participles that say of a meeting that it is or was held.
func wasHeld(participle string) bool {
	switch participle {
	case "held", "hosted", "co-hosted", "organised", "organized", "convened":
		return true
	}
	return false
}

// plannedReach is how many words may stand between a meeting's name and the word that
// says it is to come.
const plannedReach = 12

// later tells whether a year comes after another one; not if either is unknown.
func later(year, than string) bool { return year != "" && than != "" && year > than }

// markPlanned marks the meetings that the text looks ahead to: the one that it
// announces, and others by their number or year, or by the clause that first names them.
func (l *linker) markPlanned() {
	main := l.a.Context.Meeting
	if main != nil {
		main.Planned = l.announced(main)
	}
	for _, r := range l.meetings {
		if r == main {
			continue
		}
		first, end := l.clauseOf(r.First)
		following := main != nil && main.Ordinal > 0 && r.Ordinal > main.Ordinal && sameSeries(r, main)
		r.Planned = later(r.parts.year, l.year) || following || !l.everHeld(r) && (l.saysPlanned(r, first, end) || l.datedAhead(r.First, end))
		r.Tentative = r.Planned && (l.saysTentative(max(first, r.First-plannedReach), min(end, r.First+plannedReach)) || l.between("tbc", r.First, min(end, r.First+objectReach)))
	}
}

// clauseReach is how many words on either side of a meeting may tell of it.
const clauseReach = 80

// clauseOf is the part of a token's sentence between semicolons.
func (l *linker) clauseOf(token int) (first, end int) {
	s := l.sentences[l.sentence[token]]
	first, end = token, token
	for first > max(s.First, token-clauseReach) && !l.is(first-1, ";") {
		first--
	}
	for end < min(s.End, token+clauseReach) && !l.is(end, ";") {
		end++
	}
	return first, end
}

// everHeld tells whether the text says of one of a meeting's mentions that it was held,
// though another clause may tell of when it was planned.
func (l *linker) everHeld(r *Referent) bool {
	for i := range l.a.Mentions {
		if m := &l.a.Mentions[i]; m.Ref == r && !m.generic {
			if _, end := l.clauseOf(m.First); l.tookPlace(m.First, end) {
				return true
			}
		}
	}
	return false
}

// tookPlace tells whether the first verb behind a meeting's name says that it was held.
func (l *linker) tookPlace(at, end int) bool {
	for i := at; i < min(end, at+plannedReach); i++ {
		switch l.tokens[i].Fold {
		case "will", "shall", "would", "is", "to", "scheduled":
			return false
		case "took":
			return l.is(i+1, "place")
		case "was", "were":
			return wasHeld(l.foldAt(i + 1))
		case "brought":
			return l.is(i+1, "together")
		}
	}
	return false
}

// saysPlanned tells whether a clause says that a meeting that it names is to come.
func (l *linker) saysPlanned(r *Referent, first, end int) bool {
	for i := first; i < end; i++ {
		switch l.tokens[i].Fold {
		case "will", "shall":
			if !l.reminds(i + 1) {
				return true
			}
		case "scheduled", "planned":
			if !l.is(i-1, "had") && !l.is(i-1, "than") && !l.is(i-1, "as") {
				return true // and not "less than they had planned"
			}
		case "due", "expected", "slated", "pencilled", "foreseen", "envisaged":
			if i > r.First && i < r.First+plannedReach {
				return true
			}
		case "would":
			if r.parts.described && i < r.First || i > r.First && i < r.First+plannedReach && !l.between("that", r.First, i) {
				return true // and not "announced at the summit that they would"
			}
		case "tbc", "tbd":
			if i > r.First && i < r.First+objectReach {
				return true
			}
		case "forward":
			if i < r.First && l.is(i+1, "to") {
				return true
			}
		case "by":
			if i >= r.First-2 && i < r.First && l.is(r.First-1, "the") && r.parts.bare {
				return true // "we undertook to respond by the summit"
			}
		case "next", "upcoming", "forthcoming", "follow-up", "follow-on":
			if i >= r.First-3 && i <= r.First {
				return true
			}
		case "hold", "convene", "host", "co-host", "meet", "organise", "organize", "conduct", "stage":
			if (l.is(i-1, "to") || l.is(i-1, "would") || modal(l.foldAt(i-1))) && i < r.First && i >= r.First-objectReach && l.onlyObjects(i+1, r.First) {
				return true
			}
		case "to":
			if l.isHeadline(i) && i > r.First && i <= r.First+plannedReach && l.onlyObjects(r.First, i) && l.trees.XPOS[i+1] == scheme.VB {
				return true // "Ransomware meeting in Vienna to go ahead"
			}
		case "holding", "hosting", "convening":
			if i < r.First && (i >= r.First-3 && (!l.tellsPast(i) || l.saysTentative(max(first, i-describedReach), i)) || l.is(i-1, "on")) {
				return true
			}
		}
	}
	return false
}

// objectReach is how many words may stand between a verb and the meeting that it is to hold.
const objectReach = 20

// between tells whether a word stands between two tokens.
func (l *linker) between(word string, first, end int) bool {
	for i := first; i < end; i++ {
		if l.is(i, word) {
			return true
		}
	}
	return false
}

// isHeadline tells whether a token stands in a heading, in which an infinitive tells of
// what is to come, and is not its last.
func (l *linker) isHeadline(i int) bool {
	s := l.sentences[l.sentence[i]]
	return l.a.Text.Blocks[s.Block].Kind == segment.Heading && i+1 < s.End
}

// reminds tells whether a verb behind "will" speaks to those who listen of what is past:
// "Members will recall that".
func (l *linker) reminds(i int) bool {
	return l.is(i, "recall") || l.is(i, "remember") || l.is(i, "know") || l.is(i, "be") && (l.is(i+1, "aware") || l.is(i+1, "familiar"))
}

// onlyObjects tells whether no verb stands between two tokens, so that both name what a
// verb before them holds: "to hold the next round and the second dialogue".
func (l *linker) onlyObjects(first, end int) bool {
	for i := first; i < end; i++ {
		if l.trees.UPOS[i] == scheme.Verb || l.trees.UPOS[i] == scheme.AuxVerb {
			return false
		}
	}
	return true
}

// datedAhead tells whether the first date behind a meeting's name is of a day or month
// after the text was written.
func (l *linker) datedAhead(at, end int) bool {
	if l.dated == (day{}) {
		return false
	}
	for _, m := range l.a.Between(at, min(end, at+plannedReach)) {
		if m.Type == Date {
			return l.a.after(m.Value)
		}
	}
	return false
}

// after tells whether a date comes after the day on which the text was written.
func (a *Analysis) after(date string) bool {
	n := min(len(date), len(a.dated))
	return n > 0 && date[:n] > a.dated[:n]
}

// modal lists the verbs that make a plan of what stands behind them, though no settled one.
func modal(word string) bool { return word == "could" || word == "may" || word == "might" }

// saysTentative tells whether the words around a meeting's name say of what they plan
// that it is not settled.
func (l *linker) saysTentative(first, end int) bool {
	tentative := false
	for i := first; i < end; i++ {
		switch l.tokens[i].Fold {
		case "will", "shall":
			return false
		case "to":
			if l.is(i+1, "be") && (l.is(i+2, "held") || l.is(i+2, "hosted") || l.is(i+2, "convened")) {
				tentative = false // whatever those may do who speak of it
			}
		case "may", "might", "could", "tentatively", "possibly", "perhaps", "tbc", "ready", "willing", "willingness", "interest", "interested", "consider", "considering":
			tentative = tentative || !l.tokens[i].Is(segment.Upper) // and not the month
		case "subject":
			tentative = tentative || l.is(i+1, "to")
		}
	}
	return tentative
}
