package rule

import (
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// A tree pattern is a word and what must, may and must not hang on it in the
// sentence's dependency tree. It is written in one line:
//
//	put >prt forward >subj <Actor:subject> >obj ( draft|motion >on|about {text:object} )
//
// It begins with the lemmas of its root, one of which the word must have. Each
// edge is ">", the relation and what is at its end:
//
//	>subj        who does it, however the sentence puts it: the subject of an active verb, the
//	             "by" of a passive, the noun that a relative clause or participle describes,
//	             the subject of the verb that this one is joined to or is the complement of
//	>obj         what it is done to, likewise
//	>comp        the clause that the verb takes
//	>owner       the possessor, or the noun or adjective before a noun: "Chile's", "Chilean"
//	>appos …     any other label of the trees: appos, attr, prt, amod …
//	>on|about    the noun behind one of the prepositions
//	>on?         the edge may be missing
//	!>neg        there must be no such edge
//
// and its end is one of
//
//	word|word        the lemma
//	word|word:role   the same, with the words of the whole branch as {text:role}
//	*                any word
//	<Type:role>      a mention as in a phrase pattern, with all that is joined to it
//	{text:role}      the words of the whole branch, as a topic, position or proposal
//	( … )            a word with edges of its own
//
// An edge is followed to the nouns joined to the one it leads to ("A, B and C").
// A word with a subject, object or complement must be a verb, any other must not.
type treeNode struct {
	lemmas []string // of a word; none for any
	types  []string // of a mention
	role   string
	text   bool
	edges  []treeEdge
}

type treeEdge struct {
	relation     string
	labels       []scheme.Label // of the tree
	prepositions []string
	optional     bool
	forbidden    bool
	node         *treeNode
}

// The relations that are read off a sentence however it is put.
const (
	relationSubject    = "subj"
	relationObject     = "obj"
	relationComplement = "comp"
	relationOwner      = "owner"
)

// isVerb tells whether the word must be a verb.
func (n *treeNode) isVerb() bool {
	return slices.ContainsFunc(n.edges, func(e treeEdge) bool {
		return e.relation == relationSubject || e.relation == relationObject || e.relation == relationComplement
	})
}

type treeParser struct {
	fields []string
	at     int
}

// parseTree reads a tree pattern.
func parseTree(source string) (*treeNode, error) {
	spaced := strings.NewReplacer("(", " ( ", ")", " ) ").Replace(source)
	p := &treeParser{fields: strings.Fields(spaced)}
	root, err := p.node()
	switch {
	case err != nil:
		return nil, err
	case p.at < len(p.fields):
		return nil, fmt.Errorf("tree pattern: %q closes nothing", p.fields[p.at])
	case len(root.lemmas) == 0:
		return nil, fmt.Errorf("tree pattern: it must begin with a word")
	case len(root.edges) == 0:
		return nil, fmt.Errorf("tree pattern: nothing hangs on %q", root.lemmas[0])
	}
	return root, nil
}

// next is the field that comes, "" behind the last.
func (p *treeParser) next() string {
	if p.at == len(p.fields) {
		return ""
	}
	return p.fields[p.at]
}

// node reads a test with its edges, up to a closing parenthesis.
func (p *treeParser) node() (*treeNode, error) {
	n, err := p.test()
	if err != nil {
		return nil, err
	}
	for p.next() != "" && p.next() != ")" {
		edge, err := p.edge()
		if err != nil {
			return nil, err
		}
		n.edges = append(n.edges, edge)
	}
	return n, nil
}

// test reads what a word must be.
func (p *treeParser) test() (*treeNode, error) {
	field := p.next()
	p.at++
	switch {
	case field == "" || field == ")" || strings.HasPrefix(field, ">") || strings.HasPrefix(field, "!"):
		return nil, fmt.Errorf("tree pattern: a word is missing before %q", field)
	case field == "*":
		return &treeNode{}, nil
	case strings.HasPrefix(field, "<") && strings.HasSuffix(field, ">"):
		types, role, _ := strings.Cut(field[1:len(field)-1], ":")
		return &treeNode{types: strings.Split(types, "|"), role: role}, nil
	case strings.HasPrefix(field, "{") && strings.HasSuffix(field, "}"):
		sort, role, _ := strings.Cut(field[1:len(field)-1], ":")
		if sort != "text" || role == "" {
			return nil, fmt.Errorf("tree pattern: %q is not {text:role}", field)
		}
		return &treeNode{text: true, role: role}, nil
	}
	words, role, capture := strings.Cut(field, ":")
	return &treeNode{lemmas: strings.Split(words, "|"), text: capture, role: role}, nil
}

// edge reads a relation and what is at its end.
func (p *treeParser) edge() (treeEdge, error) {
	field := p.next()
	p.at++
	name, forbidden := strings.CutPrefix(field, "!")
	name, isEdge := strings.CutPrefix(name, ">")
	name, optional := strings.CutSuffix(name, "?")
	if !isEdge || name == "" {
		return treeEdge{}, fmt.Errorf("tree pattern: %q is no edge, which begins with >", field)
	}
	e := newEdge(name)
	e.optional, e.forbidden = optional, forbidden
	if forbidden && (p.next() == "" || p.next() == ")" || strings.ContainsAny(p.next()[:1], ">!")) {
		e.node = &treeNode{}
		return e, nil
	}
	var err error
	if p.next() != "(" {
		e.node, err = p.test()
		return e, err
	}
	p.at++
	if e.node, err = p.node(); err != nil {
		return e, err
	}
	if p.next() != ")" {
		return e, fmt.Errorf("tree pattern: a parenthesis is not closed")
	}
	p.at++
	return e, nil
}

// newEdge tells what a relation's name stands for.
func newEdge(name string) treeEdge {
	e := treeEdge{relation: name}
	switch name {
	case relationSubject, relationObject:
		return e
	case relationComplement:
		e.labels = []scheme.Label{scheme.Ccomp, scheme.Xcomp}
	case relationOwner:
		e.labels = []scheme.Label{scheme.Poss, scheme.Amod, scheme.Compound, scheme.Nmod}
	default:
		if label, ok := scheme.ParseLabel(name); ok {
			e.labels = []scheme.Label{label}
			return e
		}
		e.prepositions = strings.Split(name, "|")
	}
	return e
}
