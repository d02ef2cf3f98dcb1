// Package rule turns the mentions and clauses of a text into facts with loose
// ends, by rules that are data. A rule file belongs to one relation; the kinds
// of rule, listed as [Kind], are Go.
package rule

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sort"
	"strings"

	"github.com/goccy/go-yaml"

	"github.com/diplograph/diplograph/extract/clause"
	"github.com/diplograph/diplograph/extract/lexicon"
	"github.com/diplograph/diplograph/extract/mention"
	"github.com/diplograph/diplograph/schema"
)

// ErrRule marks a rule file that cannot be used. The message names file and line.
var ErrRule = errors.New("bad rule")

// Kind says how a rule finds its facts.
type Kind string

// The kinds of rules.
const (
	Phrase    Kind = "phrase"    // a pattern of words and mentions
	Frame     Kind = "frame"     // a verb, who does it and what it is done to
	Heading   Kind = "heading"   // mentions in the document's title
	Items     Kind = "items"     // the items that follow a lead-in
	Name      Kind = "name"      // what the name of a meeting or session says
	Profile   Kind = "profile"   // the posts that stand beside a person's name
	Count     Kind = "count"     // a number of those who took part
	Text      Kind = "text"      // a frame whose complement is taken as the words of a proposal
	Quote     Kind = "quote"     // quoted words and who said them
	Speech    Kind = "speech"    // later sentences of a paragraph that reports a speech
	View      Kind = "view"      // what somebody is for or against, where it is nothing that was put forward
	Turn      Kind = "turn"      // what those who speak themselves in a text say that others should do
	Orator    Kind = "orator"    // the head of a text that is one speech
	Greeted   Kind = "greeted"   // those whom the first lines of a speech greet by name
	Roster    Kind = "roster"    // a list of participants
	Label     Kind = "label"     // persons behind a label: "Moderator: …", "Speakers:" and items
	Tree      Kind = "tree"      // a pattern of words and what hangs on them in the tree
	Event     Kind = "event"     // a verb that says that people met, with its dates and places
	Implied   Kind = "implied"   // what follows from a fact of another relation
	Ballot    Kind = "ballot"    // those behind "In favour:", and the lines of a roll call
	Address   Kind = "address"   // titles of persons, and pronouns for them, that tell a gender
	Talk      Kind = "talk"      // the title of a talk behind its speaker's name, in a programme
	Status    Kind = "status"    // the rows of a table that tells who signed a treaty and when
	Reference Kind = "reference" // named texts, meetings and bodies that the document looks to
)

// Rule is one way to state a relation.
//
// Subject and Object name what stands at an end that the text leaves open:
// meeting, gathering (the one meeting or series that the sentence names, else the
// meeting), session, day (the session, else the day), sitting
// (the session, and the meeting with it where it is the meeting's opening, closing or keynote), part (the session that the text is
// at, else the meeting), event (the one meeting or session that the sentence names, else
// part), series, union (the body of states that the sentence names, else the one that the
// text named first), visitor (who made the visit that the text is about), chair, proposal (what was put forward last), matter (the same, or the
// text last named), draft (the text last named, the meeting if it is no draft), same (of
// a phrase: the object of the last match of the relation), title (the text that the
// document's title names), those (who act in the items of the list or in the paragraphs of
// the resolution, as named above them), document.
type Rule struct {
	Name       string
	Kind       Kind
	Pattern    string                       // of a phrase, or of the lead-in of items; see pattern.go; of a tree, see treepattern.go
	Verbs      map[string]map[string]string // of a frame: lemma → attributes that the verb sets; of items: verbs of the lead-in
	Nouns      map[string]map[string]string // of a frame: objects that each of the verbs takes, and the attributes that they set: "express .. concern"
	After      []string                     // of a frame: prepositions that may stand before the complement; "" for none
	Agent      string                       // of a frame: the end that the agent fills, subject (default) or object
	Passive    string                       // of a frame: "no", or "clause" to take the whole passive clause as the text
	Infinitive bool                         // of a frame: whether "to host" counts as well
	Except     []string                     // of a frame: nouns with which a complement begins that is no text of the kind
	Only       []schema.Class               // classes that the subject is limited to
	From       string                       // of name and heading: which part
	Subject    string
	Object     string
	Attrs      map[string]string
	Detect     map[string]map[string][]string // attribute → value → words in the sentence that tell it
	Affirms    bool                           // of a phrase or tree: "not" and "decided to" are part of what it says
	Pairwise   bool                           // of a phrase: the first subject goes with the first object, the second with the second; nothing if they are not as many
	Tally      bool                           // take the numbers of votes from the sentence
	Lacks      []string                       // of a phrase, tree, frame or text: words that the sentence must not have
	Early      int                            // of a phrase or tree: only in so many first sentences
	Inherent   []string                       // of a count: nouns whose number needs no trigger
	Trigger    []string                       // of a count: words of the sentence that tell that people took part; of an implied one: posts; of a label: words above it
	Units      []string                       // of a count: nouns that may be counted
	Of         []schema.Relation              // of an implied one: the relations from which it follows
	Labels     []string                       // of a label: the words before the names; of a ballot: the votes as they are written; of an address: the titles or pronouns
	Slots      bool                           // of a label: items right behind a time and a title count as well
	Value      string                         // of a literal relation: what the pattern says
	Modality   schema.Modality
	Confidence float64
	Examples   []Example
	Counter    []string

	relation schema.RelationDef
	pattern  *pattern
	tree     *treeNode
	needs    [][]int32 // sets of words, by number, of each of which a sentence must have one
	lacks    []int32   // the numbers of Lacks
	entry    entry     // of the pattern
	file     string
	line     int
}

