package mention

import (
	"strings"

	"github.com/diplograph/diplograph/extract/fold"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// proposal proposes a reference to what was put forward: "the second
// proposal", "the Chair's proposal", "both proposals".
func (s *scan) proposal(i int, sentence segment.Sentence) {
	word := s.tokens[i].Fold
	if word != "proposal" && word != "proposals" && word != "motion" && word != "recommendation" && word != "recommendations" {
		return
	}
	first, ordinal := i, 0
	for back := 1; back <= 2 && i-back >= sentence.First; back++ {
		if n, ok := ordinalValue(s.tokens[i-back].Fold); ok {
			first, ordinal = i-back, n
		}
	}
	m := s.add(Type(schema.ClassProposal), first, i+1, 15+10*(i+1-first))
	m.generic = true
	m.parts = meetingParts{head: strings.TrimSuffix(word, "s"), ordinal: ordinal}
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
		found = append(found, &Referent{Class: schema.ClassProposal, Name: l.clauseName(first, end), First: first, Ordinal: ordinal, Block: b})
	}
	return found
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
			if r.First > m.First || m.parts.ordinal > 0 && m.parts.ordinal != r.Ordinal {
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
