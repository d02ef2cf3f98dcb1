package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract"
	"github.com/diplograph/diplograph/extract/lang/draw"
	"github.com/diplograph/diplograph/schema"
)

// rulesFolder is where the rule files are in the repository.
const rulesFolder = "extract/rules/"

// An explanation is a fact with what made the program believe it.
type explanation struct {
	ID        string      `json:"id,omitempty"` // of the statement, if it is stored
	Document  string      `json:"document"`     // its name
	Judgement *judgement  `json:"judgement,omitempty"`
	Fact      schema.Fact `json:"fact"`
	Rules     []ruleOf    `json:"rules"`   // the fact's, then the others that found it
	Context   []passage   `json:"context"` // the lines that hold the evidence
	Trees     []treeOf    `json:"trees,omitempty"`
}

// A ruleOf is a rule with what is known of it; of one that is no more only the
// name.
type ruleOf struct {
	Name    string  `json:"name"`
	Where   string  `json:"where,omitempty"` // file:line
	HandSet float64 `json:"hand_set,omitempty"`
	Right   int     `json:"right"` // of its facts in the gold
	Said    int     `json:"said"`
}

// A treeOf is a sentence that holds a piece of evidence.
type treeOf struct {
	Evidence int `json:"evidence"` // its number among the fact's, from 0
	langSentence
	drawing string
}

// An explainer explains the facts of one document.
type explainer struct {
	x         *extract.Extractor
	document  string // its name
	text      []rune
	sentences *extract.Sentences // nil if trees are not wanted
}

func newExplainer(x *extract.Extractor, document, text string, tree bool) *explainer {
	e := &explainer{x: x, document: document, text: []rune(text)}
	if tree {
		e.sentences = x.Sentences(text)
	}
	return e
}

func (e *explainer) explain(f schema.Fact, findings []extract.Finding) explanation {
	out := explanation{Document: e.document, Fact: f}
	names := []string{f.Rule}
	for _, found := range findings {
		if !slices.Contains(names, found.Rule) {
			names = append(names, found.Rule)
		}
	}
	for _, name := range names {
		out.Rules = append(out.Rules, e.rule(name))
	}
	for i, evidence := range f.Evidence {
		out.Context = append(out.Context, passageAround(e.text, evidence.Start, evidence.End))
		out.Trees = append(out.Trees, e.trees(i, evidence)...)
	}
	return out
}

func (e *explainer) rule(name string) ruleOf {
	out := ruleOf{Name: name}
	for _, r := range e.x.Rules().Rules() {
		if r.Name == name {
			total := e.x.Calibration().Counts(name).Total()
			out.Where, out.HandSet = rulesFolder+r.Where(), r.Confidence
			out.Right, out.Said = total.Right, total.Said
		}
	}
	return out
}

func (e *explainer) trees(number int, evidence schema.Evidence) []treeOf {
	if e.sentences == nil {
		return nil
	}
	var out []treeOf
	for _, tree := range e.sentences.Trees(evidence) {
		var drawing strings.Builder
		_ = draw.Text(&drawing, tree.Doc) // a strings.Builder does not fail
		for _, sentence := range sentencesOf(tree.Doc) {
			out = append(out, treeOf{number, sentence.moved(tree.Start), drawing.String()})
		}
	}
	return out
}

func headline(f schema.Fact) string {
	return fmt.Sprintf("%s %s %s", f.Subject.Name, f.Predicate, f.Object)
}

// text shows an explanation to people.
func (e explanation) text(mark marker) string {
	var out strings.Builder
	row := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&out, "  %-12s%s\n", name, value)
		}
	}
	fmt.Fprintln(&out, headline(e.Fact))
	row("subject", e.Fact.Subject.ID)
	row("object", e.Fact.Object.ID)
	for _, name := range attributeNames(e.Fact) {
		row(name, e.Fact.Attrs[name])
	}
	row("modality", string(e.Fact.Modality))
	row("confidence", fmt.Sprintf("%.2f", e.Fact.Confidence)+e.Rules[0].basis())
	row("rule", e.Rules[0].text())
	for _, other := range e.Rules[1:] {
		row("also by", other.text())
	}
	row("statement", e.ID)
	row("document", e.Document)
	if e.Judgement != nil {
		row("judgement", e.Judgement.text())
	}
	for i, p := range e.Context {
		row("evidence", fmt.Sprintf("%d–%d", e.Fact.Evidence[i].Start, e.Fact.Evidence[i].End))
		fmt.Fprintf(&out, "    %s\n", indented(p.text(mark)))
		for _, tree := range e.Trees {
			if tree.Evidence == i {
				fmt.Fprintf(&out, "\n    %s\n", indented(strings.TrimSuffix(tree.drawing, "\n")))
			}
		}
	}
	return out.String()
}

func indented(lines string) string { return strings.ReplaceAll(lines, "\n", "\n    ") }

// text is the rule's name and place.
func (r ruleOf) text() string {
	if r.Where == "" {
		return r.Name
	}
	return fmt.Sprintf("%s (%s)", r.Name, r.Where)
}

// basis says what the rule's confidence is made of.
func (r ruleOf) basis() string {
	switch {
	case r.Where == "":
		return ""
	case r.Said == 0:
		return fmt.Sprintf(", set by hand to %.2f", r.HandSet)
	}
	return fmt.Sprintf(", set by hand to %.2f, right %d of %d times in the gold", r.HandSet, r.Right, r.Said)
}

// attributeNames lists the fact's attributes in the order of the ontology.
func attributeNames(f schema.Fact) []string {
	var names []string
	def, _ := schema.Default().Relation(f.Predicate)
	for _, a := range def.Attributes {
		if _, ok := f.Attrs[a.Name]; ok {
			names = append(names, a.Name)
		}
	}
	return names
}
