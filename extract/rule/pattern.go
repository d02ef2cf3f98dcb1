package rule

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/extract/segment"
	"github.com/diplograph/diplograph/schema"
)

// A pattern is a sequence of elements that are separated by white space. It
// matches a stretch of one sentence, and may begin at any of its tokens.
//
//	word            the word, in any case; word|other for one of several
//	@list           a word or phrase of a word list; @list=attr sets the attribute to it
//	<Type>          a mention of the type; <State|Organization> of one of them;
//	                <Actor> of a state, body, person, group, or "he"; <Routine> of a
//	                text that every meeting has, such as its agenda; <Drafter> of the
//	                "French" in "French draft" and "French-led draft"
//	<Type:role>     the same, filling subject, object or an attribute
//	<Type+:role>    the list of mentions that begins there, all filling the role
//	{text:role}     the words up to the end of the clause, filling subject or object
//	{noun:role}     the same, but only up to a verb such as "was"
//	{actors:role}   all states, bodies, groups and persons of the noun phrase; see guests.go
//	..              up to twelve words of any kind, a mention counting as one; ..3 up to three
//	^  $            the sentence's start and end
//	( a b | c )     a group of alternatives, each a sequence
//	[  ]            a parenthesis of the text, as ( and ) make groups
//	?               behind an element: it may be missing
type pattern struct{ alternatives [][]element }

type element struct {
	kind     elementKind
	words    []string // of a word
	list     *lexicon.Words
	types    []string // of a mention
	role     string
	many     bool
	noun     bool
	most     int // of a gap
	group    *pattern
	optional bool
}

type elementKind uint8

const (
	elementWord elementKind = iota
	elementList
	elementMention
	elementText
	elementActors
	elementGap
	elementStart
	elementEnd
	elementGroup
)

const defaultGap = 12

// needs lists sets of words of each of which a sentence must have one, so that
// the pattern can match it. They spare most sentences the search.
func (p *pattern) needs() [][]string {
	if len(p.alternatives) != 1 {
		return nil
	}
	var sets [][]string
	for _, e := range p.alternatives[0] {
		if e.optional {
			continue
		}
		switch e.kind {
		case elementWord:
			sets = append(sets, e.words)
		case elementGroup:
			if words := e.group.openers(); words != nil {
				sets = append(sets, words)
			}
		}
	}
	return sets
}

// openers are the words one of which a group contains, nil if that is not sure.
func (p *pattern) openers() []string {
	var words []string
	for _, sequence := range p.alternatives {
		if len(sequence) == 0 || sequence[0].kind != elementWord || sequence[0].optional {
			return nil
		}
		words = append(words, sequence[0].words...)
	}
	return words
}

type patternParser struct {
	fields []string
	at     int
	lex    *lexicon.Lexicon
}

func parsePattern(source string, lex *lexicon.Lexicon) (*pattern, error) {
	p := &patternParser{fields: strings.Fields(separate(source)), lex: lex}
	parsed, err := p.alternatives()
	if err != nil {
		return nil, err
	}
	if p.at < len(p.fields) {
		return nil, fmt.Errorf("pattern: %q closes nothing", p.fields[p.at])
	}
	if len(parsed.alternatives) == 1 && len(parsed.alternatives[0]) == 0 {
		return nil, fmt.Errorf("pattern: it is empty")
	}
	return parsed, nil
}

// bar is the field that separates the alternatives of a group.
const bar = "\x00"

// separate sets off parentheses, and the bars of groups, by white space.
func separate(source string) string {
	var out strings.Builder
	depth, angle := 0, false
	for i, r := range source {
		switch {
		case r == '(':
			depth++
			out.WriteString(" ( ")
		case r == ')':
			depth--
			out.WriteString(" )")
			if !strings.HasPrefix(source[i+1:], "?") {
				out.WriteByte(' ')
			}
		case r == '|' && depth > 0 && !angle:
			out.WriteString(" " + bar + " ")
		default:
			angle = r == '<' || angle && r != '>'
			out.WriteRune(r)
		}
	}
	return out.String()
}

