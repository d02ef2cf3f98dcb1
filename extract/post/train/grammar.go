package main

import (
	_ "embed" // for the grammar
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/post"
	"github.com/diplograph/diplograph/schema"
)

//go:embed grammar.txt
var grammarText string

// grammar makes sentences of which it is known who holds which post. Its format is told in
// grammar.txt.
type grammar struct {
	rules  map[string][]string
	random *rand.Rand
}

// made is a text with its chunks, in bytes.
type made struct {
	text   []byte
	chunks []post.Chunk
	side   string // AHEAD or BEHIND while such a symbol is expanded
}

// write appends words; a comma before another mark is left out.
func (m *made) write(words string) {
	if strings.IndexAny(words, ",.;:)") == 0 && len(m.text) > 0 && m.text[len(m.text)-1] == ',' {
		m.text = m.text[:len(m.text)-1]
	}
	m.text = append(m.text, words...)
}

// isAhead tells whether a post or body that comes next is of a person that comes.
func (m *made) isAhead() bool {
	if m.side != "" {
		return m.side == "AHEAD"
	}
	return !slices.ContainsFunc(m.chunks, func(c post.Chunk) bool { return c.Label == post.Person })
}

func newGrammar(lex *lexicon.Lexicon, seed uint64) (*grammar, error) {
	g := &grammar{rules: lexical(lex), random: rand.New(rand.NewPCG(seed, 5))}
	for n, line := range strings.Split(grammarText, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		symbol, body, ok := strings.Cut(line, ": ")
		if !ok {
			return nil, fmt.Errorf("grammar.txt:%d: no symbol before a colon", n+1)
		}
		g.rules[symbol] = append(g.rules[symbol], strings.ReplaceAll(body, `\n`, "\n"))
	}
	return g, nil
}

// lexical gives the symbols that are taken from the lexicon.
func lexical(lex *lexicon.Lexicon) map[string][]string {
	rules := map[string][]string{"GIVEN": lex.List("first-names").All()}
	for i, name := range rules["GIVEN"] {
		rules["GIVEN"][i] = strings.ToUpper(name[:1]) + name[1:]
	}
	for e := range lex.Entries {
		for _, n := range e.Names {
			symbol := ""
			switch {
			case n.Use == lexicon.UseAdjective && e.Class == schema.ClassState:
				symbol = "ADJECTIVE"
			case n.Use != lexicon.UseName && n.Use != lexicon.UseAbbreviation:
			case e.Class == schema.ClassState:
				symbol = "STATE"
			case e.Class == schema.ClassOrganization:
				symbol = "KNOWN"
			case e.Class == schema.ClassPlace && e.Kind == "city" && len(rules["CITY"]) < 600:
				symbol = "CITY"
			}
			if symbol != "" && !strings.ContainsAny(n.Text, "(|[{") {
				rules[symbol] = append(rules[symbol], n.Text)
			}
		}
	}
	return rules
}

// sentence makes a sentence and tells where the chunks stand in its bytes.
func (g *grammar) sentence() (string, []post.Chunk) {
	var m made
	g.expand(&m, "{S}")
	return string(m.text), m.chunks
}

// expand writes a pattern.
func (g *grammar) expand(m *made, pattern string) {
	for pattern != "" {
		at := strings.IndexAny(pattern, "{([")
		if at < 0 {
			m.write(pattern)
			return
		}
		m.write(pattern[:at])
		inner, rest := enclosed(pattern[at:])
		switch pattern[at] {
		case '{':
			g.symbol(m, inner)
		case '(':
			g.choose(m, inner)
		case '[':
			g.chunk(m, inner)
		}
		pattern = rest
	}
}

func (g *grammar) symbol(m *made, name string) {
	if outer := m.side; name == "AHEAD" || name == "BEHIND" {
		m.side = name
		defer func() { m.side = outer }()
	}
	rules := g.rules[name]
	g.expand(m, rules[g.random.IntN(len(rules))])
}

// choose writes one of the choices; without a choice, parentheses are parentheses.
func (g *grammar) choose(m *made, inner string) {
	choices := split(inner)
	if len(choices) == 1 {
		m.write("(")
		g.expand(m, inner)
		m.write(")")
		return
	}
	g.expand(m, choices[g.random.IntN(len(choices))])
}

// chunk writes what stands in brackets.
func (g *grammar) chunk(m *made, inner string) {
	kind, body, _ := strings.Cut(inner, " ")
	label, ahead := post.Person, m.isAhead()
	switch {
	case kind == "R" && ahead:
		label = post.PostAhead
	case kind == "R":
		label = post.Post
	case kind == "B" && ahead:
		label = post.BodyAhead
	case kind == "B":
		label = post.Body
	}
	first := len(m.text)
	g.expand(m, body)
	m.chunks = append(m.chunks, post.Chunk{First: first, End: len(m.text), Label: label})
}

// enclosed cuts a text that begins with a bracket behind its partner.
func enclosed(text string) (inner, rest string) {
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case '{', '(', '[':
			depth++
		case '}', ')', ']':
			if depth--; depth == 0 {
				return text[1:i], text[i+1:]
			}
		}
	}
	return text[1:], ""
}

// split cuts at the bars that stand in no brackets.
func split(text string) []string {
	var parts []string
	depth, from := 0, 0
	for i := range len(text) {
		switch text[i] {
		case '{', '(', '[':
			depth++
		case '}', ')', ']':
			depth--
		case '|':
			if depth == 0 {
				parts, from = append(parts, text[from:i]), i+1
			}
		}
	}
	return append(parts, text[from:])
}
