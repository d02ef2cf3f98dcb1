package rule

import (
	"regexp"
	"strings"

	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// addressing recognises the beginning of a line, in small letters, that addresses hearers.
var addressing = regexp.MustCompile(`^(your )?(excellenc|distinguished |ladies and gentlemen|dear |esteemed |hono?u?rable (ministers|members|guests)|colleagues|friends|my (esteemed|dear|distinguished) |(mr\.?|madam|madame|mister) (chair|president|secretary|moderator|speaker))`)

// greets tells whether a line of the head of a speech, in small letters, begins to address
// those who hear it, as its comma at the end shows or its first words.
func greets(line string) bool {
	return strings.HasSuffix(line, ",") && !strings.Contains(line, " by ") || addressing.MatchString(line)
}

// longestGreeting is how many lines at the beginning of a speech may greet persons.
const longestGreeting = 24

// greetings runs the rules for those whom a speech greets by name before its first sentence,
// from the end of its head on: "Ms. X, / Minister of Y, / Excellencies".
func (r *run) greetings(head int) {
	blocks := 0
	for n := range r.a.Text.Blocks {
		b := &r.a.Text.Blocks[n]
		if b.First == b.End || r.a.Text.Sentences[b.First].First < head {
			continue
		}
		first, end := r.a.Text.Sentences[b.First].First, r.a.Text.Sentences[b.End-1].End
		if blocks++; blocks > longestGreeting || r.verbsIn(first, end) > 0 {
			return
		}
		mentions := r.a.Between(first, end)
		for i := range mentions {
			if m := &mentions[i]; m.Type.Is(schema.ClassPerson) && m.Ref != nil && m.Named() {
				r.greet(m)
			}
		}
	}
}

// greet emits that a person who is greeted is there.
func (r *run) greet(m *mention.Mention) {
	for _, rule := range r.rules {
		if rule.Kind == Greeted {
			r.emit(rule, r.endsOf([]*mention.Mention{m}, rule.relation.Domain), r.constant(rule.Object), nil, rule.Modality, r.quote(m))
		}
	}
}
