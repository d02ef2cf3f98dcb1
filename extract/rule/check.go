package rule

import (
	"fmt"
	"slices"

	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// check refuses what a rule names that does not exist: constants, parts,
// classes, attributes, roles and types. Each would only yield nothing.
func (r *Rule) check() error {
	for _, c := range []struct {
		field, value string
		allowed      []string
	}{
		{"subject", r.Subject, append([]string{""}, constants()...)},
		{"object", r.Object, append([]string{"", sameObject}, constants()...)},
		{"agent", r.Agent, []string{"", "subject", "object"}},
		{"passive", r.Passive, []string{"", "no", "clause"}},
		{"from", r.From, parts(r.Kind)},
	} {
		if !slices.Contains(c.allowed, c.value) {
			return fmt.Errorf("%s: %q is none of %q", c.field, c.value, c.allowed)
		}
	}
	for _, class := range r.Only {
		if _, ok := schema.Default().Class(class); !ok {
			return fmt.Errorf("only: the ontology has no class %q", class)
		}
	}
	for name := range r.Attrs {
		if !hasAttribute(r.relation, name) {
			return fmt.Errorf("attrs: %s has no attribute %q", r.relation.Name, name)
		}
	}
	for name := range r.Detect {
		if !hasAttribute(r.relation, name) {
			return fmt.Errorf("detect: %s has no attribute %q", r.relation.Name, name)
		}
	}
	switch {
	case r.pattern != nil:
		return r.checkPattern(r.pattern)
	case r.tree != nil:
		return r.checkTree(r.tree)
	}
	return nil
}

// checkTree checks the types and roles that a tree pattern names.
func (r *Rule) checkTree(n *treeNode) error {
	for _, t := range n.types {
		if !knownType(t) {
			return fmt.Errorf("tree pattern: there are no mentions of type %q", t)
		}
	}
	if slices.Contains(n.lemmas, "") {
		return fmt.Errorf("tree pattern: a word is empty")
	}
	if n.role != "" && n.role != "subject" && n.role != "object" && !hasAttribute(r.relation, n.role) {
		return fmt.Errorf("tree pattern: %q is no role of %s", n.role, r.relation.Name)
	}
	for _, e := range n.edges {
		if err := r.checkTree(e.node); err != nil {
			return err
		}
	}
	return nil
}

// parts are what "from" may name in a rule of the kind.
func parts(k Kind) []string {
	switch k {
	case Name:
		return []string{"ordinal", "series", "meeting", "parties", "next", "previous", "title", "matter", "city", "year", fromDays, fromLast, fromTown, fromSubject, fromVisitor, fromVisited, fromArrival, fromReturn}
	case Heading, Event:
		return []string{string(mention.Date), "Until", string(schema.ClassPlace), fromVenue}
	case Roster:
		return []string{"", "body", "head", fromMembers, fromSignatures}
	case Address:
		return []string{"", fromPronoun}
	case Turn:
		return []string{"", fromJudgement, fromAssertion}
	}
	return []string{""}
}

// checkPattern checks the types and roles of the elements, and that there are some.
func (r *Rule) checkPattern(p *pattern) error {
	for _, sequence := range p.alternatives {
		if len(sequence) == 0 {
			return fmt.Errorf("pattern: an alternative is empty")
		}
		for _, e := range sequence {
			if err := r.checkElement(e); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *Rule) checkElement(e element) error {
	switch e.kind {
	case elementGroup:
		return r.checkPattern(e.group)
	case elementWord:
		if slices.Contains(e.words, "") {
			return fmt.Errorf("pattern: a word is empty")
		}
	case elementMention:
		for _, t := range e.types {
			if !knownType(t) {
				return fmt.Errorf("pattern: there are no mentions of type %q", t)
			}
		}
	}
	return r.checkRole(e)
}

func (r *Rule) checkRole(e element) error {
	switch e.role {
	case "subject", "object":
		return nil
	case "until":
		if r.relation.Literal == schema.Date {
			return nil
		}
	case "":
		if e.kind != elementText {
			return nil
		}
	default:
		if e.kind != elementText && hasAttribute(r.relation, e.role) {
			return nil
		}
	}
	return fmt.Errorf("pattern: %q is no role of %s", e.role, r.relation.Name)
}

// knownType tells whether there are mentions of the type.
func knownType(t string) bool {
	switch mention.Type(t) {
	case "Actor", "Routine", "Drafter", mention.Date, mention.Number, mention.Ordinal, mention.Party, mention.Pronoun:
		return true
	}
	_, ok := schema.Default().Class(schema.Class(t))
	return ok
}

// constants are the names of what a rule may put at an end that the text leaves open.
func constants() []string {
	return []string{
		"meeting", "gathering", "session", "sitting", "part", "day", "event", "series", "union", "visitor", "chair", "proposal", "matter", "draft", "title", "document", "those", "speaker",
	}
}
