// Package measure compares what a pipeline makes of sentences with a treebank.
//
// Tokens are measured on the text of each sentence; all else on the tokens of
// the treebank, so that one kind of mistake does not hide another.
package measure

import (
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/extract/lang"
	"github.com/diplograph/diplograph/extract/lang/conllu"
	"github.com/diplograph/diplograph/extract/lang/scheme"
)

// Counts are of things that gold has, that were found, and that are in both.
type Counts struct{ Gold, Found, Right int }

// Precision is the share of what was found that is right, 0…1; 1 of nothing.
func (c Counts) Precision() float64 { return ratio(c.Right, c.Found) }

// Recall is the share of gold that was found, 0…1; 1 of nothing.
func (c Counts) Recall() float64 { return ratio(c.Right, c.Gold) }

// F1 is the harmonic mean of precision and recall.
func (c Counts) F1() float64 { return ratio(2*c.Right, c.Gold+c.Found) }

func ratio(part, all int) float64 {
	if all == 0 {
		return 1
	}
	return float64(part) / float64(all)
}

func (c *Counts) add(gold, found bool, right bool) {
	if gold {
		c.Gold++
	}
	if found {
		c.Found++
	}
	if right {
		c.Right++
	}
}

// Pair is a value of gold and what was found instead.
type Pair struct{ Gold, Found string }

// Result is how well sentences were analysed. Attachment leaves out
// punctuation, as the label in gold says; labels are compared to the colon that
// begins a subtype.
type Result struct {
	Sentences  int
	Tokens     Counts
	UPOS, XPOS Counts
	Lemma      Counts // caseless
	LemmaCased Counts
	UAS, LAS   Counts
	Names      Counts            // spans with their type
	Listed     Counts            // states and bodies that the gazetteer lists, without "the" before them
	MainVerbs  Counts            // sentences whose root is right, and so are its subjects
	Predicates Counts            // verbs with arguments, all of which are right
	ByLabel    map[string]Counts // arcs of the label with the right head
	ByName     map[string]Counts // spans of the type
	Labels     map[Pair]int      // confusions of labels
	Tags       map[Pair]int      // confusions of Penn tags
}

// New makes an empty result.
func New() *Result {
	return &Result{
		ByLabel: map[string]Counts{}, ByName: map[string]Counts{},
		Labels: map[Pair]int{}, Tags: map[Pair]int{},
	}
}

// Sentences analyses the sentences of a treebank and counts.
func Sentences(p *lang.Pipeline, sentences []conllu.Sentence) *Result {
	r := New()
	for i := range sentences {
		s := &sentences[i]
		r.Add(s, p.ParseTokens(s.Form), p)
		r.addTokens(s, p)
	}
	return r
}

// System compares what another program made of the same sentences, in the same
// order and with the same tokens. The pipeline only tells which names are
// listed. It fails if the sentences are others.
func System(p *lang.Pipeline, sentences, system []conllu.Sentence) (*Result, error) {
	if len(sentences) != len(system) {
		return nil, fmt.Errorf("there are %d sentences, not %d", len(system), len(sentences))
	}
	r := New()
	for i := range sentences {
		if !slices.Equal(sentences[i].Form, system[i].Form) {
			return nil, fmt.Errorf("sentence %d has other tokens: %s", i+1, strings.Join(system[i].Form, " "))
		}
		r.Add(&sentences[i], document(&system[i]), p)
	}
	return r, nil
}

// Add counts one sentence. The document has the sentence's tokens; the pipeline
// tells which names are listed.
func (r *Result) Add(s *conllu.Sentence, d *lang.Doc, p *lang.Pipeline) {
	r.Sentences++
	for i := range s.Form {
		r.addWord(s, d, i)
	}
	r.addNames(s, d)
	r.addListed(s, d, p)
	r.addPredicates(s, d)
}

func (r *Result) addWord(s *conllu.Sentence, d *lang.Doc, i int) {
	u, x := d.UPOS[i].String(), d.XPOS[i].String()
	r.UPOS.add(true, true, u == s.UPOS[i])
	r.XPOS.add(true, true, x == s.XPOS[i])
	if x != s.XPOS[i] {
		r.Tags[Pair{s.XPOS[i], x}]++
	}
	if s.Lemma[i] != "_" || s.Form[i] == "_" {
		r.Lemma.add(true, true, strings.EqualFold(d.Lemma[i], s.Lemma[i]))
		r.LemmaCased.add(true, true, d.Lemma[i] == s.Lemma[i])
	}
	gold, found := base(s.Rel[i]), d.Label[i].String()
	if gold == scheme.Punct.String() {
		return
	}
	head := int(d.Head[i]) == s.Head[i]
	r.UAS.add(true, true, head)
	r.LAS.add(true, true, head && gold == found)
	r.count(r.ByLabel, gold, true, false, head && gold == found)
	r.count(r.ByLabel, found, false, true, false)
	if gold != found {
		r.Labels[Pair{gold, found}]++
	}
}

func (r *Result) count(in map[string]Counts, key string, gold, found, right bool) {
	c := in[key]
	c.add(gold, found, right)
	in[key] = c
}

// base is a label without its subtype.
func base(label string) string {
	label, _, _ = strings.Cut(label, ":")
	return label
}

// span is the tokens [first, end) with a type.
type span struct {
	first, end int
	kind       string
}

func (r *Result) addNames(s *conllu.Sentence, d *lang.Doc) {
	gold := map[span]bool{}
	for _, g := range goldNames(s.Name) {
		gold[g] = true
		r.Names.add(true, false, false)
		r.count(r.ByName, g.kind, true, false, false)
	}
	for _, n := range d.Names {
		found := span{n.First, n.End, n.Type.String()}
		r.Names.add(false, true, gold[found])
		r.count(r.ByName, found.kind, false, true, gold[found])
	}
}

func goldNames(labels []string) []span {
	var spans []span
	for i, label := range labels {
		part, kind, _ := strings.Cut(label, "-")
		last := len(spans) - 1
		switch {
		case part == "I" && last >= 0 && spans[last].end == i && spans[last].kind == kind:
			spans[last].end = i + 1
		case part != "":
			spans = append(spans, span{i, i + 1, kind})
		}
	}
	return spans
}

// addTokens cuts the sentence's text and compares tokens by the characters that
// they cover, white space left out.
func (r *Result) addTokens(s *conllu.Sentence, p *lang.Pipeline) {
	text := s.Text
	if text == "" {
		text = joined(s)
	}
	gold := map[[2]int]bool{}
	at := 0
	for _, form := range s.Form {
		n := visible(form)
		gold[[2]int{at, at + n}] = true
		at += n
		r.Tokens.add(true, false, false)
	}
	d := p.ParseSentence(text)
	at = 0
	for i := range d.Len() {
		n := visible(d.Form(i))
		r.Tokens.add(false, true, gold[[2]int{at, at + n}])
		at += n
	}
}

func visible(form string) int {
	n := 0
	for part := range strings.FieldsSeq(form) {
		n += len([]rune(part))
	}
	return n
}

func joined(s *conllu.Sentence) string {
	var b strings.Builder
	for i, form := range s.Form {
		b.WriteString(form)
		if !s.Glued[i] {
			b.WriteByte(' ')
		}
	}
	return b.String()
}