func (p *patternParser) alternatives() (*pattern, error) {
	parsed := &pattern{}
	var sequence []element
	for p.at < len(p.fields) {
		field := p.fields[p.at]
		if field == ")" || field == ")?" {
			break
		}
		p.at++
		if field == bar {
			parsed.alternatives = append(parsed.alternatives, sequence)
			sequence = nil
			continue
		}
		e, err := p.element(field)
		if err != nil {
			return nil, err
		}
		sequence = append(sequence, e)
	}
	parsed.alternatives = append(parsed.alternatives, sequence)
	return parsed, nil
}

func (p *patternParser) element(field string) (element, error) {
	switch field {
	case "(":
		return p.parenthesis()
	case "^":
		return element{kind: elementStart}, nil
	case "$":
		return element{kind: elementEnd}, nil
	}
	body, optional := strings.CutSuffix(field, "?")
	e := element{optional: optional}
	switch {
	case strings.HasPrefix(body, ".."):
		e.kind, e.most = elementGap, defaultGap
		if digits := body[2:]; digits != "" {
			n, err := strconv.Atoi(digits)
			if err != nil || n < 1 {
				return e, fmt.Errorf("pattern: %q is no gap", field)
			}
			e.most = n
		}
	case strings.HasPrefix(body, "<") && strings.HasSuffix(body, ">"):
		types, role, _ := strings.Cut(body[1:len(body)-1], ":")
		types, e.many = strings.CutSuffix(types, "+")
		e.kind, e.types, e.role = elementMention, strings.Split(types, "|"), role
	case strings.HasPrefix(body, "{") && strings.HasSuffix(body, "}"):
		sort, role, _ := strings.Cut(body[1:len(body)-1], ":")
		switch sort {
		case "text", "noun":
			e.kind, e.noun = elementText, sort == "noun"
		case "actors":
			e.kind = elementActors
		default:
			return e, fmt.Errorf("pattern: %q is neither text nor noun nor actors", body)
		}
		e.role = role
	case strings.HasPrefix(body, "@"):
		name, role, _ := strings.Cut(body[1:], "=")
		e.kind, e.list, e.role = elementList, p.lex.List(name), role
		if e.list == nil || len(e.list.All()) == 0 {
			return e, fmt.Errorf("pattern: there is no word list %q", name)
		}
	case body == "[":
		e.kind, e.words = elementWord, []string{"("}
	case body == "]":
		e.kind, e.words = elementWord, []string{")"}
	default:
		e.kind, e.words = elementWord, strings.Split(body, "|")
	}
	return e, nil
}

func (p *patternParser) parenthesis() (element, error) {
	group, err := p.alternatives()
	if err != nil {
		return element{}, err
	}
	if p.at == len(p.fields) {
		return element{}, fmt.Errorf("pattern: a parenthesis is not closed")
	}
	optional := p.fields[p.at] == ")?"
	p.at++
	return element{kind: elementGroup, group: group, optional: optional}, nil
}

// capture is what filled a role.
type capture struct {
	role     string
	mentions []*mention.Mention
	first    int // of a text or a list's word
	end      int
	value    string
}

// matcher matches one pattern in one sentence.
type matcher struct {
	a        *mention.Analysis
	tokens   []segment.Token
	sentence segment.Sentence
	captures []capture
	textEnd  func(first int) int
	words    []string
	begun    []*mention.Mention // by the sentence's tokens
}

// match tries the pattern at the token and returns the token behind the match,
// or -1. The captures are then in m.captures.
func (m *matcher) match(p *pattern, at int) int {
	m.captures = m.captures[:0]
	end := -1
	m.alternatives(p, at, func(next int) bool {
		end = next
		return true
	})
	return end
}

func (m *matcher) alternatives(p *pattern, at int, then func(int) bool) bool {
	for _, sequence := range p.alternatives {
		if m.sequence(sequence, at, then) {
			return true
		}
	}
	return false
}

// sequence matches the elements from the token on and calls then behind them.
func (m *matcher) sequence(elements []element, at int, then func(int) bool) bool {
	for len(elements) > 0 && elements[0].kind == elementWord && !elements[0].optional {
		if !m.word(&elements[0], at) {
			return false
		}
		elements, at = elements[1:], at+1
	}
	if len(elements) == 0 {
		return then(at)
	}
	e, rest := &elements[0], elements[1:]
	mark := len(m.captures)
	if m.may(e, at) && m.element(e, at, func(next int) bool { return m.sequence(rest, next, then) }) {
		return true
	}
	m.captures = m.captures[:mark]
	return e.optional && m.sequence(rest, at, then)
}

