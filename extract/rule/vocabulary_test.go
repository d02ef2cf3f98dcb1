package rule

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
)

// TestEntryLeavesNoMatchOut tries random patterns at every token of random sentences, also
// where a match should not be able to begin, and its needs against what has matched.
func TestEntryLeavesNoMatchOut(t *testing.T) {
	element := rapid.SampledFrom([]string{"a", "b|c", "d?", "..2", "( a | b c )", "( d )?", "( a? | b )", "^", "<Meeting>?", "$"})
	rapid.Check(t, func(t *rapid.T) {
		source := strings.Join(rapid.SliceOfN(element, 1, 5).Draw(t, "pattern"), " ")
		p, err := parsePattern(source, nil)
		if err != nil {
			t.Fatal(err)
		}
		s := &Set{rules: []*Rule{{pattern: p}}}
		s.numberWords()
		rule := s.rules[0]
		text := segment.New(strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c", "d", "e"}), 1, 8).Draw(t, "words"), " "))
		n := len(text.Tokens)
		r := &run{Set: s, tokens: text.Tokens, sentence: segment.Sentence{End: n}}
		r.number()
		r.note()
		m := &matcher{a: &mention.Analysis{Text: text}, tokens: text.Tokens, sentence: r.sentence, begun: make([]*mention.Mention, n)}
		for at := range n {
			if m.match(p, at) < 0 {
				continue
			}
			if !rule.entry.fits(r.numbers[at], false) {
				t.Fatalf("%q matches at %d of %q, where it cannot begin", source, at, text.Source)
			}
			if !r.hasAll(rule.needs) {
				t.Fatalf("%q matches %q, which lacks what it needs", source, text.Source)
			}
		}
	})
}
