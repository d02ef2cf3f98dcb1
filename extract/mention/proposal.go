package mention

import (
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// proposal proposes a reference to what was put forward: "the second
// proposal", "the Chair's proposal", "both proposals".
func (s *scan) proposal(i int, sentence segment.Sentence) {
	word := s.tokens[i].Fold
	switch word {
	case "proposal", "proposals", "motion", "recommendation", "recommendations":
	default:
		if !s.putForward(i) {
			return
		}
	}
	first, ordinal := i, 0
	for back := 1; back <= 2 && i-back >= sentence.First; back++ {
		if n, ok := ordinalValue(s.tokens[i-back].Fold); ok {
			first, ordinal = i-back, n
		}
	}
	end := i + 1
	if n, behind := s.numberBehind(i+1, sentence.End); ordinal == 0 && n > 0 && !strings.HasSuffix(word, "s") {
		ordinal, end = n, behind
	}
	m := s.add(Type(schema.ClassProposal), first, end, 15+10*(end-first))
	m.generic = true
	m.parts = meetingParts{head: strings.TrimSuffix(word, "s"), ordinal: ordinal}
}

// numberBehind is the number by which a listed proposal is called, and where it ends: "proposal
// (2)", "proposal No. 2"; 0 if there is none.
func (s *scan) numberBehind(i, end int) (number, behind int) {
	open := i < end && s.is(i, "(")
	if open {
		i++
	} else if i+1 < end && s.is(i, "no") && s.is(i+1, ".") {
		i += 2
	}
	if i >= end {
		return 0, 0
	}
	n, err := strconv.Atoi(s.tokens[i].Text)
	if err != nil || n >= manyProposals || open && !s.is(i+1, ")") {
		return 0, 0
	}
	if open {
		i++
	}
	return n, i + 1
}

// manyProposals is more than a meeting has; a greater number behind the noun is none of theirs.
const manyProposals = 100

// putForward tells whether a word such as "idea" or "offer" refers back to what was
// put forward, as "the idea" and "his offer" do; "the idea of a register" does not.
func (s *scan) putForward(i int) bool {
	switch s.tokens[i].Fold {
	case "idea", "suggestion", "offer", "initiative", "amendment", "request", "notion", "amendments", "suggestions":
	default:
		return false
	}
	if i == 0 || i+1 < len(s.tokens) && ownComplement(s.tokens[i+1].Fold) {
		return false
	}
	switch s.tokens[i-1].Fold {
	case "the", "this", "that", "these", "both", "his", "her", "its", "their", "'s", "such":
		return true
	}
	return false
}

// ownComplement tells whether a word goes on to say what an idea or offer is.
func ownComplement(word string) bool {
	switch word {
	case "of", "to", "for", "that", "on", "about", "whereby":
		return true
	}
	return false
}

// listedProposals makes referents of the list items that follow a lead-in such
// as "I set forth the following proposals:".
func (l *linker) listedProposals() []*Referent {
	var found []*Referent
	leadIn := false
	for b, block := range l.text.Blocks {
		if block.Noise || block.First == block.End {
			continue
		}
		if block.Kind != segment.Item {
			leadIn = l.leadsToProposals(block)
			continue
		}
		if !leadIn {
			continue
		}
		first, end := l.sentences[block.First].First, l.sentences[block.End-1].End
		ordinal := block.Number
		if ordinal == 0 {
			ordinal = len(found) + 1
		}
		first = l.behindProposers(first, end)
		found = append(found, &Referent{Class: schema.ClassProposal, Name: l.clauseName(first, end), First: first, Ordinal: ordinal, Block: b})
	}
	return found
}

// behindProposers steps over those who put a listed proposal forward: "by Chile and Peru, a register".
func (l *linker) behindProposers(first, end int) int {
	if !l.is(first, "by") && !l.is(first, "from") {
		return first
	}
	actors := false
	for at := first + 1; at < end; {
		switch m := l.a.At(at); {
		case m != nil && m.IsActor():
			actors, at = true, m.End
		case l.is(at, "and") || l.is(at, "the") || l.is(at, ",") && at+1 < end && l.a.At(at+1) != nil && l.a.At(at+1).IsActor():
			at++
		case actors && (l.is(at, ",") || l.is(at, ":")) && at+1 < end:
			return at + 1
		default:
			return first
		}
	}
	return first
}

// leadsToProposals tells whether a paragraph ends in a colon and its last
// sentence speaks of proposing.
func (l *linker) leadsToProposals(block segment.Block) bool {
	last := l.sentences[block.End-1]
	if l.tokens[last.End-1].Text != ":" {
		return false
	}
	for i := last.First; i < last.End; i++ {
		word := l.tokens[i].Fold
		if strings.HasPrefix(word, "propos") || strings.HasPrefix(word, "recommend") {
			return true
		}
	}
	return false
}

// clauseName is a clause without "That" before it and marks behind it.
func (l *linker) clauseName(first, end int) string {
	if l.is(first, "that") {
		first++
	}
	if end > first+2 && (l.is(end-1, "and") || l.is(end-1, "or")) && l.is(end-2, ";") {
		end -= 2 // the last but one of a list
	}
	for end > first && l.tokens[end-1].Is(segment.Mark) && l.tokens[end-1].Fold != "\"" && l.tokens[end-1].Text != ")" {
		end--
	}
	return l.name(first, end)
}

// tieProposals resolves the references to listed proposals: by ordinal, else to
// all of them.
func (l *linker) tieProposals() {
	l.a.Proposals = l.listedProposals()
	for i := range l.a.Mentions {
		m := &l.a.Mentions[i]
		if !m.Type.Is(schema.ClassProposal) {
			continue
		}
		for _, r := range l.a.Proposals {
			if r.First > m.First || m.parts.ordinal > 0 && m.parts.ordinal != r.Ordinal || m.parts.head != "proposal" && m.parts.head != "recommendation" && m.parts.head != "motion" {
				continue
			}
			m.All = append(m.All, r)
		}
		if len(m.All) > 0 {
			m.Ref = m.All[0]
		}
		if m.Ref == nil && m.parts.ordinal == 0 {
			m.Name = fold.String(m.Name)
		}
	}
}