// Example is a text and the facts that the rule must find in it, each written
// "subject → object; attribute=value; modality=planned".
type Example struct {
	Text  string
	Facts []string
}

// Relation is the relation that the rule states.
func (r *Rule) Relation() schema.RelationDef { return r.relation }

// Where is the rule's place, as file:line.
func (r *Rule) Where() string { return fmt.Sprintf("%s:%d", r.file, r.line) }

type file struct {
	Relation schema.Relation
	Rules    []*Rule
}

// Set is the rules of all relations. It is safe for concurrent use.
type Set struct {
	rules   []*Rule
	phrases []*Rule            // those with patterns of words
	frames  map[string][]*Rule // by lemma
	roots   map[string][]*Rule // tree rules, by the lemmas of their roots
	citing  *Rule              // the rule of kind quote
	viewing *Rule              // the rule of kind view
	clauses *clause.Finder

	vocabulary vocabulary // of the words that patterns ask for
}

// Load reads every *.yaml file of the folder. Word lists that patterns name
// are those of the lexicon.
func Load(folder fs.FS, lex *lexicon.Lexicon) (*Set, error) {
	names, err := fs.Glob(folder, "*.yaml")
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("%w: no rule files", ErrRule)
	}
	sort.Strings(names)
	s := &Set{frames: map[string][]*Rule{}, roots: map[string][]*Rule{}}
	for _, name := range names {
		rules, err := readFile(folder, name, lex)
		if err != nil {
			return nil, err
		}
		s.rules = append(s.rules, rules...)
	}
	return s, s.prepare()
}

// Rules returns all rules in order of file and place.
func (s *Set) Rules() []*Rule { return s.rules }

func readFile(folder fs.FS, name string, lex *lexicon.Lexicon) ([]*Rule, error) {
	data, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %v", ErrRule, name, err)
	}
	var f file
	if err := yaml.UnmarshalWithOptions(data, &f, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("%w: %s: %v", ErrRule, name, err)
	}
	relation, ok := schema.Default().Relation(f.Relation)
	if !ok {
		return nil, fmt.Errorf("%w: %s: the ontology has no relation %q", ErrRule, name, f.Relation)
	}
	if want := string(f.Relation) + ".yaml"; path.Base(name) != want {
		return nil, fmt.Errorf("%w: %s: rules of %s belong in %s", ErrRule, name, f.Relation, want)
	}
	for i, r := range f.Rules {
		if r == nil {
			return nil, fmt.Errorf("%w: %s: rule %d is empty", ErrRule, name, i+1)
		}
		r.file, r.line, r.relation = name, lineOf(data, r.Name), relation
		err := r.complete(lex)
		if err == nil {
			err = r.check()
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %s: %v", ErrRule, r.Where(), r.Name, err)
		}
	}
	return f.Rules, nil
}

