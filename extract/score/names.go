package score

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/diplograph/diplograph/schema"
)

//go:embed states.txt
var stateTable string

var (
	parenthesis = regexp.MustCompile(`\([^)]*\)`)
	// spacedParenthesis and inParenthesis make the forms of a name such as
	// "World Health Organization (WHO)".
	spacedParenthesis = regexp.MustCompile(`\s*\([^)]*\)`)
	inParenthesis     = regexp.MustCompile(`\(([^)]{2,})\)`)
	excellency        = regexp.MustCompile(`\bH\. ?E\.?|\bHE ([A-Z][a-z]+\.)`)
	year              = regexp.MustCompile(`^(19|20)\d\d$`)
)

// enough is the least likeness that is a match: of fuzzy names the shared part
// of all their words, of texts the F1 of their content words.
const (
	enoughName = 0.6
	enoughText = 0.5
)

// A comparer tells how well names fit.
type comparer struct {
	*normaliser
	states map[string]string // normal name → short name
	known  map[pair]float64
}

type pair struct {
	class         schema.Class
	name, variant string
}

func newComparer() *comparer {
	c := &comparer{normaliser: newNormaliser(), states: make(map[string]string), known: make(map[pair]float64)}
	for entry := range strings.Lines(stateTable) {
		if strings.HasPrefix(entry, "#") {
			continue
		}
		names := strings.Split(strings.TrimSpace(entry), "/")
		for _, name := range names {
			c.states[c.normal(name)] = names[0]
		}
	}
	return c
}

// best is how well a name fits the best of the variants, from 0, which is no
// match, to 1.
func (c *comparer) best(class schema.Class, name string, variants []string) float64 {
	best := 0.0
	for _, variant := range variants {
		p := pair{class, name, variant}
		value, ok := c.known[p]
		if !ok {
			value = c.likeness(p)
			c.known[p] = value
		}
		best = max(best, value)
	}
	return best
}

func (c *comparer) likeness(p pair) float64 {
	switch p.class {
	case schema.ClassDocument:
		return 1 // there is one in a file
	case schema.ClassState:
		if c.state(p.name) == c.state(p.variant) {
			return 1
		}
		return 0
	case schema.ClassPerson:
		return c.persons(p.name, p.variant)
	case schema.ClassTopic, schema.ClassProposal, schema.ClassPosition:
		return c.texts(p.name, p.variant)
	default:
		return c.names(p)
	}
}

// state is the short name of a state, from a short or an official name such as
// "Government of the Republic of X"; other names stay as they are.
func (c *comparer) state(name string) string {
	plain := c.normal(parenthesis.ReplaceAllString(name, ""))
	for tail := plain; tail != ""; {
		if short, ok := c.states[tail]; ok {
			return short
		}
		_, tail, _ = strings.Cut(tail, " of ")
		tail = strings.TrimPrefix(tail, "the ")
	}
	return plain
}

func (c *comparer) persons(a, b string) float64 {
	left, right := c.personTokens(a), c.personTokens(b)
	if sameWords(left, right) || strings.Join(left, "") == strings.Join(right, "") {
		return 1
	}
	if min(len(left), len(right)) < 2 || left[len(left)-1] != right[len(right)-1] {
		return 0
	}
	first, other := left[0], right[0]
	if runes(other) < runes(first) {
		first, other = other, first
	}
	if first == other || runes(first) == 1 && strings.HasPrefix(other, first) {
		return 0.9
	}
	return 0
}

func (c *comparer) personTokens(name string) []string {
	tokens := c.tokens(excellency.ReplaceAllString(name, "$1"))
	return unless(tokens, func(t string) bool { return honorifics[t] })
}

func sameWords(a, b []string) bool { return slices.Equal(sorted(a), sorted(b)) }

func sorted(tokens []string) []string {
	tokens = slices.Clone(tokens)
	slices.Sort(tokens)
	return tokens
}

func runes(s string) int { return utf8.RuneCountInString(s) }

// unless leaves out the tokens that are idle, but never all of them.
func unless(tokens []string, idle func(string) bool) []string {
	rest := slices.DeleteFunc(slices.Clone(tokens), idle)
	if len(rest) == 0 {
		return tokens
	}
	return rest
}

func (c *comparer) texts(a, b string) float64 {
	left, right := c.contentWords(a), c.contentWords(b)
	if len(left)+len(right) == 0 {
		return 0
	}
	f1 := float64(2*left.common(right)) / float64(len(left)+len(right))
	if f1 < enoughText {
		return 0
	}
	return f1
}

func (c *comparer) names(p pair) float64 {
	fuzzy := isFuzzy(p.class)
	best := 0.0
	for _, left := range c.forms(p.class, p.name) {
		for _, right := range c.forms(p.class, p.variant) {
			if slices.Equal(left, right) {
				return 1
			}
			if fuzzy && !c.conflict(left, right) {
				best = max(best, jaccard(left, right))
			}
		}
	}
	if best < enoughName {
		return 0
	}
	return best
}

// isFuzzy tells whether names of the class match if most of their words do.
func isFuzzy(class schema.Class) bool {
	switch class {
	case schema.ClassMeeting, schema.ClassSeries, schema.ClassInstrument, schema.ClassSession, schema.ClassOrganization:
		return true
	}
	return false
}

func jaccard(a, b []string) float64 {
	left, right := setOf(a), setOf(b)
	common := left.common(right)
	return float64(common) / float64(len(left)+len(right)-common)
}

func setOf(tokens []string) words {
	set := make(words, len(tokens))
	for _, t := range tokens {
		set[t] = true
	}
	return set
}

// forms are the words of the name, of it without its parentheses, of what is in
// them, and, for a place, of what stands before the comma.
func (c *comparer) forms(class schema.Class, name string) [][]string {
	names := []string{name, spacedParenthesis.ReplaceAllString(name, "")}
	for _, inside := range inParenthesis.FindAllStringSubmatch(name, -1) {
		names = append(names, inside[1])
	}
	if class == schema.ClassPlace {
		for _, form := range names {
			before, _, _ := strings.Cut(form, ",")
			names = append(names, before)
		}
	}
	var forms [][]string
	for _, form := range names {
		if tokens := c.nameTokens(class, form); len(tokens) > 0 {
			forms = append(forms, tokens)
		}
	}
	return forms
}

func (c *comparer) nameTokens(class schema.Class, name string) []string {
	tokens := unless(c.tokens(name), func(t string) bool { return stopWords[t] })
	if class != schema.ClassOrganization {
		return tokens
	}
	return unless(tokens, func(t string) bool { return legalForms[t] })
}

// conflict tells whether two names each have a country, a year or another
// number that the other lacks.
func (c *comparer) conflict(a, b []string) bool {
	country := func(t string) string { return c.states[t] }
	for _, pick := range []func(string) string{country, yearOf, numberOf} {
		left, right := picked(a, pick), picked(b, pick)
		if !left.within(right) && !right.within(left) {
			return true
		}
	}
	return false
}

func picked(tokens []string, pick func(string) string) words {
	set := make(words)
	for _, t := range tokens {
		if value := pick(t); value != "" {
			set[value] = true
		}
	}
	return set
}

func yearOf(token string) string {
	if year.MatchString(token) {
		return token
	}
	return ""
}

func numberOf(token string) string {
	if isNumber(token) && !year.MatchString(token) {
		return token
	}
	return ""
}
