package mention

import (
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/schema"
)

// adjectives proposes the states of which several adjectives before one noun tell, who those
// are that are sent: "Estonian, Latvian and Lithuanian officials". It tells whether the first
// of such adjectives stands at the token.
func (s *scan) adjectives(i int) bool {
	var hits []lexicon.Hit
	var at []int
	next := i
	for {
		hit, ok := s.adjectiveHit(next)
		if !ok {
			break
		}
		hits, at = append(hits, hit), append(at, next)
		next += hit.Words
		behind := next
		for s.is(behind, ",") || s.is(behind, "and") {
			behind++
		}
		if behind == next {
			break
		}
		next = behind
	}
	if len(hits) < 2 || next >= len(s.tokens) || !sentNoun(s.tokens[next].Fold) {
		return false
	}
	for n, hit := range hits {
		m := s.add(Type(schema.ClassState), at[n], at[n]+hit.Words, spanWeight(weightNamed, at[n], at[n]+hit.Words))
		m.entry, m.adjective = hit.Entry, true
		if n == len(hits)-1 {
			m.End = next + 1
			m.Extent = m.End
		}
	}
	return true
}

// adjectiveHit is the adjective of a state that stands at the token.
func (s *scan) adjectiveHit(i int) (lexicon.Hit, bool) {
	if i >= len(s.hits) || len(s.hits[i]) == 0 {
		return lexicon.Hit{}, false
	}
	hit := s.hits[i][0]
	return hit, hit.Entry.Class == schema.ClassState && (hit.Use == lexicon.UseAdjective || hit.Use == lexicon.UseDemonym)
}

// sentNoun lists nouns in the plural of those whom states send.
func sentNoun(word string) bool {
	switch word {
	case "officials", "diplomats", "delegations", "delegates", "representatives", "ministers", "negotiators", "governments", "authorities", "leaders", "experts", "envoys", "ambassadors", "counterparts", "participants", "specialists", "sides":
		return true
	}
	return false
}
