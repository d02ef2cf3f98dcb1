package mention

import (
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// alternate gives the posts of a list in which each stands before its person to whom they
// belong, where they may be read either way: "the Minister of Justice, Jane Roe, the Head of
// the Riga Institute, Per Lund, and …". Such a list begins with a post and ends with a person.
func (s *scan) alternate(a *Analysis) {
	for _, sentence := range s.sentences {
		var chain []*Mention
		mentions := a.Between(sentence.First, sentence.End)
		for i := range mentions {
			m := &mentions[i]
			if !m.Type.Is(schema.ClassPerson) || !m.Named() {
				continue
			}
			if n := len(chain); n > 0 && !s.postBetween(chain[n-1], m) {
				s.postsBefore(chain)
				chain = chain[:0]
			}
			chain = append(chain, m)
		}
		s.postsBefore(chain)
	}
}

// postBetween tells whether a post stands between two persons, and no verb.
func (s *scan) postBetween(before, m *Mention) bool {
	role := false
	for i := before.End; i < m.First; i++ {
		if s.isVerb(i) || s.is(i, ";") {
			return false
		}
		role = role || s.words.role.Has(s.tokens[i].Text)
	}
	return role
}

// longestLedPost is how many tokens a post has at most that stands before the first person of
// a list, or behind the last.
const longestLedPost = 12

// postsBefore moves the posts between the persons of a list to those behind them, if the first
// has a post before the name and the last none behind it.
func (s *scan) postsBefore(list []*Mention) {
	if len(list) < 2 || !s.ledByPost(list[0]) || s.trailedByPost(list[len(list)-1]) {
		return
	}
	for i, m := range list[:len(list)-1] {
		var kept []Affiliation
		var moved []Affiliation
		for _, one := range m.affils {
			if one.First >= m.First && one.End > m.End {
				moved = append(moved, one)
			} else {
				kept = append(kept, one)
			}
		}
		if len(moved) == 0 {
			continue
		}
		m.affils, m.Extent = kept, m.End
		next := list[i+1]
		if telling(s.ahead(next)) >= telling(moved) {
			continue
		}
		for _, one := range moved {
			next.Lead = min(next.Lead, max(m.End, one.First))
		}
		next.affils = append(moved, delegations(next.affils)...)
	}
}

// ahead are the posts of a person that stand before the name.
func (s *scan) ahead(m *Mention) []Affiliation {
	var affils []Affiliation
	for _, one := range m.affils {
		if one.First < m.First {
			affils = append(affils, one)
		}
	}
	return affils
}

// ledByPost tells whether a post leads to a person's name: "the Minister of Justice, Jane Roe".
func (s *scan) ledByPost(m *Mention) bool {
	for i := m.First - 1; i >= max(s.sentences[s.sentence[m.First]].First, m.First-longestLedPost) && !s.isVerb(i); i-- {
		if s.tokens[i].Is(segment.Mark) && i < m.First-1 && !s.is(i, "'s") && !s.is(i, "-") {
			return false
		}
		if s.words.role.Has(s.tokens[i].Text) && !s.is(i-1, ":") {
			return i < m.First-1 || s.is(i-1, "the") || s.is(i-1, "'s") || i > 0 && s.tokens[i-1].Is(segment.Upper) // "Ambassador Jane Roe" says no more than "Ms."
		}
	}
	return false
}

// trailedByPost tells whether a post follows a person's name: "Jane Roe, Minister of Justice".
func (s *scan) trailedByPost(m *Mention) bool {
	end := s.sentences[s.sentence[m.First]].End
	if m.End < end && (s.is(m.End, "of") || s.is(m.End, "from") || s.is(m.End, "at")) {
		return true
	}
	if m.End >= end || !s.is(m.End, ",") && !s.is(m.End, "(") && !s.is(m.End, "–") && !s.is(m.End, "-") {
		return false
	}
	for i := m.End + 1; i < min(end, m.End+longestLedPost) && !s.isVerb(i) && !s.tokens[i].Is(segment.Mark); i++ {
		if s.words.role.Has(s.tokens[i].Text) {
			return true
		}
	}
	return false
}
