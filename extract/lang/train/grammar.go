package main

import (
	_ "embed" // for the grammar
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"unicode"

	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lang/conllu"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/schema"
)

//go:embed grammar.txt
var grammarText string

// grammar makes sentences whose trees and names are known. Its format is told in
// grammar.txt.
type grammar struct {
	rules  map[string][]rule
	words  map[string][]phrase // what the lexicon gives for a symbol
	random *rand.Rand
}

// rule is one way to write a symbol.
type rule struct {
	items []item
	name  string // the type of name that the whole is, "" if none
}

// item is a word with a choice of forms, or a symbol; head counts items from 1,
// 0 for the head of the rule.
type item struct {
	symbol string
	forms  []string
	tag    string
	label  string
	head   int
}

// phrase is words with their heads, of which one has none: -1.
type phrase struct {
	form, tag, label, name []string
	head                   []int
}

func (p *phrase) add(form, tag, label string, head int, name string) {
	p.form, p.tag, p.label = append(p.form, form), append(p.tag, tag), append(p.label, label)
	p.head, p.name = append(p.head, head), append(p.name, name)
}

func (p *phrase) root() int {
	for i, h := range p.head {
		if h < 0 {
			return i
		}
	}
	return -1
}

// newGrammar reads the rules and takes names from the lexicon. An error names
// the line.
func newGrammar(lex *lexicon.Lexicon, seed uint64) (*grammar, error) {
	g := &grammar{rules: map[string][]rule{}, words: lexical(lex), random: rand.New(rand.NewPCG(seed, 9))}
	for n, line := range strings.Split(grammarText, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		symbol, body, ok := strings.Cut(line, ": ")
		r, err := parseRule(body)
		if !ok || err != nil {
			return nil, fmt.Errorf("grammar.txt:%d: %w", n+1, err)
		}
		g.rules[symbol] = append(g.rules[symbol], r)
	}
	return g, nil
}

func parseRule(body string) (rule, error) {
	var r rule
	heads := 0
	for field := range strings.FieldsSeq(body) {
		if name, ok := strings.CutPrefix(field, "="); ok {
			r.name = name
			continue
		}
		it, err := parseItem(field)
		if err != nil {
			return r, err
		}
		if it.head == 0 {
			heads++
		}
		r.items = append(r.items, it)
	}
	if heads != 1 {
		return r, fmt.Errorf("%d words have no head, not one", heads)
	}
	return r, nil
}

// parseItem reads form/TAG:label>head or {SYMBOL:label>head}.
func parseItem(field string) (item, error) {
	var it item
	left := field
	if at := strings.LastIndexByte(field, '>'); at > 0 {
		head, err := strconv.Atoi(strings.TrimSuffix(field[at+1:], "}"))
		if err != nil {
			return it, fmt.Errorf("%s: the head is no number", field)
		}
		it.head, left = head, field[:at]
	}
	if strings.HasPrefix(field, "{") {
		it.symbol, it.label, _ = strings.Cut(strings.Trim(left, "{}"), ":")
		return it, nil
	}
	slash := strings.IndexByte(left, '/')
	if slash < 0 {
		return it, fmt.Errorf("%s: a word needs a tag", field)
	}
	it.forms = strings.Split(left[:slash], "|")
	it.tag, it.label, _ = strings.Cut(left[slash+1:], ":")
	if it.tag == "" { // a colon is its own tag
		it.tag, it.label = ":", strings.TrimPrefix(it.label, ":")
	}
	return it, nil
}

// deepest bounds how far rules are nested.
const deepest = 12

// expand writes a symbol.
func (g *grammar) expand(symbol string, depth int) phrase {
	if words := g.words[symbol]; len(words) > 0 {
		return words[g.random.IntN(len(words))]
	}
	rules := g.rules[symbol]
	r := rules[g.random.IntN(len(rules))]
	if depth > deepest { // the first rule of a symbol ends soonest
		r = rules[0]
	}
	parts := make([]phrase, len(r.items))
	starts := make([]int, len(r.items))
	total := 0
	for i, it := range r.items {
		parts[i] = g.item(it, depth)
		starts[i] = total
		total += len(parts[i].form)
	}
	var out phrase
	for i, part := range parts {
		for k := range part.form {
			head, label := part.head[k]+starts[i], part.label[k]
			if part.head[k] < 0 {
				head, label = -1, "ROOT"
				if h := r.items[i].head; h > 0 {
					head, label = starts[h-1]+parts[h-1].root(), r.items[i].label
				}
			}
			out.add(part.form[k], part.tag[k], label, head, part.name[k])
		}
	}
	if r.name != "" {
		out.cover(r.name)
	}
	return out
}

// cover makes the whole phrase one name.
func (p *phrase) cover(kind string) {
	for i := range p.name {
		p.name[i] = "I-" + kind
	}
	p.name[0] = "B-" + kind
}

func (g *grammar) item(it item, depth int) phrase {
	if it.symbol != "" {
		return g.expand(it.symbol, depth+1)
	}
	var p phrase
	p.add(it.forms[g.random.IntN(len(it.forms))], it.tag, "", -1, "")
	return p
}

// sentences makes a number of sentences.
func (g *grammar) sentences(n int) []conllu.Sentence {
	out := make([]conllu.Sentence, n)
	for i := range out {
		p := g.expand("S", 0)
		p.form[0] = strings.ToUpper(p.form[0][:1]) + p.form[0][1:]
		s := conllu.Sentence{ID: "g" + strconv.Itoa(i+1), Form: p.form, XPOS: p.tag, Head: p.head, Rel: p.label, Name: p.name}
		for k, tag := range p.tag {
			s.UPOS = append(s.UPOS, universal(tag, p.label[k]))
			s.Lemma = append(s.Lemma, "_")
			s.Glued = append(s.Glued, false)
		}
		out[i] = s
	}
	return out
}