// may tells whether it is worth to try the element at the token.
func (m *matcher) may(e *element, at int) bool {
	switch e.kind {
	case elementWord:
		return m.word(e, at)
	case elementMention:
		return m.mentionAt(at) != nil
	case elementStart:
		return m.atStart(at)
	case elementEnd:
		return m.atEnd(at)
	}
	return true
}

func (m *matcher) element(e *element, at int, then func(int) bool) bool {
	switch e.kind {
	case elementStart:
		return m.atStart(at) && then(at)
	case elementEnd:
		return m.atEnd(at) && then(at)
	case elementGroup:
		return m.alternatives(e.group, at, then)
	case elementGap:
		return m.gap(e, at, then)
	}
	if at >= m.sentence.End {
		return false
	}
	switch e.kind {
	case elementWord:
		return m.word(e, at) && then(at+1)
	case elementList:
		return m.list(e, at, then)
	case elementMention:
		return m.mention(e, at, then)
	case elementActors:
		found, end := m.actors(at)
		m.captures = append(m.captures, capture{role: e.role, mentions: found, first: at, end: end})
		return len(found) > 0 && then(end)
	case elementText:
		end := m.textEnd(at)
		if e.noun {
			end = m.nounEnd(at, end)
		}
		m.captures = append(m.captures, capture{role: e.role, first: at, end: end})
		return end > at && then(end)
	}
	return false
}

// nounEnd is the first finite verb between the tokens, else end.
func (m *matcher) nounEnd(first, end int) int {
	for i := first + 1; i < end; i++ {
		switch m.tokens[i].Fold {
		case "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "should", "must", "did", "does":
			return i
		}
		if m.a.Trees.XPOS[i] == scheme.VBD && m.a.Trees.UPOS[i] == scheme.Verb && i+1 < end && m.tokens[i+1].Fold != "by" {
			return i
		}
	}
	return end
}

// atStart tells whether only the bullet of a list item stands before the token.
func (m *matcher) atStart(at int) bool {
	return at == m.sentence.First || at == m.sentence.First+1 && m.tokens[at-1].Text == "▪"
}

func (m *matcher) atEnd(at int) bool {
	for i := at; i < m.sentence.End; i++ {
		if !m.tokens[i].Is(segment.Mark) {
			return false
		}
	}
	return true
}

func (m *matcher) gap(e *element, at int, then func(int) bool) bool {
	for n := 0; n <= e.most && at <= m.sentence.End; n++ {
		mark := len(m.captures)
		if then(at) {
			return true
		}
		m.captures = m.captures[:mark]
		if at == m.sentence.End || m.tokens[at].Text == ";" || m.another(at) {
			return false
		}
		at = m.step(at)
	}
	return false
}

// another tells whether a meeting is named at the token while the match already
// has one: what follows is said of the later one.
func (m *matcher) another(at int) bool {
	found := m.a.At(at)
	if found == nil || !found.Type.Is(schema.ClassMeeting) || len(m.captures) == 0 {
		return false
	}
	last := m.captures[len(m.captures)-1].mentions
	return len(last) > 0 && last[0] != found && last[0].Type == found.Type
}

// step goes to the next token, over a named mention in one step.
func (m *matcher) step(at int) int {
	if found := m.a.At(at); found != nil && found.End-found.First > 1 {
		return found.End
	}
	return at + 1
}

func (m *matcher) word(e *element, at int) bool {
	if at >= m.sentence.End {
		return false
	}
	for _, word := range e.words {
		if m.tokens[at].Fold == word {
			return true
		}
	}
	return false
}

func (m *matcher) list(e *element, at int, then func(int) bool) bool {
	n := e.list.Longest(m.words[at-m.sentence.First:])
	if n == 0 {
		return false
	}
	m.captures = append(m.captures, capture{role: e.role, first: at, end: at + n, value: strings.ToLower(m.a.Text.Slice(at, at+n))})
	return then(at + n)
}
