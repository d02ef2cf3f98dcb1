package rule

import (
	"strings"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// fromPronoun makes a rule of kind address look at pronouns and not at titles.
const fromPronoun = "pronoun"

// farthestPronoun is how many tokens may lie between a person and the pronoun that is
// taken to be of it, so that the quote of both can be read at a glance.
const farthestPronoun = 60

// addresses runs the rules of kind address: which titles stand before the names of
// persons, and by which pronouns the text goes on. Persons of whom nothing else was
// found are left out. Names tell nothing.
func (r *run) addresses() {
	known := map[*mention.Referent]bool{}
	for _, m := range r.matches {
		for _, e := range []End{m.Subject, m.Object} {
			if e.Class == schema.ClassPerson && e.Ref != nil && !e.Ref.Describe {
				known[e.Ref] = true
			}
		}
	}
	for i := range r.a.Mentions {
		m := &r.a.Mentions[i]
		if !known[m.Ref] || r.a.Text.Blocks[r.blockOf(m)].Noise {
			continue
		}
		for _, rule := range r.rules {
			if rule.Kind == Address {
				r.address(rule, m)
			}
		}
	}
}

// blockOf is the block in which a mention stands.
func (r *run) blockOf(m *mention.Mention) int {
	return r.a.Text.Sentences[r.a.SentenceOf(m.First)].Block
}

// address runs one rule on a mention of a person.
func (r *run) address(rule *Rule, m *mention.Mention) {
	var form string
	var evidence clause.Span
	switch {
	case rule.From == fromPronoun && m.Type == mention.Pronoun && isTitle(r.tokens[m.First].Text, rule.Labels):
		named := r.onlyPersonBefore(m)
		if named == nil {
			return
		}
		form = r.tokens[m.First].Fold
		evidence = clause.Span{First: named.Lead, End: m.End}
	case rule.From == "" && m.Type.Is(schema.ClassPerson) && m.Named():
		at := r.titleBefore(m, rule.Labels)
		if at < 0 {
			return
		}
		form = r.tokens[at].Text
		evidence = clause.Span{First: min(at, m.Lead), End: m.End}
	default:
		return
	}
	r.matches = append(r.matches, Match{
		Rule: rule, Subject: End{Class: schema.ClassPerson, Ref: m.Ref},
		Object: End{Literal: &schema.Literal{Value: rule.Value, Type: rule.relation.Literal}},
		Attrs:  map[string]string{"form": form}, Modality: schema.Plain, Evidence: evidence,
	})
}

// titleBefore finds a title in what leads up to a name; -1 if there is none.
func (r *run) titleBefore(m *mention.Mention, titles []string) int {
	for i := m.Lead; i < m.First; i++ {
		if isTitle(r.tokens[i].Text, titles) {
			return i
		}
	}
	return -1
}

// isTitle tells whether a word is one of the titles, with or without a full stop. A
// title has a capital, a pronoun may have one.
func isTitle(word string, titles []string) bool {
	word = strings.TrimSuffix(word, ".")
	for _, title := range titles {
		if word == title || word == strings.ToUpper(title[:1])+title[1:] {
			return true
		}
	}
	return false
}

// onlyPersonBefore finds the last mention by name of the person that a pronoun stands
// for, if the paragraph has named nobody else so far: who is meant is certain then.
func (r *run) onlyPersonBefore(m *mention.Mention) *mention.Mention {
	block := r.a.Text.Blocks[r.blockOf(m)]
	before := r.a.Between(r.a.Text.Sentences[block.First].First, m.First)
	var named *mention.Mention
	for i := range before {
		switch person := &before[i]; {
		case !person.Type.Is(schema.ClassPerson):
		case person.Ref != m.Ref:
			return nil
		case person.Named():
			named = person
		}
	}
	if named == nil || m.End-named.Lead > farthestPronoun {
		return nil
	}
	return named
}