// universal is the universal part of speech of a Penn tag with a label.
func universal(tag, label string) string {
	switch {
	case tag == "MD" || label == "aux" || label == "auxpass":
		return "AUX"
	case tag == "TO" || tag == "POS" || label == "neg":
		return "PART"
	case strings.HasPrefix(tag, "NNP"):
		return "PROPN"
	case strings.HasPrefix(tag, "NN"):
		return "NOUN"
	case strings.HasPrefix(tag, "VB"):
		return "VERB"
	}
	switch tag {
	case "DT":
		return "DET"
	case "IN":
		return "ADP"
	case "JJ":
		return "ADJ"
	case "CD":
		return "NUM"
	case "CC":
		return "CCONJ"
	case "RB":
		return "ADV"
	}
	return "PUNCT"
}

// lexical takes phrases from the lexicon.
func lexical(lex *lexicon.Lexicon) map[string][]phrase {
	words := map[string][]phrase{}
	add := func(symbol string, p phrase, ok bool) {
		if ok {
			words[symbol] = append(words[symbol], p)
		}
	}
	cities := 0
	for e := range lex.Entries {
		for _, n := range e.Names {
			tokens := lang.Words(n.Text)
			switch {
			case !english(tokens):
			case e.Class == schema.ClassState && n.Text == e.Name && len(tokens) <= 2:
				add("STATE", flat(tokens, "GPE"), true)
			case e.Class == schema.ClassState && n.Use == lexicon.UseName && len(tokens) > 2:
				p, ok := official(tokens, "GPE")
				add("LONGSTATE", p, ok)
			case e.Class == schema.ClassState && n.Use == lexicon.UseAdjective && len(tokens) == 1:
				var p phrase
				p.add(n.Text, "JJ", "", -1, "B-NORP")
				add("NATION", p, true)
			case e.Class == schema.ClassOrganization && n.Use == lexicon.UseName && len(tokens) > 2:
				p, ok := official(tokens, "ORG")
				add("BODY", p, ok)
			case e.Class == schema.ClassPlace && e.Kind == "city" && len(tokens) <= 2 && cities < maxCities:
				cities++
				add("CITY", flat(tokens, "GPE"), true)
			}
		}
	}
	for n := 1; n <= 30; n++ {
		var p phrase
		p.add(strconv.Itoa(n), "CD", "", -1, "")
		add("NUMBER", p, true)
	}
	words["PERSON"] = persons(lex)
	return words
}

// english tells whether a name looks like an English one: plain letters, and no
// small words but prepositions.
func english(tokens []string) bool {
	for _, t := range tokens {
		for _, r := range t {
			if r > unicode.MaxASCII || r == '.' {
				return false
			}
		}
		if unicode.IsLower(rune(t[0])) && t != "of" && t != "for" && t != "on" {
			return false
		}
	}
	return len(tokens) > 0
}

// maxCities is how many cities the sentences name; the lexicon has the better
// known first.
const maxCities = 400

// flat is a name whose words hang on the last.
func flat(tokens []string, kind string) phrase {
	var p phrase
	last := len(tokens) - 1
	for i, t := range tokens {
		if i == last {
			p.add(t, "NNP", "", -1, "")
			continue
		}
		p.add(t, "NNP", "compound", last, "")
	}
	p.cover(kind)
	return p
}

// official is "the" and a name with one preposition or none: "the Republic of
// Korea". It says false for names of another form.
func official(tokens []string, kind string) (phrase, bool) {
	cut := len(tokens) // the preposition
	for i, t := range tokens {
		switch t {
		case "of", "for", "on":
			if cut < len(tokens) || i == 0 || i == len(tokens)-1 {
				return phrase{}, false
			}
			cut = i
		case "-", "&", ",", "(", ")", "'s":
			return phrase{}, false
		}
	}
	var p phrase
	p.add("the", "DT", "det", cut, "")
	for i, t := range tokens { // token i is word i+1
		switch last := len(tokens) - 1; {
		case i == cut-1:
			p.add(t, "NNP", "", -1, "")
		case i < cut:
			p.add(t, "NNP", "compound", cut, "")
		case i == cut:
			p.add(t, "IN", "prep", cut, "")
		case i == last:
			p.add(t, "NNP", "pobj", cut+1, "")
		default:
			p.add(t, "NNP", "compound", last+1, "")
		}
	}
	p.cover(kind)
	return p, true
}

// persons makes names of known given names and of family names, which are taken
// from the names of cities: both are capitalised words of all the world.
func persons(lex *lexicon.Lexicon) []phrase {
	given := lex.List("first-names").All()
	var family []string
	for e := range lex.Entries {
		if e.Class == schema.ClassPlace && e.Kind == "city" {
			if tokens := lang.Words(e.Name); len(tokens) == 1 && len(e.Name) > 3 && len(e.Name) < 11 {
				family = append(family, e.Name)
			}
		}
	}
	var out []phrase
	random := rand.New(rand.NewPCG(3, 3))
	for range maxPersons {
		tokens := []string{given[random.IntN(len(given))]}
		if random.IntN(4) == 0 {
			tokens = append(tokens, given[random.IntN(len(given))])
		}
		tokens = append(tokens, family[random.IntN(len(family))])
		out = append(out, flat(tokens, "PERSON"))
	}
	return out
}

// maxPersons is the number of persons that the sentences name.
const maxPersons = 3000
