package score

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/schema"
)

// plain is the name of the modality that facts do not spell out.
const plain = "plain"

// modalityName is the modality of a fact. A meeting that an attribute calls
// planned is to come, where it follows another.
func modalityName(predicate schema.Relation, attrs map[string]string, modality string) string {
	planned := attrs["planned"] != "" && attrs["planned"] != "false"
	switch {
	case predicate == schema.RelPrecededBy && planned:
		return string(schema.Planned)
	case modality == "":
		return plain
	}
	return modality
}

func modalityOf(f schema.Fact) string { return modalityName(f.Predicate, f.Attrs, string(f.Modality)) }

// A matching pairs facts with gold: the numbers of gold facts by those of
// facts, of those found and of those with a wrong modality.
type matching struct{ found, wrong map[int]int }

// A candidate is a fact that may stand for a gold fact.
type candidate struct {
	gold, fact int
	right      bool // the modality is one that the gold admits
	rank       float64
}

// match pairs facts with gold one to one: the best pairs first, of equally good
// ones those that come first in the gold and then among the facts.
func (c *comparer) match(g *Gold, facts []schema.Fact) matching {
	candidates := c.candidates(g, facts)
	slices.SortFunc(candidates, func(a, b candidate) int {
		if a.right != b.right {
			if a.right {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(a.gold, b.gold), cmp.Compare(a.fact, b.fact))
	})
	m := matching{found: make(map[int]int), wrong: make(map[int]int)}
	goldTaken, factTaken := make(map[int]bool), make(map[int]bool)
	for _, candidate := range candidates {
		if goldTaken[candidate.gold] || factTaken[candidate.fact] {
			continue
		}
		goldTaken[candidate.gold], factTaken[candidate.fact] = true, true
		if candidate.right {
			m.found[candidate.fact] = candidate.gold
		} else {
			m.wrong[candidate.fact] = candidate.gold
		}
	}
	return m
}

func (c *comparer) candidates(g *Gold, facts []schema.Fact) []candidate {
	var all []candidate
	for i, gold := range g.facts {
		for j, fact := range facts {
			if fact.Predicate != gold.predicate {
				continue
			}
			subject := c.endLikeness(g, schema.EntityTerm(fact.Subject), gold.subject)
			if subject == 0 {
				continue
			}
			object := c.endLikeness(g, fact.Object, gold.object)
			if object == 0 {
				continue
			}
			right := slices.Contains(gold.modalities, modalityOf(fact))
			all = append(all, candidate{i, j, right, c.rank(subject+object, gold, fact)})
		}
	}
	return all
}

// rank prefers required gold to optional, then good names, then attributes.
func (c *comparer) rank(likeness float64, gold goldFact, fact schema.Fact) float64 {
	bonus := 0.1
	if good, of := c.attributes(gold, fact); of > 0 {
		bonus = 0.2 * float64(good) / float64(of)
	}
	if gold.optional {
		return likeness + bonus - 5
	}
	return likeness + bonus
}

// attributes counts the attributes of the gold that the fact has, and all.
func (c *comparer) attributes(gold goldFact, fact schema.Fact) (good, of int) {
	for name, wanted := range gold.attrs {
		got, ok := fact.Attrs[name]
		if !ok {
			continue
		}
		fits := func(variant string) bool {
			return c.texts(got, variant) > 0 || c.normal(got) == c.normal(variant)
		}
		if slices.ContainsFunc(strings.Split(wanted, "|"), fits) {
			good++
		}
	}
	return good, len(gold.attrs)
}

func (c *comparer) endLikeness(g *Gold, term schema.Term, end goldEnd) float64 {
	switch {
	case end.isLiteral():
		return valueLikeness(term, end.variants)
	case term.IsLiteral(), !slices.Contains(end.kinds, string(term.Class)):
		return 0
	case term.Class == schema.ClassMeeting:
		return c.resolve(g, term.Name)[end.names]
	}
	return c.best(term.Class, term.Name, end.variants)
}

func valueLikeness(term schema.Term, variants []string) float64 {
	if !term.IsLiteral() {
		return 0
	}
	value := strings.ToLower(strings.TrimSpace(term.Literal.Value))
	if slices.ContainsFunc(variants, func(v string) bool { return strings.ToLower(v) == value }) {
		return 1
	}
	return 0
}

// resolve finds the gold meeting that a name stands for, of several that are
// alike all, with the likeness, by the gold's names.
func (c *comparer) resolve(g *Gold, name string) map[string]float64 {
	stands := make(map[string]float64)
	top := 0.0
	for _, m := range g.meetings {
		value := c.best(schema.ClassMeeting, name, m.variants)
		if value > top {
			top = value
			clear(stands)
		}
		if value == top && value > 0 {
			stands[m.names] = value
		}
	}
	if top == 0 && g.main != nil && c.mayMean(name, g.main.variants) {
		stands[g.main.names] = enoughName
	}
	return stands
}

// mayMean tells whether a name can stand for the one meeting that a document is
// about: nothing in it says otherwise, and it is generic or has a word in
// common with that meeting's names.
func (c *comparer) mayMean(name string, variants []string) bool {
	tokens := c.nameTokens(schema.ClassMeeting, name)
	var known []string
	for _, v := range variants {
		known = append(known, c.nameTokens(schema.ClassMeeting, v)...)
	}
	special := make(words)
	for _, t := range tokens {
		if !genericWords[t] {
			special[t] = true
		}
	}
	return !c.conflict(tokens, known) && (len(special) == 0 || special.common(setOf(known)) > 0)
}