// lineOf is the line on which the rule's name stands, 1 if it is not found.
func lineOf(data []byte, name string) int {
	for i, line := range strings.Split(string(data), "\n") {
		_, value, ok := strings.Cut(line, "name:")
		if ok && strings.Trim(strings.TrimSpace(value), `"'`) == name {
			return i + 1
		}
	}
	return 1
}

// complete checks a rule and fills in what the file leaves to be understood.
func (r *Rule) complete(lex *lexicon.Lexicon) error {
	if !strings.HasPrefix(r.Name, string(r.relation.Name)+".") {
		return fmt.Errorf("the name must begin with %q", r.relation.Name+".")
	}
	if r.Confidence <= 0 || r.Confidence > 1 {
		return fmt.Errorf("confidence %g is outside 0…1", r.Confidence)
	}
	if len(r.Examples) == 0 {
		return errors.New("a rule needs an example")
	}
	if !slices.Contains(schema.Modalities(), r.Modality) {
		return fmt.Errorf("unknown modality %q", r.Modality)
	}
	switch r.Kind {
	case Phrase, Items:
		var err error
		r.pattern, err = parsePattern(r.Pattern, lex)
		return err
	case Tree:
		var err error
		r.tree, err = parseTree(r.Pattern)
		return err
	case Frame, Text:
		if len(r.Verbs) == 0 {
			return errors.New("a frame needs verbs")
		}
		r.joinNouns()
		if len(r.After) == 0 {
			r.After = []string{""}
		}
		return nil
	case Count:
		if len(r.Trigger) == 0 || len(r.Units) == 0 {
			return errors.New("a count needs a trigger and units")
		}
		return nil
	case Label, Ballot, Address:
		if len(r.Labels) == 0 {
			return fmt.Errorf("a rule of kind %s needs labels", r.Kind)
		}
		return nil
	case Quote, Event:
		if len(r.Verbs) == 0 {
			return fmt.Errorf("a rule of kind %s needs verbs", r.Kind)
		}
		return nil
	case Implied:
		if len(r.Of) == 0 {
			return errors.New("an implied rule needs the relations from which it follows")
		}
		return nil
	case Heading, Name, Profile, Reference, Roster, Speech, Talk, Turn, View, Orator, Greeted, Status:
		return nil
	}
	return fmt.Errorf("unknown kind %q", r.Kind)
}

// joinNouns makes of each verb and noun of a frame one verb with its object.
func (r *Rule) joinNouns() {
	if len(r.Nouns) == 0 {
		return
	}
	joined := map[string]map[string]string{}
	for verb := range r.Verbs {
		for noun, attrs := range r.Nouns {
			joined[verb+" .. "+noun] = attrs
		}
	}
	r.Verbs = joined
}

// prepare gathers the verbs of all frames.
func (s *Set) prepare() error {
	var lemmas []string
	seen := map[string]string{}
	for _, r := range s.rules {
		if at, ok := seen[r.Name]; ok {
			return fmt.Errorf("%w: %s: %s is at %s as well", ErrRule, r.Where(), r.Name, at)
		}
		seen[r.Name] = r.Where()
		if r.Kind == Quote {
			s.citing = r
		}
		if r.Kind == View {
			s.viewing = r
		}
		if r.Kind == Tree {
			for _, lemma := range r.tree.lemmas {
				s.roots[lemma] = append(s.roots[lemma], r)
			}
		}
		for lemma := range r.Verbs {
			lemmas = append(lemmas, lemma)
			if r.Kind == Frame || r.Kind == Text {
				s.frames[lemma] = append(s.frames[lemma], r)
			}
		}
	}
	s.numberWords()
	sort.Strings(lemmas)
	s.clauses = clause.NewFinder(slices.Compact(lemmas))
	return nil
}

// End is one end of a match: a referent, a stretch of text that is a topic,
// position or proposal, or a value.
type End struct {
	Class   schema.Class
	Ref     *mention.Referent
	Text    clause.Span
	Literal *schema.Literal
}

// Match is a fact with loose ends.
type Match struct {
	Rule     *Rule
	Subject  End
	Object   End
	Attrs    map[string]string
	Modality schema.Modality
	Evidence clause.Span
}

// Document stands for the text itself as an end.
func Document() *mention.Referent {
	return &mention.Referent{Class: schema.ClassDocument, Name: "document"}
}
